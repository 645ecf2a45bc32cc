/** Days, times of day and instants as a person writes them. */
import { cx, inputFace, useField } from "@/components";
import { useT } from "@/i18n";
import { instantOf, localOf } from "@/journey/zoned";
import { useJourney, useSession } from "../session";
import { TimeField } from "./time-field";

/** A calendar day. */
export function DayField({
  label,
  value,
  onChange,
  className,
}: {
  label: string;
  value: string;
  onChange: (value: string | undefined) => void;
  className?: string;
}) {
  const field = useField();
  return (
    <input
      type="date"
      id={field?.id}
      aria-label={label}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid === true ? true : undefined}
      value={value}
      onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
      className={cx(inputFace, "tabular", className)}
    />
  );
}

/** The zone in which the journey's clocks run. */
export function useZone(): string {
  const journey = useJourney();
  const { catalogue } = useSession();
  return journey.time_zone ?? catalogue.time_zone;
}

/** An instant: a day and a time in the journey's zone, which stands beside. */
export function InstantField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string | undefined) => void;
}) {
  const t = useT();
  const zone = useZone();
  const local = localOf(value, zone);
  return (
    <div className="flex items-center gap-1.5">
      <DayField
        label={label}
        value={local?.day ?? ""}
        onChange={(day) =>
          onChange(day === undefined ? undefined : instantOf({ day, time: local?.time ?? "09:00" }, zone))
        }
        className="max-w-36 shrink-0"
      />
      <TimeField
        label={t("builder-time-of-day")}
        value={local?.time}
        onChange={(time) => {
          if (local !== undefined) onChange(instantOf({ day: local.day, time }, zone));
        }}
      />
      <span className="min-w-0 truncate text-12 text-text-3" title={zone}>
        {zone.replace(/^.*\//, "").replaceAll("_", " ")}
      </span>
    </div>
  );
}
