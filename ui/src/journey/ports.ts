/** Ports that a person names: their edges go with them. */
import { NEXT, portOf, type Journey, type Node } from "./document";
import { Edit } from "./operations";
import type { Operation } from "./operations";
import { replaceNode } from "./commands";

/** What became of the named ports of a step. */
export interface PortChange {
  /** The name before, and the one from now on. */
  renamed?: readonly [from: string, to: string];
  /** The port that is there no more. */
  removed?: string;
}

/** Puts another step in the place of the one with this id, and lets edges follow their ports: one edit. */
export function replaceNodeAndPorts(
  journey: Journey,
  id: string,
  node: Node,
  { renamed, removed }: PortChange,
): Operation[] {
  const edit = new Edit(journey);
  journey.edges.forEach((edge, at) => {
    if (edge.from !== id || renamed === undefined || portOf(edge) !== renamed[0]) return;
    const { port: _, ...rest } = edge;
    edit.replace("edges", at, renamed[1] === NEXT ? rest : { ...rest, port: renamed[1] });
  });
  if (removed !== undefined) edit.removeWhere("edges", (edge) => edge.from === id && portOf(edge) === removed);
  return [...replaceNode(journey, id, node), ...edit.operations()];
}

/** A name for one more case or variant that none of them has: A, B, … Z, then numbers. */
export function freeName(taken: ReadonlySet<string>): string {
  for (let at = 0; ; at += 1) {
    const name = at < 26 ? String.fromCodePoint(65 + at) : String(at + 1);
    if (!taken.has(name)) return name;
  }
}

/** Percents that make up 100 and differ by one at most. */
export function evenShares(count: number): number[] {
  return Array.from({ length: count }, (_, at) => Math.floor(100 / count) + (at < 100 % count ? 1 : 0));
}
