/** Following one customer who was not chosen from a list of a step. */
import type { Side, Session } from "@/features/builder/session";
import type { PathShare } from "@/bindings/PathShare";
import type { PortOf } from "@/bindings/PortOf";
import type { VisitView } from "@/bindings/VisitView";
import type { Platform } from "@/platform/platform";

/** Which of her visits is looked at, and at which step. */
interface Which {
  /** The first visit for which it holds; without one, her first. */
  visit?: (visit: VisitView) => boolean;
  atStep?: string;
  /** What closing her path leads back to. */
  back?: Side;
}

/** Shows a customer's path over the canvas; of one who never entered, why. */
export async function followCustomer(
  platform: Platform,
  session: Session,
  customer: string,
  { visit: wanted, atStep, back }: Which = {},
): Promise<void> {
  const { run } = session.state.getState();
  if (run === undefined) return;
  const { visits } = await platform.call("run_path", { run: run.run, customer });
  // Another run may lie over the canvas by now.
  if (session.state.getState().run !== run) return;
  const found = (wanted === undefined ? undefined : visits.find(wanted)) ?? visits[0];
  session.state.setState({
    resultsView: "canvas",
    side: { shows: "customer", customer, visit: found?.visit ?? 1, index: 0, total: 0, back },
    atStep,
    choice: { steps: [] },
  });
}

/** Shows somebody who went all of a way; closing her path leads back to the way. */
export function followExample(platform: Platform, session: Session, path: PathShare): Promise<void> {
  return followCustomer(platform, session, path.example, {
    back: { shows: "path", path },
    visit: (visit) => wentThisWay(visit, path.steps),
  });
}

/** Whether a visit went exactly this way. */
function wentThisWay(visit: VisitView, steps: readonly PortOf[]): boolean {
  return (
    visit.steps.length === steps.length &&
    visit.steps.every(({ node, port }, at) => node === steps[at]?.node && port === steps[at].port)
  );
}
