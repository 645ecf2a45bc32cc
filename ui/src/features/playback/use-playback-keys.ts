/** Everything that can be done with a film, with its keys: on the slider, under the palette and in the list behind ?. */
import { useEffect, useRef } from "react";
import { useT } from "@/i18n";
import { useActions, type Action } from "@/state/actions";
import { isPlayable, stepDays, stepFrames, type Film } from "./film";
import { neighbour, type HerEvent } from "./her-path";
import { usePlayer, usePlayerState, type Player } from "./player";

/** Goes to her event before or after the one that is shown. */
export function goToHerEvent(player: Player, events: readonly HerEvent[], by: 1 | -1): void {
  const { event, playing } = player.state.getState();
  if (playing) player.pause();
  const next = neighbour(events, player.now(), event, by);
  const found = next === undefined ? undefined : events[next];
  if (found !== undefined) player.seek(found.at, next);
}

/** Registers the film's actions, and hears those keys that mean something else elsewhere. */
export function usePlaybackKeys(events: readonly HerEvent[]): void {
  const t = useT();
  const player = usePlayer();
  const film = usePlayerState((state) => state.film);
  const playing = usePlayerState((state) => state.playing);
  const can = film !== undefined && isPlayable(film);
  const follows = can && events.length > 0;
  const group = t("playback");
  const go = (to: (of: Film, now: number) => number) => () => {
    if (film === undefined) return;
    if (player.state.getState().playing) player.pause();
    player.seek(to(film, player.now()));
  };
  const moves: [string, Action["label"], string, () => void][] = [
    ["frame-back", t("playback-frame-back"), "ArrowLeft", go((of, now) => stepFrames(of, now, -1))],
    ["frame-on", t("playback-frame-on"), "ArrowRight", go((of, now) => stepFrames(of, now, 1))],
    ["day-back", t("playback-day-back"), "Shift+ArrowLeft", go((of, now) => stepDays(of, now, -1))],
    ["day-on", t("playback-day-on"), "Shift+ArrowRight", go((of, now) => stepDays(of, now, 1))],
    ["start", t("playback-start"), "Home", go((of) => of.start)],
    ["end", t("playback-end"), "End", go((of) => of.end)],
  ];
  const toggle = () => player.toggle();
  useActions([
    {
      id: "playback.toggle",
      label: playing ? t("playback-pause") : t("playback-play"),
      group,
      shortcut: "Space",
      heardElsewhere: true,
      enabled: can,
      run: toggle,
    },
    ...moves.map(([id, label, shortcut, run]): Action => {
      return { id: `playback.${id}`, label, group, shortcut, heardElsewhere: true, enabled: can, run };
    }),
    {
      id: "playback.her-previous",
      label: t("playback-her-previous"),
      group,
      shortcut: ",",
      enabled: follows,
      run: () => goToHerEvent(player, events, -1),
    },
    {
      id: "playback.her-next",
      label: t("playback-her-next"),
      group,
      shortcut: ".",
      enabled: follows,
      run: () => goToHerEvent(player, events, 1),
    },
  ]);

  const keys: Record<string, () => void> = { " ": toggle };
  for (const [, , shortcut, run] of moves) keys[shortcut] = run;
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!can) return undefined;
    const hear = (press: KeyboardEvent) => {
      if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return;
      const run = latest.current[`${press.shiftKey ? "Shift+" : ""}${press.key}`];
      if (run === undefined || !isFree(press.target, press.key)) return;
      press.preventDefault();
      run();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [can]);
}

/**
 * Whether a key belongs to nobody else where it is pressed: the slider, the page itself, a card for the space bar, and
 * the buttons of the bar for every other key.
 */
function isFree(target: EventTarget | null, key: string): boolean {
  if (document.querySelector("[role=dialog][data-state=open], [role=menu], [role=listbox]") !== null) return false;
  if (!(target instanceof Element) || target === document.body || target.closest("[role=slider]") !== null) return true;
  return target.closest(key === " " ? "[data-step]" : ".playback") !== null;
}
