/**
 * How an edge finds its way between the cards.
 *
 * A step beside another is reached straight on, with one bend where it stands lower. Everything else, as the edge back
 * to the beginning of the next row in a folded journey, takes the gap below the upper one of the two rows, so that it
 * crosses neither a card nor the pill above one. All is reckoned as if time flowed right; a canvas that flows down is
 * mirrored at its diagonal.
 */
import {
  CARD,
  fallbackPort,
  mainPorts,
  portOf,
  type Edge,
  type Journey,
  type Node,
  type Position,
} from "@/journey/document";
import {
  cardOf,
  crosses,
  portOffset,
  transpose,
  transposeRect,
  type Direction,
  type Point,
  type Rect,
} from "./geometry";

/** How far a way goes on before it turns, after the first and before the last card. */
const OUT = 16;
const IN = 20;
/** Where the first way runs in the gap below a row; the second one 9 lower, as the mock has them. */
const GAP = 18;
const LANE = 9;
/** The arrow's point stays clear of the dot it leads to. */
const TIP = 6;

/** A way that is to be found. */
export interface Wanted {
  /** The card it leaves. */
  from: Rect;
  /** The middle of the port it leaves by. */
  start: Point;
  /** Whether the port is the one at the card's lower edge. */
  below: boolean;
  /** 0 for the uppermost port of a card. */
  lane: number;
  /** The card it leads to. */
  to: Rect;
}

/** The corners of the way, first to last. Time flows right here. */
export function routeRight({ from, start, below, lane, to }: Wanted, cards: Cards): Point[] {
  const end = { x: to.x - TIP, y: to.y + to.height / 2 };
  const free = (points: readonly Point[]) => cards.clear(points, from, to);
  if (!below && end.x - start.x >= OUT) {
    if (Math.abs(start.y - end.y) < 1) {
      const straight = [start, end];
      if (free(straight)) return straight;
    } else {
      // Between neighbours in the middle, so that a port's name has room; else close to where the way begins.
      const middle = (start.x + end.x) / 2;
      const near = Math.min(middle, start.x + 2 * OUT);
      for (const x of [near, end.x - IN, middle]) {
        const bent = [start, { x, y: start.y }, { x, y: end.y }, end];
        if (x > start.x && x < end.x && free(bent)) return bent;
      }
    }
  }
  return throughGap({ from, start, below, lane, to }, end);
}

function throughGap({ from, start, below, lane, to }: Wanted, end: Point): Point[] {
  const upper = to.y + to.height <= from.y ? to : from;
  // The upper port's way turns last and runs lowest, so that the ways of one card do not cross.
  const rank = lane === 0 ? 1 : 0;
  const y = upper.y + upper.height + (below ? GAP - 4 : GAP + rank * LANE);
  const back = end.x - IN + TIP;
  const tail = [{ x: back, y }, { x: back, y: end.y }, end];
  if (below) return [start, { x: start.x, y }, ...tail];
  const out = start.x + OUT + rank * LANE - 4;
  return [start, { x: out, y: start.y }, { x: out, y }, ...tail];
}

/** The cards on the canvas, found by where they are: ways of a large journey look only at what is near them. */
export class Cards {
  private readonly cells = new Map<string, Rect[]>();

  constructor(rects: Iterable<Rect>) {
    for (const rect of rects) {
      for (const cell of cellsOf(rect)) {
        const there = this.cells.get(cell);
        if (there === undefined) this.cells.set(cell, [rect]);
        else there.push(rect);
      }
    }
  }

  /** Whether a way runs through no card but the two it belongs to. */
  clear(points: readonly Point[], ...except: readonly Rect[]): boolean {
    for (let index = 1; index < points.length; index += 1) {
      const [a, b] = [points[index - 1], points[index]];
      if (a === undefined || b === undefined) continue;
      const span = {
        x: Math.min(a.x, b.x),
        y: Math.min(a.y, b.y),
        width: Math.abs(a.x - b.x),
        height: Math.abs(a.y - b.y),
      };
      for (const cell of cellsOf(span)) {
        const hit = this.cells.get(cell)?.some((card) => !except.includes(card) && crosses(a, b, card));
        if (hit === true) return false;
      }
    }
    return true;
  }
}

const CELL = 512;

function* cellsOf({ x, y, width, height }: Rect): Generator<string> {
  for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) yield `${column} ${row}`;
  }
}

/** Finds the ways of all edges; those that lead from or to nowhere have none. */
export function routes(
  journey: Journey,
  direction: Direction,
  moved: ReadonlyMap<string, Position> = new Map(),
): Map<Edge, Point[]> {
  const turn = direction === "right" ? (point: Point) => point : transpose;
  const turnRect = direction === "right" ? (rect: Rect) => rect : transposeRect;
  const rects = new Map<string, Rect>();
  const nodes = new Map<string, Node>();
  for (const node of journey.nodes) {
    if (nodes.has(node.id)) continue;
    nodes.set(node.id, node);
    rects.set(node.id, turnRect(cardOf(node, moved.get(node.id))));
  }
  // A card that is dragged and belongs to no edge yet may be on its way into one: edges do not dodge it.
  const joined = new Set(journey.edges.flatMap((edge) => [edge.from, edge.to]));
  const standing = [...rects].filter(([id]) => !moved.has(id) || joined.has(id));
  const cards = new Cards(standing.map(([, rect]) => rect));
  const found = new Map<Edge, Point[]>();
  for (const edge of journey.edges) {
    const [node, from, to] = [nodes.get(edge.from), rects.get(edge.from), rects.get(edge.to)];
    if (node === undefined || from === undefined || to === undefined) continue;
    const port = portOf(edge);
    const offset = turn(portOffset(node, port, direction));
    const wanted: Wanted = {
      from,
      start: { x: from.x + offset.x, y: from.y + offset.y },
      below: port === fallbackPort(node),
      lane: Math.max(mainPorts(node).indexOf(port), 0),
      to,
    };
    found.set(edge, routeRight(wanted, cards).map(turn));
  }
  return found;
}

/** The way of an edge that is being drawn: from a port to the pointer. */
export function draftRoute(start: Point, end: Point, direction: Direction): Point[] {
  const turn = direction === "right" ? (point: Point) => point : transpose;
  const [a, b] = [turn(start), turn(end)];
  if (b.x - a.x >= OUT * 2) {
    const x = (a.x + b.x) / 2;
    return [a, { x, y: a.y }, { x, y: b.y }, b].map(turn);
  }
  const y = Math.max(a.y, b.y) < a.y + CARD.height / 2 ? a.y + CARD.height : (a.y + b.y) / 2;
  return [a, { x: a.x + OUT, y: a.y }, { x: a.x + OUT, y }, { x: b.x - IN, y }, { x: b.x - IN, y: b.y }, b].map(turn);
}
