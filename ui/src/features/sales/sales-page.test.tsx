import { configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReportList } from "@/bindings/ReportList";
import type { SalesReport } from "@/bindings/SalesReport";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { showReport } from "@/test/reports";
import { salesBlock, salesPage, shopPlacebo, shopSalesView, shopScope, shopTimeline } from "@/test/sales";
import { SalesPage } from ".";

// A whole page is drawn for each test; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

// Nothing is laid out here: what asks how large it is would draw nothing.
const sizes = ["offsetWidth", "offsetHeight", "clientWidth"] as const;
beforeAll(() => {
  for (const size of sizes) vi.spyOn(HTMLElement.prototype, size, "get").mockReturnValue(1200);
});
afterAll(() => {
  vi.restoreAllMocks();
});
beforeEach(() => {
  window.location.hash = "#/reports/sales?from=2026-07-01&to=2026-09-30&by-time=week";
});

function open(some: Partial<SalesReport> = {}, answers: Parameters<typeof fakePlatform>[0] = {}): FakePlatform {
  const platform = fakePlatform({
    report_sales: () => ({ ...shopSalesView, report: { ...shopSalesView.report, ...some } }),
    report_placebo: () => shopPlacebo,
    report_list: ({ offset, limit, list }) => salesPage(offset, limit, list.groups.length === 0 ? undefined : 105),
    sale_timeline: () => shopTimeline,
    segments: () => [],
    ...answers,
  });
  showReport(platform, <SalesPage />, shopScope);
  return platform;
}

/** Something that is found by what it is, without reading out the whole page. */
async function part(selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = document.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`no ${selector} yet`);
    return found;
  });
}

const listsOf = (platform: FakePlatform) =>
  platform.calls.filter(({ name }) => name === "report_list").map(({ params }) => (params as ReportList).list);

