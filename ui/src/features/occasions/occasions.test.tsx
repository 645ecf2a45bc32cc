import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { OccasionsAsk } from "@/bindings/OccasionsAsk";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { scopeOf, showReport } from "@/test/reports";
import { OccasionsPage } from ".";
import { figuresOf, occasionsOf } from "./occasions.fixture";

// A chart needs a page that is laid out; its numbers are read from the table beside it.
vi.mock("@/components/chart", async (original) => ({ ...(await original<object>()), Chart: () => null }));

function page(answers: Answers = {}, scope = scopeOf()): FakePlatform {
  const platform = fakePlatform({
    report_occasions: () => occasionsOf(),
    report_list: () => ({ total: 0, customers: 0, row: "occasion", columns: [], rows: [] }),
    segments: () => [],
    ...answers,
  });
  showReport(platform, <OccasionsPage />, scope);
  return platform;
}

const asked = (platform: FakePlatform) =>
  platform.calls.filter(({ name }) => name === "report_occasions").map(({ params }) => params as OccasionsAsk);
// Roles of a whole page take their time to be worked out: what is looked for begins at a text.
const shown = () => screen.findByText("Generated", { selector: "h2" });
const tile = (name: string) => screen.getByText(name, { selector: "h2" }).closest("section") as HTMLElement;
const table = (name: string) => screen.findByLabelText(name, { selector: "table" });

// A whole page with everything on it, on a machine that may be busy.
vi.setConfig({ testTimeout: 20_000 });

beforeEach(() => {
  window.location.hash = "#/reports/occasions";
});

