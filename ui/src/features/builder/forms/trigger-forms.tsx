/** Forms of what starts visits. */
import type { Every } from "@/bindings/Every";
import type { ScheduleUnit } from "@/bindings/ScheduleUnit";
import type { Weekday } from "@/bindings/Weekday";
import { Field, NumberField, Segmented } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { fieldName } from "@/journey/summaries";
import { nextTimes, weekdayOf } from "@/journey/schedule";
import { eventFields } from "@/journey/values";
import { instantOf, localOf } from "@/journey/zoned";
import { Comparisons } from "../rules/comparisons";
import { FindingsUnder, PlaceProvider } from "../rules/place";
import { RuleEditor } from "../rules/rule-editor";
import { useSession } from "../session";
import { DayChips, MonthDays } from "./day-chips";
import { Choice, FormField, withSetting, type StepFormOf } from "./form";
import { InstantField, useZone } from "./moment-fields";
import { AttributeSelect, EventSelect, SegmentSelect } from "./selects";
import { TimeField } from "./time-field";

/** Each matching event. */
export const EventForm: StepFormOf<"event_trigger"> = ({ node, onChange }) => {
  const t = useT();
  const { catalogue } = useSession();
  return (
    <>
      <FormField at="/event" label={t("builder-event")} hint={t("builder-event-hint")}>
        <EventSelect value={node.event} onChange={(event) => onChange({ ...node, event })} />
      </FormField>
      {/* Nothing has been met before a visit. */}
      <PlaceProvider value={{ step: node.id, visit: false }}>
        <Comparisons
          label={t("builder-event-where")}
          fields={eventFields(catalogue, node.event)}
          fieldsOf={{ event: node.event }}
          value={node.where ?? []}
          at="/where"
          onChange={(where, merge) =>
            onChange(withSetting(node, "where", where.length === 0 ? undefined : where), merge)
          }
        />
      </PlaceProvider>
    </>
  );
};

/** The hour at which a day begins for those who choose one. */
const MORNING = "09:00";

/** The next full hour of the workspace's time, as a place to start from. */
function soon(lastKnown: number | null, zone: string): string | undefined {
  const local = localOf(new Date(lastKnown ?? Date.now()).toISOString(), zone);
  return local && instantOf({ day: local.day, time: MORNING }, zone);
}

/** Members of a segment, at an instant or as they are added. */
export const SegmentTriggerForm: StepFormOf<"segment_trigger"> = ({ node, onChange }) => {
  const t = useT();
  const zone = useZone();
  const { catalogue } = useSession();
  const added = node.at === "added";
  return (
    <>
      <FormField at="/segment" label={t("builder-segment")}>
        <SegmentSelect value={node.segment} onChange={(segment) => onChange({ ...node, segment })} />
      </FormField>
      <FormField
        at="/at"
        label={t("builder-enters")}
        hint={added ? t("builder-enters-added-hint") : t("builder-enters-at-hint")}
        action={
          <Segmented
            label={t("builder-enters")}
            value={added ? "added" : "at"}
            onChange={(how) =>
              onChange(withSetting(node, "at", how === "added" ? "added" : soon(catalogue.last_known, zone)))
            }
            options={[
              { value: "added", label: t("builder-enters-added") },
              { value: "at", label: t("builder-enters-at") },
            ]}
          />
        }
      >
        {added ? null : (
          <InstantField
            label={t("builder-enters-at")}
            value={node.at ?? ""}
            onChange={(at) => onChange(withSetting(node, "at", at), "at")}
          />
        )}
      </FormField>
    </>
  );
};

