import { Check } from "lucide-react";
import { Fragment, type ReactNode } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import { widthOf } from "@/features/sales/timeline/measure";
import { useFormat, useT } from "@/i18n";
import { iconOf, type LifeWords } from "../life-words";
import { roomFor, type Gathered, type Lanes, type Lasting, type SpanLane } from "./life";
import { momentKey, type Drawn } from "./marks";
import { placeOf, type View } from "./scale";
import type { NamedTick } from "./tick-names";
import type { Tied } from "./window";

/** Where each lane begins, and how tall all are together. */
export interface Tops {
  purchases: number;
  messages: number;
  events: number | null;
  occasions: number | null;
  vouchers: number | null;
  journeys: number | null;
  spending: number | null;
  height: number;
}

const AXIS = 24;
const PURCHASES = 86;
const MESSAGES = 60;
const EVENTS = 36;
const ROW = 22;
const SPENDING = 38;
/** From the top of the purchases to their zero line. */
const ZERO = 56;
/** The longest stem of a purchase. */
const STEM = 31;

/** Lays out the lanes; those without anything take no room. */
export function topsOf(lanes: Lanes, spending: boolean): Tops {
  let y = AXIS;
  const take = (height: number) => {
    const top = y;
    y += height;
    return top;
  };
  const rows = (lane: SpanLane) => (lanes.rows[lane] === 0 ? null : take(16 + lanes.rows[lane] * ROW));
  const tops = {
    purchases: take(PURCHASES),
    messages: take(MESSAGES),
    events: lanes.moments.events.length === 0 ? null : take(EVENTS),
    occasions: rows("occasions"),
    vouchers: rows("vouchers"),
    journeys: rows("journeys"),
    spending: spending ? take(SPENDING) : null,
  };
  return { ...tops, height: y };
}

/** What all lanes draw with. */
interface Drawing {
  profile: CustomerProfile;
  lanes: Lanes;
  drawn: Drawn;
  tops: Tops;
  view: View;
  width: number;
  words: LifeWords;
  /** The keys of the mark that is chosen. */
  chosen: ReadonlySet<string>;
}

const px = (value: number) => Math.round(value * 10) / 10;

/** The picture of a life in a view: calendar, lanes and what is in them. */
export function LanesPicture({
  ticks,
  weekends,
  tied,
  ...drawing
}: Drawing & { ticks: readonly NamedTick[]; weekends: readonly View[]; tied: Tied | undefined }) {
  const t = useT();
  const { lanes, tops, view, width, words } = drawing;
  const at = (instant: number) => px(placeOf(view, width, instant));
  const borders = [tops.messages, tops.events, tops.occasions, tops.vouchers, tops.journeys, tops.spending];
  const registered = lanes.registered === null ? undefined : at(lanes.registered);
  return (
    <svg aria-hidden width={width} height={tops.height} className="block text-11 select-none">
      {weekends.map(({ from, to }) => (
        <rect
          key={from}
          x={at(from)}
          y={AXIS}
          width={Math.max(0, at(to) - at(from))}
          height={tops.height - AXIS}
          fill="var(--surface-2)"
        />
      ))}
      {ticks.map(({ at: instant, x, label }) => (
        <Fragment key={instant}>
          <line x1={px(x)} x2={px(x)} y1={AXIS} y2={tops.height} stroke="var(--border)" />
          <text x={px(x) + 4} y={15} fill="var(--text-2)">
            {label}
          </text>
        </Fragment>
      ))}
      <line x1={0} x2={width} y1={AXIS} y2={AXIS} stroke="var(--border)" />
      {borders.map((y) => y !== null && <line key={y} x1={0} x2={width} y1={y} y2={y} stroke="var(--border)" />)}
      {tied !== undefined && tied.to >= view.from && tied.from <= view.to && (
        <g>
          <rect
            x={at(tied.from)}
            y={AXIS + 1}
            width={Math.max(1, at(tied.to) - at(tied.from))}
            height={(tops.vouchers ?? tops.journeys ?? tops.spending ?? tops.height) - AXIS - 2}
            fill="var(--accent)"
            fillOpacity={0.07}
          />
          {[tied.from, tied.to].map((end) => (
            <line
              key={end}
              x1={at(end)}
              x2={at(end)}
              y1={AXIS + 1}
              y2={(tops.vouchers ?? tops.journeys ?? tops.spending ?? tops.height) - 1}
              stroke="var(--accent)"
              strokeDasharray="3 3"
              strokeOpacity={0.7}
            />
          ))}
          <WindowName from={at(tied.from)} width={width}>
            {t("customer-window-days", { count: Math.round((tied.to - tied.from) / 86_400_000) })}
          </WindowName>
        </g>
      )}
      {registered !== undefined && registered >= 0 && registered <= width && (
        <g>
          <line x1={registered} x2={registered} y1={AXIS} y2={tops.height} stroke="var(--trigger)" strokeWidth={1.5} />
          <Words
            x={registered - 5 - widthOf(t("customer-kind-registered"), 11, 400) < 0 ? registered + 5 : registered - 5}
            y={AXIS + 13}
            end={registered - 5 - widthOf(t("customer-kind-registered"), 11, 400) >= 0}
            ink="var(--trigger)"
          >
            {t("customer-kind-registered")}
          </Words>
        </g>
      )}
      <Purchases {...drawing} tied={tied} />
      <Messages {...drawing} />
      <Events {...drawing} />
      <Occasions {...drawing} tied={tied} />
      <Vouchers {...drawing} />
      <Journeys {...drawing} />
      <Spending {...drawing} words={words} />
    </svg>
  );
}

