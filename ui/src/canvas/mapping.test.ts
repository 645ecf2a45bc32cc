import { describe, expect, it } from "vitest";
import { connect, replaceNode } from "@/journey/commands";
import { verdicts } from "@/journey/connections";
import { nodeById } from "@/journey/document";
import { applyAll } from "@/journey/operations";
import { welcome } from "@/journey/welcome.fixture";
import { nodesOf, noteIndex, waysOf, type Scene, type StepNode } from "./mapping";
import { portKey, portOfKey, wayKey } from "./overlay";
import { walk } from "./walk";

const scene: Scene = {
  journey: welcome,
  direction: "right",
  chosen: new Set(),
  chosenEdge: undefined,
  chosenNote: undefined,
  problems: new Map(),
  results: undefined,
  trail: undefined,
  moved: new Map(),
  drawn: undefined,
  candidate: undefined,
  changes: undefined,
  tabStop: undefined,
  readOnly: false,
};

function step(nodes: ReturnType<typeof nodesOf>, id: string): StepNode {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node?.type !== "step") throw new Error(`no step ${id}`);
  return node;
}

describe("while a way is drawn", () => {
  const end = { from: "bought", port: "no" };
  const drawing = { ...scene, drawn: { end, verdicts: verdicts(welcome, end) }, candidate: "start" };

  it("cards say whether it may lead to them, and the port it leaves by lights up", () => {
    const nodes = nodesOf(drawing, []);
    expect(step(nodes, "bought").data).toMatchObject({ connect: "from", drawnPort: "no" });
    expect(step(nodes, "voucher").data).toMatchObject({ connect: "can", drawnPort: undefined });
    expect(step(nodes, "start").data).toMatchObject({ connect: "cannot", candidate: true });
  });

  it("nothing is left of it afterwards", () => {
    const before = nodesOf(scene, []);
    const after = nodesOf(scene, nodesOf(drawing, before));
    expect(after.map((node) => node.data)).toEqual(before.map((node) => node.data));
  });
});

describe("two versions", () => {
  it("mark steps, and ways by where they lead", () => {
    const changes = {
      steps: new Map([["voucher", "changed" as const]]),
      ways: new Map([[wayKey("used", "no", "end"), "removed" as const]]),
    };
    expect(step(nodesOf({ ...scene, changes }, []), "voucher").data.change).toBe("changed");
    const marked = waysOf({ ...scene, changes }, []).filter((way) => way.data?.change !== undefined);
    expect(marked.map((way) => [way.source, way.target, way.data?.change])).toEqual([["used", "end", "removed"]]);
  });
});

