import { useEffect, useState } from "react";
import { Button, cx } from "@/components";
import { useAfter } from "@/components/feedback";
import { useFormat, useT } from "@/i18n";
import type { Run } from "./state";

/** How fast and how long yet, from what was done since a stage began. Pure. */
export function pace(
  { done, total, rows }: { done: number; total: number | null; rows?: number },
  elapsedMs: number,
): { rowsPerSecond: number | null; secondsLeft: number | null } {
  const seconds = elapsedMs / 1000;
  // The first half second says nothing about the rest.
  if (seconds < 0.5 || done === 0) return { rowsPerSecond: null, secondsLeft: null };
  const counted = rows ?? done;
  return {
    rowsPerSecond: counted === 0 ? null : counted / seconds,
    secondsLeft: total === null ? null : Math.max(0, ((total - done) * seconds) / done),
  };
}

/** Rounds a time left so that it can be read at a glance. */
function calm(seconds: number): number {
  if (seconds < 10) return Math.max(1, Math.round(seconds));
  return seconds < 60 ? Math.round(seconds / 5) * 5 : Math.round(seconds / 30) * 30;
}

/** How far a check or an import is: bar, file, rows, rows a second, bytes, time left, and a way to stop it. */
export function RunProgress({ run, note }: { run: Run; note?: string }) {
  const t = useT();
  const format = useFormat();
  const due = useAfter(300);
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  if (!due) return null;
  const { progress } = run;
  const share =
    progress === null || progress.total === null || progress.total === 0
      ? null
      : Math.min(1, progress.done / progress.total);
  const words = t(`import-stage-${run.what}`);
  const speed = progress === null ? null : pace(progress, now - run.stageBegan);
  const perSecond = speed?.rowsPerSecond ?? null;
  const left = speed?.secondsLeft ?? null;
  const isBytes = progress?.rows !== undefined;
  const facts: [string, string][] =
    progress === null
      ? []
      : [
          [t("import-progress-rows"), format.number(progress.rows ?? progress.done)],
          [t("import-progress-speed"), perSecond === null ? "–" : format.number(Math.round(perSecond))],
          ...(isBytes
            ? [
                [
                  t("import-progress-bytes"),
                  progress.total === null
                    ? format.bytes(progress.done)
                    : t("progress-count", { done: format.bytes(progress.done), total: format.bytes(progress.total) }),
                ] as [string, string],
              ]
            : []),
          [t("import-progress-left"), left === null ? "–" : format.duration(calm(left))],
        ];
  return (
    <section aria-label={words} className="rounded-card border border-border bg-surface p-5">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="truncate text-15 font-semibold">
          {words}
          {progress?.what !== undefined && (
            <span className="ml-2 text-13 font-normal text-text-2">{progress.what}</span>
          )}
        </h2>
        {share !== null && <span className="text-15 font-semibold tabular">{format.percent(share)}</span>}
      </div>
      <div
        role="progressbar"
        aria-label={words}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        className="mt-3 h-2 overflow-hidden rounded-pill bg-surface-3"
      >
        <div
          className={cx("h-full rounded-pill bg-accent-fill", share === null && "w-1/3 animate-pulse")}
          style={share === null ? undefined : { width: `${share * 100}%` }}
        />
      </div>
      <div className="mt-4 flex flex-wrap items-end gap-x-8 gap-y-3">
        <dl className="flex flex-wrap gap-x-8 gap-y-3">
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt className="text-12 text-text-3">{label}</dt>
              <dd className="text-15 font-medium tabular">{value}</dd>
            </div>
          ))}
        </dl>
        <div className="ml-auto flex items-center gap-3">
          {note !== undefined && <span className="text-12 text-text-3">{note}</span>}
          <Button onClick={run.cancel}>{t("cancel")}</Button>
        </div>
      </div>
    </section>
  );
}
