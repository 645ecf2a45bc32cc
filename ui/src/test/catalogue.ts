/** What a workspace offers, for tests: nothing but what is given. */
import type { Catalogue } from "@/bindings/Catalogue";

/** A catalogue with some things in it. */
export function catalogueOf(some: Partial<Catalogue>): Catalogue {
  return {
    currency: "EUR",
    time_zone: "Europe/Prague",
    attribution_window_ms: 1_209_600_000,
    messages: [],
    vouchers: [],
    segments: [],
    stores: [],
    associates: [],
    occasion_types: [],
    events: [],
    attributes: [],
    customers: 0,
    reach: [],
    last_known: null,
    audiences: {},
    ...some,
  };
}
