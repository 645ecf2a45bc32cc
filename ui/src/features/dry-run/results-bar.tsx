import { TriangleAlert } from "lucide-react";
import { T, useFormat, useT } from "@/i18n";
import { useBuilder } from "@/features/builder/session";
import { customerWords } from "@/features/reports/run-words";
import { useRunWords } from "./run-chip";
import { runTotals } from "./totals";
import { useStale } from "./use-results";

/** Under the canvas: who was walked through, and the sum that balances. */
export function ResultsBar() {
  const t = useT();
  const format = useFormat();
  const run = useBuilder((state) => state.run);
  const stale = useStale();
  const words = useRunWords();
  if (run === undefined) return null;
  const { settings, population } = run.summary;
  const { entries, inside, ended } = runTotals(run.summary);
  return (
    <footer className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-border bg-surface px-4 py-1.5 text-12">
      {stale && (
        <span className="flex items-center gap-1.5 font-medium text-warning">
          <TriangleAlert aria-hidden size={14} />
          {t("dry-stale")}
        </span>
      )}
      {words !== "" && <span>{words}</span>}
      <span className="text-text-2">{customerWords(settings.customers, population, t, format)}</span>
      <span className="text-text-3">
        {t("dry-took", { time: format.number(run.took_ms), seed: String(settings.seed) })}
      </span>
      <span className="grow" />
      <p className="tabular" data-balance={`${entries} ${inside} ${ended}`}>
        <T
          id="dry-balance"
          values={{ entries: format.number(entries), inside: format.number(inside), ended: format.number(ended) }}
          elems={{ b: <b className="font-semibold" /> }}
        />
      </p>
    </footer>
  );
}
