import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import { Button, cx, IconButton, TextField } from "@/components";
import { useFormat, useT, type Translate } from "@/i18n";
import type { Format } from "@/i18n/format";
import { Chip } from "./chip";
import { addDays, addMonths, daysOf, isDay, presetOf, presets, rangeOf, startOf, weeksOf, type DayRange } from "./days";
import { useLastDay } from "./scope";

/** A range of days in words: both days, or from when, or until when. */
export function rangeWords({ from, to }: DayRange, t: Translate, format: Format): string {
  if (from !== null && to !== null) {
    if (from === to) return format.day(from);
    const first = from.slice(0, 4) === to.slice(0, 4) ? format.dayShort(from) : format.day(from);
    return `${first} – ${format.day(to)}`;
  }
  if (from !== null) return t("report-dates-from", { day: format.day(from) });
  return to === null ? t("report-dates-everything") : t("report-dates-until", { day: format.day(to) });
}

/** The dates of a report: days that are both included, with names for the usual ranges. */
export function DateChip({
  from,
  to,
  onChange,
  name,
  begun,
}: DayRange & {
  onChange: (range: DayRange) => void;
  /** What it is called; "Dates" without. */
  name?: string;
  /** Whether it opens at once. */
  begun?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <Chip
      wide
      name={name ?? t("report-dates")}
      value={rangeWords({ from, to }, t, format)}
      set={from !== null || to !== null}
      {...(begun !== undefined && { begun })}
    >
      {(close) => <Dates from={from} to={to} onChange={onChange} close={close} />}
    </Chip>
  );
}

function Dates({ from, to, onChange, close }: DayRange & { onChange: (range: DayRange) => void; close: () => void }) {
  const t = useT();
  const last_day = useLastDay();
  const last = last_day ?? to ?? from ?? "2000-01-01";
  const is = presetOf({ from, to }, last);
  // The first day that was clicked, until the second one is.
  const [begun, setBegun] = useState<string | null>(null);
  const [month, setMonth] = useState(() => addMonths(startOf(to ?? last, "month"), -1));
  const pick = (day: string) => {
    if (begun === null) {
      setBegun(day);
      return;
    }
    onChange(rangeOf(begun, day));
    setBegun(null);
  };
  const shown = begun === null ? { from, to } : { from: begun, to: begun };
  return (
    <div className="flex min-h-0 overflow-y-auto">
      <div
        className="flex w-40 shrink-0 flex-col gap-0.5 border-r border-border p-1.5"
        role="group"
        aria-label={t("report-dates-presets")}
      >
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the panel begins with what is mostly wanted
            autoFocus={preset === (is ?? presets[0])}
            aria-pressed={preset === is}
            onClick={() => {
              onChange(daysOf(preset, last));
              close();
            }}
            onKeyDown={(event) => {
              const lines = [...(event.currentTarget.parentElement?.querySelectorAll("button") ?? [])];
              const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
              if (step === 0) return;
              event.preventDefault();
              lines[lines.indexOf(event.currentTarget) + step]?.focus();
            }}
            className={cx(
              "flex h-7 items-center rounded-control px-2 text-left hover:bg-surface-3",
              preset === is && "bg-accent-weak font-medium text-accent",
            )}
          >
            {t(`report-preset-${preset}`)}
          </button>
        ))}
      </div>
      <div className="flex flex-col gap-2 p-2.5">
        <div className="flex items-end gap-2">
          <DayField label={t("report-dates-first")} day={from} onChange={(day) => onChange(ordered(day, to))} />
          <span aria-hidden className="pb-1.5 text-text-3">
            –
          </span>
          <DayField label={t("report-dates-last")} day={to} onChange={(day) => onChange(ordered(from, day))} />
        </div>
        <div data-dates="" className="flex gap-4">
          {[0, 1].map((at) => (
            <Month
              key={at}
              month={addMonths(month, at)}
              range={shown}
              last={last_day}
              pick={pick}
              back={at === 0 ? () => setMonth(addMonths(month, -1)) : undefined}
              on={at === 1 ? () => setMonth(addMonths(month, 1)) : undefined}
            />
          ))}
        </div>
        <p className="text-11 text-text-3">{begun === null ? t("report-dates-hint") : t("report-dates-second")}</p>
      </div>
    </div>
  );
}

function ordered(from: string | null, to: string | null): DayRange {
  return from !== null && to !== null ? rangeOf(from, to) : { from, to };
}

