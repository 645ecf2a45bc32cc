import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import { ErrorNote } from "@/components";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { TemplateGallery, type Beginning } from "../journeys/template-gallery";
import type { WorkspaceOpening } from "./open-workspace";

/** New journeys from a template; with no workspace open they go into the sample shop. */
export function Templates({ opening }: { opening: WorkspaceOpening }) {
  const t = useT();
  const platform = usePlatform();
  const current = useWorkspace((state) => state.workspace);
  const [error, setError] = useState<ErrorView | null>(null);

  const create = async (beginning: Beginning) => {
    setError(null);
    const workspace = current ?? (await opening.openSample());
    if (workspace === null) return;
    try {
      const { journey } = await platform.call("create_journey", beginning);
      go({ screen: "builder", journey: journey.id });
    } catch (failure) {
      setError(asEngineError(failure).view);
    }
  };

  return (
    <section aria-labelledby="templates-title">
      <div className="mb-2.5 flex flex-wrap items-baseline gap-x-2">
        <h2 id="templates-title" className="text-15 font-semibold">
          {t("templates-title")}
        </h2>
        <p className="text-12 text-text-3">
          {current === null ? t("templates-in-sample") : t("templates-in", { name: current.name })}
        </p>
      </div>
      {error !== null && <ErrorNote error={error} dismiss={() => setError(null)} className="mb-2" />}
      <TemplateGallery disabled={opening.busy !== null} choose={(beginning) => void create(beginning)} />
      <p className="mt-3 text-12 text-text-3">{t("templates-reference")}</p>
    </section>
  );
}
