/** A small film of the small shop's journey, in balance, for tests: a Friday to Tuesday with a change of the clock. */
import type { Playback } from "@/bindings/Playback";

const HOUR = 3_600_000;
const at = (instant: string) => Date.parse(instant);

/** Ten visits; six ended, four are still in the wait. */
export const shopFilm: Playback = {
  start_ms: at("2026-03-26T23:00:00Z"),
  end_ms: at("2026-03-31T22:00:00Z"),
  frame_ms: HOUR,
  frames: 119,
  time_zone: "Europe/Prague",
  entries_end_ms: at("2026-03-30T22:00:00Z"),
  steps: [
    {
      node: "start",
      arrived: [
        [9, 6],
        [33, 4],
      ],
      ended: [],
    },
    {
      node: "offer",
      arrived: [
        [9, 6],
        [33, 4],
      ],
      ended: [],
    },
    {
      node: "wait-2d",
      arrived: [
        [9, 6],
        [33, 4],
      ],
      ended: [],
    },
    { node: "bought", arrived: [[57, 6]], ended: [] },
    { node: "buyers", arrived: [[57, 2]], ended: [[57, 2]] },
    { node: "voucher", arrived: [[57, 4]], ended: [] },
    { node: "mail", arrived: [[57, 4]], ended: [] },
    { node: "end", arrived: [[57, 4]], ended: [[57, 4]] },
  ],
  ways: [
    {
      node: "start",
      port: "next",
      left: [
        [9, 6],
        [33, 4],
      ],
    },
    {
      node: "offer",
      port: "next",
      left: [
        [9, 6],
        [33, 4],
      ],
    },
    { node: "wait-2d", port: "next", left: [[57, 6]] },
    { node: "bought", port: "yes", left: [[57, 2]] },
    { node: "bought", port: "no", left: [[57, 4]] },
    // By a port that leads nowhere: those are among the ended.
    { node: "buyers", port: "next", left: [[57, 2]] },
    { node: "voucher", port: "next", left: [[57, 4]] },
    { node: "mail", port: "next", left: [[57, 4]] },
  ],
  taken: Array.from({ length: 119 }, (_, frame) => ({ 9: 18, 33: 12, 57: 20 })[frame] ?? 0),
  entered: [
    [9, 6],
    [33, 4],
  ],
  days: [
    { at_ms: at("2026-03-26T23:00:00Z"), date: "2026-03-27", weekend: false },
    { at_ms: at("2026-03-27T23:00:00Z"), date: "2026-03-28", weekend: true },
    { at_ms: at("2026-03-28T23:00:00Z"), date: "2026-03-29", weekend: true },
    { at_ms: at("2026-03-29T22:00:00Z"), date: "2026-03-30", weekend: false },
    { at_ms: at("2026-03-30T22:00:00Z"), date: "2026-03-31", weekend: false },
  ],
  nights: [[at("2026-03-27T20:00:00Z"), at("2026-03-28T06:00:00Z")]],
  open: [],
  quiet: [],
  clock_changes: [{ at_ms: at("2026-03-29T01:00:00Z"), shift_ms: HOUR }],
};
