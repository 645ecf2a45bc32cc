import { describe, expect, it } from "vitest";
import type { Summary } from "@/bindings/Summary";
import { portKey, wayKey } from "@/canvas";
import { readJourney } from "@/journey/read";
import { shopJourney, shopSummary } from "@/test/shop";
import { comparedOf, figure, figuresOf, sameJourney, stepFigures, unlikeSettings, type Ran } from "./difference";

const { journey } = readJourney(shopJourney);
const ran: Ran = { journey, summary: shopSummary };
const figuresNamed = (before: Summary, after: Summary) =>
  new Map(figuresOf(before, after).flatMap(({ figures }) => figures.map((each) => [each.id, each] as const)));

describe("a number in two runs", () => {
  it("differs by what it grew, and by which share of what it was", () => {
    expect(figure("entries", "count", 200, 250)).toMatchObject({ by: 50, share: 0.25 });
    expect(figure("entries", "count", 200, 150)).toMatchObject({ by: -50, share: -0.25 });
  });

  it("has no share where it was nothing, and no difference where one of both is unknown", () => {
    expect(figure("cost", "money", 0, 30)).toMatchObject({ by: 30, share: null });
    expect(figure("per-1000", "money", null, 30)).toMatchObject({ by: null, share: null });
  });

  it("that is a share differs in points alone", () => {
    const { by, share } = figure("rate", "share", 0.2, 0.25);
    expect(by).toBeCloseTo(0.05);
    expect(share).toBeNull();
  });
});

describe("two runs side by side", () => {
  it("are alike where they are one", () => {
    for (const { by } of figuresNamed(shopSummary, shopSummary).values()) expect(by === 0 || by === null).toBe(true);
    expect(unlikeSettings(shopSummary, shopSummary)).toEqual([]);
    expect(sameJourney(shopSummary, shopSummary)).toBe(true);
  });

  it("name what only one of them has", () => {
    const after: Summary = { ...shopSummary, messages: { email: 1500, sms: 40 }, outcomes: {} };
    const figures = figuresNamed(shopSummary, after);
    expect(figures.get("sms")).toMatchObject({ before: 0, after: 40, named: "channel" });
    expect(figures.get("reminded")).toMatchObject({ before: 750, after: 0, share: -1 });
    expect(figures.get("messages")).toMatchObject({ before: 1540, after: 1540, by: 0 });
  });

  it("turn round when they are swapped", () => {
    const after: Summary = { ...shopSummary, entries: 900, cost_minor: 4000 };
    const [there, back] = [figuresNamed(shopSummary, after), figuresNamed(after, shopSummary)];
    for (const [id, { by, before }] of there) {
      expect(back.get(id)?.by ?? 0, id).toBe(by === null ? 0 : 0 - by);
      expect(back.get(id)?.after, id).toBe(before);
    }
  });

  it("say which settings differ, customers before their number", () => {
    const settings = {
      ...shopSummary.settings,
      data_version: "other",
      to: null,
      until: "2026-05-01T00:00:00Z",
      seed: 4,
    };
    const after = { ...shopSummary, settings, population: 12_000 };
    expect(unlikeSettings(shopSummary, after)).toEqual(["data", "population", "period", "until", "seed"]);
    const sample = { ...after, settings: { ...settings, customers: "sample:100" } };
    expect(unlikeSettings(shopSummary, sample)).toContain("customers");
    expect(unlikeSettings(shopSummary, sample)).not.toContain("population");
  });
});

describe("a step in two runs", () => {
  it("has its ways out, and what was not sent", () => {
    const { bought } = shopSummary.nodes;
    const figures = stepFigures(bought, bought && { ...bought, ports: { yes: 300, no: 660 } });
    expect(figures.map(({ id, by }) => [id, by])).toEqual([
      ["entered", 0],
      ["no", -90],
      ["yes", 90],
    ]);
  });

  it("that only one run has is no zero of the other", () => {
    expect(stepFigures(undefined, shopSummary.nodes["bought"])[0]).toMatchObject({
      before: null,
      after: 960,
      by: null,
    });
    expect(stepFigures(undefined, undefined)).toEqual([]);
  });
});

describe("two runs on one canvas", () => {
  it("of one journey have no marks, and both numbers at every step and way", () => {
    const { changes, results, journey: drawn } = comparedOf(ran, ran);
    expect(changes.steps.size + changes.ways.size).toBe(0);
    expect(drawn.nodes).toHaveLength(journey.nodes.length);
    expect(results.steps.get("bought")?.difference).toEqual({ before: 960, after: 960 });
    expect(results.flows.get(portKey("bought", "yes"))?.difference).toMatchObject({ before: 210, after: 210 });
  });

  it("of two versions mark what was added, changed and removed, and draw what is gone", () => {
    const { buyers: _, ...nodes } = shopSummary.nodes;
    const after: Ran = {
      journey: {
        ...journey,
        nodes: journey.nodes
          .filter(({ id }) => id !== "buyers")
          .map((node) => (node.kind === "wait" ? { ...node, for: "P3D" } : node)),
        edges: journey.edges.filter(({ to }) => to !== "buyers"),
      },
      summary: { ...shopSummary, nodes },
    };
    const { changes, results, journey: drawn } = comparedOf(ran, after);
    expect(Object.fromEntries(changes.steps)).toEqual({ "wait-2d": "changed", buyers: "removed" });
    expect(Object.fromEntries(changes.ways)).toEqual({ [wayKey("bought", "yes", "buyers")]: "removed" });
    expect(drawn.nodes.map(({ id }) => id)).toContain("buyers");
    expect(drawn.edges.some(({ to }) => to === "buyers")).toBe(true);
    expect(results.steps.get("buyers")?.difference).toEqual({ before: 210, after: null });
    // And the other way round it is new.
    expect(comparedOf(after, ran).changes.steps.get("buyers")).toBe("added");
  });

  it("never lay a step that is gone over another one", () => {
    const moved: Ran = {
      journey: {
        ...journey,
        nodes: journey.nodes
          .filter(({ id }) => id !== "buyers")
          .concat([{ id: "new", kind: "exit", position: { x: 0, y: 0 } }]),
        edges: [],
      },
      summary: shopSummary,
    };
    const old: Ran = {
      journey: { ...journey, nodes: [{ id: "buyers", kind: "exit", position: { x: 8, y: 8 } }], edges: [] },
      summary: shopSummary,
    };
    const places = comparedOf(old, moved).journey.nodes.filter(({ id }) => id === "buyers" || id === "new");
    const [a, b] = places.map(({ position }) => position);
    expect(Math.abs((a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThanOrEqual(64);
  });
});
