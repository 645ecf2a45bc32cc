import { Plus, Trash2 } from "lucide-react";
import type { Slot } from "@/bindings/Slot";
import type { Weekday } from "@/bindings/Weekday";
import { Button, cx, IconButton, inputFace } from "@/components";
import { useT } from "@/i18n";

const WEEK: readonly Weekday[] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** Hours on days of the week; several of them where the hours differ. */
export function SlotsField({ slots, onChange }: { slots: readonly Slot[]; onChange: (slots: Slot[]) => void }) {
  const t = useT();
  const replace = (at: number, slot: Slot) => onChange(slots.map((other, index) => (index === at ? slot : other)));
  return (
    <div className="flex flex-col gap-3">
      {slots.map((slot, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- slots have no name but their place
        <fieldset key={at} className="flex flex-col gap-2 rounded-card border border-border p-2.5">
          <legend className="sr-only">{t("builder-slot-number", { number: at + 1 })}</legend>
          <div className="flex items-center justify-between gap-1">
            {WEEK.map((day) => {
              const on = slot.days.includes(day);
              return (
                <button
                  key={day}
                  type="button"
                  aria-pressed={on}
                  onClick={() =>
                    replace(at, {
                      ...slot,
                      days: WEEK.filter((other) => (other === day ? !on : slot.days.includes(other))),
                    })
                  }
                  className={cx(
                    "h-7 min-w-0 grow rounded-control border text-12 font-medium",
                    on
                      ? "border-accent bg-accent-weak text-accent"
                      : "border-border-strong text-text-2 hover:bg-surface-2",
                  )}
                >
                  {t(`weekday-${day}`)}
                </button>
              );
            })}
          </div>
          <div className="flex items-center gap-2">
            <TimeField
              label={t("builder-slot-from")}
              value={slot.from}
              onChange={(from) => replace(at, { ...slot, from })}
            />
            <span aria-hidden className="text-text-3">
              –
            </span>
            <TimeField label={t("builder-slot-to")} value={slot.to} onChange={(to) => replace(at, { ...slot, to })} />
            <Button
              size="small"
              variant="quiet"
              aria-pressed={slot.from === "00:00" && slot.to === "24:00"}
              onClick={() => replace(at, { ...slot, from: "00:00", to: "24:00" })}
            >
              {t("builder-slot-day")}
            </Button>
            <span className="grow" />
            <IconButton
              size="small"
              label={t("builder-slot-remove")}
              icon={<Trash2 size={14} />}
              onClick={() => onChange(slots.filter((_, index) => index !== at))}
            />
          </div>
          {slot.from !== undefined && slot.to !== undefined && slot.to <= slot.from && slot.to !== slot.from && (
            <p className="text-12 text-text-3">{t("builder-slot-midnight")}</p>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() =>
            onChange([...slots, { days: ["mon", "tue", "wed", "thu", "fri"], from: "08:00", to: "19:00" }])
          }
        >
          {t("builder-slot-add")}
        </Button>
      </div>
    </div>
  );
}

/** A time of day as files write it; `24:00` is the end of the day, which a browser's own field does not know. */
export function TimeField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <input
      type="text"
      inputMode="numeric"
      aria-label={label}
      placeholder="08:00"
      maxLength={5}
      defaultValue={value ?? ""}
      key={value ?? ""}
      onBlur={(event) => {
        const read = readTime(event.target.value);
        if (read === undefined) event.target.value = value ?? "";
        else if (read !== value) onChange(read);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
      className={cx(inputFace, "w-16 text-center tabular")}
    />
  );
}

/** Reads `8`, `8:30`, `0830`, `08.30` and `24:00`. */
export function readTime(text: string): string | undefined {
  const match = /^\s*(\d{1,2})(?:[:.\s]?(\d{2}))?\s*$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minutes > 59 || hours * 60 + minutes > 24 * 60) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
