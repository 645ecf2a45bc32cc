/** The steps of a run in reading order, and what became of those who came to each. Pure. */
import type { Journey } from "@/bindings/Journey";
import type { Node } from "@/bindings/Node";
import type { NodeSummary } from "@/bindings/NodeSummary";
import type { Summary } from "@/bindings/Summary";

/** What a step without any visit has. */
const nobody: NodeSummary = {
  entered: 0,
  ports: {},
  inside: 0,
  exits: {},
  unsent: {},
  time_spent_s: { median: null, p90: null },
};

/** Branches are read in this order; other ports follow in the order of the file. */
const portOrder = ["yes", "no", "next", "not_sent", "out_of_stock"];

/**
 * The steps in the order in which they are passed: before those that come after them, `yes` before `no`. Ways back
 * do not count; steps that no trigger leads to come last.
 */
export function readingOrder(journey: Journey): Node[] {
  const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
  const next = new Map<string, string[]>();
  const rank = (port: string | undefined) => {
    const at = portOrder.indexOf(port ?? "next");
    return at < 0 ? portOrder.length : at;
  };
  for (const edge of journey.edges.toSorted((a, b) => rank(a.port) - rank(b.port))) {
    if (nodes.has(edge.to)) next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to]);
  }

  // Depth first, last branch first, each step put before all that came of it: the reverse of the order in which the
  // walk leaves the steps. An own stack, since a journey may be longer than the call stack is deep.
  const seen = new Set<string>();
  const walk = (starts: readonly Node[]): Node[] => {
    const left: Node[] = [];
    const stack: { node: Node; rest: string[] }[] = [];
    const enter = (node: Node | undefined) => {
      if (node === undefined || seen.has(node.id)) return;
      seen.add(node.id);
      stack.push({ node, rest: [...(next.get(node.id) ?? [])] });
    };
    for (const start of starts.toReversed()) {
      enter(start);
      for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
        const to = top.rest.pop();
        if (to !== undefined) enter(nodes.get(to));
        else {
          left.push(top.node);
          stack.pop();
        }
      }
    }
    return left.toReversed();
  };
  const hasWayIn = new Set(journey.edges.map((edge) => edge.to));
  return [
    ...walk(journey.nodes.filter((node) => node.kind.endsWith("_trigger"))),
    ...walk(journey.nodes.filter((node) => !hasWayIn.has(node.id))),
    // What is left goes in circles of its own.
    ...journey.nodes.flatMap((node) => walk([node])),
  ];
}

/** A step in the funnel. */
export interface FunnelStep {
  node: Node;
  summary: NodeSummary;
  /** Went on to another step. */
  wentOn: number;
  /** Ended here: by an exit, a rule, or a port that leads nowhere. */
  ended: number;
  /** Of all entries. */
  share: number | null;
}

/** The funnel: entered = went on + inside + ended, at every step. */
export function funnelOf(journey: Journey, summary: Summary): FunnelStep[] {
  const onwards = new Map<string, number>();
  for (const edge of summary.edges) onwards.set(edge.from, (onwards.get(edge.from) ?? 0) + edge.count);
  return readingOrder(journey).map((node) => {
    const own = summary.nodes[node.id] ?? nobody;
    const wentOn = onwards.get(node.id) ?? 0;
    return {
      node,
      summary: own,
      wentOn,
      ended: Math.max(0, own.entered - own.inside - wentOn),
      share: summary.entries === 0 ? null : own.entered / summary.entries,
    };
  });
}
