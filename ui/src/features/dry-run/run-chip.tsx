import type { RunView } from "@/bindings/RunView";
import { useBuilder } from "@/features/builder/session";
import { customerWords } from "@/features/dry-run-report/run-words";
import { useFormat, useT } from "@/i18n";
import { dayOf } from "@/i18n/days";

/** With what the run on the screen was made, in words: its entries, and how far it looks. */
export function useRunWords(): string {
  const t = useT();
  const format = useFormat();
  const run = useBuilder((state) => state.run);
  if (run === undefined) return "";
  const { from, to, until } = run.summary.settings;
  const { timeZone } = format.settings;
  const day = (instant: string, minus = 0) => format.dayShort(dayOf(instant, timeZone, minus));
  const words: string[] = [];
  // The end of the entries is excluded: the day before it is the last one.
  if (from !== null && to !== null) words.push(t("dry-chip-entries", { from: day(from), to: day(to, 1) }));
  else if (from !== null) words.push(t("dry-chip-from", { from: day(from) }));
  else if (to !== null) words.push(t("dry-chip-to", { to: day(to, 1) }));
  if (until !== null) words.push(t("dry-chip-until", { until: day(until) }));
  return words.join(" · ");
}

/** The same with whom it walked through, and how: what a run is not to be told without. */
export function useRunAbout({ summary, took_ms: took }: RunView): string {
  const t = useT();
  const format = useFormat();
  const { settings, population } = summary;
  return [
    useRunWords(),
    customerWords(settings.customers, population, t, format),
    t("dry-took", { time: format.number(took), seed: String(settings.seed) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** That these are results, beside the journey's name; with what they were made, where there is room. */
export function RunChip() {
  const t = useT();
  const words = useRunWords();
  const text = [t("dry-mode-replay"), words].filter(Boolean).join(" · ");
  return (
    <span
      title={text}
      className="min-w-0 shrink-0 truncate rounded-small bg-accent-weak px-1.5 py-0.5 text-12 text-text"
    >
      <span className="min-[1500px]:hidden">{t("dry-mode-replay")}</span>
      <span className="hidden min-[1500px]:inline">{text}</span>
    </span>
  );
}
