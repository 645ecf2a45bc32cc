import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { RunView } from "@/bindings/RunView";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { shopJourney, shopRun } from "@/test/shop";
import { show } from "@/test/show";
import { DryRunReportScreen } from "./report-screen";

// A chart needs a page that is laid out; its numbers are read from the table beside it.
vi.mock("@/components/chart", async (original) => ({ ...(await original<object>()), Chart: () => null }));

function report(view: RunView | null, more: Answers = {}): FakePlatform {
  let last = view;
  const platform = fakePlatform({
    last_run: () => last,
    journeys: () => [],
    open_journey: () => ({ journey: shopJourney, saved_at: "2026-03-28T09:12:00Z" }),
    dry_run: () => {
      last = shopRun;
      return shopRun;
    },
    ...more,
  });
  show(platform, <DryRunReportScreen journeyId="welcome" />);
  return platform;
}

beforeEach(() => {
  window.location.hash = "#/dry-runs/welcome";
});

describe("a report", () => {
  it("without a dry run says what would be here, and runs it", async () => {
    const platform = report(null);
    fireEvent.click(await screen.findByRole("button", { name: /Dry-run this journey/ }));
    expect(await screen.findByRole("heading", { name: "Step by step" })).toBeTruthy();
    expect(platform.calls).toContainEqual({
      name: "dry_run",
      params: { journey: shopJourney, from: null, to: null, until: null, customers: "all", seed: 0 },
    });
  });

  it("shows why a journey could not be run", async () => {
    report(null, {
      dry_run: () => {
        throw new EngineError({ code: "journey-has-errors", message: "It has 1 error.", help: "Open it." });
      },
    });
    fireEvent.click(await screen.findByRole("button", { name: /Dry-run this journey/ }));
    expect((await screen.findByRole("alert")).textContent).toContain("journey-has-errors");
  });

  it("runs again with the settings of the last run", async () => {
    const platform = report(shopRun);
    fireEvent.click(await screen.findByRole("button", { name: /Run again/ }));
    await waitFor(() => expect(platform.calls.map(({ name }) => name)).toContain("dry_run"));
    const run = platform.calls.find(({ name }) => name === "dry_run");
    expect(run?.params).toMatchObject({ from: "2026-03-01T00:00:00Z", to: "2026-04-01T00:00:00Z", customers: "all" });
  });

  it("calls entries registrations where people enter by registering, and sets the published average beside", async () => {
    report(shopRun);
    expect((await screen.findAllByText("Revenue per 1,000 registrations")).length).toBeGreaterThan(0);
    fireEvent.click(screen.getAllByRole("radio", { name: "Table" })[0] as HTMLElement);
    expect(screen.getByText("€3,950.00")).toBeTruthy();
    expect(screen.getByText("€35,256.41")).toBeTruthy();
  });

  it("leaves the published average out where it may not be compared", async () => {
    report({ ...shopRun, reference_per_1000_minor: null });
    await screen.findByRole("heading", { name: "Step by step" });
    expect(screen.queryByText(/published average/)).toBeNull();
  });

  it("lists the customers at a step, with their number", async () => {
    const platform = report(shopRun, {
      run_customers: () => ({
        total: 750,
        customers: [{ customer: "c1", name: null, visit: 1, at: "2026-03-06T17:12:00Z", port: "next" }],
      }),
    });
    const row = await screen.findByRole("button", { name: /Assign Campaign Voucher/ });
    fireEvent.click(row);
    const panel = await screen.findByRole("complementary");
    expect(await within(panel).findByText("750 visits")).toBeTruthy();
    expect(platform.calls).toContainEqual({
      name: "run_customers",
      params: { run: "run-1", node: "voucher", port: null, offset: 0, limit: 200 },
    });
  });

  it("is of the run that was asked for, not of the last one", async () => {
    const platform = fakePlatform({ open_run: () => shopRun, runs: () => [], journeys: () => [] });
    show(platform, <DryRunReportScreen journeyId="welcome" run="run-1" />);
    await screen.findByRole("heading", { name: "Step by step" });
    expect(platform.calls).toContainEqual({ name: "open_run", params: { run: "run-1" } });
    expect(platform.calls.some(({ name }) => name === "last_run")).toBe(false);
  });

  it("counts what was not sent, by reason, in the tables", async () => {
    report(shopRun);
    expect(await screen.findByText("no consent 120")).toBeTruthy();
  });
});
