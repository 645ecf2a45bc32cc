import { describe, expect, it } from "vitest";
import { EXAMPLES, exampleOf, isInstant, NOBODY, otherAttributes, readCustomer, sentOf } from "./customer";

describe("a customer who does not exist", () => {
  it("is kept as text and read again; what cannot be read is nobody", () => {
    for (const example of EXAMPLES) {
      const customer = exampleOf(example, "2026-10-31", "account_registered");
      expect(readCustomer(JSON.stringify(customer))).toEqual(customer);
    }
    for (const text of ["", "7", "null", "{", '{"attributes":[1],"events":[{"type":1}]}']) {
      expect(readCustomer(text)).toMatchObject({ segments: [], events: [] });
    }
  });

  it("is sent without what was left empty", () => {
    const sent = sentOf({
      attributes: { name: "Ada", email: " ", "": "x" },
      segments: ["VIP"],
      events: [
        { type: "purchase", at: "2026-10-31 12:00", fields: { amount: "10", store_id: "" } },
        { type: "", at: "2026-10-31", fields: {} },
      ],
    });
    expect(sent).toEqual({
      attributes: { name: "Ada" },
      segments: ["VIP"],
      events: [{ type: "purchase", at: "2026-10-31 12:00", fields: { amount: "10" } }],
    });
  });

  it("enters the journey in the examples, by whatever event begins it, at a time that can be read", () => {
    for (const example of EXAMPLES) {
      for (const entry of ["account_registered", "purchase", "page_viewed"]) {
        const { events } = exampleOf(example, "2026-03-01", entry);
        expect(events.map(({ type }) => type)).toContain(entry);
        for (const event of events) expect(isInstant(event.at)).toBe(true);
      }
    }
    for (const text of ["31.10.2026", "2026-10-31T09:00", "2026-10-31 9:00"]) expect(isInstant(text)).toBe(false);
    expect(isInstant("2026-10-31T09:00:00Z")).toBe(true);
  });

  it("may have any attribute besides those of the form", () => {
    expect(otherAttributes({ ...NOBODY, attributes: { name: "a", sms_consent: "yes", shoe: "38" } })).toEqual(["shoe"]);
  });
});
