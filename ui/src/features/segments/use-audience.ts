import { useChange } from "@/platform/engine";
import type { EngineError } from "@/platform/platform";
import { go } from "@/state/route";

/** A way to a new journey that the members of a segment enter. */
export interface Audience {
  use: (segment: string) => void;
  pending: boolean;
  error: EngineError | null;
}

/** Makes a journey that the members of a segment enter, and goes there. */
export function useAudience(): Audience {
  const create = useChange("create_journey", ["journeys"]);
  return {
    use: (segment) =>
      create.mutate(
        { template: null, name: segment, segment },
        { onSuccess: ({ journey }) => go({ screen: "builder", journey: journey.id }) },
      ),
    pending: create.isPending,
    error: create.error,
  };
}
