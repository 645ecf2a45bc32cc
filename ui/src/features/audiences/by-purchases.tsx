import { Search, UserRoundPlus } from "lucide-react";
import { useDeferredValue, useState } from "react";
import type { PurchaseGroup } from "@/bindings/PurchaseGroup";
import type { PurchaseGroups } from "@/bindings/PurchaseGroups";
import type { PurchasesBy } from "@/bindings/PurchasesBy";
import type { SegmentView } from "@/bindings/SegmentView";
import { Button, EmptyState, ErrorNote, Segmented, Skeleton, TextField, VirtualTable, type Column } from "@/components";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useChange } from "@/platform/engine";
import { useGrowing } from "@/platform/growing";
import { useRemembered } from "@/state/preferences";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { SEGMENT_CHANGES } from "./changes";

const BYS: readonly PurchasesBy[] = ["product", "category", "brand", "price_band", "store", "store_kind", "channel"];

/** Customers by what, at which price and where they bought: each group becomes a segment that keeps itself up to date. */
export function ByPurchases({ segments }: { segments: readonly SegmentView[] }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const save = useChange("save_segment", SEGMENT_CHANGES);
  const [remembered, setBy] = useRemembered("purchases-by", "category");
  const by = BYS.find((name) => name === remembered) ?? "category";
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search.trim());
  const list = useGrowing<PurchaseGroups, PurchaseGroup>(
    ["purchase_groups", { by, search: searched }],
    (offset, limit, signal) => platform.call("purchase_groups", { by, search: searched, offset, limit }, { signal }),
    (page) => page.groups,
  );
  const { rows: groups, total } = list;
  const error = save.error ?? list.error;
  const known = new Set(segments.map(({ name }) => name));

  const make = (group: PurchaseGroup) =>
    save.mutate(
      { name: group.name, definition: { rule: group.rule } },
      {
        onSuccess: () =>
          show({
            text: t("report-segment-made", { name: group.name }),
            action: { label: t("audiences-open"), run: () => go({ screen: "segments", segment: group.name }) },
          }),
      },
    );
  const columns: Column<PurchaseGroup>[] = [
    {
      id: "title",
      header: t(`audiences-purchases-${by}`),
      width: "minmax(200px, 2fr)",
      cell: (group) => (
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="truncate font-medium">{group.title}</span>
          {group.detail !== null && <span className="truncate text-12 text-text-3">{group.detail}</span>}
        </span>
      ),
    },
    {
      id: "customers",
      header: t("nav-customers"),
      width: "120px",
      align: "right",
      cell: (group) => format.number(group.customers),
    },
    {
      id: "purchases",
      header: t("audiences-column-purchases"),
      width: "120px",
      align: "right",
      cell: (group) => format.number(group.purchases),
    },
    {
      id: "make",
      header: "",
      width: "190px",
      align: "right",
      cell: (group) =>
        known.has(group.name) ? (
          <Button size="small" variant="quiet" onClick={() => go({ screen: "segments", segment: group.name })}>
            {t("audiences-open")}
          </Button>
        ) : (
          <Button
            size="small"
            icon={<UserRoundPlus aria-hidden size={14} />}
            disabled={save.isPending}
            onClick={() => make(group)}
          >
            {t("audiences-make")}
          </Button>
        ),
    },
  ];
  return (
    <div className="flex min-h-0 grow flex-col bg-surface">
      <div className="flex min-h-[46px] shrink-0 flex-wrap items-center gap-3 border-b border-border px-4 py-2">
        <Segmented
          label={t("audiences-purchases-by")}
          value={by}
          options={BYS.map((name) => ({ value: name, label: t(`audiences-purchases-${name}`) }))}
          onChange={(next) => {
            setBy(next);
            setSearch("");
          }}
        />
        <span className="relative w-56">
          <Search aria-hidden size={14} className="absolute top-[7px] left-2 text-text-3" />
          <TextField
            aria-label={t("search-list")}
            placeholder={t("search-list")}
            value={search}
            onChange={setSearch}
            className="pl-7"
          />
        </span>
      </div>
      {error !== null && <ErrorNote error={error.view} dismiss={save.reset} className="m-4" />}
      {groups === undefined && error === null && <Skeleton className="m-4 h-64" />}
      {groups?.length === 0 && (
        <EmptyState title={t("audiences-purchases-none")}>{t("audiences-purchases-none-text")}</EmptyState>
      )}
      {groups !== undefined && groups.length > 0 && (
        <VirtualTable
          rows={groups}
          total={total}
          columns={columns}
          rowKey={(group) => `${group.name} ${group.title}`}
          label={t("audiences-view-purchases")}
          onNearEnd={list.more}
          className="min-h-0 grow"
        />
      )}
    </div>
  );
}
