/** What faces on the canvas need beyond their own data; it changes rarely, so that it may be a context. */
import { createContext, useContext } from "react";
import type { Reentry } from "@/bindings/Reentry";
import type { Edge, Journey, Note } from "@/journey/document";
import type { Known } from "@/journey/summaries";
import type { Point } from "./geometry";

/** The surroundings of a face. */
export interface Surroundings {
  known: Known;
  reentry: Reentry;
  /** Labels of screen readers name the steps around. Read late: a face need not be drawn again for it. */
  journey: () => Journey;
  /** The + on an edge was pressed. */
  insert: (edge: Edge, at: Point, screen: Point) => void;
  /** A note is being written. */
  writeNote: (index: number, change: Partial<Note>) => void;
  /** Counts at a port without an edge were pressed. */
  openPort: (step: string, port: string) => void;
  readOnly: boolean;
}

const SurroundingsContext = createContext<Surroundings | null>(null);

/** Gives the surroundings to the faces. */
export const SurroundingsProvider = SurroundingsContext.Provider;

/** The surroundings of a face. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (surroundings === null) throw new Error("a face outside the canvas");
  return surroundings;
}
