/** A quarter of sales as the engine might answer it, in balance where it matters, for tests. */
import type { AssociateFigures } from "@/bindings/AssociateFigures";
import type { ListPage } from "@/bindings/ListPage";
import type { PeriodSales } from "@/bindings/PeriodSales";
import type { PlaceboReport } from "@/bindings/PlaceboReport";
import type { ReportScope } from "@/bindings/ReportScope";
import type { SalesBlock } from "@/bindings/SalesBlock";
import type { SalesReport } from "@/bindings/SalesReport";
import type { SalesView } from "@/bindings/SalesView";
import type { TimelineEntry } from "@/bindings/TimelineEntry";
import type { TimelineView } from "@/bindings/TimelineView";

/** Sales that come to an amount. */
export function salesBlock(count: number, amount_minor: number): SalesBlock {
  return {
    count,
    amount_minor,
    min_minor: count === 0 ? null : 1900,
    average_minor: count === 0 ? null : Math.round(amount_minor / count),
    max_minor: count === 0 ? null : 98_000,
  };
}

/** What the reports of a small chain of shops are about. */
export const shopScope: ReportScope = {
  data_from: "2024-11-01T08:00:00Z",
  data_until: "2026-10-31T19:00:00Z",
  first_day: "2024-11-01",
  last_day: "2026-10-31",
  filters: ["market", "acquisition_channel", "store", "department", "associate"].map((filter) => ({
    setting: { filter, name: null, hidden: false, field: null },
    values: [],
  })),
  occasion_types: [
    { value: "follow_up", title: "Follow up" },
    { value: "birthday", title: "Birthday" },
  ],
  activity_types: ["message", "reminder", "call", "ai_suggestion"].map((value) => ({ value })),
  stores: [
    { value: "milano", title: "Milano Brera" },
    { value: "praha", title: "Praha Na Příkopě" },
    { value: "warszawa", title: "Warszawa Mokotów" },
  ],
  associates: [
    { value: "rossi", title: "Giulia Rossi" },
    { value: "dvorak", title: "Pavel Dvořák" },
    { value: "nowak", title: "Anna Nowak" },
  ],
  sales_channels: [{ value: "store" }, { value: "online" }],
  attributes: ["region", "loyalty_tier"],
  occasion_fields: ["reason"],
  message_designs: { "autumn-preview": "Autumn preview" },
  voucher_designs: {},
  settings: {
    attribution_window: "P14D",
    occasion_windows: {},
    filters: ["market", "acquisition_channel", "store", "department", "associate"].map((filter) => ({
      filter,
      name: null,
      hidden: false,
      field: null,
    })),
    message_costs: { sms: 7 },
    margin: null,
  },
};

const bars: readonly (readonly [string, number, number])[] = [
  ["2026-06-29", 52, 74],
  ["2026-07-06", 86, 148],
  ["2026-07-13", 88, 140],
  ["2026-07-20", 92, 132],
  ["2026-07-27", 84, 122],
  ["2026-08-03", 76, 118],
  ["2026-08-10", 74, 114],
  ["2026-08-17", 80, 116],
  ["2026-08-24", 88, 124],
  ["2026-08-31", 96, 130],
  ["2026-09-07", 108, 136],
  ["2026-09-14", 105, 128],
  ["2026-09-21", 99, 126],
  ["2026-09-28", 40, 66],
];

function period(related: number, other: number): PeriodSales {
  const [one, rest] = [salesBlock(related, related * 18_355), salesBlock(other, other * 14_207)];
  return { ...salesBlock(related + other, one.amount_minor + rest.amount_minor), related: one, other: rest };
}

const graph = Object.fromEntries(bars.map(([day, related, other]) => [day, period(related, other)]));
const [related, others] = [1168, 1674];

