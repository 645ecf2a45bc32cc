/** What may lie over a journey on the canvas: findings, the numbers of a dry run, one customer's path. */

/** What the checks found at a step. */
export interface Problems {
  errors: number;
  warnings: number;
}

/** Numbers of a dry run at a step. */
export interface StepCounts {
  entered: number;
  /** Still there at the end. */
  inside: number;
  /** Visits that ended here. */
  ended: number;
  /** Where two runs are compared: what the step had in each. */
  difference?: StepDifference;
}

/** A step in two runs; `null` where only the other run has the step. */
export interface StepDifference {
  before: number | null;
  after: number | null;
}

/** A way in two runs; `null` where only the other run has the step it leaves. */
export interface WayDifference {
  before: number | null;
  after: number | null;
  /** Of those who left the step, at a step with several ways out. */
  shareBefore: number | undefined;
  shareAfter: number | undefined;
}

/** Numbers of a dry run on the way out of a port. */
export interface FlowCounts {
  count: number;
  /** Of those who left the step, at a step with several ways out. */
  share: number | undefined;
  /** How wide the way is drawn. */
  width: number;
  /** Where two runs are compared: what went this way in each. */
  difference?: WayDifference;
}

/** The numbers of a dry run. */
export interface Results {
  steps: ReadonlyMap<string, StepCounts>;
  /** By `portKey`, connected or not. */
  flows: ReadonlyMap<string, FlowCounts>;
  /** The journey has been edited since. */
  stale: boolean;
}

/** One customer's way through the journey. */
export interface Trail {
  /** The numbers of her steps at each step. */
  steps: ReadonlyMap<string, readonly number[]>;
  /** The ports she left by, by `portKey`. */
  ports: ReadonlySet<string>;
  /** The step that is being read about. */
  current: string | undefined;
}

/** How something differs between two versions of a journey. */
export type ChangeMark = "added" | "removed" | "changed";

/** What differs on one of two canvases that are compared. */
export interface Changes {
  steps: ReadonlyMap<string, ChangeMark>;
  /** By `portKey` of where they leave, and where they lead. */
  ways: ReadonlyMap<string, ChangeMark>;
}

/** Names an edge by its port and where it leads. */
export function wayKey(from: string, port: string, to: string): string {
  return `${portKey(from, port)}▸${to}`;
}

/** Names a port of a step; nobody types this sign into an id. */
export function portKey(step: string, port: string): string {
  return `${step}▸${port}`;
}

/** The step and the port of a key. */
export function portOfKey(key: string): { step: string; port: string } {
  const at = key.lastIndexOf("▸");
  return { step: key.slice(0, at), port: key.slice(at + 1) };
}
