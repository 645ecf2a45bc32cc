// One journey with every kind of step there is, drawn and filled in by hand, checked, saved and dry-run by the engine.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import {
  addBehindChosen,
  card,
  choose,
  connect,
  dragFromPalette,
  find,
  invent,
  press,
  saved,
  turn,
  write,
} from "../support/builder.ts";
import { expect, type Host, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

/** The kinds of the language, from the list that the engine's own types are made into. */
const KINDS = [
  ...readFileSync(join(import.meta.dirname, "../../../ui/src/bindings/Step.ts"), "utf8").matchAll(/"kind": "(\w+)"/g),
].map((match) => match[1] ?? "");

/** How a kind is called on the palette, and what has to be said in its form before it can run. */
const FORMS: Record<string, { name: string; fill: (page: Page) => Promise<void> }> = {
  event_trigger: { name: "Event", fill: (page) => choose(page, "Event", /^Account registered/) },
  segment_trigger: {
    name: "Segment entry",
    fill: async (page) => {
      await choose(page, "Segment", /^VIP/);
      await turn(page, "at once");
      await write(page, "at once", "2025-06-02");
    },
  },
  date_trigger: {
    name: "Date",
    fill: async (page) => {
      await choose(page, "Date of the customer", "birthday");
      await turn(page, "before");
      await write(page, "On which day", "3");
    },
  },
  schedule_trigger: {
    name: "Schedule",
    fill: async (page) => {
      await write(page, "First date", "2025-06-02");
      await turn(page, "month");
      await press(page, "Rule");
      await choose(page, "What is asked", "Is in a segment");
      await choose(page, "Segment", /^VIP/);
    },
  },
  wait: { name: "Waiting", fill: (page) => write(page, "Wait for", "2") },
  wait_for_time_range: { name: "Waiting for time range", fill: (page) => write(page, "To", "18:00") },
  holdout: { name: "Control group", fill: (page) => write(page, "Kept out", "20") },
  wait_until: { name: "Wait until date", fill: (page) => write(page, "Day", "2025-07-01") },
  set_attribute: {
    name: "Set attribute",
    fill: async (page) => {
      await choose(page, "Attribute", "language");
      await invent(page, "Becomes", "eo");
    },
  },
  assign_voucher: { name: "Assign Campaign Voucher", fill: (page) => choose(page, "Voucher design", /^Next visit/) },
  send_message: { name: "Send Email", fill: (page) => choose(page, "Message design", /^New arrivals/) },
  create_occasion: { name: "Occasion for an associate", fill: (page) => choose(page, "Type of occasion", "Birthday") },
  sync_audience: { name: "Ad audience", fill: (page) => invent(page, "Ad audience", "Lookalikes") },
  webhook: {
    name: "Webhook",
    fill: async (page) => {
      await write(page, "Name of the call", "CRM");
      await write(page, "Name of the value", "code");
      await press(page, "Add");
      await press(page, "A value met earlier");
      await choose(page, "Value of code", "code");
    },
  },
  wait_for_event: { name: "Wait for event", fill: (page) => choose(page, "Event", /^Purchase/) },
  add_to_segment: { name: "Add to segment", fill: (page) => invent(page, "List", "Greeted") },
  remove_from_segment: { name: "Remove from segment", fill: (page) => choose(page, "List", /^Greeted/) },
  exit: { name: "End", fill: (page) => write(page, "Outcome", "bought") },
  condition: {
    name: "Condition",
    fill: async (page) => {
      await press(page, "Rule");
      await choose(page, "What is asked", "Can receive messages");
    },
  },
  branch: {
    name: "Multi-branch",
    fill: async (page) => {
      await write(page, "Name of case 1", "Spends more");
      await press(page, "Rule");
      await choose(page, "What is asked", "How spending moves");
      await choose(page, "How spending moves", "more");
      await press(page, "Rule of B");
      await press(page, "Rule");
      await choose(page, "What is asked", "Was contacted");
    },
  },
  random_split: { name: "A/B split", fill: (page) => write(page, "Name of variant 1", "Quiet") },
  goto: { name: "Jump", fill: (page) => choose(page, "Goes on at", /^End/) },
};

/** Behind the step before by the keyboard alone, and filled in. */
async function behind(page: Page, step: string, ...kinds: (keyof typeof FORMS)[]): Promise<string> {
  let last = step;
  for (const kind of kinds) {
    const { name, fill } = formOf(kind);
    last = await addBehindChosen(page, last, name);
    await fill(page);
  }
  return last;
}

function formOf(kind: string) {
  const form = FORMS[kind];
  if (form === undefined) throw new Error(`nobody said what the form of ${kind} asks for`);
  return form;
}

/** No step on the canvas has an error, and the checks have seen the last edit. */
async function hasNoError(page: Page, id: string, host: Host): Promise<void> {
  await expect(saved(page)).toBeVisible();
  await expect(page.locator(".step-badge-error")).toHaveCount(0);
  const { journey } = await ask<{ journey: object }>(page, host, "open_journey", { id });
  const checked = await ask<{ findings: { severity: string; code: string }[] }>(page, host, "check_journey", { journey });
  expect(checked.findings.filter(({ severity }) => severity === "error")).toEqual([]);
}

test.describe.serial("a journey of every kind of step", () => {
  let id = "";
  let event = "";

  test("begins with every kind of trigger, by the pointer", async ({ page, host }) => {
    expect(Object.keys(FORMS).toSorted()).toEqual(KINDS.toSorted());
    await page.emulateMedia({ reducedMotion: "reduce" });
    await enterSampleShop(page, host, "/journeys");
    await page.getByRole("button", { name: "New journey", exact: true }).click();
    await page.getByRole("button", { name: "Empty journey" }).click();
    await page.waitForURL(/#\/journeys\/new-journey/);
    id = /#\/journeys\/([^?]+)/.exec(page.url())?.[1] ?? "";

    const first = await dragFromPalette(page, formOf("wait").name, 760, 320);
    await formOf("wait").fill(page);
    let y = 130;
    for (const kind of KINDS.filter((each) => each.endsWith("_trigger"))) {
      const trigger = await dragFromPalette(page, formOf(kind).name, 420, y);
      await formOf(kind).fill(page);
      await connect(page, trigger, "next", first);
      y += 120;
    }
    await hasNoError(page, id, host);
  });

  test("goes on through time, data, money and messages, by the keyboard", async ({ page, host }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await enterSampleShop(page, host, `/journeys/${id}`);
    await expect(card(page, "wait")).toBeVisible();
    await find(page, "wait");
    event = await behind(
      page,
      "wait",
      "wait_for_time_range",
      "holdout",
      "wait_until",
      "set_attribute",
      "assign_voucher",
      "send_message",
      "create_occasion",
      "sync_audience",
      "webhook",
      "wait_for_event",
    );
    await hasNoError(page, id, host);
  });

  test("divides, ends, and is dry-run as it was drawn", async ({ page, host }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await enterSampleShop(page, host, `/journeys/${id}`);
    await expect(card(page, event)).toBeVisible();
    await find(page, event);
    await behind(page, event, "add_to_segment", "remove_from_segment", "exit");
    // The next way out of the same step that leads nowhere yet.
    await find(page, event);
    const condition = await behind(page, event, "condition");
    await behind(page, condition, "branch", "goto");
    await find(page, condition);
    await behind(page, condition, "random_split");
    await hasNoError(page, id, host);

    await page.getByRole("tab", { name: /^Problems/ }).click();
    await expect(page.getByRole("list", { name: "Problems" })).toBeVisible();
    await expect(page.getByRole("list", { name: "Problems" }).getByRole("button", { name: /^Error:/ })).toHaveCount(0);

    const { journey } = await ask<{ journey: { nodes: { kind: string }[] } }>(page, host, "open_journey", { id });
    expect([...new Set(journey.nodes.map(({ kind }) => kind))].toSorted()).toEqual(KINDS.toSorted());

    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 30_000 });
    const run = await ask<{ summary: { entries: number; nodes: Record<string, { entered: number }> } }>(
      page,
      host,
      "last_run",
      { id },
    );
    expect(run.summary.entries).toBeGreaterThan(0);
    expect(Object.keys(run.summary.nodes).toSorted()).toEqual(
      journey.nodes.map((node) => (node as { id?: string }).id).toSorted(),
    );
  });
});
