import { useId } from "react";
import { cx } from "@/components";

/** One of a few ways, each with a sentence on what it means. `null` where a person must say. */
export function Choice<V extends string>({
  value,
  onChange,
  label,
  options,
}: {
  value: V | null;
  onChange: (value: V) => void;
  /** What is chosen here. */
  label: string;
  options: readonly { value: V; title: string; text: string }[];
}) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="flex flex-col gap-2">
      {options.map((option) => (
        <div
          key={option.value}
          className={cx(
            "relative flex min-w-0 items-start gap-2.5 rounded-card border p-2.5",
            option.value === value
              ? "border-accent bg-accent-weak"
              : "border-border-strong bg-surface hover:bg-surface-2",
          )}
        >
          <input
            id={`${name}-${option.value}`}
            type="radio"
            name={name}
            checked={option.value === value}
            aria-describedby={`${name}-${option.value}-text`}
            onChange={() => onChange(option.value)}
            className="relative z-10 mt-0.5 size-3.5 shrink-0 appearance-none rounded-pill border border-border-control bg-surface checked:border-4 checked:border-accent-fill checked:bg-on-accent"
          />
          <div className="min-w-0">
            <label
              htmlFor={`${name}-${option.value}`}
              // The whole card is the target.
              className="block truncate text-13 font-medium after:absolute after:inset-0"
            >
              {option.title}
            </label>
            <p id={`${name}-${option.value}-text`} className="text-12 text-text-2">
              {option.text}
            </p>
          </div>
        </div>
      ))}
    </div>
  );
}
