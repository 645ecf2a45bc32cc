import type { RunSettings } from "@/bindings/RunSettings";
import type { Format } from "@/i18n/format";
import type { Translate } from "@/i18n";

/** The last day that is in a period which ends, excluded, at an instant. */
function lastDay(end: string): string {
  return new Date(new Date(end).getTime() - 1).toISOString();
}

/** When people entered, in words. */
export function entryWords(settings: RunSettings, t: Translate, format: Format): string {
  const { from, to } = settings;
  if (from !== null && to !== null) {
    return t("run-entries-between", { from: format.date(from), to: format.date(lastDay(to)) });
  }
  if (from !== null) return t("run-entries-from", { from: format.date(from) });
  if (to !== null) return t("run-entries-to", { to: format.date(lastDay(to)) });
  return t("run-entries-all");
}

/** Who could enter, in words. */
export function customerWords(customers: string, population: number, t: Translate, format: Format): string {
  const [kind = "", ...rest] = customers.split(":");
  const count = format.number(population);
  if (kind === "segment") return t("run-customers-segment", { segment: rest.join(":"), count });
  if (kind === "sample") return t("run-customers-sample", { count });
  if (kind === "list") return t("run-customers-list", { count });
  return t("run-customers-all", { count });
}
