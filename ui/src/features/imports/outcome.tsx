import type { ImportEntry } from "@/bindings/ImportEntry";
import { Pill } from "@/components";
import { useT } from "@/i18n";

/** How an import ended, as a pill. */
export function Outcome({ entry }: { entry: ImportEntry }) {
  const t = useT();
  const tone = entry.outcome === "done" ? "good" : entry.outcome === "stopped" ? "warning" : "neutral";
  return <Pill tone={tone}>{t(`imports-outcome-${entry.outcome}`, undefined, entry.outcome)}</Pill>;
}
