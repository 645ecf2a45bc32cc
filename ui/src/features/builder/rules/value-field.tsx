import { Link2, Unlink2, X } from "lucide-react";
import { useState } from "react";
import type { Field } from "@/bindings/Field";
import type { FieldOf } from "@/bindings/FieldOf";
import type { FieldType } from "@/bindings/FieldType";
import type { Operator } from "@/bindings/Operator";
import type { Reference } from "@/bindings/Reference";
import type { Value } from "@/bindings/Value";
import {
  Combobox,
  cx,
  familyOf,
  IconButton,
  inputFace,
  NumberField,
  pictureOf,
  Select,
  TextField,
  type Option,
} from "@/components";
import { useFormat, useT } from "@/i18n";
import { formatLocales } from "@/i18n/locales";
import { useSay } from "@/i18n/say";
import { nodeById, type Node } from "@/journey/document";
import { isReference } from "@/journey/references";
import { fieldName, titleOf } from "@/journey/summaries";
import { DayField, InstantField } from "../forms/moment-fields";
import { DurationField } from "../forms/duration-field";
import { useJourney, useSession } from "../session";
import { useSources } from "./place";
import { useSuggestions } from "./suggestions";

interface ValueFieldProps {
  /** What the value is for, for screen readers. */
  label: string;
  type: FieldType | undefined;
  value: Value | undefined;
  operator?: Operator | undefined;
  /** The field it is compared with: its values are offered. */
  of?: FieldOf | undefined;
  onChange: (value: Value | undefined, merge?: string) => void;
}

const CHIPS: Record<string, string> = {
  trigger: "bg-trigger-weak text-trigger",
  message: "bg-message-weak text-message",
  time: "bg-time-weak text-time",
  logic: "bg-logic-weak text-logic",
  data: "bg-data-weak text-data",
  money: "bg-money-weak text-money",
  end: "bg-end-weak text-end",
};

/** A step's name in the colour of its family. */
export function StepChip({ node }: { node: Node }) {
  const say = useSay();
  const Picture = pictureOf(node.kind, node.kind === "send_message" ? node.channel : undefined);
  return (
    <span
      className={cx(
        "inline-flex min-w-0 items-center gap-1 rounded-small px-1.5 py-0.5 text-12 font-medium",
        CHIPS[familyOf(node.kind)],
      )}
    >
      <Picture aria-hidden size={12} className="shrink-0" />
      <span className="truncate">{say(titleOf(node))}</span>
    </span>
  );
}

/** A value: written down, or met at an earlier step. */
export function ValueField(props: ValueFieldProps) {
  const { value, onChange, label, type } = props;
  const t = useT();
  const [choosing, setChoosing] = useState(false);
  const sources = useSources();
  const takesOne = props.operator !== "one_of" && !isPeriod(props.operator);
  if (isReference(value) || choosing) {
    return (
      <div className="flex min-w-0 grow items-center gap-1">
        <ReferenceSelect
          label={label}
          value={isReference(value) ? value : undefined}
          type={type}
          onChange={(next) => {
            setChoosing(false);
            onChange(next);
          }}
        />
        <IconButton
          size="small"
          label={t("builder-value-literal")}
          icon={<Unlink2 size={14} />}
          onClick={() => {
            setChoosing(false);
            if (isReference(value)) onChange(undefined);
          }}
        />
      </div>
    );
  }
  return (
    <div className="flex min-w-0 grow items-start gap-1">
      <div className="min-w-0 grow">
        <LiteralField {...props} />
      </div>
      {takesOne && sources.length > 0 && (
        <IconButton
          size="small"
          label={t("builder-value-earlier")}
          icon={<Link2 size={14} />}
          onClick={() => setChoosing(true)}
        />
      )}
    </div>
  );
}

function isPeriod(operator: Operator | undefined): boolean {
  return operator === "within_last" || operator === "within_next" || operator === "day_of_year_is";
}

/** Why a value cannot be compared here, as a message key. Money and numbers look alike and are not. */
function refusal(field: Field, type: FieldType | undefined): string | undefined {
  return type !== undefined && field.type !== type ? "builder-not-met-type" : undefined;
}

