import { useState } from "react";
import { Button, NumberField } from "@/components";
import { Chip } from "@/features/report-frame/chip";
import { useT } from "@/i18n";

/** Lengths of a period that people compare. */
const usual = [30, 60, 90, 180, 365] as const;

/** How long each of the two periods is that are compared. */
export function PeriodChip({
  days,
  usualDays,
  onChange,
}: {
  days: number;
  /** What it is where nothing was chosen. */
  usualDays: number;
  onChange: (days: number | null) => void;
}) {
  const t = useT();
  const [typed, setTyped] = useState<number | null>(days);
  const take = (count: number) => onChange(count === usualDays ? null : count);
  return (
    <Chip name={t("segments-period")} value={t("segments-days", { count: days })} set={days !== usualDays}>
      {(close) => (
        <div className="flex flex-col gap-2 p-2.5">
          <p className="text-12 text-text-2">{t("segments-period-hint")}</p>
          <div className="flex flex-wrap gap-1">
            {usual.map((count) => (
              <Button
                key={count}
                size="small"
                aria-pressed={count === days}
                onClick={() => {
                  take(count);
                  close();
                }}
              >
                {t("segments-days", { count })}
              </Button>
            ))}
          </div>
          <form
            className="flex items-center gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (typed === null) return;
              take(typed);
              close();
            }}
          >
            <div className="w-20">
              <NumberField
                aria-label={t("segments-period")}
                value={typed}
                onChange={setTyped}
                min={1}
                max={3650}
                whole
              />
            </div>
            <span className="grow text-12 text-text-2">{t("segments-days-unit")}</span>
            <Button size="small" type="submit" disabled={typed === null}>
              {t("report-window-take")}
            </Button>
          </form>
        </div>
      )}
    </Chip>
  );
}
