/**
 * Everything a person can do, by name: the command palette, the shortcuts and the list behind `?` all read this.
 * A screen registers its actions while it is shown: `useActions([{ id, label, shortcut, run }])`.
 */
import { useEffect, useRef } from "react";
import { create } from "zustand";

/** Something a person can do. */
export interface Action {
  /** Stable name, `place.verb`. */
  id: string;
  /** What it is called, in the reader's language. */
  label: string;
  /** The heading it stands under in the lists, in the reader's language. */
  group: string;
  /**
   * `Mod+K`, `Mod+Shift+Z`, `F8`, `Shift+1`, `?`, `A`, `Delete`: `Mod` is Ctrl, or ⌘ on a Mac.
   * Without Mod and not a function key, it is not heard while something is being typed.
   */
  shortcut?: string;
  /** More ways to press it. */
  alternatives?: string[];
  /** Whether it can be done now; yes when absent. */
  enabled?: boolean;
  /** The screen hears its keys itself (a canvas does): only listed. */
  heardElsewhere?: boolean;
  /** Does it. */
  run: () => void;
}

interface ActionState {
  /** What each screen has registered, latest last. */
  registered: ReadonlyMap<symbol, readonly Action[]>;
}

/** All actions of what is on the screen. */
export const useActionRegistry = create<ActionState>(() => ({ registered: new Map() }));

/** All actions, each once; of two with one id the later registered wins. */
export function allActions(registered: ActionState["registered"]): Action[] {
  const byId = new Map<string, Action>();
  for (const actions of registered.values()) for (const action of actions) byId.set(action.id, action);
  return [...byId.values()];
}

/** Whether everything about an action but what it runs is the same. */
function sameFace(a: Action | undefined, b: Action): boolean {
  return (
    a !== undefined &&
    a.id === b.id &&
    a.label === b.label &&
    a.group === b.group &&
    a.shortcut === b.shortcut &&
    (a.enabled ?? true) === (b.enabled ?? true) &&
    (a.alternatives ?? []).join(" ") === (b.alternatives ?? []).join(" ")
  );
}

/** Registers actions while the component is shown. The list may be made anew at every render. */
export function useActions(actions: readonly Action[]): void {
  const key = useRef(Symbol("actions"));
  const latest = useRef(actions);
  const shown = useRef<readonly Action[]>([]);

  useEffect(() => {
    latest.current = actions;
    // What runs is looked up late, so a new closure alone need not wake the palette and the menus.
    if (actions.length === shown.current.length && actions.every((action, at) => sameFace(shown.current[at], action))) {
      return;
    }
    shown.current = actions.map((action, at) => ({ ...action, run: () => latest.current[at]?.run() }));
    put(key.current, shown.current);
  });

  useEffect(() => {
    const own = key.current;
    return () => {
      shown.current = [];
      put(own, null);
    };
  }, []);
}

function put(key: symbol, actions: readonly Action[] | null): void {
  const registered = new Map(useActionRegistry.getState().registered);
  if (actions === null) registered.delete(key);
  else registered.set(key, actions);
  useActionRegistry.setState({ registered });
}

/** What `matches` looks at. */
type KeyPress = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey" | "altKey">;

/** Whether a key press is a shortcut. */
export function matches(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.split("+");
  const key = parts.pop() ?? "";
  const wants = new Set(parts);
  if (wants.has("Mod") !== (press.ctrlKey || press.metaKey)) return false;
  if (wants.has("Alt") !== press.altKey) return false;
  // Some characters need Shift on some keyboards: a sign is heard however it was made.
  const sign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!sign && wants.has("Shift") !== press.shiftKey) return false;
  // With Shift a digit key gives another character: the place on the keyboard tells.
  if (/^\d$/.test(key)) return press.code === `Digit${key}` || press.key === key;
  return press.key.toLowerCase() === key.toLowerCase();
}

/** Whether a shortcut may be heard while something is being typed. */
export function heardWhileTyping(shortcut: string): boolean {
  return shortcut.includes("Mod+") || /(^|\+)F\d+$/.test(shortcut);
}

/** Whether a key press belongs to what is being typed. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // Nothing is typed into a check box.
  const fields = "input:not([type=checkbox], [type=radio]), textarea, select, [role=listbox], [role=menu]";
  return target.isContentEditable || target.closest(fields) !== null;
}

/** Undo, copy, paste and their like belong to a text field while one is being edited. */
const editing = new Set(["Mod+Z", "Mod+Shift+Z", "Mod+Y", "Mod+C", "Mod+V", "Mod+X", "Mod+A", "Mod+D"]);

/** The action a key press asks for. */
export function actionFor(actions: readonly Action[], press: KeyPress, target: EventTarget | null): Action | undefined {
  const typing = isTyping(target);
  return actions.findLast(
    (action) =>
      action.heardElsewhere !== true &&
      action.enabled !== false &&
      [action.shortcut, ...(action.alternatives ?? [])].some(
        (shortcut) =>
          shortcut !== undefined &&
          matches(shortcut, press) &&
          (!typing || (heardWhileTyping(shortcut) && !editing.has(shortcut))),
      ),
  );
}

/** Hears shortcuts for as long as the component is shown. */
export function useShortcuts(): void {
  useEffect(() => {
    const hear = (press: KeyboardEvent) => {
      // A dialog that is open keeps the keys to itself.
      if (press.defaultPrevented || document.querySelector("[role=dialog][data-state=open][data-modal]") !== null)
        return;
      const action = actionFor(allActions(useActionRegistry.getState().registered), press, press.target);
      if (action === undefined) return;
      press.preventDefault();
      action.run();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}

const isMac = typeof navigator !== "undefined" && /Mac/.test(navigator.userAgent);

const arrows = { ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓" };
const keyNames: Record<string, string> = isMac
  ? { ...arrows, Mod: "⌘", Shift: "⇧", Alt: "⌥", Enter: "↵", Delete: "⌫" }
  : { ...arrows, Mod: "Ctrl", Enter: "↵" };

/** The keys of a shortcut as they are written on a keyboard: `["Ctrl", "K"]`. */
export function keysOf(shortcut: string): string[] {
  return shortcut.split("+").map((key) => keyNames[key] ?? key);
}
