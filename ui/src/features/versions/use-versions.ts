/** What can be done with the versions of the open journey. */
import { useCallback, useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { VersionView } from "@/bindings/VersionView";
import { toEditing, useSession, type Viewing } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";
import { changesBetween } from "@/journey/operations";
import { readJourney } from "@/journey/read";
import { usePlatform } from "@/platform/context";
import { useEngine, useForget } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";

/** The versions, newest first, and what can be done with them. */
export interface Versions {
  id: string;
  list: readonly VersionView[] | undefined;
  /** Why there is no list, or why the last thing did not work. */
  error: ErrorView | undefined;
  forgive: () => void;
  /** Gives a version a name; an empty one takes the name away. */
  rename: (version: number, name: string) => Promise<void>;
  /** Goes back to a version: one edit, which undo takes back. */
  restore: (version: number) => Promise<void>;
  /** Looks at a version, or at two; nothing goes back to editing. */
  look: (viewing: Viewing | undefined) => Promise<void>;
}

/** The versions of the open journey. `save` puts on the disk what is on the canvas. */
export function useVersions(save: () => Promise<void>): Versions {
  const session = useSession();
  const platform = usePlatform();
  const forget = useForget();
  const id = session.document.getState().journey.id;
  const { data, error: refused } = useEngine("journey_versions", { id }, { fresh: true });
  const [failed, setFailed] = useState<ErrorView>();

  const attempt = useCallback(async (change: () => Promise<void>) => {
    setFailed(undefined);
    try {
      await change();
    } catch (error) {
      setFailed(asEngineError(error).view);
    }
  }, []);

  const rename = useCallback(
    (version: number, name: string) =>
      attempt(async () => {
        await platform.call("name_version", { id, version, name: name.trim() === "" ? null : name.trim() });
        await forget("journey_versions");
      }),
    [attempt, platform, forget, id],
  );

  const look = useCallback(
    async (viewing: Viewing | undefined) => {
      // What is on the canvas is one of the versions that can be compared.
      if (viewing !== undefined) await save();
      toEditing(session, { viewing, picking: undefined, drawing: undefined, choice: { steps: [] } });
    },
    [session, save],
  );

  const restore = useCallback(
    (version: number) =>
      attempt(async () => {
        // The state that is left becomes a version first, so that nothing is lost.
        await save();
        const opened = await platform.call("restore_version", { id, version });
        const { journey } = readJourney(opened.journey);
        const { journey: now, edit } = session.document.getState();
        session.canvas()?.glide();
        edit("restore", changesBetween(now, journey));
        session.document.getState().saved(session.document.getState().revision);
        session.state.setState({ saving: { state: "saved" } });
        await look(undefined);
        await forget("journeys", "journey_versions");
      }),
    [attempt, platform, forget, session, save, look, id],
  );

  return { id, list: data, error: failed ?? refused?.view, forgive: () => setFailed(undefined), rename, restore, look };
}

/** What a version is called: its name, else its number and when it was saved, since two may be saved in one minute. */
export function useVersionTitle(): (version: VersionView | undefined) => string {
  const t = useT();
  const format = useFormat();
  return (version) =>
    version === undefined
      ? ""
      : (version.name ?? t("versions-numbered", { number: version.version, time: format.dateTime(version.saved_at) }));
}
