import { describe, expect, it } from "vitest";
import type { EventRule } from "@/bindings/EventRule";
import type { Rule } from "@/bindings/Rule";
import { dayOf } from "@/i18n/days";
import { readJourney } from "@/journey/read";
import { catalogueOf } from "@/test/catalogue";
import { shopJourney, shopRun } from "@/test/shop";
import { readTime } from "./forms/time-field";
import { howOf, withHow } from "./rules/event-leaf";
import { groupOf, ruleOf } from "./rules/rule-group";
import { createSession, ranJourney, toEditing } from "./session";
import { customersOf, dayAfter, isComplete, readChoice } from "./use-dry-run";

describe("a rule in the editor", () => {
  it("comes out as it went in", () => {
    const rules: Rule[] = [
      { event: { type: "purchase", since: "entry" } },
      { any: [{ segment: "VIP" }, { can_receive: "sms" }] },
      { all: [{ segment: "VIP" }, { any: [{ segment: "A" }, { segment: "B" }] }] },
      { not: { any: [{ segment: "VIP" }, { segment: "A" }] } },
      { not: { segment: "VIP" } },
    ];
    for (const rule of rules) expect(ruleOf(groupOf(rule)), JSON.stringify(rule)).toEqual(rule);
  });

  it("is no rule when nothing is left, and stays a group inside another", () => {
    expect(ruleOf({ mode: "all", rules: [] })).toBeUndefined();
    expect(ruleOf({ mode: "any", rules: [] }, true)).toEqual({ all: [] });
    expect(ruleOf({ mode: "any", rules: [{ segment: "A" }] }, true)).toEqual({ any: [{ segment: "A" }] });
  });

  it("looks at several events in one way only", () => {
    const event: EventRule = { type: "purchase", since: "entry" };
    for (const how of ["count", "sum", "min", "max", "average", "last", "first"] as const) {
      const changed = withHow(withHow(event, "count"), how);
      expect(howOf(changed)).toBe(how);
      expect(withHow(changed, "once")).toEqual(event);
    }
  });
});

describe("times of day", () => {
  it("are read as people write them, with the end of the day", () => {
    expect(["8", "8:30", "0830", "08.30", "24:00", " 7 "].map(readTime)).toEqual([
      "08:00",
      "08:30",
      "08:30",
      "08:30",
      "24:00",
      "07:00",
    ]);
    for (const text of ["", "25", "24:01", "8:60", "noon"]) expect(readTime(text), text).toBeUndefined();
  });
});

describe("settings of a dry run", () => {
  it("name the last day, while the engine excludes the end", () => {
    expect(dayAfter("2026-03-31")).toBe("2026-04-01");
    expect(dayAfter("2028-02-28")).toBe("2028-02-29");
  });

  it("come back as they were left, and as defaults from anything else", () => {
    const left = { ...readChoice(""), population: "sample" as const, sample: 50, seed: 7 };
    expect(readChoice(JSON.stringify(left))).toEqual(left);
    for (const text of ["", "7", "null", '{"population":"nobody"}', '{"seed":"x"}']) {
      expect(readChoice(text)).toEqual(readChoice(""));
    }
    expect(customersOf(left)).toBe("sample:50");
    expect(customersOf({ ...left, population: "segment", segment: "VIP" })).toBe("segment:VIP");
    expect(customersOf({ ...left, population: "all" })).toBe("all");
  });

  it("are shown in the workspace's days", () => {
    expect(dayOf("2026-02-28T23:00:00Z", "Europe/Prague")).toBe("2026-03-01");
    expect(dayOf("2026-03-31T22:00:00Z", "Europe/Prague", 1)).toBe("2026-03-31");
  });

  it("walk nobody through until the segment is chosen", () => {
    const everyone = readChoice("");
    expect(isComplete(everyone)).toBe(true);
    expect(isComplete({ ...everyone, population: "segment" })).toBe(false);
    expect(isComplete({ ...everyone, population: "segment", segment: "VIP" })).toBe(true);
  });
});

describe("the way out of results", () => {
  it("leaves nothing over the journey, and keeps of what was chosen what the draft has", () => {
    const session = createSession(readJourney(shopJourney).journey, catalogueOf({}), "right");
    session.state.setState({
      run: shopRun,
      against: shopRun,
      showsRun: true,
      choice: { steps: ["mail", "gone"], note: 0 },
    });
    toEditing(session, { drawer: "problems" });
    const { run, against, showsRun, choice, drawer } = session.state.getState();
    expect({ run, against, showsRun, choice, drawer }).toEqual({
      run: shopRun,
      against: undefined,
      showsRun: false,
      choice: { steps: ["mail"] },
      drawer: "problems",
    });
  });

  it("reads the journey of a run once", () => {
    expect(ranJourney(shopRun)).toBe(ranJourney(shopRun));
  });
});
