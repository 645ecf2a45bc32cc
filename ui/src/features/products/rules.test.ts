import { describe, expect, it } from "vitest";
import { boughtRule, canBeRule } from "./rules";

const anyPrice = { from: null, to: null };
const anywhere = { stores: [], channels: [] };

describe("a segment of those who bought", () => {
  it("asks one line of the purchase for the product, the category or the department", () => {
    expect(boughtRule({ by: "product", key: "p2" }, anyPrice, anywhere)).toEqual({
      event: { type: "purchase", since: "ever", lines: [{ field: "product_id", is: "equal", to: "p2" }] },
    });
    expect(boughtRule({ by: "category", key: "Coats" }, { from: 100, to: 199.5 }, anywhere)).toEqual({
      event: {
        type: "purchase",
        since: "ever",
        lines: [
          { field: "category", is: "equal", to: "Coats" },
          { field: "price", is: "at_least", to: 100 },
          { field: "price", is: "less", to: "199.5" },
        ],
      },
    });
    expect(boughtRule({ by: "department", key: "" }, anyPrice, anywhere)).toEqual({
      event: { type: "purchase", since: "ever", lines: [{ field: "department", is: "is_not_set" }] },
    });
  });

  it("asks the purchase for the store, and for what the page is narrowed to", () => {
    expect(boughtRule({ by: "store", key: "s1" }, anyPrice, { stores: [], channels: ["online"] })).toEqual({
      event: {
        type: "purchase",
        since: "ever",
        where: [
          { field: "channel", is: "equal", to: "online" },
          { field: "store_id", is: "equal", to: "s1" },
        ],
      },
    });
    expect(boughtRule({ by: "product", key: "p2" }, anyPrice, { stores: ["s1", "s2"], channels: [] })).toEqual({
      event: {
        type: "purchase",
        since: "ever",
        where: [{ field: "store_id", is: "one_of", to: ["s1", "s2"] }],
        lines: [{ field: "product_id", is: "equal", to: "p2" }],
      },
    });
  });

  it("cannot ask for one of several of which one is none", () => {
    expect(canBeRule({ stores: ["s1", ""], channels: [] })).toBe(false);
    expect(canBeRule({ stores: [""], channels: ["online", "store"] })).toBe(true);
  });
});
