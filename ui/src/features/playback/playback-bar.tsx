import { Maximize, Minus, Moon, Pause, Play, Plus, SkipBack, StepBack, StepForward, Sun } from "lucide-react";
import { useEffect, type ReactNode } from "react";
import { useCanvasView } from "@/canvas";
import { Button, cx, IconButton, Progress, Select, Skeleton } from "@/components";
import { errorWords } from "@/components/error-note";
import { useBuilder, useSession } from "@/features/builder/session";
import type { Totals } from "@/features/dry-run/totals";
import { showRun } from "@/features/runs/open-run";
import { useRunChanges } from "@/features/runs/use-run-changes";
import { T, useFormat, useT } from "@/i18n";
import type { EngineError } from "@/platform/platform";
import { useRemembered } from "@/state/preferences";
import { dayOfFilm, isPlayable, speedsOf, type Film, type Speed } from "./film";
import type { HerEvent } from "./her-path";
import "./playback.css";
import { isBeforeEnd, usePlayer, usePlayerState } from "./player";
import { Track } from "./track";
import { useHoursReadable } from "./use-film";
import { goToHerEvent, usePlaybackKeys } from "./use-playback-keys";
import { useVisitsPerDot } from "./use-traffic";

/** What the bar shows. */
export interface PlaybackBarProps {
  totals: Totals;
  /** Whether the totals are those of the instant that is shown, to the millisecond. */
  exact: boolean;
  /** The events of the followed customer. */
  events: readonly HerEvent[];
  follows: boolean;
  error: EngineError | null;
  again: () => void;
  /** That the results are of an earlier version. */
  note: ReactNode;
}

/** The time slider under a run: plays it, and says what the sum is at each instant. */
export function PlaybackBar({ totals, exact, events, follows, error, again, note }: PlaybackBarProps) {
  const t = useT();
  const format = useFormat();
  const film = usePlayerState((state) => state.film);
  usePlaybackKeys(events);
  const { entries, inside, ended } = totals;
  return (
    <section
      aria-label={t("playback")}
      className="playback relative flex min-h-37 shrink-0 flex-col border-t border-border bg-surface px-4"
    >
      <div className="pointer-events-none absolute inset-x-3 bottom-full mb-2 flex items-center justify-between gap-2">
        {note}
        <span className="grow" />
        <Legend />
      </div>
      <div className="flex h-12 shrink-0 items-center gap-1.5">
        <Transport follows={follows} events={events} />
        {film !== undefined && isPlayable(film) ? <Clock film={film} /> : <span className="grow" />}
        <p
          className={cx("shrink-0 text-12 tabular", !exact && "text-text-2")}
          aria-busy={!exact}
          data-balance={`${entries} ${inside} ${ended}`}
        >
          <T
            id="dry-balance"
            values={{ entries: format.number(entries), inside: format.number(inside), ended: format.number(ended) }}
            elems={{ b: <b className="font-semibold" /> }}
          />
        </p>
        <span aria-hidden className="mx-1 h-4 w-px bg-border-strong" />
        <Zoom />
      </div>
      <Axis totals={totals} events={events} error={error} again={again} />
    </section>
  );
}

/** The time axis, or why there is none. */
function Axis({ totals, events, error, again }: Pick<PlaybackBarProps, "totals" | "events" | "error" | "again">) {
  const t = useT();
  const film = usePlayerState((state) => state.film);
  const valueText = useValueText(totals);
  if (error !== null) return <NoFilm error={error} again={again} />;
  if (film === undefined) return <Skeleton className="my-2 h-20" />;
  if (!isPlayable(film)) {
    return (
      <p className="flex h-23 items-center justify-center rounded-control bg-surface-2 px-4 text-center text-13 text-text-2 mb-2">
        {t((film.entered.at(-1) ?? 0) === 0 ? "playback-empty" : "playback-at-once")}
      </p>
    );
  }
  return <Track film={film} events={events} valueText={valueText} />;
}

