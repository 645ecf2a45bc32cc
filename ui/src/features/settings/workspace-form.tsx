import { useState } from "react";
import type { SettingsChoices } from "@/bindings/SettingsChoices";
import type { WorkspaceSettings } from "@/bindings/WorkspaceSettings";
import {
  Button,
  Card,
  Checkbox,
  Combobox,
  ErrorNote,
  Field,
  NumberField,
  Select,
  Skeleton,
  TextField,
} from "@/components";
import { DurationField } from "@/features/builder/forms/duration-field";
import { TimeField } from "@/features/builder/forms/time-field";
import { useT } from "@/i18n";
import { useChange, useEngine } from "@/platform/engine";
import { usePlatform } from "@/platform/context";
import { useToasts } from "@/state/toasts";
import { useWorkspace } from "@/state/workspace";
import { CHANNELS } from "./report-settings";
import { sameSettings, unfinished, USUAL_CAP, USUAL_HOURS } from "./workspace-settings";

/** What the open workspace is set to: name, currency, time zone, quiet hours, frequency cap. */
export function WorkspaceForm() {
  const workspace = useWorkspace((state) => state.workspace);
  return workspace === null ? null : <Loaded />;
}

function Loaded() {
  const t = useT();
  const settings = useEngine("workspace_settings", {}, { fresh: true });
  const choices = useEngine("settings_choices", {}, { fresh: true });
  if (settings.data !== undefined && choices.data !== undefined) {
    return <Form saved={settings.data} choices={choices.data} />;
  }
  const error = settings.error ?? choices.error;
  return (
    <Card title={t("settings-of-workspace")} className="pb-3">
      {error !== null ? (
        <ErrorNote error={error.view} retry={() => void settings.refetch()} className="mx-3.5 mt-1" />
      ) : (
        <Skeleton className="mx-3.5 h-32" />
      )}
    </Card>
  );
}

function Form({ saved, choices }: { saved: WorkspaceSettings; choices: SettingsChoices }) {
  const t = useT();
  const platform = usePlatform();
  const show = useToasts((state) => state.show);
  const opened = useWorkspace((state) => state.opened);
  const save = useChange("save_workspace_settings", [
    "workspace_settings",
    "settings_choices",
    "workspace",
    "catalogue",
    "check_journey",
    "journeys",
    "report_scope",
    "customer",
    "customers",
    "items",
  ]);
  const [draft, setDraft] = useState<WorkspaceSettings | null>(null);
  const settings = draft ?? saved;
  const changed = draft !== null && !sameSettings(draft, saved);
  const missing = unfinished(settings);
  const { quiet_hours: hours, frequency_cap: cap } = settings;
  const change = (part: Partial<WorkspaceSettings>) => setDraft({ ...settings, ...part });

  const keep = (next: WorkspaceSettings, back: WorkspaceSettings | null) =>
    save.mutate(next, {
      onSuccess: async () => {
        setDraft(null);
        // Currency and zone are those that the whole window writes in.
        opened(await platform.call("workspace", {}));
        show({
          text: t(back === null ? "settings-undone" : "settings-saved"),
          ...(back !== null && { action: { label: t("undo"), run: () => keep(back, null) } }),
        });
      },
    });

  return (
    <Card
      title={t("settings-of-workspace")}
      note={t("settings-of-workspace-note")}
      className="pb-3"
      end={
        changed ? (
          <>
            <Button
              size="small"
              variant="quiet"
              onClick={() => {
                setDraft(null);
                save.reset();
              }}
            >
              {t("report-settings-discard")}
            </Button>
            <Button
              size="small"
              variant="primary"
              disabled={missing.length > 0 || save.isPending}
              onClick={() => keep(settings, saved)}
            >
              {t("report-settings-save")}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-3.5 px-3.5 pt-1">
        {save.error !== null && <ErrorNote error={save.error.view} dismiss={save.reset} />}
        <Field label={t("settings-name")} error={missing.includes("name") ? t("settings-name-missing") : undefined}>
          <TextField maxLength={80} value={settings.name} onChange={(name) => change({ name })} />
        </Field>
        <div className="grid grid-cols-2 gap-3">
          <Field
            label={t("settings-currency")}
            hint={choices.currency_in_use ? t("settings-currency-in-use") : undefined}
          >
            <Combobox
              disabled={choices.currency_in_use}
              value={settings.currency}
              options={choices.currencies.map(({ code }) => ({ value: code, label: code }))}
              onChange={(currency) => change({ currency })}
            />
          </Field>
          <Field label={t("settings-time-zone")} hint={t("settings-time-zone-hint")}>
            <Combobox
              value={settings.time_zone}
              options={choices.time_zones.map((zone) => ({ value: zone, label: zone }))}
              onChange={(zone) => change({ time_zone: zone })}
            />
          </Field>
        </div>
        <section aria-label={t("settings-quiet")} className="flex flex-col gap-1.5">
          <Checkbox
            label={t("settings-quiet")}
            hint={t("settings-quiet-text")}
            checked={hours !== null}
            onChange={(on) => change({ quiet_hours: on ? USUAL_HOURS : null })}
          />
          {hours !== null && (
            <div className="flex items-center gap-2 pl-[22px] text-12 text-text-2">
              <span className="w-20">
                <TimeField
                  label={t("settings-quiet-from")}
                  value={hours.from}
                  onChange={(from) => change({ quiet_hours: { ...hours, from } })}
                />
              </span>
              –
              <span className="w-20">
                <TimeField
                  label={t("settings-quiet-to")}
                  value={hours.to}
                  onChange={(to) => change({ quiet_hours: { ...hours, to } })}
                />
              </span>
              {missing.includes("quiet_hours") && <span className="text-error">{t("settings-quiet-same")}</span>}
            </div>
          )}
        </section>
        <section aria-label={t("settings-cap")} className="flex flex-col gap-1.5">
          <Checkbox
            label={t("settings-cap")}
            hint={t("settings-cap-text")}
            checked={cap !== null}
            onChange={(on) => change({ frequency_cap: on ? USUAL_CAP : null })}
          />
          {cap !== null && (
            <div className="flex flex-wrap items-center gap-2 pl-[22px] text-12 text-text-2">
              <span className="w-20">
                <NumberField
                  aria-label={t("settings-cap-messages")}
                  whole
                  min={1}
                  max={1000}
                  value={cap.messages}
                  onChange={(messages) => change({ frequency_cap: { ...cap, messages: messages ?? 1 } })}
                />
              </span>
              {t("settings-cap-in")}
              <DurationField
                label={t("settings-cap-per")}
                initial={{ number: 7, unit: "day" }}
                value={cap.per === "" ? undefined : cap.per}
                onChange={(per) => change({ frequency_cap: { ...cap, per: per ?? "" } })}
              />
              <span className="w-44">
                <Select
                  aria-label={t("settings-cap-channel")}
                  value={cap.channel ?? ""}
                  options={[
                    { value: "", label: t("settings-cap-all") },
                    ...CHANNELS.map((channel) => ({ value: channel, label: t(`report-channel-${channel}`) })),
                  ]}
                  onChange={(channel) =>
                    change({ frequency_cap: { ...cap, channel: channel === "" ? null : channel } })
                  }
                />
              </span>
            </div>
          )}
        </section>
      </div>
    </Card>
  );
}
