/** The days around what is chosen in which a message and a sale belong together. Pure. */
import type { CustomerLife } from "@/bindings/CustomerLife";
import type { View } from "./scale";

/** The window of what is chosen, and what it ties together. */
export interface Tied extends View {
  /** The occasion that the window belongs to, by its place. */
  occasion?: number;
}

/** The window of a moment or an occasion; none where it has none. `length` is the workspace's, milliseconds. */
export function windowOf(life: CustomerLife, key: string | undefined, length: number): Tied | undefined {
  const [kind, place] = key?.split("/") ?? [];
  const index = Number(place);
  if (kind === "occasion") return ofOccasion(life, index);
  if (kind !== "moment") return undefined;
  const moment = life.moments[index];
  const at = Date.parse(moment?.at ?? "");
  if (moment === undefined || Number.isNaN(at)) return undefined;
  if (moment.kind === "purchase" || moment.kind === "activity") {
    const converted = moment.effects?.find(({ is }) => is === (moment.kind === "purchase" ? "converts" : "completes"));
    if (converted !== undefined && "occasion" in converted) {
      const own = ofOccasion(
        life,
        life.occasions.findIndex(({ id }) => id === converted.occasion),
      );
      if (own !== undefined) return own;
    }
    return moment.kind === "purchase" ? { from: at - length, to: at } : { from: at, to: at + length };
  }
  return undefined;
}

function ofOccasion(life: CustomerLife, index: number): Tied | undefined {
  const occasion = life.occasions[index];
  if (occasion === undefined || occasion.completed_at === null || occasion.window_until === null) return undefined;
  return { from: Date.parse(occasion.completed_at), to: Date.parse(occasion.window_until), occasion: index };
}
