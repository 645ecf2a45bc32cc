import type { ReactNode } from "react";
import type { Channel } from "@/bindings/Channel";
import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import type { Rule } from "@/bindings/Rule";
import { Combobox, NumberField, Select, TextField } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { eventName, titleOf } from "@/journey/summaries";
import { needsNothing, stepsBefore, typeOfReference } from "@/journey/values";
import { DurationField } from "../forms/duration-field";
import { SegmentSelect } from "../forms/selects";
import { useJourney, useSession } from "../session";
import { ComparisonRow, OperatorSelect, withOperator } from "./comparisons";
import { EventLeaf, HowSelect } from "./event-leaf";
import { usePlace } from "./place";
import { ReferenceSelect, ValueField } from "./value-field";

interface LeafProps<R> {
  rule: R;
  onChange: (rule: Rule, merge?: string) => void;
}

const OTHERS = ["attribute", "segment", "can_receive", "revenue_performance", "contacted"] as const;
const IN_VISIT = ["message", "voucher", "value"] as const;
const CHANNELS: readonly Channel[] = ["email", "sms", "chat", "push"];
const PERFORMANCES: readonly RevenuePerformance[] = ["more", "less", "steady", "inactive"];
const MESSAGE_STATES = ["sent", "opened", "clicked"] as const;
const VOUCHER_STATES = ["redeemed", "not_redeemed", "expired"] as const;

/** One thing that is asked: what it is about, and then what of it. */
export function RuleLeaf({ rule, onChange, actions }: LeafProps<Rule> & { actions: ReactNode }) {
  const t = useT();
  const say = useSay();
  const { catalogue } = useSession();
  const { visit } = usePlace();
  const about = "event" in rule ? `event ${rule.event.type ?? ""}` : (Object.keys(rule)[0] ?? "");
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-1">
        <div className="min-w-0 grow">
          <Combobox
            aria-label={t("builder-rule-about")}
            value={about}
            options={[
              ...catalogue.events.map(({ name }) => ({
                value: `event ${name}`,
                label: say(eventName(name)),
                group: t("builder-rule-events"),
              })),
              ...OTHERS.map((kind) => ({
                value: kind,
                label: t(`builder-rule-${kind}`),
                group: t("builder-rule-customer"),
              })),
              // What happened in this visit can be asked in a step of it only.
              ...(visit ? IN_VISIT : []).map((kind) => ({
                value: kind,
                label: t(`builder-rule-${kind}`),
                group: t("builder-rule-visit"),
              })),
            ]}
            onChange={(chosen) => onChange(newRule(chosen, rule, visit))}
          />
        </div>
        {actions}
      </div>
      {"event" in rule && <HowSelect event={rule.event} onChange={(event) => onChange({ event })} />}
      <Rest rule={rule} onChange={onChange} />
    </div>
  );
}

/** A rule about something else; what was said of an event stays when only its type changes. */
function newRule(about: string, before: Rule, visit: boolean): Rule {
  if (about.startsWith("event ")) {
    const type = about.slice(6);
    const since = ("event" in before ? before.event.since : undefined) ?? (visit ? "entry" : "ever");
    return { event: { type, since } };
  }
  switch (about) {
    case "attribute":
      return { attribute: {} };
    case "segment":
      return { segment: "" };
    case "can_receive":
      return { can_receive: "sms" };
    case "revenue_performance":
      return { revenue_performance: "less" };
    case "contacted":
      return { contacted: { within: "P30D" } };
    case "message":
      return { message: { is: "opened" } };
    case "voucher":
      return { voucher: { is: "redeemed" } };
    case "value":
      return { value: {} };
    default:
      return before;
  }
}

