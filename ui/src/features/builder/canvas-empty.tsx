import { Workflow } from "lucide-react";
import { Button, EmptyState } from "@/components";
import { useT } from "@/i18n";
import { addStep } from "./edits";
import { useBuilder, useSession, useShownJourney } from "./session";

/** What an empty canvas says: what would be here, and the one next step. */
export function CanvasEmpty() {
  const t = useT();
  const session = useSession();
  const empty = useShownJourney().nodes.length === 0;
  const picking = useBuilder((state) => state.picking !== undefined);
  if (!empty || picking) return null;
  return (
    <div className="pointer-events-none absolute inset-0 flex items-center justify-center">
      <div className="pointer-events-auto">
        <EmptyState
          icon={<Workflow size={20} />}
          title={t("builder-empty")}
          action={
            <Button onClick={() => addStep(session, "event_trigger", { how: "alone", at: { x: 0, y: 0 } })}>
              {t("builder-empty-action")}
            </Button>
          }
        >
          {t("builder-empty-text")}
        </EmptyState>
      </div>
    </div>
  );
}
