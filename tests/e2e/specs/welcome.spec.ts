// The main job, end to end: from an empty canvas to a report, every number from the engine.
import { addBehind, card, choose, connect, dragFromPalette, press, saved, stepIds } from "../support/builder.ts";
import { expect, test } from "../support/host.ts";
import { openSampleShop } from "../support/start.ts";

test("draws a journey by pointer, mends what the checks find, dry-runs it and reads the report", async ({
  page,
  host,
}) => {
  await openSampleShop(page, host);
  await page.getByRole("button", { name: "New journey", exact: true }).click();
  await page.getByRole("button", { name: /Empty journey/ }).first().click();
  await page.waitForURL(/#\/journeys\/new-journey/);

  // By pointer: from the palette onto the canvas, and a connection between two.
  const start = await dragFromPalette(page, "Event", 420, 140);
  await choose(page, "Event", "Account registered");
  const offer = await dragFromPalette(page, "Send Email", 740, 140);
  await choose(page, "Message design", "Welcome offer");
  await connect(page, start, "next", offer);

  // By keyboard: A adds behind the chosen step.
  const wait = await addBehind(page, offer, "Waiting");
  const bought = await addBehind(page, wait, "Condition");
  // A first rule asks what is asked most: has she bought since she came in?
  await press(page, "Rule");
  await expect(page.getByRole("combobox", { name: "What is asked" })).toHaveText("Purchase");
  const buyers = await addBehind(page, bought, "Add to segment");
  await choose(page, "List", /^First-time buyers/);
  const sms = await addBehind(page, bought, "Send SMS");
  await choose(page, "Message design", "Voucher reminder by SMS");
  expect(await stepIds(page)).toHaveLength(6);

  // A check appears where the problem is, and its fix is one undoable edit.
  const problem = page.getByRole("listitem").filter({ hasText: "unchecked-address" }).first();
  await expect(problem).toBeVisible();
  await problem.getByRole("button").filter({ hasNotText: /meant/ }).last().click();
  await expect(page.locator("[data-step]")).toHaveCount(7);
  await expect(page.getByText("unchecked-address")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(page.locator("[data-step]")).toHaveCount(6);
  await page.keyboard.press("Control+Shift+z");
  await expect(page.locator("[data-step]")).toHaveCount(7);

  await expect(saved(page)).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 20_000 });
  // Everybody of the sample shop registered, and nobody is lost.
  await expect(card(page, start)).toHaveAccessibleName(/10,000/);
  await expect(card(page, buyers)).toBeVisible();
  await expect(card(page, sms)).toBeVisible();

  // Who was there, and one customer's path with a reason for each turn.
  await card(page, bought).click();
  const customers = page.getByRole("grid").or(page.getByRole("table")).last();
  await expect(customers).toBeVisible();
  await customers.getByRole("row").nth(1).click();
  const path = page.getByRole("list", { name: "One customer’s path" });
  await expect(path.getByRole("listitem").first()).toContainText("registration on");
  await expect(path).toContainText(/no purchase since|purchase on/);

  await page.getByRole("button", { name: "Report" }).first().click();
  await page.waitForURL(/#\/dry-runs\//);
  await expect(page.getByText("Revenue per 1,000 registrations").first()).toBeVisible();
  await expect(page.getByText("published average").first()).toBeVisible();
});
