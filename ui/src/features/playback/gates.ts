/** Whether opening slots are open at an instant, by the clocks of a zone. Pure. */
import type { Slot } from "@/bindings/Slot";
import type { Weekday } from "@/bindings/Weekday";
import type { Journey } from "@/journey/document";
import { daysLater, localOf, type Local } from "@/journey/zoned";

const WEEKDAYS: readonly Weekday[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

function isOn(slot: Slot, day: string): boolean {
  const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return weekday !== undefined && slot.days.includes(weekday);
}

/** Whether a slot is open: half open itself, and one that crosses midnight belongs to the day it starts on. */
function isOpen(slot: Slot, { day, time }: Local): boolean {
  const { from, to } = slot;
  if (from === undefined || to === undefined) return false;
  if (from < to) return isOn(slot, day) && from <= time && time < to;
  return (isOn(slot, day) && from <= time) || (isOn(slot, daysLater(day, -1)) && time < to);
}

/** Which steps that wait for a slot have an open one. */
export function gatesAt(journey: Journey, instant: number, zone: string): Map<string, boolean> {
  const gates = new Map<string, boolean>();
  const local = localOf(new Date(instant).toISOString(), zone);
  if (local === undefined) return gates;
  for (const step of journey.nodes) {
    if (step.kind === "wait_for_time_range" && step.slots.length > 0) {
      gates.set(
        step.id,
        step.slots.some((slot) => isOpen(slot, local)),
      );
    }
  }
  return gates;
}
