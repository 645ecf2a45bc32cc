import { describe, expect, it } from "vitest";
import type { Catalogue } from "../bindings/Catalogue";
import type { Rule } from "../bindings/Rule";
import type { Edge, Journey, Node } from "./document";
import { eventFields, needsVisit, offeredFields, sourcesFor, stepsBefore } from "./values";

const catalogue = {
  events: [
    {
      name: "purchase",
      count: 1,
      fields: [
        { name: "amount", type: "money" },
        { name: "gift", type: "boolean" },
      ],
    },
    { name: "page_viewed", count: 1, fields: [{ name: "page", type: "text" }] },
  ],
  vouchers: [{ id: "off", discount_kind: "amount", minimum_spend_minor: null }],
} as unknown as Catalogue;

const START: Node = { id: "start", kind: "event_trigger", event: "purchase" };
const END: Node = { id: "end", kind: "exit" };

/** Edges as words: `a>b`, and `a.yes>b` by a port. */
function edges(...ways: string[]): Edge[] {
  return ways.map((way) => {
    const [from = "", to = ""] = way.split(">");
    const [step = "", port] = from.split(".");
    return port === undefined ? { from: step, to } : { from: step, port, to };
  });
}

function journey(nodes: Node[], ...ways: string[]): Journey {
  return { format: 1, id: "test", name: "", nodes: [START, END, ...nodes], edges: edges(...ways) };
}

/** Why the values of a step cannot be used at another; `ok` where they can. */
function met(of: Journey, source: string, at: string): string {
  const found = sourcesFor(of, at, catalogue).find(({ node }) => node.id === source);
  return found === undefined ? "nothing" : (found.notMet ?? "ok");
}

const bought: Rule = { event: { type: "purchase", since: "entry" } };

