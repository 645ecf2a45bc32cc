/**
 * What may be connected with what, and why not: the language service of the canvas while an edge is drawn.
 * Pure; the engine's checks have the last word about what is there already.
 */
import { edgeFrom, isTrigger, nodeById, portOf, portsOf } from "./document";
import type { Journey, Node } from "./document";
import { phrase } from "./phrase";
import type { Phrase } from "./phrase";
import { titleOf } from "./summaries";

/** Why no edge can lead from a step to a step: the ending of a message key. */
export type Refusal =
  /** There is no such step (any more). */
  | "unknown"
  /** Visits start at a trigger; none comes in from before. */
  | "trigger"
  /** A step that leads to itself without waiting for something would never be left. */
  | "own-loop"
  /** A jump or an end has no way out. */
  | "no-way-out"
  /** The port leads there already. */
  | "already";

/** Whether an edge may be drawn, and what it would do besides. */
export type Verdict =
  | { can: false; why: Refusal }
  | {
      can: true;
      /** The port's edge to this step makes place: one edit, which undo takes back. */
      replaces: string | undefined;
      /** It closes a loop in which nothing takes time; that may still be mended by a wait. */
      timeless: boolean;
    };

/** The end of the edge that is held: a port of a step, or the way into one. */
export type Drawn = { from: string; port: string } | { to: string };

/** Whether time surely passes at a step; as the engine's checks of loops see it. */
function passesTime(node: Node): boolean {
  return node.kind === "wait" || node.kind === "wait_for_event";
}

function refusalBetween(source: Node | undefined, target: Node | undefined): Refusal | undefined {
  if (source === undefined || target === undefined) return "unknown";
  if (portsOf(source).length === 0) return "no-way-out";
  if (isTrigger(target)) return "trigger";
  // Waiting for the next event again and again is a loop that is left when the event stays away.
  if (source.id === target.id && source.kind !== "wait_for_event") return "own-loop";
  return undefined;
}

/** Why no edge can lead from a step to a step, whatever stands between them now. */
export function refusal(journey: Journey, from: string, to: string): Refusal | undefined {
  return refusalBetween(nodeById(journey, from), nodeById(journey, to));
}

/** Whether an edge may lead from a step to a step. */
export function canConnect(journey: Journey, from: string, to: string): boolean {
  return refusal(journey, from, to) === undefined;
}

/** The steps before one from which it is reached without time passing; itself among them. */
function reachingAtOnce(journey: Journey, id: string): Set<string> {
  const into = new Map<string, string[]>();
  const jump = (from: string, to: string) => {
    const known = into.get(to);
    if (known === undefined) into.set(to, [from]);
    else known.push(from);
  };
  for (const edge of journey.edges) jump(edge.from, edge.to);
  const nodes = new Map<string, Node>();
  for (const node of journey.nodes) {
    if (!nodes.has(node.id)) nodes.set(node.id, node);
    if (node.kind === "goto" && node.node !== undefined) jump(node.id, node.node);
  }
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = nodes.get(next);
    if (node === undefined || found.has(next) || passesTime(node)) continue;
    found.add(next);
    open.push(...(into.get(next) ?? []));
  }
  return found;
}

/** The verdicts on the edges that could leave a port; what all of them ask for is looked up once. */
function judge(journey: Journey, from: string, port: string): (target: Node | undefined) => Verdict {
  const source = nodeById(journey, from);
  const before = edgeFrom(journey, from, port)?.to;
  const atOnce = reachingAtOnce(journey, from);
  return (target) => {
    const why = refusalBetween(source, target);
    if (why !== undefined || target === undefined) return { can: false, why: why ?? "unknown" };
    if (before === target.id) return { can: false, why: "already" };
    return { can: true, replaces: before, timeless: atOnce.has(target.id) };
  };
}

/** Whether a port may lead to a step. */
export function verdict(journey: Journey, from: string, port: string, to: string): Verdict {
  return judge(journey, from, port)(nodeById(journey, to));
}

/** The port that an edge leaves by which is drawn from its end: the first open one, else the first. */
export function freePort(journey: Journey, node: Node): string | undefined {
  const taken = new Set(journey.edges.filter((edge) => edge.from === node.id).map(portOf));
  const ports = portsOf(node);
  return ports.find((port) => !taken.has(port)) ?? ports[0];
}

/** The verdicts on every step that the edge being drawn could be led to, or come from. */
export function verdicts(journey: Journey, drawn: Drawn): Map<string, Verdict> {
  const found = new Map<string, Verdict>();
  const give = "from" in drawn ? judge(journey, drawn.from, drawn.port) : judgeInto(nodeById(journey, drawn.to));
  for (const node of journey.nodes) {
    if (!found.has(node.id)) found.set(node.id, give(node));
  }
  return found;
}

function judgeInto(target: Node | undefined): (source: Node) => Verdict {
  return (source) => {
    const why = refusalBetween(source, target);
    return why === undefined ? { can: true, replaces: undefined, timeless: false } : { can: false, why };
  };
}

/** What a verdict says, where it says more than "yes". */
export function verdictWords(journey: Journey, given: Verdict): Phrase | undefined {
  if (!given.can) return phrase(`connect-cannot-${given.why}`);
  const replaced = given.replaces === undefined ? undefined : nodeById(journey, given.replaces);
  if (given.timeless) return phrase("connect-timeless");
  return replaced === undefined ? undefined : phrase("connect-replaces", { step: titleOf(replaced) });
}
