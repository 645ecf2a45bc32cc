/** How wide words are on the screen. */

let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

/** The width of a line of text in the window's own type, in pixels. */
export function widthOf(text: string, size: number, weight: number): number {
  const key = `${weight} ${size} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  context ??=
    typeof CanvasRenderingContext2D === "undefined" ? null : document.createElement("canvas").getContext("2d");
  // Where nothing is drawn, about what an average letter takes.
  if (context === null) return text.length * size * 0.56;
  context.font = `${weight} ${size}px 'Inter Variable', Inter, system-ui, sans-serif`;
  // Figures stand in columns: all are as wide as a nought.
  const width = Math.ceil(context.measureText(text.replace(/\d/g, "0")).width) + 2;
  if (known.size > 5000) known.clear();
  known.set(key, width);
  return width;
}
