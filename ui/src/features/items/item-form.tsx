import type { ReactNode } from "react";
import type { Item } from "@/bindings/Item";
import { Card, cx, Field, inputFace, NumberField, Segmented, Select, TextField, useField } from "@/components";
import { majorOf, minorOf } from "@/features/settings/report-settings";
import { useFormat, useT } from "@/i18n";
import { ChannelIcon } from "./channel-icon";
import { idOf } from "./kinds";
import { ItemSelect } from "./item-select";

type Of<K extends Item["kind"]> = Extract<Item, { kind: K }>;

/** The form of an entry. */
export function ItemForm({
  item,
  isNew,
  missing,
  onChange,
}: {
  item: Item;
  isNew: boolean;
  /** Fields that must be filled before it can be saved. */
  missing: readonly string[];
  onChange: (item: Item) => void;
}) {
  const t = useT();
  const idError = missing.includes("id") ? t("items-id-missing") : undefined;
  // Until somebody writes an id, a new entry gets one from its name.
  const named = (name: string): Item =>
    isNew && (item.id === "" || item.id === idOf(item.name)) ? { ...item, name, id: idOf(name) } : { ...item, name };
  return (
    <Card className="flex flex-col gap-3 px-3.5 py-3">
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("items-name")}>
          <TextField autoFocus={isNew} maxLength={200} value={item.name} onChange={(name) => onChange(named(name))} />
        </Field>
        <Field label={t("items-id")} hint={isNew ? t("items-id-hint") : undefined} error={idError}>
          <TextField maxLength={200} value={item.id} onChange={(id) => onChange({ ...item, id })} />
        </Field>
      </div>
      <Fields item={item} onChange={onChange} />
    </Card>
  );
}

function Fields({ item, onChange }: { item: Item; onChange: (item: Item) => void }) {
  switch (item.kind) {
    case "message_design":
      return <MessageFields item={item} onChange={onChange} />;
    case "voucher_design":
      return <VoucherFields item={item} onChange={onChange} />;
    case "store":
      return <StoreFields item={item} onChange={onChange} />;
    case "associate":
      return <AssociateFields item={item} onChange={onChange} />;
    case "product":
      return <ProductFields item={item} onChange={onChange} />;
  }
}

const CHANNELS = ["email", "sms", "chat", "push"] as const;

function MessageFields({ item, onChange }: { item: Of<"message_design">; onChange: (item: Item) => void }) {
  const t = useT();
  const titled = item.channel === "email" || item.channel === "push";
  return (
    <>
      <div className="grid grid-cols-2 gap-3">
        <Field label={t("items-channel")}>
          <Select
            value={item.channel}
            options={CHANNELS.map((channel) => ({
              value: channel,
              label: t(`report-channel-${channel}`),
              icon: <ChannelIcon channel={channel} />,
            }))}
            onChange={(channel) => onChange({ ...item, channel })}
          />
        </Field>
        <Field label={t("items-cost")} hint={t("items-cost-hint")}>
          <MoneyField minor={item.cost_minor} onChange={(cost) => onChange({ ...item, cost_minor: cost })} />
        </Field>
      </div>
      {titled && (
        <Field label={t(item.channel === "email" ? "items-subject" : "items-push-title")}>
          <TextField value={item.subject} onChange={(subject) => onChange({ ...item, subject })} spellCheck />
        </Field>
      )}
      <Field label={t("items-text")} hint={t("items-placeholders-hint")}>
        <TextArea
          rows={item.channel === "email" ? 8 : 5}
          value={item.text}
          onChange={(text) => onChange({ ...item, text })}
        />
      </Field>
      {item.channel === "email" && (
        <Field label={t("items-html")} hint={t("items-html-hint")}>
          <TextArea code rows={10} value={item.html} onChange={(html) => onChange({ ...item, html })} />
        </Field>
      )}
    </>
  );
}

