import { describe, expect, it } from "vitest";
import type { PathShare } from "@/bindings/PathShare";
import { DEEPER, DEEPEST, sankeyOf } from "./sankey";

const path = (steps: string[], ending: string, visits: number): PathShare => ({
  steps: steps.map((node, at) => ({ node, port: at + 1 < steps.length ? "next" : "" })),
  ending,
  visits,
  customers: visits,
  share: 0,
  example: "C-1",
});

describe("ways as a picture", () => {
  it("are one column a step, and what flows into a step flows out of it", () => {
    const { steps, ways, columns } = sankeyOf({
      paths: [path(["start", "mail", "end"], "completed", 60), path(["start", "mail"], "inside", 40)],
    });
    expect(columns).toBe(4);
    for (const { id, visits, depth, ending } of steps) {
      const sum = (side: "source" | "target") =>
        ways.filter((way) => way[side] === id).reduce((all, way) => all + way.visits, 0);
      if (depth > 0) expect(sum("target"), id).toBe(visits);
      if (ending === undefined) expect(sum("source"), id).toBe(visits);
    }
    expect(steps.find(({ id }) => id === "1/mail")?.visits).toBe(100);
  });

  it("unroll a loop: a step that is passed again stands again, and no way leads back", () => {
    const { steps, ways } = sankeyOf({ paths: [path(["start", "wait", "ask", "wait", "ask"], "completed", 5)] });
    expect(steps.filter(({ node }) => node === "wait").map(({ depth }) => depth)).toEqual([1, 3]);
    const depths = new Map(steps.map(({ id, depth }) => [id, depth]));
    for (const { source, target } of ways) expect(depths.get(target)).toBe((depths.get(source) ?? 0) + 1);
  });

  it("end where they are too deep to be read", () => {
    const { steps, columns } = sankeyOf({
      paths: [
        path(
          Array.from({ length: 90 }, (_, at) => `s${at}`),
          "completed",
          1,
        ),
      ],
    });
    expect(columns).toBe(DEEPEST + 1);
    expect(steps.at(-1)?.ending).toBe(DEEPER);
  });

  it("are nothing where nobody went any way", () => {
    expect(sankeyOf({ paths: [] })).toEqual({ steps: [], ways: [], columns: 0 });
  });
});
