import { describe, expect, it } from "vitest";
import { makeFormat } from "@/i18n/format";
import { shareWords, sharesDiffer, wayNumbers } from "./difference-face";
import type { WayDifference } from "./overlay";

const format = makeFormat({ locale: "en", timeZone: "Europe/Prague", currency: "EUR", currencyDigits: 2 });
const way = (difference: WayDifference) => ({ count: 400, share: 0.4, width: 8, difference });
const shares = (shareBefore: number | undefined, shareAfter: number | undefined) =>
  way({ before: 400, after: 0, shareBefore, shareAfter });

describe("the shares of a way in two runs", () => {
  it("stand side by side where they differ in whole percents", () => {
    expect(shareWords(shares(0.4, 0.55), format)).toBe("40→55%");
    expect(shareWords(shares(0.4, 0.402), format)).toBe("40%");
  });

  it("do not give the share of before for that of a branch nobody takes any more", () => {
    const gone = shares(0.4, undefined);
    expect(shareWords(gone, format)).toBe("40%→–");
    expect(sharesDiffer(gone.difference)).toBe(true);
  });
});

describe("the numbers of a way in two runs", () => {
  it("are of both, not of the larger one", () => {
    const both = way({ before: 1400, after: 900, shareBefore: 0.4, shareAfter: 0.3 });
    expect(wayNumbers(both, both.difference, format)).toEqual({ before: "1,400", after: "900", share: " (40→30%)" });
  });

  it("have a dash where only the other run has the step", () => {
    const fresh = way({ before: null, after: 900, shareBefore: undefined, shareAfter: undefined });
    expect(wayNumbers(fresh, fresh.difference, format)).toEqual({ before: "–", after: "900", share: "" });
  });
});
