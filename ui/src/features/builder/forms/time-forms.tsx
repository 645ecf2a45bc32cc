/** Forms of what takes time. */
import type { Until } from "@/bindings/Until";
import { Field, Segmented } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { durationWords } from "@/journey/summaries";
import { eventFields } from "@/journey/values";
import { instantOf, localOf } from "@/journey/zoned";
import { Comparisons } from "../rules/comparisons";
import { ReferenceSelect } from "../rules/value-field";
import { useSession } from "../session";
import { DurationField } from "./duration-field";
import { Choice, FormField, withSetting, type StepFormOf } from "./form";
import { DayField, InstantField, useZone } from "./moment-fields";
import { AttributeSelect, EventSelect } from "./selects";
import { SlotsField } from "./slots-field";
import { TimeField } from "./time-field";

/** A fixed length of time. */
export const WaitForm: StepFormOf<"wait"> = ({ node, onChange }) => {
  const t = useT();
  return (
    <FormField at="/for" label={t("builder-wait-for")} hint={t("builder-wait-hint")}>
      <DurationField
        label={t("builder-wait-for")}
        value={node.for}
        onChange={(next) => onChange(withSetting(node, "for", next), "for")}
      />
    </FormField>
  );
};

/** The next opening hours. */
export const HoursForm: StepFormOf<"wait_for_time_range"> = ({ node, onChange }) => {
  const t = useT();
  return (
    <>
      <SlotsField slots={node.slots} onChange={(slots) => onChange({ ...node, slots })} />
      <p className="text-12 text-text-3">{t("builder-hours-hint")}</p>
    </>
  );
};

const FORMS = ["day", "instant", "attribute", "met"] as const;
type UntilForm = (typeof FORMS)[number];

function formOf(until: Until | undefined): UntilForm {
  if (until === undefined) return "day";
  if (typeof until === "string") return until.length > 10 ? "instant" : "day";
  return "attribute" in until ? "attribute" : "met";
}

/** A day, an instant, a date of the customer, or one met earlier; so long before or after it. */
export const WaitUntilForm: StepFormOf<"wait_until"> = ({ node, onChange }) => {
  const t = useT();
  const zone = useZone();
  const { until } = node;
  const form = formOf(until);
  const put = (next: Until | undefined, merge?: string) => onChange(withSetting(node, "until", next), merge);
  const { catalogue } = useSession();
  const turn = (next: UntilForm) => {
    const today = localOf(new Date(catalogue.last_known ?? Date.now()).toISOString(), zone)?.day ?? "2026-01-01";
    const written = typeof until === "string" ? (localOf(until, zone)?.day ?? until.slice(0, 10)) : today;
    const turned: Record<UntilForm, Until | undefined> = {
      day: written,
      instant: instantOf({ day: written, time: "09:00" }, zone),
      attribute: { attribute: "" },
      met: { from: "", field: "" },
    };
    // The time of day is a part of an instant.
    onChange(withSetting(next === "instant" ? withSetting(node, "at", undefined) : node, "until", turned[next]));
  };
  return (
    <>
      <Field label={t("builder-until")}>
        <Choice
          label={t("builder-until")}
          value={form}
          onChange={turn}
          options={FORMS.map((value) => ({ value, label: t(`builder-until-${value}`) }))}
        />
      </Field>
      <FormField at="/until" label={t(`builder-until-${form}-label`)}>
        {form === "day" ? (
          <DayField
            label={t("builder-until-day-label")}
            value={typeof until === "string" ? until : ""}
            onChange={(day) => put(day, "until")}
          />
        ) : form === "instant" ? (
          <InstantField
            label={t("builder-until-instant-label")}
            value={typeof until === "string" ? until : ""}
            onChange={(instant) => put(instant, "until")}
          />
        ) : form === "attribute" ? (
          <AttributeSelect
            types={["date", "instant"]}
            value={typeof until === "object" && "attribute" in until ? until.attribute : undefined}
            onChange={(attribute) => put({ attribute })}
          />
        ) : (
          <ReferenceSelect
            label={t("builder-until-met-label")}
            value={typeof until === "object" && "from" in until ? until : undefined}
            only={["date", "instant"]}
            onChange={(reference) => put(reference)}
          />
        )}
      </FormField>
      <OffsetField
        value={node.offset}
        onChange={(offset, merge) => onChange(withSetting(node, "offset", offset), merge)}
      />
      {(form !== "instant" || node.at !== undefined) && (
        <FormField at="/at" label={t("builder-time-of-day")} hint={t("builder-until-at-hint")}>
          <TimeField
            value={node.at}
            onChange={(at) => onChange({ ...node, at })}
            onClear={() => onChange(withSetting(node, "at", undefined))}
          />
        </FormField>
      )}
      <FormField
        at="/when_past"
        label={t("builder-when-past")}
        hint={t(`builder-past-${node.when_past ?? "go_on"}-hint`)}
      >
        <Choice
          label={t("builder-when-past")}
          value={node.when_past ?? "go_on"}
          onChange={(when_past) => onChange({ ...node, when_past })}
          options={[
            { value: "go_on", label: t("builder-past-go_on") },
            { value: "leave", label: t("builder-past-leave") },
          ]}
        />
      </FormField>
    </>
  );
};

/** So long before or after a moment. */
function OffsetField({
  value,
  onChange,
}: {
  value: string | undefined;
  onChange: (value: string | undefined, merge?: string) => void;
}) {
  const t = useT();
  const say = useSay();
  const side = value === undefined ? "on" : value.startsWith("-") ? "before" : "after";
  const length = value?.replace(/^[-+]/, "");
  const signed = (next: string, of: typeof side) => (of === "before" ? `-${next}` : next);
  return (
    <FormField
      at="/offset"
      label={t("builder-offset")}
      hint={
        length === undefined ? undefined : t(`builder-offset-${side}-words`, { length: say(durationWords(length)) })
      }
      action={
        <Segmented
          label={t("builder-date-side")}
          value={side}
          onChange={(next) => onChange(next === "on" ? undefined : signed(length ?? "P1D", next))}
          options={[
            { value: "before", label: t("builder-date-before") },
            { value: "on", label: t("builder-offset-on") },
            { value: "after", label: t("builder-date-after") },
          ]}
        />
      }
    >
      {length === undefined ? null : (
        <DurationField
          label={t("builder-offset")}
          value={length}
          onChange={(next) => onChange(next === undefined ? undefined : signed(next, side), "offset")}
        />
      )}
    </FormField>
  );
}

/** Something that the customer does, or the time is up. */
export const WaitForEventForm: StepFormOf<"wait_for_event"> = ({ node, onChange }) => {
  const t = useT();
  const { catalogue } = useSession();
  return (
    <>
      <FormField at="/event" label={t("builder-event")}>
        <EventSelect value={node.event} onChange={(event) => onChange({ ...node, event })} />
      </FormField>
      <Comparisons
        label={t("builder-event-where")}
        fields={eventFields(catalogue, node.event)}
        fieldsOf={{ event: node.event }}
        value={node.where ?? []}
        at="/where"
        onChange={(where, merge) => onChange(withSetting(node, "where", where.length === 0 ? undefined : where), merge)}
      />
      <FormField at="/timeout" label={t("builder-timeout")} hint={t("builder-timeout-hint")}>
        <DurationField
          label={t("builder-timeout")}
          value={node.timeout}
          onChange={(timeout) => onChange(withSetting(node, "timeout", timeout), "timeout")}
        />
      </FormField>
    </>
  );
};
