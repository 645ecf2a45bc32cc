/** One associate beside the average of all, and what works best for her, where the numbers say so. Pure. */
import type { ActivityFigures } from "@/bindings/ActivityFigures";
import type { AssociateFigures } from "@/bindings/AssociateFigures";

/** Fewer activities than this say nothing about a rate. */
export const ENOUGH = 30;

const Z = 1.959963984540054;

/** The 95 % interval of a share (Wilson, without continuity correction); nothing over nothing. */
export function wilson(hits: number, of: number): [number, number] | null {
  if (of <= 0) return null;
  const share = hits / of;
  const z2 = (Z * Z) / of;
  const middle = (share + z2 / 2) / (1 + z2);
  const reach = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / of + z2 / (4 * of));
  return [Math.max(0, middle - reach), Math.min(1, middle + reach)];
}

/** The average over associates; rates and days are over all that was done, not the mean of means. */
export interface Average {
  /** How many associates. */
  associates: number;
  activities: number;
  followed: number;
  /** Followed / activities over all of them. */
  rate: number | null;
  wilson: [number, number] | null;
  /** Per associate. */
  perAssociate: { activities: number; customers: number; sales: number; amount: number };
  /** Mean days of those who have any, weighted by their related sales. */
  days: number | null;
  byType: Record<string, ActivityFigures>;
  byChannel: Record<string, ActivityFigures>;
}

/** The average of all who did something; what nobody did (the key "") is left out. */
export function averageOf(coaching: { readonly [associate: string]: AssociateFigures }): Average {
  const all = Object.entries(coaching)
    .filter(([associate, figures]) => associate !== "" && figures.activities > 0)
    .map(([, figures]) => figures);
  const sum = (pick: (figures: AssociateFigures) => number) => all.reduce((total, each) => total + pick(each), 0);
  const [activities, followed] = [sum((each) => each.activities), sum((each) => each.followed)];
  const each = (total: number) => (all.length === 0 ? 0 : total / all.length);
  const dated = all.filter((figures) => figures.average_days_from_last_activity !== null);
  const sales = dated.reduce((total, figures) => total + figures.sales.count, 0);
  return {
    associates: all.length,
    activities,
    followed,
    rate: activities === 0 ? null : followed / activities,
    wilson: wilson(followed, activities),
    perAssociate: {
      activities: each(activities),
      customers: each(sum((figures) => figures.customers)),
      sales: each(sum((figures) => figures.sales.count)),
      amount: each(sum((figures) => figures.sales.amount_minor)),
    },
    days:
      sales === 0
        ? null
        : dated.reduce((total, one) => total + (one.average_days_from_last_activity ?? 0) * one.sales.count, 0) / sales,
    byType: together(all.map((figures) => figures.by_type)),
    byChannel: together(all.map((figures) => figures.by_channel)),
  };
}

function together(groups: readonly { readonly [key: string]: ActivityFigures }[]): Record<string, ActivityFigures> {
  const sums: Record<string, ActivityFigures> = {};
  for (const group of groups) {
    for (const [key, { activities, followed }] of Object.entries(group)) {
      const known = sums[key] ?? { activities: 0, followed: 0 };
      sums[key] = { activities: known.activities + activities, followed: known.followed + followed };
    }
  }
  return sums;
}

/** What is followed by a sale more often than the rest of what she did. */
interface Best {
  /** By what: its type or its channel. */
  by: "activity_type" | "channel";
  key: string;
  rate: number;
  /** The rate of the rest. */
  rest: number;
  activities: number;
  followed: number;
}

/** Why nothing is said about what works best: too little was done, or all of it works alike. */
type NoBest = "few" | "alike";

/**
 * What works best for an associate: the kind whose interval lies wholly above the rate of the rest, both with enough
 * activities. Where several do, the one with the highest rate.
 */
export function worksBest(figures: AssociateFigures): Best | NoBest {
  let compared = false;
  let best: Best | null = null;
  const groups: [Best["by"], { readonly [key: string]: ActivityFigures }][] = [
    ["activity_type", figures.by_type],
    ["channel", figures.by_channel],
  ];
  for (const [by, group] of groups) {
    const activities = Object.values(group).reduce((total, each) => total + each.activities, 0);
    const followed = Object.values(group).reduce((total, each) => total + each.followed, 0);
    for (const [key, own] of Object.entries(group)) {
      const rest = { activities: activities - own.activities, followed: followed - own.followed };
      if (key === "" || own.activities < ENOUGH || rest.activities < ENOUGH) continue;
      compared = true;
      const [rate, restRate] = [own.followed / own.activities, rest.followed / rest.activities];
      const low = wilson(own.followed, own.activities)?.[0] ?? 0;
      if (low > restRate && (best === null || rate > best.rate)) {
        best = { by, key, rate, rest: restRate, activities: own.activities, followed: own.followed };
      }
    }
  }
  return best ?? (compared ? "alike" : "few");
}

/** How an associate's rate stands to that of the others: only what the interval bears is called a difference. */
export function against(figures: AssociateFigures, average: Average): "above" | "below" | "alike" | "few" {
  const rest = { activities: average.activities - figures.activities, followed: average.followed - figures.followed };
  if (figures.wilson === null || figures.activities < ENOUGH || rest.activities < ENOUGH) return "few";
  const rate = rest.followed / rest.activities;
  if (figures.wilson[0] > rate) return "above";
  return figures.wilson[1] < rate ? "below" : "alike";
}
