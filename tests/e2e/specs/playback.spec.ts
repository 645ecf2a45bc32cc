// A run played back on the real engine: the clock moves, the numbers balance, and it works without motion and pointer.
import type { Page } from "@playwright/test";

import { violations } from "../support/axe.ts";
import { card } from "../support/builder.ts";
import { expect, type Host, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

/** Runs the Welcome journey over one spring, and shows what it came to. */
async function openRun(page: Page, host: Host, settings: object = {}): Promise<void> {
  await page.goto(host.url);
  await ask(page, host, "open_sample", {});
  await ask(page, host, "save_preferences", {
    language: "en",
    theme: "light",
    window: {},
    ...settings,
  });
  const { journey } = await ask<{ journey: object }>(page, host, "open_journey", { id: "welcome" });
  await ask(page, host, "dry_run", {
    journey,
    from: "2026-03-01",
    to: "2026-04-01",
    until: "2026-04-15",
    customers: "all",
    seed: 0,
  });
  await enterSampleShop(page, host, "/journeys/welcome");
  await page.reload();
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await page.keyboard.press("Control+k");
  await page
    .getByRole("option", { name: /results|wyniki|risultati/i })
    .first()
    .click();
  await expect(slider(page)).toBeVisible();
}

const slider = (page: Page) => page.getByRole("slider");
const instant = (page: Page) => page.locator("time").first().getAttribute("datetime");

/** Entered, inside and ended, as they stand in the bar. */
async function sum(page: Page): Promise<[number, number, number]> {
  const text = (await page.locator("[data-balance]").getAttribute("data-balance")) ?? "";
  const [entries = -1, inside = -1, ended = -1] = text.split(" ").map(Number);
  return [entries, inside, ended];
}

test("plays a run: the clock moves, and at every look entered = inside + ended", async ({ page, host }) => {
  await openRun(page, host);
  const [all] = await sum(page);
  expect(all).toBeGreaterThan(100);
  const end = await instant(page);

  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  let last = "";
  for (let look = 0; look < 6; look += 1) {
    await expect.poll(() => instant(page)).not.toBe(last);
    last = (await instant(page)) ?? "";
    const [entries, inside, ended] = await sum(page);
    expect(entries).toBe(inside + ended);
    expect(entries).toBeLessThanOrEqual(all);
  }
  await page.keyboard.press("Space");
  await expect(page.getByRole("button", { name: "Play" })).toBeVisible();

  // What the window reckons at an edge is what the engine tells for that instant.
  await slider(page).focus();
  await page.keyboard.press("Home");
  for (let day = 0; day < 12; day += 1) await page.keyboard.press("Shift+ArrowRight");
  const run = await ask<{ run: string }>(page, host, "last_run", {
    id: "welcome",
  });
  const at = await instant(page);
  type Told = {
    entered: number;
    inside: number;
    ended: number;
    steps: { node: string; entered: number }[];
  };
  const told = await ask<Told>(page, host, "run_instant", {
    run: run.run,
    at_ms: Date.parse(at ?? ""),
  });
  await expect.poll(() => sum(page)).toEqual([told.entered, told.inside, told.ended]);
  expect(told.entered).toBeGreaterThan(0);
  expect(told.entered).toBeLessThan(all);
  for (const { node, entered } of told.steps) {
    await expect(card(page, node)).toHaveAccessibleName(new RegExp(`\\b${entered.toLocaleString("en-GB")} entered`));
  }

  // Between two edges the engine is asked.
  const box = await slider(page).locator("..").boundingBox();
  if (box === null) throw new Error("the slider is not on the screen");
  await page.mouse.click(box.x + box.width * 0.4137, box.y + 20);
  await expect(page.locator("[data-balance]")).toHaveAttribute("aria-busy", "false");
  const between = await instant(page);
  const exact = await ask<Told>(page, host, "run_instant", {
    run: run.run,
    at_ms: Date.parse(between ?? ""),
  });
  await expect.poll(() => sum(page)).toEqual([exact.entered, exact.inside, exact.ended]);

  // Leaving playback shows what the run came to.
  await slider(page).focus();
  await page.keyboard.press("End");
  expect(await instant(page)).toBe(end);
  expect((await sum(page))[0]).toBe(all);
});

test("steps through one customer's events, by keyboard alone", async ({ page, host }) => {
  await openRun(page, host);
  await card(page, "end-reminded").or(page.locator("[data-step]").last()).first().click();
  await page.getByRole("row").nth(1).click();
  const path = page.getByRole("list", { name: "One customer’s path" });
  await expect(path.locator("[aria-current=step]")).toHaveCount(1);

  await page.keyboard.press(".");
  await expect(path.getByRole("button").first()).toHaveAttribute("aria-current", "step");
  const steps = await path.getByRole("button").count();
  let before = (await instant(page)) ?? "";
  for (let step = 1; step < steps; step += 1) {
    await page.keyboard.press(".");
    await expect(path.getByRole("button").nth(step)).toHaveAttribute("aria-current", "step");
    const now = (await instant(page)) ?? "";
    expect(Date.parse(now)).toBeGreaterThanOrEqual(Date.parse(before));
    before = now;
  }
  await page.keyboard.press(",");
  await expect(path.getByRole("button").nth(steps - 2)).toHaveAttribute("aria-current", "step");
});

test("has no dots where motion is not wanted, and plays all the same", async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openRun(page, host);
  await page.keyboard.press("Space");
  await expect.poll(async () => (await sum(page))[0], { timeout: 20_000 }).toBeGreaterThan(0);
  expect(await page.locator(".canvas-traffic").count()).toBe(0);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expect(page.locator(".canvas-traffic")).toHaveCount(1);
});

for (const theme of ["light", "dark"]) {
  for (const language of ["en", "pl", "it"]) {
    test(`the bar holds up to WCAG 2.2 AA: ${theme}, ${language}`, async ({ page, host }) => {
      await openRun(page, host, { theme, language });
      expect(await violations(page), "at the end").toEqual([]);
      await slider(page).focus();
      await page.keyboard.press("Home");
      for (let day = 0; day < 9; day += 1) await page.keyboard.press("Shift+ArrowRight");
      await expect(page.locator("[data-balance]")).toHaveAttribute("aria-busy", "false");
      expect(await violations(page), "before it").toEqual([]);
      // Nothing of the bar is cut off or lies on another thing in the narrowest window.
      const bar = page.locator(".playback");
      expect(await bar.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    });
  }
}
