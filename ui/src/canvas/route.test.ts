import { describe, expect, it } from "vitest";
import { applyAll } from "@/journey/operations";
import { connect } from "@/journey/commands";
import { edgeFrom, type Journey } from "@/journey/document";
import { welcome } from "@/journey/welcome.fixture";
import { cardOf, crosses, distanceTo, middleOf, pathOf, type Point } from "./geometry";
import { draftRoute, routes } from "./route";

function way(journey: Journey, from: string, port: string): readonly Point[] {
  const edge = edgeFrom(journey, from, port);
  const points = edge === undefined ? undefined : routes(journey, "right").get(edge);
  if (points === undefined) throw new Error(`no way from ${from} by ${port}`);
  return points;
}

function hits(journey: Journey, points: readonly Point[], ...except: string[]): string[] {
  return journey.nodes
    .filter((node) => !except.includes(node.id))
    .filter((node) => points.slice(1).some((b, index) => crosses(points[index] ?? b, b, cardOf(node))))
    .map((node) => node.id);
}

describe("the way of an edge", () => {
  it("is straight to the card beside", () => {
    expect(way(welcome, "start", "next")).toEqual([
      { x: 232, y: 32 },
      { x: 290, y: 32 },
    ]);
  });

  it("returns in the gap below the upper row, 18 to 27 below it", () => {
    const points = way(welcome, "wait-2d", "next");
    const gap = points.filter((point) => point.y > 64 && point.y < 136).map((point) => point.y);
    expect(new Set(gap).size).toBe(1);
    expect(gap[0]).toBeGreaterThanOrEqual(64 + 18);
    expect(gap[0]).toBeLessThanOrEqual(64 + 27);
    expect(points.at(-1)).toEqual({ x: -6, y: 168 });
  });

  it("crosses no other card, whichever way it goes", () => {
    let journey = welcome;
    for (const [from, port, to] of [
      ["used", "yes", "offer"],
      ["buyers", "next", "end"],
      ["voucher-mail", "next", "wait-2d"],
      ["offer", "not_sent", "hours"],
      ["voucher", "out_of_stock", "end"],
    ] as const) {
      journey = applyAll(journey, connect(journey, from, port, to)).journey;
    }
    for (const [edge, points] of routes(journey, "right")) {
      expect(hits(journey, points, edge.from, edge.to), `${edge.from} → ${edge.to}`).toEqual([]);
    }
  });

  it("goes around a card that stands between", () => {
    const journey = applyAll(welcome, connect(welcome, "start", "next", "wait-2d")).journey;
    const points = way(journey, "start", "next");
    expect(points.length).toBeGreaterThan(2);
    expect(hits(journey, points, "start", "wait-2d")).toEqual([]);
  });

  it("is mirrored where time flows down", () => {
    const down = { ...welcome, nodes: welcome.nodes.map((node) => ({ ...node, position: { x: 0, y: 0 } })) };
    const placed = {
      ...down,
      nodes: down.nodes.map((node, index) => ({ ...node, position: { x: 0, y: index * 136 } })),
    };
    const edge = edgeFrom(placed, "start", "next");
    const points = edge && routes(placed, "down").get(edge);
    expect(points).toEqual([
      { x: 116, y: 64 },
      { x: 116, y: 130 },
    ]);
  });

  it("leads nowhere from or to a step that is not there", () => {
    const journey = {
      ...welcome,
      edges: [
        { from: "start", to: "gone" },
        { from: "gone", to: "start" },
      ],
    };
    expect(routes(journey, "right").size).toBe(0);
  });
});

describe("a way", () => {
  const points = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
    { x: 100, y: 50 },
  ];

  it("knows its middle, and how far a place is", () => {
    expect(middleOf(points)).toEqual({ x: 75, y: 0 });
    expect(distanceTo(points, { x: 50, y: 10 })).toBe(10);
    expect(distanceTo(points, { x: 103, y: 54 })).toBe(5);
  });

  it("is drawn with round corners", () => {
    expect(pathOf(points, 8)).toBe("M0 0L92 0Q100 0 100 8L100 50");
    expect(pathOf([], 8)).toBe("");
  });

  it("follows the pointer while it is drawn", () => {
    expect(draftRoute({ x: 0, y: 0 }, { x: 200, y: 80 }, "right").at(-1)).toEqual({ x: 200, y: 80 });
    expect(draftRoute({ x: 0, y: 0 }, { x: -200, y: 80 }, "right").at(-1)).toEqual({ x: -200, y: 80 });
  });
});
