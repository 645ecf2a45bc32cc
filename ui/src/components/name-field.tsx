import { useRef, useState } from "react";
import { TextField } from "./field";

/** A name being written in its place in a list: Enter or leaving keeps it, Escape gives it up (`undefined`). */
export function NameField({
  name,
  label,
  done,
  className,
}: {
  name: string;
  label: string;
  done: (name: string | undefined) => void;
  className?: string;
}) {
  const [draft, setDraft] = useState(name);
  const over = useRef(false);
  const end = (result: string | undefined) => {
    // Leaving by Enter or Escape takes the field away, which counts as losing the focus.
    if (over.current) return;
    over.current = true;
    done(result);
  };
  return (
    <TextField
      autoFocus
      aria-label={label}
      placeholder={label}
      value={draft}
      onChange={setDraft}
      onClick={(event) => event.stopPropagation()}
      onBlur={() => end(draft)}
      onKeyDown={(event) => {
        if (event.key === "Enter") end(draft);
        else if (event.key === "Escape") end(undefined);
        event.stopPropagation();
      }}
      {...(className !== undefined && { className })}
    />
  );
}
