import { describe, expect, it } from "vitest";
import { isFound, markedPieces } from "./marked";
import { askOf, EVERYBODY, isNarrowed, readQuery, writeQuery, type CustomersQuery } from "./query";
import { sinceOf } from "./since";

describe("what the list shows", () => {
  const all: CustomersQuery = {
    search: "král & z=1",
    segment: "VIP, gold",
    markets: ["CZ", "PL"],
    cameBy: ["In-Store"],
    stores: ["praha"],
    languages: ["cs"],
    performance: "less",
    reachable: ["email"],
    unreachable: ["sms"],
    registered: { from: "2026-01-01", to: null },
    lastPurchase: { from: null, to: "2026-09-30" },
    neverBought: false,
    purchases: { from: 2, to: 5 },
    net: { from: -100, to: 12_345 },
    attributes: { tier: ["gold", "a=b"], "shoe size": ["38"] },
    order: "net",
    descending: false,
  };

  it("stands in the address whole, and comes back from it", () => {
    expect(readQuery(writeQuery(all))).toEqual(all);
    expect(writeQuery(EVERYBODY)).toBe("");
    expect(readQuery("")).toEqual(EVERYBODY);
  });

  it("asks the engine for what is set and nothing else", () => {
    expect(askOf(EVERYBODY)).toEqual({ search: "", filters: [], order: "relevance", descending: true });
    expect(askOf(all).filters).toEqual([
      { segment: "VIP, gold" },
      { market: ["CZ", "PL"] },
      { acquisition_channel: ["In-Store"] },
      { home_store: ["praha"] },
      { language: ["cs"] },
      { performance: "less" },
      { can_receive: "email" },
      { cannot_receive: "sms" },
      { registered: { from: "2026-01-01" } },
      { last_purchase: { to: "2026-09-30" } },
      { purchases: { at_least: 2, at_most: 5 } },
      { net: { at_least: -100, at_most: 12_345 } },
      { attribute: { name: "tier", values: ["gold", "a=b"] } },
      { attribute: { name: "shoe size", values: ["38"] } },
    ]);
  });

  it("leaves out what an address says that nobody can read", () => {
    const broken = readQuery("class=rich&registered=yesterday..2026-13&purchases=many..&sort=shoe&attribute=x");
    expect(broken).toEqual(EVERYBODY);
    expect(isNarrowed(broken)).toBe(false);
    expect(isNarrowed(readQuery("never-bought=1"))).toBe(true);
  });
});

describe("what a search has found", () => {
  const marked = (text: string, search: string) =>
    markedPieces(text, search)
      .map(({ text: piece, found }) => (found ? `[${piece}]` : piece))
      .join("");

  it("is marked where a word begins so, whatever the case and accents", () => {
    expect(marked("Zuzana Králová", "kralo zu")).toBe("[Zu]zana [Králo]vá");
    expect(marked("Łukasz", "luk")).toBe("[Łuk]asz");
    expect(marked("z.kralova@example.com", "kralova ex")).toBe("z.[kralova]@[ex]ample.com");
    expect(marked("Anna", "nna")).toBe("Anna");
    expect(marked("Anna", " ")).toBe("Anna");
  });

  it("keeps every letter of the text", () => {
    for (const text of ["", "a", "Straße 5", "😀 Ana", "e\u0301a"]) {
      for (const search of ["", "a", "s", "é", "5 s"]) {
        expect(
          markedPieces(text, search)
            .map((piece) => piece.text)
            .join(""),
        ).toBe(text);
      }
    }
    expect(isFound(null, "a")).toBe(false);
  });
});

it("says how long ago in the unit that tells enough, counted to the end of the data", () => {
  const end = "2026-10-31T00:00:00Z";
  expect(sinceOf("2026-10-10T00:00:00Z", end)).toEqual({ unit: "day", count: 21 });
  expect(sinceOf("2026-11-02T00:00:00Z", end)).toEqual({ unit: "day", count: 0 });
  expect(sinceOf("2026-04-28T00:00:00Z", end)).toEqual({ unit: "month", count: 6 });
  expect(sinceOf("2023-10-01T00:00:00Z", end)).toEqual({ unit: "year", count: 3 });
});
