import { Database, Tags, Workflow } from "lucide-react";
import type { ItemKind } from "@/bindings/ItemKind";
import type { ItemUse } from "@/bindings/ItemUse";
import { Card, ErrorNote, Skeleton } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useEngine } from "@/platform/engine";
import { addressOf } from "@/state/route";

/** What names an entry: journeys with their steps, segments, and rows of data. */
export function ItemUses({ kind, id }: { kind: ItemKind; id: string }) {
  const t = useT();
  const uses = useEngine("item_uses", { kind, id }, { fresh: true });
  return (
    <Card title={t("items-uses")} className="pb-2">
      {uses.error !== null && (
        <ErrorNote error={uses.error.view} retry={() => void uses.refetch()} className="mx-3.5 my-1" />
      )}
      {uses.data === undefined && uses.error === null && <Skeleton className="mx-3.5 my-1 h-7" />}
      {uses.data?.length === 0 && <p className="px-3.5 pb-1 text-12 text-text-3">{t("items-uses-none")}</p>}
      {uses.data !== undefined && uses.data.length > 0 && (
        <ul>
          {uses.data.map((use) => (
            <li key={`${use.by} ${use.id ?? ""} ${use.node ?? ""}`} className="px-3.5">
              <Use use={use} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Use({ use }: { use: ItemUse }) {
  const t = useT();
  const format = useFormat();
  const face = "flex min-h-7 items-center gap-2 rounded-small py-0.5 text-13";
  if (use.by === "journey" && use.id !== null) {
    return (
      <a
        href={addressOf({ screen: "builder", journey: use.id })}
        draggable={false}
        className={`${face} hover:text-accent`}
      >
        <Workflow aria-hidden size={14} className="shrink-0 text-text-3" />
        <span className="truncate">{use.name ?? use.id}</span>
        {use.node !== null && <span className="truncate text-12 text-text-3">{use.node}</span>}
      </a>
    );
  }
  if (use.by === "segment" && use.id !== null) {
    return (
      <a
        href={addressOf({ screen: "segments", segment: use.id })}
        draggable={false}
        className={`${face} hover:text-accent`}
      >
        <Tags aria-hidden size={14} className="shrink-0 text-text-3" />
        <span className="truncate">{use.name ?? use.id}</span>
      </a>
    );
  }
  return (
    <span className={face}>
      <Database aria-hidden size={14} className="shrink-0 text-text-3" />
      {t(`items-use-${use.by}`, { count: use.count, shown: format.number(use.count) })}
    </span>
  );
}