/** A day that is typed: `2026-09-30`; empty is open. */
export function DayField({
  label,
  day,
  onChange,
}: {
  label: string;
  day: string | null;
  onChange: (day: string | null) => void;
}) {
  const [text, setText] = useState<string | null>(null);
  const value = text ?? day ?? "";
  const wrong = value !== "" && !isDay(value);
  return (
    <label className="flex flex-col gap-1 text-11 text-text-2">
      {label}
      <TextField
        className={cx("w-32", wrong && "text-error")}
        value={value}
        placeholder="2026-09-30"
        onBlur={() => setText(null)}
        onKeyDown={(event) => {
          if ((event.key !== "ArrowUp" && event.key !== "ArrowDown") || !isDay(value)) return;
          event.preventDefault();
          setText(null);
          onChange(addDays(value, event.key === "ArrowUp" ? 1 : -1));
        }}
        onChange={(typed) => {
          setText(typed);
          if (typed === "") onChange(null);
          else if (isDay(typed)) onChange(typed);
        }}
      />
    </label>
  );
}

function Month({
  month,
  range,
  last,
  pick,
  back,
  on,
}: {
  /** Its first day. */
  month: string;
  range: DayRange;
  /** The last day of the data. */
  last: string | null;
  pick: (day: string) => void;
  back: (() => void) | undefined;
  on: (() => void) | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const hear = (event: KeyboardEvent<HTMLButtonElement>, day: string) => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = event.currentTarget.closest("[data-dates]")?.querySelector(`[data-day="${addDays(day, step)}"]`);
    if (next instanceof HTMLElement) next.focus();
  };
  return (
    <div>
      <div className="flex h-7 items-center justify-between">
        {back === undefined ? (
          <span className="size-6" />
        ) : (
          <IconButton
            size="small"
            label={t("report-dates-month-before")}
            icon={<ChevronLeft size={14} />}
            onClick={back}
          />
        )}
        <span className="text-12 font-medium">{format.month(month)}</span>
        {on === undefined ? (
          <span className="size-6" />
        ) : (
          <IconButton
            size="small"
            label={t("report-dates-month-after")}
            icon={<ChevronRight size={14} />}
            onClick={on}
          />
        )}
      </div>
      <table className="text-12">
        <thead>
          <tr>
            {[0, 1, 2, 3, 4, 5, 6].map((day) => (
              <th key={day} scope="col" className="size-7 text-11 font-normal text-text-3">
                {format.weekday(day, "narrow")}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== null)}>
              {week.map((day, at) => {
                // oxlint-disable-next-line react/no-array-index-key -- a place in the week
                if (day === null) return <td key={at} className="size-7" />;
                const end = day === range.from || day === range.to;
                const inside = range.from !== null && range.to !== null ? day >= range.from && day <= range.to : end;
                return (
                  <td key={day} className={cx("p-0", inside && "bg-accent-weak")}>
                    <button
                      type="button"
                      data-day={day}
                      aria-label={format.day(day)}
                      aria-pressed={inside}
                      onClick={() => pick(day)}
                      onKeyDown={(event) => hear(event, day)}
                      className={cx(
                        "flex size-7 items-center justify-center rounded-control tabular",
                        end ? "bg-accent-fill text-on-accent" : "hover:bg-surface-3",
                        last !== null && day > last && !end && "text-text-3",
                      )}
                    >
                      {Number(day.slice(8))}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One day that a report is of: "as it stood on". Without one the last of the data. */
export function DayChip({
  name,
  day,
  usual,
  onChange,
}: {
  name: string;
  day: string | null;
  /** What stands there without one. */
  usual: string;
  onChange: (day: string | null) => void;
}) {
  const format = useFormat();
  const last_day = useLastDay();
  const [month, setMonth] = useState(() => startOf(day ?? last_day ?? "2000-01-01", "month"));
  return (
    <Chip wide name={name} value={day === null ? usual : format.day(day)} set={day !== null}>
      {(close) => (
        <div data-dates="" className="flex flex-col gap-2 p-2.5">
          <DayField label={name} day={day} onChange={onChange} />
          <Month
            month={month}
            range={{ from: day, to: day }}
            last={last_day}
            pick={(picked) => {
              onChange(picked);
              close();
            }}
            back={() => setMonth(addMonths(month, -1))}
            on={() => setMonth(addMonths(month, 1))}
          />
          <Button
            size="small"
            variant="quiet"
            disabled={day === null}
            onClick={() => {
              onChange(null);
              close();
            }}
          >
            {usual}
          </Button>
        </div>
      )}
    </Chip>
  );
}
