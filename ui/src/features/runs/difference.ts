/** What differs between two runs, in numbers. Pure. */
import type { NodeSummary } from "@/bindings/NodeSummary";
import type { RunSettings } from "@/bindings/RunSettings";
import type { Summary } from "@/bindings/Summary";
import { portKey, wayKey, type ChangeMark, type Changes, type Results, type WayDifference } from "@/canvas";
import { resultsOf } from "@/features/dry-run/overlay";
import { sumOf } from "@/features/dry-run/totals";
import { CARD, portOf, positionOf, type Journey, type Node } from "@/journey/document";
import { same } from "@/journey/operations";

/** What a number counts. */
type Kind = "count" | "money" | "share";

/** A number in two runs. */
export interface Figure {
  /** What it is called: a key of the texts, or a name of the journey's own. */
  id: string;
  /** Whether `id` is a name: a channel, an outcome, a design. */
  named?: "channel" | "outcome" | "voucher" | "port" | "cause" | "unsent";
  kind: Kind;
  before: number | null;
  after: number | null;
  /** `after − before`; of shares in parts of 1; null where one of them is unknown. */
  by: number | null;
  /** The difference as a share of `before`; null where there is nothing to compare with, and of shares. */
  share: number | null;
}

/** Numbers under one heading. */
export interface Figures {
  id: "visits" | "outcomes" | "messages" | "vouchers" | "sales";
  figures: Figure[];
}

/** What two runs were made with differently. */
export type Unlike = "data" | "population" | "customers" | "period" | "until" | "seed";

/** A number in two runs, with the difference. */
export function figure(
  id: string,
  kind: Kind,
  before: number | null,
  after: number | null,
  named?: Figure["named"],
): Figure {
  const by = before === null || after === null ? null : after - before;
  const share = by === null || before === null || before === 0 || kind === "share" ? null : by / Math.abs(before);
  return { id, kind, before, after, by, share, ...(named !== undefined && { named }) };
}

type Counts = { readonly [key: string]: number | undefined };

/** Every count that one of two maps has, the larger first. */
function both(before: Counts, after: Counts, named: Figure["named"]): Figure[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return keys
    .map((key) => figure(key, "count", before[key] ?? 0, after[key] ?? 0, named))
    .filter(({ before: was, after: is }) => was !== 0 || is !== 0)
    .toSorted((a, b) => larger(b) - larger(a) || (a.id < b.id ? -1 : 1));
}

const larger = ({ before, after }: Figure) => Math.max(before ?? 0, after ?? 0);

const rate = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** The numbers of two runs side by side. */
export function figuresOf(before: Summary, after: Summary): Figures[] {
  const number = (id: string, of: (summary: Summary) => number | null, kind: Kind = "count") =>
    figure(id, kind, of(before), of(after));
  const vouchers = (of: "assigned" | "redeemed") => (summary: Summary) =>
    sumOf(Object.fromEntries(Object.entries(summary.vouchers).map(([design, voucher]) => [design, voucher[of]])));
  const groups: Figures[] = [
    {
      id: "visits",
      figures: [
        number("entries", (summary) => summary.entries),
        number("inside", (summary) => summary.inside),
        number("ended", (summary) => sumOf(summary.exits)),
        ...both(before.exits, after.exits, "cause"),
      ],
    },
    { id: "outcomes", figures: both(before.outcomes, after.outcomes, "outcome") },
    {
      id: "messages",
      figures: [
        number("messages", (summary) => sumOf(summary.messages)),
        ...both(before.messages, after.messages, "channel"),
        number("cost", (summary) => summary.cost_minor, "money"),
      ],
    },
    {
      id: "vouchers",
      figures: [number("assigned", vouchers("assigned")), number("redeemed", vouchers("redeemed"))].filter(
        ({ before: was, after: is }) => was !== 0 || is !== 0,
      ),
    },
    {
      id: "sales",
      figures: [
        number("goal", (summary) => summary.goal.reached),
        number("first-sales", (summary) => summary.conversions.count),
        number("rate", (summary) => rate(summary.conversions.count, summary.entries), "share"),
        number("amount", (summary) => summary.conversions.amount_minor, "money"),
        number("per-1000", (summary) => summary.conversions.per_1000_entries_minor, "money"),
      ],
    },
  ];
  return groups.filter(({ figures }) => figures.length > 0);
}

/** The numbers of a step in two runs; none where neither has it. */
export function stepFigures(before: NodeSummary | undefined, after: NodeSummary | undefined): Figure[] {
  if (before === undefined && after === undefined) return [];
  const number = (id: string, of: (counts: NodeSummary) => number | null) =>
    figure(id, "count", before === undefined ? null : of(before), after === undefined ? null : of(after));
  return [
    number("entered", ({ entered }) => entered),
    ...both(before?.ports ?? {}, after?.ports ?? {}, "port"),
    number("inside", ({ inside }) => inside),
    ...both(before?.exits ?? {}, after?.exits ?? {}, "cause"),
    ...both(before?.unsent ?? {}, after?.unsent ?? {}, "unsent"),
  ].filter(({ id, before: was, after: is }) => id === "entered" || (was ?? 0) !== 0 || (is ?? 0) !== 0);
}

