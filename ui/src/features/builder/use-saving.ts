/** Saves by itself, a moment after the last edit. What could not be saved is kept, said, and tried again. */
import { useCallback, useEffect, useRef } from "react";
import type { Journey } from "@/journey/document";
import { isDirty } from "@/journey/store";
import { usePlatform } from "@/platform/context";
import { useForget } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";
import type { Session } from "./session";

const REST_MS = 600;

/** Journeys that were left before they could be saved; opening one again goes on from here. */
const unsaved = new Map<string, Journey>();

/** What was left unsaved of a journey. */
export function leftUnsaved(id: string): Journey | undefined {
  return unsaved.get(id);
}

/** Saves at once what is not saved yet; `keep` makes a version of it that stays, saved already or not. */
export type Save = (options?: { keep: boolean }) => Promise<void>;

/** Keeps a session saved. Gives the way to do it at once. */
export function useSaving(session: Session): Save {
  const platform = usePlatform();
  const forget = useForget();
  const running = useRef<Promise<void> | undefined>(undefined);

  const save = useCallback<Save>(
    ({ keep } = { keep: false }) => {
      const once = async (): Promise<void> => {
        const { journey, revision, saved } = session.document.getState();
        session.state.setState({ saving: { state: "saving" } });
        try {
          await platform.call("save_journey", keep ? { journey, keep } : { journey });
          saved(revision);
          if (!isDirty(session.document.getState())) {
            unsaved.delete(journey.id);
            session.state.setState({ saving: keep ? { state: "saved", kept: true } : { state: "saved" } });
          }
          void forget("journeys", "journey_versions", "open_version", "compare_versions");
        } catch (error) {
          unsaved.set(journey.id, session.document.getState().journey);
          session.state.setState({ saving: { state: "failed", error: asEngineError(error).view } });
          // Nobody knows what is on the disk now, so that undoing to what was there before is not "saved" either.
          saved(undefined);
        }
      };
      // One after the other, so that an earlier state never overwrites a later one.
      const next = (running.current ?? Promise.resolve()).then(async () => {
        if (keep || isDirty(session.document.getState())) await once();
      });
      running.current = next;
      return next;
    },
    [session, platform, forget],
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void save(), REST_MS);
    };
    if (isDirty(session.document.getState())) later();
    const unsubscribe = session.document.subscribe((now, before) => {
      const edited = now.revision !== before.revision;
      if (!edited && now.savedRevision === before.savedRevision) return;
      const { state } = session.state.getState().saving;
      if (isDirty(now)) {
        // What failed is tried again with the next edit, or by the button.
        if (state !== "failed") session.state.setState({ saving: { state: "waiting" } });
        if (edited || state !== "failed") later();
      } else if (state === "waiting") {
        // An undo, or a redo, that leads back to what is on the disk.
        clearTimeout(timer);
        session.state.setState({ saving: { state: "saved" } });
      }
    });
    const leave = () => {
      clearTimeout(timer);
      const document = session.document.getState();
      if (!isDirty(document)) return;
      unsaved.set(document.journey.id, document.journey);
      void save();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      unsubscribe();
      window.removeEventListener("pagehide", leave);
      leave();
    };
  }, [session, save]);

  return save;
}
