import { Info } from "lucide-react";
import type { PlaceboReport } from "@/bindings/PlaceboReport";
import type { SalesReport } from "@/bindings/SalesReport";
import { Button, ErrorNote, Progress, Tooltip } from "@/components";
import { Figure } from "@/features/report-frame/figure";
import { Tile } from "@/features/report-frame/tiles";
import { useFormat, useT } from "@/i18n";
import type { Placebo } from "./placebo";

/** How many of all sales are related, and how many would be by chance alone. */
export function ShareTile({
  report,
  previous,
  placebo,
  onOpen,
}: {
  report: SalesReport;
  previous: SalesReport | null;
  placebo: Placebo;
  onOpen: () => void;
}) {
  const t = useT();
  const format = useFormat();
  const { share_count: byNumber, share_amount: byAmount } = report;
  const before = previous?.share_count ?? null;
  return (
    <Tile
      label={t("sales-tile-share")}
      value={null}
      corner={
        byAmount === null ? undefined : (
          <span className="text-text-2 tabular">
            {t("sales-tile-share-amount", { share: format.percent(byAmount, 1) })}
          </span>
        )
      }
      hint={t("sales-tile-share-hint")}
      change={
        byNumber === null || previous === null || before === null
          ? undefined
          : { now: byNumber, before: null, text: t("sales-before", { value: format.percent(before, 1) }) }
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-2 leading-tight">
        <span className="text-22 font-semibold tabular">
          <Figure
            onOpen={byNumber === null ? undefined : onOpen}
            why={byNumber === null ? t("sales-no-sales") : undefined}
            label={t("sales-related-sales")}
          >
            {format.percent(byNumber, 1)}
          </Figure>
        </span>
        <span className="text-12 text-text-2">{t("sales-tile-share-note")}</span>
      </p>
      <ShareBar share={byNumber} placebo={placebo.data} />
      <div className="mt-1 min-h-4 text-11 text-text-2 tabular">
        <Chance report={report} placebo={placebo} />
      </div>
    </Tile>
  );
}

/** The share from zero to all sales, with a mark where chance alone would be. */
function ShareBar({ share, placebo }: { share: number | null; placebo: PlaceboReport | undefined }) {
  const chance = placebo?.moved_share;
  const place = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;
  return (
    <div aria-hidden className="relative mt-1.5 h-2 rounded-small bg-surface-3">
      <div className="absolute inset-y-0 left-0 rounded-small bg-chart-1" style={{ width: place(share ?? 0) }} />
      {chance !== undefined && chance.mean !== null && (
        <>
          <div
            className="absolute -inset-y-0.5 rounded-[1px] bg-text/35"
            style={{
              left: place(chance.low ?? chance.mean),
              width: place((chance.high ?? chance.mean) - (chance.low ?? chance.mean)),
            }}
          />
          <div
            className="absolute -inset-y-[3px] w-[3px] -translate-x-1/2 rounded-[1px] bg-text outline-1 outline-surface outline-solid"
            style={{ left: place(chance.mean) }}
          />
        </>
      )}
    </div>
  );
}

/** What chance alone would relate, or how far the question is. */
function Chance({ report, placebo }: { report: SalesReport; placebo: Placebo }) {
  const t = useT();
  const format = useFormat();
  const { data, error, running, progress, stopped, cancel, again } = placebo;
  if (error !== null) return <ErrorNote error={error.view} retry={again} />;
  if (running) return <Progress label={t("placebo-running")} progress={progress} cancel={cancel} />;
  if (stopped && report.sales.count > 0) {
    return (
      <Button size="small" variant="quiet" className="-ml-2" onClick={again}>
        {t("placebo-ask")}
      </Button>
    );
  }
  if (data === undefined || data.moved_share.mean === null) return null;
  const { mean, low, high } = data.moved_share;
  const values = {
    mean: format.percent(mean, 1),
    range: format.percentRange(low, high, 1),
    related: format.percent(report.share_count, 1),
    rounds: data.rounds,
  };
  return (
    <Tooltip
      side="bottom"
      content={
        <span className="flex flex-col gap-1">
          <span className="font-semibold">{t("placebo-sentence", values)}</span>
          <span>{t("placebo-text", values)}</span>
        </span>
      }
    >
      <button type="button" className="inline-flex max-w-full items-center gap-1 rounded-small text-left">
        <span aria-hidden className="h-2.5 w-[3px] shrink-0 rounded-[1px] bg-text" />
        <span className="truncate">{t("placebo-short", values)}</span>
        <Info aria-hidden size={12} className="shrink-0 text-text-3" />
      </button>
    </Tooltip>
  );
}
