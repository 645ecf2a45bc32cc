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
  /** Nobody has come yet at the instant that is shown; somebody will. */
  later?: true;
  /** A step that waits for an open slot: whether one is open at the instant that is shown. */
  gate?: "open" | "closed";
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
  /** Nobody has gone this way yet at the instant that is shown; somebody will. */
  later?: true;
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
  /** How many of her steps she has taken at the instant that is shown, while a run is played. */
  reached?: number | undefined;
}

/** What is under way on the canvas while a run is played: asked anew for every picture. */
export interface Traffic {
  /** Tells when there is something new to draw; what it gives back stops that. */
  subscribe: (draw: () => void) => () => void;
  /**
   * The dots of this moment. `length` is how long a way is, in pixels at 100 %; `put` takes how far along it a dot is
   * (0 to 1), and how far aside of its middle (−½ to ½).
   */
  dots: (length: (way: string) => number | undefined, put: (way: string, share: number, aside: number) => void) => void;
  /** Where the followed customer is: on a way or at a step. */
  hers: (length: (way: string) => number | undefined) => { way: string; share: number } | { step: string } | undefined;
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
