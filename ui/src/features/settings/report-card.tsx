import { useState, type ReactNode } from "react";
import type { ReportScope } from "@/bindings/ReportScope";
import type { ReportSettings } from "@/bindings/ReportSettings";
import { Button, Card, ErrorNote, Field, NumberField, Skeleton } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useChange, useEngine } from "@/platform/engine";
import { useToasts } from "@/state/toasts";
import { useWorkspace } from "@/state/workspace";
import { ReportFilters } from "./report-filters";
import { CHANNELS, majorOf, minorOf, same, withCost } from "./report-settings";
import { ReportWindows } from "./report-windows";

/** What the reports of the open workspace are set to: windows, filters, costs, margin. */
export function ReportCard() {
  const workspace = useWorkspace((state) => state.workspace);
  return workspace === null ? null : <Loaded />;
}

function Loaded() {
  const t = useT();
  const scope = useEngine("report_scope", {}, { fresh: true });
  if (scope.data !== undefined) return <Form scope={scope.data} />;
  return (
    <Card title={t("report-settings")} className="pb-3">
      {scope.error !== null ? (
        <ErrorNote error={scope.error.view} retry={() => void scope.refetch()} className="mx-3.5 mt-1" />
      ) : (
        <Skeleton className="mx-3.5 h-32" />
      )}
    </Card>
  );
}

function Form({ scope }: { scope: ReportScope }) {
  const t = useT();
  const format = useFormat();
  const show = useToasts((state) => state.show);
  const save = useChange("save_report_settings", [
    "report_scope",
    "report_occasions",
    "report_sales",
    "report_placebo",
    "report_messages",
    "report_vouchers",
    "report_products",
    "report_segments",
    "report_customers_by",
    "report_list",
    "sale_timeline",
    "catalogue",
  ]);
  const saved = scope.settings;
  const [draft, setDraft] = useState<ReportSettings | null>(null);
  const settings = draft ?? saved;
  const changed = draft !== null && !same(draft, saved);
  const whole = settings.attribution_window !== "" && !Object.values(settings.occasion_windows).includes("");
  const { currency, currencyDigits: digits } = format.settings;

  const keep = (next: ReportSettings, back: ReportSettings | null) =>
    save.mutate(next, {
      onSuccess: () => {
        setDraft(null);
        show({
          text: t(back === null ? "report-settings-undone" : "report-settings-saved"),
          ...(back !== null && { action: { label: t("undo"), run: () => keep(back, null) } }),
        });
      },
    });

  return (
    <Card
      title={t("report-settings")}
      note={t("report-settings-note")}
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
              disabled={!whole || save.isPending}
              onClick={() => keep(settings, saved)}
            >
              {t("report-settings-save")}
            </Button>
          </>
        ) : undefined
      }
    >
      <div className="flex flex-col gap-4 px-3.5 pt-1">
        {save.error !== null && <ErrorNote error={save.error.view} dismiss={save.reset} />}
        <Part title={t("report-windows")} text={t("report-windows-text")}>
          <ReportWindows settings={settings} scope={scope} onChange={setDraft} />
        </Part>
        <Part title={t("report-filters-title")} text={t("report-filters-text")}>
          <ReportFilters settings={settings} scope={scope} onChange={setDraft} />
        </Part>
        <Part title={t("report-costs")} text={t("report-costs-text")}>
          <div className="grid grid-cols-4 gap-3">
            {CHANNELS.map((channel) => (
              <Field key={channel} label={t(`report-channel-${channel}`)}>
                <NumberField
                  min={0}
                  max={10_000}
                  suffix={currency}
                  placeholder={t("report-costs-none")}
                  value={majorOf(settings.message_costs[channel], digits)}
                  onChange={(major) => setDraft(withCost(settings, channel, minorOf(major, digits)))}
                />
              </Field>
            ))}
          </div>
        </Part>
        <Part title={t("report-margin")} text={t("report-margin-text")}>
          <div className="w-32">
            <NumberField
              aria-label={t("report-margin")}
              min={0}
              max={100}
              suffix="%"
              placeholder={t("report-costs-none")}
              value={majorOf(settings.margin, 2)}
              onChange={(percent) => setDraft({ ...settings, margin: minorOf(percent, 2) })}
            />
          </div>
        </Part>
      </div>
    </Card>
  );
}

/** A part of the card: what it sets, and what that does. */
function Part({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="text-12 font-semibold">{title}</h3>
      <p className="mb-2 text-12 text-text-3">{text}</p>
      {children}
    </section>
  );
}
