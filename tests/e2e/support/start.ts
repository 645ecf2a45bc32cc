import { expect, type Page } from "@playwright/test";

import type { Host } from "./host.ts";

/** Opens the sample shop: made by the engine the first time, opened the next. */
export async function openSampleShop(page: Page, host: Host): Promise<void> {
  // The host outlives a test: another one may have left a workspace open.
  await page.goto(host.url);
  await ask(page, host, "close_workspace", {});
  await page.goto(`${host.url}/#/`);
  await page.reload();
  await page.getByRole("button", { name: /Open the sample shop/ }).click();
  await expect(page.getByRole("button", { name: "New journey" })).toBeVisible({ timeout: 30_000 });
}

/** Asks the engine as the window does. */
export async function ask<T>(page: Page, host: Host, command: string, params: object): Promise<T> {
  const answer = await page.request.post(`${host.url}/call/${command}`, { data: { params, task: `test-${command}` } });
  const last = (await answer.text()).trim().split("\n").at(-1) ?? "";
  const line = JSON.parse(last) as { result?: T; error?: unknown };
  if (line.result === undefined) throw new Error(`${command}: ${last}`);
  return line.result;
}
