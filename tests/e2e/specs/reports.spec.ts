// The reports over recorded history, on the real engine: what stands on a page is what the engine says, every page can
// be read by everybody, and a number leads to its list, a list to a segment, a segment to a journey.
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { violations } from "../support/axe.ts";
import { expect, test } from "../support/host.ts";
import { ask, enterSampleShop } from "../support/start.ts";

const PAGES = [
  "occasions",
  "sales",
  "messages",
  "vouchers",
  "products",
  "segments",
] as const;
const RANGE = { from: "2026-07-01", to: "2026-10-01" };

for (const theme of ["light", "dark"] as const) {
  test(`every report can be read by everybody (${theme})`, async ({
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
    await enterSampleShop(page, host, "/reports/occasions");
    await page.reload();
    for (const report of PAGES) {
      await page.goto(`${host.url}/#/reports/${report}`);
      await expect(
        page.getByText("How is this counted?").first(),
      ).toBeVisible();
      await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
      await page.waitForLoadState("networkidle");
      expect(await violations(page), report).toEqual([]);
    }
  });
}

test("a sale in the list opens into the days before it, and the tiles say what the engine says", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await ask(page, host, "save_preferences", {
    language: "en",
    theme: "light",
    window: {},
  });
  await enterSampleShop(
    page,
    host,
    "/reports/sales?from=2026-07-01&to=2026-09-30",
  );
  await page.reload();
  const { report } = await ask<{
    report: { related_sales: { count: number }; related_activities: number };
  }>(page, host, "report_sales", RANGE);
  const written = (count: number) => count.toLocaleString("en-GB");
  await expect(
    page.getByText(written(report.related_activities), { exact: true }).first(),
  ).toBeVisible();
  await expect(
    page
      .getByText(written(report.related_sales.count), { exact: true })
      .first(),
  ).toBeVisible();
  const list = await ask<{
    total: number;
    rows: { transaction: string; customer: string }[];
  }>(page, host, "report_list", {
    list: {
      of: { report: "sales", ask: RANGE },
      figure: "related_sales",
      groups: [],
    },
    offset: 0,
    limit: 1,
  });
  expect(list.total).toBe(report.related_sales.count);
});

test("a list becomes a segment, the segment the audience of a journey, and a report a file", async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await enterSampleShop(page, host, "/reports/segments");
  const name = `Losing them ${Date.now()}`;
  const list = {
    of: { report: "segments", ask: {} },
    figure: "customers",
    groups: [{ by: "segment", key: "less" }],
  };
  const { report } = await ask<{
    report: { segments: { less: { customers: number } } };
  }>(page, host, "report_segments", {});
  const segments = await ask<{ name: string; customers: number }[]>(
    page,
    host,
    "segment_of_list",
    { name, list },
  );
  expect(segments.find((segment) => segment.name === name)?.customers).toBe(
    report.segments.less.customers,
  );
  const { journey } = await ask<{ journey: { nodes: { kind: string }[] } }>(
    page,
    host,
    "create_journey",
    {
      template: null,
      name: "Win them back",
      segment: name,
    },
  );
  expect(journey.nodes.map((node) => node.kind)).toContain("segment_trigger");

  const path = join(host.folder, "segments.csv");
  await ask(page, host, "export_report", {
    of: { report: "segments", ask: {} },
    table: null,
    path,
  });
  const rows = readFileSync(path, "utf8").trim().split("\n");
  expect(rows.length, "a heading and four segments at least").toBeGreaterThan(
    4,
  );
});
