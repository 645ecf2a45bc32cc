// From a template to a journey of one's own: edits, versions, copies, and what cannot be.
import type { Page } from "@playwright/test";

import { card, drawTo, find, inspector, saved, write } from "../support/builder.ts";
import { expect, type Host, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

interface Opened {
  journey: {
    id: string;
    nodes: { id: string; for?: string; values?: Record<string, unknown>; rule?: unknown }[];
    edges: { from: string; to: string }[];
  };
}

const opened = (page: Page, host: Host, id: string) => ask<Opened>(page, host, "open_journey", { id });

const nodeOf = async (page: Page, host: Host, id: string, step: string) =>
  (await opened(page, host, id)).journey.nodes.find((node) => node.id === step);

/** A new journey from a template, open in the builder. */
async function fromTemplate(page: Page, host: Host, template: string): Promise<string> {
  const { journey } = await ask<Opened>(page, host, "create_journey", { template, name: "" });
  await page.goto(`${host.url}/#/journeys/${encodeURIComponent(journey.id)}`);
  await expect(page.locator("[data-step]")).toHaveCount(journey.nodes.length);
  return journey.id;
}

test.beforeEach(async ({ page, host }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await enterSampleShop(page, host, "/journeys");
});

test("a template is found in the gallery and opens as a journey without problems", async ({ page, host }) => {
  await page.getByRole("button", { name: "New journey", exact: true }).click();
  const templates = page.getByRole("list", { name: "Templates" });
  // All twelve, and the empty one.
  await expect(templates.getByRole("listitem")).toHaveCount(13);
  await page.getByRole("searchbox", { name: "Find a template" }).fill("voucher birthday");
  await expect(templates.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await page.waitForURL(/#\/journeys\/birthday/);
  await expect(page.getByRole("heading", { level: 1 }).getByRole("textbox")).toHaveValue("Birthday with a voucher");
  await expect(page.getByRole("button", { name: "No problems" })).toBeVisible();
  const id = decodeURIComponent(/#\/journeys\/(.+)$/.exec(page.url())?.[1] ?? "");
  const { journey } = await opened(page, host, id);
  await expect(page.locator("[data-step]")).toHaveCount(journey.nodes.length);
});

test("a kept edit is compared with the first version, in marks and as text, and taken back", async ({ page, host }) => {
  const id = await fromTemplate(page, host, "birthday");
  await card(page, "wait-10d").click();
  await write(page, "Wait for", "12");
  await page.keyboard.press("Control+s");
  await expect(page.getByText("Kept", { exact: true })).toBeVisible();
  expect((await nodeOf(page, host, id, "wait-10d"))?.for).toBe("P12D");

  await page.getByRole("tab", { name: "Versions" }).click();
  const versions = page.getByRole("list", { name: "Versions" });
  await expect(versions.getByText("current", { exact: true })).toHaveCount(1);
  const first = versions.getByRole("listitem").last();
  await first.getByRole("button", { name: /^Compare .* with the current version$/ }).click();

  const [before, after] = [page.getByRole("region", { name: /^Before/ }), page.getByRole("region", { name: /^After/ })];
  for (const side of [before, after]) {
    await expect(side.locator('[data-change="changed"]')).toHaveCount(1);
    await expect(side.locator('[data-change="changed"] [data-step]')).toHaveAttribute("data-step", "wait-10d");
  }
  const changes = page.getByRole("list", { name: "Changes" }).getByRole("listitem");
  await expect(changes).toHaveCount(1);
  await expect(changes.getByRole("deletion")).toHaveText("10 days");
  await expect(changes.getByRole("insertion")).toHaveText("12 days");
  await page.getByRole("tab", { name: "Text" }).click();
  const text = page.getByRole("tabpanel", { name: "Text" });
  await expect(text).toContainText(/–removed:\s*.*"P10D"/);
  await expect(text).toContainText(/\+added:\s*.*"P12D"/);

  await page.getByRole("button", { name: "Back to editing" }).click();
  await page.getByRole("tab", { name: "Versions" }).click();
  await first.getByRole("button", { name: /^Restore / }).click();
  // A card says what it is set to at any zoom.
  await expect(card(page, "wait-10d")).toHaveAccessibleName(/10 days/);
  await expect.poll(async () => (await nodeOf(page, host, id, "wait-10d"))?.for).toBe("P10D");
});

test("a copied step is pasted into another journey, which says what it has not got", async ({ page, host }) => {
  // As a colleague would send it: her workspace has a design that this one has not.
  await ask(page, host, "save_journey", {
    journey: {
      format: 1,
      id: "from-a-colleague",
      name: "From a colleague",
      nodes: [
        { id: "start", kind: "event_trigger", event: "purchase" },
        { id: "hello", kind: "send_message", channel: "email", message: "spring-hello", label: "Spring hello" },
      ],
      edges: [{ from: "start", to: "hello" }],
    },
  });
  await page.goto(`${host.url}/#/journeys/from-a-colleague`);
  await card(page, "hello").click();
  await page.keyboard.press("Control+c");

  const id = await fromTemplate(page, host, "thank-you");
  const steps = page.locator("[data-step]");
  const count = await steps.count();
  await page.keyboard.press("Control+v");
  await expect(page.getByText("One message design is not here: spring-hello.")).toBeVisible();
  await expect(steps).toHaveCount(count + 1);
  await expect(page.getByRole("button", { name: "1 error", exact: true })).toBeVisible();
  await expect(saved(page)).toBeVisible();
  expect(await nodeOf(page, host, id, "hello")).toMatchObject({ message: "spring-hello", label: "Spring hello" });
  await page.keyboard.press("Control+z");
  await expect(steps).toHaveCount(count);
});

test("a connection that cannot be says why, by pointer and by keyboard, and is not made", async ({ page, host }) => {
  const id = await fromTemplate(page, host, "birthday");
  const edges = (await opened(page, host, id)).journey.edges;
  const note = page.locator(".connect-note");
  await drawTo(page, "wait-10d", "next", card(page, "birthday"));
  await expect(note).toHaveText("Visits start here: no connection can lead into a trigger.");
  await page.mouse.up();
  await expect(note).toHaveCount(0);
  await drawTo(page, "wait-10d", "next", card(page, "wait-10d"));
  await expect(note).toHaveText(/A step cannot lead to itself/);
  await page.mouse.up();

  await find(page, "celebrated");
  await page.keyboard.press("c");
  await expect(page.getByRole("status").filter({ hasText: "it has no way out" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.locator(".react-flow__edge")).toHaveCount(edges.length);
  expect((await opened(page, host, id)).journey.edges).toEqual(edges);
});

test("a step that gets another id is followed by everything that refers to it", async ({ page, host }) => {
  const id = await fromTemplate(page, host, "birthday");
  await card(page, "voucher").click();
  const panel = inspector(page);
  await panel.locator("summary", { hasText: "More" }).click();
  await panel.getByRole("textbox", { name: "Id in the file" }).fill("gift");
  await page.keyboard.press("Enter");
  await expect(card(page, "gift")).toBeVisible();
  await expect(card(page, "voucher")).toHaveCount(0);
  await expect(saved(page)).toBeVisible();
  await expect.poll(async () => (await nodeOf(page, host, id, "wishes"))?.values).toEqual({
    code: { from: "gift", field: "code" },
  });
  expect((await nodeOf(page, host, id, "used"))?.rule).toEqual({ voucher: { node: "gift", is: "redeemed" } });
  await expect(page.getByRole("button", { name: "No problems" })).toBeVisible();
});
