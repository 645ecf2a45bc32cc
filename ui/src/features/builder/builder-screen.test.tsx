import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Catalogue } from "@/bindings/Catalogue";
import type { CheckedJourney } from "@/bindings/CheckedJourney";
import type { Journey } from "@/bindings/Journey";
import { welcome } from "@/journey/welcome.fixture";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { show } from "@/test/show";
import { BuilderScreen } from ".";

const catalogue: Catalogue = {
  currency: "EUR",
  time_zone: "Europe/Prague",
  attribution_window_ms: 1_209_600_000,
  messages: [
    { id: "welcome-offer", channel: "email", name: "Welcome offer", cost_minor: 2 },
    { id: "short", channel: "sms", name: "Short reminder", cost_minor: 7 },
  ],
  vouchers: [{ id: "welcome-10", name: "Welcome −10 %", minimum_spend_minor: null }],
  segments: [{ name: "First-time buyers", customers: 12, source: "list" }],
  stores: [],
  associates: [],
  occasion_types: [],
  audiences: {},
  events: [
    {
      name: "purchase",
      count: 3,
      fields: [
        { name: "amount", type: "money" },
        { name: "voucher_code", type: "text" },
      ],
    },
  ],
  attributes: [],
  customers: 20,
  reach: [],
  last_known: null,
};

const nothing: CheckedJourney = { findings: [], errors: 0, warnings: 0, hints: 0 };
const expired: CheckedJourney = {
  findings: [
    {
      code: "after-expiry",
      severity: "warning",
      place: { node: "wait-2d" },
      message: "The voucher has expired by then.",
      help: "Wait less.",
      fix: { title: "Wait 1 day", patch: [{ op: "replace", path: "/nodes/2/for", value: "P1D" }] },
    },
  ],
  errors: 0,
  warnings: 1,
  hints: 0,
};

function engine(answers: Answers = {}): FakePlatform {
  return fakePlatform({
    open_journey: () => ({ journey: welcome, saved_at: "2026-04-01T00:00:00Z" }),
    catalogue: () => catalogue,
    last_run: () => null,
    check_journey: () => nothing,
    save_journey: ({ journey }) => ({ id: journey.id, saved_at: "2026-04-01T00:00:00Z" }),
    save_preferences: (preferences) => preferences,
    journeys: () => [],
    ...answers,
  });
}

const saved = (platform: FakePlatform): Journey[] =>
  platform.calls
    .filter(({ name }) => name === "save_journey")
    .map(({ params }) => (params as { journey: Journey }).journey);

async function openBuilder(platform: FakePlatform): Promise<HTMLInputElement> {
  show(platform, <BuilderScreen journeyId="welcome" />);
  // The field in the top bar; the settings have another.
  const [field] = await screen.findAllByLabelText("Journey’s name");
  if (!(field instanceof HTMLInputElement)) throw new Error("no name field");
  return field;
}

