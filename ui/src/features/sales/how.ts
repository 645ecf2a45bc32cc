import { useMemo } from "react";
import type { HowEntry } from "@/features/report-frame";
import { useT } from "@/i18n";

const TERMS = [
  "sale",
  "related",
  "groups",
  "share",
  "chance",
  "days",
  "credit",
  "coaching",
  "unripe",
  "before",
] as const;

/** How the figures of the sales report are counted. */
export function useHowSales(window: string): HowEntry[] {
  const t = useT();
  return useMemo(
    () => TERMS.map((term) => ({ term: t(`how-sales-${term}`), text: t(`how-sales-${term}-text`, { window }) })),
    [t, window],
  );
}
