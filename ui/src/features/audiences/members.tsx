import { UserPlus, X } from "lucide-react";
import { useState } from "react";
import type { CustomerList } from "@/bindings/CustomerList";
import type { CustomerRow } from "@/bindings/CustomerRow";
import type { SegmentView } from "@/bindings/SegmentView";
import { Card, Combobox, ErrorNote, IconButton, Skeleton } from "@/components";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useChange, useEngine } from "@/platform/engine";
import { useGrowing } from "@/platform/growing";
import { useToasts } from "@/state/toasts";
import { SEGMENT_CHANGES } from "./changes";
import { CustomerTable } from "./segment-preview";

/** Who is on a list; customers are put on it and taken off it by hand. */
export function Members({ segment }: { segment: SegmentView }) {
  const t = useT();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const change = useChange("change_members", SEGMENT_CHANGES);
  const [search, setSearch] = useState("");
  const found = useEngine("find_customers", { text: search, limit: 20 }, { keeps: true });
  const members = useGrowing<CustomerList, CustomerRow>(
    ["customers", { segment: segment.name }],
    (offset, limit, signal) =>
      platform.call(
        "customers",
        { search: "", filters: [{ segment: segment.name }], order: "name", descending: false, offset, limit },
        { signal },
      ),
    (page) => page.customers,
  );
  const { rows, total } = members;
  const take = (id: string, name: string) =>
    change.mutate(
      { name: segment.name, add: [], remove: [id] },
      {
        onSuccess: () =>
          show({
            text: t("audiences-removed", { name }),
            action: {
              label: t("undo"),
              run: () => change.mutate({ name: segment.name, add: [id], remove: [] }),
            },
          }),
      },
    );
  const error = change.error ?? members.error;
  return (
    <Card
      title={t("audiences-members")}
      className="overflow-hidden"
      end={
        <Combobox
          quiet
          size="small"
          aria-label={t("audiences-add")}
          value={null}
          face={
            <span className="flex items-center gap-1.5 text-12">
              <UserPlus aria-hidden size={14} />
              {t("audiences-add")}
            </span>
          }
          onQuery={setSearch}
          options={(found.data ?? []).map(({ customer, name }) => ({
            value: customer,
            label: name ?? customer,
            description: customer,
          }))}
          onChange={(id) => change.mutate({ name: segment.name, add: [id], remove: [] })}
        />
      }
    >
      {error !== null && <ErrorNote error={error.view} dismiss={change.reset} className="mx-3.5 mb-3" />}
      {rows === undefined && error === null && <Skeleton className="mx-3.5 mb-3 h-24" />}
      {rows?.length === 0 && <p className="px-3.5 pb-3 text-12 text-text-3">{t("audiences-list-empty")}</p>}
      {rows !== undefined && rows.length > 0 && (
        <div style={{ height: Math.min(420, 31 + 33 * rows.length) }}>
          <CustomerTable
            rows={rows}
            total={total}
            onNearEnd={members.more}
            extra={[
              {
                id: "remove",
                header: "",
                width: "40px",
                align: "right",
                cell: (row) => (
                  <IconButton
                    size="small"
                    label={t("audiences-remove", { name: row.name ?? row.id })}
                    icon={<X size={14} />}
                    onClick={(event) => {
                      event.stopPropagation();
                      take(row.id, row.name ?? row.id);
                    }}
                  />
                ),
              },
            ]}
          />
        </div>
      )}
    </Card>
  );
}
