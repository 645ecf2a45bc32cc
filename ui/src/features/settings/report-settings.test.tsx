import { configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ReportSettings } from "@/bindings/ReportSettings";
import { fakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { useToasts } from "@/state/toasts";
import { useWorkspace } from "@/state/workspace";
import { shopScope } from "@/test/sales";
import { show } from "@/test/show";
import { ReportCard } from "./report-card";
import { fieldKey, fieldOf, majorOf, minorOf, same, withCost, withFilter, withWindow } from "./report-settings";

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const { settings } = shopScope;

describe("changes of what reports are set to", () => {
  it("leave what they were made from as it was", () => {
    const before = JSON.stringify(settings);
    const changed = withCost(
      withWindow(withFilter(settings, "market", { hidden: true }), "birthday", "P30D"),
      "email",
      2,
    );
    expect(JSON.stringify(settings)).toBe(before);
    expect(changed.message_costs).toEqual({ sms: 7, email: 2 });
    expect(changed.occasion_windows).toEqual({ birthday: "P30D" });
    expect(changed.filters.filter(({ hidden }) => hidden).map(({ filter }) => filter)).toEqual(["market"]);
  });

  it("that are taken back say the same as before, in whatever order", () => {
    const there = withCost(withCost(settings, "email", 2), "push", 1);
    expect(same(there, withCost(withCost(settings, "push", 1), "email", 2))).toBe(true);
    expect(same(settings, withCost(withCost(there, "email", null), "push", null))).toBe(true);
    expect(same(settings, there)).toBe(false);
    expect(same(settings, { ...settings, margin: 4000 })).toBe(false);
  });

  it("know a field by its table and its name, whatever the name is", () => {
    for (const field of [null, { customer: "region" }, { occasion: "a:b" }]) {
      expect(fieldOf(fieldKey(field))).toEqual(field);
    }
    expect(fieldOf("other:thing")).toBeNull();
  });

  it("keep amounts in minor units exactly", () => {
    expect([0.07, 1.13, 19.99].map((major) => minorOf(major, 2))).toEqual([7, 113, 1999]);
    expect([minorOf(35.25, 2), majorOf(3525, 2), minorOf(12, 0), majorOf(null, 2)]).toEqual([3525, 35.25, 12, null]);
  });
});

describe("the settings of reports", () => {
  beforeEach(() => {
    useToasts.setState({ toasts: [] });
    useWorkspace.setState({
      workspace: {
        path: "/shop.rehearsal",
        name: "Shop",
        currency: "EUR",
        currency_digits: 2,
        time_zone: "Europe/Prague",
        customers: 1,
        transactions: 1,
        journeys: 0,
        first_known: null,
        last_known: null,
        data_version: "1",
      },
    });
  });
  afterEach(() => useWorkspace.setState({ workspace: null }));

  function open(save?: (wanted: ReportSettings) => ReportSettings) {
    let kept = settings;
    const platform = fakePlatform({
      report_scope: () => ({ ...shopScope, settings: kept }),
      save_report_settings: (wanted) => {
        kept = save === undefined ? wanted : save(wanted);
        return kept;
      },
    });
    show(platform, <ReportCard />);
    return () => platform.calls.filter(({ name }) => name === "save_report_settings").map(({ params }) => params);
  }

  it("are saved when one says so, and can be taken back", async () => {
    const saved = open();
    fireEvent.change(await screen.findByLabelText("Margin", { selector: "input" }), { target: { value: "42,5" } });
    fireEvent.change(screen.getByLabelText("What Market is called here"), {
      target: { value: "Country" },
    });
    expect(saved()).toEqual([]);
    fireEvent.click(screen.getByText("Save"));
    await waitFor(() => expect(saved()).toHaveLength(1));
    expect(saved()[0]).toMatchObject({
      margin: 4250,
      filters: [{ filter: "market", name: "Country" }, {}, {}, {}, {}],
    });
    fireEvent.click(await screen.findByText("Undo"));
    await waitFor(() => expect(saved()).toHaveLength(2));
    expect(saved()[1]).toEqual(settings);
  });

  it("offer to save only what was changed", async () => {
    open();
    const shown = await screen.findByLabelText("Store");
    fireEvent.click(shown);
    expect(screen.getByText("Save")).toBeTruthy();
    fireEvent.click(shown);
    expect(screen.queryByText("Save")).toBeNull();
  });

  it("tell what the engine did not accept, and keep what was typed", async () => {
    open(() => {
      throw new EngineError({ code: "settings-invalid", message: "The window is too long.", help: "Choose less." });
    });
    const days = await screen.findByLabelText("All reports", { selector: "input" });
    fireEvent.change(days, { target: { value: "9999" } });
    fireEvent.click(screen.getByText("Save"));
    expect(await screen.findByText("The window is too long.")).toBeTruthy();
    expect((days as HTMLInputElement).value).toBe("9999");
  });

  it("are not saved without a window", async () => {
    const saved = open();
    fireEvent.change(await screen.findByLabelText("All reports", { selector: "input" }), { target: { value: "" } });
    expect(screen.getByText("A length of time is missing.")).toBeTruthy();
    fireEvent.click(screen.getByText("Save"));
    expect(saved()).toEqual([]);
  });
});
