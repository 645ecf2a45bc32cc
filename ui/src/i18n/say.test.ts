import { describe, expect, it } from "vitest";
import { phrase } from "@/journey/phrase";
import { ruleSentence } from "@/journey/sentences";
import { summaryOf } from "@/journey/summaries";
import { nodeById } from "@/journey/document";
import { welcome } from "@/journey/welcome.fixture";
import { makeFormat } from "./format";
import { bundleOf, type Locale } from "./locales";
import { makeSay } from "./say";

function sayIn(locale: Locale) {
  const bundle = bundleOf(locale);
  const format = makeFormat({ locale, timeZone: "Europe/Prague", currency: "EUR", currencyDigits: 2 });
  return makeSay((key, values) => {
    const message = bundle.getMessage(key);
    return typeof message?.value === "string" || Array.isArray(message?.value)
      ? bundle.formatPattern(message.value, values)
      : undefined;
  }, format);
}

const catalogue = {
  currency: "EUR",
  time_zone: "Europe/Prague",
  attribution_window_ms: 0,
  messages: [],
  vouchers: [],
  segments: [],
  stores: [],
  associates: [],
  occasion_types: [],
  audiences: {},
  events: [{ name: "purchase", count: 1, fields: [{ name: "amount", type: "money" as const }] }],
  attributes: [],
  customers: 0,
  reach: [],
  last_known: null,
};

describe("phrases in words", () => {
  it("are sentences in every language", () => {
    const rule = {
      all: [
        {
          event: {
            type: "purchase",
            since: "voucher",
            where: [{ field: "amount", is: "at_least" as const, to: 30 }],
          },
        },
        { can_receive: "sms" as const },
      ],
    };
    const sentence = ruleSentence(rule, { journey: welcome, catalogue });
    expect(sayIn("en")(sentence)).toBe(
      "Yes, when the customer has bought at least once since “Assign Campaign Voucher”, where amount is at least €30.00 and the customer can receive SMS.",
    );
    expect(sayIn("pl")(sentence)).toContain("klient kupił co najmniej raz od kroku „Przydziel kupon kampanii”");
    expect(sayIn("it")(sentence)).toContain("il cliente ha acquistato almeno una volta da «");
  });

  it("say what the catalogue does not know as the data call it", () => {
    expect(sayIn("en")({ key: "builder-event-cart_left", fallback: "cart left" })).toBe("cart left");
    expect(sayIn("en")(phrase("no-such-message"))).toBe("⟦no-such-message⟧");
  });

  it("make a card's line in every language", () => {
    const hours = nodeById(welcome, "hours");
    if (hours === undefined) throw new Error("the fixture has this step");
    expect(sayIn("en")(summaryOf(hours, catalogue))).toBe("Mon–Fri, 08:00–19:00");
    expect(sayIn("pl")(summaryOf(hours, catalogue))).toBe("pn–pt, 08:00–19:00");
  });

  it("leave no message out, whatever a rule asks", () => {
    const everything = [
      { attribute: { name: "birthday", is: "day_of_year_is" as const, to: "today" } },
      { segment: "VIP" },
      { revenue_performance: "less" as const },
      { contacted: { channel: "email", within: "P30D" } },
      { contacted: {} },
      { message: { node: "offer", is: "clicked" as const, within: "P2D" } },
      { voucher: { node: "voucher", is: "not_redeemed" as const } },
      { value: { of: { from: "voucher", field: "code" }, is: "is_set" as const } },
      { value: {} },
      { chance: 0.5 },
      { not: { any: [{ segment: "A" }, { all: [] }] } },
      { event: {} },
      ...(["count", "sum", "min", "max", "average"] as const).map((how) => ({
        event: { type: "purchase", since: "P30D", [how]: { field: "amount", is: "more", to: 3 } },
      })),
      { event: { type: "purchase", since: "ever", last: { n: 2, field: "amount", is: "at_least" as const, to: 1 } } },
    ];
    for (const locale of ["en", "pl", "it"] as const) {
      const say = sayIn(locale);
      for (const rule of everything) {
        expect(say(ruleSentence(rule, { journey: welcome, catalogue })), JSON.stringify(rule)).not.toContain("⟦");
      }
      for (const node of welcome.nodes) expect(say(summaryOf(node, catalogue))).not.toContain("⟦");
    }
  });
});
