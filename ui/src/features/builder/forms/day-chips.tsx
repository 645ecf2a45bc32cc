import type { Weekday } from "@/bindings/Weekday";
import { cx } from "@/components";
import { useT } from "@/i18n";

const WEEK: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const chip = (on: boolean) =>
  cx(
    "h-7 min-w-0 grow rounded-control border text-12 font-medium tabular",
    on ? "border-accent bg-accent-weak text-accent" : "border-border-strong text-text-2 hover:bg-surface-2",
  );

/** Days of the week, each of which is on or off. */
export function DayChips({
  label,
  days,
  onChange,
}: {
  label: string;
  days: readonly Weekday[];
  onChange: (days: readonly Weekday[]) => void;
}) {
  const t = useT();
  return (
    <div role="group" aria-label={label} className="flex items-center justify-between gap-1">
      {WEEK.map((day) => {
        const on = days.includes(day);
        return (
          <button
            key={day}
            type="button"
            aria-pressed={on}
            onClick={() => onChange(WEEK.filter((other) => (other === day ? !on : days.includes(other))))}
            className={chip(on)}
          >
            {t(`weekday-${day}`)}
          </button>
        );
      })}
    </div>
  );
}

/** Days of the month, each of which is on or off. */
export function MonthDays({
  label,
  days,
  onChange,
}: {
  label: string;
  days: readonly number[];
  onChange: (days: readonly number[]) => void;
}) {
  return (
    <div role="group" aria-label={label} className="grid grid-cols-7 gap-1">
      {Array.from({ length: 31 }, (_, at) => at + 1).map((day) => {
        const on = days.includes(day);
        return (
          <button
            key={day}
            type="button"
            aria-pressed={on}
            onClick={() =>
              onChange(on ? days.filter((other) => other !== day) : [...days, day].toSorted((a, b) => a - b))
            }
            className={chip(on)}
          >
            {day}
          </button>
        );
      })}
    </div>
  );
}
