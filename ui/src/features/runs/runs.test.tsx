import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { useState } from "react";
import { beforeEach, describe, expect, it } from "vitest";
import type { JourneyCard } from "@/bindings/JourneyCard";
import type { RunEntry } from "@/bindings/RunEntry";
import type { RunView } from "@/bindings/RunView";
import { createSession, SessionProvider } from "@/features/builder/session";
import { readJourney } from "@/journey/read";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { catalogueOf } from "@/test/catalogue";
import { show } from "@/test/show";
import { shopJourney, shopRun, shopSummary } from "@/test/shop";
import { inOrder, runBefore } from "./order";
import { RunsPanel } from "./runs-panel";
import { RunsScreen } from ".";

const entry = (run: string, some: Partial<RunEntry> = {}): RunEntry => ({
  run,
  journey: "welcome",
  journey_name: "Welcome",
  version: 1,
  name: null,
  made_at: `2026-04-0${run}T10:00:00Z`,
  took_ms: 80,
  settings: shopSummary.settings,
  population: 10_000,
  entries: 1000,
  inside: 40,
  messages: 1540,
  cost_minor: 3080,
  conversions: 318,
  amount_minor: 3_412_050,
  per_1000_entries_minor: 3_412_050,
  journey_changed: false,
  data_changed: false,
  ...some,
});

const runs = [
  entry("3", { journey: "birthday", journey_name: "Birthday", entries: 20, per_1000_entries_minor: null }),
  entry("2", { name: "Before spring", journey_changed: true, data_changed: true }),
  entry("1", { entries: 900 }),
];

function library(answers: Answers = {}, files: string[] = []): FakePlatform {
  return fakePlatform(
    {
      runs: () => runs,
      journeys: () => [{ id: "welcome" } as JourneyCard],
      name_run: () => ({}),
      delete_run: () => ({}),
      restore_run: () => ({}),
      export_run: () => ({}),
      ...answers,
    },
    files,
  );
}

const paramsOf = (platform: FakePlatform, wanted: string) =>
  platform.calls.filter(({ name }) => name === wanted).map(({ params }) => params);

// Nothing is laid out in a test: the table draws what would fit into this.
beforeEach(() => {
  window.location.hash = "#/runs";
  Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, value: 600 });
  Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, value: 1000 });
});

async function openLibrary(platform: FakePlatform): Promise<HTMLElement> {
  show(platform, <RunsScreen />);
  const grid = await screen.findByRole("grid", { name: "Runs" });
  await within(grid).findByText("Before spring");
  return grid;
}

