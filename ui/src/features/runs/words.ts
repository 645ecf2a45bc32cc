/** What is said of a kept run everywhere it stands. */
import { useMemo } from "react";
import type { RunEntry } from "@/bindings/RunEntry";
import type { RunSettings } from "@/bindings/RunSettings";
import { customerWords, entryWords } from "@/features/reports/run-words";
import { useFormat, useT, type Translate } from "@/i18n";
import type { Format } from "@/i18n/format";

/** What names a run: an entry of the library, or an opened run. */
type Named = Pick<RunEntry, "made_at"> & Partial<Pick<RunEntry, "name" | "version">>;

/** What a run is called: its name, else when it was made. */
export function useRunTitle(): (run: Named) => string {
  const format = useFormat();
  return (run) => run.name ?? format.dateTime(run.made_at);
}

/** Whom a run walked through the journey, and when. */
export function settingsWords(settings: RunSettings, population: number, t: Translate, format: Format): string {
  const words = [entryWords(settings, t, format), customerWords(settings.customers, population, t, format)];
  if (settings.until !== null) words.push(t("dry-chip-until", { until: format.date(settings.until) }));
  return words.join(" · ");
}

/** The same, for the list. */
export function useSettingsWords(): (run: RunEntry) => string {
  const t = useT();
  const format = useFormat();
  return useMemo(() => (run) => settingsWords(run.settings, run.population, t, format), [t, format]);
}
