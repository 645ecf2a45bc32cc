import { describe, expect, it } from "vitest";
import { amountOf, durationOf, partsOf, secondsOf } from "./duration";
import { nodeById } from "./document";
import { daysWords, durationWords, ruleSummary, summaryOf, titleOf } from "./summaries";
import { eventLeaves } from "./references";
import { stepsBefore } from "./values";
import { welcome } from "./welcome.fixture";

const known = {
  messages: [{ id: "welcome-offer", channel: "email" as const, name: "Welcome offer", cost_minor: 2 }],
  vouchers: [{ id: "welcome-10", name: "Welcome −10 %", minimum_spend_minor: null }],
};

function summary(id: string) {
  const node = nodeById(welcome, id);
  if (node === undefined) throw new Error(`the fixture has no ${id}`);
  return summaryOf(node, known);
}

describe("a card's line", () => {
  it("names designs as people do, and by their id where they are unknown", () => {
    expect(summary("offer")).toEqual({ key: "builder-summary-name", args: { name: "Welcome offer" } });
    expect(summary("voucher-mail")).toEqual({ key: "builder-summary-name", args: { name: "welcome-voucher" } });
  });

  it("says days as runs", () => {
    expect(summary("hours")).toMatchObject({
      key: "builder-slot",
      args: { from: "08:00", to: "19:00", days: { list: [{ key: "builder-days-run" }] } },
    });
    expect(daysWords(["sun", "mon", "tue"])).toMatchObject({
      list: [{ key: "builder-days-run" }, { key: "weekday-sun" }],
    });
    expect(daysWords(["mon", "tue", "wed", "thu", "fri", "sat", "sun"])).toEqual({ key: "builder-days-all" });
  });

  it("says that a comparison asks for the very value met earlier", () => {
    expect(summary("used")).toEqual({ key: "builder-summary-same", args: { field: { key: "builder-field-code" } } });
    expect(ruleSummary({ all: [{ segment: "VIP" }, { can_receive: "sms" }] })).toMatchObject({ args: { more: 1 } });
  });

  it("says what is still to be chosen", () => {
    expect(summaryOf({ id: "x", kind: "condition" }, known).key).toBe("builder-summary-no-rule");
    expect(summaryOf({ id: "x", kind: "send_message" }, known).key).toBe("builder-summary-no-message");
  });

  it("is headed by the label, or the kind's name", () => {
    expect(titleOf({ id: "x", kind: "exit", label: " " })).toEqual({ key: "kind-exit" });
    expect(titleOf({ id: "x", kind: "send_message", channel: "sms" })).toEqual({ key: "kind-send-sms" });
    expect(titleOf({ id: "x", kind: "exit", label: "Done" })).toBe("Done");
  });
});

describe("lengths of time", () => {
  it("are shown in the largest unit that needs no fraction", () => {
    expect(amountOf("P2D")).toEqual({ number: 2, unit: "day" });
    expect(amountOf("P1W")).toEqual({ number: 1, unit: "week" });
    expect(amountOf("PT36H")).toEqual({ number: 36, unit: "hour" });
    expect(amountOf("P1DT30M")).toEqual({ number: 1_470, unit: "minute" });
    expect(amountOf("PT30S")).toBeUndefined();
    expect(durationWords("P1M")).toBe("P1M");
  });

  it("come back as they were written", () => {
    for (const unit of ["minute", "hour", "day", "week"] as const) {
      expect(amountOf(durationOf({ number: 5, unit }))).toEqual({ number: 5, unit });
    }
    for (const text of ["", "P", "PT", "P1DT", "2D", "P1.5D"]) expect(secondsOf(text), text).toBeUndefined();
  });

  it("say at most two parts", () => {
    expect(partsOf(13 * 3_600 + 48 * 60)).toEqual([
      { number: 13, unit: "hour" },
      { number: 48, unit: "minute" },
    ]);
    expect(partsOf(86_400 * 7 + 13 * 3_600 + 48 * 60)).toHaveLength(2);
  });
});

describe("values met earlier", () => {
  it("come from every step on the way, also around a circle", () => {
    expect([...stepsBefore(welcome, "bought")].toSorted()).toEqual(["offer", "start", "wait-2d"]);
  });

  it("of a condition are those of the first event in reading order", () => {
    const events = eventLeaves({ any: [{ segment: "VIP" }, { all: [{ event: { type: "return" } }] }] });
    expect([...events].map(({ type }) => type)).toEqual(["return"]);
    expect([...eventLeaves({ not: { event: { type: "return" } } })]).toEqual([]);
  });
});