describe("the sales report", () => {
  it("begins with related activities, sales, their share, and the period before", async () => {
    open();
    expect(await screen.findByText("from 2,680")).toBeTruthy();
    expect(screen.getByText("2,846")).toBeTruthy();
    expect(screen.getByText("41.1%")).toBeTruthy();
    expect(screen.getByText("47.4% of amount")).toBeTruthy();
    expect(screen.getByText("4.9 before")).toBeTruthy();
    expect(screen.getByText("64 not ripe")).toBeTruthy();
    expect(screen.getByText("132 returns, -€14,200.00")).toBeTruthy();
    expect(screen.getByText(/\$1,200\.00, not added/)).toBeTruthy();
  });

  it("asks the engine for days of which the last is excluded", async () => {
    const platform = open();
    await screen.findByText("2,846");
    expect(platform.calls.find(({ name }) => name === "report_sales")?.params).toMatchObject({
      from: "2026-07-01",
      to: "2026-10-01",
      graph: "week",
      coaching: true,
    });
  });

  it("sets what chance alone would relate beside the share, without asking for bars or coaching", async () => {
    const platform = open();
    expect(await screen.findByText("by chance 21.3% (20.8–21.9%)")).toBeTruthy();
    const asked = platform.calls.find(({ name }) => name === "report_placebo")?.params;
    expect(asked).toMatchObject({ sales: { from: "2026-07-01" } });
    expect(asked).not.toHaveProperty("sales.graph");
  });

  it("lets one stop the question of chance, and ask it again", async () => {
    let asked = 0;
    open(
      {},
      {
        report_placebo: (_, { signal }) => {
          asked += 1;
          return asked > 1
            ? shopPlacebo
            : new Promise((_done, fail) => {
                signal?.addEventListener("abort", () =>
                  fail(new EngineError({ code: "cancelled", message: "", help: "" })),
                );
              });
        },
      },
    );
    fireEvent.click(await screen.findByText("Cancel"));
    fireEvent.click(await screen.findByText("How many by chance alone?"));
    expect(await screen.findByText("by chance 21.3% (20.8–21.9%)")).toBeTruthy();
  });

  it("narrows the list to the bar that is chosen, and widens it by its chip", async () => {
    const platform = open();
    const bar = await part('[data-bar="11"]');
    expect(bar.getAttribute("aria-label")).toMatch(/^14\s?–\s?20 Sept: related €19,273/);
    fireEvent.keyDown(bar, { key: "Enter" });
    expect(await screen.findByText(/105 of 1,168/)).toBeTruthy();
    expect(bar.getAttribute("aria-pressed")).toBe("true");
    expect(listsOf(platform).at(-1)).toMatchObject({
      figure: "related_sales",
      groups: [{ by: "period", key: "2026-09-14" }],
    });
    fireEvent.click(screen.getByTitle(/^Show all again, not only 14/));
    expect(await screen.findByText("1,168, newest first")).toBeTruthy();
  });

  it("says which bars the dates cut", async () => {
    open();
    expect(await screen.findByText("first and last week are cut by the dates")).toBeTruthy();
  });

  it("opens a sale by keyboard into what came before it, with its window", async () => {
    window.location.hash += "&window=P7D";
    const platform = open();
    const list = await part("[role=treegrid]");
    fireEvent.keyDown(list, { key: "ArrowDown" });
    fireEvent.keyDown(list, { key: "Enter" });
    expect((await screen.findAllByText("Autumn preview")).length).toBeGreaterThan(0);
    expect(platform.calls.find(({ name }) => name === "sale_timeline")?.params).toEqual({
      customer: "c1",
      transaction: "t1",
      window: "P7D",
    });
    expect(screen.getByText("4 related activities, counted once")).toBeTruthy();
    fireEvent.keyDown(list, { key: "ArrowLeft" });
    await waitFor(() => expect(screen.queryByText("4 related activities, counted once")).toBeNull());
  });

  it("tells what came before a sale as a table, and each activity's credit", async () => {
    window.location.hash += "&model=linear";
    open();
    const list = await part("[role=treegrid]");
    fireEvent.keyDown(list, { key: "Enter" });
    fireEvent.click(await within(list).findByText("Table"));
    const table = await part("[role=treegrid] table");
    expect(within(table).getAllByText("€115.50")).toHaveLength(4);
    expect(table.querySelectorAll("tbody tr")).toHaveLength(8);
    expect(within(list).getByText("shared by 4 activities")).toBeTruthy();
  });

  it("says where groups add up to more than all related sales", async () => {
    open();
    expect(await screen.findByText("add up to 1,673 of 1,168")).toBeTruthy();
    expect(screen.queryByText("add up to 1,168 of 1,168")).toBeNull();
  });

  it("sets an associate beside the average, and opens the list behind her numbers", async () => {
    const platform = open();
    const table = await part('table[aria-label="Coaching by employee"]');
    expect(screen.getByText(/A sale followed 53\.3% of them \(48 of 90\)/)).toBeTruthy();
    const row = within(table).getByText("Pavel Dvořák").closest("tr");
    fireEvent.click(row as HTMLElement);
    expect([...document.querySelectorAll("h2")].map((heading) => heading.textContent)).toContain("Pavel Dvořák");
    expect(screen.getByText("no kind stands out beyond chance.", { exact: false })).toBeTruthy();
    fireEvent.click(within(row as HTMLElement).getByText("71"));
    await waitFor(() =>
      expect(listsOf(platform).at(-1)).toMatchObject({
        figure: "followed",
        groups: [{ by: "associate", key: "dvorak" }],
      }),
    );
  });

  it("tells where nothing was sold, and offers all dates", async () => {
    open({ sales: salesBlock(0, 0), returns: { count: 0, amount_minor: 0 }, related_activities: 0 });
    expect(await screen.findByText("No sales here")).toBeTruthy();
    expect(screen.getByText("Show everything")).toBeTruthy();
  });

  it("tells sales without any related one, and does not ask for chance", async () => {
    const platform = open({
      related_sales: salesBlock(0, 0),
      share_count: 0,
      share_amount: 0,
      related_activities: 0,
      immature: 0,
      related_by_type: {},
      activity_types: [],
      average_days_from_last_activity: null,
      by_store: {},
      by_associate: {},
      by_activity_type: {},
      by_channel: {},
      coaching: {},
    });
    expect(await screen.findByText("0.0%")).toBeTruthy();
    expect(screen.getAllByText("No related sales.")).toHaveLength(4);
    expect(screen.getByText("No employee did anything in these dates.")).toBeTruthy();
    expect(platform.calls.some(({ name }) => name === "report_placebo")).toBe(false);
  });
});
