import { useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { TimelineEntry } from "@/bindings/TimelineEntry";
import type { TimelineView } from "@/bindings/TimelineView";
import { cx, Segmented, Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";
import { EntryMark } from "./timeline/faces";
import { arrange, REACH, type Labelled } from "./timeline/labels";
import { widthOf } from "./timeline/measure";
import { beforeSale, LANES, lastActivityMs, ticksOf, type Before, type Lane } from "./timeline/scale";
import { TimelineTable } from "./timeline/timeline-table";
import { useSince, useTimelineWords, type TimelineWords } from "./timeline/words";

const strip = 20;
const pitch = 46;
const axis = 20;
/** Beside the line: the names of the lanes, and the sale's panel. */
const beside = { wide: { head: 118, sale: 148 }, tight: { head: 88, sale: 128 } };
/** Where the line would be shorter than this the table says it better. */
const leastLine = 340;
/** The window opens a little right of the lanes' names, the sale stands a little left of its panel. */
const inset = 14;

const middleOf = (lane: Lane) => strip + LANES.indexOf(lane) * pitch + pitch / 2;
const height = strip + LANES.length * pitch + axis;

/** How tall a timeline is, so that a list can leave room for it. */
export const timelineHeight = height + 20;

/**
 * What happened in the window before a sale, drawn to scale: what was sent, how it was answered, what people did; the
 * sale stands at the right. In a narrow place, or where one asks for it, the same is a table.
 */
export function SaleTimeline({
  timeline: view,
  model = "any",
}: {
  timeline: TimelineView;
  /** How the sale is shared among its activities. */
  model?: AttributionModel;
}) {
  const t = useT();
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [shown, setShown] = useState<"line" | "table">("line");
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const before = useMemo(() => beforeSale(view.timeline), [view.timeline]);
  const words = useTimelineWords(model, before?.sale);
  if (before === null) return null;
  const { head, sale } = width < 800 ? beside.tight : beside.wide;
  const line = width - head - sale;
  const narrow = line < leastLine;
  return (
    <div className="bg-surface-2 px-3.5 py-2.5">
      <div ref={place} className="w-full min-w-0">
        {width > 0 && narrow && (
          <div className="flex flex-col gap-3">
            <SalePanel view={view} before={before} model={model} />
            <TimelineTable before={before} words={words} narrow />
          </div>
        )}
        {(width === 0 || !narrow) && (
          <div className="flex min-w-0">
            {shown === "line" && width > 0 ? (
              <Line view={view} before={before} words={words} head={head} width={line} />
            ) : (
              <div className="min-w-0 grow self-start overflow-auto pr-4 thin-scroll" style={{ maxHeight: height }}>
                <TimelineTable before={before} words={words} />
              </div>
            )}
            <div
              className="flex shrink-0 flex-col border-l-2 border-good pl-2.5"
              style={{ width: sale, minHeight: height - axis }}
            >
              <SalePanel view={view} before={before} model={model} />
              <div className="mt-auto pt-1.5 print:hidden">
                <Segmented
                  label={t("view")}
                  value={shown}
                  onChange={setShown}
                  options={[
                    { value: "line", label: t("timeline-view-line") },
                    { value: "table", label: t("view-table") },
                  ]}
                />
              </div>
            </div>
          </div>
        )}
      </div>
    </div>
  );
}

/** The sale itself: amount, what was bought, how long after the last activity, how it is counted. */
function SalePanel({ view, before, model }: { view: TimelineView; before: Before; model: AttributionModel }) {
  const t = useT();
  const format = useFormat();
  const since = useSince();
  const { sale, activities } = before;
  const last = lastActivityMs(before);
  const products = view.products.join(", ");
  return (
    <div className="min-w-0">
      <p className="text-11 font-medium text-good">{t("timeline-sale")}</p>
      <p className="text-15 font-semibold tabular">
        {format.money(sale.amount_minor, sale.currency === "" ? undefined : sale.currency)}
      </p>
      {products !== "" && (
        <p className="line-clamp-2 text-11 text-text-2" title={products}>
          {products}
        </p>
      )}
      {last !== null && (
        <p className="mt-1 text-11 text-text-3">
          {t("timeline-last")}{" "}
          <span className="font-medium whitespace-nowrap text-text">
            {t("timeline-before", { time: since(last / 86_400_000) })}
          </span>
        </p>
      )}
      <p className="mt-1 text-11 text-text-3">
        {model === "any"
          ? t("timeline-counted", { count: activities.length })
          : t("timeline-shared", { count: activities.length })}
      </p>
    </div>
  );
}

/** The lanes with their marks. */
function Line({
  view,
  before,
  words,
  head,
  width,
}: {
  view: TimelineView;
  before: Before;
  words: TimelineWords;
  /** How wide the names of the lanes are. */
  head: number;
  /** How wide the line is. */
  width: number;
}) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const window = view.timeline.window_ms;
  const from = head + inset;
  const length = width - inset;
  const xOf = (at: number) => from + at * length;
  const scale = useMemo(() => ticksOf(window, length), [window, length]);
  const placed = useMemo(() => {
    const lane = (name: Lane) =>
      arrange(
        before.lanes[name].map(({ entry, at }) => ({ entry, x: from + at * length })),
        (entries) => {
          const { title, detail } = words.mark(name, entries);
          return Math.max(widthOf(title, 12, 500), widthOf(detail, 11, 400));
        },
        { left: head + 2, right: from + length - 6 },
        (some, entry) => name === "answers" && some.length < 2 && some.every((one) => one.id === entry.id),
      );
    return { messages: lane("messages"), answers: lane("answers"), others: lane("others") };
  }, [before, words, head, from, length]);

  const messageAt = new Map(before.lanes.messages.map(({ entry, at }) => [entry.id, xOf(at)]));
  const placeOf = (entry: TimelineEntry) => xOf(1 - (Date.parse(before.sale.at) - Date.parse(entry.at)) / window);
  const total = head + width;
  const [first] = scale.ticks;
  const whole = first !== undefined && first.at < 0.001;
  return (
    <div className="relative shrink-0" style={{ width: total, height }} role="group" aria-labelledby={`${id}-name`}>
      <span id={`${id}-name`} className="sr-only">
        {t("timeline-label", { at: format.dateTime(before.sale.at) })}
      </span>
      <svg aria-hidden width={total} height={height} className="absolute inset-0">
        {scale.ticks.map(({ at }) => (
          <line
            key={at}
            x1={xOf(at)}
            x2={xOf(at)}
            y1={strip}
            y2={height - axis}
            stroke="var(--border)"
            strokeOpacity={0.7}
          />
        ))}
        {LANES.map((lane) => (
          <line key={lane} x1={head} x2={total} y1={middleOf(lane)} y2={middleOf(lane)} stroke="var(--border-strong)" />
        ))}
        <line x1={from} x2={from} y1={2} y2={height - axis} stroke="var(--accent)" strokeDasharray="3 3" />
        {placed.answers.map((mark) => {
          const [top, bottom] = [middleOf("messages") + 10, middleOf("answers") - 9];
          const firsts = mark.entries.filter(
            (entry, at) => mark.entries.findIndex((one) => one.id === entry.id) === at,
          );
          return firsts.map((entry) => {
            const origin = messageAt.get(entry.id);
            if (origin === undefined) return null;
            const own = placeOf(entry);
            // One message that was opened and clicked is one mark, at the later of the two.
            const x = mark.entries.every((one) => one.id === entry.id) ? (mark.from + mark.to) / 2 : own;
            return (
              <path
                key={`${mark.from}/${origin}`}
                d={`M ${origin} ${top} C ${origin} ${top + 14} ${x} ${bottom - 14} ${x} ${bottom}`}
                fill="none"
                stroke="var(--message)"
                strokeOpacity={0.65}
              />
            );
          });
        })}
      </svg>
      <p className="absolute top-0 text-11 leading-[18px] whitespace-nowrap text-text-3" style={{ left: from + 6 }}>
        {t("timeline-opens", { at: format.dayAndTime(before.opens) })}
      </p>
      {LANES.map((lane) => (
        <div key={lane}>
          <p
            className="absolute left-0 -translate-y-1/2 truncate text-11 text-text-2"
            style={{ top: middleOf(lane), width: head - 8 }}
            title={t(`timeline-lane-${lane}`)}
          >
            {t(`timeline-lane-${lane}`)}
          </p>
          {placed[lane].map((mark) => (
            <Mark
              key={`${mark.from}/${mark.entries[0]?.id ?? ""}`}
              lane={lane}
              mark={mark}
              words={words}
              placeOf={placeOf}
            />
          ))}
        </div>
      ))}
      <div aria-hidden className="text-11 text-text-3 tabular">
        <AxisWord end x={total - 5} word={t("timeline-axis-sale")} />
        {!whole && <AxisWord x={from} word={format.duration(window / 1000)} />}
        {scale.ticks.map(({ at, before: back }, index) =>
          !whole && xOf(at) - from < 72 ? null : (
            <AxisWord
              key={at}
              x={xOf(at)}
              word={index === 0 ? t(`timeline-back-${scale.unit}`, { count: back }) : `−${format.number(back)}`}
            />
          ),
        )}
      </div>
    </div>
  );
}

/** A word under the line: its middle at its place, or its end. */
function AxisWord({ x, word, end = false }: { x: number; word: string; end?: boolean }) {
  return (
    <span
      className={cx("absolute whitespace-nowrap", end ? "-translate-x-full" : "-translate-x-1/2")}
      style={{ left: x, top: height - axis + 3 }}
    >
      {word}
    </span>
  );
}

/** A mark with its words, or several gathered with their number and a tick for each. */
function Mark({
  lane,
  mark,
  words,
  placeOf,
}: {
  lane: Lane;
  mark: Labelled<TimelineEntry>;
  words: TimelineWords;
  /** Where on the line something was. */
  placeOf: (entry: TimelineEntry) => number;
}) {
  const { title, detail, short } = words.mark(lane, mark.entries);
  const [first] = mark.entries;
  if (first === undefined) return null;
  const gathered = mark.entries.length > 1;
  const top = middleOf(lane);
  const answered = lane === "answers" && gathered && mark.entries.every((entry) => entry.id === first.id);
  const facts = gathered
    ? mark.entries.map((entry) => ({ entry, lines: [words.what(entry), ...words.facts(entry)] }))
    : [{ entry: first, lines: [words.what(first), ...words.facts(first)] }];
  return (
    <>
      <Tooltip
        side="top"
        content={
          <span className="flex flex-col gap-1">
            {facts.slice(0, 8).map(({ entry, lines: [name, ...rest] }) => (
              <span key={`${entry.id}/${entry.kind}/${entry.at}`}>
                <span className="font-semibold">{name}</span>
                {gathered ? (
                  <span className="block">{rest.slice(0, 2).join(" · ")}</span>
                ) : (
                  rest.map((line) => (
                    <span key={line} className="block">
                      {line}
                    </span>
                  ))
                )}
              </span>
            ))}
            {facts.length > 8 && <span>+{facts.length - 8}</span>}
          </span>
        }
      >
        <button
          type="button"
          aria-label={[title, detail, ...(gathered ? [] : words.facts(first))].filter(Boolean).join(", ")}
          className="absolute flex h-6 -translate-y-1/2 items-center justify-center rounded-control"
          style={{ left: mark.from - 12, width: mark.to - mark.from + 24, top }}
        >
          {answered || !gathered ? (
            <EntryMark entry={answered ? (mark.entries.at(-1) ?? first) : first} />
          ) : (
            <span
              className={cx(
                "relative flex h-5 w-full items-center justify-center rounded-pill border border-border-strong bg-surface-3",
                "text-11 font-semibold text-text tabular",
              )}
            >
              {mark.entries.length}
              {mark.entries.map((entry) => (
                <span
                  key={`${entry.id}/${entry.kind}/${entry.at}`}
                  className="absolute -bottom-1.5 size-[3px] -translate-x-1/2 rounded-pill bg-text-3"
                  // The pill begins ten pixels before its first mark, its border takes one.
                  style={{ left: placeOf(entry) - mark.from + 11 }}
                />
              ))}
            </span>
          )}
        </button>
      </Tooltip>
      {mark.side !== "none" && (
        <p
          aria-hidden
          className={cx(
            "pointer-events-none absolute -translate-y-1/2 leading-[15px]",
            mark.side === "left" && "text-right",
          )}
          style={{
            top,
            width: Math.ceil(mark.room),
            left: mark.side === "right" ? mark.to + REACH : mark.from - REACH - mark.room,
          }}
        >
          <span className="block truncate bg-surface-2 text-12 font-medium text-text">{title}</span>
          <span className="block truncate bg-surface-2 text-11 text-text-3 tabular">
            {widthOf(detail, 11, 400) > mark.room ? short : detail}
          </span>
        </p>
      )}
    </>
  );
}
