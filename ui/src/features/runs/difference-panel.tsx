import { X } from "lucide-react";
import type { RunView } from "@/bindings/RunView";
import { portName } from "@/canvas";
import { cx, IconButton, StepIcon } from "@/components";
import { choose, useBuilder, useSession } from "@/features/builder/session";
import { useFormat, useT, type Translate } from "@/i18n";
import { withSign, type Format } from "@/i18n/format";
import { useSay } from "@/i18n/say";
import { nodeById } from "@/journey/document";
import { readJourney } from "@/journey/read";
import { titleOf } from "@/journey/summaries";
import { figuresOf, stepFigures, type Figure } from "./difference";

/** The numbers of two runs side by side: of everything, or of the chosen step. */
export function DifferencePanel({ run, against }: { run: RunView; against: RunView }) {
  const t = useT();
  const say = useSay();
  const session = useSession();
  const [chosen] = useBuilder((state) => state.choice.steps);
  const node =
    chosen === undefined
      ? undefined
      : (nodeById(readJourney(run.journey).journey, chosen) ?? nodeById(readJourney(against.journey).journey, chosen));
  const step = node === undefined ? [] : stepFigures(against.summary.nodes[node.id], run.summary.nodes[node.id]);
  const named = ({ id, named: how }: Figure): string => {
    switch (how) {
      case "channel":
        return t(`channel-${id}`, {}, id);
      case "cause":
        return t(`dry-cause-${id.replaceAll("_", "-")}`, {}, id);
      case "port":
        return say(portName(id, node));
      case "unsent":
        return t(`compare-unsent-${id.replaceAll("_", "-")}`, {}, id);
      case "outcome":
      case "voucher":
        return id;
      case undefined:
        return t(`compare-${id}`);
    }
  };
  return (
    <div
      role="group"
      aria-label={t("compare-numbers")}
      tabIndex={0}
      className="flex min-h-0 grow flex-col overflow-y-auto thin-scroll focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
    >
      <header className="flex items-start gap-3 border-b border-border px-4 py-3">
        {node !== undefined && (
          <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={32} />
        )}
        <div className="min-w-0 grow">
          <h2 className="truncate text-15 font-semibold">
            {node === undefined ? t("compare-numbers") : say(titleOf(node))}
          </h2>
          <p className="text-12 text-text-3">{t(node === undefined ? "compare-hint" : "compare-step")}</p>
        </div>
        {node !== undefined && (
          <IconButton
            label={t("close")}
            shortcut="Escape"
            icon={<X size={16} />}
            onClick={() => choose(session, { steps: [] })}
          />
        )}
      </header>
      <table className="w-full table-fixed text-12">
        <colgroup>
          <col />
          <col className="w-[66px]" />
          <col className="w-[66px]" />
          <col className="w-[84px]" />
        </colgroup>
        <thead className="sticky top-0 z-[1]">
          <tr className="h-[30px] bg-surface-2 text-text-3">
            <th className="pl-4 text-left font-normal">
              <span className="sr-only">{t("compare-column-what")}</span>
            </th>
            <th className="text-right font-normal">{t("compare-column-before")}</th>
            <th className="text-right font-normal">{t("compare-column-after")}</th>
            <th className="pr-4 text-right font-normal">{t("compare-column-by")}</th>
          </tr>
        </thead>
        {node !== undefined ? (
          <tbody>
            {step.map((each) => (
              <Line key={`${each.named ?? ""} ${each.id}`} figure={each} name={named(each)} />
            ))}
          </tbody>
        ) : (
          figuresOf(against.summary, run.summary).map(({ id, figures }) => (
            <tbody key={id}>
              <tr>
                <th colSpan={4} scope="rowgroup" className="px-4 pt-3 pb-1 text-left font-medium text-text-3">
                  {t(`compare-group-${id}`)}
                </th>
              </tr>
              {figures.map((each) => (
                <Line key={`${each.named ?? ""} ${each.id}`} figure={each} name={named(each)} />
              ))}
            </tbody>
          ))
        )}
      </table>
      {node === undefined && <p className="px-4 py-3 text-12 text-text-3">{t("dry-association")}</p>}
    </div>
  );
}

function Line({ figure, name }: { figure: Figure; name: string }) {
  const t = useT();
  const format = useFormat();
  const { by, share, named } = figure;
  return (
    <tr className="align-baseline text-13" data-figure={figure.id}>
      <th
        scope="row"
        title={name}
        className={cx("py-1 pl-4 text-left font-normal break-words", named && "pl-7 text-text-2")}
      >
        {name}
      </th>
      <td className="py-1 text-right text-12 text-text-2">{shown(figure.before, figure, format)}</td>
      <td className="py-1 text-right text-12">{shown(figure.after, figure, format)}</td>
      <td className="py-1 pr-4 text-right text-12">
        <span className={cx("block", by !== null && by !== 0 && "font-semibold")}>{signed(by, figure, format, t)}</span>
        {share !== null && share !== 0 && (
          <span className="block text-11 text-text-3">{withSign(share, (size) => format.percent(size, 1))}</span>
        )}
      </td>
    </tr>
  );
}

function shown(value: number | null, { kind }: Figure, format: Format): string {
  if (value === null) return "–";
  if (kind === "share") return format.percent(value, 1);
  if (kind === "money") return money(value, format);
  return value < 1_000_000 ? format.number(value) : format.compact(value);
}

function signed(by: number | null, { kind }: Figure, format: Format, t: Translate): string {
  if (by === null) return "–";
  return withSign(by, (size) => {
    // Shares differ in points, which a percent sign would take for a share of the share.
    if (kind === "share") return t("compare-points", { value: format.number(Math.round(size * 1000) / 10) });
    if (kind === "money") return money(size, format);
    return size < 1_000_000 ? format.number(size) : format.compact(size);
  });
}

/** Small sums, such as the cost of messages, to the cent; large ones in whole units. */
function money(minor: number, format: Format): string {
  return Math.abs(minor) < 100_000 ? format.money(minor) : format.moneyRound(minor);
}
