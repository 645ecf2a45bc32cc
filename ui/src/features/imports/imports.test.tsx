import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { ImportEntry } from "@/bindings/ImportEntry";
import type { RejectedRowView } from "@/bindings/RejectedRowView";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { show } from "@/test/show";
import { fieldsOf, withEdit } from "./use-rejected";
import { ImportsPanel } from ".";

const entry: ImportEntry = {
  import: 3,
  at: "2026-11-29T14:12:00Z",
  outcome: "done",
  files: [{ name: "kunden.csv", rows: 10, new: 8, changed: 0, same: 0, rejected: 2, removed: 0, stubs: {} }],
  rejected: 2,
  can_undo: true,
  took_ms: 8400,
};
const row = (number: number): RejectedRowView => ({
  row: number,
  file: "kunden.csv",
  line: number + 3,
  fault: { column: "Seit", value: "31.02.2023", code: "bad-date", reason: "There is no such day." },
  names: ["Nr", "Seit"],
  fields: [String(number), "31.02.2023"],
});

function panel(item: string | undefined, answers: Answers = {}): FakePlatform {
  const platform = fakePlatform({
    imports: () => [entry, { ...entry, import: 2, can_undo: false, rejected: 0 }],
    rejected_rows: () => ({ total: 2, rows: [row(1), row(2)] }),
    workspace: () => null,
    ...answers,
  });
  show(platform, <ImportsPanel item={item} />);
  return platform;
}
const paramsOf = (platform: FakePlatform, wanted: string) =>
  platform.calls.filter(({ name }) => name === wanted).map(({ params }) => params);

beforeEach(() => {
  window.location.hash = "#/data/imports";
  for (const [size, value] of [
    ["clientHeight", 600],
    ["clientWidth", 1000],
    ["offsetHeight", 600],
    ["offsetWidth", 1000],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, size, { configurable: true, value });
  }
});

describe("the history of imports", () => {
  it("offers the one next step while nothing was imported", async () => {
    panel(undefined, { imports: () => [] });
    fireEvent.click(await screen.findByRole("button", { name: /Import data/ }));
    expect(window.location.hash).toBe("#/import");
  });

  it("offers to undo only the import that can be undone, and says what that means first", async () => {
    const platform = panel(undefined, { undo_import: () => [] });
    const buttons = await screen.findAllByRole("button", { name: /Undo the import of/ });
    expect(buttons).toHaveLength(1);
    fireEvent.click(buttons[0] ?? document.body);
    const dialog = await screen.findByRole("dialog");
    expect(dialog.textContent).toContain("only importing the files again brings them back");
    expect(paramsOf(platform, "undo_import")).toEqual([]);
    fireEvent.click(within(dialog).getByRole("button", { name: "Undo the import" }));
    await waitFor(() => expect(paramsOf(platform, "undo_import")).toEqual([{ import: 3 }]));
  });

  it("imports mended rows with all their fields, and keeps the ones that are rejected again", async () => {
    const platform = panel("3", {
      mend_rows: () => ({
        import: 4,
        imported: true,
        files: [{ name: "kunden.csv", rows: 1, new: 0, changed: 0, same: 0, rejected: 1, removed: 0, stubs: {} }],
        rejected: [{ ...row(1), fault: { ...row(1).fault, reason: "Still no day." } }],
        rejected_total: 1,
        took_ms: 3,
        segment_problems: [],
      }),
    });
    const grid = await screen.findByRole("grid", { name: "Rejected rows of kunden.csv" });
    await within(grid).findByText("1");
    grid.focus();
    fireEvent.keyDown(grid, { key: "ArrowRight" });
    fireEvent.keyDown(grid, { key: "ArrowRight" });
    fireEvent.keyDown(grid, { key: "Enter" });
    const field = within(grid).getByRole("textbox", { name: "Seit" });
    fireEvent.change(field, { target: { value: "32.02.2023" } });
    fireEvent.keyDown(field, { key: "Enter" });
    fireEvent.click(screen.getByRole("button", { name: "Import 1 mended row" }));
    await waitFor(() =>
      expect(paramsOf(platform, "mend_rows")).toEqual([{ import: 3, rows: [{ row: 1, fields: ["1", "32.02.2023"] }] }]),
    );
    expect(await within(grid).findAllByText("Still no day.")).not.toEqual([]);
    expect(within(grid).getByText("32.02.2023")).toBeTruthy();
  });

  it("writes the rejected rows of a file where one says", async () => {
    const platform = panel("3", { export_rejected: () => ({}) });
    platform.chooseSaveFile = () => Promise.resolve("/tmp/bad.csv");
    fireEvent.click(await screen.findByRole("button", { name: /Download as CSV/ }));
    await waitFor(() =>
      expect(paramsOf(platform, "export_rejected")).toEqual([{ import: 3, file: "kunden.csv", path: "/tmp/bad.csv" }]),
    );
  });
});

describe("a mended row", () => {
  it("is no change any more when it is written back", () => {
    const edits = withEdit(new Map(), row(1), 1, "01.02.2023");
    expect(fieldsOf(row(1), edits)).toEqual(["1", "01.02.2023"]);
    expect(withEdit(edits, row(1), 1, "31.02.2023").size).toBe(0);
  });
});
