/** Laying a kept run over the canvas. */
import type { RunView } from "@/bindings/RunView";
import type { Session } from "@/features/builder/session";
import type { Platform } from "@/platform/platform";

/** Shows a run over the canvas of its journey, alone or compared with another one. */
export function showRun(session: Session, run: RunView, against?: RunView): void {
  session.state.setState({
    run,
    against,
    showsRun: true,
    resultsView: "canvas",
    side: { shows: "totals" },
    atStep: undefined,
    viewing: undefined,
    picking: undefined,
    drawing: undefined,
    choice: { steps: [] },
  });
}

/** Opens a run, and the one it is compared with, and shows them. */
export async function openRun(platform: Platform, session: Session, run: string, against?: string): Promise<void> {
  const [view, other] = await Promise.all([
    platform.call("open_run", { run }),
    against === undefined ? undefined : platform.call("open_run", { run: against }),
  ]);
  showRun(session, view, other);
}
