/** ECharts as a component: SVG, our tokens, our tooltips. The only file that knows ECharts. */
import { BarChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, TitleComponent, TooltipComponent } from "echarts/components";
import { init, use as register, type EChartsCoreOption, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";

register([BarChart, GridComponent, MarkLineComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** The options of a chart. */
export type ChartOption = EChartsCoreOption;

/** Colours of tokens.css as values, since a chart cannot use variables. */
export interface ChartColors {
  text: string;
  text2: string;
  text3: string;
  grid: string;
  border: string;
  chart1: string;
  chart2: string;
  other: string;
  surface: string;
}

function subscribeToTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}

/** The colours of the theme that is on; new ones when it changes. */
export function useChartColors(): ChartColors {
  const theme = useSyncExternalStore(subscribeToTheme, () => document.documentElement.dataset["theme"] ?? "");
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    const color = (name: string) => style.getPropertyValue(name).trim();
    return {
      theme,
      text: color("--text"),
      text2: color("--text-2"),
      text3: color("--text-3"),
      grid: color("--chart-grid"),
      border: color("--border-strong"),
      chart1: color("--chart-1"),
      chart2: color("--chart-2"),
      other: color("--chart-other"),
      surface: color("--surface"),
    };
  }, [theme]);
}

/** The font of every text in a chart. */
export const chartFont = '"Inter Variable", Inter, system-ui, sans-serif';

/** The box of a tooltip; options about its own frame, that would be drawn over ours, are switched off. */
export const tooltipFrame = {
  backgroundColor: "transparent",
  borderWidth: 0,
  padding: 0,
  extraCssText: "box-shadow: none; z-index: 50;",
  transitionDuration: 0,
  confine: true,
} as const;

/** What a tooltip says: a heading, and lines of a name and a value. Made of elements, so that no name is read as HTML. */
export function tooltipBox(title: string, lines: readonly (readonly [string, string])[]): HTMLElement {
  const box = document.createElement("div");
  box.className = "rounded-control bg-overlay px-2.5 py-1.5 text-12 text-bg font-sans tabular";
  const heading = document.createElement("div");
  heading.className = "font-semibold";
  heading.textContent = title;
  box.append(heading);
  for (const [name, value] of lines) {
    const line = document.createElement("div");
    line.className = "flex justify-between gap-6";
    const left = document.createElement("span");
    left.textContent = name;
    const right = document.createElement("span");
    right.className = "font-medium";
    right.textContent = value;
    line.append(left, right);
    box.append(line);
  }
  return box;
}

/** A chart; `label` says to a screen reader what it shows, and a table stands beside every one. */
export function Chart({ option, label, height }: { option: ChartOption; label: string; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);

  useEffect(() => {
    if (place.current === null) return undefined;
    const made = init(place.current, null, { renderer: "svg" });
    chart.current = made;
    const observer = new ResizeObserver(() => made.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animation: false, textStyle: { fontFamily: chartFont }, ...option }, { notMerge: true });
  }, [option]);

  return <div ref={place} role="img" aria-label={label} style={{ height }} className="w-full min-w-0" />;
}
