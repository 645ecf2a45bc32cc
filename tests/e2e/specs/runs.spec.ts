// Dry runs are kept, opened, compared, asked who did not get there, and seen as paths and as a calendar.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { violations } from "../support/axe.ts";
import { expect, type Host, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

interface Ran {
  run: string;
  summary: { entries: number; messages: Record<string, number> };
}

type Welcome = { nodes: { kind: string; for?: string }[] };

const sent = ({ summary }: Ran) => Object.values(summary.messages).reduce((sum, count) => sum + count, 0);

/** Two runs of the welcome journey: as it is, and with a longer first wait. */
async function twoRuns(page: Page, host: Host): Promise<{ first: Ran; second: Ran }> {
  const { journey } = await ask<{ journey: Welcome }>(page, host, "open_journey", { id: "welcome" });
  const longer = {
    ...journey,
    nodes: journey.nodes.map((node) => (node.kind === "wait" && node.for === "P2D" ? { ...node, for: "P4D" } : node)),
  };
  const wish = { from: null, to: null, until: null, customers: "all", seed: 0 };
  const first = await ask<Ran>(page, host, "dry_run", { journey, ...wish });
  const second = await ask<Ran>(page, host, "dry_run", { journey: longer, ...wish });
  return { first, second };
}

/** Begins with nothing remembered, in English and in the light. */
async function begin(page: Page, host: Host, screen: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await ask(page, host, "save_preferences", { language: "en", theme: "light", window: {} });
  await enterSampleShop(page, host, screen);
  await page.reload();
}

/** Forgets every run, so that a test finds its own alone. */
async function forgetRuns(page: Page, host: Host): Promise<void> {
  for (const { run } of await ask<{ run: string }[]>(page, host, "runs", { journey: null })) {
    await ask(page, host, "delete_run", { run });
  }
}

test("keeps runs: named, sorted, deleted and brought back, and two of them side by side", async ({ page, host }) => {
  await begin(page, host, "/journeys");
  await forgetRuns(page, host);
  const { first, second } = await twoRuns(page, host);
  await page.goto(`${host.url}/#/runs`);
  const table = page.getByRole("grid", { name: "Runs" });
  await expect(table.getByRole("row")).toHaveCount(3);

  // The draft that was run is not what is saved.
  await expect(table.getByText("journey changed")).toHaveCount(1);
  await table.focus();
  await page.keyboard.press("F2");
  await page.keyboard.type("Four days");
  await page.keyboard.press("Enter");
  await expect(table.getByText("Four days")).toBeVisible();
  await table.getByRole("button", { name: "Messages" }).click();
  await expect(table.getByRole("row").nth(1)).toContainText(sent(first).toLocaleString("en-GB"));

  await table.focus();
  await page.keyboard.press("Delete");
  await expect(table.getByRole("row")).toHaveCount(2);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(table.getByRole("row")).toHaveCount(3);

  await table.getByRole("checkbox").first().check();
  await table.getByRole("checkbox").last().check();
  await page.keyboard.press("Shift+C");
  await page.waitForURL(new RegExp(`run=${second.run}&against=${first.run}`));
  await expect(page.locator("[data-unlike]")).toHaveText(/what differs comes from the journey/);
  const messages = page.locator('[data-figure="messages"]');
  await expect(messages).toContainText(sent(first).toLocaleString("en-GB"));
  await expect(messages).toContainText(sent(second).toLocaleString("en-GB"));
  await expect(messages).toContainText(Math.abs(sent(second) - sent(first)).toLocaleString("en-GB"));
  // The changed wait is marked; those who bought meanwhile are more than before.
  await expect(page.locator('.step[data-change="changed"]')).toHaveCount(1);
  await expect(page.locator('.way[data-difference="more"]').first()).toBeAttached();
  expect(await violations(page), "comparison").toEqual([]);
  await page.locator("[data-step]").nth(3).click();
  await expect(page.getByRole("heading", { name: /Bought already/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-unlike]")).toHaveCount(0);
});

test("says plainly where two runs differ in more than the journey", async ({ page, host }) => {
  await begin(page, host, "/journeys");
  const { first } = await twoRuns(page, host);
  const { journey } = await ask<{ journey: object }>(page, host, "open_journey", { id: "welcome" });
  const other = await ask<Ran>(page, host, "dry_run", {
    journey,
    from: "2026-01-01",
    to: "2026-02-01",
    until: null,
    customers: "sample:500",
    seed: 3,
  });
  await page.goto(`${host.url}/#/journeys/welcome?run=${other.run}&against=${first.run}`);
  await expect(page.locator("[data-unlike]")).toHaveAttribute("data-unlike", "customers period seed");
});

test("opens a run from the drawer and answers why a customer did not get to a step", async ({ page, host }) => {
  await begin(page, host, "/journeys");
  await forgetRuns(page, host);
  const { first } = await twoRuns(page, host);
  await page.goto(`${host.url}/#/journeys/welcome`);
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await page.keyboard.press("Shift+R");
  const table = page.getByRole("grid", { name: "Runs" });
  await expect(table.getByRole("row")).toHaveCount(3);
  await table.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Results" })).toBeVisible();

  // At a step behind a branch: who is here, and who is not.
  await page.locator("[data-step]").nth(6).click();
  await page.getByRole("radio", { name: "Not here", exact: true }).click();
  const sum = page.locator("[data-missed-sum]");
  await expect(sum).toContainText(first.summary.entries.toLocaleString("en-GB"));
  const numbers = (await sum.innerText()).replaceAll(/[,.\s]/g, "").match(/\d+/g) ?? [];
  const [visits = 0, there = 0, away = 0] = numbers.map(Number);
  expect(there + away).toBe(visits);
  expect(await violations(page), "not here").toEqual([]);

  const turns = page.getByRole("list", { name: "What turned them away" });
  const counts = await turns
    .getByRole("button")
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-visits"))));
  expect(counts.reduce((all, count) => all + count, 0)).toBe(away);
  await turns.getByRole("button").first().click();
  await expect(page.getByRole("region", { name: "Why not here?" })).toContainText(/purchase|waiting|left/);

  // Any customer can be looked for, by her name.
  await page.keyboard.press("Shift+F");
  await page.getByRole("combobox", { name: "Search", exact: true }).fill("kowalska");
  await page.getByRole("option").first().click();
  await expect(page.getByRole("heading", { name: /Kowalska/ })).toBeVisible();
});

test("shows the paths as a list and as flows, and the messages as a calendar", async ({ page, host }) => {
  await begin(page, host, "/journeys");
  const { first } = await twoRuns(page, host);
  const coverage = await ask<{ paths: { visits: number }[]; other_visits: number; visits: number }>(
    page,
    host,
    "run_coverage",
    { run: first.run },
  );
  expect(coverage.paths.reduce((sum, { visits }) => sum + visits, coverage.other_visits)).toBe(coverage.visits);
  await page.goto(`${host.url}/#/journeys/welcome?run=${first.run}`);
  await expect(page.locator("[data-step]").first()).toBeVisible();

  await page.keyboard.press("Alt+2");
  await expect(page.getByRole("button", { name: /^Light up path/ })).toHaveCount(coverage.paths.length);
  expect(await violations(page), "paths").toEqual([]);
  await page.getByRole("radio", { name: "Flow" }).click();
  await expect(
    page
      .getByRole("img", { name: /flows from step to step/ })
      .locator("path")
      .first(),
  ).toBeAttached();
  await page.getByRole("radio", { name: "Table" }).click();
  await expect(page.getByRole("row").nth(1)).toContainText(first.summary.entries.toLocaleString("en-GB"));
  expect(await violations(page), "flows").toEqual([]);
  await page.getByRole("radio", { name: "List" }).click();
  await page.getByRole("button", { name: /^Light up path 1 on the canvas/ }).click();
  await expect(page.locator(".canvas[data-trail]")).toBeVisible();
  await page.getByRole("button", { name: "Look at an example customer" }).click();
  await expect(page.getByRole("list", { name: "One customer’s path" })).toBeVisible();

  await page.keyboard.press("Alt+3");
  await expect(page.getByText(sent(first).toLocaleString("en-GB")).first()).toBeVisible();
  expect(await violations(page), "calendar").toEqual([]);
  const week = page.getByRole("group", { name: "By hour of the week" });
  await week.focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText(/Monday 00:00–01:00: /)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator("[data-step]").first()).toBeVisible();
});

test("writes a run, and a picture of its paths, into files that are asked for", async ({ page, host }) => {
  await begin(page, host, "/journeys");
  const { first } = await twoRuns(page, host);
  await page.goto(`${host.url}/#/journeys/welcome?run=${first.run}`);
  await expect(page.locator("[data-step]").first()).toBeVisible();
  const answer = async (name: string): Promise<string> => {
    const path = join(host.folder, name);
    const field = page.getByRole("dialog").getByRole("textbox");
    await expect(field).toHaveValue(/^welcome-\d{4}-\d\d-\d\d-/);
    await field.fill(path);
    await page.keyboard.press("Enter");
    await expect(page.getByText(`Exported to ${path}`)).toBeVisible({ timeout: 20_000 });
    return readFileSync(path, "utf8");
  };
  const choose = async (button: string, item: string) => {
    await page.getByRole("button", { name: button, exact: true }).click();
    await page.getByRole("menuitem", { name: item }).click();
  };
  await choose("Export", "Summary · JSON");
  expect(JSON.parse(await answer("summary.json"))).toMatchObject({ entries: first.summary.entries });
  await choose("Export", "Every step · CSV");
  expect(await answer("steps.csv")).toMatch(/^customer_id,visit,step,at,node,port,reason/);
  await choose("Export", "Picture · SVG");
  expect(await answer("canvas.svg")).toContain("<svg");

  await page.keyboard.press("Alt+2");
  await page.getByRole("radio", { name: "Flow" }).click();
  await expect(
    page
      .getByRole("img", { name: /flows from step to step/ })
      .locator("path")
      .first(),
  ).toBeAttached();
  await choose("Export as a picture", "Picture · SVG");
  expect(await answer("paths.svg")).toContain("Bought early");
});