function Rest({ rule, onChange }: LeafProps<Rule>) {
  const t = useT();
  const { catalogue } = useSession();
  if ("event" in rule) {
    return <EventLeaf event={rule.event} onChange={(event, merge) => onChange({ event }, merge)} />;
  }
  if ("attribute" in rule) {
    const { name, ...rest } = rule.attribute;
    return (
      <ComparisonRow
        fields={catalogue.attributes}
        fieldsOf="customers"
        value={name === undefined ? rest : { field: name, ...rest }}
        onChange={({ field, ...next }, merge) =>
          onChange({ attribute: field === undefined ? next : { name: field, ...next } }, merge)
        }
      />
    );
  }
  if ("segment" in rule) {
    return (
      <SegmentSelect label={t("builder-segment")} value={rule.segment} onChange={(segment) => onChange({ segment })} />
    );
  }
  if ("can_receive" in rule) {
    return (
      <Select
        aria-label={t("builder-channel")}
        value={rule.can_receive}
        options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel-${channel}`) }))}
        onChange={(chosen) => {
          const channel = CHANNELS.find((known) => known === chosen);
          if (channel !== undefined) onChange({ can_receive: channel });
        }}
      />
    );
  }
  if ("revenue_performance" in rule) {
    return (
      <Select
        aria-label={t("builder-rule-revenue_performance")}
        value={rule.revenue_performance}
        options={PERFORMANCES.map((value) => ({ value, label: t(`performance-${value}`) }))}
        onChange={(chosen) => {
          const performance = PERFORMANCES.find((known) => known === chosen);
          if (performance !== undefined) onChange({ revenue_performance: performance });
        }}
      />
    );
  }
  if ("contacted" in rule) return <ContactedLeaf rule={rule} onChange={onChange} />;
  if ("message" in rule) return <MessageLeaf rule={rule} onChange={onChange} />;
  if ("voucher" in rule) return <VoucherLeaf rule={rule} onChange={onChange} />;
  if ("value" in rule) return <ValueLeaf rule={rule} onChange={onChange} />;
  if ("chance" in rule) {
    return (
      <NumberField
        aria-label={t("builder-chance")}
        min={0}
        max={100}
        suffix="%"
        value={Math.round(rule.chance * 1_000) / 10}
        onChange={(percent) => percent !== null && onChange({ chance: percent / 100 }, "chance")}
      />
    );
  }
  return null;
}

function ContactedLeaf({ rule, onChange }: LeafProps<Extract<Rule, { contacted: unknown }>>) {
  const t = useT();
  const { contacted } = rule;
  return (
    <>
      <Select
        aria-label={t("builder-channel")}
        value={contacted.channel ?? ""}
        options={[
          { value: "", label: t("builder-any-channel") },
          ...CHANNELS.map((channel) => ({ value: channel, label: t(`channel-${channel}`) })),
        ]}
        onChange={(channel) => {
          const { channel: _, ...rest } = contacted;
          onChange({ contacted: channel === "" ? rest : { ...rest, channel } });
        }}
      />
      <TextField
        aria-label={t("builder-contacted-type")}
        placeholder={t("builder-contacted-any")}
        value={contacted.type ?? ""}
        onChange={(type) => {
          const { type: _, ...rest } = contacted;
          onChange({ contacted: type === "" ? rest : { ...rest, type } }, "type");
        }}
      />
      <div className="flex items-center gap-2">
        <span className="shrink-0 text-12 text-text-2">{t("builder-within")}</span>
        <DurationField
          label={t("builder-within")}
          value={contacted.within}
          initial={{ number: 30, unit: "day" }}
          onChange={(within) => {
            const { within: _, ...rest } = contacted;
            onChange({ contacted: within === undefined ? rest : { ...rest, within } }, "within");
          }}
        />
      </div>
    </>
  );
}

/** A step of one kind before this one. */
function StepSelect({
  kind,
  value,
  onChange,
  label,
}: {
  kind: "send_message" | "assign_voucher";
  value: string | undefined;
  onChange: (node: string) => void;
  label: string;
}) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const { step } = usePlace();
  const before = step === undefined ? undefined : stepsBefore(journey, step);
  const steps = journey.nodes.filter((node) => node.kind === kind && (before?.has(node.id) ?? true));
  return (
    <Select
      aria-label={label}
      value={value ?? null}
      placeholder={steps.length === 0 ? t("builder-no-such-step") : label}
      options={steps.map((node) => ({ value: node.id, label: say(titleOf(node)), description: node.id }))}
      onChange={onChange}
    />
  );
}

function MessageLeaf({ rule, onChange }: LeafProps<Extract<Rule, { message: unknown }>>) {
  const t = useT();
  const { message } = rule;
  return (
    <>
      <StepSelect
        kind="send_message"
        label={t("builder-which-message")}
        value={message.node}
        onChange={(node) => onChange({ message: { ...message, node } })}
      />
      <Select
        aria-label={t("builder-what-happened")}
        value={message.is ?? null}
        placeholder={t("builder-what-happened")}
        options={MESSAGE_STATES.map((value) => ({ value, label: t(`message-${value}`) }))}
        onChange={(chosen) => {
          const is = MESSAGE_STATES.find((known) => known === chosen);
          if (is !== undefined) onChange({ message: { ...message, is } });
        }}
      />
      <div className="flex items-center gap-2">
        <span className="shrink-0 text-12 text-text-2">{t("builder-within")}</span>
        <DurationField
          label={t("builder-within")}
          value={message.within}
          onChange={(within) => {
            const { within: _, ...rest } = message;
            onChange({ message: within === undefined ? rest : { ...rest, within } }, "within");
          }}
        />
      </div>
    </>
  );
}

function VoucherLeaf({ rule, onChange }: LeafProps<Extract<Rule, { voucher: unknown }>>) {
  const t = useT();
  const { voucher } = rule;
  return (
    <>
      <StepSelect
        kind="assign_voucher"
        label={t("builder-which-voucher")}
        value={voucher.node}
        onChange={(node) => onChange({ voucher: { ...voucher, node } })}
      />
      <Select
        aria-label={t("builder-what-happened")}
        value={voucher.is ?? null}
        placeholder={t("builder-what-happened")}
        options={VOUCHER_STATES.map((value) => ({ value, label: t(`voucher-${value.replaceAll("_", "-")}`) }))}
        onChange={(chosen) => {
          const is = VOUCHER_STATES.find((known) => known === chosen);
          if (is !== undefined) onChange({ voucher: { ...voucher, is } });
        }}
      />
    </>
  );
}

function ValueLeaf({ rule, onChange }: LeafProps<Extract<Rule, { value: unknown }>>) {
  const t = useT();
  const journey = useJourney();
  const { catalogue } = useSession();
  const { value } = rule;
  const type = value.of === undefined ? undefined : typeOfReference(journey, catalogue, value.of);
  return (
    <>
      <ReferenceSelect
        label={t("builder-choose-value")}
        value={value.of}
        onChange={(of) => onChange({ value: { ...value, of } })}
      />
      <OperatorSelect
        value={value.is}
        field={type === undefined ? undefined : { name: "value", type }}
        onChange={(is) => {
          onChange({ value: withOperator(value, is) });
        }}
      />
      {value.is !== undefined && !needsNothing(value.is) && (
        <ValueField
          label={t("builder-value")}
          type={type}
          operator={value.is}
          value={value.to}
          onChange={(to, merge) => {
            const { to: _, ...rest } = value;
            onChange({ value: to === undefined ? rest : { ...rest, to } }, merge);
          }}
        />
      )}
    </>
  );
}