/** Which value of which step. Those that are not there on every path are shown too, with the reason. */
export function ReferenceSelect({
  label,
  value,
  type,
  only,
  onChange,
}: {
  label: string;
  value: Reference | undefined;
  /** What type it must have; any where this is left out. */
  type?: FieldType | undefined;
  /** Only values of these types are shown. */
  only?: readonly FieldType[];
  onChange: (value: Reference) => void;
}) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const sources = useSources();
  const node = value === undefined ? undefined : nodeById(journey, value.from);
  return (
    <Combobox
      aria-label={label}
      placeholder={sources.length === 0 ? t("builder-nothing-met") : t("builder-choose-value")}
      value={value === undefined || value.from === "" ? null : `${value.from} ${value.field}`}
      face={
        node === undefined || value === undefined ? undefined : (
          <>
            <StepChip node={node} />
            <span aria-hidden className="text-text-3">
              ›
            </span>
            <span className="max-w-28 shrink-0 truncate font-medium">{say(fieldName(value.field))}</span>
          </>
        )
      }
      options={sources.flatMap(({ node: source, fields, notMet }): Option[] => {
        const wanted = fields.filter((field) => only === undefined || only.includes(field.type));
        if (notMet !== undefined && wanted.length > 0) {
          // One line for all that cannot be used; a search for any of them finds it.
          const searched = `${source.id} ${wanted.map((field) => field.name).join(" ")} `;
          return [
            {
              value: searched,
              label: say(titleOf(source)),
              description: t(`builder-not-met-${notMet}`),
              disabled: true,
              group: t("builder-not-met"),
            },
          ];
        }
        return wanted.map((field) => {
          const why = refusal(field, type);
          return {
            value: `${source.id} ${field.name}`,
            label: say(fieldName(field.name)),
            group: say(titleOf(source)),
            ...(why !== undefined && { description: t(why), disabled: true }),
          };
        });
      })}
      onChange={(chosen) => {
        const at = chosen.lastIndexOf(" ");
        onChange({ from: chosen.slice(0, at), field: chosen.slice(at + 1) });
      }}
      className="grow"
    />
  );
}

/** A value that is written down, by the operator and the type. */
function LiteralField({ label, type, value, operator, of, onChange }: ValueFieldProps) {
  if (operator === "within_last" || operator === "within_next") {
    return (
      <DurationField
        label={label}
        initial={{ number: 30, unit: "day" }}
        value={typeof value === "string" && value !== "" ? value : undefined}
        onChange={(next) => onChange(next, "value")}
      />
    );
  }
  if (operator === "day_of_year_is") return <DayOfYear label={label} value={value} onChange={onChange} />;
  if (operator === "one_of") return <ManyField label={label} type={type} value={value} of={of} onChange={onChange} />;
  return <OneField label={label} type={type} value={value} operator={operator} of={of} onChange={onChange} />;
}

/** One value by its type. */
function OneField({ label, type, value, operator, of, onChange }: ValueFieldProps) {
  const t = useT();
  const { catalogue } = useSession();
  const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
  switch (type) {
    case "money":
    case "number":
      return (
        <NumberField
          aria-label={label}
          value={numberOf(value)}
          {...(type === "money" && { suffix: catalogue.currency })}
          onChange={(next) => onChange(next ?? undefined, "value")}
        />
      );
    case "boolean":
      return (
        <Select
          aria-label={label}
          value={typeof value === "boolean" ? String(value) : null}
          placeholder={t("builder-choose-value")}
          options={[
            { value: "true", label: t("builder-true") },
            { value: "false", label: t("builder-false") },
          ]}
          onChange={(next) => onChange(next === "true")}
        />
      );
    case "date":
      return <DayField label={label} value={text} onChange={onChange} />;
    case "instant":
      return <InstantField label={label} value={text} onChange={onChange} />;
    default:
      // The beginning or a part of a text is no value that exists.
      return of === undefined || operator === "contains" || operator === "starts_with" ? (
        <TextField
          aria-label={label}
          placeholder={t("builder-value")}
          value={text}
          onChange={(next) => onChange(next === "" ? undefined : next, "value")}
        />
      ) : (
        <KnownText label={label} value={text} of={of} onChange={onChange} />
      );
  }
}

/** A text, chosen from those that exist, or written. */
function KnownText({
  label,
  value,
  of,
  onChange,
}: {
  label: string;
  value: string;
  of: FieldOf;
  onChange: (value: string) => void;
}) {
  const t = useT();
  const { catalogue } = useSession();
  const { options, onQuery } = useSuggestions(of);
  const known = options.find((option) => option.value === value)?.label ?? storeName(catalogue.stores, of, value);
  return (
    <Combobox
      aria-label={label}
      value={value === "" ? null : value}
      placeholder={t("builder-choose-value")}
      options={options}
      onQuery={onQuery}
      own={(query) => t("builder-value-own", { value: query })}
      {...(known !== undefined && { face: <span className="truncate">{known}</span> })}
      onChange={onChange}
    />
  );
}

