/** Forms of what decides the way. */
import { ChevronDown, ChevronRight, ChevronUp, Equal, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import type { Case } from "@/bindings/Case";
import type { Variant } from "@/bindings/Variant";
import { Button, cx, IconButton, NumberField, TextField } from "@/components";
import { useFormat, useT } from "@/i18n";
import { useSay } from "@/i18n/say";
import { NEXT, OTHERWISE } from "@/journey/document";
import { evenShares, freeName, type PortChange } from "@/journey/ports";
import { ruleSummary } from "@/journey/summaries";
import { FindingsUnder } from "../rules/place";
import { RuleEditor } from "../rules/rule-editor";
import { moved } from "../rules/rule-group";
import { FormField, withSetting, type StepFormOf } from "./form";

/** Two ways by a rule. */
export const ConditionForm: StepFormOf<"condition"> = ({ node, onChange }) => {
  const t = useT();
  return (
    <RuleEditor
      title={t("builder-goes-by-yes")}
      rule={node.rule}
      at="/rule"
      onChange={(rule, merge) => onChange(withSetting(node, "rule", rule), merge)}
    />
  );
};

/** Why a way cannot have a name, as the ending of a message key. */
function nameProblem(name: string, others: ReadonlySet<string>): "empty" | "taken" | "reserved" | undefined {
  if (name.trim() === "") return "empty";
  if (name === OTHERWISE || name === NEXT) return "reserved";
  return others.has(name) ? "taken" : undefined;
}

/** The name of a case or a variant. It names a port, so it is taken when it is whole, and edges follow it at once. */
function WayName({
  label,
  name,
  others,
  onChange,
}: {
  label: string;
  name: string;
  others: ReadonlySet<string>;
  onChange: (name: string) => void;
}) {
  const t = useT();
  const [draft, setDraft] = useState<string>();
  const problem = draft === undefined ? undefined : nameProblem(draft, others);
  const take = () => {
    if (draft !== undefined && problem === undefined && draft.trim() !== name) onChange(draft.trim());
    setDraft(undefined);
  };
  return (
    <TextField
      aria-label={label}
      aria-invalid={problem === undefined ? undefined : true}
      title={problem === undefined ? undefined : t(`builder-way-${problem}`)}
      value={draft ?? name}
      onChange={setDraft}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === "Enter") event.currentTarget.blur();
        if (event.key === "Escape") {
          event.stopPropagation();
          setDraft(undefined);
        }
      }}
    />
  );
}

/** The buttons at the end of a line of a list. Nothing has to be dragged. */
function LineActions({
  name,
  at,
  count,
  onMove,
  onRemove,
}: {
  name: string;
  at: number;
  count: number;
  onMove: (by: number) => void;
  onRemove: () => void;
}) {
  const t = useT();
  return (
    <>
      <IconButton
        size="small"
        label={t("builder-way-up", { name })}
        icon={<ChevronUp size={14} />}
        disabled={at === 0}
        onClick={() => onMove(-1)}
      />
      <IconButton
        size="small"
        label={t("builder-way-down", { name })}
        icon={<ChevronDown size={14} />}
        disabled={at === count - 1}
        onClick={() => onMove(1)}
      />
      <IconButton
        size="small"
        label={t("builder-way-remove", { name })}
        icon={<Trash2 size={14} />}
        onClick={onRemove}
      />
    </>
  );
}

const namesWithout = (items: readonly { name?: string }[], at: number): Set<string> =>
  new Set(items.flatMap(({ name }, index) => (index === at || name === undefined ? [] : [name])));

const allNames = (items: readonly { name?: string }[]): Set<string> => namesWithout(items, -1);

/** A port has gone only where no other case has its name. */
const removal = (items: readonly { name?: string }[], at: number): PortChange => {
  const name = items[at]?.name;
  return name === undefined || namesWithout(items, at).has(name) ? {} : { removed: name };
};

