import { ArrowLeftRight, ArrowRight } from "lucide-react";
import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from "react";
import type { JourneyComparison } from "@/bindings/JourneyComparison";
import type { VersionView } from "@/bindings/VersionView";
import {
  boundsOf,
  Canvas,
  cardOf,
  portName,
  type CanvasHandle,
  type ChangeMark,
  type Changes,
  type Choice,
  type Rect,
  type Viewport,
} from "@/canvas";
import { Button, cx, ErrorNote, IconButton, Select, Skeleton, StepIcon, TabPanel, Tabs } from "@/components";
import { useBuilder, useSession } from "@/features/builder/session";
import { Sized } from "@/features/builder/sized";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById, type Journey } from "@/journey/document";
import { readJourney } from "@/journey/read";
import { stepTitle, titleOf } from "@/journey/summaries";
import { useEngine } from "@/platform/engine";
import { changedFields, hunksOf, marksOf, type ChangedField, type Hunk } from "./difference";
import { useVersions, useVersionTitle, type Versions } from "./use-versions";

const NOTHING = () => undefined;
const NO_PROBLEMS = new Map<string, never>();

/** Two versions beside each other, what differs in words, and the same as lines of the file. */
export function Comparison({ before, after, save }: { before: number; after: number; save: () => Promise<void> }) {
  const versions = useVersions(save);
  // What a number stands for may be saved over until the next one begins.
  const { data, error } = useEngine("compare_versions", { id: versions.id, before, after }, { fresh: true });
  const refused = error?.view ?? versions.error;
  return (
    <div className="flex min-h-0 min-w-0 grow flex-col">
      <Bar before={before} after={after} versions={versions} />
      {refused !== undefined && <ErrorNote error={refused} dismiss={versions.forgive} className="m-3" />}
      {data === undefined ? (
        refused === undefined && <Skeleton className="m-4 h-40" />
      ) : (
        <Compared key={`${before} ${after}`} comparison={data} before={before} after={after} versions={versions} />
      )}
    </div>
  );
}

function Bar({ before, after, versions }: { before: number; after: number; versions: Versions }) {
  const t = useT();
  const format = useFormat();
  const nameOf = useVersionTitle();
  const options = (versions.list ?? []).map((version: VersionView) => ({
    value: String(version.version),
    label: nameOf(version),
    ...(version.name !== null && { description: format.dateTime(version.saved_at) }),
    ...(version.current && { detail: t("versions-current") }),
  }));
  const choose = (next: { before?: number; after?: number }) =>
    void versions.look({ shows: "comparison", before, after, ...next });
  return (
    <div
      role="region"
      aria-label={t("versions-bar")}
      className="flex h-10 shrink-0 items-center gap-2 border-b border-accent-line bg-accent-weak px-4"
    >
      <h2 className="shrink-0 text-13 font-medium">{t("versions-compared")}</h2>
      <Select
        aria-label={t("versions-before")}
        value={String(before)}
        options={options}
        onChange={(value) => choose({ before: Number(value) })}
        className="w-64 min-w-0"
      />
      <ArrowRight aria-hidden size={14} className="shrink-0 text-text-3" />
      <Select
        aria-label={t("versions-after")}
        value={String(after)}
        options={options}
        onChange={(value) => choose({ after: Number(value) })}
        className="w-64 min-w-0"
      />
      <IconButton
        label={t("versions-swap")}
        icon={<ArrowLeftRight size={16} />}
        onClick={() => choose({ before: after, after: before })}
      />
      <span className="grow" />
      <Button variant="primary" onClick={() => void versions.look(undefined)}>
        {t("builder-back")}
      </Button>
    </div>
  );
}

