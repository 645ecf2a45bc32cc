import { describe, expect, it } from "vitest";
import type { FileMapping } from "@/bindings/FileMapping";
import type { ImportColumn } from "@/bindings/ImportColumn";
import type { ImportTable } from "@/bindings/ImportTable";
import type { SourceColumn } from "@/bindings/SourceColumn";
import { answered, linesOf, mapTo, missingOf, takeFrom, taken, withChosen, withEntry } from "./columns";
import { dateFormatOf, transformsFor } from "./guess";
import { stepsOf, withStep } from "./transforms";

const column = (name: string, kind: string, required = false): ImportColumn => ({ name, kind, required, choices: [] });
const table: ImportTable = {
  table: "customers",
  takes_others: true,
  columns: [
    column("customer_id", "text", true),
    column("name", "text"),
    column("registered_at", "instant"),
    column("email_consent", "boolean"),
  ],
};
const source = (name: string, looks = "text", samples: string[] = []): SourceColumn => ({
  name,
  looks,
  samples,
  filled: samples.length,
  of: samples.length,
});
const columns = [source("Nr"), source("Alt-Nr"), source("name"), source("Seit", "day", ["03.04.2023", "30.04.2023"])];
const mapping: FileMapping = { file: "kunden.csv", table: "customers", columns: [{ to: "customer_id", from: ["Nr"] }] };
const line = (of: FileMapping, name: string) => {
  const found = linesOf(of, table, columns).find((each) => each.source.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

describe("where columns go", () => {
  it("keeps a column that no entry reads under its own name, or leaves it out with the others", () => {
    expect(linesOf(mapping, table, columns).map(({ to }) => to)).toEqual(["customer_id", "Alt-Nr", "name", "Seit"]);
    const dropped: FileMapping = { ...mapping, others: "drop" };
    expect(linesOf(dropped, table, columns).map(({ to }) => to)).toEqual(["customer_id", null, null, null]);
  });

  it("gives a target to one column alone: whoever had it becomes an attribute again", () => {
    const next = mapTo(mapping, table, columns, line(mapping, "Alt-Nr"), "customer_id");
    expect(linesOf(next, table, columns).map(({ to }) => to)).toEqual(["Nr", "customer_id", "name", "Seit"]);
  });

  it("leaves a column out that had the target by its own name", () => {
    const next = mapTo(mapping, table, columns, line(mapping, "Alt-Nr"), "name");
    expect(linesOf(next, table, columns).map(({ to }) => to)).toEqual(["customer_id", "name", null, "Seit"]);
  });

  it("reads dates of a column that a person maps in the way its samples are written", () => {
    const next = mapTo(mapping, table, columns, line(mapping, "Seit"), "registered_at");
    expect(next.columns.at(-1)).toEqual({
      to: "registered_at",
      from: ["Seit"],
      transforms: [{ date: { format: "%d.%m.%Y" } }],
    });
  });

  it("misses a required column until a column or a text that is not empty stands for it", () => {
    const nothing: FileMapping = { ...mapping, columns: [] };
    expect(missingOf(nothing, table, columns).map(({ name }) => name)).toEqual(["customer_id"]);
    expect(missingOf(withEntry(nothing, null, { to: "customer_id", value: "" }), table, columns)).toHaveLength(1);
    expect(missingOf(withEntry(nothing, null, { to: "customer_id", value: "x" }), table, columns)).toEqual([]);
    expect(missingOf(takeFrom(nothing, table, columns, "customer_id", "Nr"), table, columns)).toEqual([]);
  });

  it("reads a column a second time where what it is already must stay", () => {
    const both = takeFrom(mapping, table, columns, "name", "Nr");
    expect([...taken(both, table, columns)]).toEqual(expect.arrayContaining(["customer_id", "name"]));
  });

  it("shows columns that are put behind another one as its parts", () => {
    const joined: FileMapping = { ...mapping, columns: [{ to: "name", from: ["Nr", "Alt-Nr"] }] };
    expect(line(joined, "Alt-Nr").partOf).toBe("name");
    expect(line(joined, "Nr").partOf).toBeNull();
  });

  it("takes the answer to a question, also another column", () => {
    const choices = ["Nr", "Alt-Nr"].map((from) => ({ from, transforms: [], example: "1", becomes: "1" }));
    const doubt = { to: "customer_id", from: "Nr", about: "two_columns", choices };
    const second = choices[1];
    if (second === undefined) throw new Error("no answer");
    const next = answered(mapping, doubt, second);
    expect(line(next, "Alt-Nr").to).toBe("customer_id");
    expect(line(next, "Nr").to).toBe("Nr");
  });

  it("keeps what a person chose when the file is read anew, where its columns are still there", () => {
    const chosen = mapTo(mapping, table, columns, line(mapping, "Alt-Nr"), "customer_id");
    const kept = withChosen(mapping, chosen, new Set(["Alt-Nr"]), columns);
    expect(line(kept, "Alt-Nr").to).toBe("customer_id");
    const gone = withChosen(mapping, chosen, new Set(["Alt-Nr"]), [source("Nr")]);
    expect(gone).toEqual(mapping);
  });
});

describe("what a column is taken for", () => {
  it.each([
    [["03.04.2023", "30.04.2023"], "%d.%m.%Y"],
    [["04/30/2023", "04/03/2023"], "%m/%d/%Y"],
    [["2023/04/30"], "%Y/%m/%d"],
    [["3.4.23 08:15"], "%d.%m.%y %H:%M"],
    [["03.04.2023", "gestern"], null],
    [[], null],
  ])("reads %j as %s", (samples, format) => {
    expect(dateFormatOf(samples)).toBe(format);
  });

  it("turns yes and no of other languages into those of the canonical files", () => {
    expect(transformsFor(column("email_consent", "boolean"), source("Newsletter", "text", ["Ja", "Nein"]))).toEqual([
      { words: { Ja: "yes", Nein: "no" } },
    ]);
  });
});

describe("what is done with a column's texts", () => {
  it("keeps the order of a mapping that was written by hand, and puts what is new where it is of use", () => {
    const before = [{ decimal: { point: "," } }, "trim" as const];
    expect(withStep(before, "reading", { decimal: { point: "." } })).toEqual([{ decimal: { point: "." } }, "trim"]);
    expect(withStep(["trim", { decimal: { point: "," } }], "letters", "lower")).toEqual([
      "trim",
      "lower",
      { decimal: { point: "," } },
    ]);
    expect(withStep(before, "reading", null)).toEqual(["trim"]);
    expect(stepsOf(before)).toMatchObject({ trim: true, letters: null, reading: { decimal: { point: "," } } });
  });
});
