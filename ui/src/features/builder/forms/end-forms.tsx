/** Forms of where visits end, or go on elsewhere. */
import { Crosshair } from "lucide-react";
import { Button, TextField } from "@/components";
import { useT } from "@/i18n";
import { nodeById } from "@/journey/document";
import { choose, useSession } from "../session";
import { FormField, withSetting, type StepFormOf } from "./form";
import { StepSelect } from "./selects";

/** Goes on at another step. */
export const JumpForm: StepFormOf<"goto"> = ({ node, journey, onChange }) => {
  const t = useT();
  const session = useSession();
  const target = node.node === undefined ? undefined : nodeById(journey, node.node);
  return (
    <>
      <FormField at="/node" label={t("builder-jump")} hint={t("builder-jump-hint")}>
        <StepSelect from={node} value={node.node} onChange={(id) => onChange({ ...node, node: id })} />
      </FormField>
      <div>
        <Button
          size="small"
          icon={<Crosshair size={14} />}
          disabled={target === undefined}
          onClick={() => {
            if (target === undefined) return;
            choose(session, { steps: [target.id] });
            session.canvas()?.reveal(target.id);
          }}
        >
          {t("builder-jump-show")}
        </Button>
      </div>
    </>
  );
};

/** Ends the visit. */
export const EndForm: StepFormOf<"exit"> = ({ node, onChange }) => {
  const t = useT();
  return (
    <FormField at="/outcome" label={t("builder-outcome")} hint={t("builder-outcome-hint", { id: node.id })}>
      <TextField
        value={node.outcome ?? ""}
        onChange={(outcome) => onChange(withSetting(node, "outcome", outcome === "" ? undefined : outcome), "outcome")}
      />
    </FormField>
  );
};
