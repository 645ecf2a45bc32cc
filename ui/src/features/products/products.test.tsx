import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { Catalogue } from "@/bindings/Catalogue";
import type { SegmentView } from "@/bindings/SegmentView";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { scopeOf, showReport } from "@/test/reports";
import { productsReport } from "./products.fixture";
import { ProductsPage } from ".";

const segment = (name: string, customers: number): SegmentView => ({
  name,
  title: name,
  source: "rule",
  definition: null,
  provided: false,
  customers,
  updated_at: null,
  problem: null,
});

function open(): FakePlatform {
  const platform = fakePlatform({
    report_products: () => ({ report: productsReport, products: { p1: "Wool coat" } }),
    report_list: () => ({ total: 12, customers: 9, row: "sale", columns: [], rows: [] }),
    catalogue: () =>
      ({
        events: [{ name: "purchase", count: 12, fields: [{ name: "price", type: "money" }] }],
      }) as unknown as Catalogue,
    count_customers: () => ({ count: 7, of: 100 }),
    segments: () => [segment("Bought Coats", 3)],
    save_segment: ({ name }) => [segment(name, 7)],
    segment_of_list: ({ name }) => [segment(name, 9)],
  });
  showReport(platform, <ProductsPage />, {
    ...scopeOf(),
    stores: [
      { value: "s1", title: "Milano Brera" },
      { value: "s2", title: "Roma" },
    ],
  });
  return platform;
}

const called = (platform: FakePlatform, command: string) =>
  platform.calls.filter(({ name }) => name === command).map(({ params }) => params);

describe("the page of products and places", { timeout: 30_000 }, () => {
  beforeEach(() => {
    window.location.hash = "#/reports/products";
  });

  it("opens the sales of a cell of department and store", async () => {
    const platform = open();
    const map = await screen.findByLabelText("Departments by Stores");
    fireEvent.click(within(map).getByLabelText("Women|Outlet, Roma: €300"));
    await waitFor(() => expect(called(platform, "report_list")).toHaveLength(1));
    expect(called(platform, "report_list")[0]).toMatchObject({
      list: {
        figure: "sales",
        groups: [
          { by: "department", key: "Women|Outlet" },
          { by: "store", key: "s2" },
        ],
      },
    });
  });

  it("opens a cell by the keyboard", async () => {
    const platform = open();
    const map = await screen.findByLabelText("Departments by Stores");
    fireEvent.keyDown(map, { key: "ArrowRight" });
    fireEvent.keyDown(map, { key: "ArrowDown" });
    fireEvent.keyDown(map, { key: "Enter" });
    await waitFor(() => expect(called(platform, "report_list")).toHaveLength(1));
    expect(called(platform, "report_list")[0]).toMatchObject({ list: { groups: [{ key: "Home" }, { key: "s2" }] } });
  });

  it("counts pieces, and departments by channels, as asked", async () => {
    open();
    fireEvent.click(await screen.findByText("Pieces"));
    fireEvent.click(screen.getByText("Channels", { selector: "[role=radio]" }));
    const map = await screen.findByLabelText("Departments by Channels");
    expect(within(map).getByLabelText("Home, Store: 7")).toBeTruthy();
    fireEvent.click(screen.getByText("Amount", { selector: "[role=radio]" }));
    fireEvent.click(screen.getByText("Stores", { selector: "[role=radio]" }));
  });

  it("saves a rule about what was bought and at what price, kept up to date", async () => {
    const platform = open();
    fireEvent.click(await screen.findByLabelText("Make a segment: Coats"));
    const panel = await screen.findByRole("dialog");
    // The usual name is taken.
    expect(await within(panel).findByText("There is a segment of this name already.")).toBeTruthy();
    fireEvent.change(within(panel).getByLabelText("Price of a piece from"), { target: { value: "100" } });
    fireEvent.blur(within(panel).getByLabelText("Price of a piece from"));
    fireEvent.change(within(panel).getByLabelText("Name of the segment"), { target: { value: "Dear coats" } });
    fireEvent.click(within(panel).getByRole("button", { name: "Make segment" }));
    await waitFor(() => expect(called(platform, "save_segment")).toHaveLength(1));
    expect(called(platform, "save_segment")[0]).toEqual({
      name: "Dear coats",
      definition: {
        rule: {
          event: {
            type: "purchase",
            since: "ever",
            lines: [
              { field: "category", is: "equal", to: "Coats" },
              { field: "price", is: "at_least", to: 100 },
            ],
          },
        },
      },
    });
    expect(await screen.findByRole("button", { name: "Use as audience" })).toBeTruthy();
  });

  it("makes a list of the customers there are now", async () => {
    const platform = open();
    fireEvent.click(await screen.findByLabelText("Make a segment: Candles"));
    const panel = await screen.findByRole("dialog");
    fireEvent.click(within(panel).getByRole("radio", { name: "These customers, as they are now" }));
    expect(await within(panel).findByText("9 customers")).toBeTruthy();
    fireEvent.click(within(panel).getByRole("button", { name: "Make segment" }));
    await waitFor(() => expect(called(platform, "segment_of_list")).toHaveLength(1));
    expect(called(platform, "segment_of_list")[0]).toMatchObject({
      name: "Bought Candles",
      list: { figure: "sales", groups: [{ by: "category", key: "Candles" }] },
    });
  });
});
