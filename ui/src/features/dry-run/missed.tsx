import { X } from "lucide-react";
import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { MissedTurn } from "@/bindings/MissedTurn";
import { portName } from "@/canvas";
import { EmptyState, ErrorNote, IconButton, Skeleton, StepIcon } from "@/components";
import { useSession, useShownJourney } from "@/features/builder/session";
import { T, useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById } from "@/journey/document";
import { titleOf } from "@/journey/summaries";
import { usePlatform } from "@/platform/context";
import { useEngine } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";
import { HereOrNot, OverWholeRun } from "./customers";
import { followCustomer } from "./follow";

/** Who did not get to a step: where they turned away and why, most first. A click opens an example's path. */
export function MissedPanel({ run, step }: { run: string; step: string }) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const session = useSession();
  const platform = usePlatform();
  const journey = useShownJourney();
  const node = nodeById(journey, step);
  const missed = useEngine("run_missed", { run, node: step });
  const [failed, setFailed] = useState<ErrorView>();
  const { data } = missed;
  const turnedAway = data === undefined ? 0 : data.visits - data.got_there;
  const most = Math.max(1, ...(data?.turns.map(({ visits }) => visits) ?? []));

  const look = async (turn: MissedTurn) => {
    setFailed(undefined);
    try {
      const why = await platform.call("run_why_missed", { run, node: step, customer: turn.example });
      const there = why.visits.find(
        (each) => each.node === turn.node && each.port === turn.port && each.cause === turn.cause,
      );
      await followCustomer(platform, session, turn.example, {
        atStep: step,
        back: { shows: "missed", step },
        visit: ({ visit }) => visit === there?.visit,
      });
    } catch (error) {
      setFailed(asEngineError(error).view);
    }
  };
  return (
    <div className="flex min-h-0 grow flex-col">
      <header className="flex items-start gap-3 border-b border-border px-4 py-3">
        {node !== undefined && (
          <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={32} />
        )}
        <div className="min-w-0 grow">
          <h2 className="truncate text-15 font-semibold">{node === undefined ? step : say(titleOf(node))}</h2>
          <p className="text-12 text-text-3">
            {data === undefined ? " " : t("missed-count", { count: turnedAway })}
            <OverWholeRun />
          </p>
        </div>
        <IconButton
          label={t("close")}
          shortcut="Escape"
          icon={<X size={16} />}
          onClick={() => session.state.setState({ side: { shows: "totals" }, choice: { steps: [] } })}
        />
      </header>
      <div className="border-b border-border px-4 py-2">
        <HereOrNot step={step} here={false} />
      </div>
      {failed !== undefined && <ErrorNote error={failed} dismiss={() => setFailed(undefined)} className="m-3" />}
      {missed.error !== null && (
        <ErrorNote error={missed.error.view} retry={() => void missed.refetch()} className="m-3" />
      )}
      {missed.isPending && <Skeleton className="m-3 h-40" />}
      {data !== undefined && (
        <div className="min-h-0 grow overflow-y-auto thin-scroll">
          <p className="px-4 pt-3 pb-1 text-12 text-text-2 tabular" data-missed-sum="">
            <T
              id={data.is_message ? "missed-sum-message" : "missed-sum"}
              values={{
                visits: format.number(data.visits),
                there: format.number(data.got_there),
                away: format.number(turnedAway),
              }}
              elems={{ b: <b className="font-semibold text-text" /> }}
            />
          </p>
          {data.turns.length === 0 ? (
            <EmptyState title={t("missed-nobody")} className="py-6">
              {t("missed-nobody-text")}
            </EmptyState>
          ) : (
            <ul aria-label={t("missed-turns")} className="px-2 pb-2">
              {data.turns.map((turn) => (
                <li key={`${turn.node} ${turn.port} ${turn.cause}`}>
                  <Turn turn={turn} share={turn.visits / most} of={data.visits} open={() => void look(turn)} />
                </li>
              ))}
            </ul>
          )}
          {data.never_entered > 0 && (
            <p className="border-t border-border px-4 py-3 text-12 text-text-2">
              {t("missed-never-entered", { count: data.never_entered })}
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function Turn({ turn, share, of, open }: { turn: MissedTurn; share: number; of: number; open: () => void }) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const journey = useShownJourney();
  const node = nodeById(journey, turn.node);
  const where = node === undefined ? turn.node : say(titleOf(node));
  return (
    <button
      type="button"
      onClick={open}
      title={t("missed-example")}
      data-visits={turn.visits}
      className="flex w-full gap-2.5 rounded-control px-2 py-2 text-left hover:bg-surface-2"
    >
      {node !== undefined && (
        <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={20} />
      )}
      <span className="min-w-0 grow">
        <span className="flex items-baseline gap-2">
          <span className="min-w-0 grow truncate text-13 font-medium">
            {where}
            {turn.cause === "went" && turn.port !== "" && (
              <span className="font-normal text-text-2"> · {say(portName(turn.port, node))}</span>
            )}
          </span>
          <span className="shrink-0 text-13 font-semibold tabular">{format.number(turn.visits)}</span>
          <span className="w-12 shrink-0 text-right text-12 text-text-3 tabular">
            {format.percent(of === 0 ? null : turn.visits / of, 1)}
          </span>
        </span>
        <span aria-hidden className="mt-1 block h-1.5 rounded-pill bg-surface-3">
          <span className="block h-full min-w-0.5 rounded-pill bg-accent-fill" style={{ width: `${share * 100}%` }} />
        </span>
        {/* The step and the port say already that she went another way. */}
        {turn.cause !== "went" && <span className="mt-1 block text-12 text-text-2">{turn.reason}</span>}
      </span>
    </button>
  );
}
