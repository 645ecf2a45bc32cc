/** A products report for tests: two stores and the shop without one, three departments. */
import type { ProductsReport } from "@/bindings/ProductsReport";
import type { SalesBlock } from "@/bindings/SalesBlock";

/** Sales of one size. */
export function sales(count: number, each: number): SalesBlock {
  const over = count === 0 ? null : each;
  return { count, amount_minor: count * each, min_minor: over, average_minor: over, max_minor: over };
}

const line = (amount_minor: number, quantity: number) => ({ amount_minor, quantity });

/** The report. */
export const productsReport: ProductsReport = {
  report: "products",
  from: null,
  to: null,
  sales: { ...sales(12, 4710), other_currencies: { USD: 1200 } },
  by_channel: { store: sales(10, 5000), online: sales(2, 3250) },
  top_stores: { s1: sales(4, 4000), s2: sales(6, 6333), "": sales(1, 2500) },
  by_department: { "Women|Outlet": line(42_000, 3), Home: line(14_500, 9.5), "": line(0, 1) },
  top_categories: { Coats: line(42_000, 3), Candles: line(14_500, 9.5) },
  top_products: { p1: line(42_000, 3), p2: line(14_500, 9.5) },
  department_store: {
    "Women|Outlet|s2": line(30_000, 2),
    "Women|Outlet|s1": line(12_000, 1),
    "Home|s2": line(8000, 5),
    "Home|s1": line(4000, 2),
    "Home|": line(2500, 2.5),
    "|s1": line(0, 1),
  },
  department_channel: {
    "Women|Outlet|store": line(42_000, 3),
    "Home|store": line(12_000, 7),
    "Home|online": line(2500, 2.5),
  },
  category_channel: {},
  category_store: {},
  product_channel: {},
  product_store: {},
  preferred_store_top: { s2: 5, s1: 4 },
  without_lines: 1,
};
