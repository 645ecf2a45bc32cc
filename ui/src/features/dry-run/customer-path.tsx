import { ChevronLeft, ChevronRight, Flag, Hourglass, X } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { PathStep } from "@/bindings/PathStep";
import type { VisitView } from "@/bindings/VisitView";
import { portName } from "@/canvas";
import { CustomerLink, cx, ErrorNote, familyOf, IconButton, pictureOf, Skeleton } from "@/components";
import { sideBehind, useBuilder, useSession, useShownJourney, type Side } from "@/features/builder/session";
import { useGoToStep, useShownStep } from "@/features/playback/use-following";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { mainPorts, nodeById } from "@/journey/document";
import { designName, titleOf } from "@/journey/summaries";
import { usePlatform } from "@/platform/context";
import { useEngine } from "@/platform/engine";
import { asEngineError, type EngineError } from "@/platform/platform";
import { WhyNotHere } from "./why-not-here";

type Followed = Extract<Side, { shows: "customer" }>;

/** One customer's way: where, when by her own clock, and why. */
export function CustomerPathPanel({ run, side }: { run: string; side: Followed }) {
  const t = useT();
  const session = useSession();
  const path = useEngine("run_path", { run, customer: side.customer });
  const person = path.data;
  const { go, error, at, total } = useNeighbours(run, side, person?.visits);
  const visit = person?.visits.find((candidate) => candidate.visit === side.visit);
  const name = person?.name ?? side.customer;
  return (
    <div className="flex min-h-0 grow flex-col">
      <div className="flex h-11 shrink-0 items-center gap-1 border-b border-border pr-3 pl-4">
        <p className="grow text-12 text-text-3">{t("dry-path")}</p>
        <IconButton
          size="small"
          label={t(side.of === undefined ? "dry-previous-visit" : "dry-previous")}
          shortcut="Alt+ArrowUp"
          icon={<ChevronLeft size={16} />}
          disabled={at === 0}
          onClick={() => void go(-1)}
        />
        <span className="text-12 text-text-2 tabular">{total === 0 ? "" : t("dry-of", { at: at + 1, total })}</span>
        <IconButton
          size="small"
          label={t(side.of === undefined ? "dry-next-visit" : "dry-next")}
          shortcut="Alt+ArrowDown"
          icon={<ChevronRight size={16} />}
          disabled={at + 1 >= total}
          onClick={() => void go(1)}
        />
        <IconButton
          size="small"
          label={t("close")}
          shortcut="Escape"
          icon={<X size={16} />}
          onClick={() => session.state.setState({ side: sideBehind(side), atStep: undefined })}
        />
      </div>
      <header className="flex items-center gap-3 border-b border-border px-4 py-3">
        <span
          aria-hidden
          className="flex size-9 shrink-0 items-center justify-center rounded-pill bg-surface-3 text-12 font-semibold text-text-2"
        >
          {initials(name)}
        </span>
        <div className="min-w-0 grow">
          <h2 className="truncate text-15 font-semibold selectable">
            <CustomerLink id={side.customer}>{name}</CustomerLink>
          </h2>
          <p className="truncate text-12 text-text-3 selectable">
            {[side.customer, person?.detail, visit === undefined ? "" : t("dry-visit", { visit: side.visit })]
              .filter(Boolean)
              .join(" · ")}
          </p>
        </div>
      </header>
      {error !== undefined && <ErrorNote error={error.view} className="m-3" />}
      {path.error !== null && <ErrorNote error={path.error.view} retry={() => void path.refetch()} className="m-3" />}
      {path.isPending && <Skeleton className="m-3 h-64" />}
      {person !== undefined && <WhyNotHere run={run} customer={side.customer} visit={visit} zone={person.time_zone} />}
      {person !== undefined && visit !== undefined && <Steps visit={visit} zone={person.time_zone} />}
      {person !== undefined && visit === undefined && (
        <p className="p-4 text-13">{person.absent ?? t("dry-not-there")}</p>
      )}
    </div>
  );
}

/** The customers before and after her in the list she was chosen from; where there was none, her own visits. */
function useNeighbours(
  run: string,
  side: Followed,
  visits: readonly VisitView[] | undefined,
): { go: (by: 1 | -1) => Promise<void>; error: EngineError | undefined; at: number; total: number } {
  const platform = usePlatform();
  const session = useSession();
  const [error, setError] = useState<EngineError>();
  const { of } = side;
  const at = of === undefined ? Math.max(0, visits?.findIndex(({ visit }) => visit === side.visit) ?? 0) : side.index;
  const total = of === undefined ? (visits?.length ?? 0) : side.total;
  const go = async (by: 1 | -1) => {
    const index = at + by;
    if (index < 0 || index >= total) return;
    if (of === undefined) {
      const visit = visits?.[index]?.visit;
      if (visit !== undefined) session.state.setState({ side: { ...side, visit } });
      return;
    }
    try {
      const page = await platform.call("run_customers", {
        run,
        node: of.step,
        port: of.port,
        offset: index,
        limit: 1,
      });
      const [next] = page.customers;
      setError(undefined);
      if (next === undefined) return;
      session.state.setState({
        side: { ...side, customer: next.customer, visit: next.visit, index, total: page.total },
        atStep: of.step,
      });
    } catch (failure) {
      setError(asEngineError(failure));
    }
  };
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
      event.preventDefault();
      void latest.current(event.key === "ArrowDown" ? 1 : -1);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
  return { go, error, at, total };
}

