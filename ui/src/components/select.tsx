/**
 * Choosing one of a list. `Select` for short lists, `Combobox` where one wants to search. Both are a button with a
 * list box behind it: the pattern of the ARIA guide, without the style sheets that a strict CSP would refuse.
 */
import { Check, ChevronDown, Search } from "lucide-react";
import { Popover } from "radix-ui";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { useFormat, useT } from "@/i18n";
import { cx } from "./cx";
import { inputFace, useField } from "./field";

/** Something to choose. */
export interface Option {
  /** What is kept. */
  value: string;
  /** What is read and searched. */
  label: string;
  /** A second line. */
  description?: string;
  /** A picture before it. */
  icon?: ReactNode;
  /** At the line's end: a number, for instance. */
  detail?: string;
  /** The heading it stands under; options of one group follow each other. */
  group?: string;
  /** Cannot be chosen now. */
  disabled?: boolean;
}

/** What both take. */
export interface SelectProps {
  value: string | null;
  onChange: (value: string) => void;
  options: readonly Option[];
  /** The name, where no `Field` is around it. */
  "aria-label"?: string;
  /** What stands there while nothing is chosen. */
  placeholder?: string;
  disabled?: boolean;
  /** 28 or 24 px high. */
  size?: "medium" | "small";
  /** Without a border, for bars. */
  quiet?: boolean;
  /** What is shown on the closed button, instead of the option's label. */
  face?: ReactNode;
  className?: string;
  /** What stands at the foot of the list, for instance a way to make a new entry. */
  footer?: ReactNode;
  /** Told what is searched for, first with nothing when the list opens: for options that are asked for. */
  onQuery?: (query: string) => void;
  /** What the line says that takes what was typed as it is; without it only what is listed can be chosen. */
  own?: (query: string) => string;
}

/** More lines than this are not drawn: one searches instead. */
const shownAtMost = 200;

/** One of a short list. */
export function Select(props: SelectProps) {
  return <Listbox {...props} searchable={false} />;
}

/** One of a long list, with a field to search in. */
export function Combobox(props: SelectProps) {
  return <Listbox {...props} searchable />;
}

function Listbox({
  value,
  onChange,
  options,
  placeholder,
  disabled = false,
  size = "medium",
  quiet = false,
  searchable,
  face,
  footer,
  onQuery,
  own,
  className,
  "aria-label": ariaLabel,
}: SelectProps & { searchable: boolean }) {
  const field = useField();
  const listId = useId();
  const [open, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);

  const choose = (option: Option) => {
    if (option.disabled === true) return;
    setOpen(false);
    if (option.value !== value) onChange(option.value);
  };

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          role="combobox"
          id={field?.id}
          aria-label={ariaLabel}
          aria-expanded={open}
          aria-haspopup="listbox"
          aria-controls={open ? listId : undefined}
          aria-describedby={field?.describedBy}
          aria-invalid={field?.invalid === true ? true : undefined}
          disabled={disabled}
          // In a narrow place the words are cut.
          title={face === undefined ? chosen?.label : undefined}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              event.preventDefault();
              setOpen(true);
            }
          }}
          className={cx(
            quiet
              ? "inline-flex rounded-control border border-transparent px-1.5 font-medium text-text-2 hover:bg-surface-3"
              : cx(inputFace, "flex hover:border-text-3"),
            "items-center gap-1.5 text-left",
            size === "medium" ? "h-7" : "h-6 text-12",
            className,
          )}
        >
          <span
            className={cx(
              "flex min-w-0 grow items-center gap-1.5",
              chosen === undefined && (value === null || value === "") && "text-text-3",
            )}
          >
            {face ?? (
              <>
                {chosen?.icon}
                <span className="truncate">
                  {chosen?.label ?? (value === null || value === "" ? placeholder : value)}
                </span>
              </>
            )}
          </span>
          <ChevronDown aria-hidden size={14} className="shrink-0 text-text-3" />
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          role="presentation"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          // The list takes the focus itself, at the chosen line.
          onOpenAutoFocus={(event) => event.preventDefault()}
          className={cx(
            "z-50 flex max-h-[min(22rem,var(--radix-popover-content-available-height))] max-w-96 flex-col",
            "min-w-[max(10rem,var(--radix-popover-trigger-width))] animate-appear overflow-hidden rounded-card",
            "border border-border-strong bg-surface shadow-menu",
          )}
        >
          <Choices
            id={listId}
            options={options}
            value={value}
            searchable={searchable}
            label={ariaLabel}
            labelledBy={field?.id}
            choose={choose}
            close={() => setOpen(false)}
            onQuery={onQuery}
            own={own}
          />
          {footer !== undefined && <div className="border-t border-border p-1">{footer}</div>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Folds case and accents away, so that `kralova` finds `Králová`. */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replaceAll("ł", "l")
    .replaceAll("Ł", "L")
    .toLowerCase();
}

