import { RadioGroup } from "radix-ui";
import type { ReactNode } from "react";
import { cx } from "@/components";

/** One of a few ways, each with a sentence on what it means. `null` where a person must say. */
export function Choice<V extends string>({
  value,
  onChange,
  label,
  options,
  className,
}: {
  value: V | null;
  onChange: (value: V) => void;
  /** What is chosen here. */
  label: string;
  options: readonly { value: V; title: string; text: string; icon?: ReactNode }[];
  className?: string;
}) {
  return (
    <RadioGroup.Root
      value={value ?? ""}
      aria-label={label}
      onValueChange={(next) => {
        const option = options.find((each) => each.value === next);
        if (option !== undefined) onChange(option.value);
      }}
      className={cx("flex flex-col gap-2", className)}
    >
      {options.map((option) => (
        <RadioGroup.Item
          key={option.value}
          value={option.value}
          className={cx(
            "flex min-w-0 flex-1 items-start gap-2.5 rounded-card border p-2.5 text-left",
            "border-border-strong bg-surface hover:bg-surface-2",
            "data-[state=checked]:border-accent data-[state=checked]:bg-accent-weak",
          )}
        >
          <span
            aria-hidden
            className={cx(
              "mt-0.5 flex size-3.5 shrink-0 items-center justify-center rounded-pill border",
              option.value === value ? "border-accent-fill bg-accent-fill" : "border-border-control bg-surface",
            )}
          >
            {option.value === value && <span className="size-1.5 rounded-pill bg-on-accent" />}
          </span>
          <span className="min-w-0">
            <span className="block truncate text-13 font-medium">{option.title}</span>
            <span className="block text-12 text-text-2">{option.text}</span>
          </span>
        </RadioGroup.Item>
      ))}
    </RadioGroup.Root>
  );
}
