import { X } from "lucide-react";
import { useEffect, useState, type ReactNode } from "react";
import type { Progress as ProgressView } from "@/bindings/Progress";
import { useFormat, useT } from "@/i18n";
import { useToasts, type Toast as ToastEntry } from "@/state/toasts";
import { Button, IconButton } from "./button";
import { cx } from "./cx";
import { ErrorNote } from "./error-note";

/** Becomes true when `ms` have passed: what is quicker needs no sign of waiting. */
export function useAfter(ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}

/** How far a long task is: a bar, what is being done, a count, and a button to stop it. Comes after 300 ms. */
export function Progress({
  progress,
  cancel,
  label,
  className,
}: {
  /** How far; null before the first sign. */
  progress: ProgressView | null;
  /** Stops it. */
  cancel?: () => void;
  /** What is being done; without it the stage in words. */
  label?: string;
  className?: string;
}) {
  const t = useT();
  const format = useFormat();
  const due = useAfter(300);
  if (!due) return null;
  const total = progress?.total ?? null;
  const share = progress === null || total === null || total === 0 ? null : Math.min(1, progress.done / total);
  const words = label ?? (progress === null ? t("stage-starting") : stageWords(progress.stage, t));
  return (
    <div className={cx("flex flex-col gap-1.5", className)}>
      <div className="flex items-baseline justify-between gap-3 text-12">
        <span className="text-text-2">{words}</span>
        {progress !== null && progress.done > 0 && (
          <span className="whitespace-nowrap text-text-3 tabular">
            {total === null
              ? format.number(progress.done)
              : t("progress-count", { done: format.number(progress.done), total: format.number(total) })}
          </span>
        )}
      </div>
      <div className="flex items-center gap-2">
        <div
          role="progressbar"
          aria-label={words}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share === null ? undefined : Math.round(share * 100)}
          className="h-1.5 grow overflow-hidden rounded-pill bg-surface-3"
        >
          <div
            className={cx("h-full rounded-pill bg-accent-fill", share === null && "w-1/3 animate-pulse")}
            style={share === null ? undefined : { width: `${share * 100}%` }}
          />
        </div>
        {cancel !== undefined && (
          <Button size="small" onClick={cancel}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </div>
  );
}

const stages = new Set(["make-sample", "load", "dry-run", "import", "search"]);

function stageWords(stage: string, t: (id: string) => string): string {
  return stages.has(stage) ? t(`stage-${stage}`) : t("stage-working");
}

/** A screen with nothing on it yet: what would be here, and the one next step. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  className,
}: {
  icon?: ReactNode;
  title: string;
  /** What would be here. */
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
  className?: string;
}) {
  return (
    <div className={cx("flex flex-col items-center justify-center gap-2 px-6 py-12 text-center", className)}>
      {icon !== undefined && (
        <div
          aria-hidden
          className="mb-1 flex size-10 items-center justify-center rounded-card bg-surface-3 text-text-2"
        >
          {icon}
        </div>
      )}
      <h2 className="text-15 font-semibold">{title}</h2>
      {children !== undefined && <p className="max-w-md text-13 text-text-2">{children}</p>}
      {action !== undefined && <div className="mt-2 flex gap-2">{action}</div>}
    </div>
  );
}

/** A grey shape where something is on its way; comes after 300 ms. */
export function Skeleton({ className }: { className?: string }) {
  const due = useAfter(300);
  return <div aria-hidden className={cx("rounded-control", due && "animate-pulse bg-surface-3", className)} />;
}

/** The notes in the corner. */
export function Toasts() {
  const t = useT();
  const toasts = useToasts((state) => state.toasts);
  return (
    <div
      role="region"
      aria-label={t("notes")}
      aria-live="polite"
      className="pointer-events-none fixed right-4 bottom-4 z-50 print:hidden flex w-96 max-w-[90vw] flex-col gap-2"
    >
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} />
      ))}
    </div>
  );
}

function Toast({ toast }: { toast: ToastEntry }) {
  const t = useT();
  const dismiss = useToasts((state) => state.dismiss);
  const { id, error } = toast;
  useEffect(() => {
    // What went wrong stays until it has been read.
    if (error !== undefined) return undefined;
    const timer = setTimeout(() => dismiss(id), 8000);
    return () => clearTimeout(timer);
  }, [id, error, dismiss]);
  if (error !== undefined) {
    return (
      <ErrorNote error={error} dismiss={() => dismiss(id)} className="pointer-events-auto animate-appear shadow-menu" />
    );
  }
  const { action } = toast;
  return (
    <div className="pointer-events-auto flex animate-appear items-center gap-3 rounded-card border border-border-strong bg-surface py-2 pr-2 pl-3 shadow-menu">
      <p className="grow text-13">{toast.text}</p>
      {action !== undefined && (
        <Button
          size="small"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton size="small" side="top" label={t("close")} icon={<X size={14} />} onClick={() => dismiss(id)} />
    </div>
  );
}