function Compared({
  comparison,
  before,
  after,
  versions,
}: {
  comparison: JourneyComparison;
  before: number;
  after: number;
  versions: Versions;
}) {
  const t = useT();
  const session = useSession();
  const nameOf = useVersionTitle();
  const [tab, setTab] = useState("changes");
  const [choice, setChoice] = useState<Choice>({ steps: [] });
  const [left, right] = [useRef<CanvasHandle>(null), useRef<CanvasHandle>(null)];
  const sides = useMemo(
    () => ({ before: readJourney(comparison.before).journey, after: readJourney(comparison.after).journey }),
    [comparison],
  );
  const marks = useMemo(() => marksOf(comparison), [comparison]);
  const rows = useMemo(() => rowsOf(comparison, sides), [comparison, sides]);
  const entry = (number: number) => versions.list?.find(({ version }) => version === number);

  // Both show the same part of the plane, so that what stands in the same place is the same.
  const extent = useMemo(
    () => boundsOf([...sides.before.nodes, ...sides.after.nodes].map((node) => cardOf(node))),
    [sides],
  );
  const seen = useRef<Viewport>(undefined);
  const look = (other: typeof left, viewport: Viewport) => {
    const last = seen.current;
    // The other one says in turn that it has moved.
    if (last?.x === viewport.x && last.y === viewport.y && last.zoom === viewport.zoom) return;
    seen.current = viewport;
    other.current?.look(viewport);
  };
  const { mountCanvas } = session;
  useEffect(() => {
    // What keys do to a canvas they do to the one after, and the one before looks along.
    mountCanvas(right.current);
    return () => mountCanvas(null);
  }, [mountCanvas, right]);

  const showStep = (id: string) => {
    setChoice({ steps: [id] });
    const node = nodeById(sides.after, id) ?? nodeById(sides.before, id);
    if (node === undefined) return;
    const { x, y, width, height } = cardOf(node);
    const part = { x: x - 1.2 * width, y: y - 2 * height, width: 3.4 * width, height: 5 * height };
    right.current?.show(part);
  };
  const canvas = (side: "before" | "after", changes: Changes) => (
    <StillSide
      handle={side === "before" ? left : right}
      journey={sides[side]}
      changes={changes}
      extent={extent}
      choice={choice}
      choose={setChoice}
      look={(viewport) => look(side === "before" ? right : left, viewport)}
      title={t(`versions-${side}`)}
      name={nameOf(entry(side === "before" ? before : after))}
    />
  );

  return (
    <>
      <div className="grid min-h-0 grow grid-cols-2">
        {canvas("before", marks.before)}
        {canvas("after", marks.after)}
      </div>
      <Sized
        name="comparison-height"
        edge="top"
        initial={224}
        min={120}
        max={Math.round(window.innerHeight * 0.45)}
        className="border-t"
      >
        <Tabs
          tabs={[
            {
              id: "changes",
              label: t("versions-changes"),
              count: rows.steps.length + rows.edges.length + rows.settings,
            },
            { id: "text", label: t("versions-text") },
          ]}
          value={tab}
          onChange={setTab}
          label={t("versions-compared")}
          end={<Legend />}
          className="min-h-0 grow"
        >
          <TabPanel id="changes" className="overflow-y-auto thin-scroll">
            <ChangeList comparison={comparison} sides={sides} rows={rows} show={showStep} />
          </TabPanel>
          <TabPanel id="text" className="overflow-auto thin-scroll">
            <TextDifference comparison={comparison} />
          </TabPanel>
        </Tabs>
      </Sized>
    </>
  );
}

function StillSide({
  handle,
  journey,
  changes,
  extent,
  choice,
  choose,
  look,
  title,
  name,
}: {
  handle: RefObject<CanvasHandle | null>;
  journey: Journey;
  changes: Changes;
  extent: Rect | undefined;
  choice: Choice;
  choose: (choice: Choice) => void;
  look: (viewport: Viewport) => void;
  title: string;
  name: string;
}) {
  const session = useSession();
  const direction = useBuilder((state) => state.direction);
  return (
    <section aria-label={`${title}: ${name}`} className="relative min-w-0 border-border not-first:border-l">
      <Canvas
        ref={handle}
        journey={journey}
        direction={direction}
        known={session.catalogue}
        choice={choice}
        problems={NO_PROBLEMS}
        results={undefined}
        trail={undefined}
        changes={changes}
        extent={extent}
        beside
        readOnly
        onLook={look}
        onChoose={choose}
        onMove={NOTHING}
        onConnect={NOTHING}
        onDropWay={NOTHING}
        onInsert={NOTHING}
        onNote={NOTHING}
        onOpenPort={NOTHING}
        onEdit={NOTHING}
      />
      <p
        aria-hidden
        className="pointer-events-none absolute bottom-2 left-2 z-10 max-w-[calc(100%-16px)] truncate rounded-control border border-border bg-surface px-2 py-0.5 text-12"
      >
        <span className="text-text-3">{title}</span> <span className="font-medium">{name}</span>
      </p>
    </section>
  );
}

