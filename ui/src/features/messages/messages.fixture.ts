/** A messages report in balance, for tests: one sale of 100 after two mails, one of 60 after one. */
import type { CreditBlock } from "@/bindings/CreditBlock";
import type { MessageGroup } from "@/bindings/MessageGroup";
import type { MessagesReport } from "@/bindings/MessagesReport";

/** Credits of these amounts, less a cost. */
export function credit(amounts: readonly number[], cost: number): CreditBlock {
  const amount = amounts.reduce((sum, value) => sum + value, 0);
  return {
    count: amounts.length,
    amount_minor: amount,
    min_minor: amounts.length === 0 ? null : Math.min(...amounts),
    average_minor: amounts.length === 0 ? null : Math.round(amount / amounts.length),
    max_minor: amounts.length === 0 ? null : Math.max(...amounts),
    minus_cost_minor: amount - cost,
    return_on_cost: cost === 0 ? null : (amount - cost) / cost,
  };
}

/** Messages of a group. */
export function group(sent: number, opened: number, clicked: number, rest: Partial<MessageGroup> = {}): MessageGroup {
  return {
    sent,
    opened,
    clicked,
    open_rate: sent === 0 ? null : opened / sent,
    click_rate: sent === 0 ? null : clicked / sent,
    clickers: clicked,
    clickers_with_sale: 0,
    click_conversion: clicked === 0 ? null : 0,
    immature_clickers: 0,
    mature_click_conversion: clicked === 0 ? null : 0,
    immature: 0,
    cost_minor: 0,
    without_cost: 0,
    ...rest,
  };
}

const welcome = group(40, 24, 12, { clickers: 10, clickers_with_sale: 4, click_conversion: 0.4, cost_minor: 200 });
const news = group(100, 30, 6, {
  clickers: 6,
  clickers_with_sale: 1,
  click_conversion: 1 / 6,
  immature: 7,
  immature_clickers: 2,
  mature_click_conversion: 0.25,
  without_cost: 100,
});

/** The report. */
export const messagesReport: MessagesReport = {
  report: "messages",
  by: "message",
  window_ms: 14 * 86_400_000,
  from: null,
  to: null,
  distinct_sales: 2,
  distinct_amount_minor: 16_000,
  groups: { welcome, news },
  total: group(140, 54, 18, {
    clickers: 15,
    clickers_with_sale: 5,
    click_conversion: 1 / 3,
    cost_minor: 200,
    immature: 7,
    immature_clickers: 2,
    mature_click_conversion: 5 / 13,
    without_cost: 100,
  }),
  models: {
    any: { welcome: credit([10_000, 6000], 200), news: credit([10_000], 0) },
    first: { welcome: credit([10_000, 6000], 200) },
    last: { welcome: credit([6000], 200), news: credit([10_000], 0) },
    linear: { welcome: credit([5000, 6000], 200), news: credit([5000], 0) },
    position: { welcome: credit([5000, 6000], 200), news: credit([5000], 0) },
    "time-decay": { welcome: credit([3000, 6000], 200), news: credit([7000], 0) },
  },
  totals: {
    any: credit([10_000, 6000], 200),
    first: credit([10_000, 6000], 200),
    last: credit([10_000, 6000], 200),
    linear: credit([10_000, 6000], 200),
    position: credit([10_000, 6000], 200),
    "time-decay": credit([10_000, 6000], 200),
  },
};
