import { DifferencePanel } from "@/features/runs/difference-panel";
import { useBuilder } from "@/features/builder/session";
import { CustomerPathPanel } from "./customer-path";
import { CustomersPanel } from "./customers";
import { MissedPanel } from "./missed";
import { PathPanel } from "./path-panel";
import { TotalsPanel } from "./totals-panel";

/** Beside the results: the totals, who is or is not at a step, one way through, or one customer's path. */
export function SideList() {
  const side = useBuilder((state) => state.side);
  const run = useBuilder((state) => state.run);
  const against = useBuilder((state) => state.against);
  if (run === undefined) return null;
  if (against !== undefined) return <DifferencePanel run={run} against={against} />;
  switch (side.shows) {
    case "totals":
      return <TotalsPanel run={run} />;
    case "customers":
      return <CustomersPanel key={`${side.step} ${side.port ?? ""}`} run={run.run} list={side} />;
    case "missed":
      return <MissedPanel key={side.step} run={run.run} step={side.step} />;
    case "path":
      return <PathPanel path={side.path} />;
    case "customer":
      return <CustomerPathPanel run={run.run} side={side} />;
  }
}
