import { describe, expect, it } from "vitest";
import { applyAll } from "./operations";
import { renameId } from "./commands";
import type { Journey, Node } from "./document";
import { namedSteps, renameReferences } from "./references";
import { welcome } from "./welcome.fixture";

const met = { from: "old", field: "code" };

/** Every place of the language where a step is named. */
const everywhere: Node[] = [
  { id: "old", kind: "assign_voucher", design: "w" },
  { id: "trigger", kind: "event_trigger", where: [{ field: "amount", is: "equal", to: met }] },
  { id: "mail", kind: "send_message", values: { code: met, node: "old", since: "old" } },
  { id: "until", kind: "wait_until", until: met },
  { id: "event", kind: "wait_for_event", event: "purchase", where: [{ field: "code", is: "one_of", to: [met, "X"] }] },
  {
    id: "branch",
    kind: "branch",
    cases: [
      { name: "a", rule: { all: [{ not: { message: { node: "old", is: "opened" } } }] } },
      {
        name: "b",
        rule: { any: [{ voucher: { node: "old", is: "redeemed" } }, { value: { of: met, is: "is_set" } }] },
      },
      {
        name: "c",
        rule: { event: { type: "purchase", since: "old", lines: [{ field: "price", is: "less", to: met }] } },
      },
      {
        name: "d",
        rule: { event: { type: "purchase", since: "P30D", last: { field: "a", is: "more", to: met, n: 2 } } },
      },
      { name: "e", rule: { event: { type: "purchase", since: "entry", count: { is: "more", to: met } } } },
    ],
  },
  {
    id: "voucher",
    kind: "assign_voucher",
    value: { by: "last_purchase_amount", steps: [{ is: "more", to: met, value: met }], else: met },
  },
  { id: "attribute", kind: "set_attribute", attribute: "code", value: met },
  { id: "hook", kind: "webhook", name: "old", payload: { from: "old", field: "code", code: met } },
  { id: "jump", kind: "goto", node: "old" },
  { id: "hours", kind: "wait_for_time_range", slots: [{ days: [], from: "old", to: "19:00" }] },
];
const journey: Journey = {
  ...welcome,
  nodes: everywhere,
  edges: [
    { from: "trigger", to: "old" },
    { from: "old", to: "mail" },
  ],
  exit_when: [{ voucher: { node: "old", is: "expired" } }],
  goal: { event: "purchase", where: [{ field: "voucher_code", is: "equal", to: met }] },
  accepted: [{ code: "open-port", node: "old", reason: "old" }],
};

describe("references", () => {
  it("are followed by a new id at every place of the language, and nothing else is touched", () => {
    const { journey: renamed, inverse } = applyAll(journey, renameId(journey, "old", "new"));
    // What stays: four words of a person's own, opening hours and a reason.
    const text = JSON.stringify(renamed);
    expect(text.match(/"old"/g)).toHaveLength(6);
    expect(renamed.nodes.find((node) => node.id === "mail")).toMatchObject({
      values: { code: { from: "new", field: "code" }, node: "old", since: "old" },
    });
    expect(renamed.nodes.find((node) => node.id === "hook")).toMatchObject({
      name: "old",
      payload: { from: "old", field: "code", code: { from: "new", field: "code" } },
    });
    expect(renamed.accepted).toEqual([{ code: "open-port", node: "new", reason: "old" }]);
    expect(renamed.edges).toEqual([
      { from: "trigger", to: "new" },
      { from: "new", to: "mail" },
    ]);
    expect(applyAll(renamed, inverse).journey).toEqual(journey);
  });

  it("refuses an id that is taken or means something else", () => {
    expect(renameId(journey, "old", "mail")).toEqual([]);
    expect(renameId(journey, "old", "ever")).toEqual([]);
    expect(renameId(journey, "old", "  ")).toEqual([]);
  });

  it("keeps the identity of what names nothing", () => {
    const wait: Node = { id: "w", kind: "wait", for: "P1D" };
    expect(renameReferences(wait, () => "x")).toBe(wait);
    expect(renameReferences(everywhere, (id) => id)).toBe(everywhere);
  });

  it("takes away what names a step that is nowhere", () => {
    const cleared = renameReferences(everywhere, () => undefined);
    expect(namedSteps(cleared).size).toBe(0);
    expect(cleared.find((node) => node.id === "event")).toMatchObject({ where: [{ is: "one_of", to: ["X"] }] });
    expect(cleared.find((node) => node.id === "jump")).toEqual({ id: "jump", kind: "goto" });
  });
});
