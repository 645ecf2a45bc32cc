import type { ItemEntry } from "@/bindings/ItemEntry";
import type { ItemKind } from "@/bindings/ItemKind";
import type { ItemPage } from "@/bindings/ItemPage";
import { usePlatform } from "@/platform/context";
import { useGrowing, type Growing } from "@/platform/growing";

/** Reads a list page by page as it is scrolled. */
export function useItems(kind: ItemKind, search: string): Growing<ItemEntry> {
  const platform = usePlatform();
  return useGrowing<ItemPage, ItemEntry>(
    ["items", { kind, search }],
    (offset, limit, signal) => platform.call("items", { kind, search, offset, limit }, { signal }),
    (page) => page.items,
  );
}
