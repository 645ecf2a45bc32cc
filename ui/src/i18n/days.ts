/** Days of a calendar, `YYYY-MM-DD`. Pure. */

/** The day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(instant: string, timeZone: string, minusMs = 0): string {
  const date = new Date(new Date(instant).getTime() - minusMs);
  if (Number.isNaN(date.getTime())) return instant;
  // Swedish dates are ISO dates.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(date);
}
