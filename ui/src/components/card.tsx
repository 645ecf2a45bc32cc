import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "./cx";

/** A white panel with a heading. */
export function Card({
  title,
  note,
  end,
  children,
  className,
}: {
  title?: string;
  /** A few weak words behind the heading. */
  note?: ReactNode;
  /** Controls at the heading's other end. */
  end?: ReactNode;
  children: ReactNode;
  className?: string;
}) {
  return (
    <section className={cx("min-w-0 rounded-card border border-border bg-surface", className)}>
      {title !== undefined && (
        <header className="flex min-h-9 flex-wrap items-center gap-x-2 gap-y-1 px-3.5 pt-2 pb-1">
          <h2 className="text-13 font-semibold">{title}</h2>
          {note !== undefined && <p className="text-12 text-text-3">{note}</p>}
          {end !== undefined && <div className="ml-auto flex items-center gap-2">{end}</div>}
        </header>
      )}
      {children}
    </section>
  );
}

/** Something that is shown when one asks for it: "How is this counted?" */
export function Disclosure({
  summary,
  children,
  className,
}: {
  summary: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <details className={cx("group text-12 text-text-2", className)}>
      <summary className="inline-flex list-none items-center gap-1 rounded-small font-medium text-accent hover:underline [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          size={12}
          className="transition-transform duration-[var(--fast)] group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="mt-1.5 max-w-3xl space-y-1.5 leading-relaxed">{children}</div>
    </details>
  );
}
