import type { ReactNode } from "react";
import { cx } from "./cx";

/** What a pill is about. */
export type Tone = "neutral" | "accent" | "error" | "warning" | "good";

const tones: Record<Tone, string> = {
  neutral: "bg-surface-3 text-text-2",
  accent: "bg-accent-weak text-accent",
  error: "bg-error-weak text-error",
  warning: "bg-warning-weak text-warning",
  good: "bg-good-weak text-good",
};

/** A state in two or three words. */
export function Pill({
  tone = "neutral",
  icon,
  children,
  className,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cx(
        "inline-flex h-5 shrink-0 items-center gap-1 rounded-pill px-2 text-11 font-medium whitespace-nowrap tabular",
        tones[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}
