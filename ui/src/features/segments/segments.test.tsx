import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Catalogue } from "@/bindings/Catalogue";
import type { OpenedJourney } from "@/bindings/OpenedJourney";
import { sales } from "@/features/products/products.fixture";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { scopeOf, showReport } from "@/test/reports";
import { arm } from "./arm";
import { segmentsReport } from "./segments.fixture";
import { SegmentsPage } from ".";

function open(): FakePlatform {
  const platform = fakePlatform({
    report_segments: () => ({ report: segmentsReport }),
    report_customers_by: ({ attribute }) => ({
      report: {
        report: "customers-by",
        attribute,
        window_ms: 1,
        groups: {
          treated: {
            customers: 50,
            visitors: 20,
            buyers: 10,
            sales: sales(12, 5000),
            related_sales: sales(4, 5000),
            per_customer_minor: 1200,
            buyer_rate: 0.2,
            wilson: [0.112, 0.33],
          },
        },
      },
    }),
    report_list: () => ({ total: 10, customers: 10, row: "customer", columns: [], rows: [] }),
    create_journey: () => ({ journey: { id: "j-1" } }) as unknown as OpenedJourney,
    segments: () => [],
    catalogue: () => ({ attributes: [{ name: "city", type: "text" }] }) as unknown as Catalogue,
  });
  showReport(platform, <SegmentsPage />, {
    ...scopeOf(),
    first_day: "2024-11-01",
    last_day: "2026-10-31",
    attributes: ["city", "experiment_arm"],
  });
  return platform;
}

const called = (platform: FakePlatform, command: string) =>
  platform.calls.filter(({ name }) => name === command).map(({ params }) => params);

describe("the page of segments", { timeout: 30_000 }, () => {
  beforeEach(() => {
    window.location.hash = "#/reports/segments";
  });

  it("compares with 90 days earlier, and with the days of a preset", async () => {
    const platform = open();
    await screen.findByText("Who moved");
    expect(called(platform, "report_segments")[0]).toEqual({ at: null, since: "2026-08-02", days: 90 });
    fireEvent.click(screen.getByText("A year"));
    await waitFor(() =>
      expect(called(platform, "report_segments").at(-1)).toEqual({ at: null, since: "2025-10-31", days: 90 }),
    );
  });

  it("uses a segment that every workspace has as an audience at once", async () => {
    const platform = open();
    const [more] = await screen.findAllByText("Use as audience");
    if (more === undefined) throw new Error("no button");
    fireEvent.click(more);
    await waitFor(() => expect(window.location.hash).toBe("#/journeys/j-1"));
    expect(called(platform, "create_journey")).toEqual([
      { template: null, name: "Buying more", segment: "Buying more" },
    ]);
  });

  it("offers only lists where the segments are not those of every workspace", async () => {
    window.location.hash = "#/reports/segments?days=30";
    open();
    await screen.findByText("Who moved");
    expect(screen.queryByText("Use as audience")).toBeNull();
    expect(screen.getAllByText("Open the customers")).toHaveLength(4);
  });

  it("opens the customers who moved from one to another, from the table", async () => {
    const platform = open();
    await screen.findByText("Who moved");
    fireEvent.click(screen.getByText("Table"));
    const table = await screen.findByLabelText("Who moved", { selector: "table" });
    const [more] = within(table).getAllByRole("row").slice(1);
    if (more === undefined) throw new Error("no rows");
    fireEvent.click(within(more).getByRole("button", { name: "10" }));
    await waitFor(() => expect(called(platform, "report_list")).toHaveLength(1));
    expect(called(platform, "report_list")[0]).toMatchObject({
      list: {
        figure: "customers",
        groups: [
          { by: "segment", key: "less" },
          { by: "since", key: "more" },
        ],
      },
    });
    fireEvent.click(screen.getByText("Chart"));
  });

  it("reads an experiment by its arm, with intervals", async () => {
    open();
    const table = await screen.findByLabelText("Customers by an attribute", { selector: "table" });
    expect(within(table).getByText("treated")).toBeTruthy();
    expect(within(table).getByText("11.2% – 33.0%")).toBeTruthy();
  });
});

describe("the attribute to begin with", () => {
  it("is an experiment’s arm where one is called so, else one of few values", () => {
    const fields = [
      { name: "birthday", type: "date" },
      { name: "city", type: "text" },
    ] as const;
    expect(arm(["birthday", "city", "experiment_arm"], fields)).toBe("experiment_arm");
    expect(arm(["birthday", "city", "alarm"], fields)).toBe("city");
    expect(arm(["birthday", "city", "market"], fields)).toBe("market");
    expect(arm(["birthday"], fields)).toBe("birthday");
    expect(arm([], fields)).toBeUndefined();
  });
});
