import { useId, useImperativeHandle, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from "react";
import type { Period } from "@/bindings/Period";
import { chartFont, useChartColors, type ChartHandle } from "@/components/chart";
import { useFormat, useT } from "@/i18n";
import { widthOf } from "./timeline/measure";
import { axisOf, measured, type Bar, type Measure } from "./bars";

const plot = 136;
const top = 12;
const foot = 24;
const height = top + plot + foot;
const labels = 116;
/** Labels of bars stand at least so far apart. */
const apart = 62;

/** What a bar is called: `14–20 Sep`, `14 Sep`, `Sep 2026`. */
export function useBarName(period: Period): (bar: Bar) => string {
  const format = useFormat();
  return (bar) => {
    if (period === "month" && !bar.cut) return format.month(bar.from);
    return format.dayRange(bar.from, bar.to);
  };
}

/**
 * Related and other sales as bars on one another, from zero. A click on a bar, or Enter, chooses it; arrows walk; bars
 * that the dates cut are paler. The last full bar's parts are labelled directly.
 */
export function SalesGraph({
  ref,
  bars,
  period,
  measure,
  chosen,
  onChoose,
  label,
}: {
  ref?: Ref<ChartHandle>;
  bars: readonly Bar[];
  period: Period;
  measure: Measure;
  /** The key of the bar that narrows the list. */
  chosen: string | null;
  onChoose: (bar: Bar | null) => void;
  /** What the picture shows, for those who hear it. */
  label: string;
}) {
  const t = useT();
  const format = useFormat();
  const colors = useChartColors();
  const nameOf = useBarName(period);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const picture = useRef<SVGSVGElement>(null);
  const [width, setWidth] = useState(0);
  const [pointed, setPointed] = useState<number | null>(null);
  const [stop, setStop] = useState(0);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const size = () => setWidth(element.clientWidth);
    size();
    const observer = new ResizeObserver(size);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useImperativeHandle(ref, () => ({ svg: () => pictureOf(picture.current, colors.surface) }), [colors.surface]);

  const value = (minorOrCount: number) =>
    measure === "amount" ? format.moneyRound(minorOrCount) : format.number(minorOrCount);
  const axisWord = (mark: number) => (measure === "amount" ? format.moneyCompact(mark) : format.compact(mark));
  const parts = bars.map((bar) => [measured(bar.related, measure), measured(bar.other, measure)] as const);
  const axis = axisOf(Math.max(0, ...parts.map(([related, other]) => related + other)));
  const most = axis.at(-1) ?? 1;
  const left = Math.max(40, ...axis.map((mark) => widthOf(axisWord(mark), 11, 400) + 18));
  const room = Math.max(0, width - left - labels);
  const pitch = bars.length === 0 ? room : room / bars.length;
  const thick = Math.max(1, Math.min(56, pitch * (pitch < 6 ? 1 : 0.66)));
  const yOf = (amount: number) => top + plot - (amount / most) * plot;
  const xOf = (at: number) => left + at * pitch + (pitch - thick) / 2;
  const every = Math.max(1, Math.ceil(apart / Math.max(1, pitch)));
  const focusable = Math.min(stop, Math.max(0, bars.length - 1));

  const share = (part: number, whole: number) => (whole === 0 ? "" : ` · ${format.percent(part / whole, 1)}`);
  const said = (at: number) => {
    const [related, other] = parts[at] ?? [0, 0];
    return {
      related: `${value(related)}${share(related, related + other)}`,
      other: `${value(other)}${share(other, related + other)}`,
    };
  };
  const walk = (event: KeyboardEvent<SVGGElement>, at: number) => {
    const bar = bars[at];
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(bars.length - 1, to));
      setStop(next);
      picture.current?.querySelector<SVGGElement>(`[data-bar="${next}"]`)?.focus();
    } else if ((event.key === "Enter" || event.key === " ") && bar !== undefined) {
      onChoose(bar.key === chosen ? null : bar);
    } else if (event.key === "Escape" && chosen !== null) onChoose(null);
    else return;
    event.preventDefault();
  };

  const shown = pointed === null ? undefined : bars[pointed];
  const sums = parts.reduce(([a, b], [related, other]) => [a + related, b + other] as const, [0, 0] as const);
  const direct = directLabels(parts.findLast((_, at) => bars[at]?.cut === false) ?? parts.at(-1) ?? [0, 0], yOf);
  return (
    <div ref={place} className="relative w-full min-w-0" style={{ height }}>
      {width > 0 && (
        <svg
          ref={picture}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label={label}
          fontFamily={chartFont}
          fontSize={11}
          onPointerLeave={() => setPointed(null)}
          className="block print:h-auto print:w-full"
        >
          {axis.map((mark) => (
            <g key={mark}>
              <line
                x1={left}
                x2={width - labels}
                y1={yOf(mark)}
                y2={yOf(mark)}
                stroke={mark === 0 ? colors.border : colors.grid}
              />
              <text x={left - 8} y={yOf(mark) + 4} textAnchor="end" fill={colors.text3}>
                {axisWord(mark)}
              </text>
            </g>
          ))}
          {bars.map((bar, at) => {
            const [related, other] = parts[at] ?? [0, 0];
            const middle = yOf(related);
            const words = said(at);
            return (
              <g
                key={bar.key}
                data-bar={at}
                role="button"
                tabIndex={at === focusable ? 0 : -1}
                aria-pressed={bar.key === chosen}
                aria-label={t("sales-graph-bar", { name: nameOf(bar), related: words.related, other: words.other })}
                onPointerEnter={() => setPointed(at)}
                onFocus={() => {
                  setPointed(at);
                  setStop(at);
                }}
                onBlur={() => setPointed(null)}
                onClick={() => onChoose(bar.key === chosen ? null : bar)}
                onKeyDown={(event) => walk(event, at)}
                className="outline-none"
              >
                <rect x={left + at * pitch} y={top} width={pitch} height={plot} fill="transparent" />
                {(bar.key === chosen || at === pointed) && (
                  <rect
                    data-screen=""
                    x={xOf(at) - 3.5}
                    y={top - 6}
                    width={thick + 7}
                    height={plot + 6}
                    rx={4}
                    fill="none"
                    stroke={bar.key === chosen ? colors.text2 : colors.border}
                  />
                )}
                <g opacity={bar.cut ? 0.55 : 1}>
                  <path
                    d={barPath(xOf(at), yOf(related + other), thick, middle - yOf(related + other))}
                    fill={colors.other}
                  />
                  {related > 0 && (
                    <path
                      d={barPath(
                        xOf(at),
                        middle + (other > 0 ? 1 : 0),
                        thick,
                        top + plot - middle - (other > 0 ? 1 : 0),
                      )}
                      fill={colors.chart1}
                    />
                  )}
                </g>
              </g>
            );
          })}
          {bars.map(
            (bar, at) =>
              at % every === 0 && (
                <text
                  key={bar.key}
                  x={left + (at + 0.5) * pitch}
                  y={top + plot + 16}
                  textAnchor="middle"
                  fill={colors.text3}
                >
                  {period === "month" ? format.month(bar.key) : format.dayShort(bar.key)}
                </text>
              ),
          )}
          {bars.length > 0 && (
            <g>
              <text x={width - labels + 10} y={direct.other} fill={colors.text2} fontWeight={500}>
                {t("sales-other")}
              </text>
              <text x={width - labels + 10} y={direct.other + 14} fill={colors.text3}>
                {value(sums[1])}
              </text>
              <text x={width - labels + 10} y={direct.related} fill={colors.chart1} fontWeight={500}>
                {t("sales-related")}
              </text>
              <text x={width - labels + 10} y={direct.related + 14} fill={colors.text3}>
                {value(sums[0])}
              </text>
            </g>
          )}
        </svg>
      )}
      {shown !== undefined && pointed !== null && (
        <div
          id={`${id}-tip`}
          role="presentation"
          className="pointer-events-none absolute z-10 min-w-40 rounded-control bg-overlay px-2.5 py-1.5 text-12 text-bg tabular"
          style={tipPlace(left + (pointed + 0.5) * pitch, thick, width)}
        >
          <p className="font-semibold">{nameOf(shown)}</p>
          {(["related", "other"] as const).map((part) => (
            <p key={part} className="flex justify-between gap-5">
              <span>{t(part === "related" ? "sales-related" : "sales-other")}</span>
              <span className="font-medium">{said(pointed)[part]}</span>
            </p>
          ))}
          {shown.cut && <p className="text-11 opacity-80">{t("sales-graph-cut-bar")}</p>}
        </div>
      )}
    </div>
  );
}

