/** The numbers of a dry run as they lie over the canvas. Pure. */
import type { PathShare } from "@/bindings/PathShare";
import type { Summary } from "@/bindings/Summary";
import type { VisitView } from "@/bindings/VisitView";
import { portKey, type FlowCounts, type Results, type StepCounts, type Trail } from "@/canvas";
import { mainPorts, portOf, type Journey, type Node } from "@/journey/document";
import { same } from "@/journey/operations";
import { onwardPorts, type Moment } from "@/features/playback/film";
import { sumOf } from "./totals";

const WIDEST = 14;
const NARROWEST = 1.5;

/** Counts of steps and ways. `ran` is the journey the run was made with. */
export function resultsOf(summary: Summary, ran: Journey, stale: boolean): Results {
  const onward = onwardPorts(ran);
  const steps = new Map<string, StepCounts>();
  for (const step of ran.nodes) {
    const counts = summary.nodes[step.id];
    const open = Object.entries(counts?.ports ?? {}).filter(([port]) => !onward.has(portKey(step.id, port)));
    steps.set(step.id, {
      entered: counts?.entered ?? 0,
      inside: counts?.inside ?? 0,
      ended: sumOf(counts?.exits ?? {}) + sumOf(Object.fromEntries(open)),
    });
  }
  const ports = (step: Node) => summary.nodes[step.id]?.ports ?? {};
  return { steps, flows: flowsOf(summary, ran, ports), stale };
}

/**
 * The same at an instant. Ways are measured by the largest flow of the whole run, so that nothing jumps; what somebody
 * comes to only later says so, since it is not true that nobody does.
 */
export function resultsAt(
  moment: Moment,
  summary: Summary,
  ran: Journey,
  stale: boolean,
  gates: ReadonlyMap<string, boolean> = new Map(),
): Results {
  const steps = new Map<string, StepCounts>();
  for (const step of ran.nodes) {
    const { entered = 0, inside = 0, ended = 0 } = moment.steps.get(step.id) ?? {};
    const later = entered === 0 && (summary.nodes[step.id]?.entered ?? 0) > 0;
    const open = gates.get(step.id);
    const gate = open === undefined ? undefined : open ? ("open" as const) : ("closed" as const);
    steps.set(step.id, { entered, inside, ended, ...(later && { later }), ...(gate && { gate }) });
  }
  const ports = (step: Node) => {
    const all = Object.keys(summary.nodes[step.id]?.ports ?? {});
    return Object.fromEntries(all.map((port) => [port, moment.ways.get(portKey(step.id, port)) ?? 0]));
  };
  return { steps, flows: flowsOf(summary, ran, ports), stale };
}

type Ports = { readonly [port: string]: number | undefined };

function flowsOf(summary: Summary, ran: Journey, portsAt: (step: Node) => Ports): Map<string, FlowCounts> {
  const flows = new Map<string, FlowCounts>();
  const largest = Math.max(1, ...Object.values(summary.nodes).flatMap((node) => Object.values(node?.ports ?? {})));
  for (const step of ran.nodes) {
    const whole = summary.nodes[step.id]?.ports ?? {};
    const ports = portsAt(step);
    const left = sumOf(ports);
    for (const port of waysOut(step, whole)) {
      const count = ports[port] ?? 0;
      flows.set(portKey(step.id, port), {
        count,
        share: isBranch(step, whole) && left > 0 ? count / left : undefined,
        width: count === 0 ? NARROWEST : Math.max(NARROWEST, WIDEST * Math.sqrt(count / largest)),
        ...(count === 0 && (whole[port] ?? 0) > 0 && { later: true as const }),
      });
    }
  }
  return flows;
}

function waysOut(step: Node, ports: Ports): string[] {
  return [...new Set([...mainPorts(step), ...Object.keys(ports)])];
}

/** A step with a choice of ways; one where everybody went on by `next` is none. */
function isBranch(step: Node, ports: Ports): boolean {
  return (
    mainPorts(step).length > 1 || Object.entries(ports).some(([port, count]) => port !== "next" && (count ?? 0) > 0)
  );
}

/**
 * The way of a visit, or of all that went the same, over the canvas. `reached` is how many of its steps have been taken,
 * while it is played.
 */
export function trailOf(visit: VisitView | PathShare, current: string | undefined, reached?: number): Trail {
  const steps = new Map<string, number[]>();
  const ports = new Set<string>();
  visit.steps.forEach(({ node, port }, index) => {
    const numbers = steps.get(node);
    if (numbers === undefined) steps.set(node, [index + 1]);
    else numbers.push(index + 1);
    if (port !== "") ports.add(portKey(node, port));
  });
  return { steps, ports, current, reached };
}

/** A journey without what never changes what it does: names, places, colours, notes, and the order of things. */
function meaningOf({ name: _, notes: _n, accepted: _a, nodes, edges, ...settings }: Journey): unknown {
  const steps = nodes.map(({ label: _l, position: _p, color: _c, ...step }) => step);
  return {
    ...settings,
    nodes: steps.toSorted((a, b) => compare(a.id, b.id)),
    edges: edges
      .map((edge) => ({ from: edge.from, port: portOf(edge), to: edge.to }))
      .toSorted((a, b) => compare(portKey(a.from, a.port), portKey(b.from, b.port)) || compare(a.to, b.to)),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether two journeys do the same, so that the results of one hold for the other. */
export function sameMeaning(a: Journey, b: Journey): boolean {
  return a === b || same(meaningOf(a), meaningOf(b));
}
