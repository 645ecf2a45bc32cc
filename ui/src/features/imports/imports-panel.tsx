import { Undo2, Upload } from "lucide-react";
import { useState } from "react";
import type { ImportEntry } from "@/bindings/ImportEntry";
import { Button, EmptyState, ErrorNote, IconButton, Keys, Skeleton, VirtualTable, type Column } from "@/components";
import { useFormat, useT, type Translate } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { go } from "@/state/route";
import { tookOf } from "../import/took";
import { ImportDetail } from "./import-detail";
import { Outcome } from "./outcome";
import { UndoDialog } from "./undo-dialog";

/** Every import of the open workspace; with `item` the one of that number. */
export function ImportsPanel({ item }: { item: string | undefined }) {
  const t = useT();
  const imports = useEngine("imports", {}, { fresh: true });
  const [undoing, setUndoing] = useState<ImportEntry | null>(null);
  if (imports.error !== null) {
    return <ErrorNote error={imports.error.view} retry={() => void imports.refetch()} className="m-6" />;
  }
  if (imports.data === undefined) return <Skeleton className="m-6 h-40" />;
  const chosen = item === undefined ? undefined : imports.data.find((entry) => String(entry.import) === item);
  return (
    <>
      {item === undefined ? (
        <History entries={imports.data} undo={setUndoing} />
      ) : chosen === undefined ? (
        <EmptyState
          title={t("imports-unknown")}
          action={<Button onClick={() => go({ screen: "data", tab: "imports" })}>{t("imports-all")}</Button>}
        >
          {t("imports-unknown-text")}
        </EmptyState>
      ) : (
        <ImportDetail key={chosen.import} entry={chosen} undo={() => setUndoing(chosen)} />
      )}
      {undoing !== null && <UndoDialog entry={undoing} close={() => setUndoing(null)} />}
    </>
  );
}

/** The files of an import in one line: the first two by name. */
function filesOf(entry: ImportEntry, t: Translate): string {
  const names = entry.files.map(({ name }) => name);
  if (names.length === 0) return t("imports-no-files");
  const shown = names.slice(0, 2).join(", ");
  return names.length > 2 ? t("imports-files-more", { files: shown, count: names.length - 2 }) : shown;
}

function History({ entries, undo }: { entries: readonly ImportEntry[]; undo: (entry: ImportEntry) => void }) {
  const t = useT();
  const format = useFormat();
  if (entries.length === 0) {
    return (
      <EmptyState
        icon={<Upload size={20} />}
        title={t("imports-none")}
        action={
          <Button variant="primary" onClick={() => go({ screen: "import" })}>
            {t("nav-import")}
            <Keys shortcut="Mod+I" inverted />
          </Button>
        }
      >
        {t("imports-none-text")}
      </EmptyState>
    );
  }
  const sum = (entry: ImportEntry, figure: "new" | "changed" | "same" | "rejected") =>
    entry.files.reduce((all, file) => all + file[figure], 0);
  const write = (count: number) => (count === 0 ? <span className="text-text-3">0</span> : format.number(count));
  const columns: Column<ImportEntry>[] = [
    { id: "at", header: t("imports-when"), width: "190px", cell: (entry) => format.moment(entry.at) },
    {
      id: "files",
      header: t("imports-files"),
      width: "minmax(140px,1fr)",
      cell: (entry) => <span title={entry.files.map(({ name }) => name).join("\n")}>{filesOf(entry, t)}</span>,
    },
    ...(["new", "changed", "same"] as const).map((figure): Column<ImportEntry> => ({
      id: figure,
      header: t(`import-count-${figure}`),
      width: "96px",
      align: "right",
      cell: (entry) => write(sum(entry, figure)),
    })),
    {
      id: "rejected",
      header: t("import-count-rejected"),
      width: "112px",
      align: "right",
      cell: (entry) =>
        entry.rejected > 0 ? (
          <span className="font-medium text-error">{format.number(entry.rejected)}</span>
        ) : (
          write(sum(entry, "rejected"))
        ),
    },
    {
      id: "took",
      header: t("imports-took"),
      width: "136px",
      align: "right",
      cell: (entry) => (entry.took_ms === null ? "–" : tookOf(entry.took_ms, format.duration, t)),
    },
    { id: "outcome", header: t("imports-outcome"), width: "124px", cell: (entry) => <Outcome entry={entry} /> },
    {
      id: "undo",
      header: "",
      width: "40px",
      cell: (entry) =>
        entry.can_undo && (
          <IconButton
            size="small"
            label={t("imports-undo-of", { at: format.moment(entry.at) })}
            icon={<Undo2 size={14} />}
            onClick={(event) => {
              event.stopPropagation();
              undo(entry);
            }}
          />
        ),
    },
  ];
  return (
    <div className="h-full min-h-0 bg-surface">
      <VirtualTable
        label={t("imports-title")}
        rows={entries}
        columns={columns}
        rowKey={(entry) => String(entry.import)}
        onOpen={(entry) => go({ screen: "data", tab: "imports", item: String(entry.import) })}
      />
    </div>
  );
}