/** What two runs were made with differently: then a difference is not the journey's alone. */
export function unlikeSettings(before: Summary, after: Summary): Unlike[] {
  const differs = (key: keyof RunSettings) => before.settings[key] !== after.settings[key];
  const unlike: Unlike[] = [];
  if (differs("data_version")) unlike.push("data");
  if (differs("customers")) unlike.push("customers");
  else if (before.population !== after.population) unlike.push("population");
  if (differs("from") || differs("to")) unlike.push("period");
  if (differs("until")) unlike.push("until");
  if (differs("seed")) unlike.push("seed");
  return unlike;
}

/** Whether both runs walked through the same journey. */
export function sameJourney(before: Summary, after: Summary): boolean {
  return before.settings.journey_hash === after.settings.journey_hash;
}

/** One side of a comparison. */
export interface Ran {
  journey: Journey;
  summary: Summary;
}

/** Two runs on one canvas. */
export interface Compared {
  /** The later journey, with the steps and ways that only the earlier one had. */
  journey: Journey;
  results: Results;
  changes: Changes;
}

const meaning = ({ label: _l, position: _p, color: _c, ...step }: Node) => step;

/** Two runs on one canvas: counts and shares of both, and what only one of them has. */
export function comparedOf(before: Ran, after: Ran): Compared {
  const [was, is] = [stepsOf(before.journey), stepsOf(after.journey)];
  const removed = before.journey.nodes.filter(({ id }) => !is.has(id));
  const journey: Journey = {
    ...after.journey,
    nodes: [...after.journey.nodes, ...placed(removed, after.journey.nodes)],
    edges: [...after.journey.edges],
  };
  const steps = new Map<string, ChangeMark>();
  for (const node of after.journey.nodes) {
    const old = was.get(node.id);
    if (old === undefined) steps.set(node.id, "added");
    else if (!same(meaning(old), meaning(node))) steps.set(node.id, "changed");
  }
  for (const { id } of removed) steps.set(id, "removed");

  const ways = new Map<string, ChangeMark>();
  const wayOf = (edge: Journey["edges"][number]) => wayKey(edge.from, portOf(edge), edge.to);
  const [oldWays, newWays] = [new Set(before.journey.edges.map(wayOf)), new Set(after.journey.edges.map(wayOf))];
  for (const edge of after.journey.edges) if (!oldWays.has(wayOf(edge))) ways.set(wayOf(edge), "added");
  const taken = new Set(after.journey.edges.map((edge) => portKey(edge.from, portOf(edge))));
  for (const edge of before.journey.edges) {
    if (newWays.has(wayOf(edge))) continue;
    ways.set(wayOf(edge), "removed");
    // A port leads one way on a canvas: where it leads elsewhere now, the new way is drawn.
    if (!taken.has(portKey(edge.from, portOf(edge)))) journey.edges.push(edge);
  }
  return { journey, results: bothResults(before, after), changes: { steps, ways } };
}

/** The steps by their ids. */
function stepsOf(journey: Journey): Map<string, Node> {
  return new Map(journey.nodes.map((node) => [node.id, node]));
}

const ROW = 136;

/** Steps where they were, or below where another one stands now. */
function placed(removed: readonly Node[], there: readonly Node[]): Node[] {
  const taken = there.map(positionOf);
  return removed.map((node) => {
    const at = { ...positionOf(node) };
    while (taken.some(({ x, y }) => Math.abs(x - at.x) < CARD.width && Math.abs(y - at.y) < CARD.height)) at.y += ROW;
    taken.push(at);
    return { ...node, position: at };
  });
}

/** Counts of the later run, each with what the earlier one had; of what only the earlier one has, its own. */
function bothResults(before: Ran, after: Ran): Results {
  const old = resultsOf(before.summary, before.journey, false);
  const now = resultsOf(after.summary, after.journey, false);
  const results = { steps: new Map(now.steps), flows: new Map(now.flows), stale: false };
  for (const [id, counts] of old.steps) if (!results.steps.has(id)) results.steps.set(id, counts);
  for (const [id, counts] of results.steps) {
    const difference = { before: old.steps.get(id)?.entered ?? null, after: now.steps.get(id)?.entered ?? null };
    results.steps.set(id, { ...counts, difference });
  }
  for (const [key, flow] of old.flows) if (!results.flows.has(key)) results.flows.set(key, flow);
  for (const [key, flow] of results.flows) {
    const [was, is] = [old.flows.get(key), now.flows.get(key)];
    const difference: WayDifference = {
      before: was?.count ?? null,
      after: is?.count ?? null,
      shareBefore: was?.share,
      shareAfter: is?.share,
    };
    const width = Math.max(was?.width ?? 0, is?.width ?? 0);
    // A way that only the earlier run went is drawn as wide as it was then.
    results.flows.set(key, { ...flow, count: Math.max(was?.count ?? 0, is?.count ?? 0), width, difference });
  }
  return results;
}