/** A store's name is known before its list has been opened. */
function storeName(stores: readonly { id: string; name?: string }[], of: FieldOf, value: string): string | undefined {
  const field = "field" in of ? of.field : "attribute" in of ? of.attribute : "";
  if (field !== "store_id" && field !== "home_store_id") return undefined;
  return stores.find(({ id }) => id === value)?.name;
}

function numberOf(value: Value | undefined): number | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const number = Number(value);
  return value !== "" && Number.isFinite(number) ? number : null;
}

/** Several values: those chosen, and a field for one more. */
function ManyField({ label, type, value, of, onChange }: ValueFieldProps) {
  const t = useT();
  const format = useFormat();
  const items = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const put = (next: readonly Value[]) => onChange(next.length === 0 ? undefined : [...next]);
  const shown = (item: Value) => {
    if (typeof item === "object") return "";
    if (typeof item === "boolean") return t(item ? "builder-true" : "builder-false");
    if (type === "date") return format.day(String(item));
    if (type === "instant") return format.dateTime(String(item));
    return type === "number" || type === "money" ? format.number(Number(item)) : String(item);
  };
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-1.5">
      {items.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {items.map((item, at) => (
            <li
              // oxlint-disable-next-line react/no-array-index-key -- a file may name a value twice
              key={`${String(item)} ${at}`}
              className="flex max-w-full items-center gap-0.5 rounded-small bg-surface-3 pl-1.5 text-12"
            >
              <span className="truncate">{shown(item)}</span>
              <IconButton
                size="small"
                label={t("builder-value-remove", { name: shown(item) })}
                icon={<X size={12} />}
                onClick={() => put(items.filter((_, index) => index !== at))}
              />
            </li>
          ))}
        </ul>
      )}
      <OneMore
        // Empty again after each value.
        key={items.length}
        label={t("builder-value-more")}
        type={type}
        of={of}
        onAdd={(item) => put(items.includes(item) ? items : [...items, item])}
      />
    </div>
  );
}

/** One more value; taken on Enter where it is written, at once where it is chosen. */
function OneMore({
  label,
  type,
  of,
  onAdd,
}: {
  label: string;
  type: FieldType | undefined;
  of: FieldOf | undefined;
  onAdd: (value: Value) => void;
}) {
  const [draft, setDraft] = useState<Value>();
  const listed = (type === "text" || type === undefined) && of !== undefined;
  return (
    <div
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget) && draft !== undefined) onAdd(draft);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && draft !== undefined) onAdd(draft);
      }}
      role="presentation"
    >
      <OneField
        label={label}
        type={type}
        of={of}
        value={draft}
        onChange={(next) => (listed && next !== undefined ? onAdd(next) : setDraft(next))}
      />
    </div>
  );
}

/** A day of every year: today's, or one of the calendar. */
function DayOfYear({ label, value, onChange }: Pick<ValueFieldProps, "label" | "value" | "onChange">) {
  const t = useT();
  const { settings } = useFormat();
  const written = typeof value === "string" ? /^(\d{2})-(\d{2})$/.exec(value) : null;
  const [month, day] = [Number(written?.[1] ?? 1), Number(written?.[2] ?? 1)];
  const names = new Intl.DateTimeFormat(formatLocales[settings.locale], { month: "long", timeZone: "UTC" });
  // 2000 was a leap year, so that the 29th of February is a day.
  const lengthOf = (of: number) => new Date(Date.UTC(2000, of, 0)).getUTCDate();
  const put = (nextMonth: number, nextDay: number) => {
    const two = (number: number) => String(number).padStart(2, "0");
    onChange(`${two(nextMonth)}-${two(Math.min(nextDay, lengthOf(nextMonth)))}`, "value");
  };
  return (
    <div className="flex gap-1.5">
      <Select
        aria-label={label}
        value={value === "today" ? "today" : written === null ? null : String(month)}
        placeholder={t("builder-choose-value")}
        options={[
          { value: "today", label: t("builder-today") },
          ...Array.from({ length: 12 }, (_, at) => ({
            value: String(at + 1),
            label: names.format(Date.UTC(2000, at, 1)),
          })),
        ]}
        onChange={(next) => (next === "today" ? onChange("today") : put(Number(next), day))}
      />
      {written !== null && (
        <input
          type="number"
          min={1}
          max={lengthOf(month)}
          aria-label={t("builder-a-day")}
          value={day}
          onChange={(event) => {
            const next = Math.round(Number(event.target.value));
            if (next >= 1 && next <= lengthOf(month)) put(month, next);
          }}
          className={cx(inputFace, "max-w-16 shrink-0 tabular")}
        />
      )}
    </div>
  );
}
