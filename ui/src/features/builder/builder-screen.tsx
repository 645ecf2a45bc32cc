import { useEffect, useState } from "react";
import type { Catalogue } from "@/bindings/Catalogue";
import type { ErrorView } from "@/bindings/ErrorView";
import type { RunView } from "@/bindings/RunView";
import { ErrorNote, Skeleton } from "@/components";
import { TopBar } from "@/app/top-bar";
import { followCustomer } from "@/features/dry-run/follow";
import { openRun } from "@/features/runs/open-run";
import { useT } from "@/i18n";
import type { Journey } from "@/journey/document";
import { readCatalogue, readJourney } from "@/journey/read";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { usePreferences } from "@/state/preferences";
import { useToasts } from "@/state/toasts";
import { BuilderFrame } from "./builder-frame";
import { createSession, SessionProvider, type Session } from "./session";
import { leftUnsaved } from "./use-saving";

const NOTHING: Shows = {};

/** What opening a journey came to. */
type Opening =
  | { state: "opening" }
  | { state: "failed"; error: ErrorView }
  | { state: "open"; session: Session; lost: readonly string[] };

/** A kept run to be shown at once, the one it is compared with, and whose path in it is followed. */
interface Shows {
  run?: string;
  against?: string;
  customer?: string;
}

/** The builder of one journey: opens it, and says why where it cannot. */
export function BuilderScreen({ journeyId, shows = NOTHING }: { journeyId: string; shows?: Shows }) {
  const t = useT();
  const platform = usePlatform();
  const [opening, setOpening] = useState<Opening>({ state: "opening" });
  const [attempt, setAttempt] = useState(0);
  const { run, against, customer } = shows;
  const note = useToasts((state) => state.show);

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const tell = (error: unknown) => {
      if (!signal.aborted) note({ text: "", error: asEngineError(error).view });
    };
    const open = async () => {
      const [opened, catalogue] = await Promise.all([
        platform.call("open_journey", { id: journeyId }, { signal }),
        platform.call("catalogue", {}, { signal }),
      ]);
      // What could not be saved when the screen was left is newer than what the engine has.
      const kept = leftUnsaved(journeyId);
      const { journey, lost } = readJourney(kept ?? opened.journey);
      if (signal.aborted) return;
      const session = await sessionOf(journey, catalogue, () =>
        platform.call("last_run", { id: journeyId }, { signal }),
      );
      if (kept !== undefined) session.document.setState({ revision: 1, savedRevision: 0 });
      if (run !== undefined) {
        try {
          await openRun(platform, session, run, against);
        } catch (error) {
          // The run may have been deleted since; the journey is still worth opening.
          tell(error);
        }
      }
      if (signal.aborted) return;
      setOpening({ state: "open", session, lost });
      // Her path may have to be walked anew: the run is looked at meanwhile.
      if (customer !== undefined && session.state.getState().showsRun) {
        await followCustomer(platform, session, customer).catch(tell);
      }
    };
    open().catch((error: unknown) => {
      if (!signal.aborted) setOpening({ state: "failed", error: asEngineError(error).view });
    });
    return () => controller.abort();
  }, [journeyId, platform, attempt, run, against, customer, note]);

  switch (opening.state) {
    case "opening":
      return (
        <>
          <TopBar crumbs={[{ label: t("nav-journeys"), to: { screen: "journeys" } }]} title="" />
          <div className="flex grow gap-4 p-4">
            <Skeleton className="h-full w-52" />
            <Skeleton className="h-full grow" />
          </div>
        </>
      );
    case "failed":
      return (
        <>
          <TopBar crumbs={[{ label: t("nav-journeys"), to: { screen: "journeys" } }]} title={journeyId} />
          <div className="mx-auto w-full max-w-xl p-8">
            <ErrorNote
              error={opening.error}
              retry={() => {
                setOpening({ state: "opening" });
                setAttempt((count) => count + 1);
              }}
            />
          </div>
        </>
      );
    case "open":
      return (
        <SessionProvider value={opening.session}>
          <BuilderFrame lost={opening.lost} />
        </SessionProvider>
      );
  }
}

async function sessionOf(
  journey: Journey,
  catalogue: Catalogue,
  lastRun: () => Promise<RunView | null>,
): Promise<Session> {
  const direction = usePreferences.getState().window[`direction:${journey.id}`] === "down" ? "down" : "right";
  const session = createSession(journey, readCatalogue(catalogue), direction);
  try {
    session.state.setState({ run: (await lastRun()) ?? undefined });
  } catch {
    // An earlier run that cannot be read is no reason not to open the journey; a new one can be made.
  }
  return session;
}
