import { Columns2, History, RotateCcw } from "lucide-react";
import { useMemo, useState } from "react";
import { Canvas, type Choice } from "@/canvas";
import { Button, ErrorNote, Skeleton } from "@/components";
import { useBuilder, useSession } from "@/features/builder/session";
import { useT } from "@/i18n";
import { readJourney } from "@/journey/read";
import { useEngine } from "@/platform/engine";
import { VersionMarks } from "./marks";
import { useVersions, useVersionTitle } from "./use-versions";

const NOTHING = () => undefined;
const NO_PROBLEMS = new Map<string, never>();

/** An earlier version in the place of the canvas, to look at; above it the way back to it, and the way back to now. */
export function VersionView({ version, save }: { version: number; save: () => Promise<void> }) {
  const t = useT();
  const versions = useVersions(save);
  const titleOf = useVersionTitle();
  const opened = useEngine("open_version", { id: versions.id, version });
  const entry = versions.list?.find((candidate) => candidate.version === version);
  const current = versions.list?.find((candidate) => candidate.current);
  const error = opened.error?.view ?? versions.error;
  return (
    <>
      <div
        role="region"
        aria-label={t("versions-bar")}
        className="flex h-10 shrink-0 items-center gap-3 border-b border-accent-line bg-accent-weak px-4"
      >
        <History aria-hidden size={16} className="shrink-0 text-accent" />
        <p className="min-w-0 truncate text-13 font-medium">
          {entry === undefined || entry.name === null ? titleOf(entry) : t("versions-of-name", { name: entry.name })}
        </p>
        {entry !== undefined && <VersionMarks version={entry} />}
        <span className="grow" />
        {current !== undefined && (
          <Button
            icon={<Columns2 aria-hidden size={14} />}
            onClick={() => void versions.look({ shows: "comparison", before: version, after: current.version })}
          >
            {t("versions-compare-current")}
          </Button>
        )}
        <Button icon={<RotateCcw aria-hidden size={14} />} onClick={() => void versions.restore(version)}>
          {t("versions-restore")}
        </Button>
        <Button variant="primary" onClick={() => void versions.look(undefined)}>
          {t("builder-back")}
        </Button>
      </div>
      {error !== undefined && <ErrorNote error={error} dismiss={versions.forgive} className="m-3" />}
      <div className="relative min-h-0 grow">
        {opened.data === undefined ? (
          error === undefined && <Skeleton className="m-4 h-32" />
        ) : (
          <StillCanvas key={version} json={opened.data.journey} />
        )}
      </div>
    </>
  );
}

function StillCanvas({ json }: { json: unknown }) {
  const { mountCanvas, catalogue } = useSession();
  const direction = useBuilder((state) => state.direction);
  const [choice, setChoice] = useState<Choice>({ steps: [] });
  const journey = useMemo(() => readJourney(json).journey, [json]);
  return (
    <Canvas
      ref={mountCanvas}
      journey={journey}
      direction={direction}
      known={catalogue}
      choice={choice}
      problems={NO_PROBLEMS}
      results={undefined}
      trail={undefined}
      readOnly
      onChoose={setChoice}
      onMove={NOTHING}
      onConnect={NOTHING}
      onDropWay={NOTHING}
      onInsert={NOTHING}
      onNote={NOTHING}
      onOpenPort={NOTHING}
      onEdit={NOTHING}
    />
  );
}
