import { useBuilder } from "@/features/builder/session";
import { CustomerPathPanel } from "./customer-path";
import { CustomersPanel } from "./customers";
import { TotalsPanel } from "./totals-panel";

/** Beside the results: the totals, the customers of a step or a way, or one customer's path. */
export function SideList() {
  const side = useBuilder((state) => state.side);
  const run = useBuilder((state) => state.run);
  if (run === undefined) return null;
  switch (side.shows) {
    case "totals":
      return <TotalsPanel run={run} />;
    case "customers":
      return <CustomersPanel key={`${side.step} ${side.port ?? ""}`} run={run.run} list={side} />;
    case "customer":
      return <CustomerPathPanel run={run.run} side={side} />;
  }
}
