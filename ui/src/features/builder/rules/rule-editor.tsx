import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import type { NodeOf } from "@/journey/document";
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
  return (
    <>
      <h3 className="text-13 font-semibold">{t("builder-goes-by-yes")}</h3>
      <RuleGroup
        rule={node.rule}
        step={node.id}
        onChange={(rule, merge) => {
          const { rule: _, ...rest } = node;
          onChange(rule === undefined ? rest : { ...rest, rule }, merge);
        }}
      />
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