// jsdom has no media; motion is not wanted here anyway.
window.matchMedia ??= () =>
  ({ matches: true, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;

describe("the builder", { timeout: 30_000 }, () => {
  beforeEach(() => vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => vi.useRealTimers());
  const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

  it("saves by itself a moment after the last key, once", async () => {
    const platform = engine();
    const name = await openBuilder(platform);
    fireEvent.change(name, { target: { value: "Hello" } });
    await pass(300);
    fireEvent.change(name, { target: { value: "Hello again" } });
    await pass(300);
    expect(saved(platform)).toHaveLength(0);
    await pass(400);
    expect(saved(platform).map((journey) => journey.name)).toEqual(["Hello again"]);
  });

  it("says what could not be saved until it is mended, and tries again on demand", async () => {
    let full = true;
    const platform = engine({
      save_journey: ({ journey }) => {
        if (full) throw new EngineError({ code: "disk-full", message: "The disk is full.", help: "Make room." });
        return { id: journey.id, saved_at: "2026-04-01T00:00:00Z" };
      },
    });
    const name = await openBuilder(platform);
    fireEvent.change(name, { target: { value: "Kept" } });
    await pass(700);
    expect(screen.getByRole("alert").textContent).toContain("The disk is full.");
    await pass(10_000);
    expect(screen.queryByRole("alert")).not.toBeNull();
    full = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await pass(50);
    expect(screen.queryByRole("alert")).toBeNull();
    expect(saved(platform).at(-1)?.name).toBe("Kept");
  });

  it("keeps what could not be saved for the next time the journey is opened", async () => {
    const failing = engine({
      save_journey: () => {
        throw new EngineError({ code: "disk-full", message: "The disk is full.", help: "" });
      },
    });
    show(failing, <BuilderScreen journeyId="welcome" />);
    const [name] = await screen.findAllByLabelText("Journey’s name");
    if (name === undefined) throw new Error("no name field");
    fireEvent.change(name, { target: { value: "Not lost" } });
    await pass(700);
    cleanup();
    const working = engine();
    const again = await openBuilder(working);
    expect(again.value).toBe("Not lost");
    await pass(700);
    expect(saved(working).at(-1)?.name).toBe("Not lost");
  });

  it("drops findings about an earlier state", async () => {
    let answer: ((checked: CheckedJourney) => void) | undefined;
    const platform = engine({
      check_journey: ({ journey }) =>
        journey.name === welcome.name ? new Promise((resolve) => (answer = resolve)) : nothing,
    });
    const name = await openBuilder(platform);
    fireEvent.change(name, { target: { value: "Newer" } });
    await pass(200);
    await act(async () => answer?.(expired));
    await pass(50);
    expect(screen.queryByText("The voucher has expired by then.")).toBeNull();
    expect(screen.getByText("No problems")).toBeTruthy();
  });

  it("applies a fix as one step that can be undone", async () => {
    const platform = engine({
      check_journey: ({ journey }) =>
        journey.nodes.some((node) => node.kind === "wait" && node.for === "P2D") ? expired : nothing,
    });
    await openBuilder(platform);
    const list = await screen.findByRole("list", { name: "Problems" });
    fireEvent.click(within(list).getByRole("button", { name: "Wait 1 day" }));
    await pass(700);
    expect(saved(platform).at(-1)?.nodes[2]).toMatchObject({ for: "P1D" });
    await waitFor(() => expect(screen.getByText("No problems")).toBeTruthy());
    fireEvent.click(screen.getByRole("button", { name: "Undo: fix" }));
    await pass(700);
    expect(saved(platform).at(-1)?.nodes).toEqual(welcome.nodes);
  });

  it("is saved again when undoing and redoing lead back to what is saved", async () => {
    const platform = engine();
    const name = await openBuilder(platform);
    fireEvent.change(name, { target: { value: "Hello" } });
    fireEvent.blur(name);
    await pass(700);
    expect(screen.getByText("Saved")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: /^Undo/ }));
    await pass(100);
    fireEvent.click(screen.getByRole("button", { name: /^Redo/ }));
    await pass(2_000);
    expect(screen.getByText("Saved")).toBeTruthy();
    expect(saved(platform)).toHaveLength(1);
  });

  it("saves the state an undo leads to while an earlier save still runs", async () => {
    let finish: (() => void) | undefined;
    const platform = engine({
      save_journey: ({ journey }) =>
        new Promise((resolve) => {
          finish = () => resolve({ id: journey.id, saved_at: "2026-04-01T00:00:00Z" });
        }),
    });
    const name = await openBuilder(platform);
    fireEvent.change(name, { target: { value: "Hello" } });
    fireEvent.blur(name);
    await pass(700);
    fireEvent.click(screen.getByRole("button", { name: /^Undo/ }));
    await act(async () => finish?.());
    await pass(700);
    await act(async () => finish?.());
    expect(saved(platform).map((journey) => journey.name)).toEqual(["Hello", welcome.name]);
    await pass(50);
    expect(screen.getByText("Saved")).toBeTruthy();
  });

  it("accepts a warning with a reason, which the journey keeps", async () => {
    const platform = engine({ check_journey: () => expired });
    await openBuilder(platform);
    const list = await screen.findByRole("list", { name: "Problems" });
    fireEvent.click(within(list).getByRole("button", { name: "It is meant so…" }));
    fireEvent.change(within(list).getByLabelText("Why it is meant so"), { target: { value: "They know" } });
    fireEvent.click(within(list).getByRole("button", { name: "Accept" }));
    await pass(700);
    expect(saved(platform).at(-1)?.accepted).toContainEqual({
      code: "after-expiry",
      node: "wait-2d",
      reason: "They know",
    });
  });

  it("says why a journey does not open, and tries again", async () => {
    let broken = true;
    const platform = engine({
      open_journey: () => {
        if (broken) throw new EngineError({ code: "unknown-journey", message: "There is no such journey.", help: "" });
        return { journey: welcome, saved_at: "2026-04-01T00:00:00Z" };
      },
    });
    show(platform, <BuilderScreen journeyId="gone" />);
    expect((await screen.findByRole("alert")).textContent).toContain("There is no such journey.");
    broken = false;
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect((await screen.findAllByLabelText("Journey’s name")).length).toBeGreaterThan(0);
  });

  it("opens a journey with malformed values, and names what it left out", async () => {
    const malformed = { ...welcome, nodes: [{ id: "a", kind: "condition", rule: 5 }], edges: [] } as unknown as Journey;
    const platform = engine({ open_journey: () => ({ journey: malformed, saved_at: "2026-04-01T00:00:00Z" }) });
    await openBuilder(platform);
    expect(screen.getByRole("alert").textContent).toContain("/nodes/0/rule");
    await pass(5_000);
    expect(saved(platform)).toHaveLength(0);
  });
});
