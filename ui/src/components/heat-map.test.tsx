import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { HeatMap, heatLevel, mostOf } from "./heat-map";

describe("a heat map", () => {
  const values = [
    [1, null, 9],
    [4, 0, 16],
  ];
  let scrolled: string[] = [];
  const before = Element.prototype.scrollIntoView;
  afterEach(() => {
    scrolled = [];
    Element.prototype.scrollIntoView = before;
  });

  it("finds the largest of more cells than a call takes arguments", () => {
    expect(mostOf([Array.from({ length: 300_000 }, (_, at) => at), [null]])).toBe(299_999);
    expect(mostOf([])).toBe(0);
    expect([0, 1, 4, 16].map((value) => heatLevel(value, mostOf(values)))).toEqual([0, 2, 3, 5]);
  });

  it("brings the cell into sight that the arrow keys went to", () => {
    Element.prototype.scrollIntoView = function scroll(this: Element) {
      scrolled.push(this.textContent ?? "");
    };
    render(
      <HeatMap
        label="Stores"
        hint="Hover"
        rows={["A", "B"]}
        columns={["1", "2", "3"]}
        values={values}
        words={(row, column, value) => `${row} ${column}: ${value}`}
        text={String}
        cellWidth={8}
      />,
    );
    const group = screen.getByRole("group", { name: "Stores" });
    fireEvent.keyDown(group, { key: "ArrowRight" });
    fireEvent.keyDown(group, { key: "End" });
    fireEvent.keyDown(group, { key: "ArrowDown" });
    fireEvent.keyDown(group, { key: "ArrowDown" });
    expect(scrolled).toEqual(["1", "9", "16", "16"]);
    expect(screen.getByText("1 2: 16")).toBeTruthy();
  });
});
