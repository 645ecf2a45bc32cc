import { useState } from "react";
import { Button, NumberField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { secondsOf } from "@/i18n/format";
import { Chip } from "./chip";
import { useScope } from "./scope";

const usualDays = [7, 14, 21, 30] as const;

/** How long after an activity a sale is related to it, for this report alone; without one as it is set. */
export function WindowChip({
  window,
  onChange,
}: {
  /** An ISO 8601 length of time; null as it is set. */
  window: string | null;
  onChange: (window: string | null) => void;
}) {
  const t = useT();
  const format = useFormat();
  const { settings } = useScope();
  const words = format.durationIso(window ?? settings.attribution_window) ?? settings.attribution_window;
  const [days, setDays] = useState<number | null>(() =>
    Math.max(1, Math.round((secondsOf(window ?? settings.attribution_window) ?? 1_209_600) / 86_400)),
  );
  return (
    <Chip name={t("report-window")} value={words} set={window !== null}>
      {(close) => (
        <div className="flex flex-col gap-2 p-2.5">
          <p className="text-12 text-text-2">{t("report-window-hint")}</p>
          <div className="flex gap-1">
            {usualDays.map((count) => (
              <Button
                key={count}
                size="small"
                onClick={() => {
                  onChange(`P${count}D`);
                  close();
                }}
              >
                {format.durationIso(`P${count}D`)}
              </Button>
            ))}
          </div>
          <form
            className="flex items-center gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              if (days === null) return;
              onChange(`P${days}D`);
              close();
            }}
          >
            <div className="w-20">
              <NumberField aria-label={t("report-window-days")} value={days} onChange={setDays} min={1} max={365} />
            </div>
            <span className="grow text-12 text-text-2">{t("report-window-days")}</span>
            <Button size="small" type="submit" disabled={days === null}>
              {t("report-window-take")}
            </Button>
          </form>
          <Button
            size="small"
            variant="quiet"
            disabled={window === null}
            onClick={() => {
              onChange(null);
              close();
            }}
          >
            {t("report-window-usual", { window: format.durationIso(settings.attribution_window) ?? "" })}
          </Button>
        </div>
      )}
    </Chip>
  );
}
