/** Asks the engine, which has the only layout there is, where cards should stand. */
import { useCallback } from "react";
import type { Direction } from "@/canvas";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { usePreferences } from "@/state/preferences";
import { useToasts } from "@/state/toasts";
import { applyLayout } from "./edits";
import type { Session } from "./session";

/** Ways to lay the journey out: as it flows now, or turned. */
export function useLayout(session: Session): { layOut: () => Promise<void>; turn: () => Promise<void> } {
  const platform = usePlatform();
  const lay = useCallback(
    async (direction: Direction) => {
      const { journey, revision } = session.document.getState();
      const columns = session.canvas()?.columns() ?? 3;
      try {
        const { positions } = await platform.call("layout_journey", {
          journey,
          columns,
          direction: direction === "right" ? "left_to_right" : "top_to_bottom",
        });
        if (session.document.getState().revision === revision) applyLayout(session, positions);
      } catch (error) {
        useToasts.getState().show({ text: "", error: asEngineError(error).view });
      }
    },
    [session, platform],
  );
  const layOut = useCallback(() => lay(session.state.getState().direction), [lay, session]);
  const turn = useCallback(() => {
    const direction = session.state.getState().direction === "right" ? "down" : "right";
    session.state.setState({ direction });
    usePreferences.getState().remember(`direction:${session.document.getState().journey.id}`, direction);
    return lay(direction);
  }, [lay, session]);
  return { layOut, turn };
}
