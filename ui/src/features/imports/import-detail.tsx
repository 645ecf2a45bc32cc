import { ArrowLeft, Undo2 } from "lucide-react";
import type { ImportEntry } from "@/bindings/ImportEntry";
import { Button, Card } from "@/components";
import { useFormat, useT } from "@/i18n";
import { CountsTable } from "../import/counts";
import { tookOf } from "../import/took";
import { go } from "@/state/route";
import { Outcome } from "./outcome";
import { RejectedRows } from "./rejected-rows";

/** One import: what became of each file, and the rejected rows, to be mended in place. */
export function ImportDetail({ entry, undo }: { entry: ImportEntry; undo: () => void }) {
  const t = useT();
  const format = useFormat();
  return (
    <div className="flex h-full min-h-0 flex-col overflow-y-auto thin-scroll">
      <div className="flex shrink-0 flex-col gap-3 p-4">
        <div className="flex flex-wrap items-center gap-3">
          <Button
            size="small"
            variant="quiet"
            icon={<ArrowLeft aria-hidden size={13} />}
            onClick={() => go({ screen: "data", tab: "imports" })}
          >
            {t("imports-all")}
          </Button>
          <h2 className="text-15 font-semibold tabular">{t("imports-one", { at: format.moment(entry.at) })}</h2>
          <Outcome entry={entry} />
          {entry.took_ms !== null && (
            <span className="text-12 text-text-3 tabular">
              {t("imports-took-text", { took: tookOf(entry.took_ms, format.duration, t) })}
            </span>
          )}
          {entry.can_undo && (
            <Button className="ml-auto" icon={<Undo2 aria-hidden size={14} />} onClick={undo}>
              {t("imports-undo")}
            </Button>
          )}
        </div>
        {entry.files.length > 0 && (
          <Card>
            <CountsTable files={entry.files} />
          </Card>
        )}
      </div>
      {entry.rejected > 0 ? (
        <RejectedRows entry={entry} />
      ) : (
        <p className="px-4 text-13 text-text-3">{t("imports-no-rejected")}</p>
      )}
    </div>
  );
}
