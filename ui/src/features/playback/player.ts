/**
 * Plays a film: where it stands, whether it runs, and how fast. Two things listen to it. What is drawn by React hears
 * at most seven times a second, and always at an edge between two frames, where counts are exact; what is drawn by hand
 * (dots, the slider's line) hears at every picture.
 */
import { useStore } from "zustand";
import type { Playback } from "@/bindings/Playback";
import { createStore, type StoreApi } from "zustand/vanilla";
import { useSession, type Session } from "@/features/builder/session";
import { advance, edgeBefore, instantOf, isPlayable, within, type Film, type Speed } from "./film";

/** What the screen shows of a film. */
export interface PlayerState {
  /** The run that the film is of. */
  run: string | undefined;
  film: Film | undefined;
  /** The instant that counts and words are of. */
  shown: number;
  playing: boolean;
  speed: Speed;
  /** The event of the followed customer that is shown, by its place among them. */
  event: number | undefined;
}

/** React is told so often, in milliseconds; less where motion is not wanted. */
const TELL_MS = 150;
const TELL_CALMLY_MS = 500;

/** The player of a session. */
export class Player {
  readonly state: StoreApi<PlayerState> = createStore<PlayerState>(() => ({
    run: undefined,
    film: undefined,
    shown: 0,
    playing: false,
    speed: "whole",
    event: undefined,
  }));
  /** Where the film stands to the millisecond; `shown` follows it. */
  private instant = 0;
  /** The film that was taken out last, and where it stood. */
  private left: { playback: Playback; instant: number } | undefined;
  private request = 0;
  private readonly hearers = new Set<() => void>();

  /** Where the film stands. */
  now(): number {
    return this.instant;
  }

  /** Tells at every picture that something has moved; what it gives back stops that. */
  onPicture(hear: () => void): () => void {
    this.hearers.add(hear);
    return () => this.hearers.delete(hear);
  }

  /**
   * Puts a film in, at its end: what a run came to is shown first. One that is looked at again, after the paths for
   * instance, stands where it was.
   */
  load(run: string, film: Film): void {
    const before = this.state.getState();
    if (before.film === film) return;
    this.pause();
    this.instant = this.left?.playback === film.playback ? this.left.instant : film.end;
    this.state.setState({ run, film, shown: this.instant, event: undefined });
    this.tell();
  }

  /** Takes the film out. */
  unload(): void {
    this.pause();
    const { film } = this.state.getState();
    if (film !== undefined) this.left = { playback: film.playback, instant: this.instant };
    this.state.setState({ run: undefined, film: undefined, shown: 0, event: undefined });
  }

  /** Goes to an instant. */
  seek(instant: number, event?: number): void {
    const { film, playing } = this.state.getState();
    if (film === undefined) return;
    this.instant = within(film, instant);
    this.state.setState({ shown: playing ? this.atEdge(film) : this.instant, event });
    this.tell();
  }

  /** Goes on; from the beginning where the film is over. */
  play(): void {
    const { film, playing } = this.state.getState();
    if (film === undefined || playing || !isPlayable(film)) return;
    if (this.instant >= film.end) this.instant = film.start;
    this.state.setState({ playing: true, shown: this.atEdge(film), event: undefined });
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    let last: number | undefined;
    let told = 0;
    const picture = (time: number) => {
      const state = this.state.getState();
      if (state.film === undefined || !state.playing) return;
      this.instant = advance(state.film, this.instant, time - (last ?? time), state.speed);
      last = time;
      const over = this.instant >= state.film.end;
      if (over || time - told >= (calm ? TELL_CALMLY_MS : TELL_MS)) {
        told = time;
        const shown = this.atEdge(state.film);
        if (shown !== state.shown || over) this.state.setState({ shown, playing: !over });
        // Where motion is not wanted the line moves with the numbers, not between them.
        if (calm) this.tell();
      }
      if (!calm) this.tell();
      if (!over) this.request = requestAnimationFrame(picture);
    };
    this.request = requestAnimationFrame(picture);
  }

  /** Stops where it is: at the edge whose counts are shown. */
  pause(): void {
    cancelAnimationFrame(this.request);
    const { film, playing } = this.state.getState();
    if (!playing) return;
    if (film !== undefined) this.instant = this.atEdge(film);
    this.state.setState({ playing: false, shown: this.instant });
    this.tell();
  }

  /** Plays, or stops. */
  toggle(): void {
    if (this.state.getState().playing) this.pause();
    else this.play();
  }

  /** Changes how fast it runs, also while it does. */
  setSpeed(speed: Speed): void {
    this.state.setState({ speed });
    this.tell();
  }

  private atEdge(film: Film): number {
    return instantOf(film, edgeBefore(film, this.instant));
  }

  private tell(): void {
    for (const hear of this.hearers) hear();
  }
}

const players = new WeakMap<Session, Player>();

/** The player of a session; there is one as long as there is the session. */
export function playerOf(session: Session): Player {
  const known = players.get(session);
  if (known !== undefined) return known;
  const made = new Player();
  players.set(session, made);
  return made;
}

/** The player of the open journey. */
export function usePlayer(): Player {
  return playerOf(useSession());
}

/** Something of what the player shows. */
export function usePlayerState<T>(select: (state: PlayerState) => T): T {
  return useStore(usePlayer().state, select);
}

/** Whether an instant before the end is shown: what is on the canvas is then not what the run came to. */
export function isBeforeEnd({ film, shown }: PlayerState): boolean {
  return film !== undefined && shown < film.end;
}
