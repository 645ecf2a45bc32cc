/** A segments report in balance, for tests. */
import type { SegmentsReport } from "@/bindings/SegmentsReport";

/** The report; of 100 customers 35 moved. */
export const segmentsReport: SegmentsReport = {
  report: "segments",
  at: "2026-10-31T22:59:59Z",
  days: 90,
  segments: {
    more: { customers: 30, last_minor: 900_000, before_minor: 300_000 },
    less: { customers: 15, last_minor: 50_000, before_minor: 400_000 },
    steady: { customers: 5, last_minor: 100_000, before_minor: 101_000 },
    inactive: { customers: 50, last_minor: 0, before_minor: 0 },
  },
  flow: {
    since: "2026-08-02T21:59:59Z",
    segments: {
      more: { customers: 25, last_minor: 700_000, before_minor: 200_000 },
      less: { customers: 20, last_minor: 60_000, before_minor: 500_000 },
      steady: { customers: 0, last_minor: 0, before_minor: 0 },
      inactive: { customers: 55, last_minor: 0, before_minor: 0 },
    },
    moved: {
      "more|more": 15,
      "more|less": 10,
      "less|more": 5,
      "less|less": 5,
      "less|steady": 5,
      "less|inactive": 5,
      "inactive|more": 10,
      "inactive|inactive": 45,
    },
  },
};
