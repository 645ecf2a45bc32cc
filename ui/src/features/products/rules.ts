/** Segments by what, where and at what price people bought, as rules. Pure. */
import type { Comparison } from "@/bindings/Comparison";
import type { Rule } from "@/bindings/Rule";
import type { RowOf } from "./tables";

/** What somebody bought, or where. */
export interface Bought {
  by: RowOf | "store";
  /** The key in the report; empty where the sale names none. */
  key: string;
}

/** What one piece cost: at least `from`, less than `to`; amounts as they are written in rules (`20`, `"49.95"`). */
export interface PriceBand {
  from: number | null;
  to: number | null;
}

/** What else must hold of the purchase. */
export interface Within {
  stores: readonly string[];
  channels: readonly string[];
}

const lineFields = { department: "department", category: "category", product: "product_id" } as const;

function is(field: string, key: string): Comparison {
  return key === "" ? { field, is: "is_not_set" } : { field, is: "equal", to: key };
}

function oneOf(field: string, keys: readonly string[]): Comparison[] {
  const [first] = keys;
  if (first === undefined) return [];
  return [keys.length === 1 ? is(field, first) : { field, is: "one_of", to: [...keys] }];
}

/** Whether a rule can say it: a list of values cannot have "none" in it. */
export function canBeRule({ stores, channels }: Within): boolean {
  return [stores, channels].every((keys) => keys.length < 2 || !keys.includes(""));
}

/**
 * Everybody who ever bought it: the store of the purchase, or one line of it that has the product, category or
 * department and costs so much.
 */
export function boughtRule({ by, key }: Bought, price: PriceBand, within: Within): Rule {
  const where: Comparison[] = [...oneOf("store_id", within.stores), ...oneOf("channel", within.channels)];
  const lines: Comparison[] = [];
  if (by === "store") where.push(is("store_id", key));
  else lines.push(is(lineFields[by], key));
  if (price.from !== null) lines.push({ field: "price", is: "at_least", to: moneyText(price.from) });
  if (price.to !== null) lines.push({ field: "price", is: "less", to: moneyText(price.to) });
  return {
    event: {
      type: "purchase",
      since: "ever",
      ...(where.length > 0 && { where }),
      ...(lines.length > 0 && { lines }),
    },
  };
}

/** Rules say amounts exactly: whole ones as numbers, others as text. */
function moneyText(amount: number): number | string {
  return Number.isInteger(amount) ? amount : String(amount);
}
