import { Tooltip as RadixTooltip } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { Keys } from "./kbd";

/** Tooltips come after a moment; from one to the next at once. Stands around the whole program. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <RadixTooltip.Provider delayDuration={400} skipDelayDuration={200}>
      {children}
    </RadixTooltip.Provider>
  );
}

/** A few words about one element, on hover and on focus. */
export function Tooltip({
  content,
  shortcut,
  side = "bottom",
  children,
}: {
  /** What it says. */
  content: ReactNode;
  /** Keys that do the same. */
  shortcut?: string | undefined;
  /** Where it stands. */
  side?: "top" | "right" | "bottom" | "left";
  /** What it is about: one element that takes a ref. */
  children: ReactElement;
}) {
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-72 animate-appear items-center gap-2 rounded-control bg-overlay px-2 py-1 text-12 text-bg"
        >
          {content}
          {shortcut !== undefined && <Keys shortcut={shortcut} inverted />}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  );
}
