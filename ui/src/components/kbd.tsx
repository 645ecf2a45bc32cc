import { keysOf } from "@/state/actions";
import { cx } from "./cx";

/** The keys of a shortcut: `<Keys shortcut="Mod+K" />`. */
export function Keys({ shortcut, inverted = false }: { shortcut: string; inverted?: boolean }) {
  return (
    <kbd
      className={cx(
        "inline-flex h-[18px] shrink-0 items-center gap-1 rounded-small border px-1 font-sans text-11",
        inverted ? "border-current/40" : "border-border-strong bg-surface-2 text-text-2",
      )}
    >
      {keysOf(shortcut).map((key) => (
        <span key={key}>{key}</span>
      ))}
    </kbd>
  );
}
