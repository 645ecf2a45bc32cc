import { Minus, Plus } from "lucide-react";
import { useEffect, useId, useMemo, useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import { Button, Card, IconButton } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { LifeWords } from "../life-words";
import { one, type Chosen } from "../chosen";
import type { Lanes } from "./life";
import { LanesPicture, topsOf } from "./lanes";
import { beyond, drawn, markBeside, markOf, type Mark } from "./marks";
import { Overview } from "./overview";
import { instantOf, isWhole, moved, placeOf, showing, ticksOf, weekendsOf, zoomed, type View } from "./scale";
import { useTickNames } from "./tick-names";
import { useWidth } from "./use-width";
import type { Tied } from "./window";

const GUTTER = 106;
const RIGHT = 14;
const STEP = 1.6;

/** Everything that is known of a customer on one line of time: zoomed, moved, and walked through by keyboard. */
export function TimelineCard({
  profile,
  lanes,
  whole,
  view,
  setView,
  chosen,
  choose,
  tied,
  words,
  say,
  closer,
}: {
  profile: CustomerProfile;
  lanes: Lanes;
  whole: View;
  view: View;
  setView: (view: View) => void;
  chosen: Chosen | undefined;
  choose: (chosen: Chosen | undefined) => void;
  /** The window of what is chosen. */
  tied: Tied | undefined;
  words: LifeWords;
  /** A mark in words, for those who hear it. */
  say: (keys: readonly string[]) => string;
  /** Zooms to what is chosen. */
  closer: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const hints = useId();
  const [place, outer] = useWidth<HTMLDivElement>(880);
  const width = Math.max(200, outer - GUTTER - RIGHT);
  const zone = profile.time_zone;
  const picture = useMemo(() => drawn(lanes, view, width), [lanes, view, width]);
  const tops = useMemo(() => topsOf(lanes, profile.life.spending.length > 0), [lanes, profile]);
  const ticks = useTickNames(
    useMemo(() => ticksOf(view, width, zone, 66), [view, width, zone]),
    width,
    zone,
    (at) => placeOf(view, width, at),
  );
  const weekends = useMemo(() => weekendsOf(view, width, zone), [view, width, zone]);
  const here = chosen === undefined ? undefined : markOf(picture.marks, chosen.key);
  const keys = useMemo(() => new Set(chosen?.keys), [chosen]);

  const zoom = (factor: number, around = (view.from + view.to) / 2) => setView(zoomed(whole, view, factor, around));
  const go = (mark: Mark | undefined) => {
    const [key] = mark?.keys ?? [];
    if (mark !== undefined && key !== undefined) choose({ key, keys: mark.keys });
  };
  const step = (by: 1 | -1) => {
    const { marks } = picture;
    const now = here === undefined ? -1 : marks.indexOf(here);
    const next = here === undefined ? marks.at(by > 0 ? 0 : -1) : marks[now + by];
    if (next !== undefined) {
      go(next);
      return;
    }
    const out = beyond(lanes, view, by);
    if (out === undefined) return;
    setView(showing(whole, view, out.at));
    choose(one(out.key));
  };
  const hear = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const around = here === undefined ? undefined : instantOf(view, width, here.x);
    if (event.key === "ArrowRight") step(1);
    else if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      go(here === undefined ? picture.marks[0] : markBeside(picture.marks, here, event.key === "ArrowDown" ? 1 : -1));
    } else if (event.key === "Home") go(picture.marks[0]);
    else if (event.key === "End") go(picture.marks.at(-1));
    else if (event.key === "+" || event.key === "=") zoom(1 / STEP, around);
    else if (event.key === "-") zoom(STEP, around);
    else if (event.key === "0") setView(whole);
    else if (event.key === "PageUp" || event.key === "PageDown") {
      setView(moved(whole, view, (view.to - view.from) * (event.key === "PageDown" ? 0.8 : -0.8)));
    } else if (event.key === "Enter" && chosen !== undefined && chosen.keys.length > 1) closer();
    else if (event.key === "Escape" && chosen !== undefined) choose(undefined);
    else return;
    event.preventDefault();
  };

  // A wheel zooms where the pointer is; the page scrolls on once there is nothing to zoom out of.
  const surface = useRef<HTMLDivElement>(null);
  const latest = useRef({ whole, view, width, setView });
  useEffect(() => {
    latest.current = { whole, view, width, setView };
  });
  useEffect(() => {
    const element = surface.current;
    if (element === null) return undefined;
    const turn = (event: WheelEvent) => {
      const now = latest.current;
      const sideways = event.shiftKey ? event.deltaY : event.deltaX;
      if (sideways !== 0 && Math.abs(sideways) >= Math.abs(event.shiftKey ? 0 : event.deltaY)) {
        event.preventDefault();
        now.setView(moved(now.whole, now.view, (sideways / now.width) * (now.view.to - now.view.from)));
        return;
      }
      if (event.deltaY > 0 && isWhole(now.whole, now.view)) return;
      event.preventDefault();
      const x = event.clientX - element.getBoundingClientRect().left - GUTTER;
      const factor = Math.exp(Math.max(-240, Math.min(240, event.deltaY)) / 500);
      now.setView(zoomed(now.whole, now.view, factor, instantOf(now.view, now.width, Math.max(0, x))));
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, []);

  const held = useRef<{ x: number; view: View; moved: boolean } | undefined>(undefined);
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button === 0) held.current = { x: event.clientX, view, moved: false };
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const now = held.current;
    if (now === undefined || event.buttons === 0) return;
    const by = event.clientX - now.x;
    if (!now.moved && Math.abs(by) < 4) return;
    if (!now.moved) event.currentTarget.setPointerCapture(event.pointerId);
    now.moved = true;
    setView(moved(whole, now.view, (-by / width) * (now.view.to - now.view.from)));
  };
  const end = (event: PointerEvent<HTMLDivElement>) => {
    const now = held.current;
    held.current = undefined;
    if (now?.moved === true || !(event.target instanceof Element)) return;
    const key = event.target.closest("[data-mark]")?.getAttribute("data-mark");
    if (key === null || key === undefined) choose(undefined);
    else go(markOf(picture.marks, key));
  };

  const count = (lane: "purchases" | "messages") => lanes.moments[lane].length;
  const returns = lanes.moments.purchases.filter(({ moment }) => moment.kind === "return").length;
  const names: (readonly [number | null, string, string])[] = [
    [
      tops.purchases,
      t("customer-lane-purchases"),
      returns === 0
        ? format.number(count("purchases"))
        : t("customer-lane-returns", { purchases: format.number(count("purchases") - returns), count: returns }),
    ],
    [tops.messages, t("customer-lane-messages"), format.number(count("messages"))],
    [tops.events, t("customer-lane-events"), format.number(lanes.moments.events.length)],
    [tops.occasions, t("customer-lane-occasions"), format.number(profile.life.occasions.length)],
    [tops.vouchers, t("customer-lane-vouchers"), format.number(profile.life.vouchers.length)],
    [tops.journeys, t("customer-lane-journeys"), format.number(profile.life.journeys.length)],
    [tops.spending, t("customer-lane-spending"), t("customer-days", { count: profile.figures.period_days })],
  ];
  const nextTop = (at: number) => names.slice(at + 1).find(([top]) => top !== null)?.[0] ?? tops.height;
  return (
    <Card
      title={t("customer-timeline")}
      note={`${words.day(view.from)} – ${words.day(view.to)}`}
      className="overflow-hidden"
      end={
        <>
          <Legend />
          <IconButton
            size="small"
            label={t("customer-zoom-out")}
            shortcut="-"
            icon={<Minus size={14} />}
            disabled={isWhole(whole, view)}
            onClick={() => zoom(STEP)}
          />
          <IconButton
            size="small"
            label={t("customer-zoom-in")}
            shortcut="+"
            icon={<Plus size={14} />}
            onClick={() => zoom(1 / STEP)}
          />
          <Button size="small" variant="quiet" disabled={isWhole(whole, view)} onClick={() => setView(whole)}>
            {t("customer-zoom-all")}
          </Button>
        </>
      }
    >
      <div ref={place} className="tabular">
        <div className="flex pt-1" style={{ paddingRight: RIGHT }}>
          <span className="shrink-0 pt-2.5 pl-3.5 text-12 text-text-2" style={{ width: GUTTER }}>
            {t("customer-zoom-all")}
          </span>
          <Overview lanes={lanes} whole={whole} view={view} setView={setView} width={width} zone={zone} words={words} />
        </div>
        <p id={hints} className="sr-only">
          {t("customer-timeline-keys")}
        </p>
        <div
          ref={surface}
          role="application"
          aria-label={t("customer-timeline")}
          aria-describedby={hints}
          tabIndex={0}
          onKeyDown={hear}
          onPointerDown={begin}
          onPointerMove={drag}
          onPointerUp={end}
          onPointerCancel={() => {
            held.current = undefined;
          }}
          onDoubleClick={closer}
          className="relative flex cursor-grab touch-pan-y focus-visible:shadow-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent active:cursor-grabbing"
          style={{ height: tops.height }}
        >
          <div aria-hidden className="relative shrink-0" style={{ width: GUTTER }}>
            {names.map(
              ([top, name, words2], at) =>
                top !== null && (
                  <div
                    key={name}
                    className="absolute right-1 left-3.5 flex flex-col justify-center border-t border-border leading-tight"
                    style={{ top, height: nextTop(at) - top }}
                  >
                    <span className="truncate text-12 text-text-2" title={name}>
                      {name}
                    </span>
                    <span className="truncate text-11 text-text-3" title={words2}>
                      {words2}
                    </span>
                  </div>
                ),
            )}
          </div>
          <div className="overflow-hidden" style={{ width }}>
            <LanesPicture
              profile={profile}
              lanes={lanes}
              drawn={picture}
              tops={tops}
              view={view}
              width={width}
              words={words}
              chosen={keys}
              ticks={ticks}
              weekends={weekends}
              tied={tied}
            />
          </div>
        </div>
        <p role="status" className="sr-only">
          {chosen === undefined ? "" : say(chosen.keys)}
        </p>
      </div>
    </Card>
  );
}

function Legend() {
  const t = useT();
  return (
    <span aria-hidden className="mr-1 hidden items-center gap-3 text-11 text-text-2 min-[1100px]:flex">
      <span className="flex items-center gap-1.5">
        <svg width={9} height={9}>
          <circle cx={4.5} cy={4.5} r={3} fill="none" stroke="var(--message)" strokeWidth={1.75} />
        </svg>
        {t("customer-legend-opened")}
      </span>
      <span className="flex items-center gap-1.5">
        <svg width={9} height={9}>
          <circle cx={4.5} cy={4.5} r={3.75} fill="var(--message)" />
        </svg>
        {t("customer-legend-clicked")}
      </span>
    </span>
  );
}
