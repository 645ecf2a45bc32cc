import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import { cx } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { PressureBar } from "./pressure";

const HEIGHT = 168;

/**
 * Customers by the number of messages in their busiest seven days, with a line that can be dragged: those to the right
 * of it get more than one wants.
 */
export function Histogram({
  bars,
  population,
  threshold,
  onThreshold,
}: {
  bars: readonly PressureBar[];
  population: number;
  threshold: number;
  onThreshold: (threshold: number) => void;
}) {
  const t = useT();
  const format = useFormat();
  const place = useRef<HTMLDivElement>(null);
  const largest = bars.length - 1;
  const most = Math.max(1, ...bars.map(({ customers }) => customers));
  const bound = (value: number) => Math.max(0, Math.min(largest, value));
  const at = bound(threshold);
  const follow = (event: PointerEvent) => {
    const box = place.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    // The line stands behind the bar it allows.
    onThreshold(bound(Math.round(((event.clientX - box.left) / box.width) * bars.length) - 1));
  };
  const hear = (event: KeyboardEvent) => {
    if (event.key === "ArrowRight" || event.key === "ArrowUp") onThreshold(bound(at + 1));
    else if (event.key === "ArrowLeft" || event.key === "ArrowDown") onThreshold(bound(at - 1));
    else if (event.key === "Home") onThreshold(0);
    else if (event.key === "End") onThreshold(largest);
    else return;
    event.preventDefault();
  };
  const nameOf = ({ messages, orMore }: PressureBar) =>
    orMore ? t("pressure-or-more", { messages }) : format.number(messages);
  return (
    <div className="px-3.5 pt-5 pb-3">
      <div ref={place} className="relative flex items-end" style={{ height: HEIGHT }}>
        {bars.map((bar) => {
          const over = bar.messages > threshold;
          const share = format.percent(population === 0 ? null : bar.customers / population, 1);
          return (
            <div
              key={bar.messages}
              className="group relative flex h-full min-w-0 grow basis-0 flex-col items-center justify-end px-[3px]"
              title={t("pressure-bar", {
                messages: nameOf(bar),
                customers: format.number(bar.customers),
                share,
              })}
            >
              <span className={cx("text-11 tabular", bar.customers === 0 ? "text-text-3" : "text-text-2")}>
                {bar.customers < 10_000 ? format.number(bar.customers) : format.compact(bar.customers)}
              </span>
              <span
                className={cx(
                  "block w-full max-w-14 rounded-t-small",
                  over
                    ? "bg-chart-2 [background-image:repeating-linear-gradient(135deg,transparent_0_5px,rgb(255_255_255/0.28)_5px_8px)]"
                    : "bg-chart-1",
                )}
                style={{ height: bar.customers === 0 ? 0 : `max(2px, ${(bar.customers / most) * (HEIGHT - 22)}px)` }}
              />
            </div>
          );
        })}
        <div
          role="slider"
          tabIndex={0}
          aria-label={t("pressure-threshold")}
          aria-valuemin={0}
          aria-valuemax={largest}
          aria-valuenow={at}
          aria-valuetext={t("pressure-more-than", { count: at })}
          onKeyDown={hear}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => {
            if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
          }}
          className="absolute -top-4 bottom-0 z-10 w-5 -translate-x-1/2 cursor-col-resize touch-none rounded-small"
          style={{ left: `${((at + 1) / bars.length) * 100}%` }}
        >
          <span aria-hidden className="absolute inset-y-0 left-1/2 w-0.5 -translate-x-1/2 bg-text" />
          <span
            aria-hidden
            className="absolute -top-1 left-1/2 size-3 -translate-x-1/2 rounded-pill border-2 border-text bg-surface"
          />
        </div>
      </div>
      <div aria-hidden className="flex border-t border-border-strong pt-1">
        {bars.map((bar) => (
          <span key={bar.messages} className="min-w-0 grow basis-0 text-center text-11 text-text-3 tabular">
            {nameOf(bar)}
          </span>
        ))}
      </div>
      <p aria-hidden className="pt-0.5 text-center text-11 text-text-3">
        {t("pressure-axis")}
      </p>
    </div>
  );
}
