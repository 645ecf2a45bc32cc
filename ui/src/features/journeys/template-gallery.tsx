import { Search } from "lucide-react";
import { useMemo, useRef, useState, type KeyboardEvent } from "react";
import type { TemplateCard } from "@/bindings/TemplateCard";
import type { Thumbnail as Picture } from "@/bindings/Thumbnail";
import { Button, EmptyState, ErrorNote, foldForSearch, Skeleton, TextField, Thumbnail } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";

const EMPTY: Picture = { steps: [], edges: [], width: 0, height: 0 };

/** What a new journey begins with: a template's id, or nothing for an empty canvas, and its name; empty is the template's own. */
export type Beginning = { template: string | null; name: string };

/** The templates that a search finds, in their order. */
export function foundTemplates(templates: readonly TemplateCard[], query: string): TemplateCard[] {
  const words = foldForSearch(query).split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    const text = foldForSearch(`${template.name} ${template.when} ${template.measured_by}`);
    return words.every((word) => text.includes(word));
  });
}

/** What a new journey can begin with: an empty canvas, or a template by its picture, its use and its measure. */
export function TemplateGallery({
  disabled = false,
  choose,
}: {
  disabled?: boolean;
  choose: (beginning: Beginning) => void;
}) {
  const t = useT();
  const templates = useEngine("templates", {});
  const [query, setQuery] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const found = useMemo(() => foundTemplates(templates.data ?? [], query), [templates.data, query]);
  const empty = foldForSearch(t("template-empty")).includes(foldForSearch(query.trim()));
  const cards = () => [...(list.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];

  /** Arrows walk over the cards as they stand. */
  const walk = (event: KeyboardEvent) => {
    const all = cards();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    const columns = columnsOf(all);
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }[event.key];
    if (by === undefined || at < 0) return;
    event.preventDefault();
    all[at + by]?.focus();
  };

  return (
    <div className="flex flex-col gap-3">
      <span className="relative w-72 max-w-full">
        <Search aria-hidden size={14} className="absolute top-[7px] left-2 text-text-3" />
        <TextField
          type="search"
          aria-label={t("templates-find")}
          placeholder={t("templates-find")}
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            const [first] = cards();
            if (event.key === "ArrowDown") first?.focus();
            else if (event.key === "Enter" && query.trim() !== "") first?.click();
            else return;
            event.preventDefault();
          }}
          className="pl-7"
        />
      </span>
      {templates.error !== null && <ErrorNote error={templates.error.view} retry={() => void templates.refetch()} />}
      <ul
        ref={list}
        aria-label={t("templates-label")}
        onKeyDown={walk}
        className="grid grid-cols-[repeat(auto-fill,minmax(232px,1fr))] gap-3"
      >
        {empty && (
          <Card
            picture={EMPTY}
            name={t("template-empty")}
            when={t("template-empty-text")}
            disabled={disabled}
            choose={() => choose({ template: null, name: t("template-empty-journey") })}
          />
        )}
        {templates.isPending && [1, 2, 3].map((at) => <Skeleton key={at} className="h-56" />)}
        {found.map((template) => (
          <Card
            key={template.id}
            picture={template.thumbnail}
            name={template.name}
            when={template.when}
            measured={template.measured_by}
            template={template}
            disabled={disabled}
            choose={() => choose({ template: template.id, name: "" })}
          />
        ))}
      </ul>
      {templates.isSuccess && found.length === 0 && !empty && (
        <EmptyState
          title={t("search-none")}
          action={<Button onClick={() => setQuery("")}>{t("search-clear")}</Button>}
        />
      )}
    </div>
  );
}

/** How many cards stand in the first row. */
function columnsOf(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.getBoundingClientRect().top;
  const row = cards.filter((card) => card.getBoundingClientRect().top === top).length;
  return Math.max(row, 1);
}

function Card({
  picture,
  name,
  when,
  measured,
  template,
  disabled,
  choose,
}: {
  picture: Picture;
  name: string;
  when: string;
  measured?: string;
  template?: TemplateCard;
  disabled: boolean;
  choose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const carries =
    template === undefined
      ? []
      : [
          t("count-steps", { count: template.steps }),
          format.list([
            ...template.channels.map((channel) => t(`channel-${channel}`)),
            ...(template.vouchers ? [t("voucher")] : []),
          ]),
        ];
  return (
    <li className="relative flex flex-col overflow-hidden rounded-card border border-border bg-surface hover:border-border-strong has-[button:disabled]:opacity-60">
      <Thumbnail picture={picture} className="h-[116px] shrink-0 border-b border-border" />
      <div className="flex grow flex-col gap-1 px-3 py-2.5">
        <button
          type="button"
          disabled={disabled}
          onClick={choose}
          className="self-start rounded-small text-left text-13 font-semibold after:absolute after:inset-0 after:rounded-card focus-visible:shadow-none focus-visible:after:shadow-[inset_0_0_0_2px_var(--accent)]"
        >
          {name}
        </button>
        <p className="text-12 text-text-2">{when}</p>
        {measured !== undefined && measured !== "" && (
          <p className="text-12 text-text-3">{t("templates-measured", { what: measured })}</p>
        )}
        {carries.length > 0 && (
          <p className="mt-auto pt-1 text-11 text-text-3">{carries.filter(Boolean).join(" · ")}</p>
        )}
      </div>
    </li>
  );
}
