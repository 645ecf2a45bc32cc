// What a person does on the canvas, by pointer and keyboard.
import { expect, type Locator, type Page } from "@playwright/test";

export const card = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);

export const stepIds = (page: Page): Promise<string[]> =>
  page.locator("[data-step]").evaluateAll((cards) => cards.map((each) => each.getAttribute("data-step") ?? ""));

/** Drags a kind from the palette to a place on the canvas and gives the id of the step that appears. */
export async function dragFromPalette(page: Page, kind: string, x: number, y: number): Promise<string> {
  const before = new Set(await stepIds(page));
  const entry = page.getByRole("button", { name: kind, exact: true }).first();
  const box = await entry.boundingBox();
  if (box === null) throw new Error(`${kind} is not on the palette`);
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 });
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator("[data-step]")).toHaveCount(before.size + 1);
  const added = (await stepIds(page)).find((id) => !before.has(id));
  if (added === undefined) throw new Error(`${kind} was not added`);
  return added;
}

/** Adds a step behind the chosen one by the keyboard: A, its name, Enter. */
export async function addBehind(page: Page, id: string, kind: string): Promise<string> {
  const before = new Set(await stepIds(page));
  await card(page, id).click();
  await card(page, id).press("a");
  await page.keyboard.type(kind);
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-step]")).toHaveCount(before.size + 1);
  const added = (await stepIds(page)).find((each) => !before.has(each));
  if (added === undefined) throw new Error(`${kind} was not added`);
  return added;
}

const centre = async (place: Locator) => {
  const box = await place.boundingBox();
  if (box === null) throw new Error("not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Draws a connection from a port to a step. */
export async function connect(page: Page, from: string, port: string, to: string): Promise<void> {
  const node = (id: string) => page.locator(`.react-flow__node[data-id="${id}"]`);
  const before = await page.locator(".react-flow__edge").count();
  const start = await centre(node(from).locator(`[data-handleid="${port}"]`));
  const end = await centre(node(to).locator('[data-handleid="in"]'));
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 10, start.y + 6, { steps: 3 });
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
  await expect(page.locator(".react-flow__edge")).toHaveCount(before + 1);
}
