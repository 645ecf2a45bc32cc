import {
  ChartColumn,
  CircleAlert,
  CircleCheck,
  Copy,
  Ellipsis,
  FileDown,
  PencilLine,
  SquarePen,
  Trash2,
  TriangleAlert,
} from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import type { JourneyCard } from "@/bindings/JourneyCard";
import type { RunFigures } from "@/bindings/RunFigures";
import { IconButton, Menu, Pill, TextField, Thumbnail, Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";
import { addressOf, go } from "@/state/route";
import type { JourneyChanges } from "./use-journey-changes";

/** A journey: its picture, what it sends, what the checks and the last dry run say, and a menu. */
export function JourneyTile({
  card,
  changes,
  naming,
  setNaming,
  onFocus,
}: {
  card: JourneyCard;
  changes: JourneyChanges;
  /** Whether its name is being edited. */
  naming: boolean;
  setNaming: (naming: boolean) => void;
  /** The focus came to it. */
  onFocus: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const link = useRef<HTMLAnchorElement>(null);
  const carries = [
    ...card.channels.map((channel) => t(`channel-${channel}`)),
    ...(card.vouchers ? [t("voucher")] : []),
  ];

  const hear = (event: KeyboardEvent) => {
    if (event.target !== link.current) return;
    if (event.key === "F2") setNaming(true);
    else if (event.key === "Delete") changes.remove(card);
    else if (event.key.toLowerCase() === "d" && (event.ctrlKey || event.metaKey)) changes.duplicate(card);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const doneNaming = (name: string | null) => {
    setNaming(false);
    if (name !== null && name.trim() !== "" && name.trim() !== card.name) changes.rename(card, name.trim());
    // The field is gone with the next frame; the focus goes back to where it came from.
    requestAnimationFrame(() => link.current?.focus());
  };

  return (
    <li
      onKeyDown={hear}
      onFocus={onFocus}
      className="relative flex flex-col overflow-hidden rounded-card border border-border bg-surface transition-colors duration-[var(--fast)] hover:border-border-strong"
    >
      <Thumbnail picture={card.thumbnail} className="h-36 border-b border-border" />
      <div className="flex items-start gap-2 px-3.5 pt-2.5">
        <div className="min-w-0 grow">
          {naming ? (
            <NameField name={card.name} done={doneNaming} />
          ) : (
            <h2 className="truncate text-13 font-semibold">
              <a
                ref={link}
                href={addressOf({ screen: "builder", journey: card.id })}
                draggable={false}
                className="after:absolute after:inset-0 after:rounded-card focus-visible:shadow-none focus-visible:after:shadow-[inset_0_0_0_2px_var(--accent)]"
              >
                {card.name}
              </a>
            </h2>
          )}
          <p className="truncate text-12 text-text-3">
            {[t("count-steps", { count: card.steps }), format.list(carries)].filter(Boolean).join(" · ")}
          </p>
        </div>
        <span className="relative z-10">
          <Menu
            items={[
              {
                id: "open",
                label: t("open"),
                icon: <SquarePen aria-hidden size={14} />,
                run: () => go({ screen: "builder", journey: card.id }),
              },
              {
                id: "report",
                label: t("journey-report"),
                icon: <ChartColumn aria-hidden size={14} />,
                run: () => go({ screen: "dry-run", journey: card.id }),
              },
              {
                id: "rename",
                label: t("rename"),
                icon: <PencilLine aria-hidden size={14} />,
                shortcut: "F2",
                // The menu gives the focus back to its button first.
                run: () => setTimeout(() => setNaming(true), 0),
              },
              {
                id: "duplicate",
                label: t("duplicate"),
                icon: <Copy aria-hidden size={14} />,
                shortcut: "Mod+D",
                run: () => changes.duplicate(card),
              },
              {
                id: "export",
                label: t("journey-export"),
                icon: <FileDown aria-hidden size={14} />,
                run: () => void changes.exportFile(card),
              },
              {
                id: "delete",
                label: t("delete"),
                icon: <Trash2 aria-hidden size={14} />,
                shortcut: "Delete",
                danger: true,
                separated: true,
                run: () => changes.remove(card),
              },
            ]}
          >
            <IconButton size="small" label={t("more-for", { name: card.name })} icon={<Ellipsis size={16} />} />
          </Menu>
        </span>
      </div>
      <div className="px-3.5 pt-1.5 pb-3">
        <CheckState errors={card.errors} warnings={card.warnings} />
      </div>
      <div className="mt-auto border-t border-border px-3.5 py-2.5">
        <LastRun run={card.last_run} />
      </div>
    </li>
  );
}

function NameField({ name, done }: { name: string; done: (name: string | null) => void }) {
  const t = useT();
  const [draft, setDraft] = useState(name);
  const over = useRef(false);
  const end = (result: string | null) => {
    // Leaving by Enter or Escape takes the field away, which counts as losing the focus.
    if (over.current) return;
    over.current = true;
    done(result);
  };
  return (
    <TextField
      autoFocus
      aria-label={t("journey-name")}
      value={draft}
      onChange={setDraft}
      onFocus={(event) => event.target.select()}
      onBlur={() => end(draft)}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(draft);
        else if (event.key === "Escape") end(null);
        event.stopPropagation();
      }}
      className="relative z-10 font-semibold"
    />
  );
}

function CheckState({ errors, warnings }: { errors: number; warnings: number }) {
  const t = useT();
  return (
    <div className="flex flex-wrap gap-1.5">
      {errors > 0 && (
        <Pill tone="error" icon={<CircleAlert aria-hidden size={12} />}>
          {t("count-errors", { count: errors })}
        </Pill>
      )}
      {warnings > 0 && (
        <Pill tone="warning" icon={<TriangleAlert aria-hidden size={12} />}>
          {t("count-warnings", { count: warnings })}
        </Pill>
      )}
      {errors === 0 && warnings === 0 && (
        <Pill tone="good" icon={<CircleCheck aria-hidden size={12} />}>
          {t("checks-clean")}
        </Pill>
      )}
    </div>
  );
}

function LastRun({ run }: { run: RunFigures | null }) {
  const t = useT();
  const format = useFormat();
  const [now] = useState(() => new Date());
  if (run === null) return <p className="text-12 text-text-3">{t("run-none-yet")}</p>;
  const figures: [string, string][] = [
    [t("figure-entries"), format.compact(run.entries)],
    [t("figure-messages"), format.compact(run.messages)],
    [t("figure-per-1000"), format.moneyRound(run.per_1000_entries_minor)],
  ];
  return (
    <>
      <p className="mb-1.5 flex h-5 items-center justify-between gap-2 text-11 text-text-3">
        {t("run-ago", { ago: format.ago(run.made_at, now) })}
        {run.stale && (
          <Tooltip content={t("run-stale-text")}>
            <span className="relative z-10">
              <Pill tone="warning">{t("run-stale")}</Pill>
            </span>
          </Tooltip>
        )}
      </p>
      <dl className="grid grid-cols-3 gap-2">
        {figures.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="truncate text-11 text-text-3">{name}</dt>
            <dd className="text-13 font-medium tabular">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
