import { Info, Play, UserRoundPlus, X } from "lucide-react";
import { useMemo, useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { MadeUpCustomer } from "@/bindings/MadeUpCustomer";
import { Button, Combobox, ErrorNote, Field, IconButton, Pill, Segmented, TextField } from "@/components";
import { Steps } from "@/features/dry-run/customer-path";
import { sameMeaning } from "@/features/dry-run/overlay";
import { toEditing, useBuilder, useJourney, useSession, type Session } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";
import { dayOf } from "@/i18n/days";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { useRemembered } from "@/state/preferences";
import { useWorkspace } from "@/state/workspace";
import {
  ATTRIBUTES,
  consentOf,
  CONSENTS,
  entryEvent,
  EXAMPLES,
  exampleOf,
  isInstant,
  NOBODY,
  otherAttributes,
  readCustomer,
  sentOf,
} from "./customer";
import { EventsField, Pairs } from "./events-field";

/** Opens the panel beside the journey that is edited. */
export function openMadeUp(session: Session): void {
  toEditing(session, {
    madeUp: session.state.getState().madeUp ?? { shows: "form" },
    drawer: undefined,
    choice: { steps: [] },
  });
}

function closeMadeUp(session: Session): void {
  session.state.setState({ madeUp: undefined, atStep: undefined });
}

/** A customer who does not exist: who she is, what happens to her, and the way she takes through this journey. */
export function MadeUpPanel() {
  const t = useT();
  const session = useSession();
  const platform = usePlatform();
  const format = useFormat();
  const journey = useJourney();
  const madeUp = useBuilder((state) => state.madeUp);
  const workspace = useWorkspace((state) => state.workspace);
  const [kept, keep] = useRemembered(`made-up:${workspace?.path ?? ""}`, "");
  const customer = useMemo(() => readCustomer(kept), [kept]);
  const change = (next: MadeUpCustomer) => keep(JSON.stringify(next));
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<ErrorView>();
  // Without any data the calendar on the wall says what day it is.
  const [now] = useState(() => new Date().toISOString());
  const today = dayOf(workspace?.last_known ?? now, format.settings.timeZone);
  const entry = entryEvent(journey);
  const wrong = customer.events.some(({ type, at }) => type !== "" && !isInstant(at));
  if (madeUp === undefined) return null;
  const { run } = madeUp;
  const stale = run !== undefined && (run.asked !== kept || !sameMeaning(run.journey, journey));

  const start = async () => {
    setError(undefined);
    setRunning(true);
    try {
      const result = await platform.call("run_made_up", { journey, customer: sentOf(customer), seed: 0 });
      if (session.state.getState().madeUp === undefined) return;
      session.state.setState({
        madeUp: { shows: "path", run: { result, journey, asked: kept }, visit: result.path.visits[0]?.visit ?? 1 },
        atStep: undefined,
        choice: { steps: [] },
      });
    } catch (failure) {
      setError(asEngineError(failure).view);
      session.state.setState({ madeUp: { ...madeUp, shows: "form" } });
    } finally {
      setRunning(false);
    }
  };

  return (
    <section aria-label={t("made-up")} className="flex min-h-0 grow flex-col">
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-border pr-3 pl-4">
        <UserRoundPlus aria-hidden size={16} className="shrink-0 text-text-2" />
        <h2 className="grow truncate text-15 font-semibold">{t("made-up")}</h2>
        <IconButton label={t("close")} icon={<X size={16} />} onClick={() => closeMadeUp(session)} />
      </header>
      {run !== undefined && (
        <div className="flex shrink-0 items-center gap-2 border-b border-border px-4 py-2">
          <Segmented
            label={t("made-up-shows")}
            value={madeUp.shows}
            options={[
              { value: "form", label: t("made-up-form") },
              { value: "path", label: t("made-up-path") },
            ]}
            onChange={(shows) => session.state.setState({ madeUp: { ...madeUp, shows } })}
          />
          {stale && <Pill tone="warning">{t("made-up-stale")}</Pill>}
        </div>
      )}
      {error !== undefined && <ErrorNote error={error} dismiss={() => setError(undefined)} className="m-3" />}
      {madeUp.shows === "path" && run !== undefined ? (
        <Path />
      ) : (
        <Form customer={customer} change={change} entry={entry} today={today} />
      )}
      <footer className="flex shrink-0 items-center gap-2 border-t border-border p-3">
        <Button
          icon={<Play aria-hidden size={14} />}
          disabled={running || wrong || journey.nodes.length === 0}
          onClick={() => void start()}
          className="grow"
        >
          {t(run === undefined ? "made-up-run" : "made-up-run-again")}
        </Button>
        {madeUp.shows === "form" && (
          <Button variant="quiet" disabled={kept === ""} onClick={() => change(NOBODY)}>
            {t("report-filter-clear")}
          </Button>
        )}
      </footer>
    </section>
  );
}

function Form({
  customer,
  change,
  entry,
  today,
}: {
  customer: MadeUpCustomer;
  change: (customer: MadeUpCustomer) => void;
  entry: string;
  today: string;
}) {
  const t = useT();
  const { catalogue } = useSession();
  const { attributes } = customer;
  const put = (name: string, value: string) => {
    const next = { ...attributes, [name]: value };
    if (value === "") delete next[name];
    change({ ...customer, attributes: next });
  };
  const others = otherAttributes(customer);
  const listed = new Set<string>([...ATTRIBUTES, ...CONSENTS.map(consentOf)]);
  return (
    <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto p-4 thin-scroll" data-form>
      <p className="text-12 text-text-2">{t("made-up-text")}</p>
      <div role="group" aria-label={t("made-up-examples")} className="flex flex-wrap gap-1.5">
        {EXAMPLES.map((example) => (
          <Button key={example} size="small" onClick={() => change(exampleOf(example, today, entry))}>
            {t(`made-up-example-${example}`)}
          </Button>
        ))}
      </div>
      <section aria-label={t("made-up-who")} className="flex flex-col gap-2">
        <h3 className="text-13 font-semibold">{t("made-up-who")}</h3>
        {ATTRIBUTES.map((name) => (
          <label key={name} className="flex items-center gap-2 text-12 text-text-2">
            <span className="w-24 shrink-0 truncate" title={name}>
              {t(`made-up-attribute-${name.replaceAll("_", "-")}`)}
            </span>
            {name === "home_store_id" && catalogue.stores.length > 0 ? (
              <Combobox
                aria-label={t("made-up-attribute-home-store-id")}
                value={attributes[name] ?? null}
                placeholder="–"
                options={[
                  { value: "", label: "–" },
                  ...catalogue.stores.map((store) => ({ value: store.id, label: store.name ?? store.id })),
                ]}
                own={(text) => `“${text}”`}
                onChange={(value) => put(name, value)}
              />
            ) : (
              <TextField
                value={attributes[name] ?? ""}
                placeholder={name === "birthday" ? "1991-11-14" : ""}
                onChange={(value) => put(name, value)}
              />
            )}
          </label>
        ))}
        <div className="flex flex-col gap-1.5 pt-1">
          {CONSENTS.map((channel) => (
            <Consent key={channel} channel={channel} value={attributes[consentOf(channel)]} put={put} />
          ))}
        </div>
        <Pairs
          label={t("made-up-others")}
          add={t("made-up-attribute-add")}
          names={catalogue.attributes.map(({ name }) => name).filter((name) => !listed.has(name))}
          values={Object.fromEntries(others.map((name) => [name, attributes[name] ?? ""]))}
          onChange={(values) => {
            const own = Object.entries(attributes).filter(([name]) => listed.has(name));
            change({
              ...customer,
              attributes: { ...Object.fromEntries(own.map(([name, value]) => [name, value ?? ""])), ...values },
            });
          }}
        />
      </section>
      {catalogue.segments.length > 0 && (
        <Field label={t("made-up-segments")}>
          <div className="flex flex-wrap gap-1.5">
            {customer.segments.map((segment) => (
              <button
                key={segment}
                type="button"
                title={t("made-up-segment-remove", { segment })}
                onClick={() => change({ ...customer, segments: customer.segments.filter((one) => one !== segment) })}
                className="inline-flex h-6 max-w-full items-center gap-1.5 rounded-small bg-data-weak px-2 text-12 font-medium text-data"
              >
                <span className="truncate">{segment}</span>
                <X aria-hidden size={12} />
              </button>
            ))}
            <Combobox
              size="small"
              aria-label={t("made-up-segments")}
              value={null}
              placeholder={t("made-up-segment-add")}
              options={catalogue.segments
                .filter(({ name }) => !customer.segments.includes(name))
                .map(({ name }) => ({ value: name, label: name }))}
              onChange={(segment) => change({ ...customer, segments: [...customer.segments, segment] })}
              className="w-auto!"
            />
          </div>
        </Field>
      )}
      <section aria-label={t("made-up-events")} className="flex flex-col gap-2">
        <h3 className="text-13 font-semibold">{t("made-up-events")}</h3>
        <EventsField
          events={customer.events}
          onChange={(events) => change({ ...customer, events })}
          catalogue={catalogue}
          entry={entry}
          today={today}
        />
      </section>
    </div>
  );
}

/** Agreed, refused, or never asked. */
function Consent({
  channel,
  value,
  put,
}: {
  channel: string;
  value: string | undefined;
  put: (name: string, value: string) => void;
}) {
  const t = useT();
  const is = value === "yes" || value === "no" ? value : "unknown";
  const name = t(`report-channel-${channel}`);
  return (
    <div className="flex items-center gap-2 text-12 text-text-2">
      <span className="w-24 shrink-0 truncate">{t("made-up-consent", { channel: name })}</span>
      <Segmented
        label={t("made-up-consent", { channel: name })}
        value={is}
        options={[
          { value: "yes", label: t("made-up-yes") },
          { value: "no", label: t("made-up-no") },
          { value: "unknown", label: t("made-up-unknown") },
        ]}
        onChange={(next) => put(consentOf(channel), next === "unknown" ? "" : next)}
      />
    </div>
  );
}

/** The way she took, with reasons; lit up on the canvas. */
function Path() {
  const t = useT();
  const session = useSession();
  const madeUp = useBuilder((state) => state.madeUp);
  const run = madeUp?.run;
  if (madeUp === undefined || run === undefined) return null;
  const { path, unused } = run.result;
  const visit = path.visits.find((each) => each.visit === madeUp.visit) ?? path.visits[0];
  return (
    <div className="flex min-h-0 grow flex-col">
      {unused.length > 0 && (
        <p className="flex shrink-0 gap-2 border-b border-border bg-warning-weak px-4 py-2 text-12 text-warning">
          <Info aria-hidden size={14} className="mt-0.5 shrink-0" />
          <span>{t("made-up-unused", { names: unused.join(", ") })}</span>
        </p>
      )}
      {path.visits.length > 1 && (
        <div className="shrink-0 border-b border-border px-4 py-2">
          <Segmented
            label={t("made-up-visits")}
            value={String(visit?.visit ?? 1)}
            options={path.visits.slice(0, 5).map((each) => ({
              value: String(each.visit),
              label: t("dry-visit", { visit: each.visit }),
            }))}
            onChange={(value) =>
              session.state.setState({ madeUp: { ...madeUp, visit: Number(value) }, atStep: undefined })
            }
          />
        </div>
      )}
      {visit === undefined ? (
        <p className="p-4 text-13">{path.absent ?? t("dry-not-there")}</p>
      ) : (
        <Steps visit={visit} zone={path.time_zone} />
      )}
    </div>
  );
}
