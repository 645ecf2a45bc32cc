import { useState } from "react";
import type { SegmentDefinition } from "@/bindings/SegmentDefinition";
import type { SegmentView } from "@/bindings/SegmentView";
import { Button, Card, ErrorNote, Field, TextField } from "@/components";
import { useT } from "@/i18n";
import { useChange } from "@/platform/engine";
import { SEGMENT_CHANGES } from "./changes";
import { SegmentEditor } from "./segment-editor";
import { USUAL_RANKING, type NewKind } from "./definition";

const BEGINNINGS: Record<NewKind, SegmentDefinition | null> = {
  rule: { rule: { all: [] } },
  ranking: USUAL_RANKING,
  list: null,
};

/** A segment that is being made: its name, and what decides who is in it. */
export function NewSegment({
  kind,
  segments,
  close,
  made,
}: {
  kind: NewKind;
  segments: readonly SegmentView[];
  close: () => void;
  made: (name: string) => void;
}) {
  const t = useT();
  const save = useChange("save_segment", SEGMENT_CHANGES);
  const [name, setName] = useState("");
  const [definition, setDefinition] = useState(BEGINNINGS[kind]);
  const wanted = name.trim();
  const taken = segments.some((segment) => segment.name === wanted);
  return (
    <form
      aria-label={t(`audiences-new-${kind}`)}
      className="flex min-w-0 grow flex-col overflow-y-auto bg-bg thin-scroll"
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === "" || taken) return;
        save.mutate({ name: wanted, definition }, { onSuccess: () => made(wanted) });
      }}
    >
      <header className="sticky top-0 z-10 flex min-h-[54px] shrink-0 items-center gap-2 border-b border-border bg-surface py-2 pr-3 pl-4">
        <h2 className="min-w-0 grow truncate text-17 font-semibold">{t(`audiences-new-${kind}`)}</h2>
        <Button size="small" onClick={close}>
          {t("cancel")}
        </Button>
        <Button size="small" variant="primary" type="submit" disabled={wanted === "" || taken || save.isPending}>
          {t("audiences-make")}
        </Button>
      </header>
      <div className="flex max-w-4xl flex-col gap-3 p-4">
        {save.error !== null && <ErrorNote error={save.error.view} dismiss={save.reset} />}
        <Card className="px-3.5 py-3">
          <Field
            label={t("audiences-name")}
            hint={kind === "list" ? t("audiences-list-hint") : undefined}
            error={taken ? t("report-segment-taken") : undefined}
          >
            <TextField autoFocus maxLength={200} value={name} onChange={setName} />
          </Field>
        </Card>
        {definition !== null && (
          <SegmentEditor
            definition={definition}
            readOnly={false}
            name={wanted}
            segments={segments}
            onChange={setDefinition}
          />
        )}
      </div>
    </form>
  );
}
