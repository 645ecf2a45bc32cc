import { createContext, useContext, type ComponentType } from "react";
import type { TimelineAsk } from "@/bindings/TimelineAsk";
import type { TimelineView } from "@/bindings/TimelineView";

/** What draws the timeline of a sale. */
export type TimelineFace = ComponentType<{ timeline: TimelineView; asked: TimelineAsk }>;

/**
 * What draws the timeline of a sale in lists. It is part of the sales report, which stands on this folder: it is handed
 * in from above.
 */
export const TimelineFaceContext = createContext<TimelineFace | null>(null);

/** What draws the timeline of a sale. */
export function useTimelineFace(): TimelineFace | null {
  return useContext(TimelineFaceContext);
}
