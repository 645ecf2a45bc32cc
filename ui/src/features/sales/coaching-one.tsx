import type { ReactNode } from "react";
import type { ActivityFigures } from "@/bindings/ActivityFigures";
import type { AssociateFigures } from "@/bindings/AssociateFigures";
import { Card, cx, Pill } from "@/components";
import { fewConversions, Figure, RateBar, scaleOf, useReportNames } from "@/features/report-frame";
import { useFormat, useT } from "@/i18n";
import type { OpenOf } from "./coaching-card";
import { ENOUGH, wilson, worksBest, type Average } from "./coaching";
import { inTypeOrder } from "./colors";

/** One associate beside the average of all, and what works best for her where the numbers are enough to say so. */
export function CoachingOne({
  associate,
  name,
  figures,
  average,
  standing,
  onOpen,
}: {
  /** Her key in the report. */
  associate: string;
  name: string;
  figures: AssociateFigures;
  average: Average;
  /** How her rate stands to that of the others. */
  standing: "above" | "below" | "alike" | "few";
  onOpen: OpenOf;
}) {
  const t = useT();
  const format = useFormat();
  const opens = (figure: Parameters<OpenOf>[0], what: string) => () =>
    onOpen(figure, [["associate", associate]], `${name}: ${what}`);
  const mean = (value: number) => format.number(Math.round(value * 10) / 10);
  const lines: { id: string; own: ReactNode; all: string; open?: () => void }[] = [
    {
      id: "activities",
      own: format.number(figures.activities),
      all: mean(average.perAssociate.activities),
      open: opens("activities", t("coaching-activities")),
    },
    {
      id: "rate",
      own: format.percent(figures.follow_rate, 1),
      all: format.percent(average.rate, 1),
      open: opens("followed", t("coaching-followed")),
    },
    {
      id: "customers",
      own: format.number(figures.customers),
      all: mean(average.perAssociate.customers),
      open: opens("activities", t("coaching-customers")),
    },
    {
      id: "sales",
      own: format.number(figures.sales.count),
      all: mean(average.perAssociate.sales),
      open: opens("related_sales", t("sales-related-sales")),
    },
    {
      id: "amount",
      own: format.moneyRound(figures.sales.amount_minor),
      all: format.moneyRound(Math.round(average.perAssociate.amount)),
    },
    {
      id: "days",
      own:
        figures.average_days_from_last_activity === null
          ? "–"
          : t("sales-days-figure", { days: figures.average_days_from_last_activity }),
      all: average.days === null ? "–" : t("sales-days-figure", { days: average.days }),
    },
  ];
  return (
    <Card
      title={name}
      className="overflow-hidden print:break-inside-avoid"
      end={
        <Pill tone={standing === "above" ? "good" : standing === "below" ? "warning" : "neutral"}>
          {t(`coaching-standing-${standing}`)}
        </Pill>
      }
    >
      <table className="w-full text-13">
        <thead>
          <tr className="h-[30px] bg-surface-2 text-11 text-text-3">
            <th scope="col" className="px-3.5 text-left font-normal">
              {figures.wilson !== null &&
                t("coaching-interval", {
                  low: format.percent(figures.wilson[0], 1),
                  high: format.percent(figures.wilson[1], 1),
                })}
            </th>
            <th scope="col" className="max-w-24 truncate px-2 text-right font-medium text-text">
              {t("coaching-own")}
            </th>
            <th scope="col" className="px-3.5 text-right font-normal whitespace-nowrap">
              {t("coaching-average", { count: average.associates })}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, own, all, open }) => (
            <tr key={id} className="h-7 border-t border-border">
              <th scope="row" className="px-3.5 text-left font-normal text-text-2">
                {t(`coaching-line-${id}`)}
              </th>
              <td className="px-2 text-right font-medium">
                <Figure onOpen={open} label={t(`coaching-line-${id}`)}>
                  {own}
                </Figure>
              </td>
              <td className="px-3.5 text-right text-text-2">{all}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Kinds
        by="activity_type"
        own={figures.by_type}
        all={average.byType}
        associate={associate}
        name={name}
        onOpen={onOpen}
      />
      <Kinds
        by="channel"
        own={figures.by_channel}
        all={average.byChannel}
        associate={associate}
        name={name}
        onOpen={onOpen}
      />
      <BestWords figures={figures} />
    </Card>
  );
}

