import { CircleAlert, CircleCheck, CircleHelp, CircleMinus, CircleX, type LucideIcon } from "lucide-react";
import type { KeyboardEvent } from "react";
import type { ImportTable } from "@/bindings/ImportTable";
import { cx } from "@/components";
import { useT } from "@/i18n";
import { missingOf } from "./columns";
import { tableName } from "./names";
import { isTaken, openDoubts, useWizard, type WizardFile } from "./state";

/** How a file stands, the worst first. */
export type FileState =
  | { is: "unreadable" }
  | { is: "left-out" }
  | { is: "missing"; count: number }
  | { is: "doubtful"; count: number }
  | { is: "ready" };

/** How a file stands. */
export function stateOf(file: WizardFile, tables: readonly ImportTable[]): FileState {
  if (file.inspected.problem !== null) return { is: "unreadable" };
  const table = tables.find((each) => each.table === file.mapping.table);
  if (!isTaken(file) || table === undefined) return { is: "left-out" };
  const missing = missingOf(file.mapping, table, file.inspected.columns).length;
  if (missing > 0) return { is: "missing", count: missing };
  const doubts = openDoubts(file).length;
  return doubts > 0 ? { is: "doubtful", count: doubts } : { is: "ready" };
}

const pictures: Record<FileState["is"], [LucideIcon, string]> = {
  unreadable: [CircleX, "text-error"],
  "left-out": [CircleMinus, "text-text-3"],
  missing: [CircleAlert, "text-error"],
  doubtful: [CircleHelp, "text-warning"],
  ready: [CircleCheck, "text-good"],
};

/** The files at the left of the steps that are about one of them. Arrow keys go from one to the next. */
export function FileList({ tables }: { tables: readonly ImportTable[] }) {
  const t = useT();
  const files = useWizard((state) => state.files);
  const current = useWizard((state) => state.current);
  const hear = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = files.findIndex((file) => file.inspected.path === current);
    const next = files[at + by];
    if (next === undefined) return;
    useWizard.setState({ current: next.inspected.path });
    event.currentTarget.querySelectorAll("button")[at + by]?.focus();
  };
  return (
    <nav
      aria-label={t("import-files")}
      className="flex w-[var(--palette)] shrink-0 flex-col overflow-y-auto border-r border-border bg-bg py-2 thin-scroll"
    >
      <ul onKeyDown={hear}>
        {files.map((file) => {
          const { path, name } = file.inspected;
          const state = stateOf(file, tables);
          const [Icon, colour] = pictures[state.is];
          const here = path === current;
          return (
            <li key={path} className="px-2">
              <button
                type="button"
                aria-current={here ? "true" : undefined}
                onClick={() => useWizard.setState({ current: path })}
                className={cx(
                  "flex w-full items-start gap-2 rounded-control px-2 py-1.5 text-left",
                  here ? "bg-accent-weak" : "hover:bg-surface-3",
                )}
              >
                <Icon aria-hidden size={15} className={cx("mt-0.5 shrink-0", colour)} />
                <span className="min-w-0 grow">
                  <span title={name} className={cx("block truncate text-13", here && "font-medium")}>
                    {name}
                  </span>
                  <span className="block truncate text-12 text-text-2">
                    {state.is === "ready"
                      ? tableName(t, file.mapping.table ?? "")
                      : t(`import-file-${state.is}`, { count: "count" in state ? state.count : 0 })}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
