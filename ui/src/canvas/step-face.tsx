import { Handle, Position, type NodeProps } from "@xyflow/react";
import { DoorClosed, DoorOpen } from "lucide-react";
import { memo } from "react";
import { cx, familyOf, pictureOf } from "@/components";
import { useFormat, useT } from "@/i18n";
import type { Format } from "@/i18n/format";
import { useSay } from "@/i18n/say";
import { fallbackPort, isTrigger, mainPorts, portsOf } from "@/journey/document";
import { kindKey, summaryOf, titleOf } from "@/journey/summaries";
import { useSurroundings } from "./context";
import { CountsDifference, shareWords, wayNumbers } from "./difference-face";
import { entryOffset, portOffset, type Direction, type Point } from "./geometry";
import { portName, spokenRest } from "./labels";
import type { StepData, StepNode } from "./mapping";
import type { ChangeMark } from "./overlay";

const place = ({ x, y }: Point) => ({ left: x, top: y });

/**
 * A step's card. It gets everything by its data and looks nothing up: a card that subscribed to the document would be
 * drawn again at every edit anywhere, and three hundred of them are what makes a canvas slow.
 */
export const StepFace = memo(function StepFace({ data, selected }: NodeProps<StepNode>) {
  const { step, direction, problems, counts, open, faded, numbers, twin } = data;
  const t = useT();
  const say = useSay();
  const { known, reentry, journey } = useSurroundings();
  const Picture = pictureOf(step.kind, step.kind === "send_message" ? step.channel : undefined);
  const named = step.label !== undefined && step.label.trim() !== "";
  const never = counts !== undefined && counts.entered === 0 && counts.later !== true;
  const ahead = direction === "right" ? Position.Right : Position.Bottom;
  const aside = direction === "right" ? Position.Bottom : Position.Right;
  const fallback = fallbackPort(step);
  return (
    <div
      className={cx("step", `step-${familyOf(step.kind)}`)}
      data-chosen={selected === true ? "" : undefined}
      data-connect={data.connect}
      data-change={data.change}
      data-faded={faded ? "" : undefined}
      data-never={never ? "" : undefined}
      data-current={data.current ? "" : undefined}
      data-candidate={data.candidate ? "" : undefined}
      data-direction={direction}
    >
      {!isTrigger(step) && (
        <Handle
          type="target"
          id="in"
          position={direction === "right" ? Position.Left : Position.Top}
          className="port port-in"
          style={place(entryOffset(direction))}
        />
      )}
      <div
        role="button"
        tabIndex={data.tabStop ? 0 : -1}
        data-step={twin ? undefined : step.id}
        aria-pressed={selected ?? false}
        className="step-card"
      >
        <span className="step-tile" aria-hidden>
          <Picture size={18} strokeWidth={1.75} />
        </span>
        <span className="step-words">
          {/* The name is made of what is seen and what only is heard, so that both say the same. */}
          {named && <span className="sr-only">{t(kindKey(step))}, </span>}
          <span className="step-title">{say(titleOf(step))}</span>
          <span className="sr-only">, </span>
          <Shortened text={say(summaryOf(step, known, { reentry, zone: data.zone, title: () => data.target ?? "" }))} />
          <span className="sr-only">, {say(spokenRest(journey(), step, problems, counts))}</span>
        </span>
      </div>
      {portsOf(step).map((port) => (
        <Handle
          key={port}
          type="source"
          id={port}
          position={port === fallback ? aside : ahead}
          className={cx(
            "port",
            open.includes(port) && "port-open",
            port === fallback && "port-fallback",
            port === data.drawnPort && "port-drawn",
          )}
          style={place(portOffset(step, port, direction))}
          title={port === "next" ? undefined : say(portName(port, step))}
        />
      ))}
      {counts === undefined && <PortNames data={data} />}
      {problems !== undefined && <Badge errors={problems.errors} warnings={problems.warnings} />}
      {counts !== undefined &&
        (counts.difference === undefined ? (
          <Counts data={data} never={never} />
        ) : (
          <CountsDifference difference={counts.difference} />
        ))}
      {data.stubs.map((stub) => (
        <Stub key={stub.port} data={data} stub={stub} />
      ))}
      {numbers.length > 0 && (
        <span
          className="step-number"
          data-ahead={data.ahead ? "" : undefined}
          title={numbers.length > 1 ? numbers.join(", ") : undefined}
        >
          {numbers.length > 1 ? `${numbers[0]}…` : numbers[0]}
        </span>
      )}
      {data.change !== undefined && <ChangeBadge change={data.change} />}
      {twin && <span className="step-twin">{t("canvas-twin")}</span>}
    </div>
  );
});

/** A line that is shortened in its middle: the end of a name often tells more than the middle. */
function Shortened({ text }: { text: string }) {
  const tail = text.length > 20 ? tailOf(text) : "";
  return (
    <span className="step-summary" title={tail === "" ? undefined : text}>
      <span className="step-summary-head">{text.slice(0, text.length - tail.length)}</span>
      {tail !== "" && <span className="step-summary-tail">{tail}</span>}
    </span>
  );
}

/** The last word, with a sign before it; of a very long one its end. */
function tailOf(text: string): string {
  const words = /(?:[·+] ?)?\S+$/.exec(text)?.[0] ?? "";
  return words.length > 12 ? words.slice(-6) : words;
}

