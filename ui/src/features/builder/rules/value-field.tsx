import { Link2, Unlink2 } from "lucide-react";
import type { FieldType } from "@/bindings/FieldType";
import type { Operator } from "@/bindings/Operator";
import type { Reference } from "@/bindings/Reference";
import type { Value } from "@/bindings/Value";
import { Combobox, cx, IconButton, inputFace, Menu, NumberField, pictureOf, Select, TextField } from "@/components";
import { familyOf, StepIcon } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById, type Node } from "@/journey/document";
import { fieldName, titleOf } from "@/journey/summaries";
import { isReference } from "@/journey/references";
import { sourcesFor } from "@/journey/values";
import { DurationField } from "../forms/duration-field";
import { useJourney, useSession } from "../session";

interface ValueFieldProps {
  /** What the value is for, for screen readers. */
  label: string;
  /** The step the rule belongs to; without one there are no values met earlier. */
  step: string | undefined;
  type: FieldType | undefined;
  value: Value | undefined;
  operator?: Operator | undefined;
  /** The field it is compared with; some have a list to choose from. */
  field?: string | undefined;
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
  const { step, value, onChange, label } = props;
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const { catalogue } = useSession();
  const sources = step === undefined ? [] : sourcesFor(journey, step, catalogue);
  if (isReference(value)) {
    return (
      <div className="flex min-w-0 grow items-center gap-1">
        <ReferenceSelect label={label} step={step} value={value} onChange={onChange} />
        <IconButton
          size="small"
          label={t("builder-value-literal")}
          icon={<Unlink2 size={14} />}
          onClick={() => onChange(undefined)}
        />
      </div>
    );
  }
  return (
    <div className="flex min-w-0 grow items-center gap-1">
      <div className="min-w-0 grow">
        <LiteralField {...props} />
      </div>
      {sources.length > 0 && (
        <Menu
          items={sources.flatMap(({ node, fields }) =>
            fields.map((field) => ({
              id: `${node.id} ${field.name}`,
              label: `${say(titleOf(node))} › ${say(fieldName(field.name))}`,
              icon: (
                <StepIcon
                  kind={node.kind}
                  channel={node.kind === "send_message" ? node.channel : undefined}
                  size={20}
                />
              ),
              run: () => onChange({ from: node.id, field: field.name }),
            })),
          )}
        >
          <IconButton size="small" label={t("builder-value-earlier")} icon={<Link2 size={14} />} />
        </Menu>
      )}
    </div>
  );
}

/** Which value of which step. */
export function ReferenceSelect({
  label,
  step,
  value,
  onChange,
}: {
  label: string;
  step: string | undefined;
  value: Reference | undefined;
  onChange: (value: Reference) => void;
}) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const { catalogue } = useSession();
  const sources = step === undefined ? [] : sourcesFor(journey, step, catalogue);
  const node = value === undefined ? undefined : nodeById(journey, value.from);
  return (
    <Combobox
      aria-label={label}
      placeholder={t("builder-choose-value")}
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
      options={sources.flatMap((source) =>
        source.fields.map((field) => ({
          value: `${source.node.id} ${field.name}`,
          label: say(fieldName(field.name)),
          group: say(titleOf(source.node)),
        })),
      )}
      onChange={(chosen) => {
        const at = chosen.lastIndexOf(" ");
        onChange({ from: chosen.slice(0, at), field: chosen.slice(at + 1) });
      }}
      className="grow"
    />
  );
}

const LISTED = new Set(["store_id", "home_store_id"]);

/** A value that is written down, by its type. */
function LiteralField({ label, type, value, operator, field, onChange }: ValueFieldProps) {
  const t = useT();
  const { catalogue } = useSession();
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
  if (operator === "one_of") return <ManyField label={label} type={type} value={value} onChange={onChange} />;
  if (field !== undefined && LISTED.has(field) && catalogue.stores.length > 0) {
    return (
      <Combobox
        aria-label={label}
        value={typeof value === "string" ? value : null}
        placeholder={t("builder-choose-store")}
        options={catalogue.stores.map(({ id, name }) => ({ value: id, label: name ?? id }))}
        onChange={(id) => onChange(id)}
      />
    );
  }
  switch (type) {
    case "money":
      return (
        <NumberField
          aria-label={label}
          value={numberOf(value)}
          suffix={catalogue.currency}
          onChange={(next) => onChange(next ?? undefined, "value")}
        />
      );
    case "number":
      return (
        <NumberField
          aria-label={label}
          value={numberOf(value)}
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
      return (
        <input
          type="date"
          aria-label={label}
          value={typeof value === "string" ? value : ""}
          onChange={(event) => onChange(event.target.value === "" ? undefined : event.target.value)}
          className={cx(inputFace, "tabular")}
        />
      );
    case "instant":
      return (
        <input
          type="datetime-local"
          aria-label={label}
          // Instants are written in UTC; the field beside says so.
          title="UTC"
          value={typeof value === "string" ? value.replace(/(:\d\d(\.\d+)?)?Z$/, "") : ""}
          onChange={(event) => onChange(event.target.value === "" ? undefined : `${event.target.value}:00Z`)}
          className={cx(inputFace, "tabular")}
        />
      );
    default:
      return (
        <TextField
          aria-label={label}
          placeholder={t("builder-value")}
          value={value === undefined ? "" : String(value)}
          onChange={(text) => onChange(text === "" ? undefined : text, "value")}
        />
      );
  }
}

function numberOf(value: Value | undefined): number | null {
  if (typeof value !== "number" && typeof value !== "string") return null;
  const number = Number(value);
  return value !== "" && Number.isFinite(number) ? number : null;
}

/** Several values, with commas between. */
function ManyField({ label, type, value, onChange }: Pick<ValueFieldProps, "label" | "type" | "value" | "onChange">) {
  const t = useT();
  const items = Array.isArray(value) ? value : value === undefined ? [] : [value];
  const read = (text: string): Value[] =>
    text
      .split(/[,;]/)
      .map((part) => part.trim())
      .filter((part) => part !== "")
      .map((part) => ((type === "number" || type === "money") && Number.isFinite(Number(part)) ? Number(part) : part));
  const shown = items.map((item) => (typeof item === "object" ? "" : String(item))).join(", ");
  return (
    <input
      type="text"
      aria-label={label}
      placeholder={t("builder-values-many")}
      defaultValue={shown}
      key={shown}
      onBlur={(event) => {
        const next = read(event.target.value);
        if (event.target.value !== shown) onChange(next.length === 0 ? undefined : next);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
      className={inputFace}
    />
  );
}

function DayOfYear({ label, value, onChange }: Pick<ValueFieldProps, "label" | "value" | "onChange">) {
  const t = useT();
  const today = value === "today" || value === undefined;
  return (
    <div className="flex gap-1.5">
      <Select
        aria-label={label}
        value={value === "today" ? "today" : value === undefined ? null : "day"}
        placeholder={t("builder-choose-value")}
        options={[
          { value: "today", label: t("builder-today") },
          { value: "day", label: t("builder-a-day") },
        ]}
        onChange={(next) => onChange(next === "today" ? "today" : "01-01")}
      />
      {!today && (
        <input
          type="text"
          aria-label={label}
          placeholder="12-24"
          maxLength={5}
          defaultValue={typeof value === "string" ? value : ""}
          onBlur={(event) => {
            if (/^\d{2}-\d{2}$/.test(event.target.value)) onChange(event.target.value);
          }}
          className={cx(inputFace, "w-20 tabular")}
        />
      )}
    </div>
  );
}
