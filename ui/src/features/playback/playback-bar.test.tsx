import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { Playback } from "@/bindings/Playback";
import { createSession, SessionProvider, type Session } from "@/features/builder/session";
import { ResultsBar } from "@/features/dry-run/results-bar";
import { readJourney } from "@/journey/read";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { catalogueOf } from "@/test/catalogue";
import { shopJourney, shopRun } from "@/test/shop";
import { show } from "@/test/show";
import { filmOf } from "./film";
import { shopFilm } from "./film.fixture";

/** The small film's own result: ten visits, four still inside. */
const run = { ...shopRun, summary: { ...shopRun.summary, entries: 10, inside: 4, exits: { completed: 6 } } };

function bar(answers: Answers = {}, film: Playback = shopFilm): { platform: FakePlatform; session: Session } {
  const platform = fakePlatform({
    run_playback: () => film,
    run_instant: ({ at_ms }) => ({ at_ms, entered: 7, inside: 5, ended: 2, steps: [], ways: [] }),
    save_preferences: (preferences) => preferences,
    ...answers,
  });
  const session = createSession(readJourney(shopJourney).journey, catalogueOf({}), "right");
  session.state.setState({ run, showsRun: true });
  show(
    platform,
    <SessionProvider value={session}>
      <ResultsBar />
    </SessionProvider>,
  );
  return { platform, session };
}

const slider = () => screen.findByRole("slider");
const sum = () => document.querySelector("[data-balance]")?.getAttribute("data-balance");
const press = (key: string, more: object = {}) => fireEvent.keyDown(screen.getByRole("slider"), { key, ...more });
const words = () => screen.getByRole("slider").getAttribute("aria-valuetext") ?? "";

