/** Steps on the clipboard, as JSON text. */
import { useEffect } from "react";
import { useT, type Translate } from "@/i18n";
import { useSay, type Say } from "@/i18n/say";
import { journeyOf, readPasted } from "@/journey/clipboard";
import { usePlatform } from "@/platform/context";
import { asEngineError, type Platform } from "@/platform/platform";
import { useToasts } from "@/state/toasts";
import { copiedText, deleteChoice, pasteFragment } from "./edits";
import { isEditing, type Session } from "./session";

/** Hears the browser's own copy and paste, which need no permission. Gives the ways to do the same from a menu. */
export function useClipboard(session: Session): { copy: () => void; paste: () => void } {
  const t = useT();
  const say = useSay();
  const platform = usePlatform();
  useClipboardEvents(session, platform, t, say);
  return {
    copy: () => copyToClipboard(session, t),
    paste: () => void read(session, platform, t, say),
  };
}

/** Copies the chosen steps from a menu. */
export function copyToClipboard(session: Session, t: Translate): void {
  void write(copiedText(session), t);
}

async function write(text: string, t: Translate): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    useToasts.getState().show({ text: t("builder-clipboard-closed") });
  }
}

async function read(session: Session, platform: Platform, t: Translate, say: Say): Promise<void> {
  try {
    await pasteText(session, platform, await navigator.clipboard.readText(), t, say);
  } catch {
    useToasts.getState().show({ text: t("builder-clipboard-closed") });
  }
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input, textarea, [contenteditable]") !== null;
}

/** Copy and paste as JSON text, by the browser's own events: they need no permission. */
function useClipboardEvents(session: Session, platform: Platform, t: Translate, say: Say): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      const selected = window.getSelection()?.toString() ?? "";
      if (isText(event.target) || selected !== "" || session.state.getState().choice.steps.length === 0) return;
      event.clipboardData?.setData("text/plain", copiedText(session));
      event.preventDefault();
    };
    const cut = (event: ClipboardEvent) => {
      if (isText(event.target) || !isEditing(session.state.getState())) return;
      copy(event);
      if (event.defaultPrevented) deleteChoice(session);
    };
    const paste = (event: ClipboardEvent) => {
      if (isText(event.target) || !isEditing(session.state.getState())) return;
      event.preventDefault();
      void pasteText(session, platform, event.clipboardData?.getData("text/plain") ?? "", t, say);
    };
    document.addEventListener("copy", copy);
    document.addEventListener("cut", cut);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", cut);
      document.removeEventListener("paste", paste);
    };
  }, [session, platform, t, say]);
}

/** Puts in what a text holds, if it is steps that the engine can read. */
async function pasteText(session: Session, platform: Platform, text: string, t: Translate, say: Say): Promise<void> {
  const pasted = readPasted(text);
  const { show } = useToasts.getState();
  if ("problem" in pasted) {
    show({ text: t(`builder-paste-${pasted.problem}`) });
    return;
  }
  try {
    // Unknown fields and kinds are refused here, before they are in a document that then could not be saved.
    await platform.call("check_journey", { journey: journeyOf(pasted.fragment) });
    const middle = session.canvas()?.middle() ?? { x: 0, y: 0 };
    const notes = pasteFragment(session, pasted.fragment, { x: middle.x - 116, y: middle.y - 32 });
    if (notes.length > 0) show({ text: notes.map(say).join(" ") });
  } catch (error) {
    show({ text: "", error: asEngineError(error).view });
  }
}
