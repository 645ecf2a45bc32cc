import { cx } from "@/components";
import { colorOfType } from "./colors";

/** Parts of a whole as one bar, in the order given; nothing is drawn for nothing. */
export function StackedBar({
  parts,
  types,
  label,
  className,
}: {
  parts: readonly { type: string; count: number }[];
  /** All types that there are, for their colours. */
  types: readonly string[];
  /** What the bar says, for those who hear it. */
  label: string;
  className?: string;
}) {
  return (
    <div
      role="img"
      aria-label={label}
      title={label}
      className={cx("flex h-2 min-w-0 gap-px overflow-hidden", className)}
    >
      {parts
        .filter(({ count }) => count > 0)
        .map(({ type, count }) => (
          <span
            key={type}
            className="min-w-0.5 first:rounded-l-small last:rounded-r-small"
            style={{ flexGrow: count, flexBasis: 0, background: colorOfType(type, types) }}
          />
        ))}
    </div>
  );
}
