import { useState, type ReactNode } from "react";
import type { RunView } from "@/bindings/RunView";
import { Card, cx, TabPanel, Tabs } from "@/components";
import { useFormat, useT } from "@/i18n";
import { funnelOf } from "./flow";
import type { Names } from "./names";

/** Every count of the run as tables: steps, ways, messages, vouchers, endings. */
export function Details({ view, names }: { view: RunView; names: Names }) {
  const t = useT();
  const [tab, setTab] = useState("steps");
  const tabs = ["steps", "ways", "messages", "vouchers", "endings"].map((id) => ({ id, label: t(`details-${id}`) }));
  return (
    <Card className="overflow-hidden">
      <Tabs tabs={tabs} value={tab} onChange={setTab} label={t("details-title")}>
        <TabPanel id="steps">
          <Steps view={view} names={names} />
        </TabPanel>
        <TabPanel id="ways">
          <Ways view={view} names={names} />
        </TabPanel>
        <TabPanel id="messages">
          <Messages view={view} names={names} />
        </TabPanel>
        <TabPanel id="vouchers">
          <Vouchers view={view} names={names} />
        </TabPanel>
        <TabPanel id="endings">
          <Endings view={view} />
        </TabPanel>
      </Tabs>
    </Card>
  );
}

/** A heading: text, and whether numbers stand under it. */
type Heading = readonly [text: string, align?: "right"];

function Table({
  label,
  headings,
  rows,
  none,
}: {
  label: string;
  headings: readonly Heading[];
  /** Each row: its key and its cells. */
  rows: readonly (readonly [key: string, ...cells: ReactNode[]])[];
  /** What is said where there are no rows. */
  none: string;
}) {
  if (rows.length === 0) return <p className="px-3.5 py-3 text-13 text-text-3">{none}</p>;
  const align = (at: number) => (headings[at]?.[1] === "right" ? "text-right" : "text-left");
  return (
    <div className="overflow-x-auto thin-scroll" tabIndex={0} role="group" aria-label={label}>
      <table className="w-full text-13" aria-label={label}>
        <thead>
          <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
            {headings.map(([text], at) => (
              <th key={text} scope="col" className={cx("px-3.5 font-normal whitespace-nowrap", align(at))}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, ...cells]) => (
            <tr key={key} className="h-[33px] border-t border-border">
              {cells.map((cell, at) => (
                <td key={headings[at]?.[0] ?? at} className={cx("px-3.5 py-1", align(at), at === 0 && "font-medium")}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `yes 120 · no 300`, without what is zero. */
function counts(map: Record<string, number | undefined>, name: (key: string) => string, number: (n: number) => string) {
  return Object.entries(map)
    .filter((entry): entry is [string, number] => (entry[1] ?? 0) > 0)
    .map(([key, count]) => `${name(key)} ${number(count)}`)
    .join(" · ");
}

function Steps({ view, names }: { view: RunView; names: Names }) {
  const t = useT();
  const format = useFormat();
  const stayed = (seconds: number | null) => (seconds === 0 ? t("at-once") : format.duration(seconds));
  return (
    <Table
      label={t("details-steps")}
      none={t("details-none")}
      headings={[
        [t("column-step")],
        [t("column-entered"), "right"],
        [t("column-ports")],
        [t("column-inside"), "right"],
        [t("column-exits")],
        [t("column-unsent")],
        [t("column-median"), "right"],
        [t("column-p90"), "right"],
      ]}
      rows={funnelOf(view.journey, view.summary).map(({ node, summary }) => [
        node.id,
        [names.step(node.id), names.detail(node)].filter(Boolean).join(" · "),
        format.number(summary.entered),
        counts(summary.ports, names.port, format.number),
        summary.inside === 0 ? "" : format.number(summary.inside),
        counts(summary.exits, (cause) => t(`exit-${cause.replace("_", "-")}`), format.number),
        counts(summary.unsent, (reason) => t(`unsent-${reason.replaceAll("_", "-")}`), format.number),
        stayed(summary.time_spent_s.median),
        stayed(summary.time_spent_s.p90),
      ])}
    />
  );
}

function Ways({ view, names }: { view: RunView; names: Names }) {
  const t = useT();
  const format = useFormat();
  const { edges, nodes } = view.summary;
  return (
    <Table
      label={t("details-ways")}
      none={t("details-none")}
      headings={[
        [t("column-from")],
        [t("column-port")],
        [t("column-to")],
        [t("column-count"), "right"],
        [t("column-share-of-step"), "right"],
      ]}
      rows={edges.map((edge) => {
        const entered = nodes[edge.from]?.entered ?? 0;
        return [
          `${edge.from}/${edge.port}/${edge.to}`,
          names.step(edge.from),
          names.port(edge.port),
          names.step(edge.to),
          format.number(edge.count),
          format.percent(entered === 0 ? null : edge.count / entered, 1),
        ];
      })}
    />
  );
}

function Messages({ view, names }: { view: RunView; names: Names }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table
      label={t("details-messages")}
      none={t("tile-messages-none")}
      headings={[[t("column-message")], [t("column-sent"), "right"]]}
      rows={Object.entries(view.summary.messages_by_design).map(([design, count]) => [
        design,
        names.message(design),
        format.number(count),
      ])}
    />
  );
}

function Vouchers({ view, names }: { view: RunView; names: Names }) {
  const t = useT();
  const format = useFormat();
  return (
    <Table
      label={t("details-vouchers")}
      none={t("tile-vouchers-none")}
      headings={[
        [t("column-voucher")],
        [t("column-assigned"), "right"],
        [t("column-made"), "right"],
        [t("column-redeemed"), "right"],
        [t("column-redemption"), "right"],
        [t("column-out-of-stock"), "right"],
      ]}
      rows={Object.entries(view.summary.vouchers).map(([design, voucher]) => [
        design,
        names.voucher(design),
        format.number(voucher.assigned),
        format.number(voucher.made),
        format.number(voucher.redeemed),
        format.percent(voucher.assigned === 0 ? null : voucher.redeemed / voucher.assigned, 1),
        format.number(voucher.out_of_stock),
      ])}
    />
  );
}

function Endings({ view }: { view: RunView }) {
  const t = useT();
  const format = useFormat();
  const { summary } = view;
  const share = (count: number) => format.percent(summary.entries === 0 ? null : count / summary.entries, 1);
  const exits = Object.entries(summary.exits).filter(([, count]) => count > 0);
  const outcomes = Object.entries(summary.outcomes).filter(([, count]) => count > 0);
  const rows: [string, string, number][] = [
    ...exits.map(([cause, count]): [string, string, number] => [
      `exit/${cause}`,
      t(`exit-${cause.replace("_", "-")}`),
      count,
    ]),
    ...outcomes.map(([outcome, count]): [string, string, number] => [
      `outcome/${outcome}`,
      t("ending-outcome", { outcome }),
      count,
    ]),
    ["inside", t("ending-inside"), summary.inside],
    ["goal", t("ending-goal"), summary.goal.reached],
  ];
  return (
    <Table
      label={t("details-endings")}
      none={t("details-none")}
      headings={[[t("column-ending")], [t("column-entries"), "right"], [t("column-share"), "right"]]}
      rows={rows.map(([key, name, count]) => [key, name, format.number(count), share(count)])}
    />
  );
}
