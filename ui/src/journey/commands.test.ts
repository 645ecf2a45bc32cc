import { describe, expect, it } from "vitest";
import type { Operation } from "./operations";
import { applyAll } from "./operations";
import {
  addAfter,
  connect,
  deleteNodes,
  dropOnEdge,
  duplicate,
  fragmentOf,
  insertFragment,
  insertOnEdge,
  renameId,
} from "./commands";
import { missingHere, readPasted, textOf } from "./clipboard";
import { canConnect } from "./connections";
import { edgeFrom, idProblem, newId, newNode, nodeById, positionOf } from "./document";
import type { Catalogue } from "../bindings/Catalogue";
import type { Journey, Node } from "./document";
import { patchOperations } from "./patch";
import { readJourney, readRule } from "./read";
import { welcome } from "./welcome.fixture";

function after(operations: readonly Operation[], journey: Journey = welcome): Journey {
  return applyAll(journey, operations).journey;
}

describe("connecting", () => {
  it("replaces the one edge that a port has", () => {
    const journey = after(connect(welcome, "bought", "no", "voucher"));
    expect(journey.edges.filter((edge) => edge.from === "bought")).toEqual([
      { from: "bought", port: "yes", to: "buyers" },
      { from: "bought", port: "no", to: "voucher" },
    ]);
  });

  it("leaves the port out where it is next, as files do", () => {
    expect(edgeFrom(after(connect(welcome, "buyers", "next", "end")), "buyers", "next")).toEqual({
      from: "buyers",
      to: "end",
    });
  });

  it("leads neither to a trigger nor to the step itself", () => {
    expect(canConnect(welcome, "offer", "start")).toBe(false);
    expect(connect(welcome, "offer", "next", "offer")).toEqual([]);
  });
});

describe("deleting", () => {
  it("leads what came before to what came after, over several steps at once", () => {
    const journey = after(deleteNodes(welcome, ["hours", "voucher"]));
    expect(edgeFrom(journey, "bought", "no")?.to).toBe("voucher-mail");
    expect(journey.edges.some((edge) => edge.from === "hours" || edge.to === "voucher")).toBe(false);
  });

  it("takes acceptances of findings at the step along", () => {
    expect(after(deleteNodes(welcome, ["used"])).accepted).toBeUndefined();
  });

  it("leads nowhere from a circle of deleted steps", () => {
    const looped = after(connect(welcome, "voucher-mail", "next", "hours"));
    const journey = after(deleteNodes(looped, ["hours", "voucher", "voucher-mail"]), looped);
    expect(edgeFrom(journey, "bought", "no")).toBeUndefined();
  });
});

describe("deleting a step with several ways out", () => {
  const journey: Journey = {
    ...welcome,
    accepted: [],
    nodes: [
      { id: "a", kind: "event_trigger" },
      { id: "split", kind: "random_split", variants: [{ name: "A" }, { name: "B" }] },
      { id: "left", kind: "wait" },
      { id: "right", kind: "wait" },
      { id: "end", kind: "exit" },
      { id: "jump", kind: "goto", node: "left" },
    ],
    edges: [
      { from: "a", to: "split" },
      { from: "split", port: "A", to: "left" },
      { from: "split", port: "B", to: "right" },
      { from: "left", to: "end" },
      { from: "right", to: "end" },
    ],
  };

  it("leaves the port before open where its ways lead to different steps", () => {
    expect(edgeFrom(after(deleteNodes(journey, ["split"]), journey), "a", "next")).toBeUndefined();
  });

  it("follows the only way that is connected, and the one that all of them agree on", () => {
    const one = { ...journey, edges: journey.edges.filter((edge) => edge.to !== "right") };
    expect(edgeFrom(after(deleteNodes(one, ["split"]), one), "a", "next")?.to).toBe("left");
    expect(edgeFrom(after(deleteNodes(journey, ["split", "left", "right"]), journey), "a", "next")?.to).toBe("end");
  });

  it("does not depend on the order in which the steps were chosen", () => {
    const looped: Journey = {
      ...journey,
      edges: [...journey.edges.filter((edge) => edge.from !== "left"), { from: "left", to: "split" }],
    };
    for (const chosen of [
      ["split", "left"],
      ["left", "split"],
    ]) {
      expect(edgeFrom(after(deleteNodes(looped, chosen), looped), "a", "next")?.to, chosen.join()).toBe("right");
    }
  });

  it("takes jumps along; one that nothing follows keeps its name for the checks to report", () => {
    expect(nodeById(after(deleteNodes(journey, ["left"]), journey), "jump")).toMatchObject({ node: "end" });
    expect(nodeById(after(deleteNodes(journey, ["left", "end"]), journey), "jump")).toMatchObject({ node: "left" });
  });

  it("is one edit that undo takes back", () => {
    const { journey: less, inverse } = applyAll(journey, deleteNodes(journey, ["split", "left"]));
    expect(after(inverse, less)).toEqual(journey);
  });
});

