/** What the list of customers shows, and how it stands behind `?` in the address. Pure. */
import type { CustomerFilter } from "@/bindings/CustomerFilter";
import type { CustomerOrder } from "@/bindings/CustomerOrder";
import type { CustomersAsk } from "@/bindings/CustomersAsk";
import type { RevenuePerformance } from "@/bindings/RevenuePerformance";

/** Ends of a range; null is open. */
export interface Range<V> {
  from: V | null;
  to: V | null;
}

/** What the list shows. */
export interface CustomersQuery {
  search: string;
  segment: string | null;
  markets: string[];
  cameBy: string[];
  stores: string[];
  languages: string[];
  performance: RevenuePerformance | null;
  /** Channels she can be reached by. */
  reachable: string[];
  /** Channels she cannot be reached by. */
  unreachable: string[];
  registered: Range<string>;
  lastPurchase: Range<string>;
  neverBought: boolean;
  purchases: Range<number>;
  /** Minor units. */
  net: Range<number>;
  /** Values by attribute. */
  attributes: Record<string, string[]>;
  order: CustomerOrder;
  descending: boolean;
}

const lists = { markets: "market", cameBy: "came-by", stores: "store", languages: "language" } as const;
const channels = { reachable: "reach", unreachable: "no-reach" } as const;
const days = { registered: "registered", lastPurchase: "last-purchase" } as const;
const counts = { purchases: "purchases", net: "net" } as const;
const performances: readonly RevenuePerformance[] = ["more", "steady", "less", "inactive"];
const orders: readonly CustomerOrder[] = [
  "relevance",
  "name",
  "id",
  "registered",
  "purchases",
  "net",
  "average",
  "last_purchase",
];
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

function rangeOf<V>(text: string | null, read: (part: string) => V | null): Range<V> {
  const [from = "", to = ""] = (text ?? "").split("..", 2);
  return { from: read(from), to: read(to) };
}

const readDay = (part: string) => (isDay(part) ? part : null);
const readCount = (part: string) => (/^-?\d{1,15}$/.test(part) ? Number(part) : null);
const isOpen = ({ from, to }: Range<unknown>) => from === null && to === null;

/** Reads what stands behind `?`; what cannot be read is left out. */
export function readQuery(text: string): CustomersQuery {
  const values = new URLSearchParams(text);
  const list = (name: string) => [...new Set(values.getAll(name))];
  const attributes: Record<string, string[]> = {};
  for (const each of list("attribute")) {
    const cut = each.indexOf("=");
    if (cut > 0) (attributes[each.slice(0, cut)] ??= []).push(each.slice(cut + 1));
  }
  const order = orders.find((name) => name === values.get("sort")) ?? "relevance";
  return {
    search: values.get("q") ?? "",
    segment: values.get("segment"),
    markets: list(lists.markets),
    cameBy: list(lists.cameBy),
    stores: list(lists.stores),
    languages: list(lists.languages),
    performance: performances.find((name) => name === values.get("class")) ?? null,
    reachable: list(channels.reachable),
    unreachable: list(channels.unreachable),
    registered: rangeOf(values.get(days.registered), readDay),
    lastPurchase: rangeOf(values.get(days.lastPurchase), readDay),
    neverBought: values.has("never-bought"),
    purchases: rangeOf(values.get(counts.purchases), readCount),
    net: rangeOf(values.get(counts.net), readCount),
    attributes,
    order,
    descending: values.get("order") !== "up",
  };
}

/** Everybody, as they come. */
export const EVERYBODY: CustomersQuery = readQuery("");

/** The text behind `?`; the usual is left out. */
export function writeQuery(query: CustomersQuery): string {
  const values = new URLSearchParams();
  if (query.search !== "") values.set("q", query.search);
  if (query.segment !== null) values.set("segment", query.segment);
  for (const [field, name] of [...Object.entries(lists), ...Object.entries(channels)]) {
    for (const value of query[field as keyof typeof lists | keyof typeof channels]) values.append(name, value);
  }
  if (query.performance !== null) values.set("class", query.performance);
  for (const [field, name] of [...Object.entries(days), ...Object.entries(counts)]) {
    const range = query[field as keyof typeof days | keyof typeof counts];
    if (!isOpen(range)) values.set(name, `${range.from ?? ""}..${range.to ?? ""}`);
  }
  if (query.neverBought) values.set("never-bought", "1");
  for (const [name, chosen] of Object.entries(query.attributes)) {
    for (const value of chosen) values.append("attribute", `${name}=${value}`);
  }
  if (query.order !== "relevance") {
    values.set("sort", query.order);
    if (!query.descending) values.set("order", "up");
  }
  return values.toString();
}

/** What is asked of the engine. */
export function askOf(query: CustomersQuery): Omit<CustomersAsk, "offset" | "limit"> {
  const filters: CustomerFilter[] = [];
  if (query.segment !== null) filters.push({ segment: query.segment });
  if (query.markets.length > 0) filters.push({ market: query.markets });
  if (query.cameBy.length > 0) filters.push({ acquisition_channel: query.cameBy });
  if (query.stores.length > 0) filters.push({ home_store: query.stores });
  if (query.languages.length > 0) filters.push({ language: query.languages });
  if (query.performance !== null) filters.push({ performance: query.performance });
  for (const channel of query.reachable) filters.push({ can_receive: channel });
  for (const channel of query.unreachable) filters.push({ cannot_receive: channel });
  if (!isOpen(query.registered)) filters.push({ registered: ends(query.registered, "from", "to") });
  if (!isOpen(query.lastPurchase)) filters.push({ last_purchase: ends(query.lastPurchase, "from", "to") });
  if (query.neverBought) filters.push("never_bought");
  if (!isOpen(query.purchases)) filters.push({ purchases: ends(query.purchases, "at_least", "at_most") });
  if (!isOpen(query.net)) filters.push({ net: ends(query.net, "at_least", "at_most") });
  for (const [name, values] of Object.entries(query.attributes)) {
    if (values.length > 0) filters.push({ attribute: { name, values } });
  }
  return { search: query.search.trim(), filters, order: query.order, descending: query.descending };
}

/** A range with its ends named; an open end is left out. */
function ends<V, F extends string, T extends string>(range: Range<V>, from: F, to: T): { [end in F | T]?: V } {
  return {
    ...(range.from !== null && { [from]: range.from }),
    ...(range.to !== null && { [to]: range.to }),
  } as { [end in F | T]?: V };
}

/** Whether anything narrows the list. */
export function isNarrowed(query: CustomersQuery): boolean {
  const { search, filters } = askOf(query);
  return search !== "" || filters.length > 0;
}