/** The instant and its sum, as a screen reader says it; while it plays, no more than the day. */
function useValueText({ entries, inside, ended }: Totals): string {
  const t = useT();
  const format = useFormat();
  const film = usePlayerState((state) => state.film);
  const shown = usePlayerState((state) => state.shown);
  const playing = usePlayerState((state) => state.playing);
  if (film === undefined) return "";
  const instant = new Date(shown).toISOString();
  const zone = film.playback.time_zone;
  if (playing) return format.date(instant, zone);
  return t("playback-value", {
    when: format.dateTime(instant, zone),
    ...dayOfFilm(film, shown),
    entries: format.number(entries),
    inside: format.number(inside),
    ended: format.number(ended),
  });
}

/** The customers of this run cannot be asked any more, or the way to the engine is broken. */
function NoFilm({ error, again }: { error: EngineError; again: () => void }) {
  const t = useT();
  const session = useSession();
  const run = useBuilder((state) => state.run);
  const changes = useRunChanges();
  const shown = changes.error ?? error.view;
  const { message, help } = errorWords(shown, t);
  const stale = error.view.code === "run-is-stale";
  // This very run: its journey and its settings, over the data as they are now.
  const runAgain = async () => {
    if (run === undefined) return;
    const view = await changes.again({ run: run.run, journey: run.journey.id, made_at: run.made_at }, false);
    if (view !== undefined) showRun(session, view);
  };
  if (changes.running) {
    return <Progress progress={changes.progress} cancel={changes.cancel} className="mb-2 min-h-20 max-w-xl py-2" />;
  }
  return (
    <div role="alert" className="mb-2 flex min-h-20 items-center gap-4 rounded-control bg-surface-2 px-4 py-2">
      <div className="min-w-0 grow">
        <p className="text-13 font-medium">{message}</p>
        <p className="text-12 text-text-2">
          {help} <span className="font-mono text-11">{shown.code}</span>
        </p>
      </div>
      <Button onClick={stale ? () => void runAgain() : again}>{t(stale ? "builder-run-again" : "try-again")}</Button>
    </div>
  );
}

/** To the start, play, speed; and her steps where a customer is followed. */
function Transport({ follows, events }: { follows: boolean; events: readonly HerEvent[] }) {
  const t = useT();
  const player = usePlayer();
  const film = usePlayerState((state) => state.film);
  const playing = usePlayerState((state) => state.playing);
  const can = film !== undefined && isPlayable(film);
  return (
    <>
      <IconButton
        side="top"
        label={t("playback-start")}
        shortcut="Home"
        icon={<SkipBack size={16} />}
        disabled={!can}
        onClick={() => player.seek(film?.start ?? 0)}
      />
      <IconButton
        side="top"
        label={playing ? t("playback-pause") : t("playback-play")}
        shortcut="Space"
        icon={
          playing ? <Pause size={16} fill="currentColor" /> : <Play size={16} fill="currentColor" className="ml-0.5" />
        }
        disabled={!can}
        onClick={() => player.toggle()}
        className="size-8! rounded-pill! bg-accent-fill! text-on-accent! hover:brightness-110"
      />
      {film !== undefined && can && <SpeedField film={film} />}
      {follows && (
        <>
          <IconButton
            side="top"
            label={t("playback-her-previous")}
            shortcut=","
            icon={<StepBack size={16} />}
            disabled={!can || events.length === 0}
            onClick={() => goToHerEvent(player, events, -1)}
          />
          <IconButton
            side="top"
            label={t("playback-her-next")}
            shortcut="."
            icon={<StepForward size={16} />}
            disabled={!can || events.length === 0}
            onClick={() => goToHerEvent(player, events, 1)}
          />
        </>
      )}
    </>
  );
}

