import { describe, expect, it } from "vitest";
import { portKey } from "@/canvas";
import { resultsAt, resultsOf } from "@/features/dry-run/overlay";
import type { Journey } from "@/journey/document";
import { readJourney } from "@/journey/read";
import { shopJourney, shopSummary } from "@/test/shop";
import { dotsOf, hashed, MOST_DOTS, visitsPerDot } from "./dots";
import {
  advance,
  dayOfFilm,
  edgeBefore,
  filmOf,
  instantOf,
  isEdge,
  momentAt,
  momentOf,
  rateOf,
  speedsOf,
  stepDays,
  stepFrames,
  type Film,
} from "./film";
import { shopFilm } from "./film.fixture";
import { gatesAt } from "./gates";
import { eventAt, eventShown, eventsOf, neighbour, placeOf } from "./her-path";

const HOUR = 3_600_000;
const ran = readJourney(shopJourney).journey;
const film = filmOf(shopFilm, ran);

describe("a film's state at an edge", () => {
  it("balances at every edge, as a whole and at every step: entered = inside + ended + gone on", () => {
    for (let edge = 0; edge <= film.frames; edge += 1) {
      const { entries, inside, ended, steps } = momentAt(film, edge);
      expect(entries).toBe(inside + ended);
      expect([...steps.values()].reduce((sum, step) => sum + step.inside, 0)).toBe(inside);
      expect([...steps.values()].every((step) => step.inside >= 0)).toBe(true);
    }
  });

  it("is empty at the start, and holds a frame's events from the frame's end on", () => {
    expect(momentAt(film, 0).entries).toBe(0);
    expect(momentAt(film, 9).entries).toBe(0);
    expect(momentAt(film, 10).entries).toBe(6);
  });

  it("counts those who leave by a port that leads nowhere once: as ended", () => {
    expect(momentAt(film, film.frames).steps.get("buyers")).toEqual({ entered: 2, inside: 0, ended: 2 });
  });

  it("takes a jump for a way on, not for an end", () => {
    const jumping: Journey = { ...ran, nodes: [...ran.nodes, { id: "back", kind: "goto", node: "offer" }] };
    const jumps = filmOf(
      {
        ...shopFilm,
        steps: [...shopFilm.steps, { node: "back", arrived: [[60, 3]], ended: [] }],
        ways: [...shopFilm.ways, { node: "back", port: "next", left: [[60, 3]] }],
      },
      jumping,
    );
    expect(momentAt(jumps, jumps.frames).steps.get("back")).toEqual({ entered: 3, inside: 0, ended: 0 });
  });

  it("says the same as the engine does for an instant", () => {
    const moment = momentOf({
      at_ms: 0,
      entered: 6,
      inside: 6,
      ended: 0,
      steps: [{ node: "wait-2d", entered: 6, inside: 6, ended: 0 }],
      ways: [{ node: "offer", port: "next", left: 6 }],
    });
    const edge = momentAt(film, 20);
    expect(moment.steps.get("wait-2d")).toEqual(edge.steps.get("wait-2d"));
    expect(moment.ways.get(portKey("offer", "next"))).toBe(edge.ways.get(portKey("offer", "next")));
  });
});

