/** What is said of a kept run everywhere it stands. */
import { useMemo } from "react";
import type { RunEntry } from "@/bindings/RunEntry";
import type { RunSettings } from "@/bindings/RunSettings";
import { dayOf } from "@/i18n/days";
import { customerWords } from "@/features/dry-run-report/run-words";
import { useFormat, useT, type Translate } from "@/i18n";
import type { Format } from "@/i18n/format";

/** What names a run: an entry of the library, or an opened run. */
type Named = Pick<RunEntry, "made_at"> & Partial<Pick<RunEntry, "name">>;

/** What a run is called: its name, else when it was made. */
export function useRunTitle(): (run: Named) => string {
  const format = useFormat();
  return (run) => run.name ?? format.dateTime(run.made_at);
}

/** Whom a run walked through the journey, and when, in few words. */
export function settingsWords(settings: RunSettings, population: number, t: Translate, format: Format): string {
  const { from, to, until, customers } = settings;
  // The end of the entries is excluded: the day before it is the last one.
  const day = (instant: string, minus = 0) => format.day(dayOf(instant, format.settings.timeZone, minus));
  const words = [customerWords(customers, population, t, format)];
  if (from !== null && to !== null) words.push(t("run-entries-between", { from: day(from), to: day(to, 1) }));
  else if (from !== null) words.push(t("run-entries-from", { from: day(from) }));
  else if (to !== null) words.push(t("run-entries-to", { to: day(to, 1) }));
  if (until !== null) words.push(t("runs-followed-until", { until: day(until) }));
  return words.join(" · ");
}

/** The same, for the list. */
export function useSettingsWords(): (run: RunEntry) => string {
  const t = useT();
  const format = useFormat();
  return useMemo(() => (run) => settingsWords(run.settings, run.population, t, format), [t, format]);
}
