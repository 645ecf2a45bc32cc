/** The channels and messages that completed occasions of a type, as a table with sums. Pure. */
import type { OccasionCell } from "@/bindings/OccasionCell";

/** What some occasions came to. */
export interface Came {
  completed: number;
  converted: number;
  amount: number;
  immature: number;
}

/** Channels by how much they are used, messages the same, and what each pair came to. */
export interface Matrix {
  channels: readonly string[];
  messages: readonly string[];
  /** Undefined where nobody was written to so. */
  cell: (message: string, channel: string) => OccasionCell | undefined;
  ofMessage: (message: string) => Came;
  ofChannel: (channel: string) => Came;
  all: Came;
}

const nothing: Came = { completed: 0, converted: 0, amount: 0, immature: 0 };

function together(cells: readonly OccasionCell[]): Came {
  return cells.reduce(
    (sum, cell) => ({
      completed: sum.completed + cell.completed,
      converted: sum.converted + cell.converted,
      amount: sum.amount + cell.amount_minor,
      immature: sum.immature + cell.immature,
    }),
    nothing,
  );
}

/** The cells of a type as a table; what is not known stands last. */
export function matrixOf(cells: Readonly<Record<string, OccasionCell>>): Matrix {
  const all = Object.values(cells);
  const sums = (key: "channel" | "message") => {
    const groups = new Map<string, OccasionCell[]>();
    for (const cell of all) groups.set(cell[key], [...(groups.get(cell[key]) ?? []), cell]);
    return new Map([...groups].map(([name, members]) => [name, together(members)]));
  };
  const byChannel = sums("channel");
  const byMessage = sums("message");
  const inOrder = (group: ReadonlyMap<string, Came>) =>
    [...group]
      .toSorted(([a, one], [b, other]) =>
        (a === "") !== (b === "") ? (a === "" ? 1 : -1) : other.completed - one.completed || (a < b ? -1 : 1),
      )
      .map(([name]) => name);
  const pairs = new Map(all.map((cell) => [`${cell.channel}\n${cell.message}`, cell]));
  return {
    channels: inOrder(byChannel),
    messages: inOrder(byMessage),
    cell: (message, channel) => pairs.get(`${channel}\n${message}`),
    ofMessage: (message) => byMessage.get(message) ?? nothing,
    ofChannel: (channel) => byChannel.get(channel) ?? nothing,
    all: together(all),
  };
}

/** Converted of completed; null over nothing. */
export function rateOf({ completed, converted }: Pick<Came, "completed" | "converted">): number | null {
  return completed === 0 ? null : converted / completed;
}

/** Fewer cases than this say nothing about what works best. */
const enough = 30;

/** What a matrix says at a glance; undefined where it does not say it. */
export interface StandsOut {
  /** The channel most are completed by, and its share of all. */
  mostUsed: { channel: string; share: number } | undefined;
  /** The pair that converts best, where its whole interval lies above the rate of all others together. */
  best: { cell: OccasionCell; rate: number; others: number } | undefined;
}

/** What stands out of a matrix, as far as the numbers hold it. */
export function standsOut(matrix: Matrix): StandsOut {
  const [first, second] = matrix.channels
    .filter((channel) => channel !== "")
    .map((channel) => ({ channel, completed: matrix.ofChannel(channel).completed }))
    .toSorted((a, b) => b.completed - a.completed);
  const used = first !== undefined && first.completed >= enough && first.completed > (second?.completed ?? 0);
  const mostUsed = used ? { channel: first.channel, share: first.completed / matrix.all.completed } : undefined;

  const cells = matrix.messages.flatMap((message) =>
    matrix.channels.flatMap((channel) => {
      const cell = matrix.cell(message, channel);
      return cell === undefined || channel === "" || message === "" || cell.completed < enough ? [] : [cell];
    }),
  );
  const best = cells.toSorted((a, b) => (rateOf(b) ?? 0) - (rateOf(a) ?? 0)).at(0);
  const rate = best === undefined ? null : rateOf(best);
  if (best === undefined || rate === null) return { mostUsed, best: undefined };
  const others = rateOf({
    completed: matrix.all.completed - best.completed,
    converted: matrix.all.converted - best.converted,
  });
  const clear = others !== null && best.wilson !== null && best.wilson[0] > others;
  return { mostUsed, best: clear ? { cell: best, rate, others } : undefined };
}
