import { useBuilder } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";

/** With what the run on the screen was made, beside the journey's name. */
export function RunChip() {
  const t = useT();
  const format = useFormat();
  const run = useBuilder((state) => state.run);
  if (run === undefined) return null;
  const { from, to, until } = run.summary.settings;
  const { timeZone } = format.settings;
  const day = (instant: string, minus = 0) => format.dayShort(dayOf(instant, timeZone, minus));
  const words = [t("dry-mode-replay")];
  // The end of the entries is excluded: the day before it is the last one.
  if (from !== null && to !== null) words.push(t("dry-chip-entries", { from: day(from), to: day(to, 1) }));
  else if (from !== null) words.push(t("dry-chip-from", { from: day(from) }));
  else if (to !== null) words.push(t("dry-chip-to", { to: day(to, 1) }));
  if (until !== null) words.push(t("dry-chip-until", { until: day(until) }));
  const text = words.join(" · ");
  return (
    <span title={text} className="min-w-0 shrink-2 truncate rounded-small bg-accent-weak px-1.5 py-0.5 text-12 text-text">
      {text}
    </span>
  );
}

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(instant: string, timeZone: string, minusMs = 0): string {
  const date = new Date(new Date(instant).getTime() - minusMs);
  if (Number.isNaN(date.getTime())) return instant;
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
}
