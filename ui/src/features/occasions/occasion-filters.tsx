import { useMemo } from "react";
import type { OccasionsAsk } from "@/bindings/OccasionsAsk";
import { DateChip, FilterChip, useReportFilters, useReportNames, useScope } from "@/features/report-frame";
import { askedDays, fittingSpanOf, isSpan, type Span } from "@/features/report-frame/days";
import type { FiltersOf } from "@/features/report-frame";
import { useT } from "@/i18n";

/** The filters of occasions by the name that settings have for them. */
const fieldOf = {
  market: "markets",
  acquisition_channel: "acquisition_channels",
  store: "stores",
  department: "departments",
  associate: "associates",
} as const;
type Filter = keyof typeof fieldOf;

/** A filter that settings name and that this report has. */
export function isFilter(name: string): name is Filter {
  return name in fieldOf;
}

/** The chips of the occasions report: the filters as they are set, in their order, then types, dates and window. */
export function OccasionFilters() {
  const t = useT();
  const scope = useScope();
  const names = useReportNames();
  const [filters, change] = useReportFilters("occasions");
  return (
    <>
      {scope.filters.map(({ setting, values }) => {
        if (setting.hidden || !isFilter(setting.filter)) return null;
        const field = fieldOf[setting.filter];
        // Where nobody wrote anything into the field there is nothing to choose.
        if (values.length === 0 && filters[field].length === 0) return null;
        return (
          <FilterChip
            key={setting.filter}
            name={names.filter(setting.filter)}
            values={values}
            chosen={filters[field]}
            onChange={(chosen) => change({ [field]: chosen })}
            without={names.value(setting.filter, "")}
          />
        );
      })}
      <FilterChip
        name={t("occasions-type")}
        values={scope.occasion_types}
        chosen={filters.occasion_types}
        onChange={(chosen) => change({ occasion_types: chosen })}
      />
      <DateChip from={filters.from} to={filters.to} onChange={change} />
    </>
  );
}

/** How long a point of the graph is: as it was chosen, or so that points are still apart. */
export function spanOf(
  filters: FiltersOf<"occasions">,
  covered: { first_day: string | null; last_day: string | null },
): Span {
  if (filters.graph !== null && isSpan(filters.graph)) return filters.graph;
  const [from, to] = [filters.from ?? covered.first_day, filters.to ?? covered.last_day];
  return from === null || to === null ? "month" : fittingSpanOf(from, to);
}

/** What is asked of the engine; a filter that is not shown does not filter. */
export function useOccasionsAsk(): OccasionsAsk {
  const scope = useScope();
  const [filters] = useReportFilters("occasions");
  return useMemo(() => {
    const lists = scope.filters.flatMap(({ setting }) => {
      if (setting.hidden || !isFilter(setting.filter)) return [];
      const field = fieldOf[setting.filter];
      return filters[field].length === 0 ? [] : [[field, filters[field]] as const];
    });
    return {
      ...askedDays(filters),
      ...Object.fromEntries(lists),
      ...(filters.occasion_types.length > 0 && { occasion_types: filters.occasion_types }),
      ...(filters.window !== null && { window: filters.window }),
      graph: spanOf(filters, scope),
    };
  }, [filters, scope]);
}
