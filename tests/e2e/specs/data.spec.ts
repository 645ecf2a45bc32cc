// Designs and segments, on the real engine: what is made by form is there for journeys, what is used cannot be deleted,
// and a segment that is made of purchases or of an overlap has as many customers as the picture says.
import { violations } from "../support/axe.ts";
import { expect, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

const SCREENS = [
  "/data/messages",
  "/data/messages/welcome-offer",
  "/data/vouchers/welcome-10",
  "/data/stores",
  "/data/products",
  "/segments",
  "/segments/Top%20spenders",
  "/settings",
] as const;

for (const theme of ["light", "dark"] as const) {
  test(`designs, segments and settings can be read by everybody (${theme})`, async ({
    page,
    host,
  }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(host.url);
    await ask(page, host, "save_preferences", {
      language: "en",
      theme,
      window: {},
    });
    await enterSampleShop(page, host, "/data/messages");
    await page.reload();
    for (const screen of SCREENS) {
      await page.goto(`${host.url}/#${screen}`);
      await expect(page.getByRole("navigation").first()).toBeVisible();
      await page.waitForLoadState("networkidle");
      await expect(page.locator(".animate-spin")).toHaveCount(0);
      expect(await violations(page), screen).toEqual([]);
    }
    await page.goto(`${host.url}/#/segments`);
    for (const view of ["By purchases", "Overlap"]) {
      await page.getByRole("radio", { name: view }).click();
      await page.waitForLoadState("networkidle");
      expect(await violations(page), view).toEqual([]);
    }
  });
}

test("a message is written, seen as a customer gets it, used by a journey, and then cannot be deleted", async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  await page.goto(host.url);
  await ask(page, host, "save_preferences", {
    language: "en",
    theme: "light",
    window: {},
  });
  await enterSampleShop(page, host, "/data/messages");
  await page.reload();
  await page.getByRole("button", { name: "New message" }).click();
  await page
    .getByRole("textbox", { name: "Name", exact: true })
    .fill("Žofie’s thanks");
  await expect(
    page.getByRole("textbox", { name: "Id", exact: true }),
  ).toHaveValue("zofie-s-thanks");
  await page.getByRole("combobox", { name: "Channel" }).click();
  await page.getByRole("option", { name: "SMS" }).click();
  const name = (
    await ask<{ customers: { name: string }[] }>(page, host, "customers", {
      search: "",
      filters: [],
      order: "registered",
      descending: true,
      offset: 0,
      limit: 1,
    })
  ).customers[0]?.name;
  await page
    .getByRole("textbox", { name: "Text", exact: true })
    .fill("Thank you, {{name}} ☀");
  // Whoever registered last is shown it first.
  await expect(page.getByText(`Thank you, ${name ?? "?"} ☀`)).toBeVisible();
  await expect(page.getByText("1 SMS")).toBeVisible();
  await expect(page.getByText(/☀ make it Unicode/u)).toBeVisible();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(
    page.getByText("Nothing uses it: it can be deleted."),
  ).toBeVisible();

  const journey = {
    format: 1,
    id: "thanks",
    name: "Thanks",
    nodes: [
      { id: "start", kind: "event_trigger", event: "purchase" },
      {
        id: "sms",
        kind: "send_message",
        channel: "sms",
        message: "zofie-s-thanks",
      },
    ],
    edges: [{ from: "start", to: "sms" }],
  };
  await ask(page, host, "create_journey", { template: null, name: "Thanks" });
  const { journey: made } = await ask<{ journey: { id: string } }>(
    page,
    host,
    "create_journey",
    {
      template: null,
      name: "Thanks too",
    },
  );
  await ask(page, host, "save_journey", {
    journey: { ...journey, id: made.id },
    autosave: false,
  });
  await page.reload();
  await expect(page.getByRole("link", { name: /sms/u })).toBeVisible();
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByText("in-use")).toBeVisible();
  const { total } = await ask<{ total: number }>(page, host, "items", {
    kind: "message_design",
    search: "zofie-s-thanks",
    offset: 0,
    limit: 1,
  });
  expect(total).toBe(1);
});

test("codes are pasted onto a voucher’s list, each once", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await ask(page, host, "save_preferences", {
    language: "en",
    theme: "light",
    window: {},
  });
  await enterSampleShop(page, host, "/data/vouchers/welcome-10");
  await page.reload();
  const codes = page
    .locator("section")
    .filter({ has: page.getByRole("heading", { name: "Codes" }) });
  await codes.getByRole("textbox", { name: "Add codes" }).fill("PASTE-1, PASTE-2; PASTE-1\nPASTE-3");
  await codes.getByRole("button", { name: "Add codes" }).click();
  await expect(
    codes.getByText("3 codes added, 1 were there already."),
  ).toBeVisible();
});

test("purchases become a segment with as many customers as were shown, and overlaps a list", async ({
  page,
  host,
}) => {
  test.setTimeout(120_000);
  await page.goto(host.url);
  await ask(page, host, "save_preferences", {
    language: "en",
    theme: "light",
    window: {},
  });
  await enterSampleShop(page, host, "/segments");
  await page.reload();
  await page.getByRole("radio", { name: "By purchases" }).click();
  const { groups } = await ask<{
    groups: { title: string; name: string; customers: number }[];
  }>(page, host, "purchase_groups", {
    by: "category",
    search: "",
    offset: 0,
    limit: 10,
  });
  const first = groups[0];
  if (first === undefined) throw new Error("nobody bought anything");
  await page
    .getByRole("row")
    .filter({ hasText: first.title })
    .getByRole("button", { name: "Make a segment" })
    .click();
  await page.getByRole("button", { name: "Open" }).first().click();
  await expect(page.getByRole("heading", { name: first.name })).toBeVisible();
  const segments = await ask<{ name: string; customers: number }[]>(
    page,
    host,
    "segments",
    {},
  );
  expect(segments.find(({ name }) => name === first.name)?.customers).toBe(
    first.customers,
  );

  await page.getByRole("radio", { name: "Overlap" }).click();
  const part = page.getByRole("table").getByRole("button").first();
  await part.click();
  await page.getByRole("textbox", { name: "Name" }).fill("One part");
  await page.getByRole("button", { name: "Make a segment" }).click();
  await expect(
    page.getByText("One part", { exact: false }).first(),
  ).toBeVisible();
  const after = await ask<{ name: string; source: string }[]>(
    page,
    host,
    "segments",
    {},
  );
  expect(after.find(({ name }) => name === "One part")?.source).toBe("list");
});

test("a workspace gets quiet hours, and has them after a reload", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await ask(page, host, "save_preferences", {
    language: "en",
    theme: "light",
    window: {},
  });
  await enterSampleShop(page, host, "/settings");
  await page.reload();
  const box = page.getByRole("checkbox", { name: "Quiet hours" });
  const had = await box.isChecked();
  await box.click();
  await page.getByRole("button", { name: "Save" }).first().click();
  await expect(page.getByText("Settings saved")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("checkbox", { name: "Quiet hours" })).toBeChecked(
    { checked: !had },
  );
});