describe("adding", () => {
  it("puts a step into an edge and makes room in the row", () => {
    const edge = edgeFrom(welcome, "offer", "next");
    if (edge === undefined) throw new Error("the fixture has this edge");
    const { operations } = insertOnEdge(welcome, edge, newNode("wait", "pause"));
    const journey = after(operations);
    expect(edgeFrom(journey, "offer", "next")?.to).toBe("pause");
    expect(edgeFrom(journey, "pause", "next")?.to).toBe("wait-2d");
    expect(positionOf(nodeById(journey, "pause") ?? {})).toEqual({ x: 592, y: 0 });
    expect(positionOf(nodeById(journey, "wait-2d") ?? {})).toEqual({ x: 888, y: 0 });
  });

  it("takes a card that stands alone into the edge it is dropped on, as one edit", () => {
    const loose = after(addAfter(welcome, "", newNode("wait", "pause")).operations);
    const edge = edgeFrom(loose, "offer", "next");
    if (edge === undefined) throw new Error("the fixture has this edge");
    const operations = dropOnEdge(loose, "pause", edge);
    const journey = after(operations, loose);
    expect(edgeFrom(journey, "offer", "next")?.to).toBe("pause");
    expect(edgeFrom(journey, "pause", "next")?.to).toBe("wait-2d");
    expect(positionOf(nodeById(journey, "pause") ?? {})).toEqual({ x: 592, y: 0 });
    expect(positionOf(nodeById(journey, "wait-2d") ?? {}).x).toBeGreaterThan(592);
    expect(after(applyAll(loose, operations).inverse, journey)).toEqual(loose);
    // One that is connected already only moves.
    expect(dropOnEdge(loose, "hours", edge)).toEqual([]);
  });

  it("uses the first free port of the step before", () => {
    const { operations } = addAfter(welcome, "used", newNode("exit", "done"));
    expect(edgeFrom(after(operations), "used", "yes")?.to).toBe("done");
  });

  it("never lays a card over another", () => {
    let journey: Journey = { ...welcome, nodes: [], edges: [], notes: [] };
    for (let n = 0; n < 12; n += 1) {
      journey = after(addAfter(journey, "", newNode("wait", newId(journey, "wait"))).operations, journey);
    }
    const places = journey.nodes.map((node) => JSON.stringify(node.position));
    expect(new Set(places).size).toBe(12);
  });
});

describe("renaming an id", () => {
  const journey = after(renameId(welcome, "voucher", "gift"));

  it("is followed by edges, since, values met earlier and acceptances", () => {
    expect(JSON.stringify(journey)).not.toContain('"voucher"');
    expect(nodeById(journey, "used")).toMatchObject({
      rule: { event: { since: "gift", where: [{ to: { from: "gift", field: "code" } }] } },
    });
    expect(after(renameId(welcome, "used", "redeemed")).accepted?.[0]?.node).toBe("redeemed");
  });

  it("comes back by the inverse", () => {
    const { inverse } = applyAll(welcome, renameId(welcome, "voucher", "gift"));
    expect(after(inverse, journey)).toEqual(welcome);
  });

  it("refuses words that mean something else where an id may stand", () => {
    expect(idProblem(welcome, "voucher", "entry")).toBe("reserved");
    expect(idProblem(welcome, "voucher", "P2D")).toBe("reserved");
    expect(idProblem(welcome, "voucher", "offer")).toBe("taken");
    expect(idProblem(welcome, "voucher", " ")).toBe("empty");
    expect(idProblem(welcome, "voucher", "voucher")).toBeUndefined();
  });
});