describe("a film's clock", () => {
  it("passes as much of the film as its speed says, and stops at the end", () => {
    expect(advance(film, film.start, 100, "hour") - film.start).toBeCloseTo(HOUR / 10);
    expect(advance(film, film.end - 1, 100, "day")).toBe(film.end);
  });

  it("goes on where it was after a sleep", () => {
    expect(advance(film, film.start, 3_600_000, "hour")).toBe(advance(film, film.start, 250, "hour"));
  });

  it("fits the whole film into half a minute", () => {
    expect((film.end - film.start) / rateOf(film, "whole")).toBeCloseTo(30);
  });

  it("offers speeds at which a film is neither over at once nor without end", () => {
    expect(speedsOf(film)).toEqual(["whole", "ten-minutes", "hour", "six-hours"]);
    const years: Film = { ...film, end: film.start + 3 * 365 * 24 * HOUR };
    expect(speedsOf(years)).toEqual(["whole", "week", "month"]);
  });

  it("steps from frame to frame, and from between two to the next", () => {
    const third = instantOf(film, 3);
    expect(stepFrames(film, third, 1)).toBe(instantOf(film, 4));
    expect(stepFrames(film, third + 1, 1)).toBe(instantOf(film, 4));
    expect(stepFrames(film, third + 1, -1)).toBe(third);
    expect(stepFrames(film, film.end, 1)).toBe(film.end);
    expect(stepFrames(film, film.start, -1)).toBe(film.start);
  });

  it("knows which instants are edges, the end among them", () => {
    expect(isEdge(film, instantOf(film, 7))).toBe(true);
    expect(isEdge(film, instantOf(film, 7) + 1)).toBe(false);
    expect(isEdge(film, film.end)).toBe(true);
    expect(edgeBefore(film, film.end)).toBe(film.frames);
  });

  it("keeps the time of day over a day of 23 hours", () => {
    const saturdayEvening = Date.parse("2026-03-28T20:00:00+01:00");
    const sundayEvening = stepDays(film, saturdayEvening, 1);
    expect(new Date(stepDays(film, sundayEvening, 1)).toISOString()).toBe("2026-03-30T18:00:00.000Z");
  });

  it("counts its days from one", () => {
    expect(dayOfFilm(film, film.start)).toEqual({ day: 1, days: 5 });
    expect(dayOfFilm(film, film.end)).toEqual({ day: 5, days: 5 });
  });

  it("stands still where nothing has a length", () => {
    const none = filmOf({ ...shopFilm, frames: 0, end_ms: shopFilm.start_ms, steps: [], ways: [], entered: [] }, ran);
    expect(momentAt(none, 0)).toMatchObject({ entries: 0, inside: 0, ended: 0 });
    expect(advance(none, none.start, 100, "whole")).toBe(none.end);
    expect(isEdge(none, none.start)).toBe(true);
  });
});

describe("results at an instant", () => {
  it("measure ways by the largest flow of the whole run, so that nothing jumps", () => {
    const early = resultsAt(momentAt(film, 20), shopSummary, ran, false);
    const whole = resultsOf(shopSummary, ran, false);
    const key = portKey("start", "next");
    expect(early.flows.get(key)?.width).toBeLessThan(whole.flows.get(key)?.width ?? 0);
  });

  it("tell steps that nobody has reached yet from those that nobody ever reaches", () => {
    const early = resultsAt(momentAt(film, 20), shopSummary, ran, false);
    expect(early.steps.get("mail")).toEqual({ entered: 0, inside: 0, ended: 0, later: true });
    const nodes = { ...shopSummary.nodes };
    delete nodes["mail"];
    const never = resultsAt(momentAt(film, 20), { ...shopSummary, nodes }, ran, false);
    expect(never.steps.get("mail")?.later).toBeUndefined();
  });

  it("say whether a slot is open, half open itself and over midnight by the day it starts on", () => {
    const days = ["fri" as const];
    const gate = (from: string, to: string, instant: string) =>
      gatesAt(
        { ...ran, nodes: [{ id: "gate", kind: "wait_for_time_range", slots: [{ days, from, to }] }] },
        Date.parse(instant),
        "Europe/Prague",
      ).get("gate");
    expect(gate("08:00", "19:00", "2026-03-27T08:00:00+01:00")).toBe(true);
    expect(gate("08:00", "19:00", "2026-03-27T19:00:00+01:00")).toBe(false);
    expect(gate("08:00", "19:00", "2026-03-28T12:00:00+01:00")).toBe(false);
    expect(gate("22:00", "02:00", "2026-03-28T01:00:00+01:00")).toBe(true);
    expect(gate("22:00", "02:00", "2026-03-27T01:00:00+01:00")).toBe(false);
    expect(gate("08:00", "24:00", "2026-03-27T23:59:00+01:00")).toBe(true);
  });
});