/** Several ways; the first case that holds wins. */
export const BranchForm: StepFormOf<"branch"> = ({ node, onChange }) => {
  const t = useT();
  const say = useSay();
  const { cases } = node;
  const [open, setOpen] = useState(0);
  const put = (next: readonly Case[], merge?: string, ports?: PortChange) =>
    onChange({ ...node, cases: [...next] }, merge, ports);
  const replace = (at: number, next: Case, merge?: string, ports?: PortChange) =>
    put(
      cases.map((other, index) => (index === at ? next : other)),
      merge,
      ports,
    );
  return (
    <>
      <p className="text-12 text-text-3">{t("builder-cases-hint")}</p>
      <ol className="flex flex-col gap-2">
        {cases.map((item, at) => {
          const name = item.name ?? "";
          const shown = name === "" ? t("builder-case-number", { number: at + 1 }) : name;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- names may stand twice while they are mended
            <li key={at} className="rounded-card border border-border">
              <div className="flex items-center gap-1 p-1.5">
                <IconButton
                  size="small"
                  label={t("builder-case-open", { name: shown })}
                  aria-expanded={open === at}
                  icon={open === at ? <ChevronDown size={14} /> : <ChevronRight size={14} />}
                  onClick={() => setOpen(open === at ? -1 : at)}
                />
                <WayName
                  label={t("builder-case-name", { number: at + 1 })}
                  name={name}
                  others={namesWithout(cases, at)}
                  onChange={(next) =>
                    replace(at, { ...item, name: next }, undefined, name === "" ? {} : { renamed: [name, next] })
                  }
                />
                <LineActions
                  name={shown}
                  at={at}
                  count={cases.length}
                  onMove={(by) => {
                    put(moved(cases, at, at + by));
                    setOpen(-1);
                  }}
                  onRemove={() =>
                    put(
                      cases.filter((_, index) => index !== at),
                      undefined,
                      removal(cases, at),
                    )
                  }
                />
              </div>
              {open === at ? (
                <div className="border-t border-border p-2.5">
                  <RuleEditor
                    title={t("builder-case-when", { name: shown })}
                    rule={item.rule}
                    at={`/cases/${at}/rule`}
                    onChange={(rule, merge) => {
                      const { rule: _, ...rest } = item;
                      replace(at, rule === undefined ? rest : { ...rest, rule }, merge && `case ${at} ${merge}`);
                    }}
                  />
                </div>
              ) : (
                <button
                  type="button"
                  tabIndex={-1}
                  onClick={() => setOpen(at)}
                  className="block w-full truncate px-2.5 pb-2 pl-8 text-left text-12 text-text-2"
                >
                  {item.rule === undefined ? t("builder-summary-no-rule") : say(ruleSummary(item.rule))}
                </button>
              )}
              <div className="px-2.5 pb-2 pl-8 empty:hidden">
                {/* The open rule says itself what is wrong with it. */}
                <FindingsUnder at={open === at ? `/cases/${at}/name` : `/cases/${at}`} />
              </div>
            </li>
          );
        })}
      </ol>
      <p className="flex flex-wrap gap-x-2 rounded-card border border-dashed border-border px-2.5 py-1.5 text-12 text-text-2">
        <span className="font-medium">{t("port-otherwise")}</span>
        <span className="text-text-3">{t("builder-otherwise-hint")}</span>
      </p>
      <div>
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() => {
            put([...cases, { name: freeName(allNames(cases)) }]);
            setOpen(cases.length);
          }}
        >
          {t("builder-case-add")}
        </Button>
      </div>
    </>
  );
};

