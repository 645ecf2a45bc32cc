import type { ReactNode } from "react";
import type { ItemEntry } from "@/bindings/ItemEntry";
import type { ItemKind } from "@/bindings/ItemKind";
import { Pill, type Column } from "@/components";
import { useFormat, useT } from "@/i18n";
import { ChannelIcon } from "./channel-icon";

/** The columns of a list; a narrow one has its name and what matters most. */
export function useColumns(kind: ItemKind, narrow: boolean): Column<ItemEntry>[] {
  const t = useT();
  const format = useFormat();
  const none = <span className="text-text-3">–</span>;
  const text = (value: string) => (value === "" ? none : value);
  const count = (value: number) => (value === 0 ? none : format.number(value));
  const money = (minor: number | null): ReactNode => (minor === null ? none : format.money(minor));

  const name: Column<ItemEntry> = {
    id: "name",
    header: t("items-name"),
    width: "minmax(180px, 2fr)",
    cell: ({ item, stub }) => (
      <span className="flex min-w-0 items-center gap-2">
        {item.kind === "message_design" && <ChannelIcon channel={item.channel} />}
        <span className="truncate font-medium">{item.name === "" ? item.id : item.name}</span>
        {stub && <Pill>{t("items-stub")}</Pill>}
      </span>
    ),
  };
  const id: Column<ItemEntry> = {
    id: "id",
    header: t("items-id"),
    width: "minmax(100px, 1fr)",
    cell: ({ item }) => <span className="text-text-2">{item.id}</span>,
  };
  const journeys: Column<ItemEntry> = {
    id: "journeys",
    header: t("items-journeys"),
    width: "88px",
    align: "right",
    cell: (entry) => count(entry.journeys),
  };
  const column = (
    key: string,
    width: string,
    cell: (entry: ItemEntry) => ReactNode,
    align: "left" | "right" = "left",
  ): Column<ItemEntry> => ({ id: key, header: t(`items-${key}`), width, align, cell });

  if (narrow) return kind === "message_design" || kind === "voucher_design" ? [name, journeys] : [name, id];
  switch (kind) {
    case "message_design":
      return [
        name,
        column("subject", "minmax(160px, 2fr)", ({ item }) =>
          item.kind === kind ? text(item.subject === "" ? item.text : item.subject) : none,
        ),
        id,
        column("column-cost", "96px", ({ item }) => (item.kind === kind ? money(item.cost_minor) : none), "right"),
        journeys,
      ];
    case "voucher_design":
      return [
        name,
        column("discount", "120px", ({ item }) => (item.kind === kind ? <Discount item={item} /> : none)),
        column("valid", "120px", ({ item }) =>
          item.kind !== kind
            ? none
            : item.valid_days === null
              ? t("items-valid-ever")
              : t("items-valid-days", { count: item.valid_days }),
        ),
        column(
          "minimum",
          "112px",
          ({ item }) => (item.kind === kind ? money(item.minimum_spend_minor) : none),
          "right",
        ),
        column(
          "stock",
          "88px",
          ({ item }) => (item.kind === kind ? (item.stock === null ? "∞" : format.number(item.stock)) : none),
          "right",
        ),
        column("codes", "104px", ({ codes }) => (codes === null ? none : count(codes.free)), "right"),
        journeys,
      ];
    case "store":
      return [
        name,
        column("kind", "110px", ({ item }) =>
          item.kind !== kind || item.store_kind === "" ? none : t(`items-kind-${item.store_kind}`),
        ),
        column("market", "minmax(90px, 1fr)", ({ item }) => (item.kind === kind ? text(item.market) : none)),
        column("address", "minmax(160px, 2fr)", ({ item }) => (item.kind === kind ? text(item.address) : none)),
        id,
      ];
    case "associate":
      return [
        name,
        column("store", "minmax(120px, 1fr)", ({ item }) => (item.kind === kind ? text(item.store_id) : none)),
        column("department", "minmax(120px, 1fr)", ({ item }) => (item.kind === kind ? text(item.department) : none)),
        id,
        journeys,
      ];
    case "product":
      return [
        name,
        column("category", "minmax(120px, 1fr)", ({ item }) => (item.kind === kind ? text(item.category) : none)),
        column("brand", "minmax(100px, 1fr)", ({ item }) => (item.kind === kind ? text(item.brand) : none)),
        column("department", "minmax(120px, 1fr)", ({ item }) => (item.kind === kind ? text(item.department) : none)),
        column("price", "104px", ({ item }) => (item.kind === kind ? money(item.price_minor) : none), "right"),
        id,
      ];
  }
}

/** What a voucher takes off. */
function Discount({ item }: { item: Extract<ItemEntry["item"], { kind: "voucher_design" }> }) {
  const format = useFormat();
  if (item.discount_value === "") return <span className="text-text-3">–</span>;
  if (item.discount_kind === "percent") return `${item.discount_value} %`;
  return format.money(Math.round(Number(item.discount_value) * 10 ** format.settings.currencyDigits));
}