function VoucherFields({ item, onChange }: { item: Of<"voucher_design">; onChange: (item: Item) => void }) {
  const t = useT();
  const { settings } = useFormat();
  const percent = item.discount_kind !== "amount";
  return (
    <>
      <Row>
        <Field label={t("items-discount")}>
          <span className="flex items-center gap-2">
            <Segmented
              label={t("items-discount-kind")}
              value={percent ? "percent" : "amount"}
              options={[
                { value: "percent", label: "%" },
                { value: "amount", label: settings.currency },
              ]}
              onChange={(kind) => onChange({ ...item, discount_kind: kind })}
            />
            <TextField
              aria-label={t("items-discount")}
              inputMode="decimal"
              className="max-w-28 tabular"
              value={item.discount_value}
              onChange={(text) => onChange({ ...item, discount_value: text.replace(",", ".").trim() })}
            />
          </span>
        </Field>
        <Field label={t("items-minimum")} hint={t("items-minimum-hint")}>
          <MoneyField
            minor={item.minimum_spend_minor}
            onChange={(minimum) => onChange({ ...item, minimum_spend_minor: minimum })}
          />
        </Field>
      </Row>
      <Row>
        <Field label={t("items-valid")} hint={t("items-valid-hint")}>
          <NumberField
            whole
            min={1}
            max={36_500}
            value={item.valid_days}
            onChange={(days) => onChange({ ...item, valid_days: days })}
          />
        </Field>
        <Field label={t("items-stock")} hint={t("items-stock-hint")}>
          <NumberField
            whole
            min={0}
            max={2_000_000_000}
            value={item.stock}
            onChange={(stock) => onChange({ ...item, stock })}
          />
        </Field>
      </Row>
      <Row>
        <Field label={t("items-prefix")} hint={t("items-prefix-hint")}>
          <TextField
            maxLength={40}
            value={item.code_prefix}
            onChange={(prefix) => onChange({ ...item, code_prefix: prefix })}
          />
        </Field>
      </Row>
    </>
  );
}

function StoreFields({ item, onChange }: { item: Of<"store">; onChange: (item: Item) => void }) {
  const t = useT();
  return (
    <>
      <Row>
        <Field label={t("items-kind")}>
          <Select
            value={item.store_kind}
            options={["physical", "online", ""].map((kind) => ({
              value: kind,
              label: kind === "" ? t("items-unknown") : t(`items-kind-${kind}`),
            }))}
            onChange={(kind) => onChange({ ...item, store_kind: kind })}
          />
        </Field>
        <Field label={t("items-market")}>
          <TextField value={item.market} onChange={(market) => onChange({ ...item, market })} />
        </Field>
      </Row>
      <Field label={t("items-address")}>
        <TextField value={item.address} onChange={(address) => onChange({ ...item, address })} />
      </Field>
    </>
  );
}

function AssociateFields({ item, onChange }: { item: Of<"associate">; onChange: (item: Item) => void }) {
  const t = useT();
  return (
    <Row>
      <Field label={t("items-store")}>
        <ItemSelect kind="store" value={item.store_id} onChange={(store) => onChange({ ...item, store_id: store })} />
      </Field>
      <Field label={t("items-department")}>
        <TextField value={item.department} onChange={(department) => onChange({ ...item, department })} />
      </Field>
    </Row>
  );
}

function ProductFields({ item, onChange }: { item: Of<"product">; onChange: (item: Item) => void }) {
  const t = useT();
  return (
    <>
      <Row>
        <Field label={t("items-category")}>
          <TextField value={item.category} onChange={(category) => onChange({ ...item, category })} />
        </Field>
        <Field label={t("items-brand")}>
          <TextField value={item.brand} onChange={(brand) => onChange({ ...item, brand })} />
        </Field>
      </Row>
      <Row>
        <Field label={t("items-department")}>
          <TextField value={item.department} onChange={(department) => onChange({ ...item, department })} />
        </Field>
        <Field label={t("items-price")}>
          <MoneyField minor={item.price_minor} onChange={(price) => onChange({ ...item, price_minor: price })} />
        </Field>
      </Row>
    </>
  );
}

function Row({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-2 gap-3">{children}</div>;
}

/** An amount of the workspace's currency. */
function MoneyField({ minor, onChange }: { minor: number | null; onChange: (minor: number | null) => void }) {
  const { settings } = useFormat();
  return (
    <NumberField
      min={0}
      max={1_000_000_000}
      suffix={settings.currency}
      value={majorOf(minor, settings.currencyDigits)}
      onChange={(major) => onChange(minorOf(major, settings.currencyDigits))}
    />
  );
}

/** Several lines of text. */
function TextArea({
  value,
  onChange,
  rows,
  code = false,
}: {
  value: string;
  onChange: (value: string) => void;
  rows: number;
  /** Written in signs, not in words. */
  code?: boolean;
}) {
  const field = useField();
  return (
    <textarea
      id={field?.id}
      aria-describedby={field?.describedBy}
      rows={rows}
      spellCheck={!code}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(inputFace, "h-auto resize-y py-1.5 leading-relaxed", code && "font-mono text-12")}
    />
  );
}
