import { List, Ruler, Search, TriangleAlert, Trophy } from "lucide-react";
import { useState, type KeyboardEvent } from "react";
import type { SegmentSource } from "@/bindings/SegmentSource";
import type { SegmentView } from "@/bindings/SegmentView";
import { cx, foldForSearch, TextField } from "@/components";
import { useFormat, useT } from "@/i18n";

const pictures: Record<SegmentSource, typeof List> = { list: List, rule: Ruler, ranking: Trophy };

/** The picture of what decides who is in a segment. */
export function SourceIcon({ source }: { source: SegmentSource }) {
  const Icon = pictures[source];
  return <Icon aria-hidden size={14} className="shrink-0 text-data" />;
}

/** All segments: one's own, then those that every workspace has. */
export function SegmentList({
  segments,
  chosen,
  choose,
}: {
  segments: readonly SegmentView[];
  chosen: string | undefined;
  choose: (name: string) => void;
}) {
  const t = useT();
  const format = useFormat();
  const [search, setSearch] = useState("");
  const words = foldForSearch(search).split(/\s+/).filter(Boolean);
  const found = segments.filter(({ name, title }) => {
    const text = foldForSearch(`${title} ${name}`);
    return words.every((word) => text.includes(word));
  });
  const groups = [
    { id: "own", entries: found.filter(({ provided }) => !provided) },
    { id: "provided", entries: found.filter(({ provided }) => provided) },
  ];
  const all = groups.flatMap(({ entries }) => entries);
  const walk = (event: KeyboardEvent, at: number) => {
    const to = event.key === "ArrowDown" ? at + 1 : event.key === "ArrowUp" ? at - 1 : null;
    if (to === null) return;
    event.preventDefault();
    const place = event.currentTarget.closest("[data-segments]");
    place?.querySelectorAll<HTMLElement>("[data-segment]")[Math.max(0, Math.min(all.length - 1, to))]?.focus();
  };
  return (
    <section
      aria-label={t("nav-segments")}
      data-segments=""
      className="flex w-[300px] shrink-0 flex-col border-r border-border bg-surface min-[1600px]:w-[380px]"
    >
      <div className="relative border-b border-border p-2.5">
        <Search aria-hidden size={14} className="absolute top-[17px] left-[18px] text-text-3" />
        <TextField
          aria-label={t("audiences-search")}
          placeholder={t("audiences-search")}
          value={search}
          onChange={setSearch}
          className="pl-7"
        />
      </div>
      <div className="min-h-0 grow overflow-y-auto p-1.5 thin-scroll">
        {groups.map(({ id, entries }) => (
          <section key={id} aria-label={t(`audiences-group-${id}`)} className="mb-2">
            <h2 className="px-2 pt-1.5 pb-1 text-11 font-medium text-text-3">{t(`audiences-group-${id}`)}</h2>
            {entries.length === 0 && (
              <p className="px-2 py-1 text-12 text-text-3">
                {words.length > 0 ? t("search-none") : t(`audiences-none-${id}`)}
              </p>
            )}
            {entries.map((segment) => (
              <button
                key={segment.name}
                type="button"
                data-segment=""
                aria-current={segment.name === chosen ? "true" : undefined}
                title={segment.title}
                onClick={() => choose(segment.name)}
                onKeyDown={(event) => walk(event, all.indexOf(segment))}
                className={cx(
                  "flex h-[33px] w-full items-center gap-2 rounded-control px-2 text-left text-13",
                  segment.name === chosen ? "bg-accent-weak text-text" : "hover:bg-surface-2",
                )}
              >
                <SourceIcon source={segment.source} />
                <span className="min-w-0 grow truncate">{segment.title}</span>
                {segment.problem !== null && (
                  <TriangleAlert aria-label={t("audiences-problem")} size={14} className="shrink-0 text-warning" />
                )}
                <span className="shrink-0 text-12 text-text-3 tabular">{format.number(segment.customers)}</span>
              </button>
            ))}
          </section>
        ))}
      </div>
    </section>
  );
}
