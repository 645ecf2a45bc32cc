import { describe, expect, it } from "vitest";
import type { OccasionCell } from "@/bindings/OccasionCell";
import { cellOf, figuresOf } from "./occasions.fixture";
import { matrixOf, rateOf, standsOut } from "./matrix";
import { apart, axisOf, pointsOf, stretches } from "./over-time";

const cells = (...all: OccasionCell[]) =>
  Object.fromEntries(all.map((cell) => [`${cell.channel}|${cell.message}`, cell]));

describe("the channels and messages of a type", () => {
  const matrix = matrixOf(
    cells(
      cellOf("email", "Care", 158, 12),
      cellOf("chat", "Care", 34, 4),
      cellOf("email", "Advice", 141, 15),
      cellOf("", "", 9, 1),
    ),
  );

  it("stand in order of their use, what is not known last", () => {
    expect(matrix.channels).toEqual(["email", "chat", ""]);
    expect(matrix.messages).toEqual(["Care", "Advice", ""]);
  });

  it("come to the same sum by rows and by columns", () => {
    const sum = (counts: number[]) => counts.reduce((so, count) => so + count, 0);
    expect(sum(matrix.channels.map((channel) => matrix.ofChannel(channel).completed))).toBe(matrix.all.completed);
    expect(sum(matrix.messages.map((message) => matrix.ofMessage(message).converted))).toBe(matrix.all.converted);
    expect(matrix.cell("Advice", "chat")).toBeUndefined();
    expect(rateOf({ completed: 0, converted: 0 })).toBeNull();
  });
});

describe("what stands out", () => {
  it("is the channel used most and the pair that converts best, where its interval lies above all others", () => {
    const out = standsOut(
      matrixOf(
        cells(
          cellOf("email", "Recommendation", 262, 31),
          cellOf("chat", "Recommendation", 148, 32),
          cellOf("email", "Care", 158, 12),
          cellOf("sms", "Care", 74, 8),
        ),
      ),
    );
    expect(out.mostUsed?.channel).toBe("email");
    expect(out.mostUsed?.share).toBeCloseTo(420 / 642);
    expect(out.best?.cell).toMatchObject({ channel: "chat", message: "Recommendation" });
    expect(out.best?.others).toBeCloseTo(51 / 494);
  });

  it("is no pair with few cases, however good its rate", () => {
    const out = standsOut(matrixOf(cells(cellOf("email", "Care", 300, 30), cellOf("chat", "Care", 10, 9))));
    expect(out.best).toBeUndefined();
  });

  it("is no pair whose interval reaches down to the others", () => {
    const out = standsOut(matrixOf(cells(cellOf("email", "Care", 300, 36), cellOf("chat", "Care", 60, 9))));
    expect(out.best).toBeUndefined();
  });

  it("is no channel where two are used alike, or hardly at all", () => {
    expect(
      standsOut(matrixOf(cells(cellOf("email", "A", 50, 5), cellOf("chat", "A", 50, 5)))).mostUsed,
    ).toBeUndefined();
    expect(standsOut(matrixOf(cells(cellOf("email", "A", 5, 1)))).mostUsed).toBeUndefined();
    expect(standsOut(matrixOf({}))).toEqual({ mostUsed: undefined, best: undefined });
  });
});

describe("the rate over time", () => {
  const range = { from: "2026-07-01", to: "2026-07-19" };
  const previous = {
    from: "2026-06-12",
    to: "2026-07-01",
    total: figuresOf(10, 1),
    graph: { "2026-06-08": figuresOf(20, 1), "2026-06-22": figuresOf(30, 3) },
  };

  it("has a point for every week and the same week of the period before", () => {
    const points = pointsOf({ "2026-07-06": figuresOf(40, 4) }, previous, range, "week");
    expect(points.map(({ start }) => start)).toEqual(["2026-06-29", "2026-07-06", "2026-07-13"]);
    expect(points.map(({ now }) => now?.completed)).toEqual([undefined, 40, undefined]);
    expect(points.map(({ before }) => before?.completed)).toEqual([20, undefined, 30]);
  });

  it("of an open range goes from the first to the last known, and of nothing is nothing", () => {
    const open = { from: null, to: null };
    expect(pointsOf({ "2026-07-06": figuresOf(4, 1), "2026-07-20": figuresOf(4, 1) }, null, open, "week")).toHaveLength(
      3,
    );
    expect(pointsOf({}, null, open, "week")).toEqual([]);
  });

  it("has an axis that ends at a round share, at most at all", () => {
    const rates = [0, 0.05, 0.126, 0.55, 0.97];
    expect(rates.map((rate) => axisOf(rate).end)).toEqual([0.05, 0.05, 0.15, 0.6, 1]);
    // Lines stand at whole shares up to the end.
    for (const { end, step } of rates.map(axisOf)) expect(Math.round((end / step) * 1e6) % 1e6).toBe(0);
  });

  it("has words at its end that keep apart and stay above the foot", () => {
    expect(apart(20, 100, 30, 200)).toEqual([0, 0]);
    expect(apart(100, 110, 30, 200)).toEqual([-10, 10]);
    expect(apart(110, 100, 30, 200)).toEqual([10, -10]);
    const [first, second] = apart(210, 205, 30, 200);
    expect(210 + first).toBe(200);
    expect(205 + second).toBe(170);
  });

  it("is dashed from the last ripe point on", () => {
    const points = pointsOf(
      { "2026-06-29": figuresOf(10, 1), "2026-07-06": figuresOf(10, 2), "2026-07-13": figuresOf(10, 3, 5) },
      null,
      range,
      "week",
    );
    expect(stretches(points)).toEqual({ ripe: [0.1, 0.2, null], unripe: [null, 0.2, 0.3] });
  });
});
