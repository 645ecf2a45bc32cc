import { configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Rule } from "@/bindings/Rule";
import type { SegmentView } from "@/bindings/SegmentView";
import { fakePlatform, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { usePreferences } from "@/state/preferences";
import { routeOf, useAddress } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { catalogueOf } from "@/test/catalogue";
import { show } from "@/test/show";
import { AudiencesScreen } from ".";

// A busy machine takes its time.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

const sizes = ["offsetWidth", "offsetHeight", "clientWidth", "clientHeight"] as const;
beforeAll(() => {
  for (const size of sizes) vi.spyOn(HTMLElement.prototype, size, "get").mockReturnValue(1200);
});
afterAll(() => {
  vi.restoreAllMocks();
});

const segment = (name: string, some: Partial<SegmentView> = {}): SegmentView => ({
  name,
  title: name,
  source: "list",
  definition: null,
  provided: false,
  customers: 10,
  updated_at: null,
  problem: null,
  ...some,
});
const top = segment("Top spenders", {
  source: "ranking",
  provided: true,
  definition: { ranking: { by: "spend", top: { percent: 10 } } },
});
const big = segment("Big", { source: "ranking", definition: { ranking: { by: "spend", top: { n: 50 } } } });
const friends = segment("Friends");

function open(address: string, answers: Parameters<typeof fakePlatform>[0] = {}): FakePlatform {
  window.location.hash = address;
  const platform = fakePlatform({
    segments: () => [top, big, friends],
    segment_uses: () => [],
    catalogue: () => catalogueOf({}),
    preview_segment: () => ({ count: 50, of: 1000, examples: [] }),
    customers: () => ({ total: 0, of: 1000, customers: [] }),
    find_customers: () => [],
    save_segment: () => [top, big, friends],
    ...answers,
  });
  show(platform, <Here />);
  return platform;
}

function Here() {
  const route = routeOf(useAddress());
  return <AudiencesScreen segment={route.screen === "segments" ? route.segment : undefined} />;
}

const called = (platform: FakePlatform, name: string) =>
  platform.calls.filter((call) => call.name === name).map(({ params }) => params);

describe("the screen of segments", () => {
  beforeEach(() => {
    useToasts.setState({ toasts: [] });
    usePreferences.setState({ window: {} });
  });

  it("says who is in a ranking while it is being changed, and saves it when one says so", async () => {
    const platform = open("#/segments/Big");
    expect(await screen.findByText(/50 of 1,000 \(5\.0%\)/u)).toBeTruthy();
    fireEvent.change(screen.getByRole("spinbutton", { name: "The top" }), { target: { value: "80" } });
    await waitFor(() =>
      expect(called(platform, "preview_segment").at(-1)).toEqual({
        definition: { ranking: { by: "spend", top: { n: 80 } } },
      }),
    );
    fireEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() =>
      expect(called(platform, "save_segment")).toEqual([
        { name: "Big", definition: { ranking: { by: "spend", top: { n: 80 } } } },
      ]),
    );
  });

  it("lets nobody change what every workspace has", async () => {
    open("#/segments/Top%20spenders");
    expect(await screen.findByText(/The top 10 % by spend/u)).toBeTruthy();
    expect(screen.queryByRole("spinbutton")).toBeNull();
  });

  it("says in its place why a segment cannot be deleted", async () => {
    open("#/segments/Friends", {
      delete_segment: () => {
        throw new EngineError({ code: "in-use", message: "Welcome uses it.", help: "Take it out there first." });
      },
      segment_uses: () => [{ by: "journey", id: "welcome", name: "Welcome", node: "add" }],
    });
    expect(await screen.findByText("Welcome")).toBeTruthy();
    fireEvent.pointerDown(screen.getByRole("button", { name: "More" }), { button: 0, ctrlKey: false });
    fireEvent.click(await screen.findByRole("menuitem", { name: "Delete" }));
    expect(await screen.findByText("Welcome uses it.")).toBeTruthy();
  });

  it("makes a segment of those who bought something, by the rule that says who they are", async () => {
    const rule: Rule = {
      event: { type: "purchase", since: "ever", lines: [{ field: "category", is: "equal", to: "Tea" }] },
    };
    const platform = open("#/segments", {
      purchase_groups: () => ({
        total: 1,
        groups: [{ title: "Tea", detail: null, customers: 12, purchases: 30, rule, name: "Bought Tea" }],
      }),
    });
    fireEvent.click(await screen.findByRole("radio", { name: "By purchases" }));
    expect(await screen.findByText("Tea")).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Make a segment" }));
    await waitFor(() =>
      expect(called(platform, "save_segment")).toEqual([{ name: "Bought Tea", definition: { rule } }]),
    );
  });

  it("shows how segments overlap, and makes a list of a part", async () => {
    const platform = open("#/segments", {
      segment_overlap: () => ({
        of: 1000,
        sizes: [10, 10],
        regions: [
          { inside: [true, false], customers: 6, net_minor: 600 },
          { inside: [true, true], customers: 4, net_minor: 400 },
          { inside: [false, true], customers: 6, net_minor: 100 },
        ],
      }),
      segment_of_region: () => [top, big, friends],
    });
    fireEvent.click(await screen.findByRole("radio", { name: "Overlap" }));
    fireEvent.click(await screen.findByRole("button", { name: /^In Big( and|,) Friends$/u }));
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: "Both" } });
    fireEvent.click(screen.getByRole("button", { name: "Make a segment" }));
    await waitFor(() =>
      expect(called(platform, "segment_of_region")).toEqual([
        { segments: ["Big", "Friends"], inside: [true, true], name: "Both" },
      ]),
    );
  });

  it("refuses a name that a segment has", async () => {
    open("#/segments");
    fireEvent.click((await screen.findAllByRole("button", { name: "New list" }))[0] ?? document.body);
    fireEvent.change(await screen.findByRole("textbox", { name: "Name" }), { target: { value: "Friends" } });
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Make a segment" }).disabled).toBe(true);
  });
});
