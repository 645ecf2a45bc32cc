import { ChevronDown, ChevronUp, Plus, Trash2 } from "lucide-react";
import type { DiscountBy } from "@/bindings/DiscountBy";
import type { DiscountStep } from "@/bindings/DiscountStep";
import type { DiscountSteps } from "@/bindings/DiscountSteps";
import type { FieldType } from "@/bindings/FieldType";
import type { RevenuePerformance } from "@/bindings/RevenuePerformance";
import type { Value } from "@/bindings/Value";
import type { VoucherValue } from "@/bindings/VoucherValue";
import { Button, Combobox, Field, IconButton, NumberField, Select } from "@/components";
import { useFormat, useT } from "@/i18n";
import { isDiscountSteps, isReference } from "@/journey/references";
import { OperatorSelect, withOperator } from "../rules/comparisons";
import { FindingsUnder } from "../rules/place";
import { moved } from "../rules/rule-group";
import { ReferenceSelect, ValueField } from "../rules/value-field";
import { useSession } from "../session";
import { Choice, FormField, withSetting, type StepFormOf } from "./form";

const FORMS = ["design", "fixed", "met", "profile"] as const;
type ValueForm = (typeof FORMS)[number];

function formOf(value: VoucherValue | undefined): ValueForm {
  if (value === undefined) return "design";
  if (isDiscountSteps(value)) return "profile";
  return isReference(value) ? "met" : "fixed";
}

/** A voucher design, and the discount where it is not the design's own. */
export const VoucherForm: StepFormOf<"assign_voucher"> = ({ node, onChange }) => {
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
  const { value } = node;
  const form = formOf(value);
  const put = (next: VoucherValue | undefined, merge?: string) => onChange(withSetting(node, "value", next), merge);
  const suffix = chosen?.discount_kind === "amount" ? catalogue.currency : "%";
  const own = Number(chosen?.discount_value ?? 10);
  const fresh: Record<ValueForm, VoucherValue | undefined> = {
    design: undefined,
    fixed: own,
    met: { from: "", field: "" },
    profile: { by: "revenue_performance", steps: [{ is: "equal", to: "less", value: own }] },
  };
  return (
    <>
      <FormField at="/design" label={t("builder-voucher")} hint={facts.length === 0 ? undefined : facts.join(" · ")}>
        <Combobox
          value={node.design ?? null}
          onChange={(design) => onChange({ ...node, design })}
          placeholder={catalogue.vouchers.length === 0 ? t("builder-no-vouchers") : t("builder-choose-voucher")}
          options={catalogue.vouchers.map(({ id, name, discount_kind, discount_value }) => {
            const detail = discount(discount_kind, discount_value);
            return { value: id, label: name ?? id, ...(detail !== undefined && { detail }) };
          })}
        />
      </FormField>
      <Field label={t("builder-voucher-value")}>
        <Choice
          label={t("builder-voucher-value")}
          value={form}
          onChange={(next) => put(fresh[next])}
          options={FORMS.map((each) => ({ value: each, label: t(`builder-discount-${each}`) }))}
        />
      </Field>
      {form === "design" && <p className="-mt-2 text-12 text-text-3">{t("builder-discount-design-hint")}</p>}
      {form === "fixed" && (
        <FormField at="/value" label={t("builder-discount-fixed")}>
          <NumberField
            min={0}
            suffix={suffix}
            value={typeof value === "number" || typeof value === "string" ? Number(value) : null}
            onChange={(next) => put(next ?? undefined, "value")}
            className="max-w-32"
          />
        </FormField>
      )}
      {form === "met" && (
        <FormField at="/value" label={t("builder-discount-met")}>
          <ReferenceSelect
            label={t("builder-discount-met")}
            value={!isDiscountSteps(value) && isReference(value) ? value : undefined}
            only={["number", "money"]}
            onChange={(next) => put(next)}
          />
        </FormField>
      )}
      {isDiscountSteps(value) && <ProfileSteps value={value} suffix={suffix} onChange={put} />}
    </>
  );
};

const BYS: readonly DiscountBy[] = ["revenue_performance", "last_purchase_amount", "days_since_purchase"];
const TYPES: Record<DiscountBy, FieldType> = {
  revenue_performance: "text",
  last_purchase_amount: "money",
  days_since_purchase: "number",
};
const PERFORMANCES: readonly RevenuePerformance[] = ["more", "less", "steady", "inactive"];

