import { describe, expect, it } from "vitest";
import { connect, replaceNode } from "@/journey/commands";
import { nodeById } from "@/journey/document";
import { applyAll } from "@/journey/operations";
import { welcome } from "@/journey/welcome.fixture";
import { nodesOf, noteIndex, waysOf, type Scene, type StepNode } from "./mapping";
import { portKey, portOfKey } from "./overlay";
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
  candidate: undefined,
  tabStop: undefined,
  readOnly: false,
};

function step(nodes: ReturnType<typeof nodesOf>, id: string): StepNode {
  const node = nodes.find((candidate) => candidate.id === id);
  if (node?.type !== "step") throw new Error(`no step ${id}`);
  return node;
}

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
