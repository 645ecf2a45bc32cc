import { Plus, X } from "lucide-react";
import type { ReportScope } from "@/bindings/ReportScope";
import type { ReportSettings } from "@/bindings/ReportSettings";
import { Combobox, IconButton } from "@/components";
import { DurationField } from "@/features/builder/forms/duration-field";
import { useT } from "@/i18n";
import { withWindow } from "./report-settings";

const days = { number: 14, unit: "day" } as const;

/** The window of the workspace, and those of single occasion types. */
export function ReportWindows({
  settings,
  scope,
  onChange,
}: {
  settings: ReportSettings;
  scope: ReportScope;
  onChange: (settings: ReportSettings) => void;
}) {
  const t = useT();
  const titles = new Map(scope.occasion_types.map(({ value, title }) => [value, title ?? value]));
  const own = Object.entries(settings.occasion_windows).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const rest = scope.occasion_types.filter(({ value }) => !Object.hasOwn(settings.occasion_windows, value));
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-center gap-3">
        <span className="w-48 shrink-0 text-13">{t("report-window-all")}</span>
        <DurationField
          label={t("report-window-all")}
          initial={days}
          value={settings.attribution_window === "" ? undefined : settings.attribution_window}
          onChange={(window) => onChange({ ...settings, attribution_window: window ?? "" })}
        />
        {settings.attribution_window === "" && <Missing />}
      </div>
      {own.map(([type, window]) => {
        const title = titles.get(type) ?? type;
        return (
          <div key={type} className="flex items-center gap-3">
            <span className="w-48 shrink-0 truncate text-13 text-text-2" title={title}>
              {title}
            </span>
            <DurationField
              label={t("report-window-of", { type: title })}
              initial={days}
              value={window === "" ? undefined : window}
              onChange={(next) => onChange(withWindow(settings, type, next ?? ""))}
            />
            <IconButton
              size="small"
              label={t("report-window-remove", { type: title })}
              icon={<X size={14} />}
              onClick={() => onChange(withWindow(settings, type, null))}
            />
            {window === "" && <Missing />}
          </div>
        );
      })}
      {rest.length > 0 && (
        <div className="w-72">
          <Combobox
            quiet
            aria-label={t("report-window-add")}
            value={null}
            face={
              <span className="flex items-center gap-1.5 text-12">
                <Plus aria-hidden size={14} />
                {t("report-window-add")}
              </span>
            }
            options={rest.map(({ value, title }) => ({ value, label: title ?? value }))}
            onChange={(type) =>
              onChange(
                withWindow(settings, type, settings.attribution_window === "" ? "P14D" : settings.attribution_window),
              )
            }
          />
        </div>
      )}
    </div>
  );
}

function Missing() {
  const t = useT();
  return <span className="text-12 text-error">{t("report-window-missing")}</span>;
}
