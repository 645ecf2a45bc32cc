import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { JourneyCard } from "@/bindings/JourneyCard";
import { useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useForget } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import type { Beginning } from "./template-gallery";

/** What can be done with journeys from their list. */
export interface JourneyChanges {
  /** Makes one and opens it. */
  create: (beginning: Beginning) => void;
  /** Asks for a file, takes the journey in it over and opens it. */
  importFile: () => Promise<void>;
  /** Makes a copy beside it. */
  duplicate: (card: JourneyCard) => void;
  /** Gives it another name. */
  rename: (card: JourneyCard, name: string) => void;
  /** Writes it to a file that the person chooses. */
  exportFile: (card: JourneyCard) => Promise<void>;
  /** Deletes it; a note offers to undo that. */
  remove: (card: JourneyCard) => void;
  /** What went wrong last. */
  error: ErrorView | null;
  /** Takes the error away. */
  forgive: () => void;
}

/** The changes, each followed by a fresh list. */
export function useJourneyChanges(): JourneyChanges {
  const t = useT();
  const platform = usePlatform();
  const forget = useForget();
  const show = useToasts((state) => state.show);
  const [error, setError] = useState<ErrorView | null>(null);

  const attempt = async (change: () => Promise<void>) => {
    setError(null);
    try {
      await change();
    } catch (failure) {
      setError(asEngineError(failure).view);
    }
    await forget("journeys", "workspace");
  };
  const filters = [{ name: t("file-journey"), extensions: ["json"] }];

  return {
    error,
    forgive: () => setError(null),
    create: (beginning) =>
      void attempt(async () => {
        const made = await platform.call("create_journey", beginning);
        go({ screen: "builder", journey: made.journey.id });
      }),
    importFile: async () => {
      const path = await platform.chooseOpenFile({ title: t("journey-import"), filters });
      if (path === null) return;
      await attempt(async () => {
        const { journey } = await platform.call("import_journey", { path });
        go({ screen: "builder", journey: journey.id });
      });
    },
    duplicate: (card) =>
      void attempt(async () => {
        await platform.call("duplicate_journey", { id: card.id });
      }),
    rename: (card, name) =>
      void attempt(async () => {
        const { journey } = await platform.call("open_journey", { id: card.id });
        await platform.call("save_journey", { journey: { ...journey, name } });
        await forget("open_journey");
      }),
    exportFile: async (card) => {
      const path = await platform.chooseSaveFile({
        title: t("journey-export"),
        filters,
        defaultPath: `${card.id}.journey.json`,
      });
      if (path === null) return;
      await attempt(async () => {
        await platform.call("export_journey", { id: card.id, path });
        show({ text: t("journey-exported", { path }) });
      });
    },
    remove: (card) =>
      void attempt(async () => {
        await platform.call("delete_journey", { id: card.id });
        show({
          text: t("journey-deleted", { name: card.name }),
          action: {
            label: t("undo"),
            run: () =>
              void attempt(async () => {
                await platform.call("restore_journey", { id: card.id });
              }),
          },
        });
      }),
  };
}
