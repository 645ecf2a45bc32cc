import { ChevronDown, ChevronUp, CircleSlash2, Ellipsis, FolderOutput, FolderPlus, Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import type { Rule } from "@/bindings/Rule";
import { Button, cx, IconButton, Menu, Select } from "@/components";
import { useT } from "@/i18n";
import { FindingsUnder, usePlace } from "./place";
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

/** Where the rules of a group stand in the file, as a JSON pointer below the group's own. */
function pointerOf(rule: Rule | undefined, at: number): string {
  if (rule === undefined) return "";
  if ("all" in rule) return `/all/${at}`;
  if ("any" in rule) return `/any/${at}`;
  return "not" in rule && "any" in rule.not ? `/not/any/${at}` : "";
}

function isGroup(rule: Rule): boolean {
  return "all" in rule || "any" in rule || ("not" in rule && "any" in rule.not);
}

/** The list with an item at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  next.splice(to, 0, ...next.splice(from, 1));
  return next;
}

const MODES = ["all", "any", "none"] as const;

interface PartProps {
  rule: Rule;
  /** Its place in the file: a JSON pointer within the step. */
  at: string;
  onChange: (rule: Rule, merge?: string) => void;
}

/** Rules that are combined. Groups may stand in groups. */
export function RuleGroup({
  rule,
  at: pointer,
  onChange,
  nested = false,
  actions,
}: {
  rule: Rule | undefined;
  /** Its place in the file: a JSON pointer within the step. */
  at: string;
  /** `undefined` where nothing is left. */
  onChange: (rule: Rule | undefined, merge?: string) => void;
  nested?: boolean;
  actions?: ReactNode;
}) {
  const t = useT();
  const { visit } = usePlace();
  const { mode, rules } = groupOf(rule);
  // What most rules ask about.
  const fresh: Rule = { event: { type: "purchase", since: visit ? "entry" : "ever" } };
  const put = (next: readonly Rule[], merge?: string) => onChange(ruleOf({ mode, rules: next }, nested), merge);
  const replace = (at: number, next: readonly Rule[], merge?: string) =>
    put(
      rules.flatMap((other, index) => (index === at ? next : [other])),
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
            className="max-w-24"
          />
          <span className="min-w-0 grow truncate text-12 text-text-2">{t("builder-group-hold")}</span>
          {actions}
        </div>
      )}
      <div className={cx("flex flex-col gap-3 border-l-2 pl-2.5", nested ? "border-border-strong" : "border-logic")}>
        {rules.map((part, at) => (
          <Part
            // oxlint-disable-next-line react/no-array-index-key -- rules have no name but their place
            key={at}
            rule={part}
            at={`${pointer}${pointerOf(rule, at)}`}
            onChange={(next, merge) => replace(at, [next], merge)}
            actions={
              <PartActions
                rule={part}
                first={at === 0}
                last={at === rules.length - 1}
                onMove={(by) => put(moved(rules, at, at + by))}
                onChange={(next) => replace(at, next)}
              />
            }
          />
        ))}
        {rules.length === 0 && <p className="py-1 text-12 text-text-3">{t("builder-rule-none")}</p>}
      </div>
      <div className="-ml-1.5 flex gap-1">
        <Button
          size="small"
          variant="quiet"
          icon={<Plus size={12} />}
          className="text-accent"
          onClick={() => put([...rules, fresh])}
        >
          {t("builder-rule-add")}
        </Button>
        {rules.length > 0 && (
          <Button
            size="small"
            variant="quiet"
            icon={<FolderPlus size={12} />}
            className="text-accent"
            onClick={() => put([...rules, { any: [fresh] }])}
          >
            {t("builder-group-add")}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One rule of a group: a group again, the opposite of something, or one thing that is asked. */
function Part({ rule, at, onChange, actions }: PartProps & { actions: ReactNode }) {
  const t = useT();
  if (isGroup(rule)) {
    return (
      <RuleGroup
        nested
        rule={rule}
        at={at}
        onChange={(next, merge) => onChange(next ?? { all: [] }, merge)}
        actions={actions}
      />
    );
  }
  if ("not" in rule) {
    return (
      <div className="flex flex-col items-stretch gap-1">
        <button
          type="button"
          title={t("builder-not-undo")}
          onClick={() => onChange(rule.not)}
          className="self-start rounded-small bg-logic-weak px-1.5 text-11 font-semibold text-logic hover:line-through"
        >
          {t("builder-not")}
        </button>
        <Part
          rule={rule.not}
          at={`${at}/not`}
          onChange={(next, merge) => onChange({ not: next }, merge)}
          actions={actions}
        />
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-1.5">
      <RuleLeaf rule={rule} onChange={onChange} actions={actions} />
      <FindingsUnder at={at} />
    </div>
  );
}

/** What can be done with a rule of a group. Nothing has to be dragged. */
function PartActions({
  rule,
  first,
  last,
  onMove,
  onChange,
}: {
  rule: Rule;
  first: boolean;
  last: boolean;
  onMove: (by: number) => void;
  /** What stands in its place: nothing, one rule, or the rules of a group that was opened. */
  onChange: (rules: readonly Rule[]) => void;
}) {
  const t = useT();
  const inside = isGroup(rule) ? groupOf(rule) : undefined;
  return (
    <>
      <Menu
        items={[
          {
            id: "not",
            label: t("builder-rule-not"),
            icon: <CircleSlash2 size={14} />,
            run: () => onChange(["not" in rule ? rule.not : { not: rule }]),
          },
          {
            id: "up",
            label: t("builder-move-up"),
            icon: <ChevronUp size={14} />,
            disabled: first,
            separated: true,
            run: () => onMove(-1),
          },
          {
            id: "down",
            label: t("builder-move-down"),
            icon: <ChevronDown size={14} />,
            disabled: last,
            run: () => onMove(1),
          },
          {
            id: "group",
            label: t("builder-into-group"),
            icon: <FolderPlus size={14} />,
            separated: true,
            run: () => onChange([{ any: [rule] }]),
          },
          ...(inside === undefined
            ? []
            : [
                {
                  id: "ungroup",
                  label: t("builder-out-of-group"),
                  icon: <FolderOutput size={14} />,
                  run: () => onChange(inside.rules),
                },
              ]),
        ]}
      >
        <IconButton size="small" label={t("builder-rule-actions")} icon={<Ellipsis size={14} />} />
      </Menu>
      <IconButton size="small" label={t("builder-rule-remove")} icon={<X size={14} />} onClick={() => onChange([])} />
    </>
  );
}
