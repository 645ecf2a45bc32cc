import { DropdownMenu } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { cx } from "./cx";
import { Keys } from "./kbd";

/** A line of a menu. */
export interface MenuItem {
  id: string;
  label: string;
  icon?: ReactNode;
  shortcut?: string;
  /** Drawn in the colour of errors. */
  danger?: boolean;
  disabled?: boolean;
  /** A line above it. */
  separated?: boolean;
  run: () => void;
}

const surface =
  "z-50 animate-appear rounded-card border border-border-strong bg-surface text-text shadow-menu focus-visible:shadow-menu";

/** A menu behind a button. Not modal: the page stays as it is. */
export function Menu({
  items,
  align = "end",
  children,
}: {
  items: readonly MenuItem[];
  align?: "start" | "end";
  /** The button that opens it. */
  children: ReactElement;
}) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{children}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className={cx(
            surface,
            "max-h-[var(--radix-dropdown-menu-content-available-height)] min-w-44 overflow-y-auto p-1 thin-scroll",
          )}
          // What is chosen in a menu on a card is not a click on the card.
          onClick={(event) => event.stopPropagation()}
        >
          {items.map((item) => (
            <div key={item.id} role="presentation">
              {item.separated === true && <DropdownMenu.Separator className="mx-1 my-1 h-px bg-border" />}
              <DropdownMenu.Item
                disabled={item.disabled === true}
                onSelect={item.run}
                className={cx(
                  "flex h-7 items-center gap-2 rounded-control px-2 text-13 data-highlighted:bg-surface-3",
                  "focus-visible:shadow-none data-disabled:text-text-3 data-disabled:opacity-60",
                  item.danger === true && "text-error",
                )}
              >
                {item.icon}
                <span className="grow whitespace-nowrap">{item.label}</span>
                {item.shortcut !== undefined && <Keys shortcut={item.shortcut} />}
              </DropdownMenu.Item>
            </div>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
