import { useMemo } from "react";
import type { OccasionFigures } from "@/bindings/OccasionFigures";
import type { OccasionsReport } from "@/bindings/OccasionsReport";
import { Card, Select } from "@/components";
import { Figure, ReportTable, scaleOf, useReportNames, useScope, type ReportColumn } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import { useRemembered } from "@/state/preferences";
import { ConversionRate, shownRate } from "./rates";

/** What occasions can be broken down by, and the groups of each in the report. */
const GROUPS = {
  associate: "by_associate",
  store: "by_store",
  department: "by_department",
  market: "by_market",
  acquisition_channel: "by_acquisition_channel",
} as const;
type Group = keyof typeof GROUPS;
const isGroup = (name: string): name is Group => name in GROUPS;
const groupNames = Object.keys(GROUPS).filter(isGroup);
const shownAtFirst = 6;

interface Row {
  key: string;
  figures: OccasionFigures;
}

/** What a breakdown is of. */
interface Broken {
  report: OccasionsReport;
  ripe: boolean;
  open: (figure: string, title: string, groups?: readonly (readonly [string, string])[]) => void;
}

/** The same figures by associate, store, department, market, or the channel customers came by. */
export function ByGroup(broken: Broken) {
  const scope = useScope();
  const [remembered, remember] = useRemembered("occasions-by", "associate");
  // What is hidden as a filter is hidden here too.
  const hidden = new Set(scope.filters.filter(({ setting }) => setting.hidden).map(({ setting }) => setting.filter));
  const offered = groupNames.filter((group) => !hidden.has(group));
  const group = offered.find((name) => name === remembered) ?? offered.at(0);
  if (group === undefined) return null;
  return <Breakdown {...broken} key={group} group={group} offered={offered} choose={remember} />;
}

function Breakdown({
  report,
  ripe,
  open,
  group,
  offered,
  choose,
}: Broken & { group: Group; offered: readonly Group[]; choose: (group: string) => void }) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const rows = useMemo(
    (): Row[] => Object.entries(report[GROUPS[group]]).map(([key, figures]) => ({ key, figures })),
    [report, group],
  );
  const scale = scaleOf(rows.map(({ figures }) => shownRate(figures, ripe)));
  const columns = useMemo((): ReportColumn<Row>[] => {
    const name = ({ key }: Row) => names.value(group, key);
    const opener = (row: Row, figure: string, title: string, count: number) =>
      count === 0 ? undefined : () => open(figure, `${name(row)}: ${title}`, [[group, row.key]]);
    const count = (figure: "completed" | "converted"): ReportColumn<Row> => ({
      id: figure,
      header: t(`occasions-${figure}`),
      hint: t(`occasions-${figure}-hint`),
      align: "right",
      value: ({ figures }) => figures[figure],
      cell: (row) => (
        <Figure
          onOpen={opener(row, figure, t(`occasions-${figure}`), row.figures[figure])}
          label={`${name(row)}, ${t(`occasions-${figure}`)}`}
        >
          {format.number(row.figures[figure])}
        </Figure>
      ),
    });
    return [
      {
        id: "name",
        header: names.filter(group),
        // Takes what the others leave, and is cut where that is little.
        width: "w-full max-w-0 min-w-24",
        value: name,
        cell: (row) => (
          <span className="block truncate font-medium" title={`${name(row)} ${row.key}`}>
            {name(row)}
          </span>
        ),
      },
      count("completed"),
      count("converted"),
      {
        id: "rate",
        header: t("occasions-conversion-rate"),
        hint: t("occasions-conversion-rate-hint"),
        align: "right",
        value: ({ figures }) => shownRate(figures, ripe),
        cell: (row) => (
          <ConversionRate
            figures={row.figures}
            ripe={ripe}
            scale={scale}
            width="w-12"
            onUnripe={opener(row, "immature", t("occasions-not-ripe"), row.figures.immature)}
          />
        ),
      },
      {
        id: "amount",
        extra: true,
        header: t("occasions-amount-short"),
        hint: t("occasions-amount-hint"),
        align: "right",
        value: ({ figures }) => figures.amount_minor,
        cell: (row) => (
          <Figure
            onOpen={opener(row, "converted", t("occasions-converted"), row.figures.converted)}
            label={`${name(row)}, ${format.money(row.figures.amount_minor)}`}
          >
            {format.moneyRound(row.figures.amount_minor)}
          </Figure>
        ),
      },
    ];
  }, [format, group, names, open, ripe, scale, t]);
  return (
    <Card
      title={t("occasions-by", { filter: names.filter(group) })}
      note={
        rows.length > shownAtFirst ? t("occasions-first-of", { count: shownAtFirst, total: rows.length }) : undefined
      }
      className="overflow-hidden"
      end={
        <Select
          size="small"
          aria-label={t("occasions-by-choice")}
          value={group}
          onChange={choose}
          options={offered.map((value) => ({ value, label: names.filter(value) }))}
          className="w-auto print:hidden"
        />
      }
    >
      <ReportTable
        label={t("occasions-by", { filter: names.filter(group) })}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        order={{ by: "converted", descending: true }}
        limit={shownAtFirst}
      />
    </Card>
  );
}
