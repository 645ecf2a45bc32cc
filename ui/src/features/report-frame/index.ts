/**
 * What all reports over recorded history share. `report-screen` stands above the pages and is not among these.
 *
 * | part | for |
 * | --- | --- |
 * | `ReportPage`, `ReportBody` | tabs, filter bar, rule, files, lists; what was answered, or why nothing was |
 * | `useReport`, `useReportFilters`, `useScope`, `useReportNames` | the answer; filters in the address; what there is, and what it is called |
 * | `FilterChip`, `DateChip`, `DayChip`, `WindowChip`, `WindowText` | filters |
 * | `Tiles`, `Tile`, `UnripePill`, `RateBar`, `IntervalKey`, `Figure`, `ReportTable`, `ChartCard` | what a page is made of |
 * | `useLists`, `listOf` | lists of what a number counts |
 * | `EmptyReport`, `TooSmall`, `OtherCurrencies` | what is said where there is little |
 * | `days`, `filters` | pure: ranges of days, filters and addresses |
 */
export { ChartCard } from "./chart-card";
export { DateChip, DayChip, rangeWords } from "./date-chip";
export { Figure } from "./figure";
export { FilterChip } from "./filter-chip";
export type { FiltersOf } from "./filters";
export type { HowEntry } from "./how-counted";
export { activityIcon } from "./list-cell";
export { listOf, useLists } from "./lists";
export { EmptyReport, OtherCurrencies, TooSmall } from "./notes";
export { fewConversions, IntervalKey, RateBar, scaleOf, Whisker } from "./rate-bar";
export { ReportBody, ReportPage } from "./report-page";
export { ReportTable, type ReportColumn } from "./report-table";
export { useReportNames, useScope } from "./scope";
export { Tile, Tiles, UnripePill } from "./tiles";
export { useReport } from "./use-report";
export { useReportFilters } from "./use-report-filters";
export { WindowChip, WindowText } from "./window-chip";
