import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { JourneyComparison } from "@/bindings/JourneyComparison";
import type { VersionView } from "@/bindings/VersionView";
import { BuilderScreen } from "@/features/builder";
import type { Journey } from "@/journey/document";
import { welcome } from "@/journey/welcome.fixture";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { useShortcuts } from "@/state/actions";
import { catalogueOf } from "@/test/catalogue";
import { show } from "@/test/show";

const earlier: Journey = {
  ...welcome,
  name: "Welcome",
  nodes: welcome.nodes.map((node) => (node.id === "wait-2d" ? { id: "wait-2d", kind: "wait", for: "P3D" } : node)),
};
const version = (number: number, more: Partial<VersionView>): VersionView => ({
  version: number,
  saved_at: `2026-03-0${number}T09:12:00Z`,
  name: null,
  autosaved: true,
  ran: false,
  current: false,
  ...more,
});
const compared: JourneyComparison = {
  before: earlier,
  after: welcome,
  steps: [{ id: "wait-2d", change: "changed", fields: [{ pointer: "/for", before: "P3D", after: "P2D" }] }],
  edges: [{ from: "used", port: "no", to: "end", change: "added" }],
  settings: [{ pointer: "/name", before: "Welcome", after: "Welcome new customers" }],
  text: [
    { line: "same", text: "{" },
    { line: "removed", text: '  "for": "P3D"' },
    { line: "added", text: '  "for": "P2D"' },
  ],
};

function engine(more: Answers = {}): FakePlatform {
  let versions = [
    version(3, { current: true }),
    version(2, { name: "Before summer", autosaved: false, ran: true }),
    version(1, {}),
  ];
  return fakePlatform({
    open_journey: () => ({ journey: welcome, saved_at: "2026-04-01T00:00:00Z" }),
    catalogue: () => catalogueOf({}),
    last_run: () => null,
    check_journey: () => ({ findings: [], errors: 0, warnings: 0, hints: 0 }),
    save_journey: ({ journey }) => ({ id: journey.id, saved_at: "2026-04-01T00:00:00Z" }),
    save_preferences: (preferences) => preferences,
    journeys: () => [],
    journey_versions: () => versions,
    name_version: ({ version: number, name }) => {
      versions = versions.map((entry) => (entry.version === number ? { ...entry, name } : entry));
      return versions;
    },
    open_version: () => ({ journey: earlier, saved_at: "2026-03-02T09:12:00Z" }),
    restore_version: () => ({ journey: earlier, saved_at: "2026-04-01T00:00:00Z" }),
    compare_versions: () => compared,
    ...more,
  });
}

/** The builder with the keys that the frame hears. */
function Builder() {
  useShortcuts();
  return <BuilderScreen journeyId="welcome" />;
}

async function openVersions(platform: FakePlatform): Promise<HTMLElement> {
  show(platform, <Builder />);
  const tab = await screen.findByRole("tab", { name: "Versions" });
  fireEvent.mouseDown(tab);
  return screen.findByRole("list", { name: "Versions" });
}

const called = (platform: FakePlatform, name: string) =>
  platform.calls.filter((call) => call.name === name).map(({ params }) => params);

