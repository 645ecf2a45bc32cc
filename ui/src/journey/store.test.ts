import { describe, expect, it } from "vitest";
import {
  addAfter,
  addNote,
  changeNote,
  connect,
  deleteNodes,
  duplicate,
  moveNodes,
  renameId,
  replaceNode,
  setSettings,
} from "./commands";
import { newId, newNode, nodeById, portsOf } from "./document";
import type { Journey, PaletteKind } from "./document";
import { applyAll, changesBetween, same } from "./operations";
import type { Operation } from "./operations";
import { createJourneyStore, isDirty } from "./store";
import { welcome } from "./welcome.fixture";

/** A small counter-based generator: the same edits on every machine. */
function draws(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const KINDS: readonly PaletteKind[] = ["send_email", "wait", "condition", "assign_voucher", "exit", "event_trigger"];

/** Any edit that the screen can make. */
function anyEdit(journey: Journey, draw: (below: number) => number): Operation[] {
  const node = journey.nodes[draw(Math.max(journey.nodes.length, 1))];
  const other = journey.nodes[draw(Math.max(journey.nodes.length, 1))];
  const kind = KINDS[draw(KINDS.length)] ?? "wait";
  if (node === undefined || other === undefined) return addAfter(journey, "", newNode(kind, "first")).operations;
  const ports = portsOf(node);
  switch (draw(9)) {
    case 0:
      return addAfter(journey, node.id, newNode(kind, newId(journey, kind))).operations;
    case 1:
      return deleteNodes(journey, [node.id, other.id]);
    case 2:
      return connect(journey, node.id, ports[draw(Math.max(ports.length, 1))] ?? "next", other.id);
    case 3:
      return moveNodes(journey, new Map([[node.id, { x: draw(900), y: draw(900) }]]));
    case 4:
      return renameId(journey, node.id, `renamed-${draw(1_000_000)}`);
    case 5:
      return duplicate(journey, [node.id, other.id]).operations;
    case 6:
      return replaceNode(journey, node.id, { ...node, label: `Label ${draw(100)}` });
    case 7:
      return draw(2) === 0
        ? addNote(journey, { x: draw(500), y: draw(500) })
        : changeNote(journey, 0, { text: `${draw(9)}` });
    default:
      return setSettings(journey, { holdout: draw(2) === 0 ? undefined : draw(100), name: `Name ${draw(5)}` });
  }
}

describe("the edited journey", () => {
  it("comes back to the same document by undo, and forward again by redo, whatever was done", () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const draw = draws(seed);
      const store = createJourneyStore(welcome, () => 0);
      const states = [welcome];
      for (let n = 0; n < 60; n += 1) {
        if (store.getState().edit("change", anyEdit(store.getState().journey, draw))) {
          states.push(store.getState().journey);
        }
      }
      for (let n = states.length - 2; n >= 0; n -= 1) {
        store.getState().undo();
        expect(store.getState().journey, `seed ${seed}, back to state ${n}`).toEqual(states[n]);
      }
      for (let n = 1; n < states.length; n += 1) {
        store.getState().redo();
        expect(store.getState().journey, `seed ${seed}, forward to state ${n}`).toEqual(states[n]);
      }
    }
  });

  it("finds the operations between any two documents, and their inverse", () => {
    for (let seed = 100; seed < 140; seed += 1) {
      const draw = draws(seed);
      let after: Journey = welcome;
      for (let n = 0; n < 15; n += 1) after = applyAll(after, anyEdit(after, draw)).journey;
      const { journey, inverse } = applyAll(welcome, changesBetween(welcome, after));
      expect(same(journey, after), `seed ${seed}`).toBe(true);
      expect(same(applyAll(journey, inverse).journey, welcome), `seed ${seed}`).toBe(true);
    }
  });

  it("keeps the identity of steps that an edit does not touch, so that the canvas redraws only the others", () => {
    const store = createJourneyStore(welcome);
    const wait = nodeById(welcome, "wait-2d");
    if (wait === undefined) throw new Error("the fixture has this step");
    store.getState().edit("rename", replaceNode(welcome, "wait-2d", { ...wait, label: "Two days" }));
    const changed = store.getState().journey.nodes.filter((node, index) => node !== welcome.nodes[index]);
    expect(changed.map((node) => node.id)).toEqual(["wait-2d"]);
    expect(store.getState().journey.edges).toBe(welcome.edges);
  });

  it("takes typing as one edit until the fingers rest", () => {
    let clock = 0;
    const store = createJourneyStore(welcome, () => clock);
    const type = (name: string) => {
      store.getState().edit("rename", setSettings(store.getState().journey, { name }), { merge: "name" });
    };
    type("W");
    clock += 200;
    type("We");
    clock += 200;
    type("Wel");
    expect(store.getState().past).toHaveLength(1);
    clock += 5_000;
    type("Welc");
    expect(store.getState().past).toHaveLength(2);
    store.getState().undo();
    expect(store.getState().journey.name).toBe("Wel");
    store.getState().undo();
    expect(store.getState().journey.name).toBe(welcome.name);
  });

  it("is saved again after undoing back to what was saved", () => {
    const store = createJourneyStore(welcome, () => 0);
    store.getState().edit("rename", setSettings(welcome, { name: "One" }));
    store.getState().saved(store.getState().revision);
    expect(isDirty(store.getState())).toBe(false);
    store.getState().edit("rename", setSettings(store.getState().journey, { name: "Two" }));
    expect(isDirty(store.getState())).toBe(true);
    store.getState().undo();
    expect(isDirty(store.getState())).toBe(false);
    store.getState().undo();
    expect(isDirty(store.getState())).toBe(true);
  });

  it("forgets what was undone once something else is done", () => {
    const store = createJourneyStore(welcome, () => 0);
    store.getState().edit("rename", setSettings(welcome, { name: "One" }));
    store.getState().undo();
    store.getState().edit("rename", setSettings(welcome, { name: "Two" }));
    expect(store.getState().redo()).toBeUndefined();
    expect(store.getState().journey.name).toBe("Two");
  });
});