function associate(
  activities: number,
  followed: number,
  sales: number,
  by_type: Record<string, readonly [number, number]>,
): AssociateFigures {
  const z = 1.959963984540054;
  const share = followed / activities;
  const middle = (share + (z * z) / (2 * activities)) / (1 + (z * z) / activities);
  const reach =
    (z / (1 + (z * z) / activities)) * Math.sqrt((share * (1 - share)) / activities + (z * z) / (4 * activities ** 2));
  return {
    activities,
    followed,
    immature: Math.round(activities / 40),
    follow_rate: share,
    wilson: [middle - reach, middle + reach],
    customers: Math.round(activities * 0.7),
    sales: salesBlock(sales, sales * 19_500),
    average_days_from_last_activity: 4.4,
    by_type: Object.fromEntries(
      Object.entries(by_type).map(([type, [did, hit]]) => [type, { activities: did, followed: hit }]),
    ),
    by_channel: { email: { activities: Math.round(activities / 2), followed: Math.round(followed / 3) } },
  };
}

/** The report. */
export const shopSales: SalesReport = {
  report: "sales",
  window_ms: 1_209_600_000,
  from: "2026-06-30T22:00:00Z",
  to: "2026-09-30T22:00:00Z",
  sales: { ...salesBlock(related + others, 45_221_458), other_currencies: { USD: 120_000 } },
  returns: { count: 132, amount_minor: -1_420_000 },
  net_minor: 43_801_458,
  related_sales: salesBlock(related, 21_438_000),
  other_sales: { ...salesBlock(others, 23_783_458), other_currencies: { USD: 120_000 } },
  share_count: related / (related + others),
  share_amount: 0.474,
  related_activities: 2846,
  immature: 64,
  related_by_type: { message: 2104, reminder: 431, call: 203, ai_suggestion: 108 },
  activity_types: ["ai_suggestion", "call", "message", "reminder"],
  average_days_from_last_activity: 4.71,
  by_store: {
    milano: salesBlock(520, 9_800_000),
    praha: salesBlock(348, 6_200_000),
    warszawa: salesBlock(212, 3_900_000),
    "": salesBlock(88, 1_538_000),
  },
  by_associate: {
    rossi: salesBlock(410, 8_100_000),
    dvorak: salesBlock(300, 5_400_000),
    nowak: salesBlock(96, 1_700_000),
    "": salesBlock(520, 8_938_000),
  },
  by_activity_type: {
    message: salesBlock(1002, 18_400_000),
    reminder: salesBlock(380, 7_900_000),
    call: salesBlock(190, 4_300_000),
    ai_suggestion: salesBlock(101, 2_000_000),
  },
  by_channel: {
    email: salesBlock(760, 13_100_000),
    chat: salesBlock(310, 6_600_000),
    sms: salesBlock(204, 3_500_000),
    phone: salesBlock(190, 4_300_000),
    "": salesBlock(420, 8_800_000),
  },
  by_month: {},
  graph,
  coaching: {
    rossi: associate(420, 118, 410, { message: [260, 48], call: [90, 48], reminder: [70, 22] }),
    dvorak: associate(360, 71, 300, { message: [220, 44], reminder: [140, 27] }),
    nowak: associate(64, 11, 96, { message: [60, 10], ai_suggestion: [4, 1] }),
    "": associate(900, 130, 520, { message: [900, 130] }),
  },
};

/** The report with the period before. */
export const shopSalesView: SalesView = {
  report: shopSales,
  previous: {
    from: "2026-03-31",
    to: "2026-07-01",
    report: {
      ...shopSales,
      sales: salesBlock(2720, 43_000_000),
      related_sales: salesBlock(1115, 20_460_000),
      related_activities: 2680,
      share_count: 0.41,
      average_days_from_last_activity: 4.9,
      graph: {},
      coaching: {},
    },
  },
};

/** What chance alone would relate. */
export const shopPlacebo: PlaceboReport = {
  seed: 0,
  rounds: 20,
  sales: shopSales.sales,
  related_sales: shopSales.related_sales,
  moved_count: { mean: 605, low: 592, high: 622 },
  moved_amount: { mean: 9_800_000, low: 9_500_000, high: 10_100_000 },
  moved_share: { mean: 0.213, low: 0.208, high: 0.219 },
};