describe("versions", { timeout: 30_000 }, () => {
  it("say which one is worked on, which are kept and which were tried", async () => {
    const list = await openVersions(engine());
    const rows = await within(list).findAllByRole("listitem");
    expect(rows.map((row) => within(row).queryByText("current") !== null)).toEqual([true, false, false]);
    expect(within(rows[1] ?? list).getByText("Before summer")).toBeTruthy();
    expect(within(rows[1] ?? list).getByText("kept")).toBeTruthy();
    expect(within(rows[1] ?? list).getByText("dry-run")).toBeTruthy();
    expect(within(rows[2] ?? list).getByText("saved by itself")).toBeTruthy();
  });

  it("are named with F2 and Enter; an empty name takes it away", async () => {
    const platform = engine();
    const list = await openVersions(platform);
    const name = await within(list).findByText("Before summer");
    fireEvent.keyDown(name, { key: "F2" });
    const field = screen.getByRole("textbox", { name: "Name of the version" });
    fireEvent.change(field, { target: { value: " " } });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(within(list).queryByText("Before summer")).toBeNull());
    expect(called(platform, "name_version")).toEqual([{ id: "welcome", version: 2, name: null }]);
  });

  it("are looked at without a way to edit, and left with Escape", async () => {
    const list = await openVersions(engine());
    fireEvent.click(await within(list).findByText("Before summer"));
    const bar = await screen.findByRole("region", { name: "Versions looked at" });
    expect(bar.textContent).toContain("Version “Before summer”");
    expect(screen.queryByRole("button", { name: /^Undo/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Add a note" })).toBeNull();
    fireEvent.keyDown(bar, { key: "Escape" });
    expect(await screen.findByRole("button", { name: "Add a note" })).toBeTruthy();
    expect(screen.queryByRole("region", { name: "Versions looked at" })).toBeNull();
  });

  it("are restored as one edit that undo takes back", async () => {
    const platform = engine();
    const list = await openVersions(platform);
    fireEvent.click(await within(list).findByRole("button", { name: "Restore Before summer" }));
    await waitFor(() => expect(screen.getAllByDisplayValue("Welcome").length).toBeGreaterThan(0));
    expect(called(platform, "restore_version")).toEqual([{ id: "welcome", version: 2 }]);
    expect(called(platform, "save_journey")).toHaveLength(0);
    fireEvent.click(screen.getByRole("button", { name: "Undo: version restored" }));
    expect(screen.getAllByDisplayValue("Welcome new customers").length).toBeGreaterThan(0);
    await waitFor(() => expect(called(platform, "save_journey")).toHaveLength(1));
  });

  it("stand beside each other, with what differs in words and as text", async () => {
    const platform = engine();
    const list = await openVersions(platform);
    fireEvent.click(
      await within(list).findByRole("button", { name: "Compare Before summer with the current version" }),
    );
    const changes = await screen.findByRole("list", { name: "Changes" });
    expect(called(platform, "compare_versions")[0]).toEqual({ id: "welcome", before: 2, after: 3 });
    const words = within(changes)
      .getAllByRole("listitem")
      .map((row) => row.textContent);
    expect(words[0]).toContain("WelcomeWelcome new customers");
    expect(words[1]).toContain("3 days2 days");
    expect(words[2]).toContain("connection added");
    fireEvent.mouseDown(screen.getByRole("tab", { name: "Text" }));
    expect(await screen.findByText('"for": "P3D"', { exact: false })).toBeTruthy();
    fireEvent.click(screen.getByRole("button", { name: "Swap before and after" }));
    await waitFor(() =>
      expect(called(platform, "compare_versions")).toContainEqual({ id: "welcome", before: 3, after: 2 }),
    );
  });

  it("are kept on demand, also when everything is saved", async () => {
    const platform = engine();
    await openVersions(platform);
    fireEvent.keyDown(document.body, { key: "s", ctrlKey: true });
    await waitFor(() => expect(called(platform, "save_journey")).toEqual([{ journey: welcome, keep: true }]));
    expect(await screen.findByText("Kept")).toBeTruthy();
  });

  it("say why one could not be restored, and everything stays", async () => {
    const restore_version = () => {
      throw Object.assign(new Error("gone"), { view: { code: "gone", message: "It is gone.", help: "" } });
    };
    const list = await openVersions(engine({ restore_version }));
    fireEvent.click(await within(list).findByRole("button", { name: "Restore Before summer" }));
    expect(await screen.findByRole("alert")).toBeTruthy();
    expect(screen.getAllByDisplayValue("Welcome new customers").length).toBeGreaterThan(0);
  });
});
