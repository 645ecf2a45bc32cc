import { Plus, X } from "lucide-react";
import { useMemo } from "react";
import type { Catalogue } from "@/bindings/Catalogue";
import type { MadeUpEvent } from "@/bindings/MadeUpEvent";
import { Button, Combobox, cx, IconButton, TextField } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { eventName } from "@/journey/summaries";
import { isInstant } from "./customer";

/** Fields of a purchase that are always there to be given. */
const PURCHASE = ["amount", "store_id", "channel", "associate_id", "product_id", "voucher_code"];

/** What happens to her: a row for each, with its fields. */
export function EventsField({
  events,
  onChange,
  catalogue,
  entry,
  today,
}: {
  events: readonly MadeUpEvent[];
  onChange: (events: MadeUpEvent[]) => void;
  catalogue: Catalogue;
  /** The event that begins the journey. */
  entry: string;
  today: string;
}) {
  const t = useT();
  const say = useSay();
  const put = (at: number, event: MadeUpEvent | undefined) =>
    onChange(events.flatMap((each, index) => (index !== at ? [each] : event === undefined ? [] : [event])));
  const types = useMemo(
    () => [
      ...new Set([entry, "account_registered", "purchase", "return", ...catalogue.events.map(({ name }) => name)]),
    ],
    [catalogue, entry],
  );
  return (
    <div className="flex flex-col gap-2">
      <ol className="flex flex-col gap-2">
        {events.map((event, at) => (
          <li
            // oxlint-disable-next-line react/no-array-index-key -- rows have nothing else that names them
            key={at}
            className="rounded-control border border-border bg-surface-2 p-2"
          >
            <div className="flex items-center gap-1.5">
              <Combobox
                aria-label={t("made-up-event", { number: at + 1 })}
                className="min-w-0 grow"
                value={event.type === "" ? null : event.type}
                placeholder={t("made-up-event-choose")}
                options={types.map((type) => ({ value: type, label: say(eventName(type)) }))}
                own={(text) => `“${text}”`}
                onChange={(type) => put(at, { ...event, type })}
              />
              <IconButton
                size="small"
                label={t("made-up-event-remove")}
                icon={<X size={14} />}
                onClick={() => put(at, undefined)}
              />
            </div>
            <TextField
              aria-label={t("made-up-event-at", { number: at + 1 })}
              value={event.at}
              placeholder={`${today} 09:00`}
              aria-invalid={event.at !== "" && !isInstant(event.at) ? true : undefined}
              className={cx("mt-1.5 tabular", event.at !== "" && !isInstant(event.at) && "text-error")}
              onChange={(text) => put(at, { ...event, at: text })}
            />
            <Fields event={event} catalogue={catalogue} onChange={(fields) => put(at, { ...event, fields })} />
          </li>
        ))}
      </ol>
      <Button
        size="small"
        icon={<Plus aria-hidden size={13} />}
        className="self-start"
        onClick={() =>
          onChange([...events, { type: events.length === 0 ? entry : "purchase", at: `${today}T12:00`, fields: {} }])
        }
      >
        {t("made-up-event-add")}
      </Button>
    </div>
  );
}

function Fields({
  event,
  catalogue,
  onChange,
}: {
  event: MadeUpEvent;
  catalogue: Catalogue;
  onChange: (fields: Record<string, string>) => void;
}) {
  const t = useT();
  const known = catalogue.events.find(({ name }) => name === event.type)?.fields.map(({ name }) => name) ?? [];
  const names = [...new Set([...(event.type === "purchase" || event.type === "return" ? PURCHASE : []), ...known])];
  return (
    <Pairs
      label={t("made-up-fields")}
      add={t("made-up-field-add")}
      names={names}
      values={event.fields}
      onChange={onChange}
    />
  );
}

/** Values by name, with suggestions for the names. */
export function Pairs({
  label,
  add,
  names,
  values,
  onChange,
}: {
  label: string;
  add: string;
  /** What may be given; any other name, too. */
  names: readonly string[];
  values: { readonly [name in string]?: string };
  onChange: (values: Record<string, string>) => void;
}) {
  const t = useT();
  const rows = Object.entries(values);
  const all = Object.fromEntries(rows.map(([name, value]) => [name, value ?? ""]));
  return (
    <div role="group" aria-label={label} className="mt-1.5 flex flex-col gap-1.5">
      {rows.map(([name, value]) => (
        <div key={name} className="flex items-center gap-1.5">
          <span className="w-24 shrink-0 truncate text-12 text-text-2" title={name}>
            {name}
          </span>
          <TextField aria-label={name} value={value ?? ""} onChange={(text) => onChange({ ...all, [name]: text })} />
          <IconButton
            size="small"
            label={t("made-up-field-remove", { name })}
            icon={<X size={13} />}
            onClick={() => {
              const { [name]: _, ...rest } = all;
              onChange(rest);
            }}
          />
        </div>
      ))}
      <Combobox
        size="small"
        quiet
        aria-label={add}
        value={null}
        face={
          <span className="flex items-center gap-1 text-12">
            <Plus aria-hidden size={12} />
            {add}
          </span>
        }
        className="self-start"
        options={names.filter((name) => !(name in all)).map((name) => ({ value: name, label: name }))}
        own={(text) => `“${text}”`}
        onChange={(name) => onChange({ ...all, [name]: "" })}
      />
    </div>
  );
}
