/** One of what the workspace or the journey has: an event type, a segment, an attribute, a step. */
import type { Field } from "@/bindings/Field";
import type { SegmentSource } from "@/bindings/SegmentSource";
import { Combobox, StepIcon } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { isTrigger, type Node } from "@/journey/document";
import { aroundOf, eventName, fieldName, summaryOf, titleOf } from "@/journey/summaries";
import { useJourney, useSession } from "../session";

interface Chooser {
  value: string | undefined;
  onChange: (value: string) => void;
  /** The name, where no `Field` is around it. */
  label?: string;
}

const named = (label: string | undefined) => (label === undefined ? {} : { "aria-label": label });

/** An event type, chosen from those the workspace has. */
export function EventSelect({ value, onChange, label }: Chooser) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const { catalogue } = useSession();
  return (
    <Combobox
      {...named(label)}
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

/** A segment with its kind and its size. */
export function SegmentSelect({
  value,
  onChange,
  label,
  sources,
  create = false,
}: Chooser & {
  /** Only segments that are decided so. */
  sources?: readonly SegmentSource[];
  /** A name that no segment has makes a new list. */
  create?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const journey = useJourney();
  const { catalogue } = useSession();
  const known = new Set(catalogue.segments.map(({ name }) => name));
  // What a step of this journey adds to is there while it runs.
  const made = new Set(
    journey.nodes.flatMap((node) =>
      node.kind === "add_to_segment" && node.segment !== undefined && !known.has(node.segment) ? [node.segment] : [],
    ),
  );
  const fits = (source: SegmentSource) => sources === undefined || sources.includes(source);
  return (
    <Combobox
      {...named(label)}
      value={value === undefined || value === "" ? null : value}
      onChange={onChange}
      placeholder={t("builder-choose-segment")}
      {...(create && { own: (query: string) => t("builder-segment-create", { name: query }) })}
      options={[
        ...catalogue.segments
          .filter(({ source }) => fits(source))
          .map(({ name, customers, source }) => ({
            value: name,
            label: name,
            description: t(`builder-segment-${source}`),
            detail: format.number(customers),
          })),
        ...[...made]
          .filter((name) => name !== "" && (!create || name !== value))
          .map((name) => ({
            value: name,
            label: name,
            description: t("builder-segment-list"),
            detail: t("builder-segment-new"),
          })),
      ]}
    />
  );
}

/** An attribute of customers, of some types where others make no sense. */
export function AttributeSelect({ value, onChange, label, types }: Chooser & { types?: readonly Field["type"][] }) {
  const t = useT();
  const say = useSay();
  const { catalogue } = useSession();
  return (
    <Combobox
      {...named(label)}
      value={value === undefined || value === "" ? null : value}
      onChange={onChange}
      placeholder={t("builder-choose-attribute")}
      options={catalogue.attributes
        .filter(({ type }) => types === undefined || types.includes(type))
        .map(({ name, type }) => ({ value: name, label: say(fieldName(name)), detail: t(`builder-type-${type}`) }))}
    />
  );
}

/** A step that can be gone to, by its name. */
export function StepSelect({ value, onChange, label, from }: Chooser & { from: Node }) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const { catalogue } = useSession();
  return (
    <Combobox
      {...named(label)}
      value={value ?? null}
      onChange={onChange}
      placeholder={t("builder-choose-step")}
      options={journey.nodes
        .filter((node) => node.id !== from.id && !isTrigger(node))
        .map((node) => ({
          value: node.id,
          label: say(titleOf(node)),
          description: say(summaryOf(node, catalogue, aroundOf(journey))),
          icon: (
            <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={20} />
          ),
        }))}
    />
  );
}