describe("copy and paste", () => {
  it("gives copies their own ids, and their references with them", () => {
    const { operations, chosen } = duplicate(welcome, ["voucher", "voucher-mail"]);
    const journey = after(operations);
    expect(chosen).toEqual(["voucher-2", "voucher-mail-2"]);
    expect(nodeById(journey, "voucher-mail-2")).toMatchObject({ values: { code: { from: "voucher-2" } } });
    expect(edgeFrom(journey, "voucher-2", "next")?.to).toBe("voucher-mail-2");
  });

  it("keeps references to steps that were not copied", () => {
    const journey = after(duplicate(welcome, ["voucher-mail"]).operations);
    expect(nodeById(journey, "voucher-mail-2")).toMatchObject({ values: { code: { from: "voucher" } } });
  });

  it("takes out what names steps that are nowhere here, and says which", () => {
    const elsewhere: Journey = { ...welcome, nodes: [], edges: [], notes: [] };
    const fragment = fragmentOf(welcome, ["voucher-mail", "used"]);
    const { operations, cleared } = insertFragment(elsewhere, fragment, { x: 0, y: 0 });
    const journey = after(operations, elsewhere);
    expect(cleared).toEqual(["voucher"]);
    expect(nodeById(journey, "voucher-mail")).toMatchObject({ message: "welcome-voucher", values: {} });
    expect(nodeById(journey, "used")).toMatchObject({
      rule: { event: { type: "purchase", where: [{ field: "voucher_code", is: "equal" }] } },
    });
    expect(JSON.stringify(journey)).not.toContain('"voucher"');
  });

  it("tells what a workspace has not: designs, segments, attributes, events, wherever they stand", () => {
    const catalogue = {
      messages: [{ id: "welcome-offer" }],
      vouchers: [],
      segments: [{ name: "VIP" }],
      attributes: [{ name: "birthday", type: "date" }],
      events: [{ name: "purchase" }],
    } as unknown as Catalogue;
    const steps: Node[] = [
      ...welcome.nodes,
      { id: "b", kind: "branch", cases: [{ name: "A", rule: { not: { all: [{ segment: "Lapsed" }] } } }] },
      { id: "d", kind: "date_trigger", attribute: "birthday" },
      { id: "u", kind: "wait_until", until: { attribute: "name_day" } },
      { id: "c", kind: "condition", rule: { attribute: { name: "tier", is: "is_set" } } },
      { id: "s", kind: "set_attribute", attribute: "tier", value: "gold" },
      { id: "w", kind: "webhook", payload: { event: "no event of the workspace" } },
    ];
    expect(missingHere(steps, { ...welcome, nodes: [], edges: [] }, catalogue)).toEqual({
      messages: ["welcome-voucher"],
      vouchers: ["welcome-10"],
      segments: ["Lapsed"],
      attributes: ["name_day", "tier"],
      events: ["account_registered"],
    });
    expect(missingHere([], welcome, catalogue)).toEqual({});
  });

  it("reads back what it wrote, also from a code block in a chat", () => {
    const fragment = fragmentOf(welcome, ["hours", "voucher"]);
    expect(readPasted(textOf(fragment))).toEqual({ fragment });
    expect(readPasted(`Look at this:\n\`\`\`json\n${textOf(fragment)}\`\`\`\n`)).toEqual({ fragment });
  });

  it("takes a whole journey, one step or a list of steps", () => {
    expect(readPasted(JSON.stringify(welcome))).toMatchObject({ fragment: { edges: welcome.edges } });
    expect(readPasted('{"kind":"wait","for":"P3D"}')).toMatchObject({ fragment: { nodes: [{ id: "step-1" }] } });
    expect(readPasted('[{"id":"a","kind":"exit"},{"id":"a","kind":"exit"}]')).toMatchObject({
      fragment: { nodes: [{ id: "a" }] },
    });
  });

  it("says what is not a step", () => {
    expect(readPasted("hello")).toEqual({ problem: "not-json" });
    for (const text of ["7", "null", "{}", '{"nodes":[{"kind":"teleport"}]}', '{"nodes":7}', "[[]]"]) {
      expect(readPasted(text), text).toEqual({ problem: "no-steps" });
    }
  });

  it("lays pasted cards over no others", () => {
    const journey = after(insertFragment(welcome, fragmentOf(welcome, ["start"]), { x: 0, y: 0 }).operations);
    const places = journey.nodes.map((node) => JSON.stringify(node.position));
    expect(new Set(places).size).toBe(places.length);
  });
});

