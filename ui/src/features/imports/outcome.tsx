import type { ImportEntry } from "@/bindings/ImportEntry";
import { Pill } from "@/components";
import { useT, type Translate } from "@/i18n";

/** How an import ended, as a pill. */
export function Outcome({ entry }: { entry: ImportEntry }) {
  const t = useT();
  const tone = entry.outcome === "done" ? "good" : entry.outcome === "stopped" ? "warning" : "neutral";
  return <Pill tone={tone}>{t(`imports-outcome-${entry.outcome}`, undefined, entry.outcome)}</Pill>;
}

/** How long an import took. */
export function tookOf(ms: number, duration: (seconds: number) => string, t: Translate): string {
  return ms < 1000 ? t("import-under-a-second") : duration(Math.round(ms / 1000));
}