const MARKS: Record<ChangeMark, { sign: string; face: string }> = {
  added: { sign: "+", face: "bg-good text-surface" },
  removed: { sign: "–", face: "bg-error text-surface" },
  changed: { sign: "≠", face: "bg-warning text-surface" },
};

function Mark({ change, className }: { change: ChangeMark; className?: string }) {
  const { sign, face } = MARKS[change];
  return (
    <span
      aria-hidden
      className={cx(
        "inline-flex size-4.5 shrink-0 items-center justify-center rounded-pill text-12 leading-none font-bold",
        face,
        className,
      )}
    >
      {sign}
    </span>
  );
}

function Legend() {
  const t = useT();
  return (
    <ul className="flex items-center gap-3 text-12 text-text-2">
      {(["added", "removed", "changed"] as const).map((change) => (
        <li key={change} className="flex items-center gap-1.5">
          <Mark change={change} />
          {t(`versions-change-${change}`)}
        </li>
      ))}
    </ul>
  );
}

interface Sides {
  before: Journey;
  after: Journey;
}

interface Rows {
  steps: JourneyComparison["steps"];
  edges: JourneyComparison["edges"];
  /** Number of lines about the journey's settings. */
  settings: number;
}

/** What the list shows: cards that only stand elsewhere are no change; edges of steps that came or went go without saying. */
function rowsOf({ steps, edges, settings }: JourneyComparison, sides: Sides): Rows {
  const there = (journey: Journey, id: string) => nodeById(journey, id) !== undefined;
  const both = (id: string) => there(sides.before, id) && there(sides.after, id);
  return {
    steps: steps.filter(({ change }) => change !== "moved"),
    edges: edges.filter(({ from, to }) => both(from) && both(to)),
    settings: settings.length > 0 ? 1 : 0,
  };
}

/** The changes one below the other: the journey's settings, steps with their settings, connections. */
function ChangeList({
  comparison,
  sides,
  rows,
  show,
}: {
  comparison: JourneyComparison;
  sides: Sides;
  rows: Rows;
  show: (step: string) => void;
}) {
  const t = useT();
  const say = useSay();
  const { catalogue } = useSession();
  const told = (of: (journey: Journey) => unknown) => ({
    before: { journey: sides.before, of: of(sides.before) },
    after: { journey: sides.after, of: of(sides.after) },
  });
  if (rows.steps.length + rows.edges.length + rows.settings === 0) {
    return <p className="px-4 py-4 text-13 text-text-2">{t("versions-alike")}</p>;
  }
  const whole = told((journey) => journey);
  return (
    <ul aria-label={t("versions-changes")}>
      {rows.settings > 0 && (
        <Line change="changed" title={t("builder-settings")}>
          <Fields fields={changedFields(comparison.settings, whole.before, whole.after, catalogue)} />
        </Line>
      )}
      {rows.steps.map(({ id, change, fields }) => {
        const { before, after } = told((journey) => nodeById(journey, id));
        const node = nodeById(sides.after, id) ?? nodeById(sides.before, id);
        if (node === undefined || change === "moved") return null;
        return (
          <Line
            key={id}
            change={change}
            icon={
              <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={20} />
            }
            title={say(titleOf(node))}
            detail={change === "changed" ? undefined : t(`versions-step-${change}`)}
            onClick={() => show(id)}
          >
            {change === "changed" && <Fields fields={changedFields(fields, before, after, catalogue)} />}
          </Line>
        );
      })}
      {rows.edges.map(({ from, port, to, change }) => {
        const journey = change === "removed" ? sides.before : sides.after;
        const source = nodeById(journey, from);
        const leaving = port === "next" ? "" : ` (${say(portName(port, source))})`;
        return (
          <Line
            key={`${from} ${port} ${to} ${change}`}
            change={change === "removed" ? "removed" : "added"}
            title={`${say(stepTitle(journey, from))}${leaving} → ${say(stepTitle(journey, to))}`}
            detail={t(change === "removed" ? "versions-edge-removed" : "versions-edge-added")}
            onClick={() => show(from)}
          />
        );
      })}
    </ul>
  );
}

