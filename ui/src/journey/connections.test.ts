import { describe, expect, it } from "vitest";
import { applyAll } from "./operations";
import { connect } from "./commands";
import { canConnect, freePort, verdict, verdicts, verdictWords } from "./connections";
import type { Journey } from "./document";
import { edgeFrom, nodeById } from "./document";
import { welcome } from "./welcome.fixture";

const journey: Journey = {
  ...welcome,
  nodes: [
    ...welcome.nodes,
    { id: "jump", kind: "goto", node: "bought" },
    { id: "event", kind: "wait_for_event", event: "purchase", timeout: "P3D" },
  ],
};

describe("a connection", () => {
  it("cannot lead into a trigger, out of an end or a jump, or to a step that is gone", () => {
    expect(verdict(journey, "offer", "next", "start")).toEqual({ can: false, why: "trigger" });
    expect(verdict(journey, "end", "next", "offer")).toEqual({ can: false, why: "no-way-out" });
    expect(verdict(journey, "jump", "next", "offer")).toEqual({ can: false, why: "no-way-out" });
    expect(verdict(journey, "offer", "next", "nowhere")).toEqual({ can: false, why: "unknown" });
  });

  it("leads from a step to itself only where it waits for something there", () => {
    expect(verdict(journey, "bought", "no", "bought")).toEqual({ can: false, why: "own-loop" });
    expect(verdict(journey, "wait-2d", "next", "wait-2d")).toEqual({ can: false, why: "own-loop" });
    expect(canConnect(journey, "event", "event")).toBe(true);
  });

  it("says which one it would replace, and that it is there already", () => {
    expect(verdict(journey, "bought", "no", "voucher")).toEqual({ can: true, replaces: "hours", timeless: false });
    expect(verdict(journey, "bought", "no", "hours")).toEqual({ can: false, why: "already" });
    expect(verdict(journey, "used", "yes", "end")).toEqual({ can: true, replaces: undefined, timeless: false });
  });

  it("says when it closes a loop in which nothing takes time, also over a jump", () => {
    expect(verdict(journey, "used", "yes", "voucher")).toMatchObject({ can: true, timeless: true });
    expect(verdict(journey, "used", "yes", "wait-2d")).toMatchObject({ can: true, timeless: false });
    expect(verdict(journey, "voucher", "next", "jump")).toMatchObject({ can: true, timeless: true });
  });

  it("is replaced as one edit, which undo takes back", () => {
    const { journey: changed, inverse } = applyAll(journey, connect(journey, "bought", "no", "voucher"));
    expect(edgeFrom(changed, "bought", "no")?.to).toBe("voucher");
    expect(applyAll(changed, inverse).journey).toEqual(journey);
  });

  it("is told in words only where there is something to tell", () => {
    expect(verdictWords(journey, verdict(journey, "used", "yes", "end"))).toBeUndefined();
    expect(verdictWords(journey, verdict(journey, "offer", "next", "start"))?.key).toBe("connect-cannot-trigger");
    expect(verdictWords(journey, verdict(journey, "bought", "no", "voucher"))?.key).toBe("connect-replaces");
  });
});

describe("while a connection is drawn", () => {
  it("every step has a verdict that agrees with what connecting does", () => {
    for (const { id, port } of [
      { id: "bought", port: "no" },
      { id: "offer", port: "not_sent" },
      { id: "event", port: "timed_out" },
    ]) {
      for (const [to, given] of verdicts(journey, { from: id, port })) {
        expect(connect(journey, id, port, to).length > 0, `${id} ${port} → ${to}`).toBe(given.can);
      }
    }
  });

  it("backwards, steps with a way out light up, and the first open one of it is taken", () => {
    const found = verdicts(journey, { to: "buyers" });
    expect(found.get("offer")).toMatchObject({ can: true });
    expect(found.get("end")).toEqual({ can: false, why: "no-way-out" });
    expect([...verdicts(journey, { to: "start" }).values()].some((given) => given.can)).toBe(false);
    const used = nodeById(journey, "used");
    expect(used && freePort(journey, used)).toBe("yes");
  });
});