/** A discount by the customer's profile: the first step that holds decides. */
function ProfileSteps({
  value,
  suffix,
  onChange,
}: {
  value: DiscountSteps;
  suffix: string;
  onChange: (value: DiscountSteps, merge?: string) => void;
}) {
  const t = useT();
  const { steps, by = "revenue_performance" } = value;
  const type = TYPES[by];
  const put = (next: readonly DiscountStep[], merge?: string) => onChange({ ...value, steps: [...next] }, merge);
  const replace = (at: number, next: DiscountStep, merge?: string) =>
    put(
      steps.map((other, index) => (index === at ? next : other)),
      merge && `step ${at} ${merge}`,
    );
  return (
    <>
      <FormField at="/value/by" label={t("builder-discount-by")}>
        <Select
          value={value.by ?? null}
          placeholder={t("builder-choose-value")}
          options={BYS.map((each) => ({ value: each, label: t(`builder-discount-by-${each}`) }))}
          onChange={(chosen) => {
            const next = BYS.find((known) => known === chosen);
            if (next === undefined) return;
            // Other steps compare other things: the discounts stay.
            const fresh = steps.map(({ value: kept }): DiscountStep => {
              const start: DiscountStep = next === "revenue_performance" ? { is: "equal" } : { is: "at_least" };
              return kept === undefined ? start : { ...start, value: kept };
            });
            onChange({ ...value, by: next, steps: fresh });
          }}
        />
      </FormField>
      <ol aria-label={t("builder-discount-steps")} className="flex flex-col gap-2">
        {steps.map((step, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps have no name but their place
          <li key={at} className="flex flex-col gap-1.5 rounded-card border border-border p-2">
            <div className="flex items-center gap-1">
              <span className="min-w-0 grow truncate text-12 text-text-2">
                {t("builder-discount-step", { number: at + 1 })}
              </span>
              <IconButton
                size="small"
                label={t("builder-way-up", { name: t("builder-discount-step", { number: at + 1 }) })}
                icon={<ChevronUp size={14} />}
                disabled={at === 0}
                onClick={() => put(moved(steps, at, at - 1))}
              />
              <IconButton
                size="small"
                label={t("builder-way-down", { name: t("builder-discount-step", { number: at + 1 }) })}
                icon={<ChevronDown size={14} />}
                disabled={at === steps.length - 1}
                onClick={() => put(moved(steps, at, at + 1))}
              />
              <IconButton
                size="small"
                label={t("builder-way-remove", { name: t("builder-discount-step", { number: at + 1 }) })}
                icon={<Trash2 size={14} />}
                onClick={() => put(steps.filter((_, index) => index !== at))}
              />
            </div>
            <div className="flex gap-1.5">
              <div className="min-w-0 grow basis-1/2">
                <OperatorSelect
                  value={step.is}
                  field={{ name: by, type }}
                  onChange={(is) => replace(at, withOperator(step, is))}
                />
              </div>
              <div className="min-w-0 grow basis-1/2">
                {by === "revenue_performance" && step.is !== "one_of" ? (
                  <Select
                    aria-label={t("builder-value")}
                    value={typeof step.to === "string" ? step.to : null}
                    placeholder={t("builder-choose-value")}
                    options={PERFORMANCES.map((each) => ({ value: each, label: t(`performance-${each}`) }))}
                    onChange={(to) => replace(at, { ...step, to })}
                  />
                ) : (
                  <ValueField
                    label={t("builder-value")}
                    type={type}
                    operator={step.is}
                    value={step.to}
                    onChange={(to, merge) => {
                      const { to: _, ...rest } = step;
                      replace(at, to === undefined ? rest : { ...rest, to }, merge);
                    }}
                  />
                )}
              </div>
            </div>
            <Share
              label={t("builder-discount-then")}
              suffix={suffix}
              value={step.value}
              onChange={(next) => {
                const { value: _, ...rest } = step;
                replace(at, next === undefined ? rest : { ...rest, value: next }, "value");
              }}
            />
            <FindingsUnder at={`/value/steps/${at}`} />
          </li>
        ))}
      </ol>
      <FindingsUnder at="/value/steps" />
      <div>
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() => put([...steps, { is: by === "revenue_performance" ? "equal" : "at_least" }])}
        >
          {t("builder-discount-add")}
        </Button>
      </div>
      <Share
        label={t("builder-discount-else")}
        placeholder={t("builder-discount-own")}
        suffix={suffix}
        value={value.else}
        onChange={(next) => {
          const { else: _, ...rest } = value;
          onChange(next === undefined ? rest : { ...rest, else: next }, "else");
        }}
      />
    </>
  );
}

/** One discount. */
function Share({
  label,
  placeholder,
  suffix,
  value,
  onChange,
}: {
  label: string;
  placeholder?: string;
  suffix: string;
  value: Value | undefined;
  onChange: (value: number | undefined) => void;
}) {
  return (
    <div className="flex items-center justify-between gap-2">
      <span className="min-w-0 text-12 text-text-2">{label}</span>
      <NumberField
        min={0}
        aria-label={label}
        placeholder={placeholder}
        suffix={suffix}
        value={typeof value === "number" || typeof value === "string" ? Number(value) : null}
        onChange={(next) => onChange(next ?? undefined)}
        className="max-w-32 shrink-0"
      />
    </div>
  );
}
