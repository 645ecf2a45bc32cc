import { useMemo } from "react";
import type { Journey } from "@/bindings/Journey";
import type { Node } from "@/bindings/Node";
import { useT } from "@/i18n";
import { kindKey } from "@/journey/summaries";
import { useEngine } from "@/platform/engine";

/** What people call the things in a run. */
export interface Names {
  /** A step: its label, else the name of its kind. */
  step: (id: string) => string;
  /** What a step sends or hands out, where it does. */
  detail: (node: Node) => string | null;
  /** A message design. */
  message: (id: string) => string;
  /** A voucher design. */
  voucher: (id: string) => string;
  /** A port. */
  port: (port: string) => string;
}

/** The names of a journey's steps and of the workspace's designs. */
export function useNames(journey: Journey): Names {
  const t = useT();
  const catalogue = useEngine("catalogue", {}).data;
  return useMemo(() => {
    const nodes = new Map(journey.nodes.map((node) => [node.id, node]));
    const named = (list: readonly { id: string; name?: string }[] | undefined) => {
      const names = new Map((list ?? []).map((entry) => [entry.id, entry.name ?? entry.id]));
      return (id: string) => names.get(id) ?? id;
    };
    const message = named(catalogue?.messages);
    const voucher = named(catalogue?.vouchers);
    return {
      step: (id) => {
        const node = nodes.get(id);
        if (node === undefined) return id;
        const label = node.label?.trim() ?? "";
        return label === "" ? t(kindKey(node), {}, id) : label;
      },
      detail: (node) => {
        if (node.kind === "send_message" && node.message !== undefined) return message(node.message);
        if (node.kind === "assign_voucher" && node.design !== undefined) return voucher(node.design);
        if (node.kind === "add_to_segment" && node.segment !== undefined) return node.segment;
        return null;
      },
      message,
      voucher,
      port: (port) => t(`port-${port.replaceAll("_", "-")}`, {}, port),
    };
  }, [journey, catalogue, t]);
}
