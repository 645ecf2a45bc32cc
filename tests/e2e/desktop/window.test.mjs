// The real window: the built application under WebKitWebDriver.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";

import { openWindow } from "./driver.mjs";

let page;

before(async () => {
  page = await openWindow();
});

after(() => page?.close());

const labelled = (pattern) =>
  `[...document.querySelectorAll("button, [role=button]")].find((each) => new RegExp(${JSON.stringify(pattern)}).test(each.textContent + " " + (each.getAttribute("aria-label") ?? "")))`;
const press = (pattern) =>
  page.until(`a button ${pattern}`, () =>
    page.run(
      `const it = ${labelled(pattern)}; if (!it || it.disabled) return false; it.click(); return true`,
    ),
  );
const there = (css) =>
  page.until(`${css} is there`, () =>
    page.run("return document.querySelector(arguments[0]) !== null", css),
  );

test("opens with its own pages, and the sample shop loads", async () => {
  await there("h1");
  assert.equal(await page.text("h1"), "Rehearsal");
  await press("Open the sample shop");
  await page.until("the shop's journeys are listed", () =>
    page.run(
      "return document.body.innerText.includes('Welcome new customers')",
    ),
  );
});

test("the content security policy holds: no inline script runs, nothing remote is reached", async () => {
  const outcome = await page.runAsync(`
    const done = arguments[arguments.length - 1];
    const script = document.createElement("script");
    script.textContent = "globalThis.ranInline = true";
    document.head.append(script);
    fetch("http://127.0.0.1:9/")
      .then(() => "reached", () => "refused")
      .then((remote) => done({ inline: globalThis.ranInline === true, remote }));
  `);
  assert.deepEqual(outcome, { inline: false, remote: "refused" });
});

test("a node can be dragged on the canvas", async () => {
  await page.run("location.hash = '#/journeys/welcome'");
  await there('[data-step="buyers"]');
  // The canvas moves to show everything when it opens; a drag begins once it stands still.
  let last = "";
  await page.until("the canvas stands still", async () => {
    const now = JSON.stringify(await page.centre('[data-step="buyers"]'));
    const still = now === last;
    last = now;
    return still;
  });
  const from = await page.centre('[data-step="buyers"]');
  await page.drag(from, { x: from.x + 60, y: from.y + 40 });
  const to = await page.centre('[data-step="buyers"]');
  assert.ok(
    to.x - from.x > 30 && to.y - from.y > 15,
    `moved from ${JSON.stringify(from)} to ${JSON.stringify(to)}`,
  );
});

test("a dry run ends with numbers that the engine computed", async () => {
  await press("^Dry run|Dry run Ctrl");
  await there(".step-counts");
  const counts = await page.run(
    "return Object.fromEntries([...document.querySelectorAll('.react-flow__node')].map((node) => [node.dataset.id, node.querySelector('.step-counts')?.getAttribute('title') ?? '']))",
  );
  assert.match(
    counts.start,
    /10,000/,
    "everybody of the sample shop registered",
  );
  assert.match(counts.bought, /\d/);
});

test("the page is printed into a PDF file, whole or not at all", async () => {
  const print = (path) =>
    page.runAsync(
      `const done = arguments[arguments.length - 1];
       window.__TAURI_INTERNALS__.invoke("print_page", { path: arguments[0] }).then(done, (error) => done(error.code));`,
      path,
    );
  const path = join(page.folder, "page.pdf");
  assert.equal(await print(path), true);
  const pdf = readFileSync(path);
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  assert.match(
    pdf.toString("latin1"),
    /\/Type \/Page\b/,
    "there is a page in it",
  );
  assert.equal(
    await print(join(page.folder, "nowhere", "page.pdf")),
    "not-written",
  );
  assert.deepEqual(
    readdirSync(page.folder).filter((name) => name.endsWith(".part")),
    [],
    "nothing half done is left",
  );
});
