/** Whether motion is wanted, as the system says; it may change while the window is open. */
import { useSyncExternalStore } from "react";

const CALM = "(prefers-reduced-motion: reduce)";

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(CALM);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
}

/** Whether motion is not wanted. */
export function useCalm(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(CALM).matches);
}
