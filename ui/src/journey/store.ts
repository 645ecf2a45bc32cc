/**
 * The journey being edited: its document, the way back, and what of it is saved.
 * Undo has no end, since an edit is a handful of operations and not a snapshot.
 */
import { createStore } from "zustand/vanilla";
import type { StoreApi } from "zustand/vanilla";
import type { Journey } from "./document";
import { applyAll } from "./operations";
import type { Operation } from "./operations";

/** What an edit is called in “Undo …”: the ending of a message key. */
export type EditName =
  | "add-step"
  | "delete"
  | "move"
  | "change"
  | "rename"
  | "connect"
  | "disconnect"
  | "duplicate"
  | "paste"
  | "layout"
  | "note"
  | "settings"
  | "fix"
  | "accept"
  | "import"
  | "restore";

/** Something done that can be undone. */
export interface Done {
  name: EditName;
  operations: readonly Operation[];
  inverse: readonly Operation[];
  /** What it left behind is this state of the document. */
  revision: number;
  /** Edits with the same mark that follow each other soon are one. */
  merge: string | undefined;
  at: number;
}

/** The journey being edited, and what can be done to it. */
export interface JourneyDocument {
  journey: Journey;
  /** Names the state of the document: undoing gives the number it had. */
  revision: number;
  /** The state that is saved; undefined when saving failed and nobody knows. */
  savedRevision: number | undefined;
  past: readonly Done[];
  future: readonly Done[];
  /** Does something. Nothing to do leaves everything as it is. */
  edit: (name: EditName, operations: readonly Operation[], options?: { merge?: string }) => boolean;
  /** Takes the last edit back; says which one it was. */
  undo: () => Done | undefined;
  /** Does it again. */
  redo: () => Done | undefined;
  /** Notes that this state is saved, or that none is known to be. */
  saved: (revision: number | undefined) => void;
  /** Ends a run of merged edits, as when a field is left. */
  settle: () => void;
}

/** A document that can be subscribed to. */
export type JourneyStore = StoreApi<JourneyDocument>;

/** Typing goes on as one edit until the fingers rest this long. */
const MERGE_WITHIN_MS = 1_500;

/** Opens a journey for editing. The clock is an argument so that tests need not wait. */
export function createJourneyStore(journey: Journey, now: () => number = () => performance.now()): JourneyStore {
  let lastRevision = 0;
  return createStore<JourneyDocument>((set, get) => ({
    journey,
    revision: 0,
    savedRevision: 0,
    past: [],
    future: [],

    edit(name, operations, options = {}) {
      if (operations.length === 0) return false;
      const { journey: before, past, revision: from } = get();
      const { journey: after, inverse } = applyAll(before, operations);
      lastRevision += 1;
      const done: Done = { name, operations, inverse, revision: lastRevision, merge: options.merge, at: now() };
      const last = past.at(-1);
      const merged = last !== undefined && last.revision === from ? mergeInto(last, done) : undefined;
      set({
        journey: after,
        revision: lastRevision,
        past: merged === undefined ? [...past, done] : [...past.slice(0, -1), merged],
        future: [],
      });
      return true;
    },

    undo() {
      const { journey: before, past, future } = get();
      const done = past.at(-1);
      if (done === undefined) return undefined;
      const rest = past.slice(0, -1);
      set({
        journey: applyAll(before, done.inverse).journey,
        revision: rest.at(-1)?.revision ?? 0,
        past: rest,
        future: [...future, done],
      });
      return done;
    },

    redo() {
      const { journey: before, past, future } = get();
      const done = future.at(-1);
      if (done === undefined) return undefined;
      set({
        journey: applyAll(before, done.operations).journey,
        revision: done.revision,
        // What was typed before an undo and what is typed after a redo are two edits.
        past: [...past, { ...done, merge: undefined }],
        future: future.slice(0, -1),
      });
      return done;
    },

    saved(savedRevision) {
      set({ savedRevision });
    },

    settle() {
      const { past } = get();
      const last = past.at(-1);
      if (last?.merge !== undefined) set({ past: [...past.slice(0, -1), { ...last, merge: undefined }] });
    },
  }));
}

function mergeInto(last: Done, done: Done): Done | undefined {
  if (done.merge === undefined || done.merge !== last.merge || done.at - last.at > MERGE_WITHIN_MS) return undefined;
  const [before, after] = [last.operations[0], done.operations[0]];
  const samePlace =
    last.operations.length === 1 &&
    done.operations.length === 1 &&
    before?.op === "replace" &&
    after?.op === "replace" &&
    before.list === after.list &&
    before.at === after.at;
  // A thousand key strokes into one field are kept as the first inverse and the last value.
  return samePlace
    ? { ...done, inverse: last.inverse }
    : { ...done, operations: [...last.operations, ...done.operations], inverse: [...done.inverse, ...last.inverse] };
}

/** Whether something is not saved yet. */
export function isDirty({ revision, savedRevision }: JourneyDocument): boolean {
  return revision !== savedRevision;
}