/** The first letters of the first and the last name. */
export function initials(name: string): string {
  const words = name.split(/[\s,]+/).filter((word) => /\p{L}/u.test(word));
  const [first, last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return `${first?.slice(0, 1) ?? "?"}${last?.slice(0, 1) ?? ""}`.toUpperCase();
}

/** The steps of a visit, each with its time and reason. */
export function Steps({ visit, zone }: { visit: VisitView; zone: string }) {
  const t = useT();
  const shown = useShownStep(visit);
  const goTo = useGoToStep(visit);
  return (
    <ol aria-label={t("dry-path")} className="min-h-0 grow overflow-y-auto py-2 thin-scroll">
      {visit.steps.map((step, index) => (
        <Step
          // oxlint-disable-next-line react/no-array-index-key -- the number of a step is what names it
          key={index}
          step={step}
          number={index + 1}
          zone={zone}
          shown={shown === undefined ? undefined : shown === index}
          goTo={() => goTo(index)}
        />
      ))}
      <li className="flex gap-3 px-4 py-2">
        <span
          aria-hidden
          className="flex size-5 shrink-0 items-center justify-center rounded-pill bg-surface-3 text-text-2"
        >
          {visit.inside ? <Hourglass size={12} /> : <Flag size={12} />}
        </span>
        <p className="text-12">{visit.ending}</p>
      </li>
    </ol>
  );
}

const INKS: Record<string, string> = {
  trigger: "text-trigger",
  message: "text-message",
  time: "text-time",
  logic: "text-logic",
  data: "text-data",
  money: "text-money",
  end: "text-end",
};

function Step({
  step,
  number,
  zone,
  shown,
  goTo,
}: {
  step: PathStep;
  number: number;
  zone: string;
  /** Whether a film that is played stands at this step; none is played where it is not said. */
  shown: boolean | undefined;
  goTo: () => void;
}) {
  const say = useSay();
  const format = useFormat();
  const session = useSession();
  const journey = useShownJourney();
  const read = useBuilder((state) => state.atStep === step.node);
  const current = shown ?? read;
  const row = useRef<HTMLLIElement>(null);
  const node = nodeById(journey, step.node);
  const kind = node?.kind ?? "exit";
  const Picture = pictureOf(kind, node?.kind === "send_message" ? node.channel : undefined);
  const waited = step.left_at === null ? 0 : (Date.parse(step.left_at) - Date.parse(step.arrived_at)) / 1_000;
  const design =
    node?.kind === "send_message" && node.message !== undefined
      ? ` · ${designName(session.catalogue.messages, node.message)}`
      : "";
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  return (
    <li ref={row} className="relative px-2">
      <span aria-hidden className="absolute top-7 bottom-[-6px] left-[25px] w-px bg-accent-line" />
      <button
        type="button"
        aria-current={current ? "step" : undefined}
        onClick={() => {
          session.state.setState({ atStep: step.node });
          goTo();
          session.canvas()?.reveal(step.node);
        }}
        className={cx(
          "flex w-full gap-3 rounded-control px-2 py-1.5 text-left hover:bg-surface-2",
          current && "bg-accent-weak",
        )}
      >
        <span className="z-[1] flex size-5 shrink-0 items-center justify-center rounded-pill bg-accent-fill text-11 font-semibold text-on-accent tabular">
          {number}
        </span>
        <span className="min-w-0 grow">
          <span className="flex items-center gap-1.5">
            <Picture aria-hidden size={14} className={cx("shrink-0", INKS[familyOf(kind)])} />
            <span className="min-w-0 grow truncate text-13 font-semibold">
              {node === undefined ? step.node : say(titleOf(node))}
              {design}
            </span>
            {waited > 0 && (
              <span className="shrink-0 rounded-pill bg-time-weak px-2 text-11 text-time tabular">
                {format.duration(waited)}
              </span>
            )}
            {node !== undefined && mainPorts(node).length > 1 && step.port !== "" && (
              <span className="shrink-0 rounded-pill bg-logic-weak px-2 text-11 text-logic">
                {say(portName(step.port, node))}
              </span>
            )}
          </span>
          <span className="block text-12 text-text-3 tabular">{format.dateTime(step.arrived_at, zone)}</span>
          <span className="block text-12 text-text-2">{step.reason}</span>
        </span>
      </button>
    </li>
  );
}
