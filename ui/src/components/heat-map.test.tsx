import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { HeatMap, heatLevel, mostOf } from "./heat-map";
import { heatSvg } from "./heat-picture";

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

  it("can have shades that grow evenly", () => {
    expect([0, 1, 4, 9, 16].map((value) => heatLevel(value, 16, "even"))).toEqual([0, 1, 2, 3, 5]);
  });

  it("is a picture with every number in it, whatever names hold", () => {
    const colors = {
      surface: "#fff",
      text: "#111",
      text2: "#222",
      shades: ["#s0", "#s1", "#s2", "#s3", "#s4", "#s5"],
      low: "#low",
      high: "#high",
    };
    const svg = heatSvg(
      {
        title: "A < B & C",
        rows: ['"x"', "y"],
        columns: ["1", "2", "3"],
        values,
        lines: (...[, , value]) => [`n${value}`],
      },
      colors,
    );
    expect(new DOMParser().parseFromString(svg, "image/svg+xml").querySelector("parsererror")).toBeNull();
    expect(svg).toContain("A &lt; B &amp; C");
    for (const value of [1, 9, 4, 0, 16]) expect(svg).toContain(`>n${value}<`);
    expect(svg).toMatch(/fill="#s5"\/><text[^>]*fill="#high"[^>]*>n16</);
  });

  it("opens a cell by a click or Enter, and gives the ends of rows and columns", () => {
    const opened: string[] = [];
    render(
      <HeatMap
        label="Stores"
        hint="Hover"
        rows={["A", "B"]}
        columns={["1", "2", "3"]}
        values={values}
        words={(row, column) => `${row} ${column}`}
        face={(...[, , value]) => <b>{value}</b>}
        cellWidth={8}
        sums={{
          heading: "All",
          foot: "Both",
          row: (row) => `row ${row}`,
          column: (column) => `column ${column}`,
          all: "everything",
        }}
        onOpen={(row, column) => opened.push(`${row} ${column}`)}
      />,
    );
    fireEvent.click(screen.getByText("16"));
    const group = screen.getByRole("group", { name: "Stores" });
    fireEvent.keyDown(group, { key: "ArrowRight" });
    fireEvent.keyDown(group, { key: "Enter" });
    expect(opened).toEqual(["1 2", "0 0"]);
    for (const text of ["row 1", "column 2", "everything", "Both"]) expect(screen.getByText(text)).toBeTruthy();
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