function SpeedField({ film }: { film: Film }) {
  const t = useT();
  const player = usePlayer();
  const speed = usePlayerState((state) => state.speed);
  const [remembered, remember] = useRemembered("playback-speed", "whole");
  const speeds = speedsOf(film);
  // A speed that suits one film may not suit the next: then the whole run in half a minute does.
  const wanted = speeds.find((each) => each === remembered) ?? "whole";
  useEffect(() => player.setSpeed(wanted), [player, wanted]);
  return (
    <div className="w-20 shrink-0">
      <Select
        aria-label={t("playback-speed")}
        value={speed}
        face={<span className="truncate tabular">{t(`playback-speed-${speed}-short`)}</span>}
        options={speeds.map((each: Speed) => ({ value: each, label: t(`playback-speed-${each}`) }))}
        onChange={remember}
      />
    </div>
  );
}

/** The instant by the film's own clock, with the sun or the moon. */
function Clock({ film }: { film: Film }) {
  const t = useT();
  const format = useFormat();
  const shown = usePlayerState((state) => state.shown);
  const readable = useHoursReadable();
  const zone = film.playback.time_zone;
  const instant = new Date(shown).toISOString();
  const hour = Number(format.time(instant, zone).slice(0, 2));
  const night = hour < 7 || hour >= 21;
  const Sky = night ? Moon : Sun;
  return (
    // What has no room falls into a second line that is not seen: first which day of the run it is.
    <div className="flex h-6 min-w-0 flex-1 flex-wrap items-center gap-x-2 overflow-hidden pl-1 leading-6">
      <span className="flex max-w-full shrink-0 items-center gap-2 overflow-hidden">
        <Sky
          size={16}
          role="img"
          aria-label={t(night ? "playback-night" : "playback-day-light")}
          className={cx("shrink-0", night ? "text-accent" : "text-time", !readable && "invisible")}
        />
        <time dateTime={instant} title={zone} className="text-15 leading-6 font-semibold whitespace-nowrap tabular">
          {readable ? (
            <>
              <span className="playback-narrow">{format.dayAndTime(instant, zone)}</span>
              <span className="playback-wide">{format.dateTime(instant, zone)}</span>
            </>
          ) : (
            format.date(instant, zone)
          )}
        </time>
      </span>
      <span className="text-12 leading-6 whitespace-nowrap text-text-2 tabular">
        {t("playback-day", { ...dayOfFilm(film, shown) })}
      </span>
    </div>
  );
}

/** What a dot is, above the bar, while there are dots. */
function Legend() {
  const t = useT();
  const per = useVisitsPerDot();
  const before = usePlayerState(isBeforeEnd);
  if (per === undefined || !before) return null;
  return (
    <p className="flex shrink-0 items-center gap-1.5 rounded-pill border border-border bg-surface px-2.5 py-0.5 text-11 text-text-2">
      <span aria-hidden className="size-1.5 rounded-pill bg-text" />
      {t("playback-dot", { count: per })}
    </p>
  );
}

/** The zoom of the canvas; alone, since it changes with every turn of the wheel. */
function Zoom() {
  const t = useT();
  const format = useFormat();
  const session = useSession();
  const zoom = useCanvasView((state) => state.zoom);
  const canvas = () => session.canvas();
  return (
    <div className="flex items-center">
      <IconButton
        side="top"
        icon={<Minus size={16} />}
        label={t("builder-zoom-out")}
        shortcut="Mod+-"
        onClick={() => canvas()?.zoomOut()}
      />
      <button
        type="button"
        className="h-7 w-11 rounded-control text-12 text-text-2 tabular hover:bg-surface-3"
        title={t("builder-zoom-whole")}
        onClick={() => canvas()?.zoomTo(1)}
      >
        {format.percent(zoom)}
        <span className="sr-only">, {t("builder-zoom-whole")}</span>
      </button>
      <IconButton
        side="top"
        icon={<Plus size={16} />}
        label={t("builder-zoom-in")}
        shortcut="Mod+="
        onClick={() => canvas()?.zoomIn()}
      />
      <IconButton
        side="top"
        className="playback-wide-button"
        icon={<Maximize size={16} />}
        label={t("builder-fit")}
        shortcut="Shift+1"
        onClick={() => canvas()?.fit()}
      />
    </div>
  );
}
