/** One journey open in the builder: its document, and what the screen knows beyond it. */
import { createContext, useContext } from "react";
import { createStore, useStore, type StoreApi } from "zustand";
import type { Catalogue } from "@/bindings/Catalogue";
import type { CheckedJourney } from "@/bindings/CheckedJourney";
import type { ErrorView } from "@/bindings/ErrorView";
import type { MadeUpRun } from "@/bindings/MadeUpRun";
import type { PathShare } from "@/bindings/PathShare";
import type { RunView } from "@/bindings/RunView";
import type { CanvasHandle, Choice, Direction, Point } from "@/canvas";
import type { Edge, Journey, Position } from "@/journey/document";
import { readJourney } from "@/journey/read";
import { createJourneyStore, type Done, type JourneyDocument, type JourneyStore } from "@/journey/store";

/** Whether what is on the screen is on the disk. */
export type Saving =
  | { state: "saved"; /** Somebody asked for it, and the version stays. */ kept?: boolean }
  | { state: "waiting" | "saving" }
  | { state: "failed"; error: ErrorView };

/** Where the step that is being picked will go. */
export type PickTarget = { at: Position; screen?: Point | undefined } & (
  { how: "alone" } | { how: "after"; step: string; port?: string; place?: Position } | { how: "into"; edge: Edge }
);

/** A way that is drawn by keyboard. */
export interface Drawing {
  from: string;
  /** None at a step that has no way out. */
  port: string | undefined;
  candidate: string | undefined;
}

/** What the side list of a dry run shows. */
export type Side =
  | { shows: "totals" }
  | { shows: "customers"; step: string; port: string | null }
  /** Who did not get to a step. */
  | { shows: "missed"; step: string }
  /** One of the complete ways through the journey. */
  | { shows: "path"; path: PathShare }
  | {
      shows: "customer";
      customer: string;
      visit: number;
      /** The list she was chosen from, where there was one, and her place in it. */
      of?: { step: string; port: string | null } | undefined;
      index: number;
      total: number;
      /** What was shown before, where it was no such list. */
      back?: Side | undefined;
    };

/** What closing a customer's path leads back to. */
export function sideBehind(side: Side): Side {
  if (side.shows !== "customer") return { shows: "totals" };
  return side.back ?? (side.of === undefined ? { shows: "totals" } : { shows: "customers", ...side.of });
}

/** How the results of a run are looked at. */
export type ResultsView = "canvas" | "paths" | "calendar";

/** A customer who does not exist, beside the journey that is edited. */
export interface MadeUp {
  shows: "form" | "path";
  /** The way she took when she was last sent through, with the journey and the customer as they were. */
  run?: { result: MadeUpRun; journey: Journey; asked: string };
  /** Which of her visits is looked at. */
  visit?: number;
}

/** What the drawer shows. */
export type DrawerTab = "problems" | "dry-run" | "runs" | "versions";

/** What of an earlier state is looked at instead of the journey. */
export type Viewing = { shows: "version"; version: number } | { shows: "comparison"; before: number; after: number };

/** What the builder knows beyond the document. */
export interface BuilderState {
  choice: Choice;
  saving: Saving;
  /** The last findings, and the state of the document they are about. */
  checked: CheckedJourney | undefined;
  checkedRevision: number | undefined;
  checkError: ErrorView | undefined;
  /** The finding that F8 stands at: its place in the list. */
  finding: number;
  drawer: DrawerTab | undefined;
  picking: PickTarget | undefined;
  drawing: Drawing | undefined;
  viewing: Viewing | undefined;
  searching: boolean;
  renaming: boolean;
  direction: Direction;
  run: RunView | undefined;
  showsRun: boolean;
  /** How its results are looked at. */
  resultsView: ResultsView;
  /** The run it is compared with. */
  against: RunView | undefined;
  side: Side;
  /** The step of the followed customer's path that is being read about. */
  atStep: string | undefined;
  /** The panel of a made-up customer, while it is open. */
  madeUp: MadeUp | undefined;
}

