import { fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import type { ContactPlan } from "@/bindings/ContactPlan";
import type { JourneyCard } from "@/bindings/JourneyCard";
import type { RunEntry } from "@/bindings/RunEntry";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { show } from "@/test/show";
import { usePlan } from "./plan";
import { PressureScreen } from ".";

const card = (id: string, name: string, errors = 0) => ({ id, name, errors, channels: ["email"] }) as JourneyCard;
const cards = [card("welcome", "Welcome"), card("birthday", "Birthday"), card("broken", "Broken", 2)];

const plan: ContactPlan = {
  runs: [
    { run: "1", journey: "welcome", name: "Welcome", entries: 800, messages: 1600 },
    { run: "2", journey: "birthday", name: "Birthday", entries: 100, messages: 100 },
  ],
  calendar: { time_zone: "Europe/Prague", messages: 0, days: [], stores: [], peaks: [], week: [] },
  pressure: {
    population: 1000,
    most_in_week: [200, 500, 200, 80, 20],
    busiest: [
      {
        customer: "C-7",
        name: "Zuzana Králová",
        most: 4,
        at: "2026-03-12T09:30:00Z",
        messages: 9,
        by_run: [
          [0, 3],
          [1, 1],
        ],
      },
    ],
    overlaps: [{ first: 0, second: 1, customers: 60 }],
  },
};

const kept = [{ run: "1", data_changed: true } as RunEntry, { run: "2", data_changed: false } as RunEntry];

const wishes = (platform: FakePlatform) =>
  platform.calls.filter(({ name }) => name === "dry_run_together").map(({ params }) => params);

describe("contact pressure", { timeout: 30_000 }, () => {
  afterEach(() => usePlan.setState({ path: undefined, plan: undefined }));

  async function run(): Promise<FakePlatform> {
    const platform = fakePlatform({ journeys: () => cards, dry_run_together: () => plan, runs: () => kept });
    show(platform, <PressureScreen />);
    await screen.findByRole("checkbox", { name: "Welcome" });
    fireEvent.click(screen.getByRole("button", { name: /Run together/ }));
    await screen.findByText("Journeys that collide");
    return platform;
  }

  it("runs all journeys without errors, or those that are chosen", async () => {
    const platform = await run();
    expect(screen.getByRole("checkbox", { name: "Broken" })).toHaveProperty("disabled", true);
    fireEvent.click(screen.getByRole("checkbox", { name: "Birthday" }));
    fireEvent.click(screen.getByRole("button", { name: /Run together/ }));
    await waitFor(() => expect(wishes(platform)).toHaveLength(2));
    expect(wishes(platform)).toMatchObject([
      { journeys: ["welcome", "birthday"], customers: "all" },
      { journeys: ["welcome"], customers: "all" },
    ]);
  });

  it("counts who gets more than the threshold, typed or moved by keys", async () => {
    await run();
    const field = screen.getByRole("spinbutton", { name: "More than" });
    const over = () => document.querySelector("[data-over]")?.getAttribute("data-over");
    expect([field.getAttribute("aria-valuenow"), over()]).toEqual(["2", "100"]);
    fireEvent.change(field, { target: { value: "3" } });
    expect(over()).toBe("20");
    fireEvent.keyDown(screen.getByRole("slider", { name: "Threshold" }), { key: "ArrowLeft" });
    fireEvent.keyDown(screen.getByRole("slider", { name: "Threshold" }), { key: "ArrowLeft" });
    expect(over()).toBe("300");
  });

  it("leads from a busy week to the customer’s path in each journey", async () => {
    await run();
    // The row behind her week stands in the library of runs too.
    const [path] = screen.getAllByTitle("Her path in this journey");
    expect(path?.getAttribute("href")).toBe("#/journeys/welcome?run=1&customer=C-7");
  });

  it("says that the data have changed since", async () => {
    await run();
    expect(await screen.findByText("data changed")).toBeTruthy();
  });

  it("says what went wrong where it was asked for", async () => {
    const failing = fakePlatform({
      journeys: () => cards,
      dry_run_together: () => {
        throw new EngineError({ code: "too-many", message: "Too many at once.", help: "Choose fewer." });
      },
    });
    show(failing, <PressureScreen />);
    await screen.findByRole("checkbox", { name: "Welcome" });
    fireEvent.click(screen.getByRole("button", { name: /Run together/ }));
    await screen.findByText("Too many at once.");
  });
});
