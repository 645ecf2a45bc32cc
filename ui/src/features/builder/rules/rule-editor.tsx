import { useState } from "react";
import type { Rule } from "@/bindings/Rule";
import { cx, Field, inputFace, Segmented, useField } from "@/components";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import type { NodeOf } from "@/journey/document";
import { readRule } from "@/journey/read";
import { ruleSentence } from "@/journey/sentences";
import { useJourney, useSession } from "../session";
import type { ChangeStep } from "../forms/step-form";
import { RuleGroup } from "./rule-group";

/** A condition's rule, and the same as a sentence: what one reads back is what will be asked. */
export function RuleEditor({ node, onChange }: { node: NodeOf<"condition">; onChange: ChangeStep }) {
  const t = useT();
  const say = useSay();
  const journey = useJourney();
  const { catalogue } = useSession();
  const [view, setView] = useState<"rule" | "text">("rule");
  const put = (rule: Rule | undefined, merge?: string) => {
    const { rule: _, ...rest } = node;
    onChange(rule === undefined ? rest : { ...rest, rule }, merge);
  };
  return (
    <>
      <div className="flex items-center justify-between gap-2">
        <h3 className="text-13 font-semibold">{t("builder-goes-by-yes")}</h3>
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
        <RuleGroup rule={node.rule} step={node.id} onChange={put} />
      ) : (
        <RuleText rule={node.rule} onChange={put} />
      )}
      {node.rule !== undefined && (
        <section
          className="-mx-4 -mb-3.5 border-t border-border bg-surface-2 px-4 py-3"
          aria-label={t("builder-in-words")}
        >
          <h4 className="mb-1 text-12 font-medium text-text-3">{t("builder-in-words")}</h4>
          <p className="text-13 leading-relaxed">{say(ruleSentence(node.rule, { journey, catalogue }))}</p>
        </section>
      )}
    </>
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
