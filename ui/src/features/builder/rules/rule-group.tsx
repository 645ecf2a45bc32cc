import { CircleSlash2, FolderPlus, Plus, X } from "lucide-react";
import type { Rule } from "@/bindings/Rule";
import { Button, cx, IconButton, Select } from "@/components";
import { useT } from "@/i18n";
import { RuleLeaf } from "./rule-leaf";

/** A rule as the editor shows it: some rules, of which all, one or none must hold. */
export interface Group {
  mode: "all" | "any" | "none";
  rules: readonly Rule[];
}

/** Any rule as a group; a single one is a group of itself. */
export function groupOf(rule: Rule | undefined): Group {
  if (rule === undefined) return { mode: "all", rules: [] };
  if ("all" in rule) return { mode: "all", rules: rule.all };
  if ("any" in rule) return { mode: "any", rules: rule.any };
  if ("not" in rule && "any" in rule.not) return { mode: "none", rules: rule.not.any };
  return { mode: "all", rules: [rule] };
}

/** The shortest rule for a group, so that files stay readable. */
export function ruleOf({ mode, rules }: Group, nested = false): Rule | undefined {
  const [only, ...more] = rules;
  if (only === undefined) return nested ? { all: [] } : undefined;
  if (mode === "none") return { not: { any: [...rules] } };
  if (more.length === 0 && !nested) return only;
  return mode === "any" ? { any: [...rules] } : { all: [...rules] };
}

function isGroup(rule: Rule): boolean {
  return "all" in rule || "any" in rule || ("not" in rule && "any" in rule.not);
}

const MODES = ["all", "any", "none"] as const;

/** Rules that are combined. Groups may stand in groups. */
export function RuleGroup({
  rule,
  step,
  onChange,
  nested = false,
  onRemove,
}: {
  rule: Rule | undefined;
  /** The step the rule belongs to. */
  step: string | undefined;
  /** `undefined` where nothing is left. */
  onChange: (rule: Rule | undefined, merge?: string) => void;
  nested?: boolean;
  onRemove?: () => void;
}) {
  const t = useT();
  const { mode, rules } = groupOf(rule);
  const put = (next: readonly Rule[], merge?: string) => onChange(ruleOf({ mode, rules: next }, nested), merge);
  const replace = (at: number, next: Rule, merge?: string) =>
    put(
      rules.map((other, index) => (index === at ? next : other)),
      merge === undefined ? undefined : `${at} ${merge}`,
    );
  const alone = rules.length < 2 && !nested && mode === "all";
  return (
    <div className="flex flex-col gap-2">
      {!alone && (
        <div className="flex items-center gap-2">
          <Select
            aria-label={t("builder-group-mode")}
            value={mode}
            options={MODES.map((value) => ({ value, label: t(`builder-group-${value}`) }))}
            onChange={(chosen) => {
              const next = MODES.find((known) => known === chosen);
              if (next !== undefined) onChange(ruleOf({ mode: next, rules }, nested));
            }}
            className="w-auto min-w-20"
          />
          <span className="grow text-12 text-text-2">{t("builder-group-hold")}</span>
          {onRemove !== undefined && (
            <IconButton size="small" label={t("builder-rule-remove")} icon={<X size={14} />} onClick={onRemove} />
          )}
        </div>
      )}
      <div className={cx("flex flex-col gap-3 border-l-2 pl-2.5", nested ? "border-border-strong" : "border-logic")}>
        {rules.map((part, at) =>
          isGroup(part) ? (
            <RuleGroup
              // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
              key={at}
              nested
              rule={part}
              step={step}
              onChange={(next, merge) => replace(at, next ?? { all: [] }, merge)}
              onRemove={() => put(rules.filter((_, index) => index !== at))}
            />
          ) : (
            // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
            <div key={at}>
              {"not" in part && (
                <span className="mb-1 inline-block rounded-small bg-logic-weak px-1.5 text-11 font-semibold text-logic">
                  {t("builder-not")}
                </span>
              )}
              <RuleLeaf
                step={step}
                rule={"not" in part ? part.not : part}
                onChange={(next, merge) => replace(at, "not" in part ? { not: next } : next, merge)}
                actions={
                  <>
                    <IconButton
                      size="small"
                      label={t("builder-rule-not")}
                      aria-pressed={"not" in part}
                      icon={<CircleSlash2 size={14} />}
                      onClick={() => replace(at, "not" in part ? part.not : { not: part })}
                    />
                    <IconButton
                      size="small"
                      label={t("builder-rule-remove")}
                      icon={<X size={14} />}
                      onClick={() => put(rules.filter((_, index) => index !== at))}
                    />
                  </>
                }
              />
            </div>
          ),
        )}
        {rules.length === 0 && <p className="py-1 text-12 text-text-3">{t("builder-rule-none")}</p>}
      </div>
      <div className="flex gap-1">
        <Button
          size="small"
          variant="quiet"
          icon={<Plus size={12} />}
          className="text-accent"
          onClick={() => put([...rules, NEW])}
        >
          {t("builder-rule-add")}
        </Button>
        {rules.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            icon={<FolderPlus size={12} />}
            className="text-accent"
            onClick={() => put([...rules, { any: [NEW] }])}
          >
            {t("builder-group-add")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** What most rules ask about. */
const NEW: Rule = { event: { type: "purchase", since: "entry" } };