/** A date of the customer, and so many days before or after it. */
export const DateTriggerForm: StepFormOf<"date_trigger"> = ({ node, onChange }) => {
  const t = useT();
  const say = useSay();
  const offset = node.offset_days ?? 0;
  const side = offset < 0 ? "before" : offset > 0 ? "after" : "on";
  const date = node.attribute === undefined ? t("builder-gap") : say(fieldName(node.attribute));
  const setOffset = (days: number, merge?: string) =>
    onChange(withSetting(node, "offset_days", days === 0 ? undefined : days), merge);
  return (
    <>
      <FormField at="/attribute" label={t("builder-date")}>
        <AttributeSelect
          types={["date", "instant"]}
          value={node.attribute}
          onChange={(attribute) => onChange({ ...node, attribute })}
        />
      </FormField>
      <FormField
        at="/offset_days"
        label={t("builder-date-day")}
        hint={t(`builder-date-${side}-words`, { count: Math.abs(offset), date })}
        action={
          <Segmented
            label={t("builder-date-side")}
            value={side}
            onChange={(next) =>
              setOffset(
                next === "on" ? 0 : (Math.abs(offset) === 0 ? 1 : Math.abs(offset)) * (next === "before" ? -1 : 1),
              )
            }
            options={[
              { value: "before", label: t("builder-date-before") },
              { value: "on", label: t("builder-date-on") },
              { value: "after", label: t("builder-date-after") },
            ]}
          />
        }
      >
        <NumberField
          whole
          min={side === "on" ? 0 : 1}
          max={3_650}
          disabled={side === "on"}
          suffix={t("builder-unit-day", { count: Math.abs(offset) })}
          value={Math.abs(offset)}
          onChange={(days) => days !== null && setOffset(side === "before" ? -days : days, "offset_days")}
          className="max-w-32"
        />
      </FormField>
      <FormField at="/at" label={t("builder-time-of-day")} hint={t("builder-local-hint")}>
        <TimeField value={node.at} onChange={(at) => onChange({ ...node, at })} />
      </FormField>
      <FormField at="/repeat" label={t("builder-repeat")}>
        <Choice
          label={t("builder-repeat")}
          value={node.repeat ?? "yearly"}
          onChange={(repeat) => onChange({ ...node, repeat })}
          options={[
            { value: "yearly", label: t("builder-repeat-yearly") },
            { value: "once", label: t("builder-repeat-once") },
          ]}
        />
      </FormField>
    </>
  );
};

const UNITS: readonly ScheduleUnit[] = ["day", "week", "month"];

/** Everybody whom a rule holds for, again and again. */
export const ScheduleForm: StepFormOf<"schedule_trigger"> = ({ node, onChange }) => {
  const t = useT();
  const zone = useZone();
  const { catalogue } = useSession();
  const every = node.every ?? {};
  const setEvery = (next: Every) => onChange({ ...node, every: next });
  const first = node.first;
  const start = first === undefined ? undefined : localOf(first, zone);
  const days = every.days ?? [];
  return (
    <>
      <FormField at="/first" label={t("builder-first")} hint={t("builder-first-hint")}>
        <InstantField
          label={t("builder-first")}
          value={first ?? ""}
          onChange={(next) => onChange(withSetting(node, "first", next), "first")}
        />
      </FormField>
      <FormField
        at="/every/unit"
        label={t("builder-every")}
        action={
          <Segmented
            label={t("builder-every")}
            value={every.unit ?? "day"}
            onChange={(unit) => {
              const { days: _, ...rest } = every;
              const day = start?.day ?? localOf(new Date(catalogue.last_known ?? 0).toISOString(), zone)?.day;
              const on =
                day === undefined || unit === "day"
                  ? {}
                  : { days: [unit === "week" ? weekdayOf(day) : Number(day.slice(8))] };
              setEvery({ ...rest, unit, ...on });
            }}
            options={UNITS.map((unit) => ({ value: unit, label: t(`builder-every-${unit}`) }))}
          />
        }
      >
        {every.unit === "week" ? (
          <DayChips
            label={t("builder-slot-days")}
            days={days.filter((day): day is Weekday => typeof day === "string")}
            onChange={(next) => setEvery({ ...every, days: [...next] })}
          />
        ) : every.unit === "month" ? (
          <MonthDays
            label={t("builder-month-days")}
            days={days.filter((day): day is number => typeof day === "number")}
            onChange={(next) => setEvery({ ...every, days: [...next] })}
          />
        ) : null}
      </FormField>
      {every.unit === "month" && <p className="-mt-2 text-12 text-text-3">{t("builder-month-hint")}</p>}
      <FindingsUnder at="/every/days" />
      <FormField at="/every/time" label={t("builder-time-of-day")} hint={zone.replaceAll("_", " ")}>
        <TimeField value={every.time} onChange={(time) => setEvery({ ...every, time })} />
      </FormField>
      <NextTimes first={first} every={every} zone={zone} />
      <PlaceProvider value={{ step: node.id, visit: false }}>
        <RuleEditor
          title={t("builder-audience")}
          rule={node.audience}
          at="/audience"
          onChange={(rule, merge) => onChange(withSetting(node, "audience", rule), merge)}
        />
      </PlaceProvider>
    </>
  );
};

/** When it comes next, so that nobody has to reckon. */
function NextTimes({ first, every, zone }: { first: string | undefined; every: Every; zone: string }) {
  const t = useT();
  const format = useFormat();
  const next = first === undefined ? [] : nextTimes(first, every, zone, 3);
  return (
    <Field label={t("builder-next-times")}>
      <ol aria-live="polite" className="flex min-h-14 flex-col text-12 text-text-2 tabular">
        {next.map((instant) => (
          <li key={instant}>{format.dateTime(instant, zone)}</li>
        ))}
        {next.length === 0 && <li className="text-text-3">{t("builder-next-none")}</li>}
      </ol>
    </Field>
  );
}