describe("document to canvas", () => {
  it("gives the same objects where nothing changed", () => {
    const nodes = nodesOf(scene, []);
    const ways = waysOf(scene, []);
    const again = { ...scene, chosen: new Set<string>(), problems: new Map() };
    nodesOf(again, nodes).forEach((node, index) => expect(node).toBe(nodes[index]));
    waysOf(again, ways).forEach((way, index) => expect(way).toBe(ways[index]));
  });

  it("gives another object only for the step that was edited", () => {
    const nodes = nodesOf(scene, []);
    const wait = nodeById(welcome, "wait-2d");
    if (wait === undefined) throw new Error("the fixture has this step");
    const edited = applyAll(welcome, replaceNode(welcome, "wait-2d", { ...wait, label: "Two days" })).journey;
    const changed = nodesOf({ ...scene, journey: edited }, nodes).filter((node) => !nodes.includes(node));
    expect(changed.map((node) => node.id)).toEqual(["wait-2d"]);
  });

  it("keeps a step's data when only its place changes, so that its face is not drawn again", () => {
    const nodes = nodesOf(scene, []);
    const moved = nodesOf({ ...scene, moved: new Map([["offer", { x: 304, y: 8 }]]) }, nodes);
    expect(step(moved, "offer")).not.toBe(step(nodes, "offer"));
    expect(step(moved, "offer").data).toBe(step(nodes, "offer").data);
  });

  it("redraws only the ways that a moved card bends", () => {
    const ways = waysOf(scene, []);
    const moved = waysOf({ ...scene, moved: new Map([["buyers", { x: 304, y: 152 }]]) }, ways);
    const changed = moved.filter((way) => !ways.includes(way));
    expect(changed.map((way) => way.target)).toEqual(["buyers"]);
  });

  it("knows which ports lead nowhere", () => {
    expect(step(nodesOf(scene, []), "used").data.open).toEqual(["yes"]);
    expect(step(nodesOf(scene, []), "offer").data.open).toEqual(["not_sent"]);
    expect(step(nodesOf(scene, []), "end").data.open).toEqual([]);
  });

  it("shows those who end at a port without an edge", () => {
    const key = portKey("used", "yes");
    const flows = new Map([[key, { count: 314, share: 0.24, width: 6 }]]);
    const results = { steps: new Map(), flows, stale: false };
    const { stubs } = step(nodesOf({ ...scene, results }, []), "used").data;
    expect(stubs).toEqual([{ port: "yes", flow: flows.get(key), onTrail: false }]);
  });

  it("fades what is not on the followed customer's path", () => {
    const trail = {
      steps: new Map([["start", [1]]]),
      ports: new Set([portKey("start", "next")]),
      current: "start",
    };
    const nodes = nodesOf({ ...scene, trail }, []);
    expect(step(nodes, "start").data).toMatchObject({ faded: false, numbers: [1], current: true });
    expect(step(nodes, "end").data.faded).toBe(true);
    const ways = waysOf({ ...scene, trail }, []);
    expect(ways.filter((way) => way.data?.onTrail).map((way) => way.source)).toEqual(["start"]);
  });

  it("survives ids and edges that stand twice", () => {
    const journey = {
      ...welcome,
      nodes: [...welcome.nodes, { id: "start", kind: "exit" as const }],
      edges: [...welcome.edges, { from: "start", to: "end" }, { from: "start", to: "end" }],
    };
    const ids = nodesOf({ ...scene, journey }, []).map((node) => node.id);
    expect(new Set(ids).size).toBe(ids.length);
    const ways = waysOf({ ...scene, journey }, []).map((way) => way.id);
    expect(new Set(ways).size).toBe(ways.length);
  });

  it("tells notes from steps", () => {
    const [note] = nodesOf(scene, []);
    expect(note?.type).toBe("note");
    expect(noteIndex(note?.id ?? "")).toBe(0);
    expect(noteIndex("start")).toBeUndefined();
    expect(portOfKey(portKey("a b", "not_sent"))).toEqual({ step: "a b", port: "not_sent" });
  });
});

describe("walking by arrow keys", () => {
  it("goes along a jump as along an edge, and back", () => {
    const jumping = {
      ...welcome,
      nodes: [
        { id: "alone", kind: "exit" as const, position: { x: 9_000, y: 9_000 } },
        { id: "jump", kind: "goto" as const, node: "alone", position: { x: 0, y: 0 } },
      ],
      edges: [],
    };
    expect(walk(jumping, "jump", "right", "right")).toBe("alone");
    expect(walk(jumping, "alone", "left", "right")).toBe("jump");
  });

  it("follows edges along time", () => {
    expect(walk(welcome, "start", "right", "right")).toBe("offer");
    expect(walk(welcome, "wait-2d", "right", "right")).toBe("bought");
    expect(walk(welcome, "bought", "left", "right")).toBe("wait-2d");
    expect(walk(welcome, "start", "down", "down")).toBe("offer");
  });

  it("goes from one answer to the other across time", () => {
    expect(walk(welcome, "buyers", "down", "right")).toBe("hours");
    expect(walk(welcome, "hours", "up", "right")).toBe("buyers");
  });

  it("goes to the nearest card where no edge leads", () => {
    expect(walk(welcome, "offer", "down", "right")).toBe("buyers");
    expect(walk(welcome, "start", "left", "right")).toBeUndefined();
  });

  it("begins at the trigger", () => {
    expect(walk(welcome, undefined, "right", "right")).toBe("start");
    expect(walk({ ...welcome, nodes: [], edges: [] }, undefined, "right", "right")).toBeUndefined();
  });

  it("does not mind what leads nowhere", () => {
    const journey = applyAll(welcome, connect(welcome, "buyers", "next", "end")).journey;
    const broken = { ...journey, edges: [{ from: "start", to: "gone" }] };
    expect(walk(broken, "start", "right", "right")).toBe("offer");
  });
});
