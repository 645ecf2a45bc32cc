import { cx, inputFace, useField } from "@/components";

/** A time of day as files write it; `24:00` is the end of the day, which a browser's own field does not know. */
export function TimeField({
  label,
  value,
  onChange,
  onClear,
}: {
  /** The name, where no `Field` is around it. */
  label?: string;
  value: string | undefined;
  onChange: (value: string) => void;
  /** Where it may be left out: the field was emptied. */
  onClear?: () => void;
}) {
  const field = useField();
  return (
    <input
      type="text"
      // Beside a day it is a second control of the same field.
      id={label === undefined ? field?.id : undefined}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid === true ? true : undefined}
      inputMode="numeric"
      aria-label={label}
      placeholder="08:00"
      maxLength={5}
      defaultValue={value ?? ""}
      key={value ?? ""}
      onBlur={(event) => {
        if (event.target.value.trim() === "" && onClear !== undefined) {
          if (value !== undefined) onClear();
          return;
        }
        const read = readTime(event.target.value);
        if (read === undefined) event.target.value = value ?? "";
        else if (read !== value) onChange(read);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
      }}
      className={cx(inputFace, "max-w-16 text-center tabular")}
    />
  );
}

/** Reads `8`, `8:30`, `0830`, `08.30` and `24:00`. */
export function readTime(text: string): string | undefined {
  const match = /^\s*(\d{1,2})(?:[:.\s]?(\d{2}))?\s*$/.exec(text);
  if (match?.[1] === undefined) return undefined;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minutes > 59 || hours * 60 + minutes > 24 * 60) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
}
