/** Customers as the engine might answer them, for tests. */
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import type { CustomerRow } from "@/bindings/CustomerRow";
import type { LifeMoment } from "@/bindings/LifeMoment";

/** A row of the list. */
export function customerRow(some: Partial<CustomerRow> = {}): CustomerRow {
  return {
    id: "C-20817",
    stub: false,
    name: "Zuzana Králová",
    email: "z.kralova@example.com",
    phone: "+420 601 000 417",
    market: "CZ",
    home_store: "Praha Na Příkopě",
    registered_at: "2026-03-06T09:12:00Z",
    purchases: 6,
    net_minor: 50_940,
    average_minor: 9173,
    last_purchase_at: "2026-10-10T12:00:00Z",
    performance: "more",
    can_receive: ["email", "chat"],
    ...some,
  };
}

/** A moment; its id is made of what it is and when. */
export function moment(kind: LifeMoment["kind"], at: string, some: Partial<LifeMoment> = {}): LifeMoment {
  return { id: `${kind}-${at}`, at, kind, ...some };
}

/** A customer with a life of half a year. */
export function customerProfile(some: Partial<CustomerProfile> = {}): CustomerProfile {
  return {
    id: "C-20817",
    name: "Zuzana Králová",
    email: "z.kralova@example.com",
    phone: "+420 601 000 417",
    birthday: "1991-11-14",
    language: "cs",
    time_zone: "Europe/Prague",
    own_time_zone: false,
    market: "CZ",
    acquisition_channel: "In-Store",
    home_store_id: "praha",
    home_store: "Praha Na Příkopě",
    registered_at: "2026-03-06T09:12:00Z",
    stub: false,
    channels: [
      { channel: "email", address: true, consent: true },
      { channel: "sms", address: true, consent: false },
      { channel: "chat", address: true, consent: true },
      { channel: "push", address: false, consent: null },
    ],
    attributes: { loyalty_tier: "gold" },
    segments: [{ name: "linen", title: "Linen and summer" }],
    figures: {
      purchases: 2,
      gross_minor: 21_450,
      returns: 1,
      returned_minor: -4100,
      net_minor: 17_350,
      average_minor: 10_725,
      first_purchase_at: "2026-03-12T10:00:00Z",
      last_purchase_at: "2026-04-18T12:05:00Z",
      last_amount_minor: 12_990,
      days_since: 11,
      usual_store: "Praha Na Příkopě",
      usual_store_purchases: 2,
      usual_channel: "store",
      performance: "more",
      recent_minor: 17_350,
      before_minor: 0,
      period_days: 90,
      other_currencies: 0,
    },
    life: {
      from: "2026-03-06T09:12:00Z",
      until: "2026-04-30T20:00:00Z",
      moments: [
        moment("registered", "2026-03-06T09:12:00Z"),
        moment("activity", "2026-03-06T09:13:00Z", { type_name: "message", channel: "email", title: "Welcome" }),
        moment("purchase", "2026-03-12T10:00:00Z", { amount_minor: 8460, currency: "EUR", store: "Praha" }),
        moment("return", "2026-03-31T10:00:00Z", { amount_minor: -4100, currency: "EUR", store: "Praha" }),
        moment("activity", "2026-04-10T09:20:00Z", {
          id: "A-1",
          type_name: "message",
          channel: "chat",
          title: "Product recommendation",
          effects: [{ is: "completes", occasion: "O-1", occasion_type: "FOLLOW_UP" }],
        }),
        moment("purchase", "2026-04-18T12:05:00Z", {
          id: "T-884120",
          amount_minor: 12_990,
          currency: "EUR",
          store: "Praha Na Příkopě",
          effects: [{ is: "converts", occasion: "O-1", occasion_type: "FOLLOW_UP" }],
        }),
      ],
      earlier: 0,
      occasions: [
        {
          id: "O-1",
          occasion_type: "FOLLOW_UP",
          created_at: "2026-03-31T10:00:00Z",
          completed_at: "2026-04-10T09:20:00Z",
          completed_by: "A-1",
          expires_at: "2026-05-10T09:20:00Z",
          converted_at: "2026-04-18T12:05:00Z",
          converted_by: "T-884120",
          state: "converted",
          window_until: "2026-04-24T09:20:00Z",
          associate: "Lucie Malá",
        },
      ],
      vouchers: [
        {
          code: "WEL-7KQ4",
          design: "Welcome 10",
          assigned_at: "2026-03-08T09:00:00Z",
          expires_at: "2026-03-15T09:00:00Z",
          redeemed_at: "2026-03-12T10:00:00Z",
          redeemed_by: null,
          state: "redeemed",
        },
      ],
      journeys: [{ journey: "Welcome", from: "2026-03-06T09:13:00Z", until: "2026-03-15T09:00:00Z", messages: 2 }],
      spending: [
        { performance: "inactive", from: "2026-03-06T09:12:00Z", until: "2026-03-12T10:00:00Z" },
        { performance: "more", from: "2026-03-12T10:00:00Z", until: "2026-04-30T20:00:00Z" },
      ],
    },
    ...some,
  };
}
