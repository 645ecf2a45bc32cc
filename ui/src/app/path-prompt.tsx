import { useState } from "react";
import { Button, cx, Dialog, Field, inputFace, TextField, useField } from "@/components";
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
  const folder = question.filters.length === 0;
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
        <Field
          label={t(question.several === true ? "path-label-several" : folder ? "path-label-folder" : "path-label")}
          hint={
            question.several === true
              ? t("path-hint-several")
              : folder
                ? t("path-hint-folder")
                : t("path-hint", { endings: endings.join(", ") })
          }
        >
          {question.several === true ? (
            <Lines value={path} onChange={setPath} />
          ) : (
            <TextField value={path} onChange={setPath} autoFocus />
          )}
        </Field>
      </form>
    </Dialog>
  );
}

/** Several paths, each on a line of its own. */
function Lines({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const field = useField();
  return (
    <textarea
      autoFocus
      id={field?.id}
      aria-describedby={field?.describedBy}
      rows={5}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={cx(inputFace, "h-auto resize-none py-1.5")}
    />
  );
}
