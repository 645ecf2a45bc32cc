import { Popover } from "radix-ui";
import { useState, type ReactNode } from "react";
import { Button, cx, NumberField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { secondsOf } from "@/i18n/format";
import { Chip, ChipPanel } from "./chip";
import { useScope } from "./scope";

const usualDays = [7, 14, 21, 30] as const;

interface WindowChoice {
  /** An ISO 8601 length of time; null as it is set. */
  window: string | null;
  onChange: (window: string | null) => void;
}

/** How long after an activity a sale is related to it, for this report alone; without one as it is set. */
export function WindowChip({ window, onChange }: WindowChoice) {
  const t = useT();
  const format = useFormat();
  const { settings } = useScope();
  const words = format.durationIso(window ?? settings.attribution_window) ?? settings.attribution_window;
  return (
    <Chip name={t("report-window")} value={words} set={window !== null}>
      {(close) => <Windows window={window} onChange={onChange} close={close} />}
    </Chip>
  );
}

/** The same within the sentence that names the window: `<w>14 days</w>` with `elems={{ w: <WindowText … /> }}`. */
export function WindowText({ window, onChange, children }: WindowChoice & { children?: ReactNode }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          title={t("report-window-hint")}
          className={cx(
            "rounded-small px-0.5 font-medium text-text underline decoration-text-3 decoration-dotted underline-offset-[3px] hover:decoration-solid print:no-underline",
            window !== null && "bg-accent-weak",
          )}
        >
          {children}
        </button>
      </Popover.Trigger>
      <ChipPanel name={t("report-window")}>
        <Windows window={window} onChange={onChange} close={() => setOpen(false)} />
      </ChipPanel>
    </Popover.Root>
  );
}

function Windows({ window, onChange, close }: WindowChoice & { close: () => void }) {
  const t = useT();
  const format = useFormat();
  const { settings } = useScope();
  const [days, setDays] = useState<number | null>(() =>
    Math.max(1, Math.round((secondsOf(window ?? settings.attribution_window) ?? 1_209_600) / 86_400)),
  );
  const take = (next: string | null) => {
    onChange(next);
    close();
  };
  return (
    <div className="flex flex-col gap-2 p-2.5">
      <p className="text-12 text-text-2">{t("report-window-hint")}</p>
      <div className="flex gap-1">
        {usualDays.map((count) => (
          <Button key={count} size="small" onClick={() => take(`P${count}D`)}>
            {format.durationIso(`P${count}D`)}
          </Button>
        ))}
      </div>
      <form
        className="flex items-center gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          if (days !== null) take(`P${days}D`);
        }}
      >
        <div className="w-20">
          <NumberField whole aria-label={t("report-window-days")} value={days} onChange={setDays} min={1} max={365} />
        </div>
        <span className="grow text-12 text-text-2">{t("report-window-days")}</span>
        <Button size="small" type="submit" disabled={days === null}>
          {t("report-window-take")}
        </Button>
      </form>
      <Button size="small" variant="quiet" disabled={window === null} onClick={() => take(null)}>
        {t("report-window-usual", { window: format.durationIso(settings.attribution_window) ?? "" })}
      </Button>
    </div>
  );
}
