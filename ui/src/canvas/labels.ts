/** What a screen reader hears of a step: kind, name, where each way out goes, and what is wrong. Pure. */
import { fallbackPort, isNamedPort, mainPorts, type Journey, type Node } from "@/journey/document";
import { phrase, type Argument } from "@/journey/phrase";
import { titleOf } from "@/journey/summaries";
import { targetOf } from "@/journey/values";
import type { Problems, StepCounts } from "./overlay";

/** The name of a port beside its dot: the person's own for a case or a variant. */
export function portName(port: string, node?: Node): Argument {
  // A case may be called like a word of the catalogue, and means what the person means by it.
  if (node !== undefined && isNamedPort(node, port)) return port;
  return { key: `port-${port.replaceAll("_", "-")}`, fallback: port };
}

/**
 * What follows the name and the line that are seen: “yes goes to …, no goes to …, one warning”. With the kind before
 * them it makes “Condition, Bought since entry?, Any purchase, yes goes to …”.
 */
export function spokenRest(
  journey: Journey,
  node: Node,
  problems: Problems | undefined,
  counts: StepCounts | undefined,
): Argument {
  const parts: Argument[] = [];
  const fallback = fallbackPort(node);
  const ways = [...mainPorts(node), ...(fallback === undefined ? [] : [fallback])];
  for (const port of ways) {
    const target = targetOf(journey, node.id, port);
    if (target === undefined) {
      // A fallback that leads nowhere is nothing to speak of.
      if (port !== fallback) parts.push(phrase("canvas-label-open", { port: portName(port, node) }));
    } else if (port === "next") {
      parts.push(phrase("canvas-label-next", { step: titleOf(target) }));
    } else {
      parts.push(phrase("canvas-label-goes", { port: portName(port, node), step: titleOf(target) }));
    }
  }
  if (counts !== undefined) {
    const { entered, inside, ended, gate, difference } = counts;
    parts.push(
      difference === undefined
        ? phrase("canvas-label-counts", { entered, inside, ended })
        : phrase("canvas-label-compared", { before: difference.before ?? "–", after: difference.after ?? "–" }),
    );
    if (gate !== undefined) parts.push(phrase(gate === "open" ? "playback-gate-open" : "playback-gate-closed"));
  }
  if (problems !== undefined && problems.errors > 0) parts.push(phrase("canvas-errors", { count: problems.errors }));
  if (problems !== undefined && problems.warnings > 0) {
    parts.push(phrase("canvas-warnings", { count: problems.warnings }));
  }
  return { list: parts, join: "unit" };
}
