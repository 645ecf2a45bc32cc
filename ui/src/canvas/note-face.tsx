import { NodeResizer, type NodeProps } from "@xyflow/react";
import { memo, useEffect, useRef, useState } from "react";
import { useT } from "@/i18n";
import { useSurroundings } from "./context";
import type { NoteNode } from "./mapping";

/** A note. A double click or Enter writes in it; an empty one that is left alone goes by itself. */
export const NoteFace = memo(function NoteFace({ data: { note, index }, selected }: NodeProps<NoteNode>) {
  const t = useT();
  const { writeNote, readOnly } = useSurroundings();
  const [writing, setWriting] = useState(note.text === "" && !readOnly);
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    if (writing) area.current?.focus({ preventScroll: true });
  }, [writing]);

  return (
    <div className="note" data-chosen={selected === true ? "" : undefined}>
      {selected === true && !readOnly && (
        <NodeResizer
          minWidth={96}
          minHeight={40}
          onResizeEnd={(_, { width, height, x, y }) =>
            writeNote(index, { size: { width: Math.round(width), height: Math.round(height) }, position: { x, y } })
          }
        />
      )}
      {writing ? (
        <textarea
          ref={area}
          className="note-text nodrag nowheel"
          aria-label={t("canvas-note")}
          placeholder={t("canvas-note-placeholder")}
          value={note.text}
          onChange={(event) => writeNote(index, { text: event.target.value })}
          onBlur={() => setWriting(false)}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
            // Letters are for the note; what is pressed with Ctrl is for the program.
            if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
          }}
        />
      ) : (
        <div
          role="button"
          tabIndex={-1}
          data-note={index}
          aria-label={t("canvas-note-label", { text: note.text })}
          className="note-text"
          onDoubleClick={() => !readOnly && setWriting(true)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || readOnly || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            event.stopPropagation();
            setWriting(true);
          }}
        >
          {note.text === "" ? t("canvas-note-placeholder") : note.text}
        </div>
      )}
    </div>
  );
});
