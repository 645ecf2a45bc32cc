import { UserRound, X } from "lucide-react";
import { useState } from "react";
import type { ErrorView } from "@/bindings/ErrorView";
import type { PathShare } from "@/bindings/PathShare";
import { portName } from "@/canvas";
import { Button, cx, ErrorNote, IconButton, StepIcon } from "@/components";
import { useBuilder, useSession, useShownJourney } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { mainPorts, nodeById } from "@/journey/document";
import { titleOf } from "@/journey/summaries";
import { usePlatform } from "@/platform/context";
import { asEngineError } from "@/platform/platform";
import { followExample } from "./follow";

/** One of the complete ways through the journey, step by step; it is lit up on the canvas. */
export function PathPanel({ path }: { path: PathShare }) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const session = useSession();
  const platform = usePlatform();
  const journey = useShownJourney();
  const current = useBuilder((state) => state.atStep);
  const [failed, setFailed] = useState<ErrorView>();
  const look = () => {
    setFailed(undefined);
    followExample(platform, session, path).catch((error: unknown) => setFailed(asEngineError(error).view));
  };
  return (
    <div className="flex min-h-0 grow flex-col">
      <header className="flex items-start gap-3 border-b border-border px-4 py-3">
        <div className="min-w-0 grow">
          <h2 className="text-15 font-semibold">{t("paths-one")}</h2>
          <p className="text-12 text-text-3 tabular">
            {t("paths-one-text", {
              visits: format.number(path.visits),
              share: format.percent(path.share, 1),
            })}
          </p>
        </div>
        <IconButton
          label={t("close")}
          shortcut="Escape"
          icon={<X size={16} />}
          onClick={() => session.state.setState({ side: { shows: "totals" }, atStep: undefined })}
        />
      </header>
      {failed !== undefined && <ErrorNote error={failed} dismiss={() => setFailed(undefined)} className="m-3" />}
      <ol aria-label={t("paths-one")} className="min-h-0 grow overflow-y-auto p-2 thin-scroll">
        {path.steps.map(({ node: id, port }, index) => {
          const node = nodeById(journey, id);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- a loop passes a step more than once
            <li key={index}>
              <button
                type="button"
                aria-current={current === id ? "step" : undefined}
                onClick={() => {
                  session.state.setState({ atStep: id });
                  session.canvas()?.reveal(id);
                }}
                className={cx(
                  "flex w-full items-center gap-2.5 rounded-control px-2 py-1.5 text-left text-13 hover:bg-surface-2",
                  current === id && "bg-accent-weak",
                )}
              >
                <span className="w-5 shrink-0 text-right text-12 text-text-3 tabular">{index + 1}</span>
                <StepIcon
                  kind={node?.kind ?? "exit"}
                  channel={node?.kind === "send_message" ? node.channel : undefined}
                  size={20}
                />
                <span className="min-w-0 grow truncate">{node === undefined ? id : say(titleOf(node))}</span>
                {node !== undefined && mainPorts(node).length > 1 && port !== "" && (
                  <span className="shrink-0 rounded-pill bg-logic-weak px-2 text-11 text-logic">
                    {say(portName(port, node))}
                  </span>
                )}
              </button>
            </li>
          );
        })}
        <li className="px-2 py-1.5 pl-[38px] text-12 text-text-2">
          {t(`paths-ending-${path.ending.replaceAll("_", "-")}`)}
        </li>
      </ol>
      <footer className="border-t border-border p-3">
        <Button icon={<UserRound aria-hidden size={14} />} onClick={look} className="w-full">
          {t("paths-example")}
        </Button>
      </footer>
    </div>
  );
}
