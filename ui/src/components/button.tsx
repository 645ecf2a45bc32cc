import type { ComponentProps, ReactNode } from "react";
import { cx } from "./cx";
import { Tooltip } from "./tooltip";

/** How loud a button is. One `primary` a screen. */
type Variant = "primary" | "secondary" | "quiet" | "danger";

const variants: Record<Variant, string> = {
  primary: "bg-accent-fill text-on-accent border border-transparent hover:brightness-110",
  secondary: "bg-surface text-text border border-border-strong hover:bg-surface-2",
  quiet: "bg-transparent text-text-2 border border-transparent hover:bg-surface-3 hover:text-text",
  danger: "bg-surface text-error border border-border-strong hover:bg-error-weak",
};

const sizes = { medium: "h-7 px-2.5 text-13", small: "h-6 px-2 text-12" };

/** What a button takes besides an HTML button's own. */
export interface ButtonProps extends ComponentProps<"button"> {
  /** How loud; `secondary` when absent. */
  variant?: Variant;
  /** 28 or 24 px high. */
  size?: keyof typeof sizes;
  /** Before the words. */
  icon?: ReactNode;
}

/** A button with words. */
export function Button({ variant = "secondary", size = "medium", icon, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      className={cx(
        "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-control font-medium whitespace-nowrap",
        "transition-colors duration-[var(--fast)] disabled:opacity-50",
        sizes[size],
        variants[variant],
        className,
      )}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
}

/** What an icon button takes besides an HTML button's own. */
export interface IconButtonProps extends Omit<ComponentProps<"button">, "aria-label" | "title"> {
  /** What it does, in words: its name and its tooltip. */
  label: string;
  /** The keys that do the same, for the tooltip. */
  shortcut?: string;
  /** The picture. */
  icon: ReactNode;
  /** 28 or 24 px. */
  size?: "medium" | "small";
  /** Where the tooltip stands. */
  side?: "top" | "right" | "bottom" | "left";
}

/** A button with a picture; its words stand in a tooltip. */
export function IconButton({
  label,
  shortcut,
  icon,
  size = "medium",
  side = "bottom",
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} shortcut={shortcut} side={side}>
      <button
        type="button"
        aria-label={label}
        className={cx(
          "inline-flex shrink-0 items-center justify-center rounded-control text-text-2",
          "transition-colors duration-[var(--fast)] hover:bg-surface-3 hover:text-text disabled:opacity-40",
          "aria-pressed:bg-accent-weak aria-pressed:text-accent",
          size === "medium" ? "size-7" : "size-6",
          className,
        )}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  );
}
