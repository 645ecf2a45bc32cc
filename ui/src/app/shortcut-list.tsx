import { create } from "zustand";
import { Dialog, Keys } from "@/components";
import { useT } from "@/i18n";
import { allActions, useActionRegistry } from "@/state/actions";

const useShortcutList = create<{ open: boolean }>(() => ({ open: false }));

/** Shows the list of shortcuts. */
export function openShortcutList(): void {
  useShortcutList.setState({ open: true });
}

/** All shortcuts of what is on the screen, by group. */
export function ShortcutList() {
  const t = useT();
  const open = useShortcutList((state) => state.open);
  const registered = useActionRegistry((state) => state.registered);
  const actions = allActions(registered).filter((action) => action.shortcut !== undefined && action.enabled !== false);
  const groups = [...new Set(actions.map((action) => action.group))];
  return (
    <Dialog
      width="medium"
      open={open}
      onClose={() => useShortcutList.setState({ open: false })}
      title={t("shortcuts-title")}
      description={t("shortcuts-note")}
    >
      <div className="columns-2 gap-8 rounded-control" tabIndex={0} role="group" aria-label={t("shortcuts-title")}>
        {groups.map((group) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 text-12 font-medium text-text-3">{group}</h3>
            <dl>
              {actions
                .filter((action) => action.group === group)
                .map(({ id, label, shortcut }) => (
                  <div key={id} className="flex h-7 items-center justify-between gap-3 border-b border-border">
                    <dt className="truncate">{label}</dt>
                    <dd>{shortcut !== undefined && <Keys shortcut={shortcut} />}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