describe("a value met earlier", () => {
  it("can be used where every path passes its step, and nowhere else", () => {
    const given: Node = { id: "given", kind: "assign_voucher", design: "off" };
    const asked: Node = { id: "asked", kind: "condition", rule: { segment: "VIP" } };
    const both = journey([given, asked], "start>asked", "asked.yes>given", "given>end", "asked.no>given");
    expect(met(both, "given", "end")).toBe("ok");
    const one = journey([given, asked], "start>asked", "asked.yes>given", "given>end", "asked.no>end");
    expect(met(one, "given", "end")).toBe("not-always");
    expect(met(one, "given", "asked")).toBe("not-before");
    expect(met(one, "start", "end")).toBe("ok");
  });

  it("of a voucher is not there behind “out of stock”", () => {
    const given: Node = { id: "given", kind: "assign_voucher", design: "off" };
    expect(met(journey([given], "start>given", "given>end", "given.out_of_stock>end"), "given", "end")).toBe(
      "not-always",
    );
  });

  it("of a trigger is not there when another one leads here too", () => {
    const other: Node = { id: "other", kind: "date_trigger", attribute: "birthday" };
    const two = journey([other], "start>end", "other>end");
    expect(met(two, "start", "end")).toBe("not-always");
    expect(sourcesFor(two, "end", catalogue).find(({ node }) => node.id === "other")?.fields).toEqual([
      { name: "occurred_at", type: "instant" },
    ]);
  });

  it("of a condition is there only behind “yes”, and only where an event was surely found", () => {
    const asks = (rule: Rule): Node => ({ id: "asks", kind: "condition", rule });
    expect(met(journey([asks(bought)], "start>asks", "asks.yes>end"), "asks", "end")).toBe("ok");
    expect(met(journey([asks(bought)], "start>asks", "asks.yes>end", "asks.no>end"), "asks", "end")).toBe("only-yes");
    const either = asks({ any: [bought, { segment: "VIP" }] });
    expect(met(journey([either], "start>asks", "asks.yes>end"), "asks", "end")).toBe("only-found");
    const none = asks({ event: { type: "purchase", since: "entry", count: { is: "at_most", to: 2 } } });
    expect(met(journey([none], "start>asks", "asks.yes>end"), "asks", "end")).toBe("only-found");
    const some = asks({ event: { type: "purchase", since: "entry", count: { is: "at_least", to: 2 } } });
    expect(met(journey([some], "start>asks", "asks.yes>end"), "asks", "end")).toBe("ok");
    expect(met(journey([asks({ segment: "VIP" })], "start>asks", "asks.yes>end"), "asks", "end")).toBe("nothing");
    expect(met(journey([asks({ not: bought })], "start>asks", "asks.yes>end"), "asks", "end")).toBe("nothing");
  });

  it("of a multi-branch is there behind its cases, with the fields that all of them find", () => {
    const ways: Node = {
      id: "ways",
      kind: "branch",
      cases: [
        { name: "buyer", rule: bought },
        { name: "reader", rule: { event: { type: "page_viewed", since: "entry" } } },
      ],
    };
    const cases = journey([ways], "start>ways", "ways.buyer>end", "ways.reader>end");
    expect(met(cases, "ways", "end")).toBe("ok");
    expect(offeredFields(ways, catalogue).map(({ name }) => name)).toEqual(["occurred_at"]);
    const all = journey([ways], "start>ways", "ways.buyer>end", "ways.otherwise>end");
    expect(met(all, "ways", "end")).toBe("only-case");
  });

  it("of a wait for an event is there where it has happened", () => {
    const wait: Node = { id: "wait", kind: "wait_for_event", event: "page_viewed", timeout: "P1D" };
    expect(met(journey([wait], "start>wait", "wait.happened>end"), "wait", "end")).toBe("ok");
    const late = journey([wait], "start>wait", "wait.happened>end", "wait.timed_out>end");
    expect(met(late, "wait", "end")).toBe("only-happened");
  });

  it("of a message is there behind “next” once those not sent go another way", () => {
    const mail: Node = { id: "mail", kind: "send_message", channel: "sms" };
    const wait: Node = { id: "wait", kind: "wait", for: "P1D" };
    expect(met(journey([mail], "start>mail", "mail>end"), "mail", "end")).toBe("ok");
    const apart = journey([mail, wait], "start>mail", "mail>end", "mail.not_sent>wait", "wait>end");
    expect(met(apart, "mail", "end")).toBe("not-always");
    expect(met(apart, "mail", "wait")).toBe("not-always");
  });

  it("goes along jumps, and round circles", () => {
    const given: Node = { id: "given", kind: "assign_voucher", design: "off" };
    const jump: Node = { id: "jump", kind: "goto", node: "mail" };
    const mail: Node = { id: "mail", kind: "send_message", channel: "email" };
    const around = journey([given, jump, mail], "start>mail", "mail>given", "given>jump");
    expect(met(around, "given", "mail")).toBe("not-always");
    expect(met(around, "given", "jump")).toBe("ok");
    expect([...stepsBefore(around, "mail")].toSorted()).toEqual(["given", "jump", "mail", "start"]);
  });

  it("may be used while its step is being drawn, before any trigger leads there", () => {
    const given: Node = { id: "given", kind: "assign_voucher", design: "off" };
    expect(met(journey([given], "given>end"), "given", "end")).toBe("ok");
  });

  it("may be any in an exit rule, which is asked all the time", () => {
    const given: Node = { id: "given", kind: "assign_voucher", design: "off" };
    const sources = sourcesFor(journey([given], "start>end"), undefined, catalogue);
    expect(sources.map(({ node, notMet }) => [node.id, notMet])).toEqual([
      ["start", undefined],
      ["given", undefined],
    ]);
  });

  it("has the type that the design and the event give it", () => {
    const given: Node = { id: "given", kind: "assign_voucher", design: "off" };
    expect(offeredFields(given, catalogue)).toContainEqual({ name: "value", type: "money" });
    expect(eventFields(catalogue, "purchase").at(-1)).toEqual({ name: "gift", type: "boolean" });
    expect(eventFields(catalogue, "purchase").filter(({ name }) => name === "amount")).toHaveLength(1);
    expect(eventFields(catalogue, "unheard_of")).toEqual([{ name: "occurred_at", type: "instant" }]);
  });
});

describe("a rule needs a visit", () => {
  it("when it asks about the entry, a step, or what was met, however deep", () => {
    const needing: Rule[] = [
      bought,
      { event: { type: "purchase", since: "offer" } },
      { message: { node: "mail", is: "opened" } },
      { voucher: {} },
      { value: {} },
      { all: [{ segment: "VIP" }, { not: { any: [bought] } }] },
      { attribute: { name: "language", is: "equal", to: { from: "start", field: "channel" } } },
    ];
    for (const rule of needing) expect(needsVisit(rule), JSON.stringify(rule)).toBe(true);
    const free: Rule[] = [
      { event: { type: "purchase", since: "P30D" } },
      { event: { type: "purchase", since: "ever", count: { is: "more", to: 2 } } },
      { segment: "VIP" },
      { all: [] },
      { contacted: { within: "P30D" } },
      { attribute: { name: "birthday", is: "day_of_year_is", to: "today" } },
    ];
    for (const rule of free) expect(needsVisit(rule), JSON.stringify(rule)).toBe(false);
  });
});
