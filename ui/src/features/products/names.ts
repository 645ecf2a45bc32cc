import { useMemo } from "react";
import { useReportNames } from "@/features/report-frame";
import { useT } from "@/i18n";
import type { ColumnOf, RowOf } from "./tables";

/** What people call the keys of the products report, by what they are keys of. */
export type KeyNames = Readonly<Record<RowOf | ColumnOf, (key: string) => string>>;

/** What people call the keys of the products report. */
export function useKeyNames(products: Readonly<Record<string, string>>): KeyNames {
  const t = useT();
  const names = useReportNames();
  return useMemo(
    () => ({
      department: (key) => (key === "" ? t("products-without-department") : key),
      category: (key) => (key === "" ? t("products-without-category") : key),
      product: (key) => (key === "" ? t("products-without-product") : (products[key] ?? key)),
      store: names.store,
      channel: names.salesChannel,
    }),
    [names, products, t],
  );
}
