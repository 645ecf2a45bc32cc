import { Plus, SlidersHorizontal, X } from "lucide-react";
import { Popover } from "radix-ui";
import { useState } from "react";
import type { ColumnMapping } from "@/bindings/ColumnMapping";
import type { ImportColumn } from "@/bindings/ImportColumn";
import type { Transform } from "@/bindings/Transform";
import { Button, Checkbox, Combobox, Field, IconButton, Select, TextField, type Option } from "@/components";
import { useT } from "@/i18n";
import { dateFormatWords, useChips } from "./chips";
import { dateFormats, stepsOf, withStep, wordsOf, type LetterCase, type Reading } from "./transforms";

/** What can be written in a column of a kind. */
const dated = new Set(["instant", "day"]);
const counted = new Set(["number", "decimal", "money", "count"]);

/** What is done with a column, as chips on a button; behind it everything can be changed. */
export function TransformEditor({
  name,
  entry,
  column,
  others,
  onChange,
}: {
  /** The column of the file. */
  name: string;
  entry: ColumnMapping;
  /** What it becomes, where that is a listed column. */
  column: ImportColumn | undefined;
  /** The file's other columns, which can be put behind it. */
  others: readonly string[];
  onChange: (entry: ColumnMapping) => void;
}) {
  const t = useT();
  const chips = useChips()(entry);
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-label={
            chips.length === 0
              ? t("import-change-of", { name })
              : t("import-change-of-now", { name, now: chips.join("; ") })
          }
          className="flex min-h-6 max-w-full min-w-6 flex-wrap items-center gap-1 rounded-control px-1 py-0.5 text-left text-text-3 hover:bg-surface-3 hover:text-text"
        >
          {chips.map((chip) => (
            <span
              key={chip}
              title={chip}
              className="max-w-44 truncate rounded-pill bg-surface-3 px-2 text-11 leading-5 font-medium text-text-2"
            >
              {chip}
            </span>
          ))}
          {chips.length === 0 && <SlidersHorizontal aria-hidden size={14} />}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          collisionPadding={8}
          aria-label={t("import-change-of", { name })}
          className="z-40 flex max-h-[min(34rem,var(--radix-popover-content-available-height))] w-80 animate-appear flex-col gap-3 overflow-y-auto rounded-card border border-border-strong bg-surface p-3 shadow-menu thin-scroll focus-visible:shadow-menu"
        >
          <h3 className="truncate text-13 font-semibold">{name}</h3>
          <Editor entry={entry} column={column} others={others} onChange={onChange} />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Editor({
  entry,
  column,
  others,
  onChange,
}: {
  entry: ColumnMapping;
  column: ImportColumn | undefined;
  others: readonly string[];
  onChange: (entry: ColumnMapping) => void;
}) {
  const t = useT();
  const transforms = entry.transforms ?? [];
  const steps = stepsOf(transforms);
  const change = (kind: Parameters<typeof withStep>[1], next: Transform | null) =>
    onChange({ ...entry, transforms: withStep(transforms, kind, next) });
  const kind = column?.kind;
  const asDate = kind === undefined || dated.has(kind);
  const asNumber = kind === undefined || counted.has(kind);
  const from = entry.from ?? [];
  return (
    <>
      {asDate && (
        <DateReading reading={steps.reading} timed={kind !== "day"} change={(next) => change("reading", next)} />
      )}
      {asNumber && (
        <Field label={t("import-numbers")}>
          <Select
            value={steps.reading !== null && "decimal" in steps.reading ? steps.reading.decimal.point : ""}
            onChange={(point) => change("reading", point === "" ? null : { decimal: { point } })}
            options={[
              { value: "", label: t("import-as-it-is") },
              { value: ",", label: t("import-do-comma"), detail: "1.234,50" },
              { value: ".", label: t("import-do-point"), detail: "1,234.50" },
            ]}
          />
        </Field>
      )}
      <WordTable
        words={steps.words}
        choices={kind === "boolean" ? ["yes", "no"] : (column?.choices ?? [])}
        limited={kind === "boolean" || kind === "choice"}
        change={(lines) => change("words", wordsOf(lines))}
      />
      <Field label={t("import-letters")}>
        <Select
          value={steps.letters ?? ""}
          onChange={(next) => change("letters", next === "" ? null : (next as LetterCase))}
          options={[
            { value: "", label: t("import-as-it-is") },
            ...(["lower", "upper", "title"] as const).map((value) => ({ value, label: t(`import-do-${value}`) })),
          ]}
        />
      </Field>
      <Checkbox
        checked={steps.trim}
        onChange={(next) => change("trim", next ? "trim" : null)}
        label={t("import-trim-label")}
      />
      <Field label={t("import-join")}>
        <Combobox
          value={null}
          placeholder={t("import-join-add")}
          onChange={(next) => onChange({ ...entry, from: [...from, next] })}
          options={others.filter((each) => !from.includes(each)).map((value) => ({ value, label: value }))}
        />
      </Field>
      {from.length > 1 && (
        <>
          <ul className="-mt-1 flex flex-wrap gap-1">
            {from.slice(1).map((each) => (
              <li key={each} className="flex h-6 items-center gap-0.5 rounded-pill bg-surface-3 pl-2 text-12">
                {each}
                <IconButton
                  size="small"
                  label={t("import-join-remove", { name: each })}
                  icon={<X size={12} />}
                  onClick={() => onChange({ ...entry, from: from.filter((other) => other !== each) })}
                />
              </li>
            ))}
          </ul>
          <Field label={t("import-join-between")} hint={t("import-join-hint")}>
            <TextField value={entry.join ?? " "} onChange={(join) => onChange({ ...entry, join })} />
          </Field>
        </>
      )}
      <Field label={t("import-else")} hint={t("import-else-hint")}>
        <TextField
          value={entry.value ?? ""}
          onChange={(value) => {
            const { value: _, ...rest } = entry;
            onChange(value === "" ? rest : { ...entry, value });
          }}
        />
      </Field>
    </>
  );
}

/** How dates are written: one of the usual ways, one of one's own, or counted. */
function DateReading({
  reading,
  timed,
  change,
}: {
  reading: Reading | null;
  timed: boolean;
  change: (reading: Reading | null) => void;
}) {
  const t = useT();
  const [own, setOwn] = useState(false);
  const format = reading !== null && "date" in reading ? reading.date.format : null;
  const zone = reading !== null && "date" in reading ? reading.date.zone : undefined;
  const formats = dateFormats(timed);
  const isOwn = own || (format !== null && !formats.includes(format));
  const counts: { value: string; label: string; reading: Reading }[] = [
    { value: "seconds", label: t("import-do-epoch-seconds"), reading: { epoch: { unit: "seconds" } } },
    { value: "milliseconds", label: t("import-do-epoch-milliseconds"), reading: { epoch: { unit: "milliseconds" } } },
    { value: "excel", label: t("import-do-excel"), reading: { excel_serial: {} } },
    { value: "excel-1904", label: t("import-do-excel-1904"), reading: { excel_serial: { from_1904: true } } },
  ];
  const value =
    reading === null
      ? ""
      : "epoch" in reading
        ? reading.epoch.unit
        : "excel_serial" in reading
          ? reading.excel_serial.from_1904 === true
            ? "excel-1904"
            : "excel"
          : (format ?? "");
  const withZone = (next: string): Reading => ({ date: { format: next, ...(zone !== undefined && { zone }) } });
  const options: Option[] = [
    { value: "", label: t("import-as-it-is") },
    ...formats.map((each) => ({ value: each, label: dateFormatWords(t, each), group: t("import-dates-written") })),
    { value: "own", label: t("import-dates-own"), group: t("import-dates-written") },
    ...counts.map(({ value: each, label }) => ({ value: each, label, group: t("import-dates-counted") })),
  ];
  return (
    <>
      <Field label={t("import-dates")}>
        <Select
          value={isOwn ? "own" : value}
          options={options}
          onChange={(next) => {
            setOwn(next === "own");
            if (next === "own") change(withZone(format ?? "%d.%m.%Y"));
            else if (next === "") change(null);
            else change(counts.find((each) => each.value === next)?.reading ?? withZone(next));
          }}
        />
      </Field>
      {isOwn && (
        <Field label={t("import-dates-own")} hint={t("import-dates-own-hint")}>
          <TextField value={format ?? ""} onChange={(next) => change(withZone(next))} />
        </Field>
      )}
      {format !== null && timed && (
        <Field label={t("import-dates-zone")}>
          <Combobox
            value={zone ?? ""}
            options={[
              { value: "", label: t("import-dates-zone-own") },
              ...["UTC", ...Intl.supportedValuesOf("timeZone")].map((each) => ({
                value: each,
                label: each.replaceAll("_", " "),
              })),
            ]}
            onChange={(next) => change({ date: { format, ...(next !== "" && { zone: next }) } })}
          />
        </Field>
      )}
    </>
  );
}

/** Other words for some texts. What is being written stays here until it is a word. */
function WordTable({
  words,
  choices,
  limited,
  change,
}: {
  words: readonly (readonly [string, string])[];
  choices: readonly string[];
  /** Only the choices are words. */
  limited: boolean;
  change: (lines: readonly (readonly [string, string])[]) => void;
}) {
  const t = useT();
  const [lines, setLines] = useState(words);
  const put = (next: readonly (readonly [string, string])[]) => {
    setLines(next);
    change(next);
  };
  const set = (at: number, line: readonly [string, string]) =>
    put(lines.map((other, index) => (index === at ? line : other)));
  return (
    <div className="flex flex-col gap-1.5">
      <span className="text-12 font-medium text-text-2">{t("import-words")}</span>
      {lines.map(([from, to], at) => (
        // A line has no other name than its place.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className="flex items-center gap-1.5">
          <TextField
            aria-label={t("import-word-from", { number: at + 1 })}
            value={from}
            onChange={(next) => set(at, [next, to])}
          />
          <span aria-hidden className="text-text-3">
            →
          </span>
          {limited ? (
            <Select
              aria-label={t("import-word-to", { number: at + 1 })}
              value={to}
              options={choices.map((value) => ({ value, label: value }))}
              onChange={(next) => set(at, [from, next])}
            />
          ) : (
            <TextField
              aria-label={t("import-word-to", { number: at + 1 })}
              value={to}
              onChange={(next) => set(at, [from, next])}
            />
          )}
          <IconButton
            size="small"
            label={t("import-word-remove", { number: at + 1 })}
            icon={<X size={13} />}
            onClick={() => put(lines.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button
        size="small"
        variant="quiet"
        className="self-start"
        icon={<Plus aria-hidden size={13} />}
        onClick={() => setLines([...lines, ["", choices[0] ?? ""]])}
      >
        {t("import-word-add")}
      </Button>
    </div>
  );
}
