/** A page on paper is light and as wide as the paper: put on before printing, taken off afterwards. */

let before: string | undefined;
let nested = 0;

function on(): void {
  nested += 1;
  if (nested > 1) return;
  const root = document.documentElement;
  before = root.dataset["theme"];
  root.dataset["theme"] = "light";
  root.dataset["printing"] = "";
  window.dispatchEvent(new Event("papered"));
}

function off(): void {
  nested = Math.max(0, nested - 1);
  if (nested > 0) return;
  const root = document.documentElement;
  delete root.dataset["printing"];
  if (before !== undefined) root.dataset["theme"] = before;
  window.dispatchEvent(new Event("papered"));
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** Prints with the page as it stands on paper. */
export async function whilePrinting<T>(print: () => Promise<T>): Promise<T> {
  on();
  try {
    // What is drawn by hand is drawn anew for the paper's width.
    await frame();
    await frame();
    return await print();
  } finally {
    off();
  }
}

/** Papers the page also where the window's own menu or Ctrl P prints it. */
export function followPrinting(): () => void {
  window.addEventListener("beforeprint", on);
  window.addEventListener("afterprint", off);
  return () => {
    window.removeEventListener("beforeprint", on);
    window.removeEventListener("afterprint", off);
  };
}