/** So many names find room beside a card; of more, the card's line and the dots tell. */
const MOST_NAMED = 4;

/** Names stand beside ports where there is a choice of them. */
function PortNames({ data: { step, direction, open } }: { data: StepData }) {
  const say = useSay();
  const fallback = fallbackPort(step);
  const ports = mainPorts(step);
  const named = ports.length > 1 && ports.length <= MOST_NAMED ? [...ports] : [];
  if (fallback !== undefined && !open.includes(fallback)) named.push(fallback);
  return named.map((port) => (
    <span
      key={port}
      aria-hidden
      className={cx(
        "port-name",
        port === fallback || direction === "down" ? "port-name-below" : "port-name-ahead",
        direction === "down" && port !== fallback && port !== named[0] && "port-name-before",
      )}
      style={place(nameOffset(step, port, direction))}
    >
      {say(portName(port, step))}
    </span>
  ));
}

function nameOffset(step: StepData["step"], port: string, direction: Direction): Point {
  const { x, y } = portOffset(step, port, direction);
  return port === fallbackPort(step) || direction === "down" ? { x: x + 8, y: y + 4 } : { x: x + 9, y: y - 4 };
}

function Badge({ errors, warnings }: { errors: number; warnings: number }) {
  const t = useT();
  const worst = errors > 0 ? "error" : "warning";
  const words = [
    errors > 0 ? t("canvas-errors", { count: errors }) : "",
    warnings > 0 ? t("canvas-warnings", { count: warnings }) : "",
  ];
  return (
    <span className={cx("step-badge", `step-badge-${worst}`)} title={words.filter(Boolean).join(", ")}>
      {errors + warnings}
    </span>
  );
}

const CHANGE_SIGNS: Record<ChangeMark, string> = { added: "+", removed: "–", changed: "≠" };

/** How the step differs from the version it is compared with: a sign as well as a colour. */
function ChangeBadge({ change }: { change: ChangeMark }) {
  const t = useT();
  return (
    <span className="step-change" title={t(`versions-change-${change}`)}>
      <span aria-hidden>{CHANGE_SIGNS[change]}</span>
      <span className="sr-only">{t(`versions-change-${change}`)}</span>
    </span>
  );
}

/** Whole numbers as long as they fit: 2,216, then 12.4k. */
function short(format: Format, count: number): string {
  return count < 10_000 ? format.number(count) : format.compact(count);
}

/** Entered | inside, or ended here, in a pill above the card. */
function Counts({ data: { counts, step, stale }, never }: { data: StepData; never: boolean }) {
  const t = useT();
  const format = useFormat();
  if (counts === undefined) return null;
  const { entered, inside, ended, gate } = counts;
  const waits = familyOf(step.kind) === "time";
  const Picture = pictureOf(step.kind);
  const lighter = never
    ? t("canvas-never")
    : inside > 0
      ? t("canvas-inside", { count: inside, shown: short(format, inside) })
      : ended > 0 && ended === entered
        ? t("canvas-ended")
        : undefined;
  const title = t("canvas-counts-title", { entered, inside, ended });
  return (
    <span className="step-counts" data-stale={stale ? "" : undefined} title={title}>
      <b>{short(format, entered)}</b>
      {lighter !== undefined && (
        <span className="step-counts-lighter">
          {inside > 0 && waits && <Picture size={12} aria-hidden className="step-counts-picture" />}
          {lighter}
        </span>
      )}
      {gate !== undefined && (
        <span className="step-counts-lighter" data-gate={gate}>
          {gate === "open" ? <DoorOpen size={12} aria-hidden /> : <DoorClosed size={12} aria-hidden />}
          {t(`playback-gate-${gate}`)}
        </span>
      )}
    </span>
  );
}

/** Those who end at a port without an edge: a short way with a bar, so that they are not lost from sight. */
function Stub({ data: { step, direction, stale }, stub }: { data: StepData; stub: StepData["stubs"][number] }) {
  const say = useSay();
  const t = useT();
  const format = useFormat();
  const { openPort } = useSurroundings();
  const { port, flow, onTrail } = stub;
  const at = portOffset(step, port, direction);
  const aside = port === fallbackPort(step);
  const horizontal = (direction === "right") !== aside;
  const several = mainPorts(step).length > 1 || aside;
  const ports = mainPorts(step);
  const lower = several && ports.indexOf(port) > 0;
  const words = [several ? say(portName(port, step)) : "", shareWords(flow, format)];
  const title =
    flow.difference === undefined
      ? t("canvas-stub-title", { count: flow.count, share: format.percent(flow.share ?? null, 1) })
      : t("canvas-stub-compared", wayNumbers(flow, flow.difference, format));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={cx("stub nodrag", horizontal ? "stub-across" : "stub-down", lower && "stub-lower")}
      style={{ left: at.x, top: at.y, ["--flow-width" as string]: `${flow.width}px` }}
      data-trail={onTrail ? "" : undefined}
      data-stale={stale ? "" : undefined}
      title={title}
      aria-label={title}
      onClick={(event) => {
        event.stopPropagation();
        openPort(step.id, port);
      }}
    >
      <span className="stub-line" />
      <span className="stub-bar" />
      <span className="stub-words">
        <b>{words[0]}</b> {words[1]}
      </span>
    </button>
  );
}
