/** The click conversion of a group: of all clickers, or of those whose window has ended. Pure. */
import type { MessageGroup } from "@/bindings/MessageGroup";
import { wilson } from "./models";

/** A conversion with its interval. */
export interface Conversion {
  rate: number | null;
  converted: number;
  of: number;
  wilson: [number, number] | null;
}

/** The conversion of a group. */
export function conversionOf(group: MessageGroup, ripe: boolean): Conversion {
  if (!ripe) {
    const { click_conversion: rate, clickers_with_sale: converted, clickers: of } = group;
    return { rate, converted, of, wilson: wilson(converted, of) };
  }
  const of = group.clickers - group.immature_clickers;
  const rate = group.mature_click_conversion;
  const converted = rate === null ? 0 : Math.round(rate * of);
  return { rate, converted, of, wilson: wilson(converted, of) };
}
