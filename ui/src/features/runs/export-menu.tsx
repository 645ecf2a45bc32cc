import { ChevronDown, Download } from "lucide-react";
import type { RunPart } from "@/bindings/RunPart";
import { Button, ErrorNote, Menu, Progress, type MenuItem } from "@/components";
import { useT, type Translate } from "@/i18n";
import { useActions } from "@/state/actions";
import { useRunExport, type Exported, type RunExport } from "./use-export";

const FILES: readonly { part: RunPart; endings: readonly string[] }[] = [
  { part: "summary", endings: ["xlsx", "json"] },
  { part: "trace", endings: ["csv", "jsonl", "parquet"] },
  { part: "picture", endings: ["png", "svg"] },
];

/** What can be written of a run, as lines of a menu. */
export function exportItems(exports: RunExport, run: Exported, t: Translate): MenuItem[] {
  return FILES.flatMap(({ part, endings }) =>
    endings.map((ending, at) => ({
      id: `${part}-${ending}`,
      label: t("export-as", { part: t(`export-${part}`), format: t(`export-format-${ending}`) }),
      separated: at === 0,
      disabled: exports.running,
      run: () => void exports.start(run, part, ending),
    })),
  );
}

/** The button with everything that can be written of a run, and how far the writing is. */
export function ExportMenu({ run }: { run: Exported }) {
  const t = useT();
  const exports = useRunExport();
  const items = exportItems(exports, run, t);
  useActions(
    items.map(({ id, label, run: start }) => ({
      id: `run.export-${id}`,
      label,
      group: t("export"),
      enabled: !exports.running,
      run: start,
    })),
  );
  return (
    <>
      <Menu items={items.map((item, at) => ({ ...item, separated: at > 0 && item.separated === true }))}>
        <Button icon={<Download aria-hidden size={14} />}>
          {t("export")}
          <ChevronDown aria-hidden size={14} className="text-text-3" />
        </Button>
      </Menu>
      <ExportState exports={exports} />
    </>
  );
}

/** How far an export is, or what came of it, in the corner where notes stand. */
export function ExportState({ exports }: { exports: RunExport }) {
  const t = useT();
  if (!exports.running && exports.error === undefined) return null;
  return (
    <div className="fixed right-4 bottom-20 z-40 w-96 max-w-[90vw]">
      {exports.running ? (
        <Progress
          progress={exports.progress}
          cancel={exports.cancel}
          label={t("export-running")}
          className="rounded-card border border-border-strong bg-surface p-3 shadow-menu"
        />
      ) : (
        exports.error !== undefined && (
          <ErrorNote error={exports.error} dismiss={exports.forgive} className="shadow-menu" />
        )
      )}
    </div>
  );
}