const buyers = ["Tomáš Beneš", "Elena Marchetti", "Katarzyna Zielińska", "Jana Horáková"];

/** Related sales from one place of the list to another. */
export function salesPage(offset: number, limit: number, total = related): ListPage {
  return {
    total,
    customers: Math.min(total, 902),
    row: "sale",
    columns: [
      { name: "at", kind: "instant", ordered: true },
      { name: "customer", kind: "text", ordered: false },
      { name: "amount", kind: "money", ordered: true },
      { name: "store", kind: "text", ordered: false },
      { name: "associate", kind: "text", ordered: false },
      { name: "channel", kind: "text", ordered: false },
      { name: "activities", kind: "activities", ordered: false },
      { name: "days", kind: "days", ordered: true },
    ],
    rows: Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, at) => {
      const number = offset + at;
      return {
        id: `t${number}`,
        customer: `c${number}`,
        transaction: `t${number}`,
        cells: [
          { kind: "instant", at: new Date(Date.parse("2026-09-20T15:08:00Z") - number * 6_900_000).toISOString() },
          { kind: "text", text: buyers[number % buyers.length] ?? "" },
          { kind: "money", minor: 18_900 + ((number * 3571) % 40_000), currency: "EUR" },
          { kind: "text", text: number % 4 === 3 ? "" : "Milano Brera" },
          number % 4 === 3 ? { kind: "empty" } : { kind: "text", text: "Giulia Rossi" },
          { kind: "text", text: "store" },
          {
            kind: "activities",
            count: 1 + (number % 5),
            marks: [
              { activity_type: "message", channel: "email" },
              { activity_type: "reminder", channel: "" },
            ],
          },
          { kind: "days", days: 1.2 + (number % 9) },
        ],
      };
    }),
  };
}

const sold = Date.parse("2026-09-19T13:42:00Z");

/** Something a number of days before the sale. */
export function entryBefore(days: number, some: Partial<TimelineEntry>): TimelineEntry {
  return {
    at: new Date(sold - days * 86_400_000).toISOString(),
    kind: "activity",
    id: `a${days}`,
    activity_type: "message",
    channel: "email",
    message: "",
    associate: "",
    campaign: "",
    journey: "",
    step: "",
    store: "",
    amount_minor: null,
    currency: "",
    credits: {},
    ...some,
  };
}

const shared = (linear: number, last = 0) => ({
  any: 46_200,
  first: 0,
  last,
  linear,
  position: linear,
  "time-decay": linear,
});

/** Four activities before a sale. */
export const shopTimeline: TimelineView = {
  name: "Elena Marchetti",
  products: ["Wool coat", "Scarf"],
  timeline: {
    transaction: "t1",
    customer: "c1",
    window_ms: 1_209_600_000,
    entries: [
      entryBefore(11.3, { id: "a1", message: "autumn-preview", campaign: "Autumn", credits: shared(11_550) }),
      entryBefore(11.15, { id: "a1", kind: "opened", message: "autumn-preview" }),
      entryBefore(11.14, { id: "a1", kind: "clicked", message: "autumn-preview" }),
      entryBefore(6.2, {
        id: "a2",
        activity_type: "reminder",
        channel: "",
        message: "Call back about the wool coat",
        associate: "rossi",
        credits: shared(11_550),
      }),
      entryBefore(2.97, {
        id: "a3",
        channel: "chat",
        message: "Product recommendation",
        associate: "rossi",
        credits: shared(11_550),
      }),
      entryBefore(2.9, { id: "a3", channel: "chat", kind: "opened", message: "Product recommendation" }),
      entryBefore(1.24, { id: "a4", channel: "sms", message: "Size is back", credits: shared(11_550, 46_200) }),
      entryBefore(1.22, { id: "a4", channel: "sms", kind: "clicked", message: "Size is back" }),
      entryBefore(0, {
        kind: "sale",
        id: "t1",
        activity_type: "",
        channel: "",
        store: "milano",
        amount_minor: 46_200,
        currency: "EUR",
      }),
    ],
  },
};
