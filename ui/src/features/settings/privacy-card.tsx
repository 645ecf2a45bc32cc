import { ShieldCheck } from "lucide-react";
import { Button, Card, ErrorNote, Progress } from "@/components";
import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import { useT } from "@/i18n";
import { useTask } from "@/platform/engine";
import { usePlatform } from "@/platform/context";
import { asEngineError, isCancelled } from "@/platform/platform";
import { useToasts } from "@/state/toasts";
import { useWorkspace } from "@/state/workspace";

/** What leaves the machine (nothing), and a copy that names nobody. */
export function PrivacyCard() {
  const t = useT();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const workspace = useWorkspace((state) => state.workspace);
  const share = useTask("share_workspace");
  const [problem, setProblem] = useState<ErrorView | null>(null);
  if (workspace === null) return null;

  const copy = async () => {
    setProblem(null);
    const path = await platform.chooseSaveFile({
      title: t("settings-share-title"),
      filters: [{ name: t("settings-share-files"), extensions: ["rehearsal"] }],
      defaultPath: workspace.path.replace(/(\.rehearsal)?$/u, ` ${t("settings-share-suffix")}.rehearsal`),
    });
    if (path === null) return;
    try {
      await share.start({ path });
      show({ text: t("settings-share-done", { path }) });
    } catch (error) {
      if (!isCancelled(error)) setProblem(asEngineError(error).view);
    }
  };
  return (
    <Card title={t("settings-privacy")} className="pb-3">
      <div className="flex flex-col gap-3 px-3.5 pt-1">
        <p className="flex items-start gap-2 text-12 text-text-2">
          <ShieldCheck aria-hidden size={14} className="mt-0.5 shrink-0 text-good" />
          {t("start-private")}
        </p>
        <div className="flex items-start gap-4">
          <div className="min-w-0 grow">
            <h3 className="text-13 font-medium">{t("settings-share")}</h3>
            <p className="text-12 text-text-3">{t("settings-share-text")}</p>
          </div>
          <Button size="small" disabled={share.running} onClick={() => void copy()}>
            {t("settings-share-make")}
          </Button>
        </div>
        {share.running && (
          <Progress progress={share.progress} cancel={share.cancel} label={t("settings-share-under-way")} />
        )}
        {problem !== null && <ErrorNote error={problem} dismiss={() => setProblem(null)} />}
      </div>
    </Card>
  );
}
