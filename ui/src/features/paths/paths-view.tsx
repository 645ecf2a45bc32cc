import { Route, UserRound } from "lucide-react";
import { useMemo } from "react";
import type { PathCoverage } from "@/bindings/PathCoverage";
import type { PathShare } from "@/bindings/PathShare";
import type { RunView } from "@/bindings/RunView";
import { portName } from "@/canvas";
import { Card, EmptyState, ErrorNote, IconButton, Segmented, Skeleton, StepIcon } from "@/components";
import { useSession } from "@/features/builder/session";
import { followExample } from "@/features/dry-run/follow";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { mainPorts, nodeById, type Journey } from "@/journey/document";
import { readJourney } from "@/journey/read";
import { titleOf } from "@/journey/summaries";
import { usePlatform } from "@/platform/context";
import { useEngine } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";
import { useRemembered } from "@/state/preferences";
import { useToasts } from "@/state/toasts";
import { Nowhere } from "./nowhere";
import { WaysPicture } from "./ways-picture";

/** The complete ways that visits took, and where nobody went. */
export function PathsView({ run }: { run: RunView }) {
  const t = useT();
  const journey = useMemo(() => readJourney(run.journey).journey, [run]);
  const coverage = useEngine("run_coverage", { run: run.run });
  return (
    <div className="min-h-0 grow overflow-y-auto p-4 thin-scroll">
      {coverage.error !== null && (
        <ErrorNote error={coverage.error.view} retry={() => void coverage.refetch()} className="mx-auto max-w-2xl" />
      )}
      {coverage.isPending && <Skeleton className="h-80" />}
      {coverage.data !== undefined && coverage.data.visits === 0 && (
        <EmptyState icon={<Route size={20} />} title={t("paths-none")} className="mt-10">
          {t("paths-none-text")}
        </EmptyState>
      )}
      {coverage.data !== undefined && coverage.data.visits > 0 && (
        <div className="mx-auto flex max-w-[1560px] flex-col gap-3">
          <Ways coverage={coverage.data} run={run} journey={journey} />
          <Nowhere coverage={coverage.data} journey={journey} />
        </div>
      )}
    </div>
  );
}

function Ways({ coverage, run, journey }: { coverage: PathCoverage; run: RunView; journey: Journey }) {
  const t = useT();
  const format = useFormat();
  const [shown, setShown] = useRemembered("paths-as", "list");
  return (
    <Card
      title={t("paths-title")}
      note={t("paths-note", {
        different: coverage.different,
        visits: format.number(coverage.visits),
        customers: format.number(coverage.customers),
      })}
      end={
        <Segmented
          label={t("view")}
          value={shown === "picture" ? "picture" : "list"}
          onChange={setShown}
          options={[
            { value: "list", label: t("paths-list") },
            { value: "picture", label: t("paths-picture") },
          ]}
        />
      }
      className="overflow-hidden"
    >
      {shown === "picture" ? (
        <WaysPicture coverage={coverage} run={run} journey={journey} />
      ) : (
        <List coverage={coverage} journey={journey} />
      )}
    </Card>
  );
}

