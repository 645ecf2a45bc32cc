import { ArrowRight, ChevronLeft, ChevronRight, CircleHelp } from "lucide-react";
import type { Doubt } from "@/bindings/Doubt";
import type { DoubtChoice } from "@/bindings/DoubtChoice";
import type { ImportTable } from "@/bindings/ImportTable";
import { Button, cx, IconButton } from "@/components";
import { useT } from "@/i18n";
import { answered, listed } from "./columns";
import { targetName, useReadable } from "./names";
import { changeFile, openDoubts, type WizardFile } from "./state";

/** Keeps an answer. */
export function answer(path: string, at: number, choice: number): void {
  changeFile(path, (file) => {
    const doubt = file.inspected.doubts[at];
    const chosen = doubt?.choices[choice];
    if (doubt === undefined || chosen === undefined) return file;
    return {
      ...file,
      mapping: answered(file.mapping, doubt, chosen),
      answers: new Map(file.answers).set(at, choice),
    };
  });
}

/** Takes the likelier answer to every question of a file that is still open. */
export function answerAllLikely(file: WizardFile): void {
  for (const at of openDoubts(file)) answer(file.inspected.path, at, 0);
}

/** A question that only a person can answer, with its readings on a real example; one click answers. */
export function DoubtCard({
  file,
  table,
  at,
  move,
}: {
  file: WizardFile;
  table: ImportTable;
  /** Which of the file's questions. */
  at: number;
  /** Shows another one. */
  move: (at: number) => void;
}) {
  const t = useT();
  const { doubts, path } = file.inspected;
  const doubt = doubts[at];
  if (doubt === undefined) return null;
  const given = file.answers.get(at);
  const target = targetName(t, table, doubt.to);
  return (
    <section
      aria-label={t("import-question")}
      className={cx(
        "rounded-card border p-3.5",
        given === undefined ? "border-warning-line bg-warning-weak" : "border-border bg-surface",
      )}
    >
      <div className="flex items-start gap-2">
        <CircleHelp aria-hidden size={16} className="mt-0.5 shrink-0 text-warning" />
        <div className="min-w-0 grow">
          <h3 className="text-13 font-semibold">
            {t(`import-doubt-${doubt.about}`, { from: doubt.from, to: target })}
          </h3>
          <p className="text-12 text-text-2">{t(`import-doubt-${doubt.about}-text`)}</p>
        </div>
        {doubts.length > 1 && (
          <div className="flex shrink-0 items-center gap-1 text-12 text-text-2 tabular">
            <IconButton
              size="small"
              label={t("import-question-previous")}
              icon={<ChevronLeft size={14} />}
              disabled={at === 0}
              onClick={() => move(at - 1)}
            />
            {t("progress-count", { done: at + 1, total: doubts.length })}
            <IconButton
              size="small"
              label={t("import-question-next")}
              shortcut="F8"
              icon={<ChevronRight size={14} />}
              disabled={at === doubts.length - 1}
              onClick={() => move(at + 1)}
            />
          </div>
        )}
      </div>
      <div className="mt-2.5 grid gap-2 pl-6 sm:grid-cols-2">
        {doubt.choices.map((choice, index) => (
          <Answer
            // The answers of one question have no other name than their place.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            doubt={doubt}
            choice={choice}
            kind={listed(table, doubt.to)?.kind}
            chosen={given === index}
            choose={() => {
              answer(path, at, index);
              const next = openDoubts(file).find((other) => other !== at);
              if (next !== undefined) move(next);
            }}
          />
        ))}
      </div>
    </section>
  );
}

function Answer({
  doubt,
  choice,
  kind,
  chosen,
  choose,
}: {
  doubt: Doubt;
  choice: DoubtChoice;
  kind: string | undefined;
  chosen: boolean;
  choose: () => void;
}) {
  const t = useT();
  const readable = useReadable();
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={choose}
      className={cx(
        "flex min-w-0 flex-col gap-0.5 rounded-control border bg-surface px-3 py-2 text-left hover:bg-surface-2",
        chosen ? "border-accent" : "border-border-strong",
      )}
    >
      {doubt.about === "two_columns" && <span className="text-12 font-medium">{choice.from}</span>}
      <span className="flex min-w-0 items-center gap-2 text-13 tabular">
        <span className="truncate text-text-2">{choice.example}</span>
        <ArrowRight aria-label={t("import-becomes")} size={13} className="shrink-0 text-text-3" />
        <span className="truncate font-semibold">{readable(choice.becomes, kind)}</span>
      </span>
    </button>
  );
}

/** How many questions are open, and the way to be done with them. */
export function DoubtCount({ file, show }: { file: WizardFile; show: (at: number) => void }) {
  const t = useT();
  const open = openDoubts(file);
  const [next] = open;
  if (next === undefined) return null;
  return (
    <div className="flex items-center gap-1">
      <Button size="small" variant="quiet" onClick={() => show(next)}>
        {t("import-questions-open", { count: open.length })}
      </Button>
      {open.length > 1 && (
        <Button size="small" variant="quiet" onClick={() => answerAllLikely(file)}>
          {t("import-questions-likely")}
        </Button>
      )}
    </div>
  );
}
