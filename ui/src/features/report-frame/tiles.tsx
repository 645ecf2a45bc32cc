import { Check, Hourglass } from "lucide-react";
import type { ReactNode } from "react";
import { Pill, Tooltip } from "@/components";
import { useFormat } from "@/i18n";
import { Figure } from "./figure";

/** The figures a report begins with, beside each other. */
export function Tiles({ children }: { children: ReactNode }) {
  return (
    <div className="grid grid-cols-[repeat(auto-fit,minmax(176px,1fr))] gap-3 print:grid-cols-3" data-print="together">
      {children}
    </div>
  );
}

/** What a tile's figure is compared with. */
export interface Change {
  now: number;
  /** Null where there was nothing to compare with. */
  before: number | null;
  /** The figure before, in words: `from 4 402`. */
  text: string;
  /** Whether more is better; not said where it is neither. */
  better?: "more" | "less";
}

/** By how much a figure changed, as a share of what it was; null over nothing. Pure. */
export function shareOfChange(now: number, before: number | null): number | null {
  return before === null || before === 0 ? null : (now - before) / Math.abs(before);
}

/** A figure with what it was in the period before. */
export function Tile({
  label,
  value,
  note,
  change,
  pill,
  corner,
  onOpen,
  hint,
  children,
}: {
  label: string;
  value: ReactNode;
  /** Behind the figure: `70.2 % of generated`. */
  note?: ReactNode;
  change?: Change | undefined;
  /** At the right of the label. */
  pill?: ReactNode;
  /** At the right of the change: "Why fewer?". */
  corner?: ReactNode;
  /** Opens the list of what is counted. */
  onOpen?: (() => void) | undefined;
  /** What the figure is, on hover of its label. */
  hint?: string;
  /** Instead of figure and note: a small picture. */
  children?: ReactNode;
}) {
  return (
    <section className="flex min-h-[84px] min-w-0 flex-col rounded-card border border-border bg-surface px-3.5 pt-2.5 pb-1.5">
      <div className="flex min-h-5 items-center justify-between gap-2">
        {hint === undefined ? (
          <h2 className="truncate text-11 font-medium text-text-2">{label}</h2>
        ) : (
          <Tooltip content={hint}>
            <h2 tabIndex={0} className="truncate rounded-small text-11 font-medium text-text-2">
              {label}
            </h2>
          </Tooltip>
        )}
        {pill}
      </div>
      {children ?? (
        <p className="flex flex-wrap items-baseline gap-x-2 leading-tight">
          <span className="text-22 font-semibold tabular">
            <Figure onOpen={onOpen} label={label}>
              {value}
            </Figure>
          </span>
          {note !== undefined && <span className="text-12 text-text-2 tabular">{note}</span>}
        </p>
      )}
      <div className="mt-auto flex items-center justify-between gap-2 pt-1 text-11">
        {change === undefined ? <span /> : <ChangeWords change={change} />}
        {corner}
      </div>
    </section>
  );
}

function ChangeWords({ change }: { change: Change }) {
  const format = useFormat();
  const share = shareOfChange(change.now, change.before);
  const up = change.now > (change.before ?? change.now);
  const same = change.before === change.now;
  const good = change.better !== undefined && !same && up === (change.better === "more");
  const bad = change.better !== undefined && !same && !good;
  return (
    <span className="min-w-0 truncate text-text-3 tabular">
      {share !== null && (
        <span className={good ? "font-medium text-good" : bad ? "font-medium text-error" : "font-medium text-text-2"}>
          {same ? "=" : `${up ? "↑" : "↓"} ${format.percent(Math.abs(share), 1)}`}
        </span>
      )}{" "}
      {change.text}
    </span>
  );
}

/** "64 not ripe", where a click can do something about it with the offer to see the rate of those that are. */
export function UnripePill({
  children,
  hint,
  onClick,
  pressed = false,
}: {
  children: string;
  /** What it means, and what a click does. */
  hint?: string;
  onClick?: () => void;
  /** Whether only ripe ones are shown now. */
  pressed?: boolean;
}) {
  const pill = (
    <Pill
      tone={pressed ? "accent" : "warning"}
      icon={pressed ? <Check aria-hidden size={11} /> : <Hourglass aria-hidden size={11} />}
    >
      {children}
    </Pill>
  );
  const face =
    onClick === undefined ? (
      <span tabIndex={hint === undefined ? undefined : 0} className="rounded-pill">
        {pill}
      </span>
    ) : (
      <button type="button" aria-pressed={pressed} onClick={onClick} className="rounded-pill">
        {pill}
      </button>
    );
  return hint === undefined ? face : <Tooltip content={hint}>{face}</Tooltip>;
}
