/** Steps as JSON text, so that they can be pasted into a chat and back. */
import type { Catalogue } from "../bindings/Catalogue";
import type { Fragment } from "./commands";
import type { Edge, Journey, Node } from "./document";
import { phrase } from "./phrase";
import type { Phrase } from "./phrase";
import { isObject, readJourney } from "./read";

/** What the text on the clipboard is. */
export type Pasted = { fragment: Fragment } | { problem: "not-json" | "no-steps" };

/** The text of a fragment, as a small journey file would have it. */
export function textOf(fragment: Fragment): string {
  return `${JSON.stringify({ nodes: fragment.nodes, edges: fragment.edges }, null, 2)}\n`;
}

/**
 * Reads steps from text: a fragment, a whole journey, one step or a list of steps, also within a code block.
 * Whether their fields are known is for the engine to say.
 */
export function readPasted(text: string): Pasted {
  let json: unknown;
  try {
    json = JSON.parse(withoutFence(text));
  } catch {
    return { problem: "not-json" };
  }
  const found = Array.isArray(json) || (isObject(json) && "kind" in json) ? { nodes: [json].flat() } : json;
  if (!isObject(found)) return { problem: "no-steps" };
  const { journey } = readJourney({ nodes: found.nodes, edges: found.edges ?? [] });
  const nodes = withIds(journey.nodes ?? []);
  return nodes.length === 0 ? { problem: "no-steps" } : { fragment: { nodes, edges: journey.edges } };
}

function withoutFence(text: string): string {
  const fenced = /```\w*\n([\s\S]*?)```/.exec(text);
  return fenced?.[1] ?? text;
}

/** Steps with an id each; of two with the same id the first one stays. */
function withIds(nodes: readonly Node[]): Node[] {
  const seen = new Set<string>();
  const named = nodes.map((node, index) => (node.id.trim() === "" ? { ...node, id: `step-${index + 1}` } : node));
  return named.filter(({ id }) => !seen.has(id) && seen.add(id).has(id));
}

/** A journey of nothing but the fragment: what the engine is asked to read before pasting. */
export function journeyOf({ nodes, edges }: { nodes: Node[]; edges: Edge[] }): Journey {
  return { format: 1, id: "pasted", name: "Pasted", nodes, edges };
}

/** What steps ask of a workspace, by what it is: the ending of a message key. */
export type Wanted = "messages" | "vouchers" | "segments" | "attributes" | "events";

/** Names that steps use and a workspace does not have. */
export type Missing = Partial<Record<Wanted, string[]>>;

/** In which field of what object a name stands, whatever the kind of step. */
const NAMED: readonly { wanted: Wanted; name: (object: Record<string, unknown>) => unknown }[] = [
  { wanted: "messages", name: ({ message }) => message },
  { wanted: "vouchers", name: ({ design }) => design },
  { wanted: "segments", name: ({ segment }) => segment },
  { wanted: "attributes", name: ({ attribute }) => (isObject(attribute) ? attribute.name : attribute) },
  { wanted: "events", name: ({ event }) => (isObject(event) ? event.type : event) },
];

function namesIn(nodes: readonly Node[]): Record<Wanted, Set<string>> {
  const found: Record<Wanted, Set<string>> = {
    messages: new Set(),
    vouchers: new Set(),
    segments: new Set(),
    attributes: new Set(),
    events: new Set(),
  };
  const open: unknown[] = [...nodes];
  for (let item = open.pop(); item !== undefined; item = open.pop()) {
    if (Array.isArray(item)) open.push(...(item as unknown[]));
    if (!isObject(item)) continue;
    for (const { wanted, name } of NAMED) {
      const written = name(item);
      if (typeof written === "string" && written.trim() !== "") found[wanted].add(written);
    }
    for (const [key, part] of Object.entries(item)) {
      // What a design or a receiver calls its values is no name of the workspace.
      if (typeof part === "object" && key !== "values" && key !== "payload") open.push(part);
    }
  }
  return found;
}

/** What pasted steps need and neither the workspace nor the journey has. */
export function missingHere(nodes: readonly Node[], journey: Journey, catalogue: Catalogue): Missing {
  const wanted = namesIn(nodes);
  const made = [...journey.nodes, ...nodes];
  const here: Record<Wanted, Iterable<string>> = {
    messages: catalogue.messages.map(({ id }) => id),
    vouchers: catalogue.vouchers.map(({ id }) => id),
    // A step that puts customers on a list makes it; attributes are those that customers have.
    segments: [
      ...catalogue.segments.map(({ name }) => name),
      ...made.flatMap((node) => (node.kind === "add_to_segment" ? (node.segment ?? []) : [])),
    ],
    attributes: catalogue.attributes.map(({ name }) => name),
    events: catalogue.events.map(({ name }) => name),
  };
  const missing: Missing = {};
  for (const key of Object.keys(wanted) as Wanted[]) {
    const known = new Set(here[key]);
    const names = [...wanted[key]].filter((name) => !known.has(name)).toSorted();
    if (names.length > 0) missing[key] = names;
  }
  return missing;
}

/** More names than these are not read by anybody. */
const NAMES = 4;

function shown(names: readonly string[]): Phrase["args"] {
  const list = names.length > NAMES ? [...names.slice(0, NAMES - 1), "…"] : names;
  return { count: names.length, names: { list: [...list], join: "unit" } };
}

/** What somebody who pasted steps should know: what is not here, and what was taken out for it. */
export function pasteNotes(missing: Missing, cleared: readonly string[]): Phrase[] {
  const notes = (Object.keys(missing) as Wanted[]).map((wanted) =>
    phrase(`paste-missing-${wanted}`, shown(missing[wanted] ?? [])),
  );
  return cleared.length > 0 ? [...notes, phrase("paste-cleared", shown(cleared))] : notes;
}
