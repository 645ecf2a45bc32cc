// Runs axe-core in the page and gives the violations of WCAG 2 A and AA, each with the elements it names.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import type { Page } from "@playwright/test";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
}

export async function violations(page: Page): Promise<string[]> {
  await standsStill(page);
  await page.evaluate(source);
  const result = await page.evaluate(
    async () =>
      (await (globalThis as unknown as { axe: { run(root: Document, options: object): Promise<unknown> } }).axe.run(
        document,
        { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
      )) as AxeResult,
  );
  return result.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary}`),
  );
}

/** Colours that are still on their way from one theme to the other would be measured half way. */
async function standsStill(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await frame();
    await frame();
    const ending = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map((each) => each.finished));
    await frame();
  });
}
