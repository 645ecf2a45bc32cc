import { Hourglass } from "lucide-react";
import type { OccasionFigures } from "@/bindings/OccasionFigures";
import { cx, Tooltip } from "@/components";
import { useFormat, useT } from "@/i18n";
import { fewConversions, Figure, RateBar } from "@/features/report-frame";

/** Figures that a rate can be shown of. */
type Rated = Pick<
  OccasionFigures,
  | "converted"
  | "completed"
  | "conversion_rate"
  | "mature_conversion_rate"
  | "wilson"
  | "immature"
  | "immature_converted"
>;

/** The conversion rate that is shown: of all, or of those whose window has ended. */
export function shownRate(figures: Rated, ripe: boolean): number | null {
  return ripe ? figures.mature_conversion_rate : figures.conversion_rate;
}

/** Whether so few conversions stand behind a rate that its interval is shown. */
export function isFew(figures: Rated, ripe: boolean): boolean {
  const converted = ripe ? figures.converted - figures.immature_converted : figures.converted;
  return converted < fewConversions;
}

/** A conversion rate as a bar and a number; what is not ripe is marked and opens its list. */
export function ConversionRate({
  figures,
  ripe,
  scale,
  width,
  onUnripe,
}: {
  figures: Rated;
  /** Only of those whose window has ended. */
  ripe: boolean;
  scale: number;
  width?: string;
  onUnripe: (() => void) | undefined;
}) {
  const t = useT();
  const format = useFormat();
  const rate = shownRate(figures, ripe);
  const few = isFew(figures, ripe);
  return (
    <span className="inline-flex items-center justify-end gap-1.5">
      <RateBar
        rate={rate}
        wilson={ripe ? null : figures.wilson}
        small={few}
        scale={scale}
        {...(width !== undefined && { width })}
      />
      <span className={cx("w-11 text-right tabular", !few && "font-semibold")}>
        {rate === null ? (
          <Figure why={t(figures.completed === 0 ? "occasions-why-no-rate" : "occasions-why-no-ripe-rate")}>–</Figure>
        ) : (
          format.percent(rate, 1)
        )}
      </span>
      <span className="w-3">
        {!ripe && figures.immature > 0 && (
          <Tooltip content={t("occasions-unripe-of", { count: figures.immature })}>
            <button
              type="button"
              aria-label={t("occasions-unripe", { count: figures.immature })}
              onClick={(event) => {
                event.stopPropagation();
                onUnripe?.();
              }}
              className="block rounded-small text-warning"
            >
              <Hourglass aria-hidden size={12} />
            </button>
          </Tooltip>
        )}
      </span>
    </span>
  );
}
