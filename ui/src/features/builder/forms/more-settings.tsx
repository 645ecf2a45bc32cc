import { useState } from "react";
import { Disclosure, Field, TextField } from "@/components";
import { useT } from "@/i18n";
import { renameId } from "@/journey/commands";
import { idProblem, type Node } from "@/journey/document";
import { choose, useSession } from "../session";

/** What is rarely needed: the id that the file and other steps know this one by. */
export function MoreSettings({ node }: { node: Node }) {
  const t = useT();
  const session = useSession();
  const [draft, setDraft] = useState<string>();
  const { journey } = session.document.getState();
  const shown = draft ?? node.id;
  const problem = idProblem(journey, node.id, shown);
  const take = () => {
    if (draft === undefined || problem !== undefined || draft === node.id) {
      setDraft(undefined);
      return;
    }
    session.document.getState().edit("rename", renameId(journey, node.id, draft));
    choose(session, { steps: [draft] });
  };
  return (
    <div className="border-t border-border px-4 py-3">
      <Disclosure summary={t("builder-more")}>
        <Field
          label={t("builder-id")}
          hint={t("builder-id-hint")}
          error={problem === undefined ? undefined : t(`builder-id-${problem}`)}
        >
          <TextField
            value={shown}
            onChange={setDraft}
            onBlur={take}
            onKeyDown={(event) => {
              // With an id that cannot be, the field stays open and goes on saying why.
              if (event.key === "Enter" && problem === undefined) event.currentTarget.blur();
              if (event.key === "Escape") setDraft(undefined);
            }}
            className="font-mono text-12"
          />
        </Field>
      </Disclosure>
    </div>
  );
}
