import { CornerDownLeft, Search } from "lucide-react";
import { Dialog } from "radix-ui";
import { useEffect, useMemo, useState, type KeyboardEvent } from "react";
import { create } from "zustand";
import { cx, foldForSearch, Keys } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { allActions, useActionRegistry } from "@/state/actions";
import { go } from "@/state/route";
import { useWorkspace } from "@/state/workspace";

const usePalette = create<{ open: boolean }>(() => ({ open: false }));

/** Opens the command palette. */
export function openPalette(): void {
  usePalette.setState({ open: true });
}

function closePalette(): void {
  usePalette.setState({ open: false });
}

/** A line of the palette. */
interface Line {
  id: string;
  label: string;
  group: string;
  shortcut?: string | undefined;
  run: () => void;
}

/** Search over everything that can be done here, the journeys and the customers. */
export function CommandPalette() {
  const t = useT();
  const open = usePalette((state) => state.open);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => usePalette.setState({ open: next })}>
      <Dialog.Portal>
        <div aria-hidden className="fixed inset-0 z-40 animate-appear bg-[rgb(10_12_20/0.35)]" />
        <Dialog.Content
          data-modal=""
          aria-describedby={undefined}
          className="fixed top-[14vh] left-1/2 z-50 flex max-h-[60vh] w-[min(92vw,560px)] -translate-x-1/2 animate-appear flex-col overflow-hidden rounded-card border border-border-strong bg-surface shadow-menu focus-visible:shadow-menu"
        >
          <Dialog.Title className="sr-only">{t("palette-title")}</Dialog.Title>
          <Lines />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function useLines(): Line[] {
  const t = useT();
  const registered = useActionRegistry((state) => state.registered);
  const hasWorkspace = useWorkspace((state) => state.workspace !== null);
  const journeys = useEngine("journeys", {}, { enabled: hasWorkspace });
  return useMemo(() => {
    const actions: Line[] = allActions(registered)
      .filter((action) => action.enabled !== false && action.id !== "palette.open")
      .map(({ id, label, group, shortcut, run }) => ({ id, label, group, shortcut, run }));
    const places: Line[] = (hasWorkspace ? (journeys.data ?? []) : []).flatMap((card) => [
      {
        id: `journey/${card.id}`,
        label: card.name,
        group: t("nav-journeys"),
        run: () => go({ screen: "builder", journey: card.id }),
      },
      {
        id: `report/${card.id}`,
        label: card.name,
        group: t("report-tab-dry-runs"),
        run: () => go({ screen: "dry-run", journey: card.id }),
      },
    ]);
    // What this screen can do comes before what every screen can do.
    const program = new Set([t("actions-program"), t("language"), t("theme")]);
    const own = actions.filter((action) => !program.has(action.group));
    return [...own, ...places, ...actions.filter((action) => program.has(action.group))];
  }, [registered, journeys.data, hasWorkspace, t]);
}

/** Customers by what was typed of their name or id; a single letter would find anybody. */
function useCustomers(text: string): Line[] {
  const t = useT();
  const hasWorkspace = useWorkspace((state) => (state.workspace?.customers ?? 0) > 0);
  const wanted = hasWorkspace && text.length >= 2;
  const { data } = useEngine("find_customers", { text, limit: 6 }, { enabled: wanted, keeps: true });
  return useMemo(
    () =>
      (wanted ? (data ?? []) : []).map(({ customer, name }) => ({
        id: `customer/${customer}`,
        label: name === null ? customer : `${name} · ${customer}`,
        group: t("nav-customers"),
        run: () => go({ screen: "customer", customer }),
      })),
    [data, wanted, t],
  );
}

function Lines() {
  const t = useT();
  const lines = useLines();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const customers = useCustomers(query.trim());
  const matching = useMemo(() => {
    const words = foldForSearch(query).split(/\s+/).filter(Boolean);
    return lines.filter((line) => {
      const text = foldForSearch(`${line.label} ${line.group}`);
      return words.every((word) => text.includes(word));
    });
  }, [lines, query]);
  const found = useMemo(() => [...matching, ...customers], [matching, customers]);

  useEffect(() => {
    document.getElementById(`palette-${active}`)?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const choose = (line: Line | undefined) => {
    if (line === undefined) return;
    closePalette();
    // After the palette has given the focus back, so that what is done may take it.
    setTimeout(line.run, 0);
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((at) => Math.min(found.length - 1, at + 1));
    else if (event.key === "ArrowUp") setActive((at) => Math.max(0, at - 1));
    else if (event.key === "Enter") choose(found[active]);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className="flex items-center gap-2 border-b border-border px-3">
        <Search aria-hidden size={16} className="text-text-3" />
        <input
          role="combobox"
          aria-expanded
          aria-controls="palette-lines"
          aria-activedescendant={found[active] === undefined ? undefined : `palette-${active}`}
          aria-autocomplete="list"
          aria-label={t("palette-title")}
          placeholder={t("palette-placeholder")}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
          }}
          onKeyDown={hear}
          className="h-11 grow bg-transparent text-15 placeholder:text-text-3 focus-visible:shadow-none"
        />
      </div>
      <div
        id="palette-lines"
        role="listbox"
        aria-label={t("palette-title")}
        className="overflow-y-auto p-1.5 thin-scroll"
      >
        {found.map((line, at) => (
          <div key={line.id} role="presentation">
            {line.group !== found[at - 1]?.group && (
              <div role="presentation" className="px-2 pt-2 pb-1 text-11 font-medium text-text-3">
                {line.group}
              </div>
            )}
            <div
              id={`palette-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              onPointerMove={() => setActive(at)}
              onClick={() => choose(line)}
              onKeyDown={hear}
              className={cx(
                "flex h-8 items-center gap-2 rounded-control px-2 text-13",
                at === active && "bg-surface-3",
              )}
            >
              <span className="grow truncate">{line.label}</span>
              {line.shortcut !== undefined && <Keys shortcut={line.shortcut} />}
              {at === active && <CornerDownLeft aria-hidden size={14} className="text-text-3" />}
            </div>
          </div>
        ))}
        {found.length === 0 && <p className="px-2 py-3 text-13 text-text-3">{t("search-none")}</p>}
      </div>
    </>
  );
}
