/** Values that exist in the workspace, to choose from while a value is written. */
import { useCallback, useEffect, useMemo, useState } from "react";
import type { FieldOf } from "@/bindings/FieldOf";
import { useFormat } from "@/i18n";
import { useEngine } from "@/platform/engine";

/** How long a person rests before her letters are searched for. */
const REST_MS = 150;
/** A list that holds them all need not be asked again while somebody types. */
const LIMIT = 50;

interface Suggestion {
  value: string;
  label: string;
  description?: string;
  detail: string;
}

/** The values of a field, asked for when its list opens. */
export function useSuggestions(of: FieldOf | undefined): {
  options: readonly Suggestion[];
  onQuery: (query: string) => void;
} {
  const format = useFormat();
  const [query, setQuery] = useState<string>();
  const [asked, setAsked] = useState<string>();
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(query), query === undefined || query === "" ? 0 : REST_MS);
    return () => window.clearTimeout(timer);
  }, [query]);
  const wish = of ?? { attribute: "" };
  const begins = asked === undefined || asked === "" ? {} : { starts_with: asked };
  const { data } = useEngine(
    "field_values",
    { of: wish, limit: LIMIT, ...begins },
    // While the next ones are on their way the last ones stay, so that the list does not jump.
    { enabled: of !== undefined && asked !== undefined, keeps: true },
  );
  const options = useMemo(
    () =>
      (data ?? []).map(({ value, title, count }) => ({
        value,
        label: title ?? value,
        ...(title !== undefined && title !== value && { description: value }),
        detail: format.compact(count),
      })),
    [data, format],
  );
  const onQuery = useCallback((next: string) => setQuery(next.trim()), []);
  return { options, onQuery };
}
