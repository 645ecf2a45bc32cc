/** Where a rule or a value stands: what it may ask about, and whose findings are its own. */
import { createContext, useContext, type ReactNode } from "react";
import type { FindingView } from "@/bindings/FindingView";
import { cx } from "@/components";
import { sourcesFor, type Source } from "@/journey/values";
import { useBuilder, useJourney, useSession } from "../session";

/** The place of a form's fields. */
export interface Place {
  /** The step; none for settings of the journey. */
  step: string | undefined;
  /** Whether there is a visit to ask about: not for audiences, and not for what starts a visit. */
  visit: boolean;
}

const PlaceContext = createContext<Place>({ step: undefined, visit: true });

/** Says where the fields below stand. */
export const PlaceProvider = PlaceContext.Provider;

/** Where this field stands. */
export function usePlace(): Place {
  return useContext(PlaceContext);
}

/** The steps whose values may be used here. Exit rules are asked all the time: what is not met yet just does not hold. */
export function useSources(): readonly Source[] {
  const { step, visit } = usePlace();
  const journey = useJourney();
  const { catalogue } = useSession();
  return visit ? sourcesFor(journey, step, catalogue) : [];
}

function isUnder(pointer: string | undefined, at: string | undefined): boolean {
  return pointer !== undefined && at !== undefined && (pointer === at || pointer.startsWith(`${at}/`));
}

/** What the checks found at a field, by its JSON pointer within the step, and below it. */
export function useFindingsAt(at: string | undefined): readonly FindingView[] {
  const { step } = usePlace();
  const checked = useBuilder((state) => state.checked);
  return (checked?.findings ?? []).filter(
    ({ place, accepted }) => accepted === undefined && place.node === step && isUnder(place.field, at),
  );
}

/** What is wrong with a field, in the colour of its severity. The way to mend it stands in the list below the form. */
export function FindingWords({ findings }: { findings: readonly FindingView[] }): ReactNode {
  const [worst] = findings;
  if (worst === undefined) return null;
  return <span className={cx(worst.severity === "error" ? "text-error" : "text-warning")}>{worst.message}</span>;
}

/** What is wrong with something that is no single field. */
export function FindingsUnder({ at }: { at: string }) {
  const findings = useFindingsAt(at);
  if (findings.length === 0) return null;
  return (
    <p className="text-12">
      <FindingWords findings={findings} />
    </p>
  );
}
