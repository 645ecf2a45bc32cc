import type { ReportScope } from "@/bindings/ReportScope";
import type { ReportSettings } from "@/bindings/ReportSettings";
import { Checkbox, Combobox, TextField } from "@/components";
import { useT } from "@/i18n";
import { fieldKey, fieldOf, withFilter } from "./report-settings";

/** The filters of the occasions report: what each is called here, whether it is shown, which field it reads. */
export function ReportFilters({
  settings,
  scope,
  onChange,
}: {
  settings: ReportSettings;
  scope: ReportScope;
  onChange: (settings: ReportSettings) => void;
}) {
  const t = useT();
  const fields = [
    ...scope.attributes.map((name) => ({
      value: `customer:${name}`,
      label: name,
      group: t("report-filters-customer-fields"),
    })),
    ...scope.occasion_fields.map((name) => ({
      value: `occasion:${name}`,
      label: name,
      group: t("report-filters-occasion-fields"),
    })),
  ];
  return (
    <div className="-mx-3.5 overflow-x-auto thin-scroll">
      <table className="w-full text-13">
        <thead>
          <tr className="h-[30px] bg-surface-2 text-11 text-text-3">
            <th scope="col" className="px-3.5 text-left font-normal">
              {t("report-filters-shown")}
            </th>
            <th scope="col" className="px-2 text-left font-normal">
              {t("report-filters-name")}
            </th>
            <th scope="col" className="px-3.5 text-left font-normal">
              {t("report-filters-reads")}
            </th>
          </tr>
        </thead>
        <tbody>
          {settings.filters.map(({ filter, name, hidden, field }) => {
            const usual = t(`report-filter-${filter.replaceAll("_", "-")}`, {}, filter);
            const bound = fieldKey(field);
            // A field that the data have no longer stays chosen, so that one sees what the filter reads.
            const known = fields.some(({ value }) => value === bound);
            return (
              <tr key={filter} className="h-10 border-t border-border">
                <td className="w-48 px-3.5">
                  <Checkbox
                    label={usual}
                    checked={!hidden}
                    onChange={(shown) => onChange(withFilter(settings, filter, { hidden: !shown }))}
                  />
                </td>
                <td className="px-2">
                  <TextField
                    aria-label={t("report-filters-name-of", { filter: usual })}
                    placeholder={usual}
                    value={name ?? ""}
                    maxLength={60}
                    disabled={hidden}
                    onChange={(text) => onChange(withFilter(settings, filter, { name: text === "" ? null : text }))}
                    onBlur={(event) => {
                      const text = event.target.value.trim();
                      if (text !== (name ?? "")) {
                        onChange(withFilter(settings, filter, { name: text === "" ? null : text }));
                      }
                    }}
                  />
                </td>
                <td className="w-56 px-3.5">
                  <Combobox
                    aria-label={t("report-filters-reads-of", { filter: usual })}
                    value={bound}
                    disabled={hidden}
                    options={[
                      {
                        value: "",
                        label: t("report-filters-usual"),
                        description: t(`report-filters-usual-${filter.replaceAll("_", "-")}`, {}, ""),
                      },
                      ...fields,
                      ...(known || bound === "" ? [] : [{ value: bound, label: bound.slice(bound.indexOf(":") + 1) }]),
                    ]}
                    onChange={(key) => onChange(withFilter(settings, filter, { field: fieldOf(key) }))}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
