// The customers' screens on the real engine: found, narrowed, opened, read by keyboard, followed through a journey, and
// a customer who does not exist sent through the Welcome journey.
import { violations } from "../support/axe.ts";
import { expect, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

interface List {
  total: number;
  of: number;
  customers: { id: string; name: string | null }[];
}

const everybody = { search: "", filters: [], order: "net", descending: true, offset: 0, limit: 1 };

test("a customer is found while one types, narrowed by filters that stand in the address, and opened by keyboard", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await ask(page, host, "save_preferences", { language: "en", theme: "light", window: {} });
  await enterSampleShop(page, host, "/customers");
  await page.reload();
  const grid = page.getByRole("grid", { name: "Customers" });
  await expect(grid).toBeVisible();
  const best = await ask<List>(page, host, "customers", everybody);
  const name = best.customers[0]?.name ?? "";
  await page.keyboard.press("/");
  await page.keyboard.type(name);
  const found = await ask<List>(page, host, "customers", { ...everybody, search: name, order: "relevance" });
  expect(found.total).toBeLessThan(found.of);
  await expect(
    page.getByText(`${found.total.toLocaleString("en-GB")} of ${found.of.toLocaleString("en-GB")}`),
  ).toBeVisible();
  await expect(grid.locator("mark").first()).toBeVisible();

  await page.getByRole("button", { name: /^Spending/ }).click();
  await page.getByRole("option", { name: /^Buying more/ }).click();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/class=more/);
  const narrowed = await ask<List>(page, host, "customers", {
    ...everybody,
    search: name,
    filters: [{ performance: "more" }],
    order: "relevance",
  });
  await expect(grid).toHaveAttribute("aria-rowcount", String(narrowed.total + 1));
  await page.goBack();
  await expect(grid).toHaveAttribute("aria-rowcount", String(found.total + 1));

  await page.getByRole("searchbox", { name: "Search customers" }).press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/customers/${found.customers[0]?.id}$`));
  await expect(page.getByText(`1 of ${found.total.toLocaleString("en-GB")}`)).toBeVisible();
});

test("a life is walked through by keyboard, and a journey of the library shows her path", async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await ask(page, host, "save_preferences", { language: "en", theme: "light", window: {} });
  await ask(page, host, "open_sample", {});
  const best = await ask<List>(page, host, "customers", { ...everybody, order: "purchases" });
  const id = best.customers[0]?.id ?? "";
  await enterSampleShop(page, host, `/customers/${id}`);
  await page.reload();
  const line = page.getByRole("application", { name: "Timeline" });
  await line.focus();
  await page.keyboard.press("0");
  await page.keyboard.press("End");
  const chosen = page.getByRole("region", { name: /^Chosen/ });
  await expect(chosen).toBeVisible();
  const last = await page.getByRole("status").first().textContent();
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("status").first()).not.toHaveText(last ?? "");
  await page.keyboard.press("Escape");
  await expect(chosen).toHaveCount(0);
  // Nearer, the same keys go on beyond what is in view.
  const before = await page.getByRole("slider", { name: /^Beginning/ }).getAttribute("aria-valuenow");
  await page.keyboard.press("End");
  for (let times = 0; times < 8; times += 1) await page.keyboard.press("+");
  for (let times = 0; times < 40; times += 1) await page.keyboard.press("ArrowLeft");
  expect(await page.getByRole("slider", { name: /^Beginning/ }).getAttribute("aria-valuenow")).not.toBe(before);

  const journeys = await ask<{ name: string; visits: object[]; problem: string | null }[]>(
    page,
    host,
    "customer_journeys",
    { id },
  );
  const journey = journeys.find(({ visits, problem }) => visits.length > 0 && problem === null);
  if (journey === undefined) throw new Error("the best customer is in no journey");
  await page
    .getByRole("button", { name: new RegExp(`^${journey.name}`) })
    .first()
    .click();
  await expect(page.getByRole("list", { name: "One customer’s path" })).toBeVisible({ timeout: 20_000 });
  await expect(page).toHaveURL(new RegExp(`customer=${id}`));
});

test("a made-up customer walks through Welcome, and again after an edit", async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(host.url);
  await ask(page, host, "save_preferences", { language: "en", theme: "light", window: {} });
  await enterSampleShop(page, host, "/journeys/welcome");
  await page.reload();
  await expect(page.locator("[data-step]").first()).toBeVisible();
  await page.getByRole("tab", { name: /^Dry run/ }).click();
  await page.getByRole("button", { name: "Try a made-up customer…" }).click();
  const panel = page.getByRole("region", { name: "A made-up customer" });
  await panel.getByRole("button", { name: "New customer today" }).click();
  await panel.getByRole("button", { name: "Send her through" }).click();
  const path = panel.getByRole("list", { name: "One customer’s path" });
  await expect(path.getByRole("listitem").nth(2)).toBeVisible();
  const first = await path.getByRole("listitem").count();
  await expect(page.locator("[data-trail]").first()).toBeVisible();

  // Somebody who has not agreed gets no message, and the path says so.
  await panel.getByRole("radio", { name: "Customer" }).click();
  await panel.getByRole("button", { name: "No consent" }).click();
  await expect(panel.getByText("Changed since")).toBeVisible();
  await panel.getByRole("button", { name: "Send her through again" }).click();
  await expect(path).toBeVisible();
  await expect(panel.getByText("Changed since")).toHaveCount(0);
  expect(first).toBeGreaterThan(2);
});

for (const theme of ["light", "dark"] as const) {
  test(`the customers’ screens can be read by everybody (${theme})`, async ({ page, host }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(host.url);
    await ask(page, host, "save_preferences", { language: "en", theme, window: {} });
    await enterSampleShop(page, host, "/customers?class=more");
    await page.reload();
    const grid = page.getByRole("grid", { name: "Customers" });
    await expect(grid.getByRole("gridcell").first()).toBeVisible();
    expect(await violations(page)).toEqual([]);

    await grid.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("application", { name: "Timeline" }).focus();
    await page.keyboard.press("End");
    await expect(page.getByRole("region", { name: /^Chosen/ })).toBeVisible();
    await page.waitForLoadState("networkidle");
    expect(await violations(page)).toEqual([]);

    await page.goto(`${host.url}/#/journeys/welcome`);
    await expect(page.locator("[data-step]").first()).toBeVisible();
    await page.getByRole("tab", { name: /^Dry run/ }).click();
    await page.getByRole("button", { name: "Try a made-up customer…" }).click();
    await page.getByRole("button", { name: "New customer today" }).click();
    expect(await violations(page)).toEqual([]);
  });
}
