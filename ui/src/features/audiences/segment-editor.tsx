import { useMemo } from "react";
import type { Catalogue } from "@/bindings/Catalogue";
import type { Ranking } from "@/bindings/Ranking";
import type { SegmentDefinition } from "@/bindings/SegmentDefinition";
import type { SegmentView } from "@/bindings/SegmentView";
import { Card, ErrorNote, Field, NumberField, Segmented, Select, Skeleton } from "@/components";
import { DurationField } from "@/features/builder/forms/duration-field";
import { PlaceProvider } from "@/features/builder/rules/place";
import { RuleEditor } from "@/features/builder/rules/rule-editor";
import { createSession, SessionProvider } from "@/features/builder/session";
import { useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { readJourney } from "@/journey/read";
import { phrase } from "@/journey/phrase";
import { ruleClause } from "@/journey/sentences";
import { useEngine } from "@/platform/engine";
import { ruleOf } from "./definition";
import { SegmentPreview } from "./segment-preview";

/** A rule is written against what the workspace has; there is no journey around it. */
const NOWHERE = readJourney({ format: 1, id: "segment", name: "", nodes: [], edges: [] }).journey;
const PLACE = { step: undefined, visit: false };

/** What decides who is in a segment: a rule or a ranking, with who that is now. */
export function SegmentEditor({
  definition,
  readOnly,
  name,
  segments,
  onChange,
}: {
  definition: SegmentDefinition;
  readOnly: boolean;
  name: string;
  segments: readonly SegmentView[];
  onChange: (definition: SegmentDefinition) => void;
}) {
  const catalogue = useEngine("catalogue", {});
  if (catalogue.error !== null) {
    return <ErrorNote error={catalogue.error.view} retry={() => void catalogue.refetch()} />;
  }
  if (catalogue.data === undefined) return <Skeleton className="h-40" />;
  return (
    <>
      <Card className="px-3.5 py-3">
        {"ranking" in definition ? (
          <RankingForm ranking={definition.ranking} readOnly={readOnly} onChange={(ranking) => onChange({ ranking })} />
        ) : (
          <RuleForm
            // A segment cannot ask about itself.
            catalogue={catalogue.data}
            name={name}
            segments={segments}
            definition={definition}
            readOnly={readOnly}
            onChange={onChange}
          />
        )}
      </Card>
      <SegmentPreview definition={definition} />
    </>
  );
}

function RuleForm({
  catalogue,
  name,
  segments,
  definition,
  readOnly,
  onChange,
}: {
  catalogue: Catalogue;
  name: string;
  segments: readonly SegmentView[];
  definition: SegmentDefinition;
  readOnly: boolean;
  onChange: (definition: SegmentDefinition) => void;
}) {
  const t = useT();
  const say = useSay();
  const session = useMemo(() => {
    const others = catalogue.segments.filter((segment) => segment.name !== name);
    return createSession(NOWHERE, { ...catalogue, segments: others }, "right");
  }, [catalogue, name]);
  const rule = ruleOf(definition);
  const known = segments.some((segment) => segment.name === name);
  if (readOnly) {
    return (
      <p className="text-13 leading-relaxed">
        {rule === undefined
          ? ""
          : say(phrase("audiences-sentence", { clause: ruleClause(rule, { journey: NOWHERE, catalogue }) }))}
        <span className="mt-1 block text-12 text-text-3">{t("audiences-provided-text")}</span>
      </p>
    );
  }
  return (
    <SessionProvider value={session}>
      <PlaceProvider value={PLACE}>
        <RuleEditor
          key={known ? name : ""}
          title={t("audiences-rule")}
          rule={rule}
          at="/rule"
          onChange={(next) => onChange({ rule: next ?? { all: [] } })}
        />
      </PlaceProvider>
    </SessionProvider>
  );
}

const BYS = ["spend", "recency", "number"] as const;

function RankingForm({
  ranking,
  readOnly,
  onChange,
}: {
  ranking: Ranking;
  readOnly: boolean;
  onChange: (ranking: Ranking) => void;
}) {
  const t = useT();
  const percent = "percent" in ranking.top;
  const amount = "percent" in ranking.top ? ranking.top.percent : ranking.top.n;
  if (readOnly) {
    return (
      <p className="text-13 leading-relaxed">
        {t(`audiences-ranking-${percent ? "percent" : "n"}`, { amount, by: t(`audiences-by-${ranking.by}`) })}
        <span className="mt-1 block text-12 text-text-3">{t("audiences-provided-text")}</span>
      </p>
    );
  }
  return (
    <section aria-label={t("audiences-ranking")} className="flex flex-col gap-3">
      <h3 className="text-13 font-semibold">{t("audiences-ranking")}</h3>
      <div className="flex flex-wrap items-end gap-3">
        <Field label={t("audiences-top")} className="w-28">
          <NumberField
            whole={!percent}
            min={percent ? 0.1 : 1}
            max={percent ? 100 : 100_000_000}
            value={amount}
            onChange={(next) => {
              if (next === null) return;
              onChange({ ...ranking, top: percent ? { percent: next } : { n: next } });
            }}
          />
        </Field>
        <span className="pb-0.5">
          <Segmented
            label={t("audiences-top-of")}
            value={percent ? "percent" : "n"}
            options={[
              { value: "percent", label: "%" },
              { value: "n", label: t("audiences-top-customers") },
            ]}
            onChange={(kind) => onChange({ ...ranking, top: kind === "percent" ? { percent: 10 } : { n: 1000 } })}
          />
        </span>
        <Field label={t("audiences-by")} className="w-56">
          <Select
            value={ranking.by}
            options={BYS.map((by) => ({
              value: by,
              label: t(`audiences-by-${by}`),
              description: t(`audiences-by-${by}-text`),
            }))}
            onChange={(next) => {
              const by = BYS.find((name) => name === next);
              if (by !== undefined) onChange({ ...ranking, by });
            }}
          />
        </Field>
        <Field label={t("audiences-within")}>
          <DurationField
            label={t("audiences-within")}
            initial={{ number: 365, unit: "day" }}
            value={ranking.within}
            onChange={(within) => {
              const { within: _, ...rest } = ranking;
              onChange(within === undefined ? rest : { ...rest, within });
            }}
          />
        </Field>
      </div>
      <p className="text-12 text-text-3">{t("audiences-ranking-text")}</p>
    </section>
  );
}
