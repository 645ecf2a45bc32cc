/** What is particular to each of the five lists. Pure. */
import type { Item } from "@/bindings/Item";
import type { ItemKind } from "@/bindings/ItemKind";
import type { DataTab } from "@/state/route";

/** A tab of the data screen that is one of the five lists. */
export type ItemTab = Exclude<DataTab, "imports">;

/** The list behind a tab. */
export const kindOf: Record<ItemTab, ItemKind> = {
  messages: "message_design",
  vouchers: "voucher_design",
  stores: "store",
  associates: "associate",
  products: "product",
};

/** The address of an entry that is not saved yet: no id begins with white space. */
export const NEW = " new";

/** An empty entry of a list. */
export function emptyItem(kind: ItemKind): Item {
  switch (kind) {
    case "message_design":
      return { kind, id: "", channel: "email", name: "", subject: "", text: "", html: "", cost_minor: null };
    case "voucher_design":
      return {
        kind,
        id: "",
        name: "",
        discount_kind: "percent",
        discount_value: "",
        valid_days: 14,
        code_prefix: "",
        stock: null,
        minimum_spend_minor: null,
      };
    case "store":
      return { kind, id: "", name: "", store_kind: "physical", market: "", address: "" };
    case "associate":
      return { kind, id: "", name: "", store_id: "", department: "" };
    case "product":
      return { kind, id: "", name: "", category: "", department: "", brand: "", price_minor: null };
  }
}

/** A copy of an entry under no id yet. */
export function copyOf(item: Item, name: string): Item {
  return { ...item, id: "", name };
}

/**
 * An id for a name that nobody has given one: small letters and digits with dashes between, as journeys write them.
 * Letters with marks lose them.
 */
export function idOf(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "l")
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
    .slice(0, 60)
    .replace(/-+$/u, "");
}

/** Whether two entries say the same. */
export function sameItem(one: Item, other: Item): boolean {
  const plain = (item: Item) => JSON.stringify(Object.entries(item).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return plain(one) === plain(other);
}

/** The fields that must be filled before an entry can be saved. */
export function missingOf(item: Item): string[] {
  const required = item.kind === "message_design" ? ["id", "channel"] : ["id"];
  return required.filter((field) => String(Reflect.get(item, field) ?? "").trim() === "");
}