describe("the library of runs", { timeout: 30_000 }, () => {
  it("says what has changed since, and which journey is gone", async () => {
    const grid = await openLibrary(library());
    const [birthday, before] = within(grid).getAllByRole("row").slice(1);
    if (birthday === undefined || before === undefined) throw new Error("no rows");
    expect(within(before).getByText("journey changed")).toBeTruthy();
    expect(within(before).getByText("data changed")).toBeTruthy();
    await within(birthday).findByText("journey deleted");
  });

  it("opens a run by Enter, and not one whose journey is gone", async () => {
    const grid = await openLibrary(library());
    await within(grid).findByText("journey deleted");
    fireEvent.keyDown(grid, { key: "Enter" });
    expect(window.location.hash).toBe("#/runs");
    fireEvent.keyDown(grid, { key: "ArrowDown" });
    fireEvent.keyDown(grid, { key: "Enter" });
    expect(window.location.hash).toBe("#/journeys/welcome?run=2");
  });

  it("names a run by F2", async () => {
    const platform = library();
    const grid = await openLibrary(platform);
    fireEvent.keyDown(grid, { key: "ArrowDown" });
    fireEvent.keyDown(grid, { key: "F2" });
    const field = await screen.findByRole("textbox", { name: "Name of the run" });
    fireEvent.change(field, { target: { value: " After spring " } });
    fireEvent.keyDown(field, { key: "Enter" });
    await waitFor(() => expect(paramsOf(platform, "name_run")).toEqual([{ run: "2", name: "After spring" }]));
  });

  it("deletes a run, and brings it back", async () => {
    const platform = library();
    const grid = await openLibrary(platform);
    fireEvent.keyDown(grid, { key: "Delete" });
    fireEvent.click(await screen.findByRole("button", { name: "Undo" }));
    await waitFor(() => expect(paramsOf(platform, "restore_run")).toEqual([{ run: "3" }]));
    expect(paramsOf(platform, "delete_run")).toEqual([{ run: "3" }]);
  });

  it("compares two runs of one journey, the earlier one first, and not two of different ones", async () => {
    const grid = await openLibrary(library());
    const mark = (name: RegExp) => fireEvent.click(within(grid).getByRole("checkbox", { name }));
    const compare = screen.getByRole("button", { name: /^Compare/ });
    mark(/Mark Before spring/);
    mark(/3 Apr 2026/);
    expect(compare).toHaveProperty("disabled", true);
    expect(screen.getByText("Two runs can be compared where they are of one journey.")).toBeTruthy();
    // A third one takes the place of the first.
    mark(/3 Apr 2026/);
    mark(/1 Apr 2026/);
    fireEvent.click(compare);
    expect(window.location.hash).toBe("#/journeys/welcome?run=2&against=1");
  });

  it("writes a run to the file that is chosen, and says where", async () => {
    const platform = library({}, ["/tmp/steps.csv"]);
    const grid = await openLibrary(platform);
    fireEvent.keyDown(within(grid).getByRole("button", { name: "More for Before spring" }), { key: "Enter" });
    fireEvent.click(await screen.findByRole("menuitem", { name: "Every step · CSV" }));
    await screen.findByText("Exported to /tmp/steps.csv");
    expect(paramsOf(platform, "export_run")).toEqual([
      { run: "2", part: "trace", path: "/tmp/steps.csv", dark: false },
    ]);
  });

  it("leads nowhere when a run is there after the screen was left: a note offers it", async () => {
    let finish: (view: RunView) => void = () => undefined;
    const platform = library({ run_again: () => new Promise<RunView>((resolve) => (finish = resolve)) });
    function Leaving() {
      const [here, setHere] = useState(true);
      return here ? (
        <>
          <RunsScreen />
          <button onClick={() => setHere(false)}>Leave</button>
        </>
      ) : null;
    }
    show(platform, <Leaving />);
    const grid = await screen.findByRole("grid", { name: "Runs" });
    fireEvent.keyDown(await within(grid).findByRole("button", { name: "More for Before spring" }), { key: "Enter" });
    fireEvent.click(await screen.findByRole("menuitem", { name: "Run again as it was" }));
    await waitFor(() => expect(paramsOf(platform, "run_again")).toEqual([{ run: "2", current: false }]));
    fireEvent.click(screen.getByText("Leave"));
    finish({ run: "4" } as RunView);
    const open = await screen.findByRole("button", { name: "Open over the canvas" });
    expect(window.location.hash).toBe("#/runs");
    fireEvent.click(open);
    expect(window.location.hash).toBe("#/journeys/welcome?run=4");
  });

  it("takes a run that is deleted off the canvas, once it is deleted", async () => {
    let refused = true;
    const platform = library({
      delete_run: () => {
        if (refused) throw new EngineError({ code: "disk-full", message: "The disk is full.", help: "Make room." });
        return {};
      },
    });
    const session = createSession(readJourney(shopJourney).journey, catalogueOf({}), "right");
    const open = { ...shopRun, run: "3" };
    session.state.setState({ run: open, against: { ...shopRun, run: "1" } });
    show(
      platform,
      <SessionProvider value={session}>
        <RunsPanel />
      </SessionProvider>,
    );
    const grid = await screen.findByRole("grid", { name: "Runs" });
    fireEvent.keyDown(grid, { key: "Delete" });
    await screen.findByText("The disk is full.");
    expect(session.state.getState().run).toBe(open);
    refused = false;
    fireEvent.keyDown(grid, { key: "Delete" });
    await waitFor(() => expect(session.state.getState().run).toBeUndefined());
    expect(session.state.getState()).toMatchObject({ against: undefined, showsRun: false });
  });

  it("says what would be here, where there is nothing yet", async () => {
    show(library({ runs: () => [] }), <RunsScreen />);
    await screen.findByText("No dry runs yet");
  });
});

describe("the order of runs", () => {
  const ids = (by: string, ascending: boolean) => inOrder(runs, { by, ascending }).map(({ run }) => run);

  it("is what was asked for, turned round too", () => {
    expect(ids("made", false)).toEqual(["3", "2", "1"]);
    expect(ids("made", true)).toEqual(["1", "2", "3"]);
    expect(ids("entries", true)).toEqual(["3", "1", "2"]);
  });

  it("puts runs without a value last either way, and of equal ones the latest first", () => {
    expect(ids("per-1000", true)).toEqual(["2", "1", "3"]);
    expect(ids("per-1000", false)).toEqual(["2", "1", "3"]);
    expect(ids("messages", true)).toEqual(["3", "2", "1"]);
  });
});

describe("the run before", () => {
  const before = (made: string | undefined) => runBefore(runs, made)?.run;

  it("is the last one that was made earlier, else the newest other", () => {
    expect(before("2026-04-02T12:00:00Z")).toBe("2");
    expect(before("2026-04-02T10:00:00Z")).toBe("1");
    expect(before("2026-03-01T10:00:00Z")).toBe("3");
    expect(before(undefined)).toBe("3");
    expect(runBefore([], "2026-04-02T10:00:00Z")).toBeUndefined();
  });
});
