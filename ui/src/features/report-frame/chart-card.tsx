import { useState, type ReactNode, type RefCallback } from "react";
import { Card, Segmented } from "@/components";
import type { ChartHandle } from "@/components/chart";
import { PictureMenu } from "@/features/runs/picture-menu";
import { useT } from "@/i18n";
import { useRemembered } from "@/state/preferences";

/** A chart with its heading, its numbers as a table, and its picture for a file. */
export function ChartCard({
  name,
  title,
  note,
  controls,
  table,
  svg,
  children,
}: {
  /** What its picture's file is called, and under which name the window remembers chart or table. */
  name: string;
  title: string;
  note?: ReactNode;
  /** Before the switch: which measure, which span. */
  controls?: ReactNode;
  /** The same numbers as a table. */
  table: () => ReactNode;
  /** The picture where it is not an ECharts one. */
  svg?: () => string;
  /** The chart; it is given the handle that the picture is made of. */
  children: (chart: RefCallback<ChartHandle>) => ReactNode;
}) {
  const t = useT();
  const [chart, setChart] = useState<ChartHandle | null>(null);
  const [shown, setShown] = useRemembered(`chart-${name}`, "chart");
  const isTable = shown === "table";
  return (
    <Card
      title={title}
      note={note}
      className="overflow-hidden print:break-inside-avoid"
      end={
        <div className="flex items-center gap-2 print:hidden">
          {controls}
          <Segmented
            label={t("view")}
            value={isTable ? "table" : "chart"}
            onChange={setShown}
            options={[
              { value: "chart", label: t("view-chart") },
              { value: "table", label: t("view-table") },
            ]}
          />
          {!isTable && <PictureMenu name={name} svg={svg ?? (() => chart?.svg() ?? "")} />}
        </div>
      }
    >
      {isTable ? table() : children(setChart)}
    </Card>
  );
}
