import { describe, expect, it } from "vitest";
import { makeFormat } from "../i18n/format";
import { bundleOf, type Locale } from "../i18n/locales";
import { makeSay } from "../i18n/say";
import {
  fallbackPort,
  isNamedPort,
  isTrigger,
  mainPorts,
  newId,
  newNode,
  PALETTE,
  portsOf,
  type Journey,
  type Kind,
  type Node,
} from "./document";
import { readJourney } from "./read";
import { aroundOf, kindKey, ruleSummary, summaryOf } from "./summaries";

function sayIn(locale: Locale) {
  const bundle = bundleOf(locale);
  const format = makeFormat({ locale, timeZone: "Europe/Prague", currency: "EUR", currencyDigits: 2 });
  return makeSay((key, values) => {
    const message = bundle.getMessage(key);
    return message === undefined || message.value === null ? undefined : bundle.formatPattern(message.value, values);
  }, format);
}

/** One step of every kind with every one of its fields, and the line on its card. */
const EVERY: { [K in Kind]: [Extract<Node, { kind: K }>, string] } = {
  event_trigger: [{ id: "a", kind: "event_trigger", event: "purchase" }, "Purchase · once"],
  segment_trigger: [
    { id: "a", kind: "segment_trigger", segment: "VIP", at: "2026-03-28T09:00:00+01:00" },
    "VIP, 28 Mar 2026, 09:00",
  ],
  date_trigger: [
    { id: "a", kind: "date_trigger", attribute: "birthday", offset_days: -3, at: "09:00", repeat: "yearly" },
    "3 days before: birthday, 09:00",
  ],
  schedule_trigger: [
    {
      id: "a",
      kind: "schedule_trigger",
      first: "2026-03-28T09:00:00+01:00",
      every: { unit: "month", days: [15, 1], time: "09:00" },
      audience: { segment: "VIP" },
    },
    "Monthly on 1, 15, 09:00",
  ],
  send_message: [
    { id: "a", kind: "send_message", channel: "push", message: "hi", values: { code: { from: "v", field: "code" } } },
    "Hello",
  ],
  wait: [{ id: "a", kind: "wait", for: "P2D" }, "2 days"],
  wait_for_time_range: [
    {
      id: "a",
      kind: "wait_for_time_range",
      slots: [{ days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "19:00" }],
    },
    "Mon–Fri, 08:00–19:00",
  ],
  wait_until: [
    {
      id: "a",
      kind: "wait_until",
      until: { from: "v", field: "expires_at" },
      offset: "-P1D",
      at: "10:00",
      when_past: "leave",
    },
    "1 day before: time of expiry, 10:00",
  ],
  wait_for_event: [
    {
      id: "a",
      kind: "wait_for_event",
      event: "purchase",
      where: [{ field: "amount", is: "more", to: 10 }],
      timeout: "P14D",
    },
    "Purchase, at most 14 days",
  ],
  condition: [
    {
      id: "a",
      kind: "condition",
      rule: { event: { type: "purchase", since: "entry", where: [{ field: "amount", is: "more", to: 100 }] } },
    },
    "Purchase: amount > €100.00",
  ],
  branch: [
    { id: "a", kind: "branch", cases: [{ name: "Big", rule: { segment: "VIP" } }, { name: "New" }] },
    "Big · New",
  ],
  random_split: [
    {
      id: "a",
      kind: "random_split",
      variants: [
        { name: "A", weight: 50 },
        { name: "B", weight: 50 },
      ],
    },
    "A 50 % · B 50 %",
  ],
  holdout: [{ id: "a", kind: "holdout", share: 10 }, "10 % kept out"],
  assign_voucher: [
    {
      id: "a",
      kind: "assign_voucher",
      design: "ten",
      value: { by: "days_since_purchase", steps: [{ is: "more", to: 90, value: 20 }], else: 10 },
    },
    "Ten percent · by profile",
  ],
  add_to_segment: [{ id: "a", kind: "add_to_segment", segment: "Buyers" }, "Buyers"],
  remove_from_segment: [{ id: "a", kind: "remove_from_segment", segment: "Buyers" }, "Buyers"],
  set_attribute: [{ id: "a", kind: "set_attribute", attribute: "language", value: "cs" }, "language: cs"],
  create_occasion: [
    { id: "a", kind: "create_occasion", type: "Birthday", assignee: { associate: "a1" }, due: "P3D" },
    "Birthday · Anna",
  ],
  sync_audience: [{ id: "a", kind: "sync_audience", audience: "Buyers", action: "remove" }, "Out of Buyers"],
  webhook: [{ id: "a", kind: "webhook", name: "points", payload: { amount: 5 } }, "points"],
  goto: [{ id: "a", kind: "goto", node: "reminder" }, "To “Reminder”"],
  exit: [{ id: "a", kind: "exit", outcome: "done" }, "Outcome: done"],
};

const known = {
  messages: [{ id: "hi", channel: "push" as const, name: "Hello", cost_minor: 1 }],
  vouchers: [{ id: "ten", name: "Ten percent", minimum_spend_minor: null }],
  associates: [{ id: "a1", name: "Anna" }],
  attributes: [{ name: "language", type: "text" as const }],
};

const around = aroundOf({
  format: 1,
  id: "j",
  name: "",
  nodes: [{ id: "reminder", kind: "wait", label: "Reminder" }],
  edges: [],
});

const kinds = Object.keys(EVERY) as Kind[];

