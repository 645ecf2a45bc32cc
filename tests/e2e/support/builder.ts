// What a person does in the builder, by pointer and keyboard.
import { expect, type Locator, type Page } from "@playwright/test";

export const card = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);

/** The panel with the form of what is chosen. */
export const inspector = (page: Page): Locator => page.locator("[data-inspector]");

/** Said under the name once everything is on the disk. */
export const saved = (page: Page): Locator => page.getByText("Saved", { exact: true });

export const stepIds = (page: Page): Promise<string[]> =>
  page.locator("[data-step]").evaluateAll((cards) => cards.map((each) => each.getAttribute("data-step") ?? ""));

/** Does what adds one step, and gives the id of the step that appears. */
async function added(page: Page, kind: string, add: () => Promise<void>): Promise<string> {
  const before = new Set(await stepIds(page));
  await add();
  await expect(page.locator("[data-step]")).toHaveCount(before.size + 1);
  const id = (await stepIds(page)).find((each) => !before.has(each));
  if (id === undefined) throw new Error(`${kind} was not added`);
  return id;
}

/** Drags a kind from the palette to a place on the canvas and gives the id of the step that appears. */
export async function dragFromPalette(page: Page, kind: string, x: number, y: number): Promise<string> {
  const entry = page.getByRole("button", { name: kind, exact: true }).first();
  const box = await entry.boundingBox();
  if (box === null) throw new Error(`${kind} is not on the palette`);
  return added(page, kind, async () => {
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
    await page.mouse.move(x, y, { steps: 8 });
    await page.mouse.up();
  });
}

/** Adds a step behind the chosen one by the keyboard: A, its name, Enter. */
export async function addBehind(page: Page, id: string, kind: string): Promise<string> {
  await card(page, id).click();
  return addBehindChosen(page, id, kind);
}

/** The same where the step is chosen already: nothing is pointed at. */
export async function addBehindChosen(page: Page, id: string, kind: string): Promise<string> {
  return added(page, kind, async () => {
    await card(page, id).press("a");
    await page.keyboard.type(kind);
    await page.keyboard.press("Enter");
  });
}

/** Chooses a step by the keyboard, wherever it stands: Ctrl F, its id, Enter. */
export async function find(page: Page, id: string): Promise<void> {
  await page.keyboard.press("Control+f");
  await page.getByRole("combobox", { name: "Find on the canvas" }).fill(id);
  await page.keyboard.press("Enter");
  await expect(card(page, id)).toBeFocused();
}

const centre = async (place: Locator) => {
  const box = await place.boundingBox();
  if (box === null) throw new Error("not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const node = (page: Page, id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);

/** Takes hold of a port and carries the way to a place, without letting go. */
export async function drawTo(page: Page, from: string, port: string, target: Locator): Promise<void> {
  const start = await centre(node(page, from).locator(`[data-handleid="${port}"]`));
  const end = await centre(target);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 6, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
}

/** Draws a connection from a port to a step. */
export async function connect(page: Page, from: string, port: string, to: string): Promise<void> {
  const before = await page.locator(".react-flow__edge").count();
  await drawTo(page, from, port, node(page, to).locator('[data-handleid="in"]'));
  await page.mouse.up();
  await expect(page.locator(".react-flow__edge")).toHaveCount(before + 1);
}

/** Chooses a line of a list in the settings panel. */
export async function choose(page: Page, list: string, option: string | RegExp): Promise<void> {
  await inspector(page).getByRole("combobox", { name: list, exact: true }).first().click();
  await page.getByRole("option", { name: option }).first().click();
}

/** Writes into a list what no line of it says. */
export async function invent(page: Page, list: string, text: string): Promise<void> {
  await inspector(page).getByRole("combobox", { name: list, exact: true }).first().click();
  await page.getByRole("combobox", { name: "Search", exact: true }).fill(text);
  await page.getByRole("option", { name: `“${text}”` }).click();
}

/** Writes into a field of the settings panel, and leaves it. */
export async function write(page: Page, label: string, text: string): Promise<void> {
  const field = inspector(page).locator("input").and(page.getByLabel(label, { exact: true })).first();
  await field.fill(text);
  await field.blur();
}

/** Turns a switch of a few ways. */
export async function turn(page: Page, way: string): Promise<void> {
  await inspector(page).getByRole("radio", { name: way, exact: true }).first().click();
}

/** Presses a button of the settings panel. */
export async function press(page: Page, name: string): Promise<void> {
  await inspector(page).getByRole("button", { name, exact: true }).first().click();
}