function Choices({
  id,
  options,
  value,
  searchable,
  label,
  labelledBy,
  choose,
  close,
  onQuery,
  own,
}: {
  id: string;
  options: readonly Option[];
  value: string | null;
  searchable: boolean;
  label: string | undefined;
  labelledBy: string | undefined;
  choose: (option: Option) => void;
  close: () => void;
  onQuery: SelectProps["onQuery"];
  own: SelectProps["own"];
}) {
  const t = useT();
  const format = useFormat();
  const [query, setQuery] = useState("");
  const found = useMemo(() => {
    const words = foldForSearch(query).split(/\s+/).filter(Boolean);
    const matching = options.filter((option) => {
      const text = foldForSearch(`${option.label} ${option.description ?? ""} ${option.value}`);
      return words.every((word) => text.includes(word));
    });
    const written = query.trim();
    const listed = matching.some((option) => option.value === written || option.label === written);
    return own === undefined || written === "" || listed
      ? matching
      : [...matching, { value: written, label: own(written) }];
  }, [options, query, own]);
  const shown = found.slice(0, shownAtMost);
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => option.value === value),
    ),
  );
  const focusPoint = useRef<HTMLInputElement & HTMLDivElement>(null);
  const typed = useRef({ text: "", at: 0 });

  useEffect(() => focusPoint.current?.focus({ preventScroll: true }), []);
  useEffect(() => onQuery?.(query), [onQuery, query]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [id, active, shown.length]);

  const move = (to: number) => setActive(Math.max(0, Math.min(shown.length - 1, to)));

  /** Letters go to the next line that begins with them. */
  const goToTyped = (key: string, at: number) => {
    typed.current = { text: at - typed.current.at > 700 ? key : typed.current.text + key, at };
    const text = foldForSearch(typed.current.text);
    const hit = shown.findIndex((option) => foldForSearch(option.label).startsWith(text));
    if (hit >= 0) move(hit);
  };

  const hear = (event: KeyboardEvent) => {
    const option = shown[active];
    if (event.key === "ArrowDown") move(active + 1);
    else if (event.key === "ArrowUp") move(active - 1);
    else if (event.key === "PageDown") move(active + 8);
    else if (event.key === "PageUp") move(active - 8);
    else if (event.key === "Home" && !searchable) move(0);
    else if (event.key === "End" && !searchable) move(shown.length - 1);
    else if (event.key === "Enter" || (event.key === " " && !searchable)) {
      if (option !== undefined) choose(option);
    } else if (event.key === "Tab") {
      close();
      return;
    } else if (!searchable && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
      goToTyped(event.key, event.timeStamp);
    } else return;
    event.preventDefault();
  };

  const activeId = shown[active] === undefined ? undefined : `${id}-${active}`;
  const rest = found.length - shown.length;
  const name = { "aria-label": label, "aria-labelledby": label === undefined ? labelledBy : undefined };

  return (
    <>
      {searchable && (
        <div className="flex items-center gap-2 border-b border-border px-2.5">
          <Search aria-hidden size={14} className="shrink-0 text-text-3" />
          <input
            ref={focusPoint}
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={activeId}
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
            className="h-8 w-full bg-transparent text-13 text-text placeholder:text-text-3 focus-visible:shadow-none"
          />
        </div>
      )}
      <div
        id={id}
        ref={searchable ? undefined : focusPoint}
        role="listbox"
        tabIndex={-1}
        aria-activedescendant={searchable ? undefined : activeId}
        onKeyDown={searchable ? undefined : hear}
        className="min-h-0 grow overflow-y-auto p-1 thin-scroll focus-visible:shadow-none"
        {...name}
      >
        {shown.map((option, at) => {
          const heading = option.group !== undefined && option.group !== shown[at - 1]?.group ? option.group : null;
          return (
            <div key={option.value} role="presentation">
              {heading !== null && (
                <div role="presentation" className="px-2 pt-2 pb-1 text-11 font-medium text-text-3">
                  {heading}
                </div>
              )}
              <div
                id={`${id}-${at}`}
                role="option"
                tabIndex={-1}
                aria-selected={option.value === value}
                aria-disabled={option.disabled === true ? true : undefined}
                onPointerMove={() => setActive(at)}
                onClick={() => choose(option)}
                onKeyDown={hear}
                className={cx(
                  "flex min-h-7 items-center gap-2 rounded-control px-2 py-1 text-13",
                  at === active && "bg-surface-3",
                  option.disabled === true && "text-text-3",
                )}
              >
                {option.icon}
                <span className="min-w-0 grow">
                  <span className="block truncate">{option.label}</span>
                  {option.description !== undefined && (
                    <span className="block truncate text-12 text-text-3">{option.description}</span>
                  )}
                </span>
                {option.detail !== undefined && (
                  <span className="shrink-0 text-12 text-text-3 tabular">{option.detail}</span>
                )}
                <Check
                  aria-hidden
                  size={14}
                  className={cx("shrink-0 text-accent", option.value !== value && "invisible")}
                />
              </div>
            </div>
          );
        })}
        {shown.length === 0 && <p className="px-2 py-2 text-12 text-text-3">{t("search-none")}</p>}
        {rest > 0 && (
          <p className="px-2 py-1.5 text-12 text-text-3">{t("search-more", { count: format.number(rest) })}</p>
        )}
      </div>
    </>
  );
}