describe("every kind of step", () => {
  it.each(kinds)("%s is read with everything that it has", (kind) => {
    const [node] = EVERY[kind];
    const journey: Journey = { format: 1, id: "j", name: "", nodes: [node], edges: [] };
    expect(readJourney(JSON.parse(JSON.stringify(journey)))).toEqual({ journey, lost: [] });
  });

  it.each(kinds)("%s loses only what cannot be read, and says where", (kind) => {
    const [node] = EVERY[kind];
    const fields = Object.keys(node).filter((field) => field !== "id" && field !== "kind");
    const broken = Object.fromEntries(fields.map((field) => [field, { "?": [] }]));
    const { journey, lost } = readJourney({
      format: 1,
      id: "j",
      name: "",
      nodes: [{ ...broken, id: "a", kind }],
      edges: [],
    });
    expect(journey.nodes).toHaveLength(1);
    for (const place of lost) expect(place).toMatch(/^\/nodes\/0\//);
    expect(portsOf(journey.nodes[0] as Node)).toBeDefined();
    expect(sayIn("en")(summaryOf(journey.nodes[0] as Node, known, around))).not.toContain("⟦");
  });

  it.each(kinds)("%s is said in one line", (kind) => {
    const [node, line] = EVERY[kind];
    // Between a number and its unit stands a space that does not break.
    expect(sayIn("en")(summaryOf(node, known, around)).replaceAll("\u00a0", " ")).toBe(line);
    for (const locale of ["en", "pl", "it"] as const) {
      const say = sayIn(locale);
      expect(say(summaryOf(node, known, around))).not.toContain("⟦");
      expect(say({ key: kindKey(node) })).not.toContain("⟦");
    }
  });

  it("says what is still to be chosen when it is fresh from the palette, and has an id of its own", () => {
    const journey: Journey = { format: 1, id: "j", name: "", nodes: [], edges: [] };
    for (const { kinds: offered } of PALETTE) {
      for (const kind of offered) {
        const node = newNode(kind, newId(journey, kind));
        journey.nodes.push(node);
        for (const locale of ["en", "pl", "it"] as const) {
          expect(sayIn(locale)(summaryOf(node, known, around)), kind).not.toContain("⟦");
        }
      }
    }
    expect(new Set(journey.nodes.map(({ id }) => id)).size).toBe(journey.nodes.length);
    expect(new Set(journey.nodes.map(({ kind }) => kind))).toEqual(new Set(kinds));
    expect(readJourney(journey).lost).toEqual([]);
  });

  it("shares nothing with the next one from the palette", () => {
    const [first, second] = [newNode("random_split", "a"), newNode("random_split", "b")];
    if (first.kind !== "random_split" || second.kind !== "random_split") throw new Error("of another kind");
    expect(first.variants).not.toBe(second.variants);
  });
});

describe("ways out", () => {
  it("are named by cases and variants, each once", () => {
    const branch: Node = {
      id: "a",
      kind: "branch",
      cases: [{ name: "x" }, {}, { name: "" }, { name: "x" }, { name: "y" }],
    };
    expect(mainPorts(branch)).toEqual(["x", "y", "otherwise"]);
    expect(isNamedPort(branch, "x")).toBe(true);
    expect(isNamedPort(branch, "otherwise")).toBe(false);
    expect(portsOf(EVERY.random_split[0])).toEqual(["A", "B"]);
  });

  it("there are none at jumps and ends, and the rest as journeys.md has them", () => {
    expect(portsOf(EVERY.goto[0])).toEqual([]);
    expect(portsOf(EVERY.exit[0])).toEqual([]);
    expect(portsOf(EVERY.holdout[0])).toEqual(["treated", "held_out"]);
    expect(portsOf(EVERY.wait_for_event[0])).toEqual(["happened", "timed_out"]);
    expect(portsOf(EVERY.wait_until[0])).toEqual(["next", "past"]);
    expect(fallbackPort(EVERY.wait_until[0])).toBe("past");
    expect(portsOf(EVERY.webhook[0])).toEqual(["next"]);
  });

  it("lead nowhere into triggers", () => {
    expect(kinds.filter((kind) => isTrigger(EVERY[kind][0]))).toEqual([
      "event_trigger",
      "segment_trigger",
      "date_trigger",
      "schedule_trigger",
    ]);
  });
});

describe("a rule in a few words", () => {
  const say = sayIn("en");
  it.each([
    [{ event: { type: "purchase", since: "entry" } }, "Any purchase"],
    [{ event: { type: "purchase", since: "P30D" } }, "Any purchase · 30 days"],
    [{ event: { type: "purchase", count: { is: "at_least", to: 2 } } }, "Purchase: number ≥ 2"],
    [
      { event: { type: "purchase", sum: { field: "amount", is: "more", to: 200 } } },
      "Purchase: the sum of amount > €200.00",
    ],
    [
      { event: { type: "purchase", last: { field: "amount", is: "more", to: 100, n: 2 } } },
      "Purchase: last 2 × amount > €100.00",
    ],
    [
      { event: { type: "purchase", lines: [{ field: "category", is: "one_of", to: ["Bags", "Shoes"] }] } },
      "Purchase: category = Bags, Shoes",
    ],
    [{ attribute: { name: "birthday", is: "day_of_year_is", to: "today" } }, "birthday falls on the day today"],
    [{ attribute: { name: "phone", is: "is_set" } }, "phone is known"],
    [{ value: { of: { from: "a", field: "amount" }, is: "more", to: 100 } }, "amount > €100.00"],
    [{ contacted: { within: "P30D" } }, "Was contacted · 30 days"],
    [{ not: { segment: "VIP" } }, "Not: In VIP"],
    [{ all: [{ segment: "VIP" }, { can_receive: "sms" }, { segment: "New" }] }, "In VIP, and 2 more"],
    [{ event: {} }, "Say what is asked"],
  ] as const)("%j", (rule, words) => {
    expect(say(ruleSummary(JSON.parse(JSON.stringify(rule))))).toBe(words);
  });
});
