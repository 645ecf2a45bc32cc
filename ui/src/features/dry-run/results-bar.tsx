import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { errorWords } from "@/components/error-note";
import { useBuilder } from "@/features/builder/session";
import { PlaybackBar } from "@/features/playback/playback-bar";
import { useFilm, useMoment } from "@/features/playback/use-film";
import { useFollowing } from "@/features/playback/use-following";
import { useT } from "@/i18n";
import { runTotals } from "./totals";
import { useFollowed, useStale } from "./use-results";

/** Under the canvas: the run played, who was walked through, and the sum that balances at every instant. */
export function ResultsBar() {
  const t = useT();
  const run = useBuilder((state) => state.run);
  const follows = useBuilder((state) => state.side.shows === "customer");
  const stale = useStale();
  const { error, again } = useFilm();
  const { moment, exact, error: inexact } = useMoment();
  const events = useFollowing(useFollowed());
  if (run === undefined) return null;
  return (
    <PlaybackBar
      totals={moment ?? runTotals(run.summary)}
      exact={exact || inexact !== null}
      events={events}
      follows={follows}
      error={error}
      again={again}
      note={
        <>
          {stale && <Warning>{t("dry-stale")}</Warning>}
          {inexact !== null && (
            <span role="alert">
              <Warning>{errorWords(inexact.view, t).message}</Warning>
            </span>
          )}
        </>
      }
    />
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5 rounded-pill bg-warning-weak px-2.5 py-0.5 text-12 font-medium text-warning">
      <TriangleAlert aria-hidden size={14} />
      {children}
    </span>
  );
}
