import { Copy, Ellipsis, Trash2, X } from "lucide-react";
import { useState } from "react";
import type { Item } from "@/bindings/Item";
import type { ItemEntry } from "@/bindings/ItemEntry";
import { Button, ErrorNote, IconButton, Menu, Pill } from "@/components";
import { useT } from "@/i18n";
import { useChange } from "@/platform/engine";
import type { CommandName } from "@/platform/platform";
import { useActions } from "@/state/actions";
import { useToasts } from "@/state/toasts";
import { ItemForm } from "./item-form";
import { ItemUses } from "./item-uses";
import { copyOf, missingOf, sameItem, type ItemTab } from "./kinds";
import { MessagePane } from "./message-pane";
import { VoucherCodes } from "./voucher-codes";

/** What names items, or shows what they are called: asked for again when one has changed. */
const CHANGES: CommandName[] = [
  "items",
  "item_uses",
  "catalogue",
  "check_journey",
  "journeys",
  "report_scope",
  "workspace",
  "customers",
  "customer",
  "customer_choices",
];

/** An entry with its form, what uses it, and how it looks. */
export function ItemEditor({
  tab,
  entry,
  isNew,
  draft,
  onDraft,
  onSaved,
  onDeleted,
  onCopy,
  onClose,
}: {
  tab: ItemTab;
  entry: ItemEntry;
  isNew: boolean;
  /** What was typed and is not saved. */
  draft: Item | undefined;
  onDraft: (item: Item | null) => void;
  onSaved: (id: string) => void;
  onDeleted: () => void;
  onCopy: (item: Item) => void;
  onClose: () => void;
}) {
  const t = useT();
  const toast = useToasts((state) => state.show);
  const save = useChange("save_item", CHANGES);
  const remove = useChange("delete_item", CHANGES);
  const [tried, setTried] = useState(false);
  const saved = entry.item;
  const item = draft ?? saved;
  const changed = isNew ? draft !== undefined : draft !== undefined && !sameItem(draft, saved);
  const missing = missingOf(item);
  const name = item.name === "" ? item.id : item.name;

  const change = (next: Item) => {
    save.reset();
    onDraft(!isNew && sameItem(next, saved) ? null : next);
  };
  const keep = () => {
    setTried(true);
    if (!changed || missing.length > 0 || save.isPending) return;
    save.mutate(
      { item, ...(!isNew && { was: saved.id }) },
      {
        onSuccess: (kept) => {
          onSaved(kept.item.id);
          toast({
            text: t("items-saved", { name }),
            ...(!isNew && {
              action: { label: t("undo"), run: () => save.mutate({ item: saved, was: kept.item.id }) },
            }),
          });
        },
      },
    );
  };
  const erase = () =>
    remove.mutate(
      { kind: saved.kind, id: saved.id },
      {
        onSuccess: () => {
          onDeleted();
          toast({
            text: t("items-deleted", { name }),
            action: { label: t("undo"), run: () => save.mutate({ item: saved }) },
          });
        },
      },
    );

  useActions([
    {
      id: "items.save",
      label: t("items-save"),
      group: t("nav-data"),
      shortcut: "Mod+S",
      enabled: changed,
      run: keep,
    },
  ]);

  const message = item.kind === "message_design";
  return (
    <section aria-label={isNew ? t(`data-new-${tab}`) : name} className="flex min-w-0 grow flex-col bg-bg">
      <header className="flex h-[46px] shrink-0 items-center gap-2 border-b border-border bg-surface pr-2 pl-4">
        <h2 className="min-w-0 truncate text-15 font-semibold" title={name}>
          {isNew && item.name === "" ? t(`data-new-${tab}`) : name}
        </h2>
        {entry.stub && <Pill>{t("items-stub")}</Pill>}
        {changed && <Pill tone="warning">{t("items-unsaved")}</Pill>}
        <div className="grow" />
        {changed && (
          <Button
            size="small"
            variant="quiet"
            onClick={() => {
              save.reset();
              setTried(false);
              onDraft(null);
              if (isNew) onClose();
            }}
          >
            {t("items-discard")}
          </Button>
        )}
        <Button size="small" variant="primary" disabled={!changed || save.isPending} onClick={keep}>
          {t("items-save")}
        </Button>
        {!isNew && (
          <Menu
            items={[
              {
                id: "copy",
                label: t("items-duplicate"),
                icon: <Copy aria-hidden size={14} />,
                run: () => onCopy(copyOf(saved, t("items-copy-name", { name }))),
              },
              {
                id: "delete",
                label: t("items-delete"),
                icon: <Trash2 aria-hidden size={14} />,
                danger: true,
                separated: true,
                run: erase,
              },
            ]}
          >
            <IconButton size="small" label={t("items-more")} icon={<Ellipsis size={14} />} />
          </Menu>
        )}
        <IconButton size="small" label={t("items-close")} icon={<X size={14} />} onClick={onClose} />
      </header>
      <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
        <div
          className={
            message
              ? "grid max-w-[1400px] grid-cols-[minmax(300px,1fr)_minmax(320px,1.1fr)] items-start gap-3"
              : "flex max-w-2xl flex-col gap-3"
          }
        >
          <div className="flex min-w-0 flex-col gap-3">
            {save.error !== null && <ErrorNote error={save.error.view} dismiss={save.reset} />}
            {remove.error !== null && <ErrorNote error={remove.error.view} dismiss={remove.reset} />}
            <ItemForm item={item} isNew={isNew} missing={tried ? missing : []} onChange={change} />
            {item.kind === "voucher_design" && !isNew && <VoucherCodes design={saved.id} codes={entry.codes} />}
            {!isNew && <ItemUses kind={saved.kind} id={saved.id} />}
            {Object.keys(entry.properties).length > 0 && <Properties properties={entry.properties} />}
          </div>
          {item.kind === "message_design" && <MessagePane design={item} />}
        </div>
      </div>
    </section>
  );
}

/** Columns of the import that the program has no field for. */
function Properties({ properties }: { properties: ItemEntry["properties"] }) {
  const t = useT();
  return (
    <section className="rounded-card border border-border bg-surface px-3.5 py-2.5">
      <h3 className="text-13 font-semibold">{t("items-properties")}</h3>
      <dl className="mt-1">
        {Object.entries(properties).map(([name, value]) => (
          <div key={name} className="flex min-h-7 items-center gap-4 border-b border-border py-1 last:border-0">
            <dt className="w-40 shrink-0 truncate text-text-2" title={name}>
              {name}
            </dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
