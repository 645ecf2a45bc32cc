/** How the Welcome template lies on the canvas, for its card: the shape alone, no numbers. */
import type { Thumbnail } from "@/bindings/Thumbnail";

const rows = [
  ["event_trigger", "send_message", "wait", "condition", "add_to_segment"],
  ["exit"],
  ["wait_for_time_range", "assign_voucher", "send_message", "wait", "condition"],
  ["exit"],
  ["send_message", "condition", "send_message", "exit"],
];

/** Where the steps of the template lie. */
export const welcomePicture: Thumbnail = {
  steps: rows.flatMap((row, y) => row.map((kind, x) => ({ kind, x: x * 296, y: y * 136 }))),
  edges: [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [3, 6],
    [4, 5],
    [6, 7],
    [7, 8],
    [8, 9],
    [9, 10],
    [10, 11],
    [10, 12],
    [12, 13],
    [13, 14],
    [13, 15],
    [14, 15],
  ],
  width: 1416,
  height: 608,
};

/** An empty canvas. */
export const emptyPicture: Thumbnail = { steps: [], edges: [], width: 0, height: 0 };
