import { describe, expect, it } from "vitest";
import type { FieldChange } from "@/bindings/FieldChange";
import type { TextLine } from "@/bindings/TextLine";
import { wayKey } from "@/canvas";
import type { Journey, Node } from "@/journey/document";
import type { Argument } from "@/journey/phrase";
import { catalogueOf } from "@/test/catalogue";
import { welcome } from "@/journey/welcome.fixture";
import { changedFields, hunksOf, marksOf } from "./difference";

describe("marks on two canvases", () => {
  const marks = marksOf({
    steps: [
      { id: "new", change: "added", fields: [] },
      { id: "gone", change: "removed", fields: [] },
      { id: "other", change: "changed", fields: [] },
      { id: "elsewhere", change: "moved", fields: [] },
    ],
    edges: [
      { from: "a", port: "next", to: "gone", change: "removed" },
      { from: "a", port: "next", to: "new", change: "added" },
    ],
  });

  it("stand where the thing is: gone before, new after, changed on both, moved on none", () => {
    expect(Object.fromEntries(marks.before.steps)).toEqual({ gone: "removed", other: "changed" });
    expect(Object.fromEntries(marks.after.steps)).toEqual({ new: "added", other: "changed" });
  });

  it("tell two edges of one port apart by where they lead", () => {
    expect([...marks.before.ways.keys()]).toEqual([wayKey("a", "next", "gone")]);
    expect([...marks.after.ways.keys()]).toEqual([wayKey("a", "next", "new")]);
  });
});

/** A phrase as its key and what is in it, flat enough to read. */
function flat(argument: Argument): unknown {
  if (typeof argument !== "object") return argument;
  if ("list" in argument) return argument.list.map(flat);
  if ("key" in argument) {
    const args = Object.values(argument.args ?? {}).map(flat);
    return args.length === 0 ? argument.key : [argument.key, ...args];
  }
  return argument;
}

describe("settings that differ, in words", () => {
  const at = (of: object, pointer: string): unknown =>
    pointer
      .split("/")
      .slice(1)
      .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], of) ?? null;
  const change = (pointer: string, before: object, after: object): FieldChange => ({
    pointer,
    before: at(before, pointer),
    after: at(after, pointer),
  });
  const told = (before: Node, after: Node, ...pointers: string[]) =>
    changedFields(
      pointers.map((pointer) => change(pointer, before, after)),
      { journey: welcome, of: before },
      { journey: welcome, of: after },
      catalogueOf({ messages: [{ id: "m", channel: "email", name: "Hello", cost_minor: null }] }),
    ).map(({ path, before: was, after: is }) => [path.map(flat), flat(was), flat(is)]);

  it("are lengths of time, names of designs and steps, and nothing where there is nothing", () => {
    expect(told({ id: "w", kind: "wait", for: "P2D" }, { id: "w", kind: "wait", for: "P3D" }, "/for")).toEqual([
      [["field-for"], ["length-days", 2], ["length-days", 3]],
    ]);
    expect(
      told({ id: "s", kind: "send_message" }, { id: "s", kind: "send_message", message: "m" }, "/message"),
    ).toEqual([[["field-message"], "versions-unset", "Hello"]]);
    expect(
      told({ id: "j", kind: "goto", node: "bought" }, { id: "j", kind: "goto", node: "nowhere" }, "/node")[0]?.[1],
    ).toBe("Bought since entry?");
  });

  it("say a rule once as a sentence, however many places of it differ", () => {
    const rule = (type: string, since: string): Node => ({
      id: "c",
      kind: "condition",
      rule: { event: { type, since } },
    });
    const fields = told(rule("purchase", "entry"), rule("return", "ever"), "/rule/event/type", "/rule/event/since");
    expect(fields).toHaveLength(1);
    expect(fields[0]?.[0]).toEqual(["field-rule"]);
    expect(JSON.stringify(fields[0]?.[1])).toContain("builder-sentence");
  });

  it("name the way into lists, counted as people count", () => {
    const split = (weight: number): Node => ({ id: "r", kind: "random_split", variants: [{ name: "A", weight }] });
    expect(told(split(50), split(60), "/variants/0/weight")).toEqual([[["field-variants", 1, "field-weight"], 50, 60]]);
    expect(told({ id: "r", kind: "random_split", variants: [] }, split(60), "/variants/0")[0]?.[2]).toEqual([
      ["versions-part", "field-name", "A"],
      ["versions-part", "field-weight", 60],
    ]);
  });

  it("leave out where a card stands, and tell what came into a list as new", () => {
    const hours = (...froms: string[]): Node => ({
      id: "h",
      kind: "wait_for_time_range",
      position: { x: froms.length, y: 0 },
      slots: froms.map((from) => ({ days: ["mon"], from, to: "19:00" })),
    });
    const fields = changedFields(
      [
        { pointer: "/position/x", before: 1, after: 2 },
        { pointer: "/slots/0", before: null, after: { days: ["mon"], from: "08:00", to: "19:00" } },
      ],
      { journey: welcome, of: hours("10:00") },
      { journey: welcome, of: hours("08:00", "10:00") },
      catalogueOf({}),
    );
    expect(fields.map(({ path, before }) => [path.map(flat), flat(before)])).toEqual([
      [["field-slots", 1], "versions-unset"],
    ]);
  });

  it("are the journey's own as well", () => {
    const after: Journey = { ...welcome, goal: { ...welcome.goal, window: "P7D" } };
    const fields = changedFields(
      [change("/goal/window", welcome, after)],
      { journey: welcome, of: welcome },
      { journey: after, of: after },
      catalogueOf({}),
    );
    expect(fields.map(({ path }) => path.map(flat))).toEqual([["field-goal", "field-window"]]);
  });
});

describe("lines of text", () => {
  const lines = (text: string): TextLine[] =>
    [...text].map((sign) => ({ line: sign === "+" ? "added" : sign === "-" ? "removed" : "same", text: sign }));
  const shape = (text: string) =>
    hunksOf(lines(text)).map((hunk) => [hunk.alike, hunk.lines.map((line) => line.text).join("")]);

  it("keep three around what differs in sight and fold the rest", () => {
    expect(shape("abcdefgh+ijklmn")).toEqual([
      [true, "abcde"],
      [false, "fgh+ijk"],
      [true, "lmn"],
    ]);
  });

  it("are one hunk where what differs lies close together", () => {
    expect(shape("-abcd+")).toEqual([[false, "-abcd+"]]);
    expect(shape("abc")).toEqual([[true, "abc"]]);
    expect(shape("")).toEqual([]);
  });

  it("are all there, in their order, whatever differs", () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const text = Array.from(
        { length: seed % 37 },
        (_, at) => ["a", "b", "+", "-"][(seed * 31 + at * at * 7) % 4],
      ).join("");
      expect(
        hunksOf(lines(text))
          .flatMap((hunk) => hunk.lines.map((line) => line.text))
          .join(""),
      ).toBe(text);
    }
  });
});
