/** Forms of what changes what is known about the customer, or tells others. */
import type { Assignee } from "@/bindings/Assignee";
import { Combobox, Select, TextField } from "@/components";
import { useT } from "@/i18n";
import type { Journey } from "@/journey/document";
import { ValueField } from "../rules/value-field";
import { useSession } from "../session";
import { DurationField } from "./duration-field";
import { Choice, FormField, withSetting, type StepFormOf } from "./form";
import { AttributeSelect, SegmentSelect } from "./selects";
import { ValuesTable } from "./values-table";

/** Onto a list; its name may be new. */
export const AddToSegmentForm: StepFormOf<"add_to_segment"> = ({ node, onChange }) => {
  const t = useT();
  return (
    <FormField at="/segment" label={t("builder-list")} hint={t("builder-segment-hint")}>
      <SegmentSelect
        create
        sources={["list"]}
        value={node.segment}
        onChange={(segment) => onChange({ ...node, segment })}
      />
    </FormField>
  );
};

/** Off a list. */
export const RemoveFromSegmentForm: StepFormOf<"remove_from_segment"> = ({ node, onChange }) => {
  const t = useT();
  return (
    <FormField at="/segment" label={t("builder-list")} hint={t("builder-segment-out-hint")}>
      <SegmentSelect sources={["list"]} value={node.segment} onChange={(segment) => onChange({ ...node, segment })} />
    </FormField>
  );
};

/** An attribute, and what it becomes. */
export const SetAttributeForm: StepFormOf<"set_attribute"> = ({ node, onChange }) => {
  const t = useT();
  const { catalogue } = useSession();
  const { attribute } = node;
  const type = catalogue.attributes.find(({ name }) => name === attribute)?.type;
  return (
    <>
      <FormField at="/attribute" label={t("builder-attribute")} hint={t("builder-attribute-hint")}>
        <AttributeSelect
          value={attribute}
          onChange={(next) => {
            const other = catalogue.attributes.find(({ name }) => name === next)?.type;
            // Another type needs another kind of value.
            onChange({ ...(other === type ? node : withSetting(node, "value", undefined)), attribute: next });
          }}
        />
      </FormField>
      <FormField at="/value" label={t("builder-becomes")}>
        <ValueField
          label={t("builder-becomes")}
          type={type}
          of={attribute === undefined || attribute === "" ? undefined : { attribute }}
          value={node.value}
          onChange={(value, merge) => onChange(withSetting(node, "value", value), merge)}
        />
      </FormField>
    </>
  );
};

type Whose = "home_store" | "last_associate" | "associate";
const WHOSE: readonly Whose[] = ["home_store", "last_associate", "associate"];

function whose(assignee: Assignee | undefined): Whose | null {
  if (assignee === undefined) return null;
  return typeof assignee === "string" ? assignee : "associate";
}

/** An occasion for an associate to talk to the customer. */
export const OccasionForm: StepFormOf<"create_occasion"> = ({ node, onChange }) => {
  const t = useT();
  const { catalogue } = useSession();
  const { assignee } = node;
  return (
    <>
      <FormField at="/type" label={t("builder-occasion")}>
        <Combobox
          value={node.type ?? null}
          onChange={(type) => onChange({ ...node, type })}
          placeholder={t("builder-choose-occasion")}
          own={(query) => t("builder-occasion-create", { name: query })}
          options={catalogue.occasion_types.map((type) => ({ value: type, label: type }))}
        />
      </FormField>
      <FormField at={typeof assignee === "object" ? undefined : "/assignee"} label={t("builder-assignee")}>
        <Select
          value={whose(assignee)}
          placeholder={t("builder-choose-value")}
          options={WHOSE.map((each) => ({
            value: each,
            label: t(`builder-assignee-${each}`),
            description: t(`builder-assignee-${each}-hint`),
          }))}
          onChange={(chosen) => {
            const next = WHOSE.find((known) => known === chosen);
            if (next !== undefined) onChange({ ...node, assignee: next === "associate" ? { associate: "" } : next });
          }}
        />
      </FormField>
      {typeof assignee === "object" && (
        <FormField at="/assignee" label={t("builder-associate")}>
          <Combobox
            value={assignee.associate === "" ? null : assignee.associate}
            onChange={(associate) => onChange({ ...node, assignee: { associate } })}
            placeholder={t("builder-choose-associate")}
            options={catalogue.associates.map(({ id, name }) => ({ value: id, label: name ?? id, description: id }))}
          />
        </FormField>
      )}
      <FormField at="/due" label={t("builder-due")} hint={t("builder-due-hint")}>
        <DurationField
          label={t("builder-due")}
          value={node.due}
          onChange={(due) => onChange(withSetting(node, "due", due), "due")}
        />
      </FormField>
    </>
  );
};

/** The ad audiences that the steps of a journey name. */
function audiencesOf(journey: Journey): string[] {
  const names = journey.nodes.flatMap((node) =>
    node.kind === "sync_audience" && node.audience !== undefined && node.audience !== "" ? [node.audience] : [],
  );
  return [...new Set(names)];
}

/** Into an ad audience, or out of it. */
export const AudienceForm: StepFormOf<"sync_audience"> = ({ node, journey, onChange }) => {
  const t = useT();
  return (
    <>
      <FormField at="/action" label={t("builder-audience-action")}>
        <Choice
          label={t("builder-audience-action")}
          value={node.action ?? "add"}
          onChange={(action) => onChange({ ...node, action })}
          options={[
            { value: "add", label: t("builder-audience-add") },
            { value: "remove", label: t("builder-audience-remove") },
          ]}
        />
      </FormField>
      <FormField at="/audience" label={t("builder-ad-audience")} hint={t("builder-ad-audience-hint")}>
        <Combobox
          value={node.audience ?? null}
          onChange={(audience) => onChange({ ...node, audience })}
          placeholder={t("builder-choose-audience")}
          own={(query) => t("builder-audience-create", { name: query })}
          options={audiencesOf(journey).map((name) => ({ value: name, label: name }))}
        />
      </FormField>
    </>
  );
};

/** What another system is told. */
export const WebhookForm: StepFormOf<"webhook"> = ({ node, onChange }) => {
  const t = useT();
  return (
    <>
      <FormField at="/name" label={t("builder-webhook-name")} hint={t("builder-webhook-hint")}>
        <TextField
          value={node.name ?? ""}
          onChange={(name) => onChange(withSetting(node, "name", name === "" ? undefined : name), "name")}
        />
      </FormField>
      <ValuesTable
        label={t("builder-payload")}
        nameLabel={t("builder-payload-name")}
        at="/payload"
        values={node.payload}
        onChange={(payload, merge) => onChange(withSetting(node, "payload", payload), merge)}
      />
    </>
  );
};
