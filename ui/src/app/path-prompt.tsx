import { useState } from "react";
import { Button, Dialog, Field, TextField } from "@/components";
import { useT } from "@/i18n";
import { usePathQuestion, type PathQuestion } from "@/platform/path-question";

/** Asks for a file's path where the host has no file dialog. */
export function PathPrompt() {
  const question = usePathQuestion((state) => state.question);
  return question === null ? null : <Prompt key={question.title} question={question} />;
}

function Prompt({ question }: { question: PathQuestion }) {
  const t = useT();
  const answer = usePathQuestion((state) => state.answer);
  const [path, setPath] = useState(question.defaultPath ?? "");
  const endings = question.filters.flatMap((filter) => filter.extensions).map((extension) => `.${extension}`);
  return (
    <Dialog
      open
      onClose={() => answer(null)}
      title={question.title}
      footer={
        <>
          <Button onClick={() => answer(null)}>{t("cancel")}</Button>
          <Button variant="primary" type="submit" form="path-prompt" disabled={path.trim() === ""}>
            {t(question.purpose === "open" ? "open" : "save")}
          </Button>
        </>
      }
    >
      <form
        id="path-prompt"
        onSubmit={(event) => {
          event.preventDefault();
          if (path.trim() !== "") answer(path.trim());
        }}
      >
        <Field label={t("path-label")} hint={t("path-hint", { endings: endings.join(", ") })}>
          <TextField value={path} onChange={setPath} autoFocus />
        </Field>
      </form>
    </Dialog>
  );
}