/** An open journey. */
export interface Session {
  document: JourneyStore;
  state: StoreApi<BuilderState>;
  catalogue: Catalogue;
  /** The canvas, while it is on the screen. */
  canvas: () => CanvasHandle | null;
  /** The canvas comes and goes. */
  mountCanvas: (handle: CanvasHandle | null) => void;
}

/** Opens a session. */
export function createSession(journey: Journey, catalogue: Catalogue, direction: Direction): Session {
  let canvas: CanvasHandle | null = null;
  return {
    document: createJourneyStore(journey),
    catalogue,
    canvas: () => canvas,
    mountCanvas: (handle) => {
      canvas = handle;
    },
    state: createStore<BuilderState>(() => ({
      choice: { steps: [] },
      saving: { state: "saved" },
      checked: undefined,
      checkedRevision: undefined,
      checkError: undefined,
      finding: 0,
      drawer: undefined,
      picking: undefined,
      drawing: undefined,
      viewing: undefined,
      searching: false,
      renaming: false,
      direction,
      run: undefined,
      showsRun: false,
      resultsView: "canvas",
      against: undefined,
      side: { shows: "totals" },
      atStep: undefined,
      madeUp: undefined,
    })),
  };
}

const SessionContext = createContext<Session | null>(null);

/** Gives the session to the parts of the builder. */
export const SessionProvider = SessionContext.Provider;

/** The open journey. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("useSession outside the builder");
  return session;
}

/** Something of the document; the part is drawn again only when that changes. */
export function useDocument<T>(select: (document: JourneyDocument) => T): T {
  return useStore(useSession().document, select);
}

/** Something of what the builder knows. */
export function useBuilder<T>(select: (state: BuilderState) => T): T {
  return useStore(useSession().state, select);
}

/** The journey as it is now. */
export function useJourney(): Journey {
  return useDocument((document) => document.journey);
}

const ran = new WeakMap<RunView, Journey>();

/** The journey a run was made with; read once a run. */
export function ranJourney(run: RunView): Journey {
  const known = ran.get(run);
  if (known !== undefined) return known;
  const { journey } = readJourney(run.journey);
  ran.set(run, journey);
  return journey;
}

/** The journey that is looked at: under results the one that was run, which the draft may have left since. */
export function useShownJourney(): Journey {
  const draft = useJourney();
  const run = useBuilder((state) => (state.showsRun ? state.run : undefined));
  return run === undefined ? draft : ranJourney(run);
}

/** Chooses something. */
export function choose(session: Session, choice: Choice): void {
  session.state.setState({ choice });
}

/** Whether the journey can be edited: not under results, and not while a version is looked at. */
export function isEditing({ showsRun, viewing }: BuilderState): boolean {
  return !showsRun && viewing === undefined;
}

/** The journey itself is on the canvas, and nothing lies over it. */
const EDITING = { showsRun: false, against: undefined, viewing: undefined } satisfies Partial<BuilderState>;

/** Every way out of results and versions back to the journey; what was chosen stays where the journey has it. */
export function toEditing(session: Session, more: Partial<BuilderState> = {}): void {
  const { choice, showsRun } = session.state.getState();
  // Ways and notes of the journey that was run are named by their places in that one.
  session.state.setState({ ...EDITING, choice: showsRun ? { steps: choice.steps } : choice, ...more });
  keepChoice(session);
}

/** Keeps only what is still there chosen, after an undo for instance. */
export function keepChoice(session: Session): void {
  const { journey } = session.document.getState();
  const { choice } = session.state.getState();
  const steps = choice.steps.filter((id) => journey.nodes.some((node) => node.id === id));
  if (steps.length !== choice.steps.length) session.state.setState({ choice: { ...choice, steps } });
}

/** The steps that an edit touched, to show them after undoing it. */
export function touchedSteps({ operations, inverse }: Done): string[] {
  const ids = [...operations, ...inverse].flatMap((operation) =>
    operation.op !== "set" && operation.op !== "remove" && operation.list === "nodes" ? [operation.item.id] : [],
  );
  return [...new Set(ids)];
}
