import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it } from "vitest";
import type { ImportTable } from "@/bindings/ImportTable";
import type { ImportView } from "@/bindings/ImportView";
import type { InspectedFile } from "@/bindings/InspectedFile";
import type { WorkspaceSummary } from "@/bindings/WorkspaceSummary";
import { fakePlatform, type Answers, type FakePlatform } from "@/platform/fake";
import { EngineError } from "@/platform/platform";
import { useWorkspace } from "@/state/workspace";
import { show } from "@/test/show";
import { pace } from "./progress";
import { groupsOf } from "./reasons";
import { startOver } from "./state";
import { ImportScreen } from ".";

const shop: WorkspaceSummary = {
  path: "/shops/my.rehearsal",
  name: "My shop",
  currency: "EUR",
  currency_digits: 2,
  time_zone: "Europe/Berlin",
  customers: 0,
  transactions: 0,
  journeys: 0,
  first_known: null,
  last_known: null,
  data_version: "1",
};
const tables: ImportTable[] = [
  {
    table: "customers",
    takes_others: true,
    columns: [
      { name: "customer_id", kind: "text", required: true, choices: [] },
      { name: "registered_at", kind: "instant", required: false, choices: [] },
    ],
  },
];
const format = (text: string) => ({ date: { format: text } });
const kunden: InspectedFile = {
  path: "/daten/kunden.csv",
  name: "kunden.csv",
  bytes: 4200,
  shape: {
    format: "csv",
    compression: null,
    encoding: "windows-1252",
    encoding_guessed: true,
    delimiter: ";",
    sheets: [],
    sheet: null,
    nested: [],
  },
  problem: null,
  columns: ["Nr", "Seit"].map((name) => ({ name, looks: "text", samples: ["1"], filled: 1, of: 1 })),
  rows: [{ line: 2, fields: ["1", "03.04.2023"] }],
  guesses: [{ table: "customers", score: 90 }],
  mapping: {
    file: "kunden.csv",
    table: "customers",
    columns: [
      { to: "customer_id", from: ["Nr"] },
      { to: "registered_at", from: ["Seit"], transforms: [format("%d.%m.%Y")] },
    ],
  },
  remembered: false,
  doubts: [
    {
      to: "registered_at",
      from: "Seit",
      about: "day_month",
      choices: [
        { from: "Seit", transforms: [format("%d.%m.%Y")], example: "03.04.2023", becomes: "2023-04-03" },
        { from: "Seit", transforms: [format("%m.%d.%Y")], example: "03.04.2023", becomes: "2023-03-04" },
      ],
    },
  ],
};
const view = (some: Partial<ImportView> = {}): ImportView => ({
  import: null,
  imported: false,
  files: [{ name: "kunden.csv", rows: 3, new: 2, changed: 0, same: 0, rejected: 1, removed: 0, stubs: {} }],
  rejected: [
    {
      row: null,
      file: "kunden.csv",
      line: 4,
      fault: { column: "Seit", value: "31.02.2023", code: "bad-date", reason: "There is no such day." },
      names: ["Nr", "Seit"],
      fields: ["3", "31.02.2023"],
    },
  ],
  rejected_total: 1,
  took_ms: 40,
  segment_problems: [],
  ...some,
});

function wizard(answers: Answers = {}, files = ["/daten/kunden.csv"]): FakePlatform {
  const platform = fakePlatform(
    {
      app_info: () => ({ version: "1.0.0", documents: "/home/anna" }),
      import_tables: () => tables,
      inspect_files: () => ({ files: [kunden], settings: null, ignored: ["README.txt"] }),
      preview_import: () => ({
        columns: ["customer_id", "registered_at"],
        rows: [{ line: 2, fields: ["1", "2023-04-03"], fault: null }],
        missing: [],
        problem: null,
      }),
      create_workspace: () => shop,
      imports: () => [],
      workspace: () => ({ ...shop, customers: 2 }),
      import_files: ({ check }) => view(check ? {} : { import: 1, imported: true }),
      ...answers,
    },
    files,
  );
  show(platform, <ImportScreen />);
  return platform;
}

const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole("button", { name }));
const paramsOf = (platform: FakePlatform, wanted: string) =>
  platform.calls.filter(({ name }) => name === wanted).map(({ params }) => params);

async function toColumns(): Promise<void> {
  await press(/Choose files/);
  await screen.findByText("kunden.csv");
  await press(/Continue/);
  await press(/Continue/);
}

beforeEach(() => {
  startOver();
  useWorkspace.setState({ workspace: null });
  window.location.hash = "#/import";
  Object.defineProperty(Element.prototype, "clientHeight", { configurable: true, value: 600 });
  Object.defineProperty(Element.prototype, "clientWidth", { configurable: true, value: 1000 });
});

