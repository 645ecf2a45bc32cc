// The way of somebody's own files into a workspace, on the real engine: a German export and a workbook under other
// column names, a question answered, a check, the import, a rejected row mended in place, and the way back.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { violations } from "../support/axe.ts";
import { expect, type Host, test } from "../support/host.ts";
import { ask } from "../support/start.ts";
import { workbook } from "../support/workbook.ts";

/** Writes the files of a shop as its systems export them. */
function exports(
  host: Host,
  name: string,
): { customers: string; sales: string; folder: string } {
  const folder = join(host.folder, name);
  mkdirSync(folder, { recursive: true });
  const customers = join(folder, "Kundenexport.csv");
  const lines = [
    "Kundennummer;Vorname;Nachname;E-Mail;Angelegt am;Umsatz;Newsletter",
    "10421;Jürgen;Müller;Juergen@beispiel.de;03/04/2023;1.234,50;Ja",
    "10422;Änne;Groß;aenne@beispiel.de;05/06/2023;987,00;Nein",
    "10423;Zoë;Weiß;zoe@beispiel.de;07/08/2023;12,90;Ja",
    "10424;Bärbel;Fuß;baerbel@beispiel.de;gestern;0,00;Nein",
  ];
  // What Excel writes in Germany: Windows-1252, semicolons, comma decimals.
  writeFileSync(customers, Buffer.from(`${lines.join("\r\n")}\r\n`, "latin1"));
  const sales = join(folder, "Belege.xlsx");
  writeFileSync(
    sales,
    workbook("Belege 2026", [
      ["Belegnummer", "Kundennummer", "Belegdatum", "Bruttobetrag"],
      ["B-1", "10421", { day: 46023 }, "129,90"],
      ["B-2", "10422", { day: 46054 }, "59,00"],
    ]),
  );
  return { customers, sales, folder };
}

/** The wizard without a workspace, in a theme. */
async function begin(page: Page, host: Host, theme: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await ask(page, host, "close_workspace", {});
  await ask(page, host, "save_preferences", {
    language: "en",
    theme,
    window: {},
  });
  await page.goto(`${host.url}/#/`);
  await page.reload();
  await page.getByRole("button", { name: /Import my data/ }).click();
  await expect(
    page.getByRole("heading", { name: "Choose the files of your shop" }),
  ).toBeVisible();
}

const goOn = (page: Page) =>
  page.getByRole("button", { name: /^Continue/ }).click();

async function chooseFiles(page: Page, paths: string[]): Promise<void> {
  await page.getByRole("button", { name: /^Choose files/ }).click();
  await page
    .getByRole("textbox", { name: "File paths" })
    .fill(paths.join("\n"));
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

for (const theme of ["light", "dark"] as const) {
  test(`files of other systems come in, are mended and taken back (${theme})`, async ({
    page,
    host,
  }) => {
    test.setTimeout(120_000);
    const { customers, sales, folder } = exports(host, theme);
    await begin(page, host, theme);
    expect(await violations(page), "nothing chosen yet").toEqual([]);

    await chooseFiles(page, [customers, sales]);
    await expect(
      page.getByRole("combobox", { name: "What Kundenexport.csv holds" }),
    ).toHaveText("Customers");
    await expect(
      page.getByRole("combobox", { name: "What Belege.xlsx holds" }),
    ).toHaveText("Transactions");
    await expect(
      page.getByRole("combobox", { name: /Windows-1252, guessed/ }),
    ).toBeVisible();
    await expect(
      page.getByRole("combobox", { name: /semicolon/ }),
    ).toBeVisible();
    await page
      .getByRole("textbox", { name: "Name", exact: true })
      .fill(`shop ${theme}`);
    expect(await violations(page), "files").toEqual([]);

    await goOn(page);
    await expect(page.getByRole("gridcell", { name: "Änne" })).toBeVisible();
    expect(await violations(page), "preview").toEqual([]);

    // The engine cannot tell the day from the month; one click does.
    await goOn(page);
    const question = page.getByRole("region", { name: "Question" });
    await expect(question).toContainText("Angelegt am");
    await expect(
      page.getByRole("button", { name: /^Continue/ }),
    ).toBeDisabled();
    expect(await violations(page), "columns").toEqual([]);
    await question.getByRole("button", { name: /3 Apr 2023/ }).click();
    const columns = page.getByRole("list", {
      name: "Columns of Kundenexport.csv",
    });
    await expect(
      columns.getByRole("listitem").filter({ hasText: "Angelegt am" }),
    ).toContainText("3 Apr 2023");
    await goOn(page);

    await page.getByRole("radio", { name: /Nobody has consented/ }).click();
    await expect(
      page.getByRole("heading", { name: "1 row would be rejected" }),
    ).toBeVisible();
    await page
      .getByRole("radio", { name: /Skip it, import the others/ })
      .click();
    await page
      .getByRole("button", { name: "1 rejected row of Kundenexport.csv" })
      .click();
    await expect(
      page.getByRole("grid", { name: "Rejected rows" }),
    ).toContainText("gestern");
    expect(await violations(page), "check").toEqual([]);

    await page.getByRole("button", { name: /^Import Ctrl/ }).click();
    await expect(
      page.getByRole("heading", { name: `Your data are in shop ${theme}` }),
    ).toBeVisible();
    expect(await violations(page), "result").toEqual([]);
    const mapping = join(folder, "mapping.json");
    await page.getByRole("button", { name: "Save the mapping…" }).click();
    await page.getByRole("textbox", { name: "File path" }).fill(mapping);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText(`Mapping saved as ${mapping}`)).toBeVisible();
    const saved = await ask<{ files: { table: string }[] }>(
      page,
      host,
      "read_mapping",
      { path: mapping },
    );
    expect(saved.files.map(({ table }) => table)).toEqual([
      "customers",
      "transactions",
    ]);

    // The rejected row is mended where it stands.
    await page.getByRole("button", { name: /Rejected rows \(1\)/ }).click();
    const rejected = page.getByRole("grid", {
      name: "Rejected rows of Kundenexport.csv",
    });
    await rejected.getByRole("gridcell", { name: /^gestern/ }).dblclick();
    await rejected
      .getByRole("textbox", { name: "Angelegt am" })
      .fill("09/10/2023");
    await page.keyboard.press("Enter");
    expect(await violations(page), "a mended row").toEqual([]);
    await page.getByRole("button", { name: "Import 1 mended row" }).click();
    await expect(
      page.getByText("No rejected rows are kept of this import."),
    ).toBeVisible();
    expect(
      await ask<{ customers: number }>(page, host, "workspace", {}),
    ).toMatchObject({ customers: 4 });

    // The last import, that of the mended row, can be taken back, and only it.
    await page.getByRole("button", { name: "All imports" }).click();
    await expect(page.getByRole("grid", { name: "Imports" })).toBeVisible();
    const undo = page.getByRole("button", { name: /^Undo the import of/ });
    await expect(undo).toHaveCount(1);
    expect(await violations(page), "history").toEqual([]);
    await undo.click();
    expect(await violations(page), "undo").toEqual([]);
    await page
      .getByRole("button", { name: "Undo the import", exact: true })
      .click();
    await expect(page.getByText("Undone", { exact: true })).toBeVisible();
    expect(
      await ask<{ customers: number }>(page, host, "workspace", {}),
    ).toMatchObject({ customers: 3 });
  });
}
