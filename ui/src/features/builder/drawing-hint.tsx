import { Keys } from "@/components";
import { portName } from "@/canvas";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { verdict, verdictWords } from "@/journey/connections";
import { nodeById } from "@/journey/document";
import { phrase } from "@/journey/phrase";
import { titleOf } from "@/journey/summaries";
import { useBuilder, useJourney } from "./session";

/** What the keys do while a way is drawn by keyboard, and what the step it comes to says to it. Read out as well. */
export function DrawingHint() {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const drawing = useBuilder((state) => state.drawing);
  if (drawing === undefined) return <div role="status" className="sr-only" />;
  const { from, port, candidate } = drawing;
  const [source, target] = [nodeById(journey, from), nodeById(journey, candidate ?? "")];
  const words =
    port === undefined
      ? phrase("connect-cannot-no-way-out")
      : candidate === undefined
        ? undefined
        : verdictWords(journey, verdict(journey, from, port, candidate));
  return (
    <div
      role="status"
      // In the place of the toolbar, so that no card is hidden that it might lead to.
      className="absolute inset-x-3 bottom-3 z-20 mx-auto flex h-9.5 w-fit max-w-[calc(100%-24px)] min-w-96 items-center justify-center gap-3 rounded-card border border-accent bg-surface px-3 text-12"
    >
      {port !== undefined && (
        <span className="min-w-0 truncate">
          {t("builder-drawing", {
            port: say(portName(port, source)),
            from: source === undefined ? "" : say(titleOf(source)),
            to: target === undefined ? "…" : say(titleOf(target)),
          })}
        </span>
      )}
      {/* With a target it is seen above the target's card, and here only heard. */}
      {words !== undefined && <span className={port === undefined ? undefined : "sr-only"}>{say(words)}</span>}
      <span className="flex shrink-0 items-center gap-1.5 text-text-3">
        {port !== undefined && (
          <>
            <Keys shortcut="C" /> {t("builder-drawing-port")}
            <Keys shortcut="Enter" /> {t("builder-drawing-take")}
          </>
        )}
        <Keys shortcut="Esc" /> {t("builder-drawing-leave")}
      </span>
    </div>
  );
}
