import { LoaderCircle } from "lucide-react";
import { useEffect, useState } from "react";
import type { Rule } from "@/bindings/Rule";
import { useFormat, useT } from "@/i18n";
import { same } from "@/journey/operations";
import { useEngine } from "@/platform/engine";

/** How long a rule rests before its customers are counted, and how long an answer may take before that shows. */
const REST_MS = 300;

/** How many customers a rule holds for now; for rules that need no visit. What belongs to an earlier rule is not shown. */
export function RuleCount({ rule }: { rule: Rule }) {
  const t = useT();
  const format = useFormat();
  const [asked, setAsked] = useState(rule);
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked((before) => (same(before, rule) ? before : rule)), REST_MS);
    return () => window.clearTimeout(timer);
  }, [rule]);
  const current = same(asked, rule);
  const { data, error } = useEngine("count_customers", { rule: asked }, { fresh: true });
  const waits = !current || (data === undefined && error === null);
  return (
    <p aria-live="polite" className="flex h-5 items-center gap-1.5 text-12 text-text-2 tabular">
      {waits ? (
        <Late label={t("builder-counting")} />
      ) : error === null && data !== undefined ? (
        t("builder-rule-count", { count: data.count, shown: format.number(data.count), of: format.number(data.of) })
      ) : (
        <span className="truncate text-text-3" title={error?.view.message}>
          {error?.view.message}
        </span>
      )}
    </p>
  );
}

/** Shows that something is on its way once that has lasted long enough to be noticed. */
function Late({ label }: { label: string }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLate(true), REST_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return late ? <LoaderCircle aria-label={label} size={14} className="animate-spin text-text-3" /> : null;
}
