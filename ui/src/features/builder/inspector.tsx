import { Copy, CopyPlus, Ellipsis, PencilLine, Trash2, X } from "lucide-react";
import { useEffect, useRef } from "react";
import { portOfKey, portName } from "@/canvas";
import { Button, cx, IconButton, Menu, StepIcon } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { disconnect, replaceNode } from "@/journey/commands";
import { nodeById, portOf, type Node } from "@/journey/document";
import { replaceNodeAndPorts } from "@/journey/ports";
import { aroundOf, kindKey, summaryOf, titleOf } from "@/journey/summaries";
import { Answers } from "./answers";
import { deleteChoice, duplicateChoice } from "./edits";
import { JourneySettings } from "./forms/journey-settings";
import { MoreSettings } from "./forms/more-settings";
import { StepForm } from "./forms/step-form";
import { PanelHead } from "./panel-head";
import { FindingActions, SeverityIcon } from "./problems";
import { choose, useBuilder, useJourney, useSession } from "./session";
import { copyToClipboard } from "./use-clipboard";

/** The form for what is chosen; the journey's settings where nothing is. */
export function Inspector({ close }: { close: () => void }) {
  const journey = useJourney();
  const choice = useBuilder((state) => state.choice);
  const [first, ...more] = choice.steps;
  const node = first === undefined ? undefined : nodeById(journey, first);
  return (
    <div data-inspector className="flex min-h-0 grow flex-col">
      {choice.edge !== undefined ? (
        <EdgePanel edgeKey={choice.edge} close={close} />
      ) : node === undefined ? (
        <JourneySettings close={close} />
      ) : more.length > 0 ? (
        <SeveralPanel count={choice.steps.length} close={close} />
      ) : (
        <StepPanel key={node.id} node={node} close={close} />
      )}
    </div>
  );
}

function StepPanel({ node, close }: { node: Node; close: () => void }) {
  const t = useT();
  const say = useSay();
  const session = useSession();
  const journey = useJourney();
  const named = node.label !== undefined && node.label.trim() !== "";
  return (
    <>
      <header className="flex items-start gap-3 border-b border-border px-4 py-3">
        <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={32} />
        <div className="min-w-0 grow">
          <LabelField node={node} />
          <p className="truncate px-1 text-12 text-text-3">
            {named ? t(kindKey(node)) : say(summaryOf(node, session.catalogue, aroundOf(journey)))}
          </p>
        </div>
        <div className="-mr-1.5 -ml-1.5 flex shrink-0">
          <StepMenu />
          <IconButton label={t("close")} icon={<X size={16} />} onClick={close} />
        </div>
      </header>
      <div className="min-h-0 grow overflow-y-auto thin-scroll">
        <div data-form className="flex flex-col gap-3.5 p-4">
          <StepForm
            node={node}
            journey={journey}
            onChange={(next, merge, ports) => {
              const { journey: now, edit } = session.document.getState();
              edit(
                "change",
                replaceNodeAndPorts(now, node.id, next, ports ?? {}),
                merge === undefined ? {} : { merge: `${node.id} ${merge}` },
              );
            }}
          />
        </div>
        <Answers node={node} />
        <FindingsHere node={node} />
        <MoreSettings node={node} />
      </div>
    </>
  );
}

/** The step's name: what a person calls it; without one its kind's name stands there. */
function LabelField({ node }: { node: Node }) {
  const t = useT();
  const session = useSession();
  const renaming = useBuilder((state) => state.renaming);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!renaming) return;
    field.current?.focus();
    field.current?.select();
    session.state.setState({ renaming: false });
  }, [renaming, session]);
  return (
    <input
      ref={field}
      aria-label={t("builder-step-name")}
      placeholder={t(kindKey(node))}
      value={node.label ?? ""}
      onChange={(event) => {
        const { label: _, ...rest } = node;
        const label = event.target.value;
        const next: Node = label === "" ? rest : { ...rest, label };
        const { journey, edit } = session.document.getState();
        edit("rename", replaceNode(journey, node.id, next), { merge: `label ${node.id}` });
      }}
      onBlur={() => session.document.getState().settle()}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.currentTarget.blur();
        session.canvas()?.focusStep(node.id);
      }}
      className="h-6 w-full truncate rounded-control border border-transparent bg-transparent px-1 text-15 font-semibold placeholder:text-text hover:border-border focus:border-accent"
    />
  );
}

