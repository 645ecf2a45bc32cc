import { CircleAlert, CircleCheck, RotateCw } from "lucide-react";
import { useState, type ReactNode } from "react";
import type { ImportView } from "@/bindings/ImportView";
import { Button, Card, ErrorNote } from "@/components";
import { useFormat, useT } from "@/i18n";
import { Choice } from "./choice";
import { CountsTable } from "./counts";
import { columnName } from "./names";
import { RunProgress } from "./progress";
import { Reasons } from "./reasons";
import { tookOf } from "./took";
import { missingConsents, useWizard, type Options } from "./state";

/** The fourth step: what to do with what is not as it should be, and what would happen. */
export function CheckStep({
  current,
  start,
}: {
  /** What the last check said, as long as nothing was changed since. */
  current: ImportView | null;
  /** Checks. */
  start: () => void;
}) {
  const t = useT();
  const { run, options, files, checked, failure } = useWizard();
  const consents = missingConsents(files);
  const asked = consents.length > 0;
  const change = (some: Partial<Options>) => useWizard.setState({ options: { ...options, ...some } });
  const checking = run?.what === "check" ? run : null;
  const unanswered = asked && options.consent === null;
  const consent = (
    <Consents
      missing={consents}
      value={options.consent}
      onChange={(next) => {
        const first = options.consent === null;
        change({ consent: next });
        // Nothing else is in the way of the first check.
        if (first && checked === null) start();
      }}
    />
  );
  return (
    <div className="flex min-h-0 grow">
      <div className="min-w-0 grow overflow-y-auto p-6 thin-scroll">
        <div className="mx-auto flex max-w-5xl flex-col gap-4">
          {unanswered && <div className="rounded-card border border-warning-line bg-warning-weak p-4">{consent}</div>}
          {failure?.of === "check" && <ErrorNote error={failure.error} />}
          {checking !== null && <RunProgress run={checking} note={t("import-check-note")} />}
          {checking === null && current === null && (
            <div className="flex items-center gap-3 rounded-card border border-border bg-surface p-4">
              <p className="grow text-13 text-text-2">
                {t(
                  unanswered
                    ? "import-check-consent-first"
                    : checked === null
                      ? "import-check-text"
                      : "import-check-again-text",
                )}
              </p>
              {!unanswered && (
                <Button variant="primary" icon={<RotateCw aria-hidden size={14} />} onClick={start}>
                  {t(checked === null ? "import-check-now" : "import-check-again")}
                </Button>
              )}
            </div>
          )}
          {checking === null && current !== null && <Result view={current} skips={options.skipBadRows} />}
        </div>
      </div>
      <aside
        aria-label={t("import-options")}
        className="flex w-[var(--inspector)] shrink-0 flex-col gap-5 overflow-y-auto border-l border-border bg-surface p-4 thin-scroll"
      >
        <Question title={t("import-option-bad")}>
          <Choice
            label={t("import-option-bad")}
            value={options.skipBadRows ? "skip" : "stop"}
            onChange={(value) => change({ skipBadRows: value === "skip" })}
            options={(["stop", "skip"] as const).map((value) => ({
              value,
              title: t(`import-option-bad-${value}`),
              text: t(`import-option-bad-${value}-text`),
            }))}
          />
        </Question>
        <Question title={t("import-option-unknown")}>
          <Choice
            label={t("import-option-unknown")}
            value={options.rejectMissing ? "reject" : "make"}
            onChange={(value) => change({ rejectMissing: value === "reject" })}
            options={(["make", "reject"] as const).map((value) => ({
              value,
              title: t(`import-option-unknown-${value}`),
              text: t(`import-option-unknown-${value}-text`),
            }))}
          />
        </Question>
        {asked && !unanswered && consent}
      </aside>
    </div>
  );
}

/** A question with its answers below it. */
function Question({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-13 font-semibold">{title}</h2>
      {note !== undefined && <p className="-mt-1 text-12 text-text-2">{note}</p>}
      {children}
    </section>
  );
}

/** Asks once how customers are taken whose consent nothing is known of; nothing is chosen beforehand. */
function Consents({
  missing,
  value,
  onChange,
}: {
  missing: readonly string[];
  value: boolean | null;
  onChange: (value: boolean) => void;
}) {
  const t = useT();
  const format = useFormat();
  return (
    <Question
      title={t("import-consent")}
      note={t("import-consent-missing", { columns: format.list(missing.map((name) => columnName(t, name))) })}
    >
      <Choice
        label={t("import-consent")}
        value={value === null ? null : value ? "yes" : "no"}
        onChange={(next) => onChange(next === "yes")}
        options={(["no", "yes"] as const).map((each) => ({
          value: each,
          title: t(`import-consent-${each}`),
          text: t(`import-consent-${each}-text`),
        }))}
      />
    </Question>
  );
}

function Result({ view, skips }: { view: ImportView; skips: boolean }) {
  const t = useT();
  const format = useFormat();
  const [file, setFile] = useState<string | null>(null);
  const bad = view.rejected_total > 0;
  const sum = (figure: "rows" | "new" | "changed" | "same") => view.files.reduce((all, each) => all + each[figure], 0);
  const mend = (name: string, column: string | null) => {
    const { files } = useWizard.getState();
    const found = files.find(({ inspected }) => inspected.name === name);
    const current = found === undefined ? {} : { current: found.inspected.path };
    useWizard.setState({ step: "columns", sought: column, ...current });
  };
  return (
    <>
      <div className="flex items-start gap-2.5">
        {bad ? (
          <CircleAlert aria-hidden size={20} className="mt-0.5 shrink-0 text-error" />
        ) : (
          <CircleCheck aria-hidden size={20} className="mt-0.5 shrink-0 text-good" />
        )}
        <div>
          <h2 className="text-17 font-semibold">
            {bad ? t("import-check-bad", { count: view.rejected_total }) : t("import-check-good")}
          </h2>
          <p className="text-13 text-text-2 tabular">
            {t("import-check-sum", {
              rows: format.number(sum("rows")),
              new: format.number(sum("new")),
              changed: format.number(sum("changed")),
              same: format.number(sum("same")),
              took: tookOf(view.took_ms, format.duration, t),
            })}
          </p>
          {bad && (
            <p className="mt-0.5 text-13 text-text-2">{t(skips ? "import-check-skips" : "import-check-stops")}</p>
          )}
        </div>
      </div>
      <Card>
        <CountsTable files={view.files} opened={file} onRejected={(name) => setFile(name === file ? null : name)} />
      </Card>
      {bad && (
        <Card
          title={t("import-reasons")}
          {...(file !== null && {
            note: file,
            end: (
              <Button size="small" variant="quiet" onClick={() => setFile(null)}>
                {t("import-all-files")}
              </Button>
            ),
          })}
        >
          <div className="border-t border-border">
            <Reasons
              rejected={view.rejected}
              total={view.rejected_total}
              file={file}
              onMend={(group) => mend(group.file, group.column)}
            />
          </div>
        </Card>
      )}
    </>
  );
}
