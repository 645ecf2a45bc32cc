const window = Math.random().toString(36).slice(2, 10);
let count = 0;

/** A name for a call, unique among all windows of one engine, by which it can be cancelled. */
export function nextTask(): string {
  count += 1;
  return `${window}-${count}`;
}
