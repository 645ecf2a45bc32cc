// Every screen in both themes and three languages: no accessibility violation, no untranslated text.
import { violations } from "../support/axe.ts";
import { card } from "../support/builder.ts";
import { expect, test } from "../support/host.ts";
import { ask, openSampleShop } from "../support/start.ts";

/** A journey with a branch by nested rules, as its first version has it or as it is now. */
const branched = (first: boolean) => ({
  format: 1,
  id: "branched",
  name: "Branched",
  nodes: [
    { id: "start", kind: "event_trigger", event: "purchase", position: { x: 0, y: 0 } },
    { id: "wait", kind: "wait", for: first ? "P1D" : "P2D", position: { x: 296, y: 0 } },
    {
      id: "branch",
      kind: "branch",
      position: { x: 592, y: 0 },
      cases: [
        {
          name: "Regulars",
          rule: {
            all: [
              { event: { type: "purchase", since: "P90D", count: { is: "at_least", to: 2 } } },
              { any: [{ segment: "VIP" }, { not: { can_receive: "sms" } }] },
            ],
          },
        },
        { name: "Others" },
      ],
    },
    ...(first ? [] : [{ id: "end", kind: "exit", outcome: "regular", position: { x: 888, y: 0 } }]),
  ],
  edges: [
    { from: "start", to: "wait" },
    { from: "wait", to: "branch" },
    ...(first ? [] : [{ from: "branch", port: "Regulars", to: "end" }]),
  ],
});

for (const theme of ["light", "dark"]) {
  for (const language of ["en", "pl", "it"]) {
    test(`screens hold up to WCAG 2.2 AA: ${theme}, ${language}`, async ({ page, host }) => {
      test.setTimeout(120_000);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(host.url);
      await ask(page, host, "save_preferences", { language, theme, window: {} });
      await ask(page, host, "close_workspace", {});
      const look = async (screen: string) => {
        await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
        expect(await violations(page), screen).toEqual([]);
        expect(await page.locator("body").innerText(), screen).not.toMatch(/\{\s*\$|\[[a-z]+-[a-z-]+\]/);
      };

      await page.goto(`${host.url}/#/`);
      await page.reload();
      await expect(page.getByRole("heading", { name: "Rehearsal" })).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", new RegExp(`^${language}`));
      await look("start");

      await ask(page, host, "open_sample", {});
      await page.goto(`${host.url}/#/journeys`);
      await page.reload();
      await expect(page.getByText("Welcome new customers").first()).toBeVisible();
      await look("journeys");
      await page.keyboard.press("n");
      // The empty journey and twelve templates.
      await expect(page.getByRole("dialog").getByRole("listitem")).toHaveCount(13);
      await look("gallery");
      await page.keyboard.press("Escape");

      for (const first of [true, false]) {
        await ask(page, host, "save_journey", { journey: branched(first), keep: true });
      }
      await page.goto(`${host.url}/#/journeys/branched`);
      await card(page, "branch").click();
      // An error at a case without a rule, beside the first case with its rule in words and counted.
      await expect(page.locator("[data-form] ol > li").nth(1).locator(".text-error")).toBeVisible();
      await page.getByRole("tab").nth(3).click();
      const versions = page.locator("[data-version]");
      await expect(versions.nth(1)).toBeVisible();
      await look("builder: branch, rule and versions");
      // The row itself, naming it, looking at it, and then comparing it: in words of three languages.
      await versions.nth(1).getByRole("button").nth(3).click();
      await expect(page.locator("[data-change]").first()).toBeVisible();
      await look("comparison");

      await page.goto(`${host.url}/#/journeys/welcome`);
      await expect(page.locator("[data-step]").first()).toBeVisible();
      await page.locator('[data-step="used"]').click();

      await page.keyboard.press("Control+Enter");
      await expect(page.locator(".step-counts").first()).toBeVisible({ timeout: 20_000 });
      await page.locator('[data-step="used"]').click();
      await expect(page.getByRole("row").nth(1)).toBeVisible();
      await look("results");

      await page.goto(`${host.url}/#/dry-runs/welcome`);
      await expect(page.locator("svg").first()).toBeVisible();
      await look("report");

      await page.goto(`${host.url}/#/reports/occasions?from=all&to=all`);
      const converted = page.locator("tbody tr").first().locator("td").nth(6).getByRole("button");
      await expect(converted).toBeVisible();
      await look("occasions");
      await converted.click();
      await expect(page.getByRole("complementary").getByRole("row").nth(1)).toBeVisible();
      await look("occasions: a list");
    });
  }
}

test("a file that is no workspace is refused with what to do, and nothing else happens", async ({ page, host }) => {
  await page.goto(host.url);
  const answer = await page.request.post(`${host.url}/call/open_workspace`, {
    data: { params: { path: `${host.folder}/../no-such-file.rehearsal` }, task: "t" },
  });
  const { error } = JSON.parse((await answer.text()).trim().split("\n").at(-1) ?? "") as {
    error: { code: string; message: string; help: string };
  };
  expect(error.code).toBe("no-such-file");
  expect(error.help).not.toBe("");
});

test("what is drawn is there again after the page is loaded anew, and undo takes it back", async ({ page, host }) => {
  await ask(page, host, "save_preferences", { language: "en", theme: "light", window: {} });
  await openSampleShop(page, host);
  await page.goto(`${host.url}/#/journeys/welcome`);
  const steps = page.locator("[data-step]");
  await expect(steps).toHaveCount(16);
  await page.locator('[data-step="sms"]').click();
  await page.locator('[data-step="sms"]').press("Delete");
  await expect(steps).toHaveCount(15);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  const saved = await ask<{ journey: { nodes: unknown[]; edges: { from: string; to: string }[] } }>(
    page,
    host,
    "open_journey",
    { id: "welcome" },
  );
  expect(saved.journey.nodes).toHaveLength(15);
  // Its neighbours are connected in its place.
  expect(saved.journey.edges).toContainEqual(expect.objectContaining({ from: "has-phone", to: "reminded" }));
  await page.keyboard.press("Control+z");
  await expect(steps).toHaveCount(16);
  await expect(page.getByText("Saved", { exact: true })).toBeVisible();
  await page.reload();
  await expect(steps).toHaveCount(16);
});
