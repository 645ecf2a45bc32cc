import type { CommandName } from "@/platform/platform";

/** What names segments, or shows who is in them: asked for again when one has changed. */
export const SEGMENT_CHANGES: CommandName[] = [
  "segments",
  "segment_uses",
  "segment_overlap",
  "catalogue",
  "check_journey",
  "customers",
  "customer",
  "preview_segment",
];
