import { FileUp, Plus, Search, Workflow } from "lucide-react";
import { useMemo, useState } from "react";
import { TopBar } from "@/app/top-bar";
import { Button, Dialog, EmptyState, ErrorNote, foldForSearch, Skeleton, TextField } from "@/components";
import { useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { useActions } from "@/state/actions";
import { JourneyTile } from "./journey-tile";
import { TemplateGallery } from "./template-gallery";
import { useJourneyChanges } from "./use-journey-changes";

/** The journeys of the workspace, and the ways to a new one. */
export function JourneysScreen() {
  const t = useT();
  const journeys = useEngine("journeys", {}, { fresh: true });
  const changes = useJourneyChanges();
  const [first] = useEngine("templates", {}).data ?? [];
  const [choosing, setChoosing] = useState(false);
  const [query, setQuery] = useState("");
  const [naming, setNaming] = useState<string | null>(null);
  // The journey that the focus was at last: what the palette's commands are about.
  const [focused, setFocused] = useState<string | null>(null);
  const chosen = journeys.data?.find((card) => card.id === focused);

  const group = t("nav-journeys");
  useActions([
    { id: "journey.new", label: t("journey-new"), group, shortcut: "N", run: () => setChoosing(true) },
    { id: "journey.import", label: t("journey-import"), group, run: () => void changes.importFile() },
    ...(chosen === undefined
      ? []
      : [
          // The tile hears these keys itself: they are about the one that has the focus.
          {
            id: "journey.rename",
            label: t("journey-rename-it", { name: chosen.name }),
            group,
            shortcut: "F2",
            heardElsewhere: true,
            run: () => setNaming(chosen.id),
          },
          {
            id: "journey.duplicate",
            label: t("journey-duplicate-it", { name: chosen.name }),
            group,
            shortcut: "Mod+D",
            heardElsewhere: true,
            run: () => changes.duplicate(chosen),
          },
          {
            id: "journey.export",
            label: t("journey-export-it", { name: chosen.name }),
            group,
            run: () => void changes.exportFile(chosen),
          },
          {
            id: "journey.delete",
            label: t("journey-delete-it", { name: chosen.name }),
            group,
            shortcut: "Delete",
            heardElsewhere: true,
            run: () => changes.remove(chosen),
          },
        ]),
  ]);

  const shown = useMemo(() => {
    const text = foldForSearch(query.trim());
    return (journeys.data ?? []).filter((card) => foldForSearch(card.name).includes(text));
  }, [journeys.data, query]);

  return (
    <>
      <TopBar
        crumbs={[]}
        title={t("nav-journeys")}
        end={
          <>
            <Button icon={<FileUp aria-hidden size={14} />} onClick={() => void changes.importFile()}>
              {t("journey-import")}
            </Button>
            <Button variant="primary" icon={<Plus aria-hidden size={14} />} onClick={() => setChoosing(true)}>
              {t("journey-new")}
            </Button>
          </>
        }
      />
      <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
        {changes.error !== null && <ErrorNote error={changes.error} dismiss={changes.forgive} className="mb-3" />}
        {journeys.error !== null && <ErrorNote error={journeys.error.view} retry={() => void journeys.refetch()} />}
        {journeys.isPending && (
          <div className="grid grid-cols-[repeat(auto-fill,minmax(300px,1fr))] gap-3">
            <Skeleton className="h-64" />
            <Skeleton className="h-64" />
            <Skeleton className="h-64" />
          </div>
        )}
        {journeys.isSuccess && journeys.data.length === 0 && (
          <EmptyState
            icon={<Workflow size={20} />}
            title={t("journeys-none")}
            className="mt-16"
            action={
              <>
                {first !== undefined && (
                  <Button variant="primary" onClick={() => changes.create({ template: first.id, name: "" })}>
                    {t("journeys-none-first", { name: first.name })}
                  </Button>
                )}
                <Button onClick={() => setChoosing(true)}>{t("journey-new")}</Button>
              </>
            }
          >
            {t("journeys-none-text")}
          </EmptyState>
        )}
        {journeys.isSuccess && journeys.data.length > 0 && (
          <>
            <div className="mb-3 flex items-center gap-3">
              <span className="relative w-64">
                <Search aria-hidden size={14} className="absolute top-[7px] left-2 text-text-3" />
                <TextField
                  type="search"
                  aria-label={t("journeys-find")}
                  placeholder={t("journeys-find")}
                  value={query}
                  onChange={setQuery}
                  className="pl-7"
                />
              </span>
              <p className="text-12 text-text-3">{t("count-journeys", { count: shown.length })}</p>
            </div>
            <ul className="grid grid-cols-[repeat(auto-fill,minmax(300px,1fr))] gap-3">
              {shown.map((card) => (
                <JourneyTile
                  key={card.id}
                  card={card}
                  changes={changes}
                  naming={naming === card.id}
                  setNaming={(on) => setNaming(on ? card.id : null)}
                  onFocus={() => setFocused(card.id)}
                />
              ))}
            </ul>
            {shown.length === 0 && (
              <EmptyState
                title={t("search-none")}
                className="mt-10"
                action={<Button onClick={() => setQuery("")}>{t("search-clear")}</Button>}
              />
            )}
          </>
        )}
      </div>
      <Dialog
        width="large"
        open={choosing}
        onClose={() => setChoosing(false)}
        title={t("journey-new")}
        description={t("journey-new-text")}
      >
        <TemplateGallery
          choose={(beginning) => {
            setChoosing(false);
            changes.create(beginning);
          }}
        />
      </Dialog>
    </>
  );
}
