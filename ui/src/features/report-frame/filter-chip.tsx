import { Check, Search } from "lucide-react";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { FilterValue } from "@/bindings/FilterValue";
import { Button, cx, foldForSearch } from "@/components";
import { useFormat, useT } from "@/i18n";
import { Chip } from "./chip";

/** More lines than this are not drawn: one searches instead. */
const shownAtMost = 200;

/** A filter that takes any number of values; none stands for all. */
export function FilterChip({
  name,
  values,
  chosen,
  onChange,
  without,
  begun,
}: {
  /** What the filter is called. */
  name: string;
  values: readonly FilterValue[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** What the empty value is called: "without a store". */
  without?: string;
  /** Whether it opens at once. */
  begun?: boolean;
}) {
  const t = useT();
  const format = useFormat();
  const title = (value: string) =>
    value === "" && without !== undefined
      ? without
      : (values.find((candidate) => candidate.value === value)?.title ?? value);
  const words = chosen.map(title);
  const short =
    chosen.length === 0
      ? t("report-filter-all")
      : chosen.length === 1
        ? (words[0] ?? "")
        : t("report-filter-some", { count: chosen.length, total: Math.max(values.length, chosen.length) });
  return (
    <Chip
      name={name}
      value={short}
      words={chosen.length === 0 ? undefined : format.list(words)}
      set={chosen.length > 0}
      {...(begun !== undefined && { begun })}
    >
      {(close) => (
        <Values name={name} values={values} chosen={chosen} title={title} onChange={onChange} close={close} />
      )}
    </Chip>
  );
}

function Values({
  name,
  values,
  chosen,
  title,
  onChange,
  close,
}: {
  name: string;
  values: readonly FilterValue[];
  chosen: readonly string[];
  title: (value: string) => string;
  onChange: (chosen: string[]) => void;
  close: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const lines = useMemo(() => {
    // A value of a copied address that the workspace does not know can still be taken out.
    const known = new Set(values.map(({ value }) => value));
    return [...values, ...chosen.filter((value) => !known.has(value)).map((value): FilterValue => ({ value }))];
  }, [values, chosen]);
  const found = useMemo(() => {
    const words = foldForSearch(query).split(/\s+/).filter(Boolean);
    return lines.filter((line) => {
      const text = foldForSearch(`${title(line.value)} ${line.detail ?? ""} ${line.value}`);
      return words.every((word) => text.includes(word));
    });
  }, [lines, query, title]);
  const shown = found.slice(0, shownAtMost);
  const is = new Set(chosen);
  // In the order of the list, so that the same choice is always the same address.
  const put = (next: ReadonlySet<string>) => {
    const all = lines.map(({ value }) => value).filter((value) => next.has(value));
    onChange(all);
  };
  const turn = (value: string) => {
    const next = new Set(is);
    if (!next.delete(value)) next.add(value);
    put(next);
  };
  const only = (value: string) => put(new Set([value]));

  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active]);
  const hear = (event: KeyboardEvent) => {
    const line = shown[active];
    const last = shown.length - 1;
    if (event.key === "ArrowDown") setActive(Math.min(last, active + 1));
    else if (event.key === "ArrowUp") setActive(Math.max(0, active - 1));
    else if (event.key === "PageDown") setActive(Math.min(last, active + 8));
    else if (event.key === "PageUp") setActive(Math.max(0, active - 8));
    else if (event.key === "Enter" && line !== undefined) {
      if (event.shiftKey) only(line.value);
      else turn(line.value);
    } else if (event.key === " " && query === "" && line !== undefined) turn(line.value);
    else if (event.key === "Backspace" && query === "" && chosen.length > 0) onChange([]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="flex items-center gap-2 border-b border-border px-2.5">
        <Search aria-hidden size={14} className="shrink-0 text-text-3" />
        <input
          ref={field}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={shown[active] === undefined ? undefined : `${id}-${active}`}
          aria-autocomplete="list"
          aria-label={t("search-list")}
          placeholder={t("search-list")}
          value={query}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={hear}
          className="h-8 w-full bg-transparent placeholder:text-text-3 focus-visible:shadow-none"
        />
      </div>
      <div
        id={id}
        role="listbox"
        aria-multiselectable
        aria-label={name}
        tabIndex={-1}
        className="min-h-0 grow overflow-y-auto p-1 thin-scroll"
      >
        {shown.map((line, at) => (
          <div
            key={line.value}
            id={`${id}-${at}`}
            role="option"
            tabIndex={-1}
            aria-selected={is.has(line.value)}
            onPointerMove={() => setActive(at)}
            onClick={(event) => {
              if (event.target instanceof Element && event.target.closest("[data-only]") !== null) {
                only(line.value);
                close();
              } else turn(line.value);
            }}
            onKeyDown={hear}
            className={cx(
              "group flex min-h-7 items-center gap-2 rounded-control px-2 py-0.5",
              at === active && "bg-surface-3",
            )}
          >
            <span
              aria-hidden
              className={cx(
                "flex size-3.5 shrink-0 items-center justify-center rounded-small border",
                is.has(line.value) ? "border-accent-fill bg-accent-fill text-on-accent" : "border-text-3",
              )}
            >
              {is.has(line.value) && <Check size={10} strokeWidth={3} />}
            </span>
            <span className="min-w-0 grow truncate">{title(line.value)}</span>
            {line.detail !== undefined && <span className="shrink-0 text-12 text-text-2">{line.detail}</span>}
            {/* By the keyboard Shift Enter; a button of its own has no place in a list to choose from. */}
            <span
              data-only=""
              title={t("report-filter-only-keys")}
              className={cx(
                "shrink-0 rounded-small px-1 text-12 font-medium text-accent hover:underline",
                at === active ? "visible" : "invisible",
              )}
            >
              {t("report-filter-only")}
            </span>
          </div>
        ))}
        {shown.length === 0 && <p className="px-2 py-2 text-12 text-text-3">{t("search-none")}</p>}
        {found.length > shown.length && (
          <p className="px-2 py-1.5 text-12 text-text-3">
            {t("search-more", { count: format.number(found.length - shown.length) })}
          </p>
        )}
      </div>
      <div className="flex items-center justify-between border-t border-border p-1">
        <Button size="small" variant="quiet" disabled={chosen.length === 0} onClick={() => onChange([])}>
          {t("report-filter-take-all")}
        </Button>
        <span className="px-2 text-11 text-text-3 tabular">
          {chosen.length === 0
            ? t("report-filter-none-chosen")
            : t("report-filter-chosen", { count: chosen.length, total: lines.length })}
        </span>
      </div>
    </>
  );
}
