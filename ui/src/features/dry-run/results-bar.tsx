import { TriangleAlert } from "lucide-react";
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
  const { moment, exact } = useMoment();
  const events = useFollowing(useFollowed());
  if (run === undefined) return null;
  return (
    <PlaybackBar
      totals={moment ?? runTotals(run.summary)}
      exact={exact}
      events={events}
      follows={follows}
      error={error}
      again={again}
      note={
        stale && (
          <span className="flex items-center gap-1.5 rounded-pill bg-warning-weak px-2.5 py-0.5 text-12 font-medium text-warning">
            <TriangleAlert aria-hidden size={14} />
            {t("dry-stale")}
          </span>
        )
      }
    />
  );
}
