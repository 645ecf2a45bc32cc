import { useMemo } from "react";
import { useFormat } from "@/i18n";
import { widthOf } from "@/features/sales/timeline/measure";
import type { Tick } from "./scale";

/** A mark of the calendar with its name, where that has room. */
export interface NamedTick extends Tick {
  x: number;
  label: string;
}

/** Names the marks of a calendar; the first of a month says its month, of a year its year. */
export function useTickNames(
  ticks: readonly Tick[],
  width: number,
  zone: string,
  place: (at: number) => number,
): NamedTick[] {
  const format = useFormat();
  const { locale } = format.settings;
  return useMemo(() => {
    const month = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { month: "short", timeZone: "UTC" });
    let year = "";
    return ticks.map((tick) => {
      const x = place(tick.at);
      const turned = year !== tick.day.slice(0, 4);
      year = tick.day.slice(0, 4);
      const label =
        tick.kind === "year"
          ? tick.day.slice(0, 4)
          : tick.kind === "month"
            ? turned || tick.day.slice(5, 7) === "01"
              ? format.month(tick.day)
              : month.format(new Date(`${tick.day}T00:00:00Z`))
            : tick.kind === "hour"
              ? format.time(new Date(tick.at).toISOString(), zone)
              : format.dayShort(tick.day);
      return { ...tick, x, label: x + 4 + widthOf(label, 11, 400) > width ? "" : label };
    });
    // `place` changes with the ticks, which depend on the same view.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ticks, width, zone, format, locale]);
}
