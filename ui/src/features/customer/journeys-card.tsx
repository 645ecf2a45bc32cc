import { useQuery } from "@tanstack/react-query";
import { ArrowUpRight, CircleSlash, LogIn, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { CustomerProfile } from "@/bindings/CustomerProfile";
import type { JourneyForCustomer } from "@/bindings/JourneyForCustomer";
import type { Progress as Done } from "@/bindings/Progress";
import { Card, ErrorNote, Progress } from "@/components";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import type { EngineError } from "@/platform/platform";
import type { LifeWords } from "./life-words";
import type { RunForHer } from "./run-for-her";

/** Which journeys of the library she would be in. It is asked when the card comes into sight: each is walked through. */
export function JourneysCard({ profile, words, run }: { profile: CustomerProfile; words: LifeWords; run: RunForHer }) {
  const t = useT();
  const platform = usePlatform();
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(typeof IntersectionObserver === "undefined");
  const [progress, setProgress] = useState<Done | null>(null);
  useEffect(() => {
    const element = place.current;
    if (seen || element === null) return undefined;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [seen]);
  const journeys = useQuery<JourneyForCustomer[], EngineError>({
    queryKey: ["customer_journeys", profile.id],
    queryFn: ({ signal }) =>
      platform.call("customer_journeys", { id: profile.id }, { signal, onProgress: setProgress }),
    enabled: seen,
    refetchOnMount: "always",
  });
  const all = journeys.data ?? [];
  // Those she would be in come first, those that cannot be run last.
  const rank = ({ visits, problem }: JourneyForCustomer) => (problem !== null ? 2 : visits.length > 0 ? 0 : 1);
  const ordered = all.toSorted((a, b) => rank(a) - rank(b));
  const inside = all.filter((journey) => rank(journey) === 0).length;
  return (
    <div ref={place}>
      <Card
        title={t("customer-journeys")}
        note={journeys.data === undefined ? undefined : t("customer-journeys-count", { count: inside, of: all.length })}
      >
        {journeys.error !== null && (
          <ErrorNote error={journeys.error.view} retry={() => void journeys.refetch()} className="mx-3.5 mb-3" />
        )}
        {journeys.isFetching && journeys.data === undefined && (
          <Progress progress={progress} label={t("customer-journeys-running")} className="px-3.5 pb-3" />
        )}
        {journeys.data !== undefined && all.length === 0 && (
          <p className="px-3.5 pb-3 text-12 text-text-3">{t("customer-journeys-none")}</p>
        )}
        <ul className="pb-1.5">
          {ordered.map((journey) => (
            <li key={journey.id} className="border-t border-border first:border-t-0">
              <button
                type="button"
                disabled={journey.problem !== null || run.running}
                onClick={() => void run.start(journey.id)}
                title={journey.problem ?? t("customer-journeys-show")}
                className="group flex w-full gap-2.5 px-3.5 py-2 text-left text-12 enabled:hover:bg-surface-2 focus-visible:shadow-[inset_0_0_0_2px_var(--accent)]"
              >
                {journey.problem !== null ? (
                  <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-warning" />
                ) : journey.visits.length > 0 ? (
                  <LogIn aria-hidden size={14} className="mt-0.5 shrink-0 text-logic" />
                ) : (
                  <CircleSlash aria-hidden size={14} className="mt-0.5 shrink-0 text-text-3" />
                )}
                <span className="min-w-0 grow">
                  <span className="block truncate text-13 font-medium">{journey.name}</span>
                  <Outcome journey={journey} words={words} />
                </span>
                {journey.problem === null && (
                  <ArrowUpRight
                    aria-hidden
                    size={14}
                    className="mt-0.5 shrink-0 text-text-3 opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
                  />
                )}
              </button>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** What a journey would do with her, in one or two lines. */
function Outcome({ journey, words }: { journey: JourneyForCustomer; words: LifeWords }) {
  const t = useT();
  if (journey.problem !== null) return <span className="block text-text-2">{journey.problem}</span>;
  const last = journey.visits.at(-1);
  if (last === undefined)
    return <span className="block text-text-2">{journey.absent ?? t("customer-journeys-absent")}</span>;
  const messages = journey.visits.reduce((sum, visit) => sum + visit.messages, 0);
  return (
    <>
      <span className="block text-text-2 tabular">
        {[
          journey.visits.length === 1
            ? t("customer-journeys-entered", { at: words.whenShort(last.entered_at) })
            : t("customer-journeys-visits", { count: journey.visits.length }),
          t("customer-messages", { count: messages }),
        ].join(" · ")}
      </span>
      <span className="line-clamp-2 block text-text-3">{last.ending}</span>
    </>
  );
}
