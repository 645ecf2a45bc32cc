import { describe, expect, it } from "vitest";
import type { Summary } from "@/bindings/Summary";
import { portKey } from "@/canvas/overlay";
import { welcome } from "@/journey/welcome.fixture";
import { initials } from "./customer-path";
import { resultsOf, sameMeaning, trailOf } from "./overlay";
import { runTotals } from "./totals";

const time = { median: null, p90: null };

const summary: Summary = {
  journey: "welcome",
  settings: {
    mode: "replay",
    seed: 0,
    from: null,
    to: null,
    until: null,
    customers: "all",
    replications: 1,
    journey_hash: "",
    data_version: "",
  },
  population: 3_000,
  entries: 2_000,
  inside: 300,
  nodes: {
    start: { entered: 2_000, ports: { next: 2_000 }, inside: 0, exits: {}, unsent: {}, time_spent_s: time },
    bought: { entered: 1_800, ports: { yes: 450, no: 1_350 }, inside: 0, exits: {}, unsent: {}, time_spent_s: time },
    buyers: { entered: 450, ports: { next: 450 }, inside: 0, exits: {}, unsent: {}, time_spent_s: time },
    hours: { entered: 1_350, ports: { next: 1_050 }, inside: 300, exits: {}, unsent: {}, time_spent_s: time },
    used: { entered: 1_050, ports: { yes: 250, no: 800 }, inside: 0, exits: {}, unsent: {}, time_spent_s: time },
    end: { entered: 800, ports: {}, inside: 0, exits: { completed: 800 }, unsent: {}, time_spent_s: time },
  },
  edges: [],
  exits: { completed: 1_500, criteria: 200 },
  outcomes: {},
  messages: {},
  messages_by_design: {},
  vouchers: {},
  cost_minor: 0,
  goal: { reached: 0 },
  conversions: {
    window_ms: 0,
    model: "last",
    count: 0,
    amount_minor: 0,
    per_1000_entries_minor: null,
    other_currencies: {},
    related: { count: 0, amount_minor: 0, by_node: {} },
  },
  immature: 0,
  mature: { entries: 0, count: 0, amount_minor: 0, per_1000_entries_minor: null },
  related_by_model: {},
  by_day: {},
};

describe("results over the canvas", () => {
  const { steps, flows } = resultsOf(summary, welcome, false);

  it("draws a way as wide as the root of its flow, and never too thin to see", () => {
    expect(flows.get(portKey("start", "next"))?.width).toBe(14);
    expect(flows.get(portKey("bought", "yes"))?.width).toBeCloseTo(14 * Math.sqrt(450 / 2_000));
    const few = {
      ...summary,
      nodes: { ...summary.nodes, buyers: { ...summary.nodes["buyers"], entered: 1, ports: { next: 1 } } },
    };
    expect(resultsOf(few as Summary, welcome, false).flows.get(portKey("buyers", "next"))?.width).toBe(1.5);
  });

  it("says shares where there is a choice of ways, and only there", () => {
    expect(flows.get(portKey("bought", "yes"))?.share).toBe(0.25);
    expect(flows.get(portKey("bought", "no"))?.share).toBe(0.75);
    expect(flows.get(portKey("start", "next"))?.share).toBeUndefined();
  });

  it("counts those who end at a port without an edge among those who ended here", () => {
    expect(steps.get("used")).toEqual({ entered: 1_050, inside: 0, ended: 250 });
    expect(steps.get("buyers")?.ended).toBe(450);
    expect(steps.get("end")?.ended).toBe(800);
    expect(steps.get("bought")?.ended).toBe(0);
  });

  it("shows steps that nobody reached with nothing in them", () => {
    expect(steps.get("voucher")).toEqual({ entered: 0, inside: 0, ended: 0 });
  });

  it("balances", () => {
    const { entries, inside, ended } = runTotals(summary);
    expect(entries).toBe(inside + ended);
    const endedAtSteps = [...steps.values()].reduce((sum, step) => sum + step.ended, 0);
    expect(endedAtSteps).toBe(1_500);
  });
});

describe("a customer's trail", () => {
  it("numbers her steps, each time she came", () => {
    const step = (node: string, port: string) => ({ node, port, arrived_at: "", left_at: null, reason: "" });
    const steps = [step("start", "next"), step("hours", "next"), step("start", "next"), step("end", "")];
    const trail = trailOf({ visit: 1, steps, ending: "", inside: false }, "hours");
    expect(trail.steps.get("start")).toEqual([1, 3]);
    expect(trail.ports).toEqual(new Set([portKey("start", "next"), portKey("hours", "next")]));
  });

  it("has her initials", () => {
    expect(initials("Zuzana Králová")).toBe("ZK");
    expect(initials("Łucja")).toBe("Ł");
    expect(initials("2451")).toBe("?");
  });
});

describe("whether results still hold", () => {
  it("does not mind names, places, notes or the order of things", () => {
    const moved = {
      ...welcome,
      name: "Other",
      notes: [],
      nodes: welcome.nodes.map((node) => ({ ...node, label: "x", position: { x: 1, y: 2 } })).toReversed(),
      edges: welcome.edges.toReversed(),
    };
    expect(sameMeaning(welcome, moved)).toBe(true);
  });

  it("minds settings, steps and edges", () => {
    expect(sameMeaning(welcome, { ...welcome, entry: { reentry: "always" } })).toBe(false);
    expect(sameMeaning(welcome, { ...welcome, edges: welcome.edges.slice(1) })).toBe(false);
    const waits = welcome.nodes.map((node) => (node.kind === "wait" ? { ...node, for: "P3D" } : node));
    expect(sameMeaning(welcome, { ...welcome, nodes: waits })).toBe(false);
  });
});
