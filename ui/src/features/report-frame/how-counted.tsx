import { Popover } from "radix-ui";
import type { ReactNode } from "react";
import { useT } from "@/i18n";

/** A definition: what it defines, and how it is counted. */
export interface HowEntry {
  term: string;
  text: ReactNode;
}

/** "How is this counted?": the definitions behind a report, one click away. On paper they follow the rule. */
export function HowCounted({ entries }: { entries: readonly HowEntry[] }) {
  const t = useT();
  return (
    <>
      <Popover.Root>
        <Popover.Trigger asChild>
          <button type="button" className="rounded-small font-medium text-accent hover:underline print:hidden">
            {t("report-how")}
          </button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={6}
            collisionPadding={12}
            aria-label={t("report-how")}
            className="z-50 max-h-[var(--radix-popover-content-available-height)] w-[min(560px,90vw)] animate-appear overflow-y-auto rounded-card border border-border-strong bg-surface p-4 text-12 shadow-menu thin-scroll focus-visible:shadow-menu"
          >
            <Definitions entries={entries} />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

function Definitions({ entries }: { entries: readonly HowEntry[] }) {
  return (
    <dl className="flex flex-col gap-2 leading-relaxed">
      {entries.map(({ term, text }) => (
        <div key={term}>
          <dt className="font-semibold text-text">{term}</dt>
          <dd className="text-text-2">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
