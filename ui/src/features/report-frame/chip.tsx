import { ChevronDown } from "lucide-react";
import { Popover } from "radix-ui";
import { useState, type ReactNode } from "react";
import { cx } from "@/components";

/** A filter of the bar: its name, what it is set to, and a panel behind it; tinted where it is set. */
export function Chip({
  name,
  value,
  words,
  set,
  children,
  wide = false,
  begun = false,
}: {
  name: string;
  /** What it is set to, short: `3 of 14`. */
  value: string;
  /** The same in full, for hover and for paper. */
  words?: string | undefined;
  /** Whether it is set to anything but the usual. */
  set: boolean;
  /** The panel; closes itself by what it is given. */
  children: (close: () => void) => ReactNode;
  /** A panel as wide as it needs. */
  wide?: boolean;
  /** Whether it opens at once, because it has just been asked for. */
  begun?: boolean;
}) {
  const [open, setOpen] = useState(begun);
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-haspopup="dialog"
          title={words}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return;
            event.preventDefault();
            setOpen(true);
          }}
          className={cx(
            "flex h-7 max-w-72 shrink-0 items-center gap-1.5 rounded-control border px-2.5 text-12 transition-colors duration-[var(--fast)]",
            set
              ? "border-accent-line bg-accent-weak hover:border-accent"
              : "border-border-strong bg-surface hover:bg-surface-2",
            "print:h-auto print:max-w-none print:border-0 print:bg-transparent print:p-0",
          )}
        >
          <span className="shrink-0 text-text-2">{name}</span>
          <span className="min-w-0 truncate font-medium tabular print:hidden">{value}</span>
          <span className="hidden font-medium print:inline">{words ?? value}</span>
          <ChevronDown aria-hidden size={14} className="shrink-0 text-text-3 print:hidden" />
        </button>
      </Popover.Trigger>
      <ChipPanel name={name} wide={wide}>
        {children(() => setOpen(false))}
      </ChipPanel>
    </Popover.Root>
  );
}

/** The panel behind a filter. */
export function ChipPanel({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <Popover.Portal>
      <Popover.Content
        align="start"
        sideOffset={4}
        collisionPadding={8}
        aria-label={name}
        className={cx(
          "z-50 flex max-h-[min(26rem,var(--radix-popover-content-available-height))] animate-appear flex-col overflow-hidden",
          "rounded-card border border-border-strong bg-surface text-13 shadow-menu focus-visible:shadow-menu",
          wide ? "max-w-[90vw]" : "w-72",
        )}
      >
        {children}
      </Popover.Content>
    </Popover.Portal>
  );
}
