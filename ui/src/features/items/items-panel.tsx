import { Search } from "lucide-react";
import { useDeferredValue, useRef, useState } from "react";
import type { Item } from "@/bindings/Item";
import type { ItemEntry } from "@/bindings/ItemEntry";
import { Button, EmptyState, ErrorNote, Skeleton, TextField, VirtualTable } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useActions } from "@/state/actions";
import { go, replaceRoute } from "@/state/route";
import { useColumns } from "./columns";
import { ItemEditor } from "./item-editor";
import { emptyItem, kindOf, NEW, type ItemTab } from "./kinds";
import { useItems } from "./use-items";

/** One of the five lists, and the entry that is open beside it. */
export function ItemsPanel({ tab, item: open }: { tab: ItemTab; item: string | undefined }) {
  const t = useT();
  const format = useFormat();
  const kind = kindOf[tab];
  const [search, setSearch] = useState("");
  const searched = useDeferredValue(search.trim());
  const items = useItems(kind, searched);
  const field = useRef<HTMLInputElement>(null);
  // What was typed into an entry stays there until it is saved or given up, whatever else is opened meanwhile.
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Item>>(() => new Map());
  // An entry that is opened by its address may stand far down in the list: it is found by its id.
  const asked = useItems(kind, open === undefined || open === NEW ? searched : open);
  const columns = useColumns(kind, open !== undefined);

  const entry = [...(items.rows ?? []), ...(asked.rows ?? [])].find(({ item }) => item.id === open);
  const draftOf = (key: string) => drafts.get(key);
  const draft = (key: string, item: Item | null) =>
    setDrafts((before) => {
      const next = new Map(before);
      if (item === null) next.delete(key);
      else next.set(key, item);
      return next;
    });
  const show = (id: string | undefined) => go({ screen: "data", tab, ...(id !== undefined && { item: id }) });

  useActions([
    {
      id: "items.search",
      label: t("items-search"),
      group: t("nav-data"),
      shortcut: "Mod+F",
      run: () => field.current?.focus(),
    },
    {
      id: "items.close",
      label: t("items-close"),
      group: t("nav-data"),
      shortcut: "Escape",
      enabled: open !== undefined,
      run: () => show(undefined),
    },
  ]);

  const blank: ItemEntry = { item: emptyItem(kind), stub: false, journeys: 0, properties: {}, codes: null };
  const shown = open === NEW ? blank : entry;
  return (
    <div className="flex min-h-0 grow">
      <section
        aria-label={t(`data-tab-${tab}`)}
        className={
          open === undefined
            ? "flex min-w-0 grow flex-col bg-surface"
            : "flex w-[320px] shrink-0 flex-col border-r border-border bg-surface min-[1600px]:w-[440px]"
        }
      >
        <div className="flex h-[46px] shrink-0 items-center gap-3 border-b border-border px-3.5">
          <span className="relative w-72 min-w-0 shrink">
            <Search aria-hidden size={14} className="absolute top-[7px] left-2 text-text-3" />
            <TextField
              ref={field}
              aria-label={t("items-search")}
              placeholder={t("items-search")}
              value={search}
              onChange={setSearch}
              className="pl-7"
            />
          </span>
          {items.rows !== undefined && (
            <span className="text-12 whitespace-nowrap text-text-3 tabular" aria-live="polite">
              {format.number(items.total)}
            </span>
          )}
        </div>
        {items.error !== null && <ErrorNote error={items.error.view} retry={items.refetch} className="m-3.5" />}
        {items.rows === undefined && items.error === null && (
          <div className="flex flex-col gap-2 p-3.5">
            {[0, 1, 2, 3].map((line) => (
              <Skeleton key={line} className="h-7" />
            ))}
          </div>
        )}
        {items.rows?.length === 0 &&
          (searched === "" ? (
            <EmptyState
              title={t(`items-none-${tab}`)}
              action={
                open === NEW ? undefined : (
                  <>
                    <Button onClick={() => go({ screen: "import" })}>{t("nav-import")}</Button>
                    <Button variant="primary" onClick={() => show(NEW)}>
                      {t(`data-new-${tab}`)}
                    </Button>
                  </>
                )
              }
            >
              {t(`items-none-${tab}-text`)}
            </EmptyState>
          ) : (
            <EmptyState
              title={t("items-no-match", { search: searched })}
              action={<Button onClick={() => setSearch("")}>{t("items-search-clear")}</Button>}
            />
          ))}
        {items.rows !== undefined && items.rows.length > 0 && (
          <VirtualTable
            rows={items.rows}
            total={items.total}
            columns={columns}
            rowKey={({ item }) => item.id}
            label={t(`data-tab-${tab}`)}
            onOpen={({ item }) => show(item.id)}
            onNearEnd={items.more}
            chosen={open ?? null}
            className="min-h-0 grow"
          />
        )}
      </section>
      {open !== undefined && shown !== undefined && (
        <ItemEditor
          key={open}
          tab={tab}
          entry={shown}
          isNew={open === NEW}
          draft={draftOf(open)}
          onDraft={(item) => draft(open, item)}
          onSaved={(id) => {
            draft(open, null);
            replaceRoute({ screen: "data", tab, item: id });
          }}
          onDeleted={() => {
            draft(open, null);
            replaceRoute({ screen: "data", tab });
          }}
          onCopy={(item) => {
            draft(NEW, item);
            show(NEW);
          }}
          onClose={() => show(undefined)}
        />
      )}
      {open !== undefined && shown === undefined && asked.rows !== undefined && (
        <EmptyState
          title={t("items-gone", { id: open })}
          className="grow"
          action={<Button onClick={() => show(undefined)}>{t("items-close")}</Button>}
        />
      )}
    </div>
  );
}
