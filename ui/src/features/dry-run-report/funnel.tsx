import { useMemo } from "react";
import type { RunView } from "@/bindings/RunView";
import { Card, cx, StepIcon } from "@/components";
import { useFormat, useT } from "@/i18n";
import { funnelOf, type FunnelStep } from "./flow";
import type { Names } from "./names";

/** Every step with how many came, went on, stayed and ended; a click lists the customers there. */
export function Funnel({
  view,
  names,
  chosen,
  choose,
}: {
  view: RunView;
  names: Names;
  /** The step whose customers are listed. */
  chosen: string | null;
  choose: (node: string) => void;
}) {
  const t = useT();
  const steps = useMemo(() => funnelOf(view.journey, view.summary), [view]);
  const most = Math.max(view.summary.entries, ...steps.map((step) => step.summary.entered), 1);
  return (
    <Card
      title={t("funnel-title")}
      end={
        <ul className="flex items-center gap-3 text-11 text-text-2">
          <Key className="bg-chart-1" label={t("funnel-went-on")} />
          <Key className="bg-time" label={t("funnel-inside")} />
          <Key className="bg-chart-other" label={t("funnel-ended")} />
        </ul>
      }
    >
      <table className="mb-1.5 w-full table-fixed text-13">
        <thead>
          <tr className="h-[30px] border-b border-border bg-surface-2 text-12 text-text-3">
            <th className="px-3.5 text-left font-normal">{t("column-step")}</th>
            <th className="w-[25%] px-2 text-left font-normal">
              <span className="sr-only">{t("funnel-title")}</span>
            </th>
            <th className="w-17 px-2 text-right font-normal whitespace-nowrap">{t("column-entered")}</th>
            <th className="w-[70px] px-2 text-right font-normal">{t("column-share")}</th>
            <th className="w-19 px-2 text-right font-normal whitespace-nowrap">{t("column-inside")}</th>
            <th className="w-20 px-3.5 text-right font-normal whitespace-nowrap">{t("column-ended")}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <Row
              key={step.node.id}
              step={step}
              most={most}
              names={names}
              chosen={chosen === step.node.id}
              choose={() => choose(step.node.id)}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Key({ className, label }: { className: string; label: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={cx("size-2 rounded-[2px]", className)} />
      {label}
    </li>
  );
}

function Row({
  step,
  most,
  names,
  chosen,
  choose,
}: {
  step: FunnelStep;
  most: number;
  names: Names;
  chosen: boolean;
  choose: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const { node, summary, wentOn, ended } = step;
  const never = summary.entered === 0;
  // A step with a name of its own says what it does.
  const detail = (node.label?.trim() ?? "") === "" ? names.detail(node) : null;
  const width = (count: number) => ({ width: `${(count / most) * 100}%` });
  return (
    <tr
      className={cx(
        "relative h-[33px] border-b border-border last:border-0",
        chosen ? "bg-accent-weak" : "hover:bg-surface-2",
      )}
    >
      <td className="px-3.5">
        <div className="flex min-w-0 items-center gap-2">
          <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={20} />
          <button
            type="button"
            disabled={never}
            onClick={choose}
            aria-pressed={chosen}
            title={detail === null ? names.step(node.id) : `${names.step(node.id)} · ${detail}`}
            className="min-w-0 truncate rounded-small text-left font-medium after:absolute after:inset-0 focus-visible:shadow-none focus-visible:after:shadow-[inset_0_0_0_2px_var(--accent)]"
          >
            {names.step(node.id)}
            {detail !== null && <span className="font-normal text-text-3"> · {detail}</span>}
          </button>
        </div>
      </td>
      <td className="px-2">
        {never ? (
          <span className="text-12 text-text-3">{t("funnel-never")}</span>
        ) : (
          <div aria-hidden className="flex h-3 gap-px overflow-hidden rounded-[3px]">
            {wentOn > 0 && <span className="h-full bg-chart-1" style={width(wentOn)} />}
            {summary.inside > 0 && <span className="h-full bg-time" style={width(summary.inside)} />}
            {ended > 0 && <span className="h-full bg-chart-other" style={width(ended)} />}
          </div>
        )}
      </td>
      <td className="px-2 text-right font-medium">{format.number(summary.entered)}</td>
      <td className="px-2 text-right text-text-2">{format.percent(step.share, 1)}</td>
      <td className="px-2 text-right text-text-2">{summary.inside === 0 ? "" : format.number(summary.inside)}</td>
      <td className="px-3.5 text-right text-text-2">{ended === 0 ? "" : format.number(ended)}</td>
    </tr>
  );
}