describe("a fix", () => {
  it("becomes one edit with its inverse", () => {
    const operations = patchOperations(welcome, [
      { op: "replace", path: "/nodes/2/for", value: "P4D" },
      { op: "add", path: "/edges/-", value: { from: "used", port: "yes", to: "end" } },
    ]);
    const { journey, inverse } = applyAll(welcome, operations ?? []);
    expect(nodeById(journey, "wait-2d")).toMatchObject({ for: "P4D" });
    expect(edgeFrom(journey, "used", "yes")?.to).toBe("end");
    expect(journey.nodes[0]).toBe(welcome.nodes[0]);
    expect(after(inverse, journey)).toEqual(welcome);
  });

  it("that does not fit the document any more does nothing", () => {
    expect(patchOperations(welcome, [{ op: "replace", path: "/nodes/99/for", value: "P4D" }])).toBeUndefined();
    expect(patchOperations(welcome, [{ op: "test", path: "/name", value: "other" }])).toBeUndefined();
  });
});

describe("reading", () => {
  it("changes nothing in a document as it should be", () => {
    expect(readJourney(structuredClone(welcome))).toEqual({ journey: welcome, lost: [] });
  });

  it("leaves out malformed values and names their places", () => {
    const { journey, lost } = readJourney({
      ...welcome,
      nodes: [
        { id: "a", kind: "condition", rule: 5, label: null },
        { id: "b", kind: "condition", rule: { all: [{ event: { type: "purchase", where: 7 } }, "no"] } },
        { id: "c", kind: "wait_for_time_range", slots: [{ from: 8 }] },
        "not a step",
      ],
      edges: [{ from: "a", to: 3 }],
    });
    expect(journey.nodes).toEqual([
      { id: "a", kind: "condition" },
      { id: "b", kind: "condition", rule: { all: [{ event: { type: "purchase" } }] } },
      { id: "c", kind: "wait_for_time_range", slots: [{ days: [] }] },
    ]);
    expect(journey.edges).toEqual([{ from: "a", to: "" }]);
    expect(lost).toEqual([
      "/nodes/0/rule",
      "/nodes/1/rule/all/0/event/where",
      "/nodes/1/rule/all/1",
      "/nodes/2/slots/0/from",
      "/nodes/3",
      "/edges/0/to",
    ]);
  });
});

describe("a rule as text", () => {
  it("is read back, and refused with its place where it is none", () => {
    const rule = { all: [{ segment: "VIP" }, { not: { can_receive: "sms" } }] };
    expect(readRule(JSON.stringify(rule))).toEqual({ rule });
    expect(readRule("{")).toEqual({ lost: [] });
    expect(readRule('{"all":[{"can_receive":"pigeon"}]}')).toEqual({ lost: ["/all/0/can_receive"] });
    expect(readRule('{"teleport":{}}')).toEqual({ lost: [""] });
    expect(readRule("null")).toEqual({ lost: ["/"] });
  });
});