/** How long a window is, inside it, or before it where the line ends. */
function WindowName({ from, width, children }: { from: number; width: number; children: string }) {
  const inside = Math.max(6, from + 6) + widthOf(children, 11, 400) <= width;
  return (
    <Words x={inside ? Math.max(6, from + 6) : from - 6} y={AXIS + 14} end={!inside} ink="var(--accent)">
      {children}
    </Words>
  );
}

/** Words over what lies behind them. */
function Words({
  x,
  y,
  ink = "var(--text)",
  end = false,
  weight,
  children,
}: {
  x: number;
  y: number;
  ink?: string;
  end?: boolean;
  weight?: number;
  children: ReactNode;
}) {
  return (
    <text
      x={x}
      y={y}
      fill={ink}
      fontWeight={weight}
      textAnchor={end ? "end" : "start"}
      stroke="var(--surface)"
      strokeWidth={3}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {children}
    </text>
  );
}

function keyOf({ moments }: Gathered): string {
  return momentKey(moments[0]?.index ?? 0);
}

function Purchases({
  drawn,
  lanes,
  tops,
  width,
  words,
  chosen,
  tied,
  profile,
  view,
}: Drawing & { tied: Tied | undefined }) {
  const t = useT();
  const zero = tops.purchases + ZERO;
  const marks = drawn.moments.purchases;
  const amountOf = ({ moments }: Gathered) => moments.reduce((sum, { moment }) => sum + (moment.amount_minor ?? 0), 0);
  const currencies = (mark: Gathered) => new Set(mark.moments.map(({ moment }) => moment.currency));
  const labels = marks.map((mark) => {
    const [one] = mark.moments;
    if (one === undefined) return "";
    if (mark.moments.length === 1) return words.short(one.moment);
    // Amounts of several currencies are not added.
    return currencies(mark).size === 1 ? words.money(amountOf(mark), one.moment.currency) : t("customer-currencies");
  });
  const room = roomFor(
    marks,
    labels.map((label) => widthOf(label, 11, 500)),
    width,
    11,
  );
  return (
    <g>
      <line x1={0} x2={width} y1={zero} y2={zero} stroke="var(--border-strong)" strokeOpacity={0.6} />
      {marks.map((mark, index) => {
        const amount = amountOf(mark);
        const back = amount < 0;
        const most = Math.max(...mark.moments.map(({ moment }) => Math.abs(moment.amount_minor ?? 0)));
        const long = Math.max(9, STEM * Math.sqrt(lanes.largest === 0 ? 0 : most / lanes.largest));
        const y = back ? zero + Math.min(long, 15) : zero - long;
        const many = mark.moments.length;
        const isChosen = mark.moments.some(({ index: at }) => chosen.has(momentKey(at)));
        const ink = back ? "var(--error)" : "var(--trigger)";
        const x = px(mark.x);
        const converts = isChosen && tied?.occasion !== undefined && tops.occasions !== null;
        const row = profile.life.occasions[tied?.occasion ?? -1];
        const spanRow = drawn.spans.occasions.find(({ key }) => key === `occasion/${tied?.occasion}`)?.row ?? 0;
        return (
          <g key={keyOf(mark)} data-mark={keyOf(mark)}>
            <title>{many === 1 ? labels[index] : t("customer-marks", { count: many })}</title>
            <rect x={x - 9} y={tops.purchases + 4} width={18} height={PURCHASES - 8} fill="transparent" />
            {converts && row?.converted_at !== null && row !== undefined && (
              <line
                x1={px(placeOf(view, width, Date.parse(row.converted_at ?? "")))}
                x2={px(placeOf(view, width, Date.parse(row.converted_at ?? "")))}
                y1={zero}
                y2={(tops.occasions ?? 0) + 10 + spanRow * ROW}
                stroke="var(--accent)"
                strokeWidth={1.5}
                strokeDasharray="2 4"
              />
            )}
            <line x1={x} x2={x} y1={zero} y2={y} stroke={ink} strokeWidth={2} />
            {isChosen && (
              <circle
                cx={x}
                cy={y}
                r={many > 1 ? 12 : 9}
                fill="var(--surface)"
                stroke="var(--accent)"
                strokeWidth={2}
              />
            )}
            {many === 1 ? (
              <circle
                cx={x}
                cy={y}
                r={5}
                fill={back ? "var(--surface)" : ink}
                stroke={ink}
                strokeWidth={back ? 1.75 : 0}
              />
            ) : (
              <Count x={x} y={y} count={many} ink={ink} />
            )}
            {room[index] === true && x >= 0 && (
              <Words x={x + (many > 1 ? 15 : 11)} y={y + 4} weight={500}>
                {labels[index]}
              </Words>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** How many are gathered here. */
function Count({ x, y, count, ink, ground }: { x: number; y: number; count: number; ink: string; ground?: string }) {
  const format = useFormat();
  const text = count > 999 ? format.compact(count) : String(count);
  const wide = Math.max(18, widthOf(text, 11, 600) + 10);
  return (
    <g>
      <rect x={x - wide / 2} y={y - 9} width={wide} height={18} rx={9} fill={ground ?? ink} />
      <text x={x} y={y + 4} textAnchor="middle" fontWeight={600} fill={ground === undefined ? "var(--surface)" : ink}>
        {text}
      </text>
    </g>
  );
}

function Messages({ drawn, tops, width, words, chosen }: Drawing) {
  const t = useT();
  const y = tops.messages + 24;
  const marks = drawn.moments.messages;
  const labels = marks.map(({ moments }) =>
    moments.length === 1 && moments[0] !== undefined ? words.short(moments[0].moment) : "",
  );
  const room = roomFor(
    marks,
    labels.map((label) => widthOf(label, 11, 500)),
    width,
    14,
  );
  return (
    <g>
      <line x1={0} x2={width} y1={y} y2={y} stroke="var(--border-strong)" strokeOpacity={0.6} />
      {marks.map((mark, index) => {
        const [first] = mark.moments;
        if (first === undefined) return null;
        const many = mark.moments.length;
        const isChosen = mark.moments.some(({ index: at }) => chosen.has(momentKey(at)));
        const Icon = iconOf(first.moment);
        const x = px(mark.x);
        return (
          <g key={keyOf(mark)} data-mark={keyOf(mark)}>
            <title>{many === 1 ? words.short(first.moment) : t("customer-marks", { count: many })}</title>
            {isChosen && (
              <rect
                x={x - 12}
                y={y - 12}
                width={24}
                height={24}
                rx={7}
                fill="var(--surface)"
                stroke="var(--accent)"
                strokeWidth={2}
              />
            )}
            {many === 1 ? (
              <>
                <rect x={x - 9} y={y - 9} width={18} height={18} rx={5} fill="var(--surface)" />
                <rect x={x - 9} y={y - 9} width={18} height={18} rx={5} fill="var(--message-weak)" />
                <Icon x={x - 6.5} y={y - 6.5} width={13} height={13} color="var(--message)" strokeWidth={2} />
              </>
            ) : (
              <Count x={x} y={y} count={many} ink="var(--message)" ground="var(--message-weak)" />
            )}
            {room[index] === true && x >= 0 && labels[index] !== "" && (
              <Words x={x + 14} y={y - 4} weight={500}>
                {labels[index]}
              </Words>
            )}
          </g>
        );
      })}
      {drawn.moments.answers.map((mark) => {
        const clicked = mark.moments.some(({ moment }) => moment.kind === "clicked");
        const opened = mark.moments.some(({ moment }) => moment.kind === "opened");
        const isChosen = mark.moments.some(({ index: at }) => chosen.has(momentKey(at)));
        const x = px(mark.x);
        const both = clicked && opened;
        return (
          <g key={keyOf(mark)} data-mark={keyOf(mark)}>
            <title>
              {mark.moments.length === 1 && mark.moments[0] !== undefined
                ? words.kind(mark.moments[0].moment)
                : t("customer-marks", { count: mark.moments.length })}
            </title>
            <rect x={x - 8} y={y + 11} width={16} height={16} fill="transparent" />
            {isChosen && (
              <rect
                x={x - 10}
                y={y + 11}
                width={20}
                height={16}
                rx={8}
                fill="none"
                stroke="var(--accent)"
                strokeWidth={2}
              />
            )}
            {opened && (
              <circle
                cx={both ? x - 4 : x}
                cy={y + 19}
                r={3}
                fill="var(--surface)"
                stroke="var(--message)"
                strokeWidth={1.75}
              />
            )}
            {clicked && <circle cx={both ? x + 5 : x} cy={y + 19} r={3.75} fill="var(--message)" />}
          </g>
        );
      })}
    </g>
  );
}

function Events({ drawn, tops, width, words, chosen }: Drawing) {
  const t = useT();
  const marks = drawn.moments.events;
  const labels = marks.map(({ moments }) =>
    moments.length === 1 && moments[0] !== undefined ? words.kind(moments[0].moment) : "",
  );
  const room = roomFor(
    marks,
    labels.map((label) => widthOf(label, 11, 400)),
    width,
    9,
  );
  if (tops.events === null) return null;
  const y = tops.events + EVENTS / 2;
  return (
    <g>
      {marks.map((mark, index) => {
        const many = mark.moments.length;
        const x = px(mark.x);
        const isChosen = mark.moments.some(({ index: at }) => chosen.has(momentKey(at)));
        return (
          <g key={keyOf(mark)} data-mark={keyOf(mark)}>
            <title>{many === 1 ? labels[index] : t("customer-marks", { count: many })}</title>
            <rect x={x - 8} y={y - 12} width={16} height={24} fill="transparent" />
            {isChosen && (
              <rect
                x={x - 11}
                y={y - 11}
                width={22}
                height={22}
                rx={11}
                fill="none"
                stroke="var(--accent)"
                strokeWidth={2}
              />
            )}
            {many === 1 ? (
              <circle cx={x} cy={y} r={4} fill="var(--end)" />
            ) : (
              <Count x={x} y={y} count={many} ink="var(--end)" ground="var(--end-weak)" />
            )}
            {room[index] === true && x >= 0 && (
              <Words x={x + 9} y={y + 4} ink="var(--text-2)">
                {labels[index]}
              </Words>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** A bar with its name inside, else behind it where there is room. */
function Bar({
  span,
  next,
  top,
  width,
  label,
  ink,
  ground,
  dashed = false,
  chosen,
  title,
  children,
  until,
}: {
  span: Lasting & { x: number; end: number };
  /** Where the next bar of the row begins. */
  next: number;
  top: number;
  width: number;
  label: string;
  ink: string;
  ground: string;
  dashed?: boolean;
  chosen: boolean;
  title: string;
  children?: ReactNode;
  /** Where the bar itself ends, if not with the span. */
  until?: number;
}) {
  const from = Math.max(-8, span.x);
  const to = Math.min(width + 8, Math.max(span.x + 7, until ?? span.end));
  const y = top + 8 + span.row * ROW;
  const wide = widthOf(label, 11, 500);
  const seen = Math.max(0, from);
  const inside = Math.min(to, width) - seen >= wide + 14;
  const behind = !inside && Math.max(to, span.end) + 8 + wide <= Math.min(next - 6, width);
  return (
    <g data-mark={span.key}>
      <title>{title}</title>
      {chosen && (
        <rect
          x={px(from) - 2.5}
          y={y - 1.5}
          width={px(to - from) + 5}
          height={21}
          rx={7}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
        />
      )}
      <rect
        x={px(from)}
        y={y + 0.5}
        width={px(to - from)}
        height={18}
        rx={5}
        fill={ground}
        stroke={ink}
        strokeDasharray={dashed ? "3 3" : undefined}
      />
      {children}
      {inside && (
        <text x={seen + 8} y={y + 13.5} fill={ink} fontWeight={500}>
          {label}
        </text>
      )}
      {behind && (
        <Words x={Math.max(to, span.end) + 7} y={y + 13.5} weight={500}>
          {label}
        </Words>
      )}
    </g>
  );
}

function nextOf(spans: readonly (Lasting & { x: number })[], at: number): number {
  const row = spans[at]?.row;
  return spans.slice(at + 1).find((span) => span.row === row)?.x ?? Infinity;
}

const placeIn = (key: string) => Number(key.split("/")[1]);

function Occasions({ drawn, tops, view, width, words, chosen, profile, tied }: Drawing & { tied: Tied | undefined }) {
  const t = useT();
  const { occasions } = tops;
  if (occasions === null) return null;
  const spans = drawn.spans.occasions;
  return (
    <g>
      {spans.map((span, at) => {
        const occasion = profile.life.occasions[placeIn(span.key)];
        if (occasion === undefined) return null;
        const name = words.occasion(occasion.occasion_type);
        const state = t(`customer-occasion-${occasion.state}`, {}, occasion.state);
        const label =
          occasion.state === "open" || occasion.state === "expired" || occasion.state === "completed"
            ? `${name}, ${state}`
            : name;
        const completed =
          occasion.completed_at === null ? undefined : placeOf(view, width, Date.parse(occasion.completed_at));
        const converted =
          occasion.converted_at === null ? undefined : px(placeOf(view, width, Date.parse(occasion.converted_at)));
        const y = occasions + 17.5 + span.row * ROW;
        const until = converted === undefined ? span.end : (completed ?? span.x);
        const barEnd = Math.max(span.x + 7, until);
        const isTied = tied?.occasion === placeIn(span.key);
        const shownState =
          converted !== undefined && converted + 12 + widthOf(state, 11, 400) <= Math.min(width, nextOf(spans, at) - 6);
        return (
          <g key={span.key}>
            {converted !== undefined && converted > barEnd && (
              <g data-mark={span.key}>
                <line
                  x1={px(barEnd)}
                  x2={converted}
                  y1={y}
                  y2={y}
                  stroke={isTied ? "var(--accent)" : "var(--time)"}
                  strokeWidth={1.5}
                  strokeDasharray="2 4"
                />
              </g>
            )}
            <Bar
              span={converted === undefined ? span : { ...span, end: barEnd }}
              next={converted ?? nextOf(spans, at)}
              until={until}
              top={occasions}
              width={width}
              label={label}
              ink="var(--time)"
              ground="var(--time-weak)"
              dashed={occasion.state === "expired"}
              chosen={chosen.has(span.key)}
              title={`${name}, ${state}`}
            />
            {converted !== undefined && (
              <g data-mark={span.key}>
                <circle cx={converted} cy={y} r={6.5} fill="var(--surface)" stroke="var(--trigger)" strokeWidth={1.5} />
                <Check x={converted - 4} y={y - 4} width={8} height={8} color="var(--trigger)" strokeWidth={3} />
                {shownState && (
                  <Words x={converted + 11} y={y + 4}>
                    {state}
                  </Words>
                )}
              </g>
            )}
          </g>
        );
      })}
    </g>
  );
}

function Vouchers({ drawn, tops, view, width, words, chosen, profile }: Drawing) {
  const t = useT();
  const { vouchers } = tops;
  if (vouchers === null) return null;
  const spans = drawn.spans.vouchers;
  return (
    <g>
      {spans.map((span, at) => {
        const voucher = profile.life.vouchers[placeIn(span.key)];
        if (voucher === undefined) return null;
        const used =
          voucher.redeemed_at === null ? undefined : px(placeOf(view, width, Date.parse(voucher.redeemed_at)));
        const state = t(`customer-voucher-${voucher.state}`, {}, voucher.state);
        const label =
          voucher.redeemed_at === null
            ? `${voucher.code}, ${state}`
            : `${voucher.code} · ${t("customer-voucher-used-on", { day: words.day(voucher.redeemed_at) })}`;
        return (
          <Bar
            key={span.key}
            span={span}
            next={nextOf(spans, at)}
            top={vouchers}
            width={width}
            label={label}
            ink="var(--money)"
            ground="var(--money-weak)"
            dashed={voucher.state === "expired"}
            chosen={chosen.has(span.key)}
            title={`${voucher.design} · ${label}`}
          >
            {used !== undefined && (
              <circle
                cx={used}
                cy={vouchers + 17.5 + span.row * ROW}
                r={4.5}
                fill="var(--money)"
                stroke="var(--money-weak)"
                strokeWidth={1.5}
              />
            )}
          </Bar>
        );
      })}
    </g>
  );
}

function Journeys({ drawn, tops, width, chosen, profile }: Drawing) {
  const t = useT();
  const { journeys } = tops;
  if (journeys === null) return null;
  const spans = drawn.spans.journeys;
  return (
    <g>
      {spans.map((span, at) => {
        const journey = profile.life.journeys[placeIn(span.key)];
        if (journey === undefined) return null;
        return (
          <Bar
            key={span.key}
            span={span}
            next={nextOf(spans, at)}
            top={journeys}
            width={width}
            label={journey.journey}
            ink="var(--logic)"
            ground="var(--logic-weak)"
            chosen={chosen.has(span.key)}
            title={`${journey.journey} · ${t("customer-messages", { count: journey.messages })}`}
          />
        );
      })}
    </g>
  );
}

const spendingInk = {
  more: ["var(--good)", "var(--good-weak)"],
  less: ["var(--warning)", "var(--warning-weak)"],
  steady: ["var(--data)", "var(--data-weak)"],
  inactive: ["var(--text-3)", "var(--surface-3)"],
} as const;

function Spending({ tops, view, width, profile }: Drawing) {
  const t = useT();
  const { spending } = tops;
  if (spending === null) return null;
  const first = profile.figures.first_purchase_at;
  return (
    <g>
      {profile.life.spending.map((stretch) => {
        const [start, end] = [Date.parse(stretch.from), Date.parse(stretch.until)];
        if (end < view.from || start > view.to) return null;
        const from = Math.max(-6, placeOf(view, width, start));
        const to = Math.min(width + 6, placeOf(view, width, end));
        const [ink, ground] = spendingInk[stretch.performance];
        const before = stretch.performance === "inactive" && (first === null || Date.parse(first) >= end - 1000);
        const label = t(before ? "customer-spending-none" : `customers-class-${stretch.performance}`);
        const seen = Math.max(0, from);
        const fits = Math.min(to, width) - seen >= widthOf(label, 11, 500) + 12;
        const y = spending + 10;
        return (
          <g key={stretch.from}>
            <title>{label}</title>
            <rect
              x={px(from) + 1}
              y={y + 0.5}
              width={Math.max(1, px(to - from) - 2)}
              height={17}
              rx={4}
              fill={ground}
              stroke={stretch.performance === "inactive" ? "none" : ink}
            />
            {fits && (
              <text
                x={seen + 8}
                y={y + 13}
                fill={stretch.performance === "inactive" ? "var(--text-2)" : ink}
                fontWeight={500}
              >
                {label}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
