import type { ReactNode } from "react";
import { cx, Tooltip } from "@/components";
import { useT } from "@/i18n";

/** A number that opens its list: a quiet button; only the number where there is no list, or nothing in it. */
export function Figure({
  onOpen,
  label,
  why,
  className,
  children,
}: {
  onOpen?: (() => void) | undefined;
  /** What is counted, for those who hear it. */
  label?: string | undefined;
  /** Why there is nothing, on hover of a dash. */
  why?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  const t = useT();
  if (why !== undefined) {
    return (
      <Tooltip content={why}>
        <span tabIndex={0} className={cx("rounded-small text-text-3", className)}>
          {children}
        </span>
      </Tooltip>
    );
  }
  if (onOpen === undefined) return <span className={className}>{children}</span>;
  return (
    <button
      type="button"
      title={label === undefined ? t("report-open-list") : t("report-open-list-of", { what: label })}
      onClick={(event) => {
        // A click on a number in a row that can be picked is not a click on the row.
        event.stopPropagation();
        onOpen();
      }}
      className={cx(
        "rounded-small decoration-text-3 decoration-1 underline-offset-[3px] hover:underline focus-visible:underline",
        className,
      )}
    >
      {children}
    </button>
  );
}
