import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { CustomersAsk } from "@/bindings/CustomersAsk";
import type { WorkspaceSummary } from "@/bindings/WorkspaceSummary";
import { useAddress, routeOf } from "@/state/route";
import { useWorkspace } from "@/state/workspace";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { customerRow } from "@/test/customers";
import { show } from "@/test/show";
import { useListPlace } from "./came-from";
import { CustomersScreen } from ".";

function At() {
  const route = routeOf(useAddress());
  return route.screen === "customers" ? <CustomersScreen query={route.query} /> : null;
}

const asks = (platform: FakePlatform) =>
  platform.calls.filter(({ name }) => name === "customers").map(({ params }) => params as CustomersAsk);

function list(answers: Answers = {}, query = ""): FakePlatform {
  window.location.hash = `#/customers${query}`;
  const platform = fakePlatform({
    customers: ({ search, offset, limit }) => {
      const total = search === "nobody" ? 0 : 10_000_000;
      return {
        total,
        of: 10_000_000,
        customers: Array.from({ length: total === 0 ? 0 : limit }, (_, at) =>
          customerRow({ id: `C-${offset + at}`, name: `Anna ${offset + at}` }),
        ),
      };
    },
    customer_choices: () => ({
      markets: [{ value: "CZ" }, { value: "PL" }],
      acquisition_channels: [],
      home_stores: [],
      languages: [{ value: "cs" }],
      attributes: ["tier", "email"],
    }),
    segments: () => [],
    ...answers,
  });
  show(platform, <At />);
  return platform;
}

describe("the list of customers", () => {
  beforeEach(() => {
    useListPlace.setState({ place: null });
    useWorkspace.setState({
      workspace: { name: "Maison Vela", customers: 10_000_000, last_known: "2026-10-31T20:00:00Z" } as WorkspaceSummary,
    });
  });

  it("draws a screen of ten million, asks for a page, and opens one by keyboard with her place in the list", async () => {
    const platform = list();
    const grid = await screen.findByRole("grid", { name: "Customers" });
    expect(grid.getAttribute("aria-rowcount")).toBe("10000001");
    expect(screen.getAllByRole("row").length).toBeLessThan(40);
    expect(screen.getByText("10,000,000 customers")).toBeTruthy();
    expect(asks(platform)).toEqual([
      { search: "", filters: [], order: "relevance", descending: true, offset: 0, limit: 200 },
    ]);
    fireEvent.keyDown(grid, { key: "ArrowDown" });
    fireEvent.keyDown(grid, { key: "Enter" });
    await waitFor(() => expect(window.location.hash).toBe("#/customers/C-1"));
    expect(useListPlace.getState().place).toEqual({ query: "", index: 1, customer: "C-1", total: 10_000_000 });
  });

  it("searches while one types, marks what was found, and keeps it in the address", async () => {
    const platform = list();
    await screen.findByRole("grid", { name: "Customers" });
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "ann" } });
    await waitFor(() => expect(asks(platform).at(-1)?.search).toBe("ann"));
    await waitFor(() => expect(document.querySelector("mark")?.textContent).toBe("Ann"));
    expect(window.location.hash).toBe("#/customers?q=ann");
  });

  it("says that nobody matches, and leads back to everybody", async () => {
    list({}, "?q=nobody&class=less");
    fireEvent.click(await screen.findByRole("button", { name: "Clear search and filters" }));
    expect(await screen.findByRole("grid", { name: "Customers" })).toBeTruthy();
    expect(window.location.hash).toBe("#/customers");
  });

  it("is put in order by its heads, numbers from the largest, and turned round", async () => {
    const platform = list();
    await screen.findByRole("grid", { name: "Customers" });
    fireEvent.click(screen.getByRole("button", { name: "Spent" }));
    await waitFor(() => expect(asks(platform).at(-1)).toMatchObject({ order: "net", descending: true }));
    await waitFor(() =>
      expect(
        screen.getByRole("columnheader", { name: "Spent" }).ariaSort ??
          screen.getByRole("columnheader", { name: "Spent" }).getAttribute("aria-sort"),
      ).toBe("descending"),
    );
    fireEvent.click(screen.getByRole("button", { name: "Spent" }));
    await waitFor(() => expect(asks(platform).at(-1)).toMatchObject({ order: "net", descending: false }));
  });

  it("offers an import where there is nobody yet", async () => {
    useWorkspace.setState({ workspace: { name: "Maison Vela", customers: 0, last_known: null } as WorkspaceSummary });
    list();
    expect(await screen.findByText("No customers yet")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Import data" }));
    expect(window.location.hash).toBe("#/import");
  });
});
