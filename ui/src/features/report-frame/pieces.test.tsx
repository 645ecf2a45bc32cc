import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakePlatform } from "@/platform/fake";
import { showReport } from "@/test/reports";
import { DateChip } from "./date-chip";
import { FilterChip } from "./filter-chip";
import { fileName } from "./list-panel";
import { scaleOf } from "./rate-bar";
import { inOrder, ReportTable, type ReportColumn } from "./report-table";
import { fittingTabs } from "./report-tabs";
import { shareOfChange, Tile } from "./tiles";

beforeEach(() => {
  window.location.hash = "#/reports/occasions";
});

describe("tabs of reports", () => {
  const widths = [60, 40, 130, 60, 110, 60, 50];

  it("all stand beside each other where there is room", () => {
    expect(fittingTabs(widths, 700, 0)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it("fold into one menu from the end, but never the one that is open", () => {
    expect(fittingTabs(widths, 500, 0)).toEqual([0, 1, 2, 3]);
    expect(fittingTabs(widths, 500, 6)).toContain(6);
    expect(fittingTabs(widths, 10, 4)).toEqual([4]);
  });
});

describe("changes", () => {
  it("are shares of what was, and nothing over nothing", () => {
    expect(shareOfChange(120, 100)).toBeCloseTo(0.2);
    expect(shareOfChange(50, -100)).toBeCloseTo(1.5);
    expect(shareOfChange(5, 0)).toBeNull();
    expect(shareOfChange(5, null)).toBeNull();
  });

  it("are said with an arrow, what was, and no share where there was nothing", () => {
    const tile = (before: number) => (
      <Tile label="Sales" value="120" change={{ now: 120, before, text: `from ${before}`, better: "more" }} />
    );
    showReport(
      fakePlatform({}),
      <>
        {tile(100)}
        {tile(0)}
      </>,
    );
    const [first, second] = screen.getAllByRole("heading", { name: "Sales" }).map((head) => head.closest("section"));
    expect(first?.textContent).toContain("↑ 20.0% from 100");
    expect(second?.textContent).toContain("from 0");
    expect(second?.textContent).not.toContain("%");
  });
});

describe("scales of rates", () => {
  it("end at a round share above the greatest, so that bars can be told apart", () => {
    expect(scaleOf([0.126, null, 0.06])).toBe(0.25);
    expect(scaleOf([0.26])).toBe(0.5);
    expect(scaleOf([0.9])).toBe(1);
    expect(scaleOf([])).toBe(0.05);
  });
});

describe("a filter chip", () => {
  const values = [
    { value: "s1", title: "Praha Na Příkopě", detail: "CZ" },
    { value: "s2", title: "Milano Brera" },
    { value: "s3" },
  ];

  it("takes several values by the keyboard, found without accents, in the order of the list", () => {
    const change = vi.fn();
    showReport(fakePlatform({}), <FilterChip name="Store" values={values} chosen={["s3"]} onChange={change} />);
    const chip = screen.getByRole("button", { name: /Store/ });
    expect(chip.textContent).toContain("s3");
    fireEvent.keyDown(chip, { key: "ArrowDown" });
    const field = screen.getByRole("combobox");
    fireEvent.change(field, { target: { value: "prikope" } });
    fireEvent.keyDown(field, { key: "Enter" });
    expect(change).toHaveBeenLastCalledWith(["s1", "s3"]);
    fireEvent.keyDown(field, { key: "Enter", shiftKey: true });
    expect(change).toHaveBeenLastCalledWith(["s1"]);
  });

  it("says how many are chosen, names them for paper, and goes back to all", () => {
    const change = vi.fn();
    showReport(fakePlatform({}), <FilterChip name="Store" values={values} chosen={["s1", "s2"]} onChange={change} />);
    const chip = screen.getByRole("button", { name: /Store/ });
    expect(chip.textContent).toContain("2 of 3");
    expect(chip.textContent).toContain("Praha Na Příkopě, Milano Brera");
    fireEvent.click(chip);
    fireEvent.click(screen.getByRole("button", { name: "All" }));
    expect(change).toHaveBeenLastCalledWith([]);
  });

  it("keeps a value that the workspace does not know, so that it can be taken out", () => {
    const change = vi.fn();
    showReport(fakePlatform({}), <FilterChip name="Store" values={values} chosen={["gone"]} onChange={change} />);
    fireEvent.click(screen.getByRole("button", { name: /Store/ }));
    fireEvent.click(screen.getByRole("option", { name: /gone/ }));
    expect(change).toHaveBeenLastCalledWith([]);
  });
});

describe("dates", () => {
  it("are taken by name, relative to the last day of the data", () => {
    const change = vi.fn();
    showReport(fakePlatform({}), <DateChip from="2026-07-01" to="2026-09-30" onChange={change} />);
    fireEvent.click(screen.getByRole("button", { name: /Dates/ }));
    const usual = screen.getByRole("group", { name: "Usual ranges" });
    expect(within(usual).getByRole("button", { pressed: true }).textContent).toBe("Last quarter");
    fireEvent.click(within(usual).getByRole("button", { name: "Last month" }));
    expect(change).toHaveBeenCalledWith({ from: "2026-09-01", to: "2026-09-30" });
  });

  it("are picked by two days, in whichever order, or typed", () => {
    const change = vi.fn();
    showReport(fakePlatform({}), <DateChip from="2026-07-01" to="2026-09-30" onChange={change} />);
    fireEvent.click(screen.getByText("Dates"));
    fireEvent.click(screen.getByLabelText("10 Sept 2026"));
    expect(change).not.toHaveBeenCalled();
    fireEvent.click(screen.getByLabelText("20 Aug 2026"));
    expect(change).toHaveBeenLastCalledWith({ from: "2026-08-20", to: "2026-09-10" });
    const field = screen.getByLabelText("Last day");
    fireEvent.change(field, { target: { value: "2026-09-3" } });
    expect(change).toHaveBeenCalledTimes(1);
    fireEvent.change(field, { target: { value: "2026-08-31" } });
    expect(change).toHaveBeenLastCalledWith({ from: "2026-07-01", to: "2026-08-31" });
  });
});

describe("a table of a report", () => {
  interface Row {
    name: string;
    rate: number | null;
  }
  const rows: Row[] = [
    { name: "b", rate: 0.1 },
    { name: "a", rate: null },
    { name: "c", rate: 0.3 },
  ];
  const columns: ReportColumn<Row>[] = [
    { id: "name", header: "Name", value: ({ name }) => name, cell: ({ name }) => name },
    { id: "rate", header: "Rate", align: "right", value: ({ rate }) => rate, cell: ({ rate }) => String(rate) },
  ];
  const names = () =>
    screen
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent?.[0]);

  it("puts what says nothing last in either direction", () => {
    const by = (descending: boolean) =>
      inOrder(
        rows,
        ({ rate }) => rate,
        descending,
        () => 0,
      ).map(({ name }) => name);
    expect(by(true)).toEqual(["c", "b", "a"]);
    expect(by(false)).toEqual(["b", "c", "a"]);
  });

  it("sorts by its heads, numbers from the largest, and shows the rest on demand", () => {
    showReport(
      fakePlatform({}),
      <ReportTable label="Rates" columns={columns} rows={rows} rowKey={({ name }) => name} limit={2} />,
    );
    fireEvent.click(screen.getByRole("button", { name: "Rate" }));
    expect(names()).toEqual(["c", "b"]);
    fireEvent.click(screen.getByRole("button", { name: "Show all 3" }));
    fireEvent.click(screen.getByRole("button", { name: "Name" }));
    expect(names()).toEqual(["a", "b", "c"]);
    expect(screen.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe("ascending");
  });

  it("picks rows by the keyboard", () => {
    const pick = vi.fn();
    showReport(
      fakePlatform({}),
      <ReportTable label="Rates" columns={columns} rows={rows} rowKey={({ name }) => name} picked="b" onPick={pick} />,
    );
    const [, first] = screen.getAllByRole("row");
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: "ArrowDown" });
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: "Enter" });
    expect(pick).toHaveBeenCalledWith(rows[1]);
  });
});

describe("names of files", () => {
  it("are made of a list's title", () => {
    expect(fileName("Follow up: E-mail × “Rady”")).toBe("Follow-up-E-mail-Rady");
    expect(fileName("?!")).toBe("list");
  });
});
