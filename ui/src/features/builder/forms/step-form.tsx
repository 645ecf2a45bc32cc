import { Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Value } from "@/bindings/Value";
import { Button, Combobox, Field, IconButton, TextField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import type { Journey, Node, NodeOf } from "@/journey/document";
import { eventName } from "@/journey/summaries";
import { eventFields } from "@/journey/values";
import { Comparisons } from "../rules/comparisons";
import { RuleEditor } from "../rules/rule-editor";
import { ValueField } from "../rules/value-field";
import { useSession } from "../session";
import { DurationField } from "./duration-field";
import { SlotsField } from "./slots-field";

/** What a form tells when something changes. `merge` names the field that is being typed into. */
export type ChangeStep = (node: Node, merge?: string) => void;

interface FormProps<N extends Node> {
  node: N;
  journey: Journey;
  onChange: ChangeStep;
}

/** The settings of a step, by its kind. */
export function StepForm({ node, journey, onChange }: FormProps<Node>) {
  switch (node.kind) {
    case "event_trigger":
      return <EventForm node={node} journey={journey} onChange={onChange} />;
    case "send_message":
      return <MessageForm node={node} journey={journey} onChange={onChange} />;
    case "wait":
      return <WaitForm node={node} journey={journey} onChange={onChange} />;
    case "wait_for_time_range":
      return <HoursForm node={node} journey={journey} onChange={onChange} />;
    case "condition":
      return <RuleEditor node={node} onChange={onChange} />;
    case "assign_voucher":
      return <VoucherForm node={node} journey={journey} onChange={onChange} />;
    case "add_to_segment":
      return <SegmentForm node={node} journey={journey} onChange={onChange} />;
    case "exit":
      return <EndForm node={node} journey={journey} onChange={onChange} />;
  }
}

/** An event type, chosen from those the workspace has. */
export function EventSelect({
  value,
  onChange,
  label,
}: {
  value: string | undefined;
  onChange: (event: string) => void;
  label?: string;
}) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const { catalogue } = useSession();
  return (
    <Combobox
      aria-label={label}
      value={value ?? null}
      onChange={onChange}
      placeholder={t("builder-choose-event")}
      options={catalogue.events.map(({ name, count }) => ({
        value: name,
        label: say(eventName(name)),
        detail: format.compact(count),
      }))}
    />
  );
}

function EventForm({ node, onChange }: FormProps<NodeOf<"event_trigger">>) {
  const t = useT();
  const { catalogue } = useSession();
  return (
    <>
      <Field label={t("builder-event")} hint={t("builder-event-hint")}>
        <EventSelect value={node.event} onChange={(event) => onChange({ ...node, event })} />
      </Field>
      <Comparisons
        label={t("builder-event-where")}
        step={node.id}
        fields={eventFields(catalogue, node.event)}
        value={node.where ?? []}
        onChange={(where, merge) => {
          const { where: _, ...rest } = node;
          onChange(where.length === 0 ? rest : { ...rest, where }, merge);
        }}
      />
    </>
  );
}

function MessageForm({ node, onChange }: FormProps<NodeOf<"send_message">>) {
  const t = useT();
  const format = useFormat();
  const { catalogue } = useSession();
  const channel = node.channel ?? "email";
  const designs = catalogue.messages.filter((design) => design.channel === channel);
  const chosen = designs.find((design) => design.id === node.message);
  const reach = catalogue.reach.find((entry) => entry.channel === channel);
  return (
    <>
      <Field
        label={t("builder-message")}
        hint={chosen?.subject === undefined ? undefined : t("builder-message-subject", { subject: chosen.subject })}
      >
        <Combobox
          value={node.message ?? null}
          onChange={(message) => onChange({ ...node, message })}
          placeholder={designs.length === 0 ? t("builder-no-designs") : t("builder-choose-message")}
          options={designs.map(({ id, name, subject, cost_minor }) => ({
            value: id,
            label: name ?? id,
            ...(subject !== undefined && { description: subject }),
            ...(cost_minor !== null && { detail: format.money(cost_minor) }),
          }))}
        />
      </Field>
      <ValuesField node={node} onChange={onChange} />
      {reach !== undefined && (
        <p className="text-12 text-text-2">
          {t("builder-reach", {
            consent: format.number(reach.consent),
            customers: format.number(catalogue.customers),
            address: format.number(reach.address),
          })}
        </p>
      )}
    </>
  );
}

/** What the design's placeholders show. */
function ValuesField({ node, onChange }: { node: NodeOf<"send_message">; onChange: ChangeStep }) {
  const t = useT();
  const [name, setName] = useState("");
  const entries = Object.entries(node.values ?? {});
  const put = (values: [string, Value][], merge?: string) => {
    const { values: _, ...rest } = node;
    onChange(values.length === 0 ? rest : { ...rest, values: Object.fromEntries(values) }, merge);
  };
  const free = name.trim() !== "" && !entries.some(([other]) => other === name.trim());
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-12 font-medium text-text-2">{t("builder-values")}</legend>
      {entries.map(([key, value]) => (
        <div key={key} className="flex items-center gap-1.5">
          <code className="w-16 shrink-0 truncate font-mono text-12" title={key}>
            {key}
          </code>
          <ValueField
            label={t("builder-value-of", { name: key })}
            step={node.id}
            type={undefined}
            value={value}
            onChange={(next, merge) =>
              put(
                entries.map(([other, kept]) => [other, other === key ? (next ?? "") : kept]),
                merge === undefined ? undefined : `values ${key}`,
              )
            }
          />
          <IconButton
            size="small"
            label={t("builder-value-remove", { name: key })}
            icon={<Trash2 size={14} />}
            onClick={() => put(entries.filter(([other]) => other !== key))}
          />
        </div>
      ))}
      <form
        className="flex gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (!free) return;
          put([...entries, [name.trim(), ""]]);
          setName("");
        }}
      >
        <TextField
          aria-label={t("builder-value-name")}
          placeholder={t("builder-value-name")}
          value={name}
          onChange={setName}
        />
        <Button type="submit" size="medium" icon={<Plus size={14} />} disabled={!free}>
          {t("builder-value-add")}
        </Button>
      </form>
    </fieldset>
  );
}

