import { describe, expect, it } from "vitest";
import { messagesReport } from "./messages.fixture";
import { creditOf, models, rowsUnder, sideBySide, sumOfAmounts, sumOfCounts, totalCredit, wilson } from "./models";

describe("groups under a model", () => {
  it("stand in order of what the model credits to them", () => {
    expect(rowsUnder(messagesReport, "any").map(({ key }) => key)).toEqual(["welcome", "news"]);
    expect(rowsUnder(messagesReport, "last").map(({ key }) => key)).toEqual(["news", "welcome"]);
  });

  it("have a credit of nothing, less their cost, where the model leaves them out", () => {
    expect(creditOf(messagesReport, "first", "news")).toMatchObject({
      count: 0,
      amount_minor: 0,
      average_minor: null,
      minus_cost_minor: -0,
      return_on_cost: null,
    });
    const costly = { ...messagesReport, models: {} };
    expect(creditOf(costly, "first", "welcome")).toMatchObject({ minus_cost_minor: -200, return_on_cost: -1 });
  });
});

describe("the models side by side", () => {
  it("say how far each of them moves a group from the chosen one", () => {
    const [welcome, news] = sideBySide(messagesReport, "linear", 10);
    expect(welcome).toMatchObject({ key: "welcome", lowest: 6000, highest: 16_000 });
    expect(welcome?.below).toBeCloseTo(-5 / 11);
    expect(welcome?.above).toBeCloseTo(5 / 11);
    expect(news?.amounts).toEqual(models.map((model) => creditOf(messagesReport, model, "news").amount_minor));
  });

  it("have nothing to compare with where the chosen model credits nothing", () => {
    const news = sideBySide(messagesReport, "first", 10).find(({ key }) => key === "news");
    expect(news).toMatchObject({ below: null, above: null });
  });

  it("keep to the greatest groups and leave out those that no model credits", () => {
    expect(sideBySide(messagesReport, "any", 1).map(({ key }) => key)).toEqual(["welcome"]);
    expect(sideBySide({ ...messagesReport, models: {} }, "any", 5)).toEqual([]);
  });
});

describe("sums over groups", () => {
  it("exceed the distinct sales where every related message gets all of a sale", () => {
    expect(sumOfCounts(messagesReport, "any")).toBe(3);
    expect(sumOfAmounts(messagesReport, "any")).toBe(26_000);
    expect(totalCredit(messagesReport, "any")).toMatchObject({ count: 2, amount_minor: 16_000 });
  });

  it("are the distinct amount under every model that shares it", () => {
    for (const model of models.filter((name) => name !== "any")) {
      expect(sumOfAmounts(messagesReport, model), model).toBe(messagesReport.distinct_amount_minor);
    }
  });
});

describe("the interval of a rate", () => {
  it("is that of Wilson, as published for these rates", () => {
    // R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
    for (const [converted, of, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilson(converted, of) ?? [NaN, NaN];
      expect(interval[0], `${converted} of ${of}`).toBeCloseTo(low, 4);
      expect(interval[1], `${converted} of ${of}`).toBeCloseTo(high, 4);
    }
  });

  it("stays between 0 and 1, holds the rate, and is nothing over nothing", () => {
    for (const [converted, of] of [
      [0, 12],
      [12, 12],
      [1, 1],
      [3, 400],
    ] as const) {
      const [low, high] = wilson(converted, of) ?? [NaN, NaN];
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(converted / of + 1e-12);
      expect(high).toBeGreaterThanOrEqual(converted / of - 1e-12);
    }
    expect(wilson(0, 0)).toBeNull();
  });
});
