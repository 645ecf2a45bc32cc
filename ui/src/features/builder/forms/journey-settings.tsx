import { Plus, Trash2 } from "lucide-react";
import type { FrequencyCap } from "@/bindings/FrequencyCap";
import type { Goal } from "@/bindings/Goal";
import type { Reentry } from "@/bindings/Reentry";
import type { Rule } from "@/bindings/Rule";
import { Button, Checkbox, Combobox, Field, IconButton, NumberField, Select, TextField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { setSettings } from "@/journey/commands";
import type { Journey } from "@/journey/document";
import { eventFields } from "@/journey/values";
import { PanelHead } from "../panel-head";
import { Comparisons } from "../rules/comparisons";
import { RuleGroup } from "../rules/rule-group";
import { useJourney, useSession } from "../session";
import { DurationField } from "./duration-field";
import { EventSelect } from "./selects";
import { TimeField } from "./time-field";

const MODELS = ["last", "first", "any", "linear", "position", "time-decay"] as const;
const REENTRIES: readonly Reentry[] = ["once", "after_exit", "always"];
const CHANNELS = ["email", "sms", "chat", "push"] as const;

type Settings = Parameters<typeof setSettings>[1];

/** What holds for the whole journey. */
export function JourneySettings({ close }: { close: () => void }) {
  const t = useT();
  const session = useSession();
  const journey = useJourney();
  const change = (settings: Settings, merge?: string) => {
    const { journey: now, edit } = session.document.getState();
    edit("settings", setSettings(now, settings), merge === undefined ? {} : { merge });
  };
  return (
    <>
      <PanelHead title={t("builder-settings")} close={close} />
      <div data-form className="flex min-h-0 grow flex-col gap-3.5 overflow-y-auto p-4 thin-scroll">
        <Field label={t("builder-name")}>
          <TextField value={journey.name} onChange={(name) => change({ name }, "name")} />
        </Field>
        <ZoneField journey={journey} change={change} />
        <Entry journey={journey} change={change} />
        <GoalFields journey={journey} change={change} />
        <ExitRules journey={journey} change={change} />
        <Limits journey={journey} change={change} />
        <Field label={t("builder-holdout")} hint={t("builder-holdout-hint")}>
          <NumberField
            min={0}
            max={100}
            suffix="%"
            value={journey.holdout ?? null}
            onChange={(holdout) => change({ holdout: holdout ?? undefined }, "holdout")}
            className="max-w-28"
          />
        </Field>
      </div>
    </>
  );
}

interface Part {
  journey: Journey;
  change: (settings: Settings, merge?: string) => void;
}

const ZONES: readonly string[] = Intl.supportedValuesOf("timeZone");

function ZoneField({ journey, change }: Part) {
  const t = useT();
  const { catalogue } = useSession();
  return (
    <Field label={t("builder-zone")} hint={t("builder-zone-hint")}>
      <Combobox
        value={journey.time_zone ?? ""}
        onChange={(zone) => change({ time_zone: zone === "" ? undefined : zone })}
        options={[
          { value: "", label: t("builder-zone-workspace", { zone: catalogue.time_zone }) },
          ...ZONES.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
        ]}
      />
    </Field>
  );
}

function Entry({ journey, change }: Part) {
  const t = useT();
  const entry = journey.entry ?? {};
  const reentry = entry.reentry ?? "once";
  return (
    <>
      <Field label={t("builder-reentry")}>
        <Select
          value={reentry}
          onChange={(value) => {
            const next = REENTRIES.find((known) => known === value);
            if (next !== undefined) change({ entry: { ...entry, reentry: next } });
          }}
          options={REENTRIES.map((value) => ({
            value,
            label: t(`reentry-${value.replaceAll("_", "-")}`),
          }))}
        />
      </Field>
      {reentry !== "once" && (
        <Field label={t("builder-cooldown")} hint={t("builder-cooldown-hint")}>
          <DurationField
            label={t("builder-cooldown")}
            value={entry.cooldown}
            initial={{ number: 30, unit: "day" }}
            onChange={(cooldown) => {
              const { cooldown: _, ...rest } = entry;
              change({ entry: cooldown === undefined ? rest : { ...rest, cooldown } }, "cooldown");
            }}
          />
        </Field>
      )}
    </>
  );
}

function GoalFields({ journey, change }: Part) {
  const t = useT();
  const { catalogue } = useSession();
  const { goal } = journey;
  const set = (next: Goal, merge?: string) => change({ goal: next }, merge);
  return (
    <fieldset className="flex flex-col gap-3 border-t border-border pt-3">
      <legend className="sr-only">{t("builder-goal")}</legend>
      <Checkbox
        checked={goal !== undefined}
        label={t("builder-goal")}
        hint={t("builder-goal-hint")}
        onChange={(on) => change({ goal: on ? { event: "purchase", window: "P14D", model: "last" } : undefined })}
      />
      {goal !== undefined && (
        <>
          <Field label={t("builder-goal-event")}>
            <EventSelect value={goal.event} onChange={(event) => set({ ...goal, event })} />
          </Field>
          <Comparisons
            label={t("builder-event-where")}
            at="/goal/where"
            fields={eventFields(catalogue, goal.event)}
            fieldsOf={{ event: goal.event }}
            value={goal.where ?? []}
            onChange={(where, merge) => {
              const { where: _, ...rest } = goal;
              set(where.length === 0 ? rest : { ...rest, where }, merge);
            }}
          />
          <Field label={t("builder-goal-window")}>
            <DurationField
              label={t("builder-goal-window")}
              value={goal.window}
              initial={{ number: 14, unit: "day" }}
              onChange={(window) => {
                const { window: _, ...rest } = goal;
                set(window === undefined ? rest : { ...rest, window }, "goal-window");
              }}
            />
          </Field>
          <Field label={t("builder-goal-model")}>
            <Select
              value={goal.model ?? "last"}
              onChange={(value) => {
                const model = MODELS.find((known) => known === value);
                if (model !== undefined) set({ ...goal, model });
              }}
              options={MODELS.map((value) => ({ value, label: t(`model-${value}`) }))}
            />
          </Field>
          <Checkbox
            checked={goal.ends_visit ?? false}
            label={t("builder-goal-ends")}
            onChange={(ends) => {
              const { ends_visit: _, ...rest } = goal;
              set(ends ? { ...rest, ends_visit: true } : rest);
            }}
          />
        </>
      )}
    </fieldset>
  );
}

function ExitRules({ journey, change }: Part) {
  const t = useT();
  const rules = journey.exit_when ?? [];
  const put = (next: readonly Rule[], merge?: string) =>
    change({ exit_when: next.length === 0 ? undefined : [...next] }, merge);
  return (
    <fieldset className="flex flex-col gap-2 border-t border-border pt-3">
      <legend className="sr-only">{t("builder-exits")}</legend>
      <h3 className="text-13 font-medium">{t("builder-exits")}</h3>
      <p className="text-12 text-text-3">{t("builder-exits-hint")}</p>
      {rules.map((rule, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
        <div key={at} className="flex items-start gap-1">
          <div className="min-w-0 grow">
            <RuleGroup
              rule={rule}
              at={`/exit_when/${at}`}
              onChange={(next, merge) =>
                put(
                  next === undefined
                    ? rules.filter((_, index) => index !== at)
                    : rules.map((other, index) => (index === at ? next : other)),
                  merge === undefined ? undefined : `exit ${at} ${merge}`,
                )
              }
            />
          </div>
          <IconButton
            size="small"
            label={t("builder-exit-remove")}
            icon={<Trash2 size={14} />}
            onClick={() => put(rules.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <div>
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() => put([...rules, { event: { type: "purchase", since: "entry" } }])}
        >
          {t("builder-exit-add")}
        </Button>
      </div>
    </fieldset>
  );
}

function Limits({ journey, change }: Part) {
  const t = useT();
  const format = useFormat();
  const { catalogue } = useSession();
  const { quiet_hours: quiet, frequency_cap: cap } = journey;
  const setCap = (next: FrequencyCap, merge?: string) => change({ frequency_cap: next }, merge);
  return (
    <fieldset className="flex flex-col gap-3 border-t border-border pt-3">
      <legend className="sr-only">{t("builder-limits")}</legend>
      <Checkbox
        checked={quiet !== undefined}
        label={t("builder-quiet")}
        hint={
          catalogue.quiet_hours === undefined
            ? t("builder-quiet-none")
            : t("builder-quiet-workspace", { from: catalogue.quiet_hours.from, to: catalogue.quiet_hours.to })
        }
        onChange={(on) =>
          change({ quiet_hours: on ? (catalogue.quiet_hours ?? { from: "21:00", to: "08:00" }) : undefined })
        }
      />
      {quiet !== undefined && (
        <div className="flex items-center gap-2 pl-6">
          <TimeField
            label={t("builder-slot-from")}
            value={quiet.from}
            onChange={(from) => change({ quiet_hours: { ...quiet, from } })}
          />
          <span aria-hidden>–</span>
          <TimeField
            label={t("builder-slot-to")}
            value={quiet.to}
            onChange={(to) => change({ quiet_hours: { ...quiet, to } })}
          />
        </div>
      )}
      <Checkbox
        checked={cap !== undefined}
        label={t("builder-cap")}
        hint={
          catalogue.frequency_cap === undefined
            ? t("builder-cap-none")
            : t("builder-cap-workspace", {
                count: catalogue.frequency_cap.messages,
                per: format.durationIso(catalogue.frequency_cap.per ?? "P1D") ?? "",
              })
        }
        onChange={(on) =>
          change({ frequency_cap: on ? (catalogue.frequency_cap ?? { messages: 3, per: "P7D" }) : undefined })
        }
      />
      {cap !== undefined && (
        <div className="flex flex-col gap-2 pl-6">
          <Field label={t("builder-cap-messages")}>
            <NumberField
              whole
              min={0}
              value={cap.messages}
              onChange={(messages) => messages !== null && setCap({ ...cap, messages }, "cap")}
              className="max-w-24"
            />
          </Field>
          <Field label={t("builder-cap-per")}>
            <DurationField
              label={t("builder-cap-per")}
              value={cap.per}
              onChange={(per) => {
                const { per: _, ...rest } = cap;
                setCap(per === undefined ? rest : { ...rest, per }, "cap-per");
              }}
            />
          </Field>
          <Field label={t("builder-cap-channel")}>
            <Select
              value={cap.channel ?? ""}
              onChange={(value) => {
                const { channel: _, ...rest } = cap;
                const channel = CHANNELS.find((known) => known === value);
                setCap(channel === undefined ? rest : { ...rest, channel });
              }}
              options={[
                { value: "", label: t("builder-cap-all") },
                ...CHANNELS.map((value) => ({ value, label: t(`channel-${value}`) })),
              ]}
            />
          </Field>
        </div>
      )}
    </fieldset>
  );
}