function List({ coverage, journey }: { coverage: PathCoverage; journey: Journey }) {
  const t = useT();
  const format = useFormat();
  const session = useSession();
  const platform = usePlatform();
  const note = useToasts((state) => state.show);
  const most = Math.max(1, ...coverage.paths.map(({ visits }) => visits));
  const light = (path: PathShare) =>
    session.state.setState({
      resultsView: "canvas",
      side: { shows: "path", path },
      atStep: undefined,
      choice: { steps: [] },
    });
  const look = (path: PathShare) => {
    followExample(platform, session, path).catch((error: unknown) =>
      note({ text: "", error: asEngineError(error).view }),
    );
  };
  return (
    <>
      <table className="w-full table-fixed text-13">
        <colgroup>
          <col className="w-11" />
          <col />
          <col className="w-[132px]" />
          <col className="w-20" />
          <col className="w-[150px]" />
          <col className="w-11" />
        </colgroup>
        <thead>
          <tr className="h-[30px] bg-surface-2 text-12 text-text-3">
            <th className="px-3.5 text-left font-normal">
              <span className="sr-only">{t("paths-column-rank")}</span>
            </th>
            <th className="px-2 text-left font-normal">{t("paths-column-way")}</th>
            <th className="px-2 text-left font-normal">{t("paths-column-ending")}</th>
            <th className="px-2 text-right font-normal">{t("dry-visits")}</th>
            <th className="px-2 text-left font-normal">{t("paths-column-share")}</th>
            <th>
              <span className="sr-only">{t("paths-example")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {coverage.paths.map((path, at) => (
            <tr key={keyOf(path)} className="relative border-t border-border hover:bg-surface-2">
              <td className="px-3.5 align-top text-text-3">
                <span className="block py-2">{at + 1}</span>
              </td>
              <td className="px-2">
                <button
                  type="button"
                  onClick={() => light(path)}
                  title={t("paths-light")}
                  className="flex min-h-9 w-full flex-wrap items-center gap-x-1 gap-y-1 py-2 text-left after:absolute after:inset-0 focus-visible:shadow-none focus-visible:after:shadow-[inset_0_0_0_2px_var(--accent)]"
                >
                  <span className="sr-only">{t("paths-light-nth", { number: at + 1 })}: </span>
                  <Chain path={path} journey={journey} />
                </button>
              </td>
              <td className="px-2 text-12 text-text-2">{t(`paths-ending-${path.ending.replaceAll("_", "-")}`)}</td>
              <td className="px-2 text-right">{format.number(path.visits)}</td>
              <td className="px-2">
                <span className="flex items-center gap-2">
                  <span aria-hidden className="h-2 grow rounded-small bg-surface-3">
                    <span
                      className="block h-full min-w-0.5 rounded-small bg-chart-1"
                      style={{ width: `${(path.visits / most) * 100}%` }}
                    />
                  </span>
                  <span className="w-12 shrink-0 text-right text-12">{format.percent(path.share, 1)}</span>
                </span>
              </td>
              <td className="px-2 text-right">
                <span className="relative z-10">
                  <IconButton
                    size="small"
                    side="left"
                    label={t("paths-example")}
                    icon={<UserRound size={14} />}
                    onClick={() => look(path)}
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {coverage.other_visits > 0 && (
        <p className="border-t border-border px-3.5 py-2 text-12 text-text-3">
          {t("paths-other", {
            ways: coverage.different - coverage.paths.length,
            visits: format.number(coverage.other_visits),
          })}
        </p>
      )}
    </>
  );
}

/** Steps as their pictures, with the port after each where there was a choice. */
function Chain({ path, journey }: { path: PathShare; journey: Journey }) {
  const say = useSay();
  return path.steps.map(({ node: id, port }, index) => {
    const node = nodeById(journey, id);
    const chose = node !== undefined && mainPorts(node).length > 1 && port !== "";
    return (
      // oxlint-disable-next-line react/no-array-index-key -- a loop passes a step more than once
      <span key={index} className="inline-flex items-center gap-1">
        {index > 0 && (
          <span aria-hidden className="text-11 text-text-3">
            ›
          </span>
        )}
        <span title={node === undefined ? id : say(titleOf(node))} className="inline-flex">
          <StepIcon
            kind={node?.kind ?? "exit"}
            channel={node?.kind === "send_message" ? node.channel : undefined}
            size={20}
          />
          <span className="sr-only">{node === undefined ? id : say(titleOf(node))}</span>
        </span>
        {chose && <span className="text-12 text-logic">{say(portName(port, node))}</span>}
      </span>
    );
  });
}

function keyOf({ steps, ending }: PathShare): string {
  return `${steps.map(({ node, port }) => `${node}▸${port}`).join(" ")} ${ending}`;
}
