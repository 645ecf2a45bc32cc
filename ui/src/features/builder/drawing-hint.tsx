import { Keys } from "@/components";
import { portName } from "@/canvas";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById } from "@/journey/document";
import { titleOf } from "@/journey/summaries";
import { useBuilder, useJourney } from "./session";

/** What the keys do while a way is drawn by keyboard. Read out as well as shown. */
export function DrawingHint() {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const drawing = useBuilder((state) => state.drawing);
  if (drawing === undefined) return <div role="status" className="sr-only" />;
  const from = nodeById(journey, drawing.from);
  const to = drawing.candidate === undefined ? undefined : nodeById(journey, drawing.candidate);
  return (
    <div
      role="status"
      className="absolute top-3 left-1/2 z-10 flex -translate-x-1/2 items-center gap-3 rounded-card border border-accent-line bg-surface px-3 py-1.5 text-12"
    >
      <span>
        {t("builder-drawing", {
          port: say(portName(drawing.port)),
          from: from === undefined ? "" : say(titleOf(from)),
          to: to === undefined ? "…" : say(titleOf(to)),
        })}
      </span>
      <span className="flex items-center gap-1.5 text-text-3">
        <Keys shortcut="C" /> {t("builder-drawing-port")}
        <Keys shortcut="Enter" /> {t("builder-drawing-take")}
        <Keys shortcut="Esc" /> {t("builder-drawing-leave")}
      </span>
    </div>
  );
}
