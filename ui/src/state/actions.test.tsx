import { render } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { actionFor, allActions, keysOf, matches, useActionRegistry, useActions, type Action } from "./actions";

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  code: "",
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});
const action = (id: string, shortcut?: string, more: Partial<Action> = {}): Action => ({
  id,
  label: id,
  group: "test",
  ...(shortcut === undefined ? {} : { shortcut }),
  run: () => undefined,
  ...more,
});

describe("a shortcut", () => {
  it("is heard with exactly its modifiers", () => {
    expect(matches("Mod+Z", press("z", { ctrlKey: true }))).toBe(true);
    expect(matches("Mod+Z", press("z", { metaKey: true }))).toBe(true);
    expect(matches("Mod+Z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(false);
    expect(matches("Mod+Shift+Z", press("Z", { ctrlKey: true, shiftKey: true }))).toBe(true);
    expect(matches("A", press("a"))).toBe(true);
    expect(matches("A", press("a", { ctrlKey: true }))).toBe(false);
    expect(matches("A", press("a", { altKey: true }))).toBe(false);
    expect(matches("F8", press("F8"))).toBe(true);
    expect(matches("F8", press("F8", { shiftKey: true }))).toBe(false);
  });

  it("of a sign is heard however the keyboard makes it", () => {
    expect(matches("?", press("?", { shiftKey: true }))).toBe(true);
    expect(matches("?", press("?"))).toBe(true);
    expect(matches("Mod+,", press(",", { ctrlKey: true }))).toBe(true);
  });

  it("of a digit is heard by its place where Shift makes another character", () => {
    expect(matches("Shift+1", press("!", { shiftKey: true, code: "Digit1" }))).toBe(true);
    expect(matches("Shift+2", press("!", { shiftKey: true, code: "Digit1" }))).toBe(false);
  });

  it("is written key by key", () => {
    expect(keysOf("Mod+Shift+Z")).toEqual(["Ctrl", "Shift", "Z"]);
    expect(keysOf("?")).toEqual(["?"]);
  });
});

describe("a key press", () => {
  const field = document.createElement("input");
  const canvas = document.createElement("div");

  it("finds the action, and passes over one that cannot be done", () => {
    const actions = [action("add", "A"), action("gone", "B", { enabled: false })];
    expect(actionFor(actions, press("a"), canvas)?.id).toBe("add");
    expect(actionFor(actions, press("b"), canvas)).toBeUndefined();
  });

  it("belongs to the text while one types, but for commands", () => {
    const actions = [action("add", "A"), action("palette", "Mod+K"), action("undo", "Mod+Z"), action("next", "F8")];
    expect(actionFor(actions, press("a"), field)).toBeUndefined();
    expect(actionFor(actions, press("z", { ctrlKey: true }), field)).toBeUndefined();
    expect(actionFor(actions, press("k", { ctrlKey: true }), field)?.id).toBe("palette");
    expect(actionFor(actions, press("F8"), field)?.id).toBe("next");
    expect(actionFor(actions, press("z", { ctrlKey: true }), canvas)?.id).toBe("undo");
  });

  it("hears every way to press it, and leaves to the screen what the screen hears", () => {
    const actions = [
      action("remove", "Delete", { alternatives: ["Backspace"] }),
      action("own", "C", { heardElsewhere: true }),
    ];
    expect(actionFor(actions, press("Backspace"), canvas)?.id).toBe("remove");
    expect(actionFor(actions, press("c"), canvas)).toBeUndefined();
  });
});

describe("the registry", () => {
  const registered = () => allActions(useActionRegistry.getState().registered);

  function Screen({ run, label }: { run: () => void; label: string }) {
    useActions([{ id: "screen.do", label, group: "test", run }]);
    return null;
  }

  it("knows a screen's actions for as long as the screen is shown", () => {
    const { unmount } = render(<Screen run={() => undefined} label="Do" />);
    expect(registered().map(({ label }) => label)).toEqual(["Do"]);
    unmount();
    expect(registered()).toEqual([]);
  });

  it("runs what the latest render meant, without telling anybody of it", () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const { rerender } = render(<Screen run={first} label="Do" />);
    const told = vi.fn();
    const stop = useActionRegistry.subscribe(told);
    rerender(<Screen run={second} label="Do" />);
    registered()[0]?.run();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
    expect(told).not.toHaveBeenCalled();
    rerender(<Screen run={second} label="Do it" />);
    expect(told).toHaveBeenCalledOnce();
    stop();
  });
});
