/** Figures of occasions for tests; intervals as the engine works them out. */
import type { OccasionCell } from "@/bindings/OccasionCell";
import type { OccasionFigures } from "@/bindings/OccasionFigures";
import type { OccasionsView } from "@/bindings/OccasionsView";

function wilson(converted: number, completed: number): [number, number] | null {
  if (completed === 0) return null;
  const z = 1.959963984540054;
  const rate = converted / completed;
  const middle = rate + (z * z) / (2 * completed);
  const half = z * Math.sqrt((rate * (1 - rate)) / completed + (z * z) / (4 * completed * completed));
  const under = 1 + (z * z) / completed;
  return [(middle - half) / under, (middle + half) / under];
}

/** So many completed, so many of them converted at 200 each. */
export function figuresOf(completed: number, converted: number, immature = 0): OccasionFigures {
  return {
    generated: completed + 50,
    open: 20,
    expired: 30,
    completed,
    completion_rate: completed / (completed + 50),
    converted,
    conversion_rate: completed === 0 ? null : converted / completed,
    wilson: wilson(converted, completed),
    immature,
    immature_converted: 0,
    mature_conversion_rate: completed > immature ? converted / (completed - immature) : null,
    amount_minor: converted * 20_000,
    average_minor: converted === 0 ? null : 20_000,
    distinct_sales: Math.max(0, converted - 5),
    distinct_amount_minor: Math.max(0, converted - 5) * 20_000,
    distinct_messages: Math.max(0, completed - 40),
    median_days_to_convert: converted === 0 ? null : 4.4,
  };
}

/** A pair of channel and message. */
export function cellOf(channel: string, message: string, completed: number, converted: number): OccasionCell {
  return {
    channel,
    message,
    completed,
    converted,
    amount_minor: converted * 20_000,
    conversion_rate: completed === 0 ? null : converted / completed,
    wilson: wilson(converted, completed),
    immature: 0,
  };
}

/** A quarter of follow-ups and thank-yous. */
export function occasionsOf(some: Partial<OccasionsView["report"]> = {}): OccasionsView {
  return {
    report: {
      report: "occasions",
      from: "2026-06-30T22:00:00Z",
      to: "2026-09-30T22:00:00Z",
      at: "2026-10-31T22:00:00Z",
      window_ms: 1_209_600_000,
      windows_ms: {},
      total: figuresOf(3250, 408, 64),
      types: {
        FOLLOW_UP: {
          ...figuresOf(1126, 142, 64),
          matrix: {
            "email|recommendation": cellOf("email", "recommendation", 962, 100),
            "chat|recommendation": cellOf("chat", "recommendation", 164, 42),
          },
        },
        THANK_YOU: { ...figuresOf(96, 9), matrix: { "sms|thanks": cellOf("sms", "thanks", 96, 9) } },
      },
      by_associate: { a1: figuresOf(212, 38), a2: figuresOf(187, 29), "": figuresOf(20, 1) },
      by_store: { s1: figuresOf(300, 40) },
      by_department: {},
      by_market: { CZ: figuresOf(300, 40) },
      by_acquisition_channel: {},
      graph: { "2026-06-29": figuresOf(200, 20), "2026-07-06": figuresOf(220, 30, 64) },
      ...some,
    },
    previous: { from: "2026-03-31", to: "2026-07-01", total: figuresOf(3018, 341), graph: {} },
  };
}
