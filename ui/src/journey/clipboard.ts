/** Steps as JSON text, so that they can be pasted into a chat and back. */
import type { Edge, Journey, Node } from "./document";
import type { Fragment } from "./commands";
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