/** Several ways by chance. */
export const SplitForm: StepFormOf<"random_split"> = ({ node, onChange }) => {
  const t = useT();
  const format = useFormat();
  const { variants } = node;
  // Weights may have decimals, and 33.4 + 33.3 + 33.3 is 100.
  const sum = Math.round(variants.reduce((total, { weight }) => total + (weight ?? 0), 0) * 1e6) / 1e6;
  const put = (next: readonly Variant[], merge?: string, ports?: PortChange) =>
    onChange({ ...node, variants: [...next] }, merge, ports);
  const replace = (at: number, next: Variant, merge?: string, ports?: PortChange) =>
    put(
      variants.map((other, index) => (index === at ? next : other)),
      merge,
      ports,
    );
  const even = evenShares(variants.length);
  const isEven = variants.every(({ weight }, at) => weight === even[at]);
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-12 font-medium text-text-2">{t("builder-variants")}</legend>
      <ol className="flex flex-col gap-1.5">
        {variants.map((item, at) => {
          const name = item.name ?? "";
          return (
            // oxlint-disable-next-line react/no-array-index-key -- names may stand twice while they are mended
            <li key={at}>
              <div className="flex items-center gap-1">
                <WayName
                  label={t("builder-variant-name", { number: at + 1 })}
                  name={name}
                  others={namesWithout(variants, at)}
                  onChange={(next) =>
                    replace(at, { ...item, name: next }, undefined, name === "" ? {} : { renamed: [name, next] })
                  }
                />
                <NumberField
                  min={0}
                  max={100}
                  suffix="%"
                  aria-label={t("builder-variant-share", { name })}
                  value={item.weight ?? null}
                  onChange={(weight) => {
                    const { weight: _, ...rest } = item;
                    replace(at, weight === null ? rest : { ...rest, weight }, `weight ${at}`);
                  }}
                  className="max-w-20 shrink-0"
                />
                <LineActions
                  name={name}
                  at={at}
                  count={variants.length}
                  onMove={(by) => put(moved(variants, at, at + by))}
                  onRemove={() =>
                    put(
                      variants.filter((_, index) => index !== at),
                      undefined,
                      removal(variants, at),
                    )
                  }
                />
              </div>
              <FindingsUnder at={`/variants/${at}`} />
            </li>
          );
        })}
      </ol>
      <div className="flex h-6 items-center justify-between gap-2">
        <p className={cx("text-12 tabular", sum === 100 ? "text-text-2" : "font-medium text-error")}>
          {t(sum === 100 ? "builder-variants-sum" : "builder-variants-sum-wrong", { sum: format.number(sum) })}
        </p>
        <Button
          size="small"
          variant="quiet"
          icon={<Equal size={14} />}
          disabled={variants.length === 0 || isEven}
          onClick={() => put(variants.map((item, at) => ({ ...item, weight: even[at] ?? 0 })))}
        >
          {t("builder-variants-even")}
        </Button>
      </div>
      <div>
        <Button
          size="small"
          icon={<Plus size={14} />}
          onClick={() =>
            put([...variants, { name: freeName(allNames(variants)), weight: Math.max(0, Math.round(100 - sum)) }])
          }
        >
          {t("builder-variant-add")}
        </Button>
      </div>
      <p className="text-12 text-text-3">{t("builder-variants-hint")}</p>
    </fieldset>
  );
};

/** Browsers paint a white track where the theme is dark. */
const SLIDER =
  "h-1 min-w-0 grow appearance-none rounded-pill bg-border-control " +
  "[&::-webkit-slider-thumb]:size-3.5 [&::-webkit-slider-thumb]:appearance-none " +
  "[&::-webkit-slider-thumb]:rounded-full [&::-webkit-slider-thumb]:bg-accent-fill";

/** A share kept out, to compare with. */
export const HoldoutForm: StepFormOf<"holdout"> = ({ node, onChange }) => {
  const t = useT();
  const setShare = (share: number | null) => onChange(withSetting(node, "share", share ?? undefined), "share");
  return (
    <FormField at="/share" label={t("builder-share")} hint={t("builder-share-hint")}>
      <div className="flex items-center gap-3">
        <input
          type="range"
          min={0}
          max={100}
          step={1}
          aria-label={t("builder-share")}
          value={node.share ?? 0}
          onChange={(event) => setShare(Number(event.target.value))}
          className={SLIDER}
        />
        <NumberField min={0} max={100} suffix="%" value={node.share ?? null} onChange={setShare} className="max-w-20" />
      </div>
    </FormField>
  );
};
