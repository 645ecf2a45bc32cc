import { Check, CircleX, Lightbulb, TriangleAlert } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { FindingView } from "@/bindings/FindingView";
import { Button, cx, ErrorNote, pictureOf, TextField } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { acceptFinding, unacceptFinding } from "@/journey/commands";
import { nodeById } from "@/journey/document";
import { titleOf } from "@/journey/summaries";
import { applyFix } from "./edits";
import { findingKey, showFinding } from "./findings";
import { useBuilder, useDocument, useJourney, useSession } from "./session";

/** What the checks found, worst first: a sentence, what to do, a place, a code, an action. */
export function Problems() {
  const t = useT();
  const checked = useBuilder((state) => state.checked);
  const refused = useBuilder((state) => state.checkError);
  const active = useBuilder((state) => state.finding);
  if (refused !== undefined) return <ErrorNote error={refused} className="m-3" />;
  if (checked === undefined) return null;
  if (checked.findings.length === 0) {
    return (
      <p className="flex items-center gap-2 px-4 py-4 text-13 text-text-2">
        <Check aria-hidden size={16} className="text-good" />
        {t("builder-all-well")}
      </p>
    );
  }
  return (
    <ul aria-label={t("builder-problems")}>
      {checked.findings.map((finding, at) => (
        <Problem key={findingKey(finding)} finding={finding} at={at} active={at === active} />
      ))}
    </ul>
  );
}

/** The picture of a severity. */
export function SeverityIcon({ severity }: { severity: string }) {
  if (severity === "error") return <CircleX aria-hidden size={16} className="mt-0.5 shrink-0 text-error" />;
  if (severity === "warning") return <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0 text-warning" />;
  return <Lightbulb aria-hidden size={16} className="mt-0.5 shrink-0 text-hint" />;
}

function Problem({ finding, at, active }: { finding: FindingView; at: number; active: boolean }) {
  const t = useT();
  const session = useSession();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <li
      ref={row}
      data-code={finding.code}
      className={cx("flex items-start gap-3 border-b border-border px-4 py-2", active && "bg-surface-2")}
    >
      <SeverityIcon severity={finding.severity} />
      <button
        type="button"
        onClick={() => showFinding(session, at)}
        className="min-w-0 grow rounded-small text-left"
        aria-label={`${t(`severity-${finding.severity}`)}: ${finding.message}`}
      >
        <span className="block text-13 font-medium">{finding.message}</span>
        <span className="block text-12 text-text-2">{finding.accepted ?? finding.help}</span>
      </button>
      <div className="flex w-32 shrink-0 flex-col items-end gap-0.5 text-right">
        <Place finding={finding} />
        <code className="max-w-full truncate font-mono text-11 text-text-3 selectable">{finding.code}</code>
      </div>
      <FindingActions finding={finding} loud={active} />
    </li>
  );
}

function Place({ finding }: { finding: FindingView }) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const node = finding.place.node === undefined ? undefined : nodeById(journey, finding.place.node);
  if (node === undefined) return <span className="text-12 text-text-2">{t("builder-whole-journey")}</span>;
  const Picture = pictureOf(node.kind, node.kind === "send_message" ? node.channel : undefined);
  return (
    <span className="flex max-w-full items-center gap-1.5 text-12">
      <Picture aria-hidden size={14} className="shrink-0 text-text-2" />
      <span className="truncate">{say(titleOf(node))}</span>
    </span>
  );
}

/** The fix, and a way to say that it is meant. */
export function FindingActions({
  finding,
  loud,
  stacked = false,
}: {
  finding: FindingView;
  loud: boolean;
  stacked?: boolean;
}) {
  const t = useT();
  const session = useSession();
  const [reason, setReason] = useState<string>();
  const current = useDocument((document) => document.revision);
  const fresh = useBuilder((state) => state.checkedRevision) === current;
  const { fix, accepted } = finding;
  const edit = session.document.getState().edit;
  const accept = () => {
    if (reason === undefined || reason.trim() === "") return;
    edit("accept", acceptFinding(session.document.getState().journey, finding, reason.trim()));
    setReason(undefined);
  };
  if (reason !== undefined) {
    return (
      <form
        className={cx("flex shrink-0 items-center gap-1.5", stacked ? "w-full" : "w-64")}
        onSubmit={(event) => {
          event.preventDefault();
          accept();
        }}
      >
        <TextField
          ref={(field) => field?.focus()}
          aria-label={t("builder-accept-reason")}
          placeholder={t("builder-accept-reason")}
          value={reason}
          onChange={setReason}
          onKeyDown={(event) => {
            if (event.key === "Escape") setReason(undefined);
          }}
        />
        <Button type="submit" disabled={reason.trim() === ""}>
          {t("builder-accept-do")}
        </Button>
      </form>
    );
  }
  const meant =
    accepted !== undefined ? (
      <Button
        size="small"
        onClick={() => edit("accept", unacceptFinding(session.document.getState().journey, finding))}
      >
        {t("builder-unaccept")}
      </Button>
    ) : finding.severity === "error" ? null : (
      <Button size="small" variant="quiet" onClick={() => setReason("")} className={stacked ? "first:-ml-2" : ""}>
        {t("builder-accept")}
      </Button>
    );
  return (
    <div className={cx("flex shrink-0 gap-1", stacked ? "flex-wrap items-center" : "w-36 flex-col items-stretch")}>
      {fix !== undefined && accepted === undefined && (
        <Button
          size="small"
          variant={loud ? "primary" : "secondary"}
          disabled={!fresh}
          title={fix.title}
          onClick={() => applyFix(session, finding)}
          className="h-auto! min-h-6 max-w-full py-0.5 whitespace-normal! text-left leading-snug"
        >
          {fix.title}
        </Button>
      )}
      {meant}
    </div>
  );
}