function StepMenu() {
  const t = useT();
  const session = useSession();
  return (
    <Menu
      items={[
        {
          id: "rename",
          label: t("builder-rename"),
          shortcut: "F2",
          icon: <PencilLine size={14} />,
          run: () => session.state.setState({ renaming: true }),
        },
        {
          id: "duplicate",
          label: t("builder-duplicate"),
          shortcut: "Mod+D",
          icon: <CopyPlus size={14} />,
          run: () => duplicateChoice(session),
        },
        {
          id: "copy",
          label: t("builder-copy"),
          shortcut: "Mod+C",
          icon: <Copy size={14} />,
          run: () => copyToClipboard(session, t),
        },
        {
          id: "delete",
          label: t("builder-delete"),
          shortcut: "Delete",
          icon: <Trash2 size={14} />,
          danger: true,
          separated: true,
          run: () => deleteChoice(session),
        },
      ]}
    >
      <IconButton label={t("builder-step-menu")} icon={<Ellipsis size={16} />} />
    </Menu>
  );
}

/** What the checks found at this step; also in the list below the canvas. */
function FindingsHere({ node }: { node: Node }) {
  const checked = useBuilder((state) => state.checked);
  const here = (checked?.findings ?? []).filter((finding) => finding.place.node === node.id);
  if (here.length === 0) return null;
  return (
    <ul className="border-t border-border">
      {here.map((finding, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two findings of one code may stand at one field
        <li key={`${finding.code} ${at}`} className={cx("flex gap-2.5 px-4 py-3", at > 0 && "border-t border-border")}>
          <SeverityIcon severity={finding.severity} />
          <div className="min-w-0 grow">
            <p className="text-12">{finding.message}</p>
            <p className="mb-2 text-12 text-text-2">{finding.accepted ?? finding.help}</p>
            <FindingActions finding={finding} loud={false} stacked />
          </div>
        </li>
      ))}
    </ul>
  );
}

function SeveralPanel({ count, close }: { count: number; close: () => void }) {
  const t = useT();
  const session = useSession();
  return (
    <>
      <PanelHead title={t("builder-several", { count })} close={close} />
      <div className="flex flex-col gap-2 p-4">
        <Button icon={<CopyPlus size={14} />} onClick={() => duplicateChoice(session)}>
          {t("builder-duplicate")}
        </Button>
        <Button variant="danger" icon={<Trash2 size={14} />} onClick={() => deleteChoice(session)}>
          {t("builder-delete")}
        </Button>
      </div>
    </>
  );
}

function EdgePanel({ edgeKey, close }: { edgeKey: string; close: () => void }) {
  const t = useT();
  const say = useSay();
  const format = useFormat();
  const session = useSession();
  const journey = useJourney();
  const run = useBuilder((state) => state.run);
  const { step, port } = portOfKey(edgeKey);
  const edge = journey.edges.find((candidate) => candidate.from === step && portOf(candidate) === port);
  const [from, to] = [nodeById(journey, step), edge && nodeById(journey, edge.to)];
  const count = run?.summary.nodes[step]?.ports[port];
  return (
    <>
      <PanelHead title={t("builder-connection")} close={close} />
      <div className="flex flex-col gap-3 p-4">
        {[from, to].map((node, at) =>
          node === undefined ? null : (
            <button
              // oxlint-disable-next-line react/no-array-index-key -- the two ends of one edge
              key={at}
              type="button"
              onClick={() => choose(session, { steps: [node.id] })}
              className="flex items-center gap-2.5 rounded-control text-left hover:bg-surface-2"
            >
              <StepIcon kind={node.kind} channel={node.kind === "send_message" ? node.channel : undefined} size={24} />
              <span className="truncate">{say(titleOf(node))}</span>
              {at === 0 && port !== "next" && <span className="text-text-3">{say(portName(port, from))}</span>}
            </button>
          ),
        )}
        {count !== undefined && (
          <p className="text-12 text-text-2">{t("builder-connection-count", { count: format.number(count) })}</p>
        )}
        <Button
          variant="danger"
          icon={<Trash2 size={14} />}
          onClick={() => {
            if (edge !== undefined) session.document.getState().edit("disconnect", disconnect(journey, edge));
            choose(session, { steps: [] });
          }}
        >
          {t("builder-disconnect")}
        </Button>
      </div>
    </>
  );
}
