import { useState } from "react";
import type { VoucherAnomaly } from "@/bindings/VoucherAnomaly";
import { Button, Card } from "@/components";
import { Figure, type ReportColumn, ReportTable } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";

/** So many unknown codes are shown at first. */
const FIRST_CODES = 24;

/** Sales that bear a code and redeem nothing, with the reason; and codes that nobody knows. */
export function Anomalies({
  anomalies,
  unknown,
  nameOf,
  open,
}: {
  anomalies: readonly VoucherAnomaly[];
  unknown: readonly string[];
  nameOf: (design: string) => string;
  /** Opens the list of all of them. */
  open: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const why = (row: VoucherAnomaly) => t(`vouchers-why-${row.why.replaceAll("_", "-")}`);
  const columns: ReportColumn<VoucherAnomaly>[] = [
    { id: "at", header: t("vouchers-column-at"), value: ({ at }) => at, cell: ({ at }) => format.moment(at) },
    { id: "code", header: t("vouchers-column-code"), value: ({ code }) => code, cell: ({ code }) => code },
    {
      id: "design",
      header: t("vouchers-column-design"),
      value: ({ design }) => nameOf(design),
      cell: ({ design }) => nameOf(design),
    },
    {
      id: "customer",
      header: t("vouchers-column-buyer"),
      value: ({ customer }) => customer,
      cell: ({ customer }) => customer,
    },
    {
      id: "transaction",
      header: t("vouchers-column-sale"),
      value: ({ transaction }) => transaction,
      cell: ({ transaction }) => transaction,
    },
    { id: "why", header: t("vouchers-column-why"), value: why, cell: why },
  ];
  return (
    <>
      <Card
        title={t("vouchers-anomalies")}
        note={
          <>
            <Figure onOpen={anomalies.length > 0 ? open : undefined} className="font-medium text-text">
              {format.number(anomalies.length)}
            </Figure>{" "}
            {t("vouchers-anomalies-note")}
          </>
        }
      >
        <ReportTable
          label={t("vouchers-anomalies")}
          columns={columns}
          rows={anomalies}
          rowKey={({ transaction, code }) => `${transaction} ${code}`}
          limit={10}
          compact
          none={t("vouchers-no-anomalies")}
        />
      </Card>
      {unknown.length > 0 && <UnknownCodes codes={unknown} />}
    </>
  );
}

function UnknownCodes({ codes }: { codes: readonly string[] }) {
  const t = useT();
  const [whole, setWhole] = useState(false);
  const shown = whole ? codes : codes.slice(0, FIRST_CODES);
  return (
    <Card title={t("vouchers-unknown")} note={t("vouchers-unknown-note", { count: codes.length })}>
      <ul className="flex max-h-60 flex-wrap gap-1.5 overflow-y-auto px-3.5 pt-1 pb-2.5 thin-scroll" data-print="whole">
        {shown.map((code) => (
          <li key={code} className="selectable rounded-small bg-surface-2 px-1.5 py-0.5 font-mono text-12">
            {code}
          </li>
        ))}
      </ul>
      {codes.length > FIRST_CODES && (
        <div className="border-t border-border px-2 py-1 print:hidden">
          <Button size="small" variant="quiet" onClick={() => setWhole(!whole)}>
            {whole ? t("report-rows-fewer") : t("report-rows-all", { count: codes.length })}
          </Button>
        </div>
      )}
    </Card>
  );
}
