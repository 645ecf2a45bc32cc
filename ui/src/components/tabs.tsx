import { Tabs as RadixTabs, ToggleGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** A tab: what it is called, and optionally a number beside it. */
export interface Tab {
  id: string;
  label: string;
  count?: number;
}

/** Tabs with an underline under the chosen one; `children` are `TabPanel`s. */
export function Tabs({
  tabs,
  value,
  onChange,
  label,
  end,
  children,
  className,
}: {
  tabs: readonly Tab[];
  value: string;
  onChange: (id: string) => void;
  /** What the row of tabs is called. */
  label: string;
  /** At the row's other end. */
  end?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <RadixTabs.Root value={value} onValueChange={onChange} className={cx("flex min-h-0 flex-col", className)}>
      <div className="flex h-9 shrink-0 items-center justify-between gap-2 border-b border-border px-3.5">
        <RadixTabs.List aria-label={label} className="flex h-full gap-4">
          {tabs.map((tab) => (
            <RadixTabs.Trigger
              key={tab.id}
              value={tab.id}
              className={cx(
                "flex items-center gap-1.5 rounded-small border-b-2 border-transparent pt-0.5 text-13 font-medium text-text-2",
                "hover:text-text data-[state=active]:border-accent data-[state=active]:text-text",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-pill bg-surface-3 px-1.5 text-11 tabular">{tab.count}</span>
              )}
            </RadixTabs.Trigger>
          ))}
        </RadixTabs.List>
        {end}
      </div>
      {children}
    </RadixTabs.Root>
  );
}

/** What a tab shows. */
export function TabPanel({ id, children, className }: { id: string; children: ReactNode; className?: string }) {
  return (
    <RadixTabs.Content value={id} className={cx("min-h-0 grow", className)}>
      {children}
    </RadixTabs.Content>
  );
}

/** One of two to five ways to see the same thing. */
export function Segmented<V extends string>({
  value,
  onChange,
  options,
  label,
}: {
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
  label: string;
}) {
  return (
    <ToggleGroup.Root
      type="single"
      value={value}
      aria-label={label}
      onValueChange={(next) => {
        // A click on the chosen one would choose nothing.
        const option = options.find((candidate) => candidate.value === next);
        if (option !== undefined) onChange(option.value);
      }}
      className="inline-flex h-6 shrink-0 items-center rounded-control bg-surface-3 p-0.5"
    >
      {options.map((option) => (
        <ToggleGroup.Item
          key={option.value}
          value={option.value}
          className={cx(
            "h-5 rounded-small px-2 text-12 font-medium whitespace-nowrap text-text-2 hover:text-text",
            "data-[state=on]:bg-surface data-[state=on]:text-text",
          )}
        >
          {option.label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  );
}
