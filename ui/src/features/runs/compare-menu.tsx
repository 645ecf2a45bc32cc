import { Columns2 } from "lucide-react";
import { Button, Menu } from "@/components";
import { useBuilder, useDocument, useSession } from "@/features/builder/session";
import { useFormat, useT } from "@/i18n";
import { usePlatform } from "@/platform/context";
import { useEngine } from "@/platform/engine";
import { asEngineError } from "@/platform/platform";
import { useActions } from "@/state/actions";
import { go } from "@/state/route";
import { useToasts } from "@/state/toasts";
import { showRun } from "./open-run";
import { runBefore } from "./order";
import { useRunTitle, useSettingsWords } from "./words";

/** So many runs are offered beside the results; the library has them all. */
const OFFERED = 8;

/** Compares the run on the canvas with another one of the journey. */
export function CompareMenu() {
  const t = useT();
  const format = useFormat();
  const session = useSession();
  const platform = usePlatform();
  const titleOf = useRunTitle();
  const settingsOf = useSettingsWords();
  const note = useToasts((state) => state.show);
  const id = useDocument((document) => document.journey.id);
  const run = useBuilder((state) => state.run);
  const runs = useEngine("runs", { journey: id }, { fresh: true });
  const others = (runs.data ?? []).filter((entry) => entry.run !== run?.run);
  const compare = async (other: string) => {
    try {
      const view = await platform.call("open_run", { run: other });
      if (run === undefined) return;
      // The later one stands after the earlier one.
      const [before, after] = view.made_at <= run.made_at ? [view, run] : [run, view];
      showRun(session, after, before);
    } catch (error) {
      note({ text: "", error: asEngineError(error).view });
    }
  };
  const latest = runBefore(others, run?.made_at);
  useActions([
    {
      id: "run.compare",
      label: t("compare-with-latest"),
      group: t("runs"),
      shortcut: "Shift+C",
      enabled: latest !== undefined,
      run: () => latest !== undefined && void compare(latest.run),
    },
  ]);
  return (
    <Menu
      items={[
        ...others.slice(0, OFFERED).map((entry) => ({
          id: entry.run,
          label: t("compare-with", {
            name: titleOf(entry),
            settings: settingsOf(entry),
            entries: format.number(entry.entries),
          }),
          run: () => void compare(entry.run),
        })),
        ...(others.length === 0
          ? [{ id: "none", label: t("compare-none"), disabled: true, run: () => undefined }]
          : []),
        {
          id: "all",
          label: t("compare-all-runs"),
          separated: true,
          run: () => go({ screen: "runs" }),
        },
      ]}
    >
      <Button icon={<Columns2 aria-hidden size={14} />}>{t("runs-compare")}</Button>
    </Menu>
  );
}
