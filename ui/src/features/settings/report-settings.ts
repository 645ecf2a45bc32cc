/** Changes of what reports are set to. Pure: settings in, settings out. */
import type { FilterField } from "@/bindings/FilterField";
import type { FilterSetting } from "@/bindings/FilterSetting";
import type { ReportSettings } from "@/bindings/ReportSettings";

/** The channels of messages, in the order in which they are listed. */
export const CHANNELS = ["email", "sms", "chat", "push"] as const;

/** A field as a line of a list: `customer:region`; nothing for the usual one. */
export function fieldKey(field: FilterField | null): string {
  if (field === null) return "";
  return "customer" in field ? `customer:${field.customer}` : `occasion:${field.occasion}`;
}

/** The field of a line of a list; the usual one for what is none. */
export function fieldOf(key: string): FilterField | null {
  const at = key.indexOf(":");
  const [table, name] = [key.slice(0, at), key.slice(at + 1)];
  if (at < 0 || name === "") return null;
  return table === "customer" ? { customer: name } : table === "occasion" ? { occasion: name } : null;
}

/** With one filter set otherwise. */
export function withFilter(settings: ReportSettings, filter: string, change: Partial<FilterSetting>): ReportSettings {
  return {
    ...settings,
    filters: settings.filters.map((setting) => (setting.filter === filter ? { ...setting, ...change } : setting)),
  };
}

/** With a window of one occasion type, or without. */
export function withWindow(settings: ReportSettings, type: string, window: string | null): ReportSettings {
  const { [type]: _, ...rest } = settings.occasion_windows;
  return { ...settings, occasion_windows: window === null ? rest : { ...rest, [type]: window } };
}

/** With what a message costs on a channel, in minor units, or without. */
export function withCost(settings: ReportSettings, channel: string, minor: number | null): ReportSettings {
  const { [channel]: _, ...rest } = settings.message_costs;
  return { ...settings, message_costs: minor === null ? rest : { ...rest, [channel]: minor } };
}

/** An amount as it is typed, from minor units; nothing stays nothing. */
export function majorOf(minor: number | null | undefined, digits: number): number | null {
  return minor === null || minor === undefined ? null : minor / 10 ** digits;
}

/** Minor units of what was typed. */
export function minorOf(major: number | null, digits: number): number | null {
  return major === null ? null : Math.round(major * 10 ** digits);
}

/** Whether two settings say the same, in whatever order their parts were set. */
export function same(one: ReportSettings, other: ReportSettings): boolean {
  const sorted = (record: Record<string, unknown>) => Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const plain = (settings: ReportSettings) =>
    JSON.stringify([
      settings.attribution_window,
      sorted(settings.occasion_windows),
      settings.filters.map(({ filter, name, hidden, field }) => [filter, name, hidden, fieldKey(field)]),
      sorted(settings.message_costs),
      settings.margin,
    ]);
  return plain(one) === plain(other);
}