describe("dots", () => {
  const busy: Film = filmOf(
    {
      ...shopFilm,
      ways: shopFilm.ways.map((way, index) => ({
        ...way,
        left: Array.from({ length: 119 }, (_, frame) => [frame, 900 + ((frame * 37 + index * 11) % 200)]),
      })),
    },
    ran,
  );
  const dotsAt = (of: Film, instant: number, per: number) => {
    const found: string[] = [];
    const travel = 1.2 * rateOf(of, "whole");
    for (const [index, [way, sums]] of [...of.ways].entries()) {
      dotsOf(of, sums, index, instant, travel, per, (share, aside) => found.push(`${way} ${share} ${aside}`));
    }
    return found;
  };

  it("are about as many as can be looked at, however many move", () => {
    const per = visitsPerDot(busy, "whole");
    expect(per).toBeGreaterThan(10);
    for (let edge = 1; edge <= busy.frames; edge += 7) {
      expect(dotsAt(busy, instantOf(busy, edge), per).length).toBeLessThanOrEqual(MOST_DOTS);
    }
    expect(dotsAt(busy, instantOf(busy, 60), per).length).toBeGreaterThan(MOST_DOTS / 5);
  });

  it("stand for one visit each where few move", () => {
    expect(visitsPerDot(film, "whole")).toBe(1);
    // Ten visits went two ways each by then, and nobody else is on her way.
    expect(dotsAt(film, instantOf(film, 10), 1).length).toBeLessThanOrEqual(12);
  });

  it("are the same whenever one looks, forwards and backwards", () => {
    const there = dotsAt(busy, instantOf(busy, 50) + 1_234, 40);
    dotsAt(busy, instantOf(busy, 90), 40);
    expect(dotsAt(busy, instantOf(busy, 50) + 1_234, 40)).toEqual(there);
    expect(there.length).toBeGreaterThan(0);
  });

  it("are spread over a frame", () => {
    const halves = [0, 0];
    for (let dot = 0; dot < 1_000; dot += 1)
      halves[hashed(3, 14, dot) < 0.5 ? 0 : 1] = (halves[hashed(3, 14, dot) < 0.5 ? 0 : 1] ?? 0) + 1;
    expect(Math.min(...halves)).toBeGreaterThan(400);
  });
});

describe("a followed customer", () => {
  const step = (node: string, port: string, arrived_at: string, left_at: string | null = arrived_at) => {
    return { node, port, arrived_at, left_at, reason: "" };
  };
  const visit = {
    visit: 1,
    steps: [
      step("start", "next", "2026-03-27T08:00:00Z"),
      step("offer", "next", "2026-03-27T08:00:00Z"),
      step("wait-2d", "next", "2026-03-27T08:00:00Z", "2026-03-29T08:00:00Z"),
      step("bought", "no", "2026-03-29T08:00:00Z"),
      step("end", "", "2026-03-29T08:00:00Z", null),
    ],
    ending: "",
    inside: false,
  };
  const events = eventsOf(visit);

  it("is gone through step by step, also where several are taken in one second", () => {
    const order: (number | undefined)[] = [];
    let current: number | undefined;
    let instant = film.start;
    for (let press = 0; press < 5; press += 1) {
      current = neighbour(events, instant, current, 1);
      order.push(current);
      instant = events[current ?? 0]?.at ?? 0;
    }
    expect(order).toEqual([0, 1, 2, 3, 4]);
    expect(neighbour(events, instant, 4, 1)).toBeUndefined();
    expect(neighbour(events, instant, 4, -1)).toBe(3);
  });

  it("begins anew when the film is past her last step", () => {
    expect(neighbour(events, film.end, undefined, 1)).toBe(0);
    expect(neighbour(events, film.end, undefined, -1)).toBe(4);
    expect(neighbour(events, film.start, undefined, -1)).toBeUndefined();
  });

  it("is at the last step she has come to", () => {
    expect(eventAt(events, film.start)).toBeUndefined();
    expect(eventAt(events, Date.parse("2026-03-28T00:00:00Z"))).toBe(2);
  });

  it("is at an event that was gone to only at that instant, and not at another customer's", () => {
    const shown = Date.parse("2026-03-27T08:00:00Z");
    expect(eventShown(events, 1, shown)).toBe(1);
    expect(eventShown(events, 1, shown + 1)).toBeUndefined();
    expect(eventShown(events, 3, shown)).toBeUndefined();
    expect(eventShown([], 1, shown)).toBeUndefined();
    expect(eventShown(events, undefined, shown)).toBeUndefined();
  });

  it("leaves for good at an instant of its own where she waited until then", () => {
    const leaving = { ...visit, steps: [step("wait-2d", "next", "2026-03-27T08:00:00Z", "2026-03-29T08:00:00Z")] };
    expect(eventsOf(leaving).map(({ step: place }) => place)).toEqual([0, 0]);
  });

  it("moves along her ways one after the other, and stands at her step between", () => {
    const travel = () => HOUR;
    const morning = Date.parse("2026-03-27T08:00:00Z");
    expect(placeOf(visit, morning - 1, travel)).toBeUndefined();
    expect(placeOf(visit, morning + HOUR / 2, travel)).toEqual({ way: portKey("start", "next"), share: 0.5 });
    expect(placeOf(visit, morning + 1.5 * HOUR, travel)).toEqual({ way: portKey("offer", "next"), share: 0.5 });
    expect(placeOf(visit, morning + 3 * HOUR, travel)).toEqual({ step: "wait-2d" });
    expect(placeOf(visit, film.end, travel)).toEqual({ step: "end" });
  });
});
