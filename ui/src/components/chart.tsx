/** ECharts as a component: SVG, our tokens, our tooltips. The only file that knows ECharts. */
import { BarChart, LineChart, SankeyChart } from "echarts/charts";
import {
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use as register, type EChartsCoreOption, type EChartsType } from "echarts/core";
import { LabelLayout } from "echarts/features";
import { SVGRenderer } from "echarts/renderers";
import {
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type Ref,
} from "react";
import type { Family } from "./steps";

register([
  BarChart,
  LineChart,
  SankeyChart,
  GridComponent,
  MarkAreaComponent,
  MarkLineComponent,
  MarkPointComponent,
  TitleComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

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
  /** The eight colours for several series, in their order. */
  series: readonly string[];
  /** The families of steps. */
  families: Readonly<Record<Family, string>>;
  other: string;
  /** The period before. */
  previous: string;
  /** An interval around a line. */
  band: string;
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
      series: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => color(`--chart-${number}`)),
      families: {
        trigger: color("--trigger"),
        message: color("--message"),
        time: color("--time"),
        logic: color("--logic"),
        data: color("--data"),
        money: color("--money"),
        end: color("--end"),
      },
      other: color("--chart-other"),
      previous: color("--chart-prev"),
      band: color("--chart-band"),
      surface: color("--surface"),
    };
  }, [theme]);
}

/** The font of every text in a chart. */
// Single quotes: it goes into attributes of pictures as it is.
export const chartFont = "'Inter Variable', Inter, system-ui, sans-serif";

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

/** A chart on the screen. */
export interface ChartHandle {
  /** It as a picture for a file, on the ground it stands on. */
  svg: () => string;
}

/** A place along a chart that the arrow keys go to. */
export interface ChartPoint {
  /** The name of its data, as a click on its mark gives it. */
  name: string;
  /** What is read out there. */
  words: string;
}

/** A chart; `label` says to a screen reader what it shows, and a table stands beside every one. */
export function Chart({
  ref,
  option,
  label,
  height,
  onPick,
  points,
}: {
  ref?: Ref<ChartHandle>;
  option: ChartOption;
  label: string;
  height: number;
  /** A click on a mark: the name of its data. */
  onPick?: (name: string) => void;
  /** The places along its first series, for the keyboard: arrows go from one to the next, Enter is a click. */
  points?: readonly ChartPoint[];
}) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const picked = useRef(onPick);
  const { surface } = useChartColors();
  useEffect(() => {
    picked.current = onPick;
  });
  useImperativeHandle(ref, () => ({ svg: () => onGround(chart.current?.renderToSVGString() ?? "", surface) }), [
    surface,
  ]);

  useEffect(() => {
    if (place.current === null) return undefined;
    const made = init(place.current, null, { renderer: "svg" });
    chart.current = made;
    made.on("click", (event) => picked.current?.(event.name));
    const fit = () => {
      made.resize();
      const svg = place.current?.querySelector("svg");
      if (svg === null || svg === undefined) return;
      // On paper the drawing grows with the sheet.
      if (document.documentElement.dataset["printing"] === undefined) svg.removeAttribute("viewBox");
      else svg.setAttribute("viewBox", `0 0 ${made.getWidth()} ${made.getHeight()}`);
    };
    const observer = new ResizeObserver(fit);
    observer.observe(place.current);
    // Before paper there is no time for an observer.
    window.addEventListener("papered", fit);
    return () => {
      observer.disconnect();
      window.removeEventListener("papered", fit);
      made.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption({ animation: false, textStyle: { fontFamily: chartFont }, ...option }, { notMerge: true });
  }, [option]);

  const [at, setAt] = useState<number>();
  const walk = (event: KeyboardEvent) => {
    if (points === undefined || points.length === 0) return;
    const to = {
      ArrowRight: Math.min(points.length - 1, (at ?? -1) + 1),
      ArrowLeft: Math.max(0, (at ?? points.length) - 1),
      Home: 0,
      End: points.length - 1,
    }[event.key];
    const point = at === undefined ? undefined : points[at];
    if (to !== undefined) {
      setAt(to);
      chart.current?.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: to });
    } else if (event.key === "Enter" && point !== undefined) onPick?.(point.name);
    else return;
    event.preventDefault();
  };
  const leave = () => {
    setAt(undefined);
    chart.current?.dispatchAction({ type: "hideTip" });
  };
  const drawn = (
    <div ref={place} data-chart="" role="img" aria-label={label} style={{ height }} className="w-full min-w-0" />
  );
  if (points === undefined) return drawn;
  return (
    <div role="group" aria-label={label} tabIndex={0} onKeyDown={walk} onBlur={leave} className="rounded-control">
      {drawn}
      <p aria-live="polite" className="sr-only">
        {at === undefined ? "" : points[at]?.words}
      </p>
    </div>
  );
}

/** A picture of its own has no page behind it. */
function onGround(svg: string, colour: string): string {
  return svg.replace(/(<svg[^>]*>)/, `$1<rect width="100%" height="100%" fill="${colour}"/>`);
}
