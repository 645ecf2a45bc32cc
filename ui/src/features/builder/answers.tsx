import { portName } from "@/canvas";
import { cx, StepIcon } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { mainPorts, portsOf, type Node } from "@/journey/document";
import { titleOf } from "@/journey/summaries";
import { targetOf } from "@/journey/values";
import { useBuilder, useJourney } from "./session";

/** What the last dry run answered at this step: how many left by each port, and where it leads. */
export function Answers({ node }: { node: Node }) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const journey = useJourney();
  const run = useBuilder((state) => state.run);
  const counts = run?.summary.nodes[node.id];
  if (run === undefined || counts === undefined) return null;
  const left = Object.values(counts.ports).reduce((sum, count) => sum + count, 0);
  const ports = portsOf(node).filter((port) => (counts.ports[port] ?? 0) > 0 || mainPorts(node).includes(port));
  const unsent = Object.entries(counts.unsent).filter(([, count]) => count > 0);
  return (
    <section className="border-t border-border px-4 py-3" aria-label={t("builder-answers")}>
      <div className="mb-1.5 flex items-baseline justify-between gap-2">
        <h3 className="text-13 font-semibold">{t("builder-answers")}</h3>
        <p className="text-11 text-text-3">{t("builder-answers-when", { when: format.dateTime(run.made_at) })}</p>
      </div>
      <table className="w-full text-12">
        <tbody>
          {ports.map((port) => {
            const target = targetOf(journey, node.id, port);
            const count = counts.ports[port] ?? 0;
            return (
              <tr key={port} className="h-6">
                <th scope="row" className="pr-2 text-left font-semibold whitespace-nowrap">
                  {say(portName(port, node))}
                </th>
                <td className="w-full max-w-0 truncate text-text-2">
                  {target === undefined ? (
                    t("builder-answers-nowhere")
                  ) : (
                    <span className="flex items-center gap-1.5">
                      <StepIcon
                        kind={target.kind}
                        channel={target.kind === "send_message" ? target.channel : undefined}
                        size={20}
                      />
                      <span className="truncate">{say(titleOf(target))}</span>
                    </span>
                  )}
                </td>
                <td className="pl-2 text-right">{format.number(count)}</td>
                <td className="w-14 pl-3 text-right text-text-3">
                  {format.percent(left === 0 ? null : count / left, 1)}
                </td>
              </tr>
            );
          })}
          {counts.inside > 0 && (
            <tr className="h-6">
              <th scope="row" colSpan={2} className="text-left font-normal text-text-2">
                {t("builder-answers-inside")}
              </th>
              <td className="pl-2 text-right">{format.number(counts.inside)}</td>
              <td />
            </tr>
          )}
          {unsent.map(([reason, count]) => (
            <tr key={reason} className="h-6">
              <th scope="row" colSpan={2} className="text-left font-normal text-text-2">
                {t(`builder-unsent-${reason}`)}
              </th>
              <td className="pl-2 text-right">{format.number(count ?? 0)}</td>
              <td />
            </tr>
          ))}
        </tbody>
      </table>
      {node.kind === "condition" && left > 0 && (
        <div aria-hidden className="mt-2 h-1.5 overflow-hidden rounded-pill bg-surface-3">
          <div className={cx("h-full bg-logic")} style={{ width: `${((counts.ports["yes"] ?? 0) / left) * 100}%` }} />
        </div>
      )}
      {counts.time_spent_s.median !== null && counts.time_spent_s.median > 0 && (
        <p className="mt-2 text-12 text-text-2">
          {t("builder-answers-time", {
            median: format.duration(counts.time_spent_s.median),
            p90: format.duration(counts.time_spent_s.p90),
          })}
        </p>
      )}
    </section>
  );
}
