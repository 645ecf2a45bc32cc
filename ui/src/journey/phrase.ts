/** Words to be said: a key with typed arguments. Which language they come out in is decided where they are shown. */

/** An amount in major units of the workspace's currency. */
export interface Money {
  money: number;
}

/** An instant, RFC 3339, and the zone it is shown in; the workspace's where there is none. */
export interface Instant {
  instant: string;
  zone?: string | undefined;
}

/** A calendar day, `YYYY-MM-DD`. */
export interface CalendarDay {
  day: string;
}

/** Several things in one breath. */
export interface Listing {
  list: readonly Argument[];
  join: "and" | "or" | "unit" | "dot";
}

/** What a phrase speaks of. */
export type Argument = string | number | Phrase | Money | Instant | CalendarDay | Listing;

/** A message of the catalogue. */
export interface Phrase {
  key: string;
  args?: Readonly<Record<string, Argument>>;
  /** What to say where the catalogue has no such message, as for names of the workspace. */
  fallback?: string;
}

/** A phrase without arguments, or with. */
export function phrase(key: string, args?: Readonly<Record<string, Argument>>): Phrase {
  return args === undefined ? { key } : { key, args };
}

/** A word that the catalogue may know by name: an event type, a field, an attribute. */
export function named(prefix: string, name: string): Phrase {
  // Names come from data and may hold anything; only what can be a key is looked up. No key ends with a hyphen.
  const key = /^[a-z][a-z0-9_-]*$/i.test(name) ? `${prefix}-${name}` : `${prefix}-`;
  return { key, fallback: name.replaceAll("_", " ") };
}