function Line({
  change,
  icon,
  title,
  detail,
  onClick,
  children,
}: {
  change: ChangeMark;
  icon?: ReactNode;
  title: string;
  detail?: string | undefined;
  onClick?: () => void;
  children?: ReactNode;
}) {
  const t = useT();
  const words = (
    <>
      {icon}
      <span className="truncate text-13 font-medium">{title}</span>
      {detail !== undefined && <span className="shrink-0 text-12 text-text-2">{detail}</span>}
    </>
  );
  return (
    <li className="flex items-start gap-3 border-b border-border px-4 py-1.5">
      <Mark change={change} className="mt-0.5" />
      <div className="grid min-w-0 grow grid-cols-[minmax(0,5fr)_minmax(0,8fr)] items-start gap-4">
        <span className="flex min-w-0 items-center gap-2">
          <span className="sr-only">{t(`versions-change-${change}`)}: </span>
          {onClick === undefined ? (
            words
          ) : (
            <button
              type="button"
              onClick={onClick}
              className="flex min-w-0 items-center gap-2 rounded-small text-left hover:text-accent"
            >
              {words}
            </button>
          )}
        </span>
        {children}
      </div>
    </li>
  );
}

function Fields({ fields }: { fields: readonly ChangedField[] }) {
  const t = useT();
  const say = useSay();
  return (
    <dl className="grid grid-cols-[minmax(0,max-content)_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-12">
      {fields.map(({ path, before, after }) => {
        const name = path.map(say).join(" · ");
        return (
          <div key={name} className="contents">
            <dt className="truncate text-text-3">{name}</dt>
            <dd className="wrap-break-word">
              <del className="rounded-small bg-error-weak px-1 text-error decoration-1">{say(before)}</del>
              <ArrowRight
                role="img"
                aria-label={t("versions-becomes")}
                size={12}
                className="mx-1.5 inline text-text-3"
              />
              <ins className="rounded-small bg-good-weak px-1 text-good no-underline">{say(after)}</ins>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** The file line by line; what is alike is folded to a line that opens it. */
function TextDifference({ comparison }: { comparison: JourneyComparison }) {
  const t = useT();
  const hunks = useMemo(() => hunksOf(comparison.text), [comparison]);
  if (hunks.every((hunk) => hunk.alike)) return <p className="px-4 py-4 text-13 text-text-2">{t("versions-alike")}</p>;
  return (
    <div className="min-w-max py-1 font-mono text-12 leading-5 selectable">
      {hunks.map((hunk, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- hunks have no name but their place
        <HunkLines key={at} hunk={hunk} />
      ))}
    </div>
  );
}

function HunkLines({ hunk: { alike, lines } }: { hunk: Hunk }) {
  const t = useT();
  const [open, setOpen] = useState(!alike);
  if (!open) {
    return (
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="block w-full bg-surface-2 px-4 text-left font-sans text-12 text-text-3 hover:text-text"
      >
        {t("versions-alike-lines", { count: lines.length })}
      </button>
    );
  }
  return lines.map(({ line, text }, at) => (
    <div
      // oxlint-disable-next-line react/no-array-index-key -- lines have no name but their place
      key={at}
      className={cx(
        "flex px-4 whitespace-pre",
        {
          same: "text-text-2",
          added: "bg-good-weak text-good",
          removed: "bg-error-weak text-error",
        }[line],
      )}
    >
      <span className="w-5 shrink-0 select-none">
        {line === "same" ? "" : line === "added" ? "+" : "–"}
        {line !== "same" && <span className="sr-only">{t(`versions-change-${line}`)}: </span>}
      </span>
      {text}
    </div>
  ));
}
