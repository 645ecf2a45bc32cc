import { Bookmark, Play } from "lucide-react";
import type { VersionView } from "@/bindings/VersionView";
import { Pill } from "@/components";
import { useT } from "@/i18n";

/** What is known of a version in a word each: the one worked on, kept or saved by itself, tried in a dry run. */
export function VersionMarks({ version }: { version: VersionView }) {
  const t = useT();
  return (
    <span className="flex shrink-0 items-center gap-1.5">
      {version.current && <Pill tone="accent">{t("versions-current")}</Pill>}
      {version.autosaved ? (
        <span className="text-12 text-text-3">{t("versions-autosaved")}</span>
      ) : (
        <Pill icon={<Bookmark aria-hidden size={12} />}>{t("versions-kept")}</Pill>
      )}
      {version.ran && (
        <Pill tone="good" icon={<Play aria-hidden size={12} />}>
          {t("versions-ran")}
        </Pill>
      )}
    </span>
  );
}
