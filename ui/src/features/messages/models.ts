/** What the six attribution models say about the groups of the messages report. Pure. */
import type { AttributionModel } from "@/bindings/AttributionModel";
import type { CreditBlock } from "@/bindings/CreditBlock";
import type { MessageGroup } from "@/bindings/MessageGroup";
import type { MessagesReport } from "@/bindings/MessagesReport";

/** The models, in the order in which they are offered. */
export const models: readonly AttributionModel[] = ["any", "first", "last", "linear", "position", "time-decay"];

/** A group with what one model credits to it. */
export interface GroupRow {
  /** The group's key in the report; empty where messages name none. */
  key: string;
  group: MessageGroup;
  credit: CreditBlock;
}

/** What a model credits to a group, nothing where it credits nothing. */
export function creditOf(report: MessagesReport, model: AttributionModel, key: string): CreditBlock {
  const cost = report.groups[key]?.cost_minor ?? 0;
  return report.models[model]?.[key] ?? nothing(cost);
}

/** What a model credits to all groups together. */
export function totalCredit(report: MessagesReport, model: AttributionModel): CreditBlock {
  return report.totals[model] ?? nothing(report.total.cost_minor);
}

function nothing(cost: number): CreditBlock {
  return {
    count: 0,
    amount_minor: 0,
    min_minor: null,
    average_minor: null,
    max_minor: null,
    minus_cost_minor: -cost,
    return_on_cost: cost === 0 ? null : -1,
  };
}

/** The groups under a model: the greatest value first, then by what was sent, then by key. */
export function rowsUnder(report: MessagesReport, model: AttributionModel): GroupRow[] {
  return Object.entries(report.groups)
    .map(([key, group]) => ({ key, group, credit: creditOf(report, model, key) }))
    .toSorted(
      (a, b) =>
        b.credit.amount_minor - a.credit.amount_minor || b.group.sent - a.group.sent || (a.key < b.key ? -1 : 1),
    );
}

/** A group under all six models. */
export interface ModelRow {
  key: string;
  /** Its credit by model, in the order of `models`. */
  amounts: number[];
  lowest: number;
  highest: number;
  /** The lowest against the chosen model, a share; null where that credits nothing. */
  below: number | null;
  /** The highest against the chosen model. */
  above: number | null;
}

/** The groups of the greatest credit under any model, and how far the choice of the model moves each of them. */
export function sideBySide(report: MessagesReport, chosen: AttributionModel, most: number): ModelRow[] {
  return Object.keys(report.groups)
    .map((key) => {
      const amounts = models.map((model) => creditOf(report, model, key).amount_minor);
      const [lowest, highest] = [Math.min(...amounts), Math.max(...amounts)];
      const now = amounts[models.indexOf(chosen)] ?? 0;
      const against = (amount: number) => (now === 0 ? null : (amount - now) / now);
      return { key, amounts, lowest, highest, below: against(lowest), above: against(highest) };
    })
    .filter(({ highest }) => highest > 0)
    .toSorted((a, b) => b.highest - a.highest || (a.key < b.key ? -1 : 1))
    .slice(0, most);
}

/** What the groups' numbers of sales add up to; a sale with credits in several groups is in it several times. */
export function sumOfCounts(report: MessagesReport, model: AttributionModel): number {
  return Object.keys(report.groups).reduce((sum, key) => sum + creditOf(report, model, key).count, 0);
}

/** What the groups' amounts add up to. */
export function sumOfAmounts(report: MessagesReport, model: AttributionModel): number {
  return Object.keys(report.groups).reduce((sum, key) => sum + creditOf(report, model, key).amount_minor, 0);
}

/** z of a 95 % interval. */
const Z = 1.959963984540054;

/** The 95 % interval of a rate (Wilson, without correction for continuity); null over nothing. */
export function wilson(converted: number, of: number): [number, number] | null {
  if (of <= 0) return null;
  const rate = converted / of;
  const square = Z * Z;
  const middle = rate + square / (2 * of);
  const half = Z * Math.sqrt((rate * (1 - rate)) / of + square / (4 * of * of));
  const whole = 1 + square / of;
  return [Math.max(0, (middle - half) / whole), Math.min(1, (middle + half) / whole)];
}
