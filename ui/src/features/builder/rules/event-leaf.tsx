import type { Comparison } from "@/bindings/Comparison";
import type { EventRule } from "@/bindings/EventRule";
import type { FieldType } from "@/bindings/FieldType";
import type { Pick } from "@/bindings/Pick";
import { NumberField, Select } from "@/components";
import { useT } from "@/i18n";
import { eventFields, isSale, LINE_FIELDS } from "@/journey/values";
import { useSession } from "../session";
import { ComparisonRow, Comparisons, OperatorSelect, withOperator } from "./comparisons";
import { SinceField } from "./since-field";
import { ValueField } from "./value-field";

const HOWS = ["once", "count", "sum", "min", "max", "average", "last", "first"] as const;
type How = (typeof HOWS)[number];

/** How an event rule looks at several events. */
export function howOf(event: EventRule): How {
  return HOWS.find((how) => how !== "once" && event[how] !== undefined) ?? "once";
}

/** An event rule that looks at its events in another way. */
export function withHow(event: EventRule, how: How): EventRule {
  const { count: _c, sum: _s, min: _i, max: _x, average: _a, last: _l, first: _f, ...rest } = event;
  switch (how) {
    case "once":
      return rest;
    case "count":
      return { ...rest, count: { is: "at_least", to: 2 } };
    case "last":
    case "first":
      return { ...rest, [how]: { n: 1 } };
    default:
      return { ...rest, [how]: event.type === "purchase" ? { field: "amount", is: "at_least" } : {} };
  }
}

/** How often it must have happened, or what of several is asked. */
export function HowSelect({ event, onChange }: { event: EventRule; onChange: (event: EventRule) => void }) {
  const t = useT();
  return (
    <Select
      aria-label={t("builder-how")}
      value={howOf(event)}
      options={HOWS.map((value) => ({ value, label: t(`builder-how-${value}`) }))}
      onChange={(chosen) => {
        const next = HOWS.find((known) => known === chosen);
        if (next !== undefined) onChange(withHow(event, next));
      }}
    />
  );
}

/** The event has been chosen beside; here is the rest: how often, since when, which ones. */
export function EventLeaf({
  event,
  onChange,
}: {
  event: EventRule;
  onChange: (event: EventRule, merge?: string) => void;
}) {
  const t = useT();
  const { catalogue } = useSession();
  const fields = eventFields(catalogue, event.type);
  const how = howOf(event);
  return (
    <div className="flex flex-col gap-1.5">
      <Aggregate event={event} how={how} onChange={onChange} />
      <div className="flex items-start gap-1">
        <span className="w-9 shrink-0 pt-1 text-12 text-text-2">{t("builder-since")}</span>
        <div className="min-w-0 grow">
          <SinceField value={event.since} onChange={(since, merge) => onChange({ ...event, since }, merge)} />
        </div>
      </div>
      <Comparisons
        label={t("builder-where")}
        fields={fields}
        fieldsOf={{ event: event.type }}
        value={event.where ?? []}
        onChange={(where, merge) => {
          const { where: _, ...rest } = event;
          onChange(where.length === 0 ? rest : { ...rest, where }, merge);
        }}
      />
      {isSale(event.type) && (
        <Comparisons
          label={t("builder-lines")}
          addLabel={t("builder-lines-add")}
          fields={LINE_FIELDS}
          fieldsOf="lines"
          value={event.lines ?? []}
          onChange={(lines, merge) => {
            const { lines: _, ...rest } = event;
            onChange(lines.length === 0 ? rest : { ...rest, lines }, merge);
          }}
        />
      )}
    </div>
  );
}

function Aggregate({
  event,
  how,
  onChange,
}: {
  event: EventRule;
  how: How;
  onChange: (event: EventRule, merge?: string) => void;
}) {
  const t = useT();
  const { catalogue } = useSession();
  const fields = eventFields(catalogue, event.type);
  switch (how) {
    case "once":
      return null;
    case "count": {
      const count = event.count ?? {};
      return (
        <div className="flex gap-1.5">
          <div className="min-w-0 grow">
            <OperatorSelect
              value={count.is}
              field={{ name: "count", type: "number" }}
              onChange={(is) => onChange({ ...event, count: withOperator(count, is) })}
            />
          </div>
          <div className="w-32 shrink-0">
            <ValueField
              label={t("builder-number")}
              type="number"
              operator={count.is}
              value={count.to}
              onChange={(to, merge) => {
                const { to: _, ...rest } = count;
                onChange({ ...event, count: to === undefined ? rest : { ...rest, to } }, merge && "count");
              }}
            />
          </div>
        </div>
      );
    }
    case "last":
    case "first": {
      const pick: Pick = event[how] ?? {};
      return (
        <>
          <div className="flex items-center gap-2">
            <span className="text-12 text-text-2">{t("builder-how-many")}</span>
            <NumberField
              whole
              min={1}
              aria-label={t("builder-how-many")}
              value={pick.n ?? 1}
              onChange={(n) => n !== null && onChange({ ...event, [how]: { ...pick, n } }, "n")}
              className="max-w-20"
            />
          </div>
          <ComparisonRow
            fields={fields}
            fieldsOf={{ event: event.type }}
            value={comparisonOf(pick)}
            onChange={(next, merge) =>
              onChange({ ...event, [how]: { ...next, ...(pick.n !== undefined && { n: pick.n }) } }, merge)
            }
          />
        </>
      );
    }
    default:
      return (
        <ComparisonRow
          fields={fields.filter(
            ({ type }) => type === "money" || type === "number" || (adds(how) ? false : orders(type)),
          )}
          fieldsOf={{ event: event.type }}
          value={event[how] ?? {}}
          onChange={(next, merge) => onChange({ ...event, [how]: next }, merge)}
        />
      );
  }
}

/** Sums and means can be made of numbers only; a smallest and a largest there is of whatever has an order. */
function adds(how: How): boolean {
  return how === "sum" || how === "average";
}

function orders(type: FieldType): boolean {
  return type === "date" || type === "instant" || type === "text";
}

function comparisonOf({ n: _, ...comparison }: Pick): Comparison {
  return comparison;
}
