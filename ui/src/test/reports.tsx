/** What reports are about, and a place to show their pages in, for tests. */
import type { ReactNode } from "react";
import type { ReportScope } from "@/bindings/ReportScope";
import { ScopeProvider } from "@/features/report-frame/scope";
import type { Platform } from "@/platform/platform";
import { show } from "./show";

/** Three stores, two associates, four months of data. */
export function scopeOf(some: Partial<ReportScope> = {}): ReportScope {
  const filter = (name: string, values: ReportScope["stores"]) => ({
    setting: { filter: name, name: null, hidden: false, field: null },
    values,
  });
  const stores = [
    { value: "s1", title: "Praha Na Příkopě", detail: "CZ" },
    { value: "s2", title: "Milano Brera", detail: "IT" },
    { value: "s3", title: "Warszawa Mokotów", detail: "PL" },
  ];
  const associates = [
    { value: "a1", title: "Giulia Rossi", detail: "Milano Brera" },
    { value: "a2", title: "Pavel Dvořák", detail: "Praha Na Příkopě" },
  ];
  return {
    data_from: "2025-01-01T00:00:00Z",
    data_until: "2026-10-31T22:00:00Z",
    first_day: "2025-01-01",
    last_day: "2026-10-31",
    filters: [
      filter("market", [{ value: "CZ" }, { value: "IT" }, { value: "PL" }]),
      filter("acquisition_channel", [{ value: "online" }, { value: "store" }]),
      filter("store", stores),
      filter("department", [{ value: "women", title: "Women" }]),
      filter("associate", associates),
    ],
    occasion_types: [
      { value: "FOLLOW_UP", title: "Follow up" },
      { value: "THANK_YOU", title: "Thank you" },
    ],
    activity_types: [{ value: "message" }, { value: "call" }],
    stores,
    associates,
    sales_channels: [{ value: "store" }, { value: "online" }],
    attributes: ["gender"],
    occasion_fields: ["campaign"],
    message_designs: { "size-is-back": "Size is back" },
    voucher_designs: {},
    settings: {
      attribution_window: "P14D",
      occasion_windows: {},
      filters: [],
      message_costs: {},
      margin: null,
    },
    ...some,
  };
}

/** Shows the page of a report, with the scope it needs. */
export function showReport(platform: Platform, page: ReactNode, scope: ReportScope = scopeOf()): void {
  show(platform, <ScopeProvider scope={scope}>{page}</ScopeProvider>);
}
