/** Whether a screen is still there: what comes of a long command must not act for a screen that was left. */
import { useCallback, useEffect, useRef } from "react";

/** Asks whether the part that uses this is still on the screen. */
export function useMounted(): () => boolean {
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return useCallback(() => mounted.current, []);
}
