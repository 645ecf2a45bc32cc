/** The film of the run on the screen, and its state at the instant that is shown. */
import { useEffect, useMemo, useState } from "react";
import { ranJourney, useBuilder } from "@/features/builder/session";
import type { Journey } from "@/journey/document";
import { useEngine } from "@/platform/engine";
import type { EngineError } from "@/platform/platform";
import { edgeBefore, filmOf, isEdge, momentAt, momentOf, rateOf, type Moment } from "./film";
import { gatesAt } from "./gates";
import { isBeforeEnd, usePlayer, usePlayerState } from "./player";

/** Gets the film of the run on the screen, and puts it into the player. */
export function useFilm(): { error: EngineError | null; again: () => void } {
  const run = useBuilder((state) => state.run);
  const player = usePlayer();
  const ran = run && ranJourney(run);
  const answer = useEngine("run_playback", { run: run?.run ?? "" }, { enabled: run !== undefined });
  const film = useMemo(
    () => (answer.data === undefined || ran === undefined ? undefined : filmOf(answer.data, ran)),
    [answer.data, ran],
  );
  const id = run?.run;
  useEffect(() => {
    if (film === undefined || id === undefined) player.unload();
    else player.load(id, film);
  }, [player, film, id]);
  // Results that are left do not go on playing.
  useEffect(() => () => player.unload(), [player]);
  return { error: answer.error, again: () => void answer.refetch() };
}

/** One asks for the state between two edges when the slider has rested for so long. */
const RESTED_MS = 120;

/**
 * The state at the instant that is shown; none at the end, where the run's own result stands. Between two edges the
 * last edge's state holds until the engine has told the exact one.
 */
export function useMoment(): { moment: Moment | undefined; exact: boolean; error: EngineError | null } {
  const film = usePlayerState((state) => state.film);
  const run = usePlayerState((state) => state.run);
  const shown = usePlayerState((state) => state.shown);
  const before = usePlayerState(isBeforeEnd);
  const between = film !== undefined && before && !isEdge(film, shown);
  const rested = useRested(shown, between, RESTED_MS);
  const asked = useEngine(
    "run_instant",
    { run: run ?? "", at_ms: Math.round(rested) },
    { enabled: between && run !== undefined && rested === shown },
  );
  const edge = film === undefined ? 0 : edgeBefore(film, shown);
  const atEdge = useMemo(
    () => (film === undefined || !before ? undefined : momentAt(film, edge)),
    [film, before, edge],
  );
  const asking = between && rested === shown;
  const told = asking ? asked.data : undefined;
  const exactly = useMemo(() => (told === undefined ? undefined : momentOf(told)), [told]);
  return {
    moment: exactly ?? atEdge,
    exact: !between || exactly !== undefined,
    error: asking ? asked.error : null,
  };
}

/** A value once it has not changed for a while; only where that is `wanted` is it waited for. */
function useRested<T>(value: T, wanted: boolean, after: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (!wanted) return undefined;
    const timer = setTimeout(() => setRested(value), after);
    return () => clearTimeout(timer);
  }, [value, wanted, after]);
  return rested;
}

/** Faster than this, in the film's time a second, signs of day, night and slots would only flicker. */
const READABLE_RATE = 6 * 3_600_000;

/** Whether what changes from hour to hour can be read now: while the film rests, or runs slowly enough. */
export function useHoursReadable(): boolean {
  const film = usePlayerState((state) => state.film);
  const playing = usePlayerState((state) => state.playing);
  const speed = usePlayerState((state) => state.speed);
  return film !== undefined && (!playing || rateOf(film, speed) <= READABLE_RATE);
}

/** Which steps' slots are open at the instant that is shown; the same object as long as nothing opens or closes. */
export function useGates(ran: Journey | undefined): ReadonlyMap<string, boolean> | undefined {
  const film = usePlayerState((state) => state.film);
  const shown = usePlayerState((state) => state.shown);
  const before = usePlayerState(isBeforeEnd);
  const readable = useHoursReadable();
  const gates =
    film === undefined || ran === undefined || !before || !readable
      ? undefined
      : gatesAt(ran, shown, film.playback.time_zone);
  // As text, since it is made anew at every tick and seldom changes.
  const open = gates === undefined ? undefined : [...gates].filter(([, is]) => is).map(([step]) => step);
  const text = open?.join("\n");
  return useMemo(() => {
    if (text === undefined || ran === undefined) return undefined;
    const steps = new Set(text.split("\n"));
    const waiting = ran.nodes.filter(({ kind }) => kind === "wait_for_time_range");
    return new Map(waiting.map(({ id }) => [id, steps.has(id)] as const));
  }, [text, ran]);
}