/** A bar with the upper corners a little rounded. */
function barPath(x: number, y: number, width: number, tall: number): string {
  if (tall <= 0) return "";
  const r = Math.min(2, width / 2, tall);
  return `M ${x} ${y + tall} V ${y + r} Q ${x} ${y} ${x + r} ${y} H ${x + width - r} Q ${x + width} ${y} ${x + width} ${y + r} V ${y + tall} Z`;
}

/** Beside the bar, on the side with more room. */
function tipPlace(middle: number, thick: number, width: number): { top: number; left?: number; right?: number } {
  const beside = thick / 2 + 8;
  return middle > width / 2 ? { top: 4, right: width - middle + beside } : { top: 4, left: middle + beside };
}

/** The lines of the two direct labels: in the middle of their part of a bar, without touching. */
function directLabels([related, other]: readonly [number, number], yOf: (value: number) => number) {
  const low = Math.min(yOf(related / 2), top + plot - 16);
  const high = Math.max(top + 8, Math.min(yOf(related + other / 2), low - 34));
  return { related: Math.max(low, high + 34), other: high };
}

/** The picture for a file: on its ground, without what only a pointer shows. */
function pictureOf(svg: SVGSVGElement | null, ground: string): string {
  if (svg === null) return "";
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return "";
  for (const only of copy.querySelectorAll("[data-screen]")) only.remove();
  for (const bar of copy.querySelectorAll("[tabindex]")) {
    for (const name of ["tabindex", "role", "aria-pressed", "class"]) bar.removeAttribute(name);
  }
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  paper.setAttribute("width", "100%");
  paper.setAttribute("height", "100%");
  paper.setAttribute("fill", ground);
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}
