/** Walking along the edges by arrow keys. Pure. */
import {
  edgeFrom,
  isTrigger,
  mainPorts,
  nodeById,
  portsOf,
  positionOf,
  type Journey,
  type Node,
} from "@/journey/document";
import type { Direction } from "./geometry";

/** An arrow key. */
export type Arrow = "left" | "right" | "up" | "down";

/** Arrows as they would be pressed on a canvas that flows right. */
const TURNED: Record<Arrow, Arrow> = { left: "up", right: "down", up: "left", down: "right" };

/**
 * The step an arrow leads to: along time to the step after or before, across it to the other ways out of the step
 * before; where no edge leads there, to the nearest card on that side.
 */
export function walk(
  journey: Journey,
  from: string | undefined,
  arrow: Arrow,
  direction: Direction,
): string | undefined {
  const node = from === undefined ? undefined : nodeById(journey, from);
  if (node === undefined) return firstStep(journey);
  const turned = direction === "right" ? arrow : TURNED[arrow];
  const along = turned === "right" ? after(journey, node) : turned === "left" ? before(journey, node) : undefined;
  const across = turned === "up" ? beside(journey, node, -1) : turned === "down" ? beside(journey, node, 1) : undefined;
  return along ?? across ?? nearest(journey, node, arrow);
}

/** Where walking begins: at the first trigger, else at the upper left card. */
export function firstStep(journey: Journey): string | undefined {
  const byPlace = journey.nodes.toSorted((a, b) => {
    const [p, q] = [positionOf(a), positionOf(b)];
    return p.y - q.y || p.x - q.x;
  });
  return (byPlace.find(isTrigger) ?? byPlace[0])?.id;
}

function after(journey: Journey, node: Node): string | undefined {
  const jump = node.kind === "goto" ? [node.node] : [];
  return [...jump, ...portsOf(node).map((port) => edgeFrom(journey, node.id, port)?.to)].find(
    (to) => to !== undefined && nodeById(journey, to) !== undefined,
  );
}

function before(journey: Journey, node: Node): string | undefined {
  const edge = journey.edges.find((candidate) => candidate.to === node.id && nodeById(journey, candidate.from));
  return edge?.from ?? journey.nodes.find((other) => other.kind === "goto" && other.node === node.id)?.id;
}

/** The next way out of the same step: from “yes” down to “no”. */
function beside(journey: Journey, node: Node, by: 1 | -1): string | undefined {
  const parent = before(journey, node);
  const source = parent === undefined ? undefined : nodeById(journey, parent);
  if (source === undefined || mainPorts(source).length < 2) return undefined;
  const ways = portsOf(source).flatMap((port) => edgeFrom(journey, source.id, port)?.to ?? []);
  return ways[ways.indexOf(node.id) + by];
}

function nearest(journey: Journey, node: Node, arrow: Arrow): string | undefined {
  const here = positionOf(node);
  let best: { id: string; distance: number } | undefined;
  for (const other of journey.nodes) {
    const there = positionOf(other);
    const [dx, dy] = [there.x - here.x, there.y - here.y];
    const [ahead, aside] =
      arrow === "left" ? [-dx, dy] : arrow === "right" ? [dx, dy] : arrow === "up" ? [-dy, dx] : [dy, dx];
    if (other.id === node.id || ahead <= 0) continue;
    // What lies straight ahead is nearer than what lies aside.
    const distance = ahead + Math.abs(aside) * 2;
    if (best === undefined || distance < best.distance) best = { id: other.id, distance };
  }
  return best?.id;
}
