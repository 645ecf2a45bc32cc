import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { FilterValue } from "@/bindings/FilterValue";
import type { ReportScope } from "@/bindings/ReportScope";
import { useFormat, useT } from "@/i18n";
import { dayOf } from "@/i18n/days";
import { useWorkspace } from "@/state/workspace";

const ScopeContext = createContext<ReportScope | null>(null);

/** What reports are about, for everything below. */
export function ScopeProvider({ scope, children }: { scope: ReportScope; children: ReactNode }) {
  return <ScopeContext value={scope}>{children}</ScopeContext>;
}

/** What reports are about, and what their filters offer. */
export function useScope(): ReportScope {
  const scope = useContext(ScopeContext);
  if (scope === null) throw new Error("useScope outside a report");
  return scope;
}

/** The last day that the data know: the report's, elsewhere the workspace's. */
export function useLastDay(): string | null {
  const scope = useContext(ScopeContext);
  const last = useWorkspace((state) => state.workspace?.last_known ?? null);
  const { timeZone } = useFormat().settings;
  return scope === null ? last && dayOf(last, timeZone) : scope.last_day;
}

/** What people call the keys of a report. */
export interface Names {
  store: (key: string) => string;
  associate: (key: string) => string;
  /** A message's or topic's name by the design's id, where it is one. */
  message: (key: string) => string;
  voucher: (key: string) => string;
  occasionType: (key: string) => string;
  activityType: (key: string) => string;
  channel: (key: string) => string;
  salesChannel: (key: string) => string;
  /** The value of a filter of occasions: `market`, `acquisition_channel`, `store`, `department`, `associate`. */
  value: (filter: string, key: string) => string;
  /** What a filter of occasions is called here. */
  filter: (filter: string) => string;
}

const titles = (values: readonly FilterValue[]) => new Map(values.map(({ value, title }) => [value, title ?? value]));

/** What people call the keys of reports: by name where one is known, "without …" for the empty key. */
export function useReportNames(): Names {
  const scope = useScope();
  const t = useT();
  return useMemo(() => {
    const stores = titles(scope.stores);
    const associates = titles(scope.associates);
    const occasionTypes = titles(scope.occasion_types);
    // What has no title of its own is called by our words, and only then as it is written in the data.
    const activityTypes = new Map(scope.activity_types.map(({ value, title }) => [value, title]));
    const salesChannels = titles(scope.sales_channels);
    const values = new Map(scope.filters.map((choice) => [choice.setting.filter, titles(choice.values)]));
    const settings = new Map(scope.filters.map(({ setting }) => [setting.filter, setting]));
    const from = (names: ReadonlyMap<string, string>, without: string) => (key: string) =>
      key === "" ? t(without) : (names.get(key) ?? key);
    const usual = (filter: string) => `report-filter-${filter.replaceAll("_", "-")}`;
    const channel = (key: string) =>
      key === "" ? t("report-without-channel") : t(`report-channel-${key}`, {}, salesChannels.get(key) ?? key);
    return {
      store: from(stores, "report-without-store"),
      associate: from(associates, "report-without-associate"),
      message: (key) => (key === "" ? t("report-without-message") : (scope.message_designs[key] ?? key)),
      voucher: (key) => scope.voucher_designs[key] ?? key,
      occasionType: (key) => occasionTypes.get(key) ?? key,
      activityType: (key) => activityTypes.get(key) ?? t(`report-activity-${key.replaceAll("_", "-")}`, {}, key),
      channel,
      salesChannel: channel,
      value: (filter, key) => {
        // A field that somebody bound to the filter has values of its own; nothing is known of what is missing there.
        const bound = settings.get(filter)?.field !== null && settings.get(filter) !== undefined;
        if (key === "") return t(bound ? "report-without-value" : `report-without-${filter.replaceAll("_", "-")}`);
        return values.get(filter)?.get(key) ?? key;
      },
      filter: (filter) => settings.get(filter)?.name ?? t(usual(filter)),
    };
  }, [scope, t]);
}
