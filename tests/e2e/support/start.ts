import { expect, type Page } from "@playwright/test";

import type { Host } from "./host.ts";

/** Opens the sample shop from the first screen: made by the engine the first time, opened the next. */
export async function openSampleShop(page: Page, host: Host): Promise<void> {
  // The host outlives a test: another one may have left a workspace open, and a screen to go back to.
  await page.goto(host.url);
  await ask(page, host, "close_workspace", {});
  await ask(page, host, "save_preferences", { language: "en", theme: "light", window: {} });
  await page.goto(`${host.url}/#/`);
  await page.reload();
  await page.getByRole("button", { name: /Open the sample shop/ }).click();
  await expect(page.getByRole("button", { name: "New journey", exact: true })).toBeVisible({ timeout: 30_000 });
}

/** Is at a screen of the sample shop at once, without a look at the first one. */
export async function enterSampleShop(page: Page, host: Host, screen: string): Promise<void> {
  await ask(page, host, "open_sample", {});
  await page.goto(`${host.url}/#${screen}`);
}

/** Asks the engine as the window does. */
export async function ask<T>(page: Page, host: Host, command: string, params: object): Promise<T> {
  const answer = await page.request.post(`${host.url}/call/${command}`, { data: { params, task: `test-${command}` } });
  const last = (await answer.text()).trim().split("\n").at(-1) ?? "";
  const line = JSON.parse(last) as { result?: T; error?: unknown };
  if (line.result === undefined) throw new Error(`${command}: ${last}`);
  return line.result;
}
