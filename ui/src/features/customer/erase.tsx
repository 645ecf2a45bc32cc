import { TriangleAlert, UserX } from "lucide-react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import type { ErasedCustomer } from "@/bindings/ErasedCustomer";
import { Button, Dialog, EmptyState, ErrorNote } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useChange } from "@/platform/engine";
import { go } from "@/state/route";

/** Asks before she is erased, and names what goes: it cannot be undone. */
export function EraseDialog({
  profile,
  open,
  close,
  erased,
}: {
  profile: CustomerProfile;
  open: boolean;
  close: () => void;
  erased: (what: ErasedCustomer) => void;
}) {
  const t = useT();
  const format = useFormat();
  const erase = useChange("erase_customer", [
    "customers",
    "customer_choices",
    "segments",
    "catalogue",
    "report_scope",
    "report_list",
    "runs",
    "last_run",
    "find_customers",
  ]);
  const { life } = profile;
  const count = (kinds: readonly string[]) => life.moments.filter(({ kind }) => kinds.includes(kind)).length;
  const some = (id: string, many: number) => (many === 0 ? [] : [t(id, { count: many })]);
  const { occasions, vouchers } = life;
  const goes = [
    t("customer-erase-facts"),
    ...some("customer-erase-sales", count(["purchase", "return"])),
    ...some("customer-erase-messages", count(["activity"])),
    ...some("customer-erase-events", count(["opened", "clicked", "event", "registered"])),
    ...(occasions.length + vouchers.length === 0
      ? []
      : [
          t("customer-erase-more", {
            occasions: format.number(occasions.length),
            vouchers: format.number(vouchers.length),
          }),
        ]),
    ...some("customer-erase-earlier", life.earlier),
    ...some("customer-erase-segments", profile.segments.length),
    t("customer-erase-elsewhere"),
  ];
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t("customer-erase-title", { name: profile.name ?? profile.id })}
      description={t("customer-erase-text")}
      footer={
        <>
          <Button onClick={close}>{t("cancel")}</Button>
          <Button
            variant="danger"
            disabled={erase.isPending}
            onClick={() =>
              void erase
                .mutateAsync({ id: profile.id })
                .then(erased)
                .catch(() => undefined)
            }
          >
            {t("customer-erase-do")}
          </Button>
        </>
      }
    >
      <ul className="list-disc space-y-1 pl-5 text-13">
        {goes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-3 flex gap-2 rounded-control bg-warning-weak px-3 py-2 text-12 text-warning">
        <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0" />
        {t("customer-erase-backups-hint")}
      </p>
      {erase.error !== null && <ErrorNote error={erase.error.view} className="mt-3" />}
    </Dialog>
  );
}

/** What stands in her place afterwards: what went, and the copies that still name her. */
export function Erased({ what }: { what: ErasedCustomer }) {
  const t = useT();
  const format = useFormat();
  const rows = Object.entries(what.rows).filter(([, count]) => (count ?? 0) > 0);
  return (
    <div className="min-h-0 grow overflow-y-auto thin-scroll" role="status">
      <EmptyState
        icon={<UserX size={20} />}
        title={t("customer-erased")}
        action={<Button onClick={() => go({ screen: "customers" })}>{t("customer-back-to-list")}</Button>}
      >
        {t("customer-erased-text")}
      </EmptyState>
      <div className="mx-auto flex max-w-md flex-col gap-4 px-6 pb-10">
        {rows.length > 0 && (
          <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1 rounded-card border border-border bg-surface px-4 py-3 text-13">
            {rows.map(([table, count]) => (
              <div key={table} className="contents">
                <dt className="text-text-2">
                  {t(`customer-rows-${table.replaceAll("_", "-")}`, {}, table.replaceAll("_", " "))}
                </dt>
                <dd className="text-right tabular">{format.number(count ?? 0)}</dd>
              </div>
            ))}
          </dl>
        )}
        {what.mentions > 0 && (
          <p className="text-13 text-text-2">{t("customer-erased-mentions", { count: what.mentions })}</p>
        )}
        <StillThere title={t("customer-erased-named", { count: what.named_by.length })} what={what.named_by} />
        <StillThere title={t("customer-erased-backups", { count: what.backups.length })} what={what.backups} />
        {!what.wiped && <StillThere title={t("customer-erased-open")} what={[t("customer-erased-open-text")]} />}
      </div>
    </div>
  );
}

/** Something that only a person can put right, with the places. */
function StillThere({ title, what }: { title: string; what: readonly string[] }) {
  if (what.length === 0) return null;
  return (
    <div className="rounded-card border border-warning-line bg-warning-weak px-4 py-3 text-13 text-warning">
      <p className="font-medium">{title}</p>
      <ul className="mt-1 text-12">
        {what.map((line) => (
          <li key={line} className="break-all selectable">
            {line}
          </li>
        ))}
      </ul>
    </div>
  );
}
