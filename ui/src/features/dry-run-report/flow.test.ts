import { describe, expect, it } from "vitest";
import type { Journey } from "@/bindings/Journey";
import { shopJourney, shopSummary } from "@/test/shop";
import { funnelOf, readingOrder } from "./flow";

const ids = (journey: Journey) => readingOrder(journey).map((node) => node.id);

describe("reading order", () => {
  it("puts yes before no, and a step where ways meet after both", () => {
    expect(ids(shopJourney)).toEqual(["start", "offer", "wait-2d", "bought", "buyers", "voucher", "mail", "end"]);
  });

  it("does not depend on the order of the file", () => {
    const turned = { ...shopJourney, nodes: shopJourney.nodes.toReversed(), edges: shopJourney.edges.toReversed() };
    expect(ids(turned)).toEqual(ids(shopJourney));
  });

  it("ends on a journey that goes in circles, and keeps steps that nothing leads to", () => {
    const circle: Journey = {
      ...shopJourney,
      nodes: [
        { id: "start", kind: "event_trigger" },
        { id: "a", kind: "wait" },
        { id: "b", kind: "wait" },
        { id: "lost", kind: "exit" },
      ],
      edges: [
        { from: "start", to: "a" },
        { from: "a", to: "b" },
        { from: "b", to: "a" },
      ],
    };
    expect(ids(circle)).toEqual(["start", "a", "b", "lost"]);
  });

  it("takes ten thousand steps in a row", () => {
    const nodes = Array.from({ length: 10_000 }, (_, at) => ({ id: `n${at}`, kind: "wait" as const }));
    const edges = nodes.slice(1).map((node, at) => ({ from: `n${at}`, to: node.id }));
    expect(ids({ ...shopJourney, nodes, edges })).toHaveLength(10_000);
  });
});

describe("funnel", () => {
  it("balances at every step", () => {
    for (const step of funnelOf(shopJourney, shopSummary)) {
      expect(step.wentOn + step.ended + step.summary.inside, step.node.id).toBe(step.summary.entered);
    }
  });

  it("counts those who leave by a port without an edge as ended", () => {
    const buyers = funnelOf(shopJourney, shopSummary).find((step) => step.node.id === "buyers");
    expect(buyers?.ended).toBe(210);
  });
});
