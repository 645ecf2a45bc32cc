import { useMemo, useRef, useState } from "react";
import type { PathCoverage } from "@/bindings/PathCoverage";
import type { RunView } from "@/bindings/RunView";
import { portName } from "@/canvas";
import { familyOf, Segmented } from "@/components";
import { useSession } from "@/features/builder/session";
import {
  Chart,
  tooltipBox,
  tooltipFrame,
  useChartColors,
  type ChartHandle,
  type ChartOption,
} from "@/components/chart";
import { sankeyFace } from "@/components/sankey";
import { PictureMenu } from "@/features/runs/picture-menu";
import { fileStem } from "@/features/runs/use-export";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById, type Journey } from "@/journey/document";
import { titleOf } from "@/journey/summaries";
import { sankeyOf, type SankeyStep } from "./sankey";

const COLUMN = 108;

/** The ways as a Sankey picture, and the same as a table. */
export function WaysPicture({ coverage, run, journey }: { coverage: PathCoverage; run: RunView; journey: Journey }) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const session = useSession();
  const colors = useChartColors();
  const chart = useRef<ChartHandle>(null);
  const [shown, setShown] = useState<"chart" | "table">("chart");
  const picture = useMemo(() => sankeyOf(coverage), [coverage]);
  const inColumn = useMemo(() => {
    const counts = new Map<number, number>();
    for (const { depth } of picture.steps) counts.set(depth, (counts.get(depth) ?? 0) + 1);
    return Math.max(1, ...counts.values());
  }, [picture]);
  const nameOf = useMemo(() => {
    const steps = new Map(picture.steps.map((step) => [step.id, step]));
    const name = ({ node: id, ending }: SankeyStep) => {
      if (id === undefined) return t(`paths-ending-${(ending ?? "").replaceAll("_", "-")}`);
      const node = nodeById(journey, id);
      return node === undefined ? id : say(titleOf(node));
    };
    return (id: string) => {
      const step = steps.get(id);
      return step === undefined ? id : name(step);
    };
  }, [picture, journey, say, t]);
  const height = Math.max(260, Math.min(720, inColumn * 52 + 40));

  const option = useMemo((): ChartOption => {
    const colorOf = ({ node: id }: SankeyStep) => {
      const node = id === undefined ? undefined : nodeById(journey, id);
      return node === undefined ? colors.other : colors.families[familyOf(node.kind)];
    };
    const face = sankeyFace(colors);
    return {
      tooltip: {
        ...tooltipFrame,
        trigger: "item",
        formatter: (point: { dataType: string; dataIndex: number }) => {
          if (point.dataType === "node") {
            const step = picture.steps[point.dataIndex];
            if (step === undefined) return "";
            return tooltipBox(nameOf(step.id), [[t("dry-visits"), format.number(step.visits)]]);
          }
          const way = picture.ways[point.dataIndex];
          if (way === undefined) return "";
          const node = nodeById(journey, way.source.slice(way.source.indexOf("/") + 1));
          return tooltipBox(`${nameOf(way.source)} → ${nameOf(way.target)}`, [
            [way.port === "" ? t("dry-visits") : say(portName(way.port, node)), format.number(way.visits)],
          ]);
        },
      },
      series: [
        {
          ...face,
          left: 8,
          right: COLUMN - 12,
          top: 12,
          bottom: 22,
          nodeWidth: 10,
          nodeGap: 26,
          nodeAlign: "left",
          label: {
            ...face.label,
            position: "right",
            distance: 5,
            width: COLUMN - 26,
            lineHeight: 14,
            formatter: ({ name }: { name: string }) => {
              const step = picture.steps.find(({ id }) => id === name);
              return `${nameOf(name)}\n${format.number(step?.visits ?? 0)}`;
            },
          },
          data: picture.steps.map((step) => ({
            name: step.id,
            depth: step.depth,
            itemStyle: { color: colorOf(step), borderWidth: 0 },
          })),
          links: picture.ways.map(({ source, target, visits }) => ({ source, target, value: visits })),
        },
      ],
    };
  }, [picture, colors, format, journey, nameOf, say, t]);

  const reveal = (id: string) => {
    const node = picture.steps.find((step) => step.id === id)?.node;
    if (node === undefined) return;
    session.state.setState({
      resultsView: "canvas",
      side: { shows: "customers", step: node, port: null },
      choice: { steps: [node] },
    });
  };

  return (
    <>
      <div className="flex flex-wrap items-center gap-2 px-3.5 pb-2">
        <p className="grow text-12 text-text-2">{t("paths-picture-text", { count: coverage.paths.length })}</p>
        <Segmented
          label={t("paths-picture")}
          value={shown}
          onChange={setShown}
          options={[
            { value: "chart", label: t("view-chart") },
            { value: "table", label: t("view-table") },
          ]}
        />
        {shown === "chart" && (
          <PictureMenu
            name={fileStem({ journey: run.journey.id, made_at: run.made_at }, "paths")}
            svg={() => chart.current?.svg() ?? ""}
          />
        )}
      </div>
      {shown === "chart" ? (
        <div className="overflow-x-auto thin-scroll" tabIndex={0} role="group" aria-label={t("paths-picture-label")}>
          <div className="min-w-full" style={{ width: picture.columns * COLUMN }}>
            <Chart ref={chart} option={option} height={height} label={t("paths-picture-label")} onPick={reveal} />
          </div>
        </div>
      ) : (
        <div
          className="max-h-[480px] overflow-y-auto thin-scroll"
          tabIndex={0}
          role="group"
          aria-label={t("paths-picture-label")}
        >
          <table className="w-full text-13">
            <thead className="sticky top-0">
              <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
                <th className="px-3.5 text-right font-normal">{t("paths-column-depth")}</th>
                <th className="px-3.5 text-left font-normal">{t("column-from")}</th>
                <th className="px-3.5 text-left font-normal">{t("column-port")}</th>
                <th className="px-3.5 text-left font-normal">{t("column-to")}</th>
                <th className="px-3.5 text-right font-normal">{t("dry-visits")}</th>
              </tr>
            </thead>
            <tbody>
              {picture.ways.map((way) => {
                const [depth = "0", id = ""] = way.source.split("/", 2);
                return (
                  <tr key={`${way.source} ${way.target} ${way.port}`} className="h-[30px] border-t border-border">
                    <td className="px-3.5 text-right text-text-3">{Number(depth) + 1}</td>
                    <td className="px-3.5">{nameOf(way.source)}</td>
                    <td className="px-3.5 text-text-2">
                      {way.port === "" ? "–" : say(portName(way.port, nodeById(journey, id)))}
                    </td>
                    <td className="px-3.5">{nameOf(way.target)}</td>
                    <td className="px-3.5 text-right">{format.number(way.visits)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
