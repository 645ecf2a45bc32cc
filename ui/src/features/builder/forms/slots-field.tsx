import { Plus, Trash2 } from "lucide-react";
import type { Slot } from "@/bindings/Slot";
import { Button, IconButton } from "@/components";
import { useT } from "@/i18n";
import { DayChips } from "./day-chips";
import { TimeField } from "./time-field";

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
          <DayChips
            label={t("builder-slot-days")}
            days={slot.days}
            onChange={(days) => replace(at, { ...slot, days: [...days] })}
          />
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
