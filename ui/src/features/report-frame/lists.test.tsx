import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { ListPage } from "@/bindings/ListPage";
import type { ReportList } from "@/bindings/ReportList";
import type { SegmentView } from "@/bindings/SegmentView";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { scopeOf, showReport } from "@/test/reports";
import { shopJourney } from "@/test/shop";
import { show } from "@/test/show";
import { listOf } from "./lists";
import { ListPanel } from "./list-panel";
import { ReportScreen } from "./report-screen";

const list = listOf({ report: "occasions", ask: {} }, "converted", [["store", "s1"]]);
const page = ({ offset }: ReportList): ListPage => ({
  total: 2,
  customers: 1,
  row: "sale",
  columns: [
    { name: "at", kind: "instant", ordered: true },
    { name: "customer", kind: "text", ordered: true },
    { name: "amount", kind: "money", ordered: true },
  ],
  rows: [1, 2].map((number) => ({
    id: `t${number + offset}`,
    customer: "c1",
    transaction: `t${number}`,
    cells: [
      { kind: "instant", at: "2026-09-19T13:42:00Z" },
      { kind: "text", text: "Elena Marchetti" },
      { kind: "money", minor: 46_200 * number, currency: number === 1 ? "EUR" : "USD" },
    ],
  })),
});

function panel(answers: Answers = {}, files: string[] = []): FakePlatform {
  const platform = fakePlatform({ report_list: page, segments: () => [], ...answers }, files);
  showReport(platform, <ListPanel list={list} title="Converted" close={() => undefined} />);
  return platform;
}

describe("a list behind a number", () => {
  it("says how many rows and how many customers there are, amounts in their own currency", async () => {
    panel();
    expect(await screen.findByText("2 sales, 1 customer")).toBeTruthy();
    expect(screen.getByText("€462.00")).toBeTruthy();
    expect(screen.getByText("$924.00")).toBeTruthy();
  });

  it("is put in order by its heads, numbers from the largest", async () => {
    const platform = panel();
    const heads = within(await screen.findByRole("grid")).getAllByRole("columnheader");
    fireEvent.click(within(heads[2] as HTMLElement).getByRole("button"));
    await waitFor(() =>
      expect(platform.calls.at(-1)).toMatchObject({
        name: "report_list",
        params: { list, order: "amount", descending: true, offset: 0 },
      }),
    );
    expect(heads[2]?.getAttribute("aria-sort")).toBe("descending");
  });

  it("becomes a segment under a name that is free, and then the audience of a journey", async () => {
    const made: SegmentView = {
      name: "Autumn",
      title: "Autumn",
      source: "list",
      definition: null,
      provided: false,
      customers: 1,
      updated_at: null,
      problem: null,
    };
    const platform = panel({
      segments: () => [{ ...made, name: "Converted", title: "Converted" }],
      segment_of_list: () => [made],
      create_journey: () => ({ journey: shopJourney, saved_at: "2026-10-31T00:00:00Z" }),
    });
    fireEvent.click(await screen.findByText("Make a segment of these"));
    expect(await screen.findByText("There is a segment of this name already.")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("Name of the segment"), { target: { value: " Autumn " } });
    fireEvent.click(screen.getByText("Make segment"));
    fireEvent.click(await screen.findByText("Use as audience"));
    await waitFor(() => expect(window.location.hash).toBe("#/journeys/welcome"));
    expect(platform.calls).toContainEqual({ name: "segment_of_list", params: { name: "Autumn", list } });
    expect(platform.calls).toContainEqual({
      name: "create_journey",
      params: { template: null, name: "Autumn", segment: "Autumn" },
    });
  });

  it("shows what went wrong, with its code", async () => {
    panel({
      report_list: () => {
        throw new EngineError({ code: "no-such-figure", message: "There is no such list.", help: "" });
      },
    });
    expect((await screen.findByRole("alert")).textContent).toContain("no-such-figure");
  });
});

describe("a report's screen", () => {
  beforeEach(() => {
    window.location.hash = "#/reports/occasions";
  });

  it("without history says what would be here, and leads to it", async () => {
    const scope = scopeOf({ data_from: null, data_until: null, first_day: null, last_day: null });
    show(fakePlatform({ report_scope: () => scope }), <ReportScreen report="occasions" />);
    expect(await screen.findByText("No history yet")).toBeTruthy();
    expect(screen.getByText("Go to start")).toBeTruthy();
  });

  it("takes filters along to the other reports", async () => {
    window.location.hash = "#/reports/occasions?store=s1";
    const scope = scopeOf({ last_day: null });
    show(fakePlatform({ report_scope: () => scope }), <ReportScreen report="occasions" />);
    const tab = await screen.findByText("Vouchers");
    expect(tab.getAttribute("href")).toBe("#/reports/vouchers?store=s1");
    expect(screen.getByText("Dry runs").getAttribute("href")).toBe("#/dry-runs");
  });

  it("shows why it could not be begun", async () => {
    const platform = fakePlatform({
      report_scope: () => {
        throw new EngineError({ code: "no-workspace", message: "No workspace is open.", help: "" });
      },
    });
    show(platform, <ReportScreen report="sales" />);
    expect((await screen.findByRole("alert")).textContent).toContain("no-workspace");
  });
});
