/** Where one looks at the canvas. Kept apart from the document, and changed many times a second while zooming. */
import { create } from "zustand";

interface CanvasView {
  /** 1 is 100 %. */
  zoom: number;
  /** Something of the journey is out of sight. */
  hiding: boolean;
}

/** The view of the canvas on the screen; there is one at a time. */
export const useCanvasView = create<CanvasView>(() => ({ zoom: 1, hiding: false }));

/** How much of a card is drawn: below 60 % the summary goes, below 40 % the title. */
export type Detail = "full" | "title" | "icon";

/** The detail at a zoom. */
export function detailAt(zoom: number): Detail {
  if (zoom < 0.4) return "icon";
  return zoom < 0.6 ? "title" : "full";
}

/** The size of type in the canvas's own pixels that comes out as `size`, but never below 11, on the screen. */
export function typeSize(size: number, zoom: number): number {
  return Math.max(size, 11 / zoom);
}
