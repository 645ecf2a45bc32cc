/** A heat map as a picture for a file. */
import { heatLevel, mostOf, type HeatScale } from "./heat-map";

/** What is drawn. */
export interface HeatPicture {
  title: string;
  rows: readonly string[];
  columns: readonly string[];
  /** By row and column; null where there is nothing to say. */
  values: readonly (readonly (number | null)[])[];
  /** What stands in a cell, line by line. */
  lines: (row: number, column: number, value: number) => readonly string[];
  scale?: HeatScale;
  /** The number that has the strongest shade; without it the largest. */
  most?: number;
}

/** Colours of the theme, as a picture needs them. */
export interface HeatColors {
  surface: string;
  text: string;
  text2: string;
  /** From nothing to the strongest. */
  shades: readonly string[];
  /** Words on weak and on strong shades. */
  low: string;
  high: string;
}

/** The colours of the theme that is on. */
export function heatColors(): HeatColors {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(name).trim();
  return {
    surface: color("--surface"),
    text: color("--text"),
    text2: color("--text-2"),
    shades: [0, 1, 2, 3, 4, 5].map((level) => color(`--heat-${level}`)),
    low: color("--heat-text-low"),
    high: color("--heat-text-high"),
  };
}

const pad = 16;
const nameWidth = 190;
const cell = { width: 96, height: 46, gap: 3 };
const head = 60;
const font = "'Inter Variable', Inter, system-ui, sans-serif";

const safe = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

/** Longer names end in a sign that they go on. */
const cut = (text: string, length: number) => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** A heat map as SVG, with every number in it. Pure. */
export function heatSvg(picture: HeatPicture, colors: HeatColors): string {
  const { rows, columns, values } = picture;
  const most = picture.most ?? mostOf(values);
  const width = 2 * pad + nameWidth + columns.length * (cell.width + cell.gap);
  const height = pad + head + rows.length * (cell.height + cell.gap) + pad;
  const left = (column: number) => pad + nameWidth + column * (cell.width + cell.gap);
  const top = (row: number) => head + row * (cell.height + cell.gap);
  const text = (x: number, y: number, words: string, more: string) =>
    `<text x="${x}" y="${y}" ${more}>${safe(words)}</text>`;
  const cells = rows.flatMap((_, row) =>
    columns.map((__, column) => {
      const value = values[row]?.[column] ?? null;
      const middle = left(column) + cell.width / 2;
      if (value === null) return text(middle, top(row) + 27, "–", `fill="${colors.text2}" text-anchor="middle"`);
      const level = heatLevel(value, most, picture.scale);
      const fill = level >= 4 ? colors.high : colors.low;
      const lines = picture.lines(row, column, value);
      const first = top(row) + 27 - (lines.length - 1) * 7.5;
      const words = lines.map((line, at) =>
        text(
          middle,
          first + at * 15,
          line,
          `fill="${fill}" text-anchor="middle"${at === 0 ? ' font-weight="600"' : ' font-size="11"'}`,
        ),
      );
      const shade = colors.shades[level] ?? colors.surface;
      return `<rect x="${left(column)}" y="${top(row)}" width="${cell.width}" height="${cell.height}" rx="4" fill="${shade}"/>${words.join("")}`;
    }),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}" font-size="12">`,
    `<rect width="100%" height="100%" fill="${colors.surface}"/>`,
    text(pad, pad + 10, picture.title, `fill="${colors.text}" font-size="13" font-weight="600"`),
    ...columns.map((name, column) =>
      text(left(column) + cell.width / 2, head - 10, cut(name, 15), `fill="${colors.text2}" text-anchor="middle"`),
    ),
    ...rows.map((name, row) => text(pad, top(row) + 27, cut(name, 30), `fill="${colors.text2}"`)),
    ...cells,
    "</svg>",
  ].join("");
}
