/** A small journey and what a dry run of it might answer, in balance, for tests. */
import type { Journey } from "@/bindings/Journey";
import type { RunView } from "@/bindings/RunView";
import type { Summary } from "@/bindings/Summary";

/** Welcome in short: a mail, two days, a branch, a voucher. */
export const shopJourney: Journey = {
  format: 1,
  id: "welcome",
  name: "Welcome new customers",
  nodes: [
    { id: "end", kind: "exit", outcome: "reminded" },
    { id: "start", kind: "event_trigger", event: "account_registered" },
    { id: "offer", kind: "send_message", channel: "email", message: "welcome-offer" },
    { id: "wait-2d", kind: "wait", for: "P2D" },
    { id: "bought", kind: "condition", rule: { event: { type: "purchase", since: "entry" } } },
    { id: "voucher", kind: "assign_voucher", design: "welcome-10" },
    { id: "mail", kind: "send_message", channel: "email", message: "welcome-voucher" },
    { id: "buyers", kind: "add_to_segment", segment: "First-time buyers" },
  ],
  edges: [
    { from: "start", to: "offer" },
    { from: "offer", to: "wait-2d" },
    { from: "wait-2d", to: "bought" },
    { from: "bought", port: "no", to: "voucher" },
    { from: "bought", port: "yes", to: "buyers" },
    { from: "voucher", to: "mail" },
    { from: "mail", to: "end" },
  ],
};

const time_spent_s = { median: 0, p90: 0 };

/** What became of a thousand registrations. */
export const shopSummary: Summary = {
  journey: "welcome",
  settings: {
    mode: "replay",
    seed: 0,
    from: "2026-03-01T00:00:00Z",
    to: "2026-04-01T00:00:00Z",
    until: "2026-04-14T22:00:00Z",
    customers: "all",
    replications: 1,
    journey_hash: "0123456789abcdef",
    data_version: "fedcba9876543210",
  },
  population: 10_000,
  entries: 1000,
  inside: 40,
  nodes: {
    start: { entered: 1000, ports: { next: 1000 }, inside: 0, exits: {}, unsent: {}, time_spent_s },
    offer: { entered: 1000, ports: { next: 1000 }, inside: 0, exits: {}, unsent: { no_consent: 120 }, time_spent_s },
    "wait-2d": {
      entered: 1000,
      ports: { next: 960 },
      inside: 40,
      exits: {},
      unsent: {},
      time_spent_s: { median: 172_800, p90: 172_800 },
    },
    bought: { entered: 960, ports: { yes: 210, no: 750 }, inside: 0, exits: {}, unsent: {}, time_spent_s },
    buyers: { entered: 210, ports: { next: 210 }, inside: 0, exits: {}, unsent: {}, time_spent_s },
    voucher: { entered: 750, ports: { next: 750 }, inside: 0, exits: {}, unsent: {}, time_spent_s },
    mail: { entered: 750, ports: { next: 750 }, inside: 0, exits: {}, unsent: { no_consent: 90 }, time_spent_s },
    end: { entered: 750, ports: {}, inside: 0, exits: { completed: 750 }, unsent: {}, time_spent_s },
  },
  edges: [
    { from: "start", port: "next", to: "offer", count: 1000 },
    { from: "offer", port: "next", to: "wait-2d", count: 1000 },
    { from: "wait-2d", port: "next", to: "bought", count: 960 },
    { from: "bought", port: "yes", to: "buyers", count: 210 },
    { from: "bought", port: "no", to: "voucher", count: 750 },
    { from: "voucher", port: "next", to: "mail", count: 750 },
    { from: "mail", port: "next", to: "end", count: 750 },
  ],
  exits: { completed: 960 },
  outcomes: { reminded: 750 },
  messages: { email: 1540 },
  messages_by_design: { "welcome-offer": 880, "welcome-voucher": 660 },
  vouchers: { "welcome-10": { assigned: 750, made: 610, redeemed: 98, out_of_stock: 0 } },
  cost_minor: 3080,
  goal: { reached: 318 },
  conversions: {
    window_ms: 1_209_600_000,
    model: "last",
    count: 318,
    amount_minor: 3_412_050,
    per_1000_entries_minor: 3_412_050,
    other_currencies: {},
    related: { count: 240, amount_minor: 2_500_000, by_node: { offer: { count: 130, amount_minor: 1_300_000 } } },
  },
  immature: 64,
  mature: { entries: 936, count: 305, amount_minor: 3_300_000, per_1000_entries_minor: 3_525_641 },
  related_by_model: {},
  by_day: {
    "2026-03-01": { entries: 400, messages: 700, conversions: 100 },
    "2026-03-05": { entries: 600, messages: 840, conversions: 218 },
  },
};

/** The run as the engine hands it out. */
export const shopRun: RunView = {
  run: "run-1",
  made_at: "2026-04-15T10:00:00Z",
  took_ms: 84,
  journey: shopJourney,
  summary: shopSummary,
  reference_per_1000_minor: 395_000,
};
