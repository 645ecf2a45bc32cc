/** Two runs at a step or on a way: both numbers, and the difference with its sign. Colour only repeats the sign. */
import { useFormat, useT } from "@/i18n";
import { withSign, type Format } from "@/i18n/format";
import type { FlowCounts, StepDifference, WayDifference } from "./overlay";

/** More, less or the same as before. */
export function toneOf({ before, after }: { before: number | null; after: number | null }): "more" | "less" | "same" {
  const by = (after ?? 0) - (before ?? 0);
  return by > 0 ? "more" : by < 0 ? "less" : "same";
}

/** The share on a way; of two runs both shares, where they are not the same in whole percents. */
export function shareWords({ share, difference }: FlowCounts, format: Format): string {
  if (difference === undefined) return share === undefined ? "" : format.percent(share);
  const { shareBefore: before, shareAfter: after } = difference;
  if (before === undefined && after === undefined) return "";
  // Nobody leaves the step any more: the share is not what it was.
  if (before !== undefined && after === undefined) return `${format.percent(before)}→–`;
  if (!sharesDiffer(difference)) return format.percent(after ?? before ?? 0);
  return `${format.number(Math.round((before ?? 0) * 100))}→${format.percent(after ?? 0)}`;
}

/** What went this way in two runs, in numbers for a title; the shares where there is a choice of ways. */
export function wayNumbers(flow: FlowCounts, { before, after }: WayDifference, format: Format) {
  const shares = shareWords(flow, format);
  return { ...numbersOf({ before, after }, format), share: shares === "" ? "" : ` (${shares})` };
}

/** Both numbers; a dash where only the other run has the step. */
function numbersOf({ before, after }: StepDifference, format: Format): { before: string; after: string } {
  const words = (count: number | null) => (count === null ? "–" : format.number(count));
  return { before: words(before), after: words(after) };
}

/** Whether the shares of two runs are told apart in whole percents. */
export function sharesDiffer({ shareBefore, shareAfter }: WayDifference): boolean {
  if (shareBefore === undefined) return false;
  if (shareAfter === undefined) return true;
  return Math.round(shareBefore * 100) !== Math.round(shareAfter * 100);
}

function short(count: number, format: Format): string {
  return count < 10_000 ? format.number(count) : format.compact(count);
}

/** The two pills over a step's card: before → after, and by how much. */
export function CountsDifference({ difference }: { difference: StepDifference }) {
  const t = useT();
  const format = useFormat();
  const { before, after } = difference;
  if (before === null || after === null) {
    const count = before ?? after ?? 0;
    return (
      <span className="step-counts">
        <b>{short(count, format)}</b>
        <span className="step-counts-lighter">{t(before === null ? "compare-only-after" : "compare-only-before")}</span>
      </span>
    );
  }
  const by = after - before;
  const signed = withSign(by, (size) => short(size, format));
  // Less than half a percent would be written as none.
  const share = before === 0 || Math.abs(by / before) < 0.005 ? "" : ` ${withSign(by / before, format.percent)}`;
  const title = t("compare-step-title", { before, after, by: `${signed}${share}` });
  return (
    <span className="step-differences" title={title}>
      <span className="step-counts">
        <b>
          {short(before, format)} → {short(after, format)}
        </b>
      </span>
      <span className="step-counts step-difference" data-difference={toneOf(difference)}>
        <b>
          {signed}
          {share}
        </b>
      </span>
    </span>
  );
}