function WaitForm({ node, onChange }: FormProps<NodeOf<"wait">>) {
  const t = useT();
  return (
    <Field label={t("builder-wait-for")} hint={t("builder-wait-hint")}>
      <DurationField
        label={t("builder-wait-for")}
        value={node.for}
        onChange={(next) => {
          const { for: _, ...rest } = node;
          onChange(next === undefined ? rest : { ...rest, for: next }, "for");
        }}
      />
    </Field>
  );
}

function HoursForm({ node, onChange }: FormProps<NodeOf<"wait_for_time_range">>) {
  const t = useT();
  return (
    <>
      <SlotsField slots={node.slots} onChange={(slots) => onChange({ ...node, slots })} />
      <p className="text-12 text-text-3">{t("builder-hours-hint")}</p>
    </>
  );
}

function VoucherForm({ node, onChange }: FormProps<NodeOf<"assign_voucher">>) {
  const t = useT();
  const format = useFormat();
  const { catalogue } = useSession();
  const chosen = catalogue.vouchers.find((design) => design.id === node.design);
  const facts =
    chosen === undefined
      ? []
      : [
          chosen.valid_days === undefined
            ? t("builder-voucher-forever")
            : t("builder-voucher-valid", { count: chosen.valid_days }),
          chosen.stock === undefined
            ? t("builder-voucher-endless")
            : t("builder-voucher-stock", { count: format.number(chosen.stock) }),
          ...(chosen.minimum_spend_minor === null
            ? []
            : [t("builder-voucher-minimum", { amount: format.money(chosen.minimum_spend_minor) })]),
        ];
  const discount = (kind: string | undefined, value: string | undefined) => {
    if (value === undefined) return undefined;
    return kind === "amount"
      ? format.money(Math.round(Number(value) * 10 ** format.settings.currencyDigits))
      : format.percent(Number(value) / 100);
  };
  return (
    <>
      <Field label={t("builder-voucher")} hint={facts.length === 0 ? undefined : facts.join(" · ")}>
        <Combobox
          value={node.design ?? null}
          onChange={(design) => onChange({ ...node, design })}
          placeholder={catalogue.vouchers.length === 0 ? t("builder-no-vouchers") : t("builder-choose-voucher")}
          options={catalogue.vouchers.map(({ id, name, discount_kind, discount_value }) => {
            const detail = discount(discount_kind, discount_value);
            return { value: id, label: name ?? id, ...(detail !== undefined && { detail }) };
          })}
        />
      </Field>
      <Field label={t("builder-voucher-value")} hint={t("builder-voucher-value-hint")}>
        <ValueField
          label={t("builder-voucher-value")}
          step={node.id}
          type={chosen?.discount_kind === "amount" ? "money" : "number"}
          value={node.value}
          onChange={(value, merge) => {
            const { value: _, ...rest } = node;
            onChange(value === undefined ? rest : { ...rest, value }, merge);
          }}
        />
      </Field>
    </>
  );
}

function SegmentForm({ node, journey, onChange }: FormProps<NodeOf<"add_to_segment">>) {
  const t = useT();
  const format = useFormat();
  const { catalogue } = useSession();
  const [made, setMade] = useState("");
  const known = new Set(catalogue.segments.map(({ name }) => name));
  const others = journey.nodes.flatMap((other) =>
    other.kind === "add_to_segment" && other.segment !== undefined && !known.has(other.segment) ? [other.segment] : [],
  );
  return (
    <>
      <Field label={t("builder-segment")} hint={t("builder-segment-hint")}>
        <Combobox
          value={node.segment ?? null}
          onChange={(segment) => onChange({ ...node, segment })}
          placeholder={t("builder-choose-segment")}
          options={[
            ...catalogue.segments.map(({ name, customers }) => ({
              value: name,
              label: name,
              detail: format.number(customers),
            })),
            ...[...new Set(others)].map((name) => ({ value: name, label: name, detail: t("builder-segment-new") })),
          ]}
        />
      </Field>
      <form
        className="flex gap-1.5"
        onSubmit={(event) => {
          event.preventDefault();
          if (made.trim() === "") return;
          onChange({ ...node, segment: made.trim() });
          setMade("");
        }}
      >
        <TextField
          aria-label={t("builder-segment-make")}
          placeholder={t("builder-segment-make")}
          value={made}
          onChange={setMade}
        />
        <Button type="submit" disabled={made.trim() === ""}>
          {t("builder-segment-take")}
        </Button>
      </form>
    </>
  );
}

function EndForm({ node, onChange }: FormProps<NodeOf<"exit">>) {
  const t = useT();
  return (
    <Field label={t("builder-outcome")} hint={t("builder-outcome-hint", { id: node.id })}>
      <TextField
        value={node.outcome ?? ""}
        onChange={(outcome) => {
          const { outcome: _, ...rest } = node;
          onChange(outcome === "" ? rest : { ...rest, outcome }, "outcome");
        }}
      />
    </Field>
  );
}