/** Her rates by kind of activity; the line on a bar is the rate of all. */
function Kinds({
  by,
  own,
  all,
  associate,
  name,
  onOpen,
}: {
  by: "activity_type" | "channel";
  own: { readonly [key: string]: ActivityFigures };
  all: { readonly [key: string]: ActivityFigures };
  associate: string;
  name: string;
  onOpen: OpenOf;
}) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const keys = inTypeOrder(Object.keys(own)).filter((key) => (own[key]?.activities ?? 0) > 0);
  const rate = (figures: ActivityFigures | undefined) =>
    figures === undefined || figures.activities === 0 ? null : figures.followed / figures.activities;
  const scale = scaleOf(keys.flatMap((key) => [rate(own[key]), rate(all[key])]));
  if (keys.length === 0) return null;
  return (
    <table className="w-full border-t border-border text-12">
      <thead>
        <tr className="h-6 text-11 text-text-3">
          <th scope="col" className="pl-3.5 text-left font-normal">
            {t(`sales-by-${by.replaceAll("_", "-")}`)}
          </th>
          <th scope="col" className="px-2 text-right font-normal">
            {t("coaching-of")}
          </th>
          <th scope="col" className="pr-3.5 text-right font-normal">
            {t("coaching-rate-and-all")}
          </th>
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const figures = own[key] ?? { activities: 0, followed: 0 };
          const title = by === "activity_type" ? names.activityType(key) : names.channel(key);
          const ofAll = rate(all[key]);
          const few = figures.followed < fewConversions;
          return (
            <tr key={key} className="h-[26px]">
              <th scope="row" className="max-w-28 truncate pl-3.5 text-left font-normal" title={title}>
                {title}
              </th>
              <td className="px-2 text-right whitespace-nowrap text-text-2">
                <Figure
                  onOpen={() =>
                    onOpen(
                      "followed",
                      [
                        ["associate", associate],
                        [by, key],
                      ],
                      `${name}: ${title}`,
                    )
                  }
                  label={title}
                >
                  {t("coaching-of-figure", {
                    followed: format.number(figures.followed),
                    activities: format.number(figures.activities),
                  })}
                </Figure>
              </td>
              <td className="pr-3.5 text-right whitespace-nowrap">
                <span className="inline-flex items-center gap-2">
                  <span className="relative inline-flex items-center">
                    <RateBar
                      rate={rate(figures)}
                      wilson={wilson(figures.followed, figures.activities)}
                      small={few}
                      scale={scale}
                      width="w-16"
                    />
                    {ofAll !== null && (
                      <span
                        aria-hidden
                        className="pointer-events-none absolute -inset-y-0.5 w-[3px] -translate-x-1/2 rounded-[1px] border-x border-surface bg-text"
                        style={{ left: `${Math.min(1, ofAll / scale) * 100}%` }}
                      />
                    )}
                  </span>
                  <span className={cx("w-10 tabular", !few && "font-medium")}>{format.percent(rate(figures))}</span>
                  <span className="w-9 text-text-3 tabular">{format.percent(ofAll)}</span>
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function BestWords({ figures }: { figures: AssociateFigures }) {
  const t = useT();
  const format = useFormat();
  const names = useReportNames();
  const best = worksBest(figures);
  return (
    <p className="border-t border-border px-3.5 py-2 text-12 text-text-2">
      <span className="font-medium text-text">{t("coaching-best")}</span>{" "}
      {typeof best === "string"
        ? t(`coaching-best-${best}`, { enough: ENOUGH })
        : t("coaching-best-is", {
            kind: best.by === "activity_type" ? names.activityType(best.key) : names.channel(best.key),
            rate: format.percent(best.rate, 1),
            rest: format.percent(best.rest, 1),
            followed: format.number(best.followed),
            activities: format.number(best.activities),
          })}
    </p>
  );
}
