import { CircleSlash2 } from "lucide-react";
import type { PathCoverage } from "@/bindings/PathCoverage";
import { portName } from "@/canvas";
import { Card, StepIcon } from "@/components";
import { useSession } from "@/features/builder/session";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { nodeById, type Journey } from "@/journey/document";
import { titleOf } from "@/journey/summaries";

/** Steps that nobody reached and ports that nobody took; each leads to its place on the canvas. */
export function Nowhere({ coverage, journey }: { coverage: PathCoverage; journey: Journey }) {
  const t = useT();
  const say = useSay();
  const session = useSession();
  const places = [
    ...coverage.unreached.map((node) => ({ node, port: undefined })),
    ...coverage.untaken.map(({ node, port }) => ({ node, port })),
  ];
  const show = (node: string, port: string | undefined) => {
    session.state.setState({
      resultsView: "canvas",
      // Who was at a step whose port nobody took; who did not get to a step that nobody reached.
      side: port === undefined ? { shows: "missed", step: node } : { shows: "customers", step: node, port: null },
      atStep: undefined,
      choice: { steps: [node] },
    });
    // The canvas stands again in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => session.canvas()?.reveal(node)));
  };
  return (
    <Card title={t("nowhere-title")} note={t("nowhere-note")} className="pb-2">
      {places.length === 0 ? (
        <p className="px-3.5 pb-1 text-13 text-text-2">{t("nowhere-none")}</p>
      ) : (
        <ul className="grid gap-x-4 px-1.5 sm:grid-cols-2 min-[1500px]:grid-cols-3">
          {places.map(({ node: id, port }) => {
            const node = nodeById(journey, id);
            return (
              <li key={`${id} ${port ?? ""}`} className="min-w-0">
                <button
                  type="button"
                  onClick={() => show(id, port)}
                  className="flex h-8 w-full items-center gap-2 rounded-control px-2 text-left text-13 hover:bg-surface-2"
                >
                  <StepIcon
                    kind={node?.kind ?? "exit"}
                    channel={node?.kind === "send_message" ? node.channel : undefined}
                    size={20}
                  />
                  <span className="min-w-0 truncate">{node === undefined ? id : say(titleOf(node))}</span>
                  {port !== undefined && (
                    <span className="shrink-0 text-12 text-logic">{say(portName(port, node))}</span>
                  )}
                  <span className="grow" />
                  <CircleSlash2 aria-hidden size={12} className="shrink-0 text-text-3" />
                  <span className="shrink-0 text-12 text-text-3">
                    {t(port === undefined ? "nowhere-unreached" : "nowhere-untaken")}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </Card>
  );
}