// Every step is a screen of its own; a machine that has other things to do is no failure.
describe("the import wizard", { timeout: 30_000 }, () => {
  it("says of a chosen file how it is read and what it is taken for, and which files are left alone", async () => {
    wizard();
    await press(/Choose files/);
    expect(await screen.findByRole("combobox", { name: /Windows-1252, guessed/ })).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "What kunden.csv holds" }).textContent).toContain("Customers");
    expect(screen.getByText(/1 other file is left alone/)).toBeTruthy();
  });

  it("shows why a file cannot be read at its place, and does not go on without one that can", async () => {
    const problem = { code: "wrong-encoding", message: "It mixes encodings.", help: "Export it anew." };
    const broken = { ...kunden, shape: null, problem, doubts: [], mapping: { file: "kunden.csv", columns: [] } };
    wizard({ inspect_files: () => ({ files: [broken], settings: null, ignored: [] }) });
    await press(/Choose files/);
    expect((await screen.findByRole("alert")).textContent).toContain("Export it anew.");
    expect(screen.getByRole("button", { name: /Continue/ })).toHaveProperty("disabled", true);
  });

  it("waits for the answer to a question, and takes it into the mapping", async () => {
    const platform = wizard();
    await toColumns();
    expect(screen.getByRole("button", { name: /Continue/ })).toHaveProperty("disabled", true);
    const question = screen.getByRole("region", { name: "Question" });
    fireEvent.click(within(question).getByRole("button", { name: /4 Mar 2023/ }));
    await waitFor(() =>
      expect(paramsOf(platform, "preview_import").at(-1)).toMatchObject({
        mapping: { columns: [{}, { to: "registered_at", transforms: [format("%m.%d.%Y")] }] },
      }),
    );
    expect(screen.getByRole("button", { name: /Continue/ })).toHaveProperty("disabled", false);
  });

  it("asks how missing consent is taken before it checks, with nothing chosen beforehand", async () => {
    const platform = wizard();
    await toColumns();
    await press(/3 Apr 2023/);
    await press(/Continue/);
    const asked = await screen.findByRole("radiogroup", { name: /How is consent taken/ });
    expect(within(asked).queryAllByRole("radio", { checked: true })).toEqual([]);
    expect(paramsOf(platform, "import_files")).toEqual([]);
    fireEvent.click(within(asked).getByRole("radio", { name: /Nobody has consented/ }));
    expect(await screen.findByText("1 row would be rejected")).toBeTruthy();
    expect(paramsOf(platform, "create_workspace")).toEqual([
      { path: "/home/anna/My shop.rehearsal", currency: "EUR", time_zone: expect.any(String) },
    ]);
    expect(paramsOf(platform, "import_files")).toMatchObject([{ check: true, unknown_consent: false }]);
  });

  it("does not import past bad rows unless they are to be skipped, then says what came of it", async () => {
    const platform = wizard();
    await toColumns();
    await press(/3 Apr 2023/);
    await press(/Continue/);
    fireEvent.click(await screen.findByRole("radio", { name: /Nobody has consented/ }));
    await screen.findByText("1 row would be rejected");
    expect(screen.getByRole("button", { name: /^Import ?Ctrl/ })).toHaveProperty("disabled", true);
    fireEvent.click(screen.getByRole("radio", { name: /Skip it/ }));
    await press(/^Import ?Ctrl/);
    expect(await screen.findByText("Your data are in My shop")).toBeTruthy();
    expect(screen.getByRole("button", { name: /Rejected rows \(1\)/ })).toBeTruthy();
    expect(paramsOf(platform, "import_files")).toMatchObject([{ check: true }, { check: false, skip_bad_rows: true }]);
  });

  it("loses nothing on the way back, and asks for a new check where something was changed", async () => {
    wizard();
    await toColumns();
    await press(/3 Apr 2023/);
    await press(/Continue/);
    fireEvent.click(await screen.findByRole("radio", { name: /Nobody has consented/ }));
    await screen.findByText("1 row would be rejected");
    await press("Back");
    expect(screen.getByRole("button", { name: /3 Apr 2023/, pressed: true })).toBeTruthy();
    await press(/Continue/);
    expect(await screen.findByText("1 row would be rejected")).toBeTruthy();
    fireEvent.click(screen.getByRole("radio", { name: /Take the row as bad/ }));
    expect(await screen.findByRole("button", { name: "Check again" })).toBeTruthy();
  });

  it("keeps an error of the check at its place until it is tried again", async () => {
    const failure = { code: "file-exists", message: "There is such a file already.", help: "Choose another name." };
    wizard({
      create_workspace: () => {
        throw new EngineError(failure);
      },
    });
    await toColumns();
    await press(/3 Apr 2023/);
    await press(/Continue/);
    fireEvent.click(await screen.findByRole("radio", { name: /Nobody has consented/ }));
    expect((await screen.findByRole("alert")).textContent).toContain("Choose another name.");
  });

  it("saves the mapping of all files where one says", async () => {
    const platform = wizard({ save_mapping: () => ({}) }, ["/daten/kunden.csv"]);
    await press(/Choose files/);
    await screen.findByText("kunden.csv");
    platform.chooseSaveFile = () => Promise.resolve("/daten/mapping.json");
    const more = screen.getByRole("button", { name: "More" });
    more.focus();
    fireEvent.keyDown(more, { key: "Enter" });
    fireEvent.click(await screen.findByRole("menuitem", { name: /Save the mapping/ }));
    await waitFor(() =>
      expect(paramsOf(platform, "save_mapping")).toEqual([
        { path: "/daten/mapping.json", mapping: { format: 1, files: [kunden.mapping] } },
      ]),
    );
    expect(await screen.findByText("Mapping saved as /daten/mapping.json")).toBeTruthy();
  });
});

describe("progress", () => {
  it("tells rows a second and the time left from what was done so far", () => {
    expect(pace({ done: 500, total: 2000, rows: 100 }, 2000)).toEqual({ rowsPerSecond: 50, secondsLeft: 6 });
    expect(pace({ done: 500, total: null }, 1000)).toEqual({ rowsPerSecond: 500, secondsLeft: null });
    expect(pace({ done: 1, total: 10 }, 100)).toEqual({ rowsPerSecond: null, secondsLeft: null });
  });
});

describe("reasons", () => {
  it("stand together by file, column and kind, the most frequent first", () => {
    const [row] = view().rejected;
    if (row === undefined) throw new Error("no row");
    const other = { ...row, fault: { ...row.fault, column: "Nr" } };
    expect(groupsOf([other, row, row]).map(({ column, rows }) => [column, rows.length])).toEqual([
      ["Seit", 2],
      ["Nr", 1],
    ]);
  });
});
