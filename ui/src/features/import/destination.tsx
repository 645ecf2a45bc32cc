import { FolderOpen } from "lucide-react";
import { useMemo } from "react";
import { Button, Combobox, Field, TextField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { formatLocales } from "@/i18n/locales";
import { usePlatform } from "@/platform/context";
import { useEngine } from "@/platform/engine";
import { useWorkspace } from "@/state/workspace";
import { Choice } from "./choice";
import { useWizard, type Destination } from "./state";
import { pathOf } from "./use-run";

/** Currencies that a browser knows but nobody prices in: funds, metals, test codes. */
const noMoney = /^(X|BOV|CHE|CHW|CLF|COU|MXV|USN|UYI|UYW)/;

/**
 * Where the data go. What is open is proposed if it is empty or if data were imported into it before; a shop of another
 * origin, such as the sample, is not mixed with one's own data unless one says so.
 */
export function useDestination(): Destination {
  const t = useT();
  const chosen = useWizard((state) => state.destination);
  const workspace = useWorkspace((state) => state.workspace);
  const info = useEngine("app_info", {});
  const history = useEngine("imports", {}, { enabled: workspace !== null });
  const own = workspace !== null && (workspace.customers === 0 || (history.data ?? []).length > 0);
  const open = workspace !== null && (chosen === null ? own : chosen.kind === "open");
  return useMemo(() => {
    const fresh = {
      name: t("import-new-name"),
      folder: info.data?.documents ?? "",
      currency: "EUR",
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    return { ...fresh, ...chosen, folder: chosen?.folder || fresh.folder, kind: open ? "open" : "new" };
  }, [chosen, open, info.data, t]);
}

/** Whether data can go there. */
export function isComplete(destination: Destination): boolean {
  return (
    destination.kind === "open" ||
    (destination.name.trim() !== "" && !/[\\/]/.test(destination.name) && destination.folder !== "")
  );
}

/** Asks where the data go. */
export function DestinationPanel({ destination }: { destination: Destination }) {
  const t = useT();
  const format = useFormat();
  const platform = usePlatform();
  const workspace = useWorkspace((state) => state.workspace);
  const change = (some: Partial<Destination>) => useWizard.setState({ destination: { ...destination, ...some } });
  const locale = formatLocales[format.settings.locale];
  const currencies = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: "currency" });
    return Intl.supportedValuesOf("currency")
      .filter((code) => !noMoney.test(code))
      .map((code) => ({ value: code, label: `${code} – ${names.of(code) ?? code}` }));
  }, [locale]);
  const zones = useMemo(
    () =>
      ["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
    [],
  );
  const chooseFolder = async () => {
    const folder = await platform.chooseFolder({ title: t("import-folder-choose"), defaultPath: destination.folder });
    if (folder !== null) change({ folder });
  };
  const isNew = destination.kind === "new";
  return (
    <section aria-labelledby="import-where" className="flex flex-col gap-3">
      <h2 id="import-where" className="text-13 font-semibold">
        {t("import-where")}
      </h2>
      <Choice
        label={t("import-where")}
        value={destination.kind}
        onChange={(kind) => change({ kind })}
        options={[
          ...(workspace === null
            ? []
            : [
                {
                  value: "open" as const,
                  title: workspace.name,
                  text: t("import-into-open", { customers: t("count-customers", { count: workspace.customers }) }),
                },
              ]),
          { value: "new", title: t("import-into-new"), text: t("import-into-new-text") },
        ]}
      />
      {isNew && (
        <div className="flex flex-col gap-3">
          <Field
            label={t("import-new-name-label")}
            error={/[\\/]/.test(destination.name) ? t("import-new-name-sign") : undefined}
          >
            <TextField value={destination.name} onChange={(name) => change({ name })} />
          </Field>
          <div className="flex flex-col gap-1">
            <div className="flex items-center justify-between gap-2">
              <span className="text-12 font-medium text-text-2">{t("import-folder")}</span>
              <Button
                size="small"
                variant="quiet"
                icon={<FolderOpen aria-hidden size={13} />}
                onClick={() => void chooseFolder()}
              >
                {t("import-folder-change")}
              </Button>
            </div>
            <p className="text-12 break-all text-text-2">{pathOf(destination)}</p>
          </div>
          <Field label={t("import-currency")} hint={t("import-currency-hint")}>
            <Combobox value={destination.currency} onChange={(currency) => change({ currency })} options={currencies} />
          </Field>
          <Field label={t("import-time-zone")} hint={t("import-time-zone-hint")}>
            <Combobox value={destination.timeZone} onChange={(timeZone) => change({ timeZone })} options={zones} />
          </Field>
        </div>
      )}
    </section>
  );
}
