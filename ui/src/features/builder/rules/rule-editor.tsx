import { useState } from "react";
import type { Rule } from "@/bindings/Rule";
import { cx, Field, inputFace, Segmented, useField } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { readRule } from "@/journey/read";
import { ruleSentence } from "@/journey/sentences";
import { needsVisit } from "@/journey/values";
import { useJourney, useSession } from "../session";
import { FindingsUnder } from "./place";
import { RuleCount } from "./rule-count";
import { RuleGroup } from "./rule-group";

/** A rule, and the same as a sentence: what one reads back is what will be asked. */
export function RuleEditor({
  title,
  rule,
  at,
  onChange,
}: {
  /** What the rule decides. */
  title: string;
  rule: Rule | undefined;
  /** Its place in the file: a JSON pointer within the step. */
  at: string;
  onChange: (rule: Rule | undefined, merge?: string) => void;
}) {
  const t = useT();
  const [view, setView] = useState<"rule" | "text">("rule");
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-2.5">
      <div className="flex items-center justify-between gap-2">
        <h3 className="min-w-0 text-13 font-semibold">{title}</h3>
        <Segmented
          label={t("builder-rule-view")}
          value={view}
          onChange={setView}
          options={[
            { value: "rule", label: t("builder-rule-as-rule") },
            { value: "text", label: t("builder-rule-as-text") },
          ]}
        />
      </div>
      {view === "rule" ? (
        <RuleGroup rule={rule} at={at} onChange={onChange} />
      ) : (
        <RuleText rule={rule} onChange={onChange} />
      )}
      {rule === undefined ? <FindingsUnder at={at} /> : <InWords rule={rule} />}
    </section>
  );
}

/** A rule read back, and how many customers it holds for where that can be counted. */
function InWords({ rule }: { rule: Rule }) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const { catalogue } = useSession();
  return (
    <div role="group" aria-label={t("builder-in-words")} className="rounded-card bg-surface-2 px-3 py-2">
      <p className="text-12 leading-relaxed">{say(ruleSentence(rule, { journey, catalogue }))}</p>
      {!needsVisit(rule) && <RuleCount rule={rule} />}
    </div>
  );
}

/** The rule as it stands in the file. What is no rule is not taken, and said. */
function RuleText({ rule, onChange }: { rule: Rule | undefined; onChange: (rule: Rule | undefined) => void }) {
  const t = useT();
  const [draft, setDraft] = useState<string>();
  const written = rule === undefined ? "" : JSON.stringify(rule, null, 2);
  const shown = draft ?? written;
  const read = shown.trim() === "" ? { rule: undefined } : readRule(shown);
  const problem = "rule" in read ? undefined : read.lost[0];
  const error =
    "rule" in read
      ? undefined
      : problem === undefined
        ? t("builder-rule-not-json")
        : t("builder-rule-no-rule", { place: problem });
  return (
    <Field label={t("builder-rule-text")} error={error}>
      <RuleArea
        value={shown}
        onChange={setDraft}
        onLeave={() => {
          if (draft === undefined || !("rule" in read)) return;
          onChange(read.rule);
          setDraft(undefined);
        }}
      />
    </Field>
  );
}

function RuleArea({
  value,
  onChange,
  onLeave,
}: {
  value: string;
  onChange: (value: string) => void;
  onLeave: () => void;
}) {
  const field = useField();
  return (
    <textarea
      id={field?.id}
      aria-describedby={field?.describedBy}
      aria-invalid={field?.invalid === true ? true : undefined}
      rows={Math.min(Math.max(value.split("\n").length, 6), 24)}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
      className={cx(inputFace, "h-auto py-1.5 font-mono text-12")}
    />
  );
}
