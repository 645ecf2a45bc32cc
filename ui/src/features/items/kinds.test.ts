import { describe, expect, it } from "vitest";
import { copyOf, emptyItem, idOf, missingOf, sameItem } from "./kinds";

describe("entries of the five lists", () => {
  it("get an id from their name that files and journeys can write", () => {
    expect(idOf("Zażółć gęślą – 10 %!")).toBe("zazolc-gesla-10");
    expect(idOf("  Łódź / Manufaktura ")).toBe("lodz-manufaktura");
    expect(idOf("Caffè & Tè")).toBe("caffe-te");
    expect(idOf("☀")).toBe("");
    expect(idOf("a".repeat(200))).toHaveLength(60);
  });

  it("cannot be saved without what every row must have", () => {
    expect(missingOf(emptyItem("store"))).toEqual(["id"]);
    expect(missingOf({ ...emptyItem("store"), id: " " })).toEqual(["id"]);
    expect(missingOf({ ...emptyItem("message_design"), id: "hello" })).toEqual([]);
  });

  it("are the same whatever the order of their fields, and a copy has no id yet", () => {
    const store = { ...emptyItem("store"), id: "s1", name: "Praha" };
    const turned = Object.fromEntries(Object.entries(store).toReversed()) as typeof store;
    expect(sameItem(store, turned)).toBe(true);
    expect(sameItem(store, { ...store, name: "Brno" })).toBe(false);
    expect(copyOf(store, "Praha (copy)")).toEqual({ ...store, id: "", name: "Praha (copy)" });
  });
});
