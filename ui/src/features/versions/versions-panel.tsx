import { Columns2, Eye, History, PencilLine, RotateCcw } from "lucide-react";
import { useRef, useState, type KeyboardEvent } from "react";
import type { VersionView } from "@/bindings/VersionView";
import { Button, cx, EmptyState, ErrorNote, IconButton, Keys, NameField, Skeleton } from "@/components";
import { useBuilder } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";
import { VersionMarks } from "./marks";
import { useVersions, useVersionTitle, type Versions } from "./use-versions";

/** The versions of the journey, newest first: each can be named, looked at, compared and restored. */
export function VersionsPanel({ save }: { save: () => Promise<void> }) {
  const t = useT();
  const versions = useVersions(save);
  const viewing = useBuilder((state) => state.viewing);
  const list = useRef<HTMLUListElement>(null);

  const walk = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || event.target instanceof HTMLInputElement) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-version]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    event.preventDefault();
    rows[at + by]?.querySelector<HTMLElement>("button")?.focus();
  };

  return (
    <>
      {versions.error !== undefined && <ErrorNote error={versions.error} dismiss={versions.forgive} className="m-3" />}
      {versions.list === undefined && versions.error === undefined && <Skeleton className="m-3 h-20" />}
      {versions.list?.length === 0 && (
        <EmptyState icon={<History size={20} />} title={t("versions-none")} className="py-5">
          {t("versions-none-text")}
        </EmptyState>
      )}
      <ul ref={list} aria-label={t("versions")} onKeyDown={walk}>
        {versions.list?.map((version, at) => (
          <Row
            key={version.version}
            version={version}
            // The one worked on is compared with what it came from.
            other={version.current ? versions.list?.[at + 1] : versions.list?.find(({ current }) => current)}
            shown={viewing?.shows === "version" && viewing.version === version.version}
            versions={versions}
          />
        ))}
      </ul>
      {versions.list?.length === 1 && (
        <p className="flex items-center gap-1.5 px-4 py-3 text-12 text-text-3">
          {t("versions-keep-hint")} <Keys shortcut="Mod+S" />
        </p>
      )}
    </>
  );
}

function Row({
  version,
  other,
  shown,
  versions,
}: {
  version: VersionView;
  other: VersionView | undefined;
  shown: boolean;
  versions: Versions;
}) {
  const t = useT();
  const format = useFormat();
  const titleOf = useVersionTitle();
  const [now] = useState(() => new Date());
  const [naming, setNaming] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const title = titleOf(version);
  const open = () => void versions.look(version.current ? undefined : { shows: "version", version: version.version });
  const endNaming = (name: string | undefined) => {
    setNaming(false);
    if (name !== undefined && name.trim() !== (version.name ?? "")) void versions.rename(version.version, name);
    requestAnimationFrame(() => row.current?.querySelector<HTMLElement>("button")?.focus());
  };
  return (
    <li
      ref={row}
      data-version={version.version}
      onKeyDown={(event) => {
        if (event.key !== "F2" || naming) return;
        event.preventDefault();
        event.stopPropagation();
        setNaming(true);
      }}
      className={cx(
        "group flex h-9 items-center gap-3 border-b border-border px-4 focus-within:bg-surface-2 hover:bg-surface-2",
        shown && "bg-accent-weak",
      )}
    >
      <span className="flex min-w-0 grow items-center gap-3">
        {naming ? (
          <NameField name={version.name ?? ""} label={t("versions-name-field")} done={endNaming} className="max-w-72" />
        ) : (
          <button
            type="button"
            onClick={open}
            aria-current={shown ? "true" : undefined}
            className="flex min-w-0 items-baseline gap-2.5 rounded-small text-left"
          >
            <span className="min-w-4 shrink-0 text-12 text-text-3 tabular">{version.version}</span>
            <span className="truncate text-13 font-medium">{version.name ?? format.ago(version.saved_at, now)}</span>
            <span className="shrink-0 text-12 text-text-3 tabular">{format.dateTimeShort(version.saved_at)}</span>
          </button>
        )}
        <VersionMarks version={version} />
      </span>
      <span className="flex shrink-0 items-center gap-0.5">
        <IconButton
          size="small"
          side="top"
          label={t("versions-name", { version: title })}
          shortcut="F2"
          icon={<PencilLine size={14} />}
          onClick={() => setNaming(true)}
        />
        {!version.current && (
          <IconButton
            size="small"
            side="top"
            label={t("versions-open", { version: title })}
            icon={<Eye size={14} />}
            onClick={open}
          />
        )}
        {other !== undefined && (
          <IconButton
            size="small"
            side="top"
            label={t(version.current ? "versions-compare-before" : "versions-compare", { version: title })}
            icon={<Columns2 size={14} />}
            onClick={() => {
              const [before, after] = version.current ? [other, version] : [version, other];
              void versions.look({ shows: "comparison", before: before.version, after: after.version });
            }}
          />
        )}
        {!version.current && (
          <Button
            size="small"
            variant="quiet"
            icon={<RotateCcw aria-hidden size={14} />}
            aria-label={t("versions-restore-it", { version: title })}
            onClick={() => void versions.restore(version.version)}
          >
            {t("versions-restore")}
          </Button>
        )}
      </span>
    </li>
  );
}
