import { Combobox } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSession } from "../session";
import { FormField, withSetting, type StepFormOf } from "./form";
import { ValuesTable } from "./values-table";

/** A message design on a channel, and what its placeholders show. */
export const MessageForm: StepFormOf<"send_message"> = ({ node, onChange }) => {
  const t = useT();
  const format = useFormat();
  const { catalogue } = useSession();
  const channel = node.channel ?? "email";
  const designs = catalogue.messages.filter((design) => design.channel === channel);
  const chosen = designs.find((design) => design.id === node.message);
  const reach = catalogue.reach.find((entry) => entry.channel === channel);
  return (
    <>
      <FormField
        at="/message"
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
      </FormField>
      <ValuesTable
        label={t("builder-values")}
        nameLabel={t("builder-value-name")}
        at="/values"
        values={node.values}
        onChange={(values, merge) => onChange(withSetting(node, "values", values), merge)}
      />
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
};
