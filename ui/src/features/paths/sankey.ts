/** The complete ways through a journey as one picture: steps in columns by how deep they lie. Pure. */
import type { PathCoverage } from "@/bindings/PathCoverage";

/** A step at a depth, or how visits ended there. */
export interface SankeyStep {
  id: string;
  /** The step; none at an ending. */
  node: string | undefined;
  /** How visits ended; none at a step. */
  ending: string | undefined;
  depth: number;
  visits: number;
}

/** Visits from one to the next. */
export interface SankeyWay {
  source: string;
  target: string;
  /** The port they left by; empty before an ending. */
  port: string;
  visits: number;
}

/** The picture. */
export interface SankeyPicture {
  steps: SankeyStep[];
  ways: SankeyWay[];
  /** How many columns it has. */
  columns: number;
}

/** More columns than these are unreadable: what comes after them is drawn as one. */
export const DEEPEST = 24;
/** How ways go on that are deeper than that. */
export const DEEPER = "deeper";

/** Ways as layers: a step that is passed again stands again, further to the right, so that loops unroll. */
export function sankeyOf(coverage: Pick<PathCoverage, "paths">): SankeyPicture {
  const steps = new Map<string, SankeyStep>();
  const ways = new Map<string, SankeyWay>();
  const step = (id: string, made: Omit<SankeyStep, "id" | "visits">, visits: number) => {
    const known = steps.get(id);
    if (known === undefined) steps.set(id, { id, visits, ...made });
    else known.visits += visits;
    return id;
  };
  const way = (source: string, target: string, port: string, visits: number) => {
    const key = `${source}\n${target}\n${port}`;
    const known = ways.get(key);
    if (known === undefined) ways.set(key, { source, target, port, visits });
    else known.visits += visits;
  };
  for (const path of coverage.paths) {
    let before: { id: string; port: string } | undefined;
    const shown = path.steps.slice(0, DEEPEST);
    shown.forEach(({ node, port }, depth) => {
      const id = step(`${depth}/${node}`, { node, ending: undefined, depth }, path.visits);
      if (before !== undefined) way(before.id, id, before.port, path.visits);
      before = { id, port };
    });
    if (before === undefined) continue;
    const cut = path.steps.length > shown.length;
    const ending = cut ? DEEPER : path.ending;
    const id = step(`${shown.length}/▸${ending}`, { node: undefined, ending, depth: shown.length }, path.visits);
    way(before.id, id, before.port, path.visits);
  }
  const columns = Math.max(0, ...[...steps.values()].map(({ depth }) => depth + 1));
  return { steps: [...steps.values()], ways: [...ways.values()], columns };
}