describe("the bar under a run", { timeout: 30_000 }, () => {
  it("opens at the end with what the run came to", async () => {
    bar();
    await slider();
    expect(sum()).toBe("10 4 6");
    expect(words()).toContain("day 5 of 5");
    expect(words()).toContain("10 entered, 4 inside, 6 ended");
  });

  it("goes by frames, days and to both ends by keyboard, and the sum balances everywhere", async () => {
    bar();
    await slider();
    press("Home");
    expect(sum()).toBe("0 0 0");
    for (let frame = 0; frame < 10; frame += 1) press("ArrowRight");
    expect(sum()).toBe("6 6 0");
    expect(words()).toContain("10:00");
    press("ArrowLeft");
    expect(sum()).toBe("0 0 0");
    press("ArrowRight", { shiftKey: true });
    expect(words()).toContain("Sat, 28 Mar 2026, 09:00");
    press("End");
    expect(sum()).toBe("10 4 6");
    expect(screen.getByRole("slider").getAttribute("aria-valuenow")).toBe("119");
  });

  it("asks for the exact state between two frames, once the slider rests, and shows the last edge's meanwhile", async () => {
    const { platform, session } = bar();
    await slider();
    const { playerOf } = await import("./player");
    act(() => playerOf(session).seek(shopFilm.start_ms + 20.5 * 3_600_000));
    expect(sum()).toBe("6 6 0");
    await waitFor(() => expect(sum()).toBe("7 5 2"));
    const asked = platform.calls.filter(({ name }) => name === "run_instant");
    expect(asked.map(({ params }) => params)).toEqual([{ run: "run-1", at_ms: shopFilm.start_ms + 20.5 * 3_600_000 }]);
  });

  it("plays from the beginning where it is over, and stops where its counts are exact", async () => {
    bar();
    await slider();
    fireEvent.click(screen.getByRole("button", { name: "Play" }));
    expect(sum()).toBe("0 0 0");
    // In half a minute a second is four hours: the first visits come before three seconds have passed.
    await waitFor(() => expect(sum()).toBe("6 6 0"), { timeout: 20_000 });
    fireEvent.keyDown(document.body, { key: " " });
    expect(screen.getByRole("button", { name: "Play" })).toBeDefined();
    const [entries = 0, inside = 0, ended = 0] = (sum() ?? "").split(" ").map(Number);
    expect(entries).toBe(inside + ended);
  });

  it("hears every other key while one of its buttons has the focus", async () => {
    bar();
    await slider();
    press("Home");
    const button = screen.getByRole("button", { name: /To the start/ });
    fireEvent.keyDown(button, { key: "End" });
    expect(sum()).toBe("10 4 6");
  });

  it("says why the exact state between two frames is not known, and leaves the slider", async () => {
    const { session } = bar({
      run_instant: () => {
        throw new EngineError({ code: "too-late", message: "It cannot be asked.", help: "Run it again." });
      },
    });
    await slider();
    const { playerOf } = await import("./player");
    act(() => playerOf(session).seek(shopFilm.start_ms + 1));
    expect((await screen.findByRole("alert")).textContent).toContain("It cannot be asked.");
    await slider();
  });

  it("stands where it stood when the same film is looked at again, and a new one at its end", async () => {
    const { session } = bar();
    await slider();
    const { playerOf } = await import("./player");
    const player = playerOf(session);
    const at = shopFilm.start_ms + 36_000_000;
    act(() => player.seek(at));
    act(() => player.unload());
    const ran = readJourney(shopJourney).journey;
    act(() => player.load(run.run, filmOf(shopFilm, ran)));
    expect(player.state.getState().shown).toBe(at);
    act(() => player.load(run.run, filmOf({ ...shopFilm }, ran)));
    expect(player.state.getState().shown).toBe(shopFilm.end_ms);
  });

  it("leaves the space bar to buttons", async () => {
    bar();
    await slider();
    fireEvent.keyDown(screen.getByRole("button", { name: "To the start" }), { key: " " });
    expect(screen.getByRole("button", { name: "Play" })).toBeDefined();
  });

  it("says that there is nothing to play where nobody entered", async () => {
    bar(
      {},
      { ...shopFilm, frames: 0, end_ms: shopFilm.start_ms, steps: [], ways: [], entered: [], taken: [], days: [] },
    );
    expect(await screen.findByText(/Nobody entered in this run/)).toBeDefined();
    expect(screen.getByRole("button", { name: "Play" })).toHaveProperty("disabled", true);
  });

  it("offers to run again where the data have changed since", async () => {
    const stale = () => {
      throw new EngineError({
        code: "run-is-stale",
        message: "The data have changed.",
        help: "Run the journey again.",
      });
    };
    const renewed = { ...run, run: "run-2" };
    const { platform, session } = bar({
      run_playback: ({ run: asked }) => (asked === "run-2" ? shopFilm : stale()),
      run_again: () => renewed,
    });
    expect((await screen.findByRole("alert")).textContent).toContain("The data have changed.");
    expect(sum()).toBe("10 4 6");
    fireEvent.click(screen.getByRole("button", { name: "Run again" }));
    await slider();
    expect(platform.calls).toContainEqual({ name: "run_again", params: { run: run.run, current: false } });
    expect(session.state.getState().run).toEqual(renewed);
  });

  it("steps through one customer's events, and chooses the step in her path", async () => {
    const at = (hour: string) => `2026-03-${hour}:00:00Z`;
    const step = (node: string, port: string, arrived_at: string, left_at: string) => ({
      node,
      port,
      arrived_at,
      left_at,
      reason: "",
    });
    const { platform, session } = bar({
      run_path: () => ({
        customer: "C1",
        name: "Ada",
        detail: null,
        time_zone: "Europe/Prague",
        absent: null,
        visits: [
          {
            visit: 1,
            ending: "",
            inside: false,
            steps: [
              step("start", "next", at("27T08"), at("27T08")),
              step("wait-2d", "next", at("27T08"), at("29T08")),
              step("end", "", at("29T08"), at("29T08")),
            ],
          },
        ],
      }),
    });
    await slider();
    act(() =>
      session.state.setState({
        side: { shows: "customer", customer: "C1", visit: 1, of: { step: "end", port: null }, index: 0, total: 1 },
      }),
    );
    const next = await screen.findByRole("button", { name: "Her next step" });
    await waitFor(() => expect(next).toHaveProperty("disabled", false));
    const visited: (string | undefined)[] = [];
    for (let event = 0; event < 3; event += 1) {
      fireEvent.click(next);
      visited.push(session.state.getState().atStep);
    }
    expect(visited).toEqual(["start", "wait-2d", "end"]);
    expect(words()).toContain("Sun, 29 Mar 2026, 10:00");
    fireEvent.click(screen.getByRole("button", { name: "Her step before" }));
    expect(session.state.getState().atStep).toBe("wait-2d");
    expect(words()).toContain("Fri, 27 Mar 2026, 09:00");

    // Another one is opened for a step she did not come to: that stays the one that is asked about.
    const { playerOf } = await import("./player");
    const player = playerOf(session);
    act(() => player.seek(Date.parse(at("28T08"))));
    act(() =>
      session.state.setState({
        side: { shows: "customer", customer: "C2", visit: 1, index: 0, total: 0 },
        atStep: "mail",
      }),
    );
    await waitFor(() =>
      expect(platform.calls).toContainEqual({ name: "run_path", params: { run: run.run, customer: "C2" } }),
    );
    await waitFor(() => expect(next).toHaveProperty("disabled", false));
    expect(session.state.getState().atStep).toBe("mail");
    act(() => player.seek(Date.parse(at("29T08"))));
    expect(session.state.getState().atStep).toBe("end");
  });
});