describe("the occasions report", () => {
  it("asks for the last whole quarter of the data, the day after its last one excluded", async () => {
    const platform = page();
    await shown();
    expect(asked(platform)).toEqual([{ from: "2026-07-01", to: "2026-10-01", graph: "week" }]);
    expect(screen.getByText("compared with 31 Mar – 30 Jun 2026")).toBeTruthy();
  });

  it("shows figures with the period before, and why distinct sales are fewer", async () => {
    page();
    await shown();
    expect(tile("Converted").textContent).toContain("408");
    expect(tile("Converted").textContent).toContain("12.6% of completed");
    expect(tile("Converted").textContent).toContain("↑ 19.6% from 341");
    fireEvent.click(within(tile("Distinct sales")).getByRole("button", { name: "Why fewer?" }));
    expect(await screen.findByText(/408 conversions with €81,600 are 403 sales with €80,600/)).toBeTruthy();
    fireEvent.click(screen.getByText("Show these sales"));
    expect(await screen.findByLabelText("Distinct sales", { selector: "aside" })).toBeTruthy();
  });

  it("offers the rate of ripe ones where windows have not ended", async () => {
    page();
    await shown();
    fireEvent.click(within(tile("Converted")).getByRole("button", { name: /64 not ripe/ }));
    expect(tile("Converted").textContent).toContain("12.8% of ripe ones");
    expect(within(tile("Converted")).getByRole("button", { pressed: true })).toBeTruthy();
  });

  it("shows an interval under 30 conversions, and says in words what stands out of channels and messages", async () => {
    page();
    const rows = await table("By occasion type");
    expect(within(rows).getByText("12.6%", { selector: "tbody *" }).className).toContain("font-semibold");
    expect(within(rows).getByText("9.4%").className).not.toContain("font-semibold");
    expect(screen.getByText(/“recommendation” by Chat converts best: 25.6%, all others 10.4%/)).toBeTruthy();
    fireEvent.click(within(rows).getByText("Thank you"));
    expect(await screen.findByText("Thank you: channel × message", { selector: "h2" })).toBeTruthy();
    expect(screen.getByText(/No pair converts better/)).toBeTruthy();
  });

  it("opens the list of a number, within its groups", async () => {
    const platform = page();
    const rows = await table("By occasion type");
    fireEvent.click(within(rows).getByText("1,126", { selector: "button" }));
    expect(await screen.findByLabelText("Follow up: Completed", { selector: "aside" })).toBeTruthy();
    const list = platform.calls.find(({ name }) => name === "report_list")?.params;
    expect(list).toMatchObject({
      list: {
        of: { report: "occasions", ask: { from: "2026-07-01", to: "2026-10-01" } },
        figure: "completed",
        groups: [{ by: "occasion_type", key: "FOLLOW_UP" }],
      },
      offset: 0,
    });
  });

  it("has its filters as settings name and order them; what is hidden neither filters nor breaks down", async () => {
    window.location.hash = "#/reports/occasions?market=CZ&store=s1";
    const scope = scopeOf();
    const filters = scope.filters.map((choice) => ({
      ...choice,
      setting: {
        ...choice.setting,
        hidden: choice.setting.filter === "market",
        name: choice.setting.filter === "associate" ? "Consigliere" : null,
      },
    }));
    const platform = page({}, { ...scope, filters });
    await shown();
    expect(asked(platform)[0]).toMatchObject({ stores: ["s1"] });
    expect(asked(platform)[0]).not.toHaveProperty("markets");
    const bar = screen.getByLabelText("Filters");
    expect(within(bar).queryByText("Market")).toBeNull();
    expect(within(bar).getByText("Consigliere")).toBeTruthy();
    expect(screen.getByText("By Consigliere", { selector: "h2" })).toBeTruthy();
  });

  it("keeps filters in the address, and goes back to the usual ones", async () => {
    const platform = page();
    await shown();
    fireEvent.click(within(screen.getByLabelText("Filters")).getByText("Store"));
    fireEvent.click(screen.getByText("Milano Brera", { selector: "[role=option] *" }));
    await waitFor(() => expect(asked(platform).at(-1)).toMatchObject({ stores: ["s2"] }));
    expect(window.location.hash).toBe("#/reports/occasions?store=s2");
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: "Escape" });
    fireEvent.click(await screen.findByText("Clear"));
    await waitFor(() => expect(window.location.hash).toBe("#/reports/occasions"));
  });

  it("names rows without an associate, and sorts by name", async () => {
    page();
    const rows = await table("By Employee");
    fireEvent.click(within(rows).getByText("Employee", { selector: "button" }));
    expect([...rows.querySelectorAll("tbody tr")].map((row) => row.querySelector("td")?.textContent)).toEqual([
      "Giulia Rossi",
      "Pavel Dvořák",
      "Without an employee",
    ]);
  });

  it("draws its rate over time as a table too, with what is not ripe", async () => {
    page();
    await screen.findByText("Conversion rate by week of creation", { selector: "h2" });
    fireEvent.click(screen.getByText("Table", { selector: "button" }));
    const rows = await table("Conversion rate by week of creation");
    expect(rows.querySelectorAll("tbody tr")[1]?.textContent).toContain("week of 6 Jul 2026");
    expect(within(rows).getByText("64", { selector: "button" })).toBeTruthy();
  });

  it("says that nothing is in these dates, until when the data go, and leads to all of them", async () => {
    page({ report_occasions: () => occasionsOf({ total: { ...figuresOf(0, 0), generated: 0 }, types: {} }) });
    expect(await screen.findByText(/The data go from 1 Jan 2025 to 31 Oct 2026/)).toBeTruthy();
    fireEvent.click(screen.getByText("Show everything"));
    await waitFor(() => expect(window.location.hash).toBe("#/reports/occasions?from=all&to=all"));
  });

  it("writes its tables into files", async () => {
    const written: unknown[] = [];
    const platform = fakePlatform(
      {
        report_occasions: () => occasionsOf(),
        segments: () => [],
        export_report: (params) => {
          written.push(params);
          return {};
        },
      },
      ["/tmp/types.csv"],
    );
    showReport(platform, <OccasionsPage />);
    await shown();
    fireEvent.keyDown(screen.getByText("Export", { selector: "button" }), { key: "Enter" });
    fireEvent.click(await screen.findByText("By type · CSV"));
    await waitFor(() => expect(written).toHaveLength(1));
    expect(written[0]).toMatchObject({ of: { report: "occasions" }, table: "types", path: "/tmp/types.csv" });
  });
});
