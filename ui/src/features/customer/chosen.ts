/** What is chosen on the timeline. */
export interface Chosen {
  /** `moment/12`, `occasion/3`, `voucher/0`, `journey/1`: where the keyboard stands. */
  key: string;
  /** Of several that were drawn as one, all; else the same alone. */
  keys: readonly string[];
}

/** One thing, however it is drawn. */
export const one = (key: string): Chosen => ({ key, keys: [key] });

/** A key taken apart. Pure. */
export function partsOf(key: string): { kind: string; index: number } {
  const [kind = "", place = ""] = key.split("/");
  return { kind, index: Number(place) };
}
