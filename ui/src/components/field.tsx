import { createContext, useContext, useId, useMemo, useState, type ComponentProps, type ReactNode } from "react";
import { cx } from "./cx";

/** What a field tells the control inside it. */
interface FieldLinks {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
}

const FieldContext = createContext<FieldLinks | null>(null);

/** The links from a control to the label, hint and error around it. */
export function useField(): FieldLinks | null {
  return useContext(FieldContext);
}

/** A control with its label above, and a hint or what is wrong below. */
export function Field({
  label,
  hint,
  error,
  action,
  children,
  className,
}: {
  /** What the control is called. */
  label: string;
  /** What may be put in. */
  hint?: ReactNode;
  /** What is wrong, and how to mend it. */
  error?: ReactNode;
  /** Something small at the label's other end. */
  action?: ReactNode;
  /** One control. */
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const below = error ?? hint;
  const hasBelow = below !== undefined && below !== null;
  const links = useMemo(
    () => ({ id, describedBy: hasBelow ? `${id}-below` : undefined, invalid: error !== undefined && error !== null }),
    [id, hasBelow, error],
  );
  return (
    <FieldContext value={links}>
      <div className={cx("flex flex-col gap-1", className)}>
        <div className="flex items-center justify-between gap-2">
          <label htmlFor={id} className="text-12 font-medium text-text-2">
            {label}
          </label>
          {action}
        </div>
        {children}
        {hasBelow && (
          <p id={`${id}-below`} className={cx("text-12", links.invalid ? "text-error" : "text-text-3")}>
            {below}
          </p>
        )}
      </div>
    </FieldContext>
  );
}

/** The face of everything that can be typed into. */
export const inputFace =
  "h-7 w-full min-w-0 rounded-control border border-border-control bg-surface px-2 text-13 text-text " +
  "placeholder:text-text-3 focus:border-accent focus-visible:shadow-none focus:ring-1 focus:ring-accent " +
  "aria-invalid:border-error disabled:opacity-50 disabled:bg-surface-2";

/** One line of text. */
export interface TextFieldProps extends Omit<ComponentProps<"input">, "value" | "onChange"> {
  value: string;
  onChange: (value: string) => void;
}

/** One line of text; inside a `Field`, or with an `aria-label`. */
export function TextField({ value, onChange, className, ...rest }: TextFieldProps) {
  const field = useField();
  return (
    <input
      type="text"
      id={field?.id}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid === true ? true : undefined}
      autoComplete="off"
      spellCheck={false}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(inputFace, className)}
    />
  );
}

/** A number, or null while there is none. */
export interface NumberFieldProps extends Omit<ComponentProps<"input">, "value" | "onChange" | "min" | "max"> {
  value: number | null;
  onChange: (value: number | null) => void;
  /** The smallest allowed. */
  min?: number;
  /** The largest allowed. */
  max?: number;
  /** Whether there may be digits after the point. */
  whole?: boolean;
  /** What stands behind the number: a unit, a currency. */
  suffix?: string;
}

/** Reads a number as people write it, with a comma or a point. */
function readNumber(text: string): number | null {
  const cleaned = text.replace(/[\s\u00a0\u202f]/g, "").replace(",", ".");
  if (cleaned === "") return null;
  const value = Number(cleaned);
  return Number.isFinite(value) ? value : null;
}

/** A number; what cannot be one is not passed on, and the last good one comes back on leaving the field. */
export function NumberField({
  value,
  onChange,
  min,
  max,
  whole = false,
  suffix,
  className,
  onBlur,
  ...rest
}: NumberFieldProps) {
  const field = useField();
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? (value === null ? "" : String(value));

  const accept = (text: string) => {
    setDraft(text);
    const next = readNumber(text);
    if (next === null) {
      if (text.trim() === "") onChange(null);
      return;
    }
    if (whole && !Number.isInteger(next)) return;
    if ((min !== undefined && next < min) || (max !== undefined && next > max)) return;
    onChange(next);
  };
  const step = (by: number) => {
    const next = (value ?? min ?? 0) + by;
    const bounded = Math.min(max ?? Infinity, Math.max(min ?? -Infinity, next));
    setDraft(null);
    onChange(bounded);
  };

  return (
    <span className={cx("relative inline-flex w-full", className)}>
      <input
        type="text"
        inputMode={whole ? "numeric" : "decimal"}
        role="spinbutton"
        aria-valuenow={value ?? undefined}
        aria-valuemin={min}
        aria-valuemax={max}
        id={field?.id}
        aria-describedby={field?.describedBy}
        aria-invalid={field?.invalid === true ? true : undefined}
        autoComplete="off"
        {...rest}
        value={shown}
        onChange={(event) => accept(event.target.value)}
        onBlur={(event) => {
          setDraft(null);
          onBlur?.(event);
        }}
        onKeyDown={(event) => {
          if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
          event.preventDefault();
          step((event.key === "ArrowUp" ? 1 : -1) * (event.shiftKey ? 10 : 1));
        }}
        className={cx(inputFace, "tabular", suffix !== undefined && "pr-10")}
      />
      {suffix !== undefined && (
        <span className="pointer-events-none absolute inset-y-0 right-2 flex items-center text-12 text-text-3">
          {suffix}
        </span>
      )}
    </span>
  );
}

/** Yes or no, with its words beside it. */
export function Checkbox({
  checked,
  onChange,
  label,
  hint,
  disabled = false,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label: string;
  hint?: string;
  disabled?: boolean;
}) {
  const id = useId();
  return (
    <div className="flex items-start gap-2">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-0.5 size-3.5 shrink-0 rounded-small accent-accent-fill"
      />
      <div>
        <label htmlFor={id} className="text-13 text-text">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-12 text-text-3">
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
