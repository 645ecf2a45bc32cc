// Several journeys together over the same customers: who gets too much, which collide, and when it all goes out.
import { violations } from "../support/axe.ts";
import { expect, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

interface Plan {
  runs: { run: string; messages: number }[];
  calendar: { messages: number };
  pressure: { population: number; most_in_week: number[] };
}

test("counts what customers get of several journeys in any seven days", async ({ page, host }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await ask(page, host, "save_preferences", { language: "en", theme: "light", window: {} });
  await enterSampleShop(page, host, "/pressure");
  await page.reload();
  const journeys = page.getByRole("checkbox");
  await expect(journeys.first()).toBeVisible();
  await expect(page.getByText(/Frequency caps act within each journey alone/)).toBeVisible();
  expect(await violations(page), "before").toEqual([]);

  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Journeys that collide")).toBeVisible({ timeout: 60_000 });
  expect(await violations(page), "plan").toEqual([]);

  // Every customer stands in one bar, and those over the threshold are the bars behind it.
  const last = await ask<{ journey: string }[]>(page, host, "runs", { journey: null });
  const plan = await ask<Plan>(page, host, "dry_run_together", {
    journeys: ["welcome", ...new Set(last.map(({ journey }) => journey).filter((id) => id !== "welcome"))],
    from: await page.getByLabel("Entries from").inputValue(),
    to: null,
    until: null,
    customers: "all",
    seed: 0,
  });
  const counts = plan.pressure.most_in_week;
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(plan.pressure.population);
  expect(plan.runs.reduce((sum, { messages }) => sum + messages, 0)).toBe(plan.calendar.messages);
  const over = (threshold: number) => String(counts.slice(threshold + 1).reduce((sum, count) => sum + count, 0));
  await page.getByRole("spinbutton", { name: "More than" }).fill("2");
  await expect(page.locator("[data-over]")).toHaveAttribute("data-over", over(2));
  await page.getByRole("slider", { name: "Threshold" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[data-over]")).toHaveAttribute("data-over", over(3));

  // A busy customer's week leads to her path in one of the journeys.
  await page.getByRole("link").and(page.getByTitle("Her path in this journey")).first().click();
  await expect(page.getByRole("list", { name: "One customer’s path" })).toBeVisible();
});
