/** Looking around on the canvas: fit, zoom, where something is, and whether something is out of sight. */
import { useReactFlow, type ReactFlowInstance, type Viewport } from "@xyflow/react";
import { useCallback, useEffect, useState, type RefObject } from "react";
import { CARD, STRIDE, positionOf, type Edge, type Journey, type Position } from "@/journey/document";
import { boundsOf, cardOf, type Point, type Rect } from "./geometry";
import type { CanvasNode, WayEdge } from "./mapping";
import { detailAt, typeSize, useCanvasView } from "./view";

export type { Viewport };

/** What a screen can ask of its canvas. */
export interface CanvasHandle {
  /** Shows everything, or these steps. */
  fit: (options?: { steps?: readonly string[]; quick?: boolean }) => void;
  zoomIn: () => void;
  zoomOut: () => void;
  zoomTo: (zoom: number) => void;
  /** Puts the focus on a card, and moves it into sight. */
  focusStep: (id: string) => void;
  /** Moves a card into sight. */
  reveal: (id: string) => void;
  /** The place under the pointer, if it is over the canvas. */
  toCanvas: (screen: Point) => Position | undefined;
  /** The middle of what is in sight. */
  middle: () => Position;
  /** Looks from the same place as another canvas. */
  look: (viewport: Viewport) => void;
  /** Shows a part of the canvas, whatever stands there. */
  show: (part: Rect) => void;
  /** How many cards stand side by side at a comfortable zoom. */
  columns: () => number;
  /** The edge at a place. */
  edgeAt: (place: Position) => Edge | undefined;
  /** Lights up the edge that a drop would go into. */
  showDropEdge: (edge: Edge | undefined) => void;
  /** The next edit moves the cards visibly. */
  glide: () => void;
}

/** The zoom at which a journey is comfortable to read; auto-layout folds for it. */
const COMFORTABLE = 0.75;
/** A journey of so many steps is not shown whole: it opens at its beginning. */
const TOO_MANY = 1_000;
/** What stays free around what is shown, in pixels of the screen; more below, where the toolbar lies. */
const EDGE = 6;
const TOOLBAR = 48;

/** Cards with what belongs to them: pills and badges above, ways at the sides, the last gap below. */
function around({ x, y, width, height }: Rect, above: number): Rect {
  return { x: x - 24, y: y - above, width: width + 52, height: height + above + 30 };
}

function rectOf(node: CanvasNode): Rect {
  return node.type === "step"
    ? cardOf(node.data.step, node.position)
    : { ...node.position, width: node.width ?? 0, height: node.height ?? 0 };
}

function duration(quick = false): number {
  return quick || window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 180;
}

/** The view of one canvas, from the moment it is on the page. */
class Eye implements Omit<CanvasHandle, "edgeAt" | "showDropEdge" | "glide" | "look"> {
  private element: HTMLElement | undefined;
  private journey: Journey | undefined;
  private nodes: readonly CanvasNode[] = [];
  private extent: Rect | undefined;
  /** Somebody has looked around by herself; from then on the view is hers. */
  private hers = false;

  constructor(
    private readonly flow: ReactFlowInstance<CanvasNode, WayEdge>,
    /** One of two: what the toolbar says is not about it. */
    private readonly beside: boolean,
  ) {}

  /** Keeps an eye on the canvas; it changes its size with the panels around it. */
  watch(element: HTMLElement): () => void {
    this.element = element;
    const observer = new ResizeObserver(() => {
      if (!this.hers) this.fit({ quick: true });
      this.look();
    });
    const take = () => {
      this.hers = true;
    };
    observer.observe(element);
    for (const event of ["pointerdown", "wheel", "keydown"]) element.addEventListener(event, take, { passive: true });
    return () => {
      observer.disconnect();
      for (const event of ["pointerdown", "wheel", "keydown"]) element.removeEventListener(event, take);
    };
  }

  /** What there is to see. */
  draw(journey: Journey, nodes: readonly CanvasNode[], extent: Rect | undefined): void {
    this.journey = journey;
    this.nodes = nodes;
    this.extent = extent;
    this.look();
  }

  /** Says how things look at a zoom: sizes of type, what is drawn of a card, whether something is out of sight. */
  look({ x, y, zoom }: Viewport = this.flow.getViewport()): void {
    const { element } = this;
    if (element === undefined) return;
    element.style.setProperty("--type-13", `${typeSize(13, zoom)}px`);
    element.style.setProperty("--type-12", `${typeSize(12, zoom)}px`);
    element.style.setProperty("--type-11", `${typeSize(11, zoom)}px`);
    element.dataset["detail"] = detailAt(zoom);
    if (this.beside) return;
    const hiding = isHiding(this.nodes, { x, y, zoom }, element);
    useCanvasView.setState((state) => (state.zoom === zoom && state.hiding === hiding ? state : { zoom, hiding }));
  }

  fit = ({ steps, quick = false }: { steps?: readonly string[]; quick?: boolean } = {}): void => {
    const { element, nodes, flow } = this;
    if (element === undefined) return;
    const wanted = steps === undefined ? undefined : new Set(steps);
    const bounds =
      wanted === undefined && this.extent !== undefined
        ? this.extent
        : boundsOf(nodes.filter((node) => wanted?.has(node.id) ?? true).map(rectOf));
    if (bounds === undefined) {
      if (steps === undefined) void flow.setViewport({ x: 80, y: 80, zoom: 1 });
      return;
    }
    if (steps === undefined && nodes.length >= TOO_MANY) {
      const { x, y } = positionOf(this.journey?.nodes[0] ?? {});
      void flow.setViewport({ x: 40 - x * COMFORTABLE, y: 80 - y * COMFORTABLE, zoom: COMFORTABLE });
      return;
    }
    // Over results pills stand above the cards; else no more than a badge.
    const pills = nodes.some((node) => node.type === "step" && node.data.counts !== undefined);
    const shown = around(bounds, pills ? 36 : 20);
    // The toolbar lies over the canvas where it can be edited; results have it in the bar below.
    void flow.setViewport(this.framing(shown, element, pills ? 0 : TOOLBAR), { duration: duration(quick) });
  };

  /** From where a part fills the canvas, at most at its own size. */
  private framing(shown: Rect, element: HTMLElement, below: number): Viewport {
    const [width, height] = [element.clientWidth - 2 * EDGE, element.clientHeight - 2 * EDGE - below];
    const zoom = Math.min(1, Math.max(0.1, Math.min(width / shown.width, height / shown.height)));
    const x = EDGE + (width - shown.width * zoom) / 2 - shown.x * zoom;
    const y = EDGE + Math.min((height - shown.height * zoom) / 2, 48) - shown.y * zoom;
    return { x, y, zoom };
  }

  show = (part: Rect): void => {
    this.hers = true;
    if (this.element !== undefined) void this.flow.setViewport(this.framing(around(part, 20), this.element, 0));
  };

  lookAt = (viewport: Viewport): void => void this.flow.setViewport(viewport);

  reveal = (id: string): void => {
    const node = this.journey?.nodes.find((candidate) => candidate.id === id);
    const { element, flow } = this;
    if (node === undefined || element === undefined) return;
    const { x, y, zoom } = flow.getViewport();
    const at = positionOf(node);
    const [left, top] = [at.x * zoom + x, at.y * zoom + y];
    const inside =
      left >= 8 &&
      top >= 8 &&
      left + CARD.width * zoom <= element.clientWidth - 8 &&
      top + CARD.height * zoom <= element.clientHeight - TOOLBAR;
    if (inside) return;
    void flow.setCenter(at.x + CARD.width / 2, at.y + CARD.height / 2, { zoom, duration: duration() });
  };

  focusStep = (id: string): void => {
    const card = () => this.element?.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`);
    const now = card();
    if (now instanceof HTMLElement) {
      this.reveal(id);
      now.focus({ preventScroll: true });
      return;
    }
    // A card that an edit has just made, or one out of sight of a large journey, is drawn a moment later.
    requestAnimationFrame(() => {
      this.reveal(id);
      requestAnimationFrame(() => card()?.focus({ preventScroll: true }));
    });
  };

  toCanvas = (screen: Point): Position | undefined => {
    const box = this.element?.getBoundingClientRect();
    const over =
      box !== undefined &&
      screen.x >= box.left &&
      screen.x <= box.right &&
      screen.y >= box.top &&
      screen.y <= box.bottom;
    return over ? this.flow.screenToFlowPosition(screen, { snapToGrid: false }) : undefined;
  };

  middle = (): Position => {
    const box = this.element?.getBoundingClientRect();
    if (box === undefined) return { x: 0, y: 0 };
    return this.flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
  };

  columns = (): number => {
    const width = (this.element?.clientWidth ?? 0) / COMFORTABLE;
    return Math.max(2, Math.floor((width - 48 + STRIDE.x - CARD.width) / STRIDE.x));
  };

  zoomIn = (): void => void this.flow.zoomIn({ duration: duration() });
  zoomOut = (): void => void this.flow.zoomOut({ duration: duration() });
  zoomTo = (zoom: number): void => void this.flow.zoomTo(zoom, { duration: duration() });
}

/** Keeps the view of the canvas. */
export function useViewport(
  frame: RefObject<HTMLDivElement | null>,
  journey: Journey,
  nodes: readonly CanvasNode[],
  beside: boolean,
  extent: Rect | undefined,
): { eye: Eye; onMove: (event: unknown, viewport: Viewport) => void; onInit: () => void } {
  const flow = useReactFlow<CanvasNode, WayEdge>();
  const [eye] = useState(() => new Eye(flow, beside));
  useEffect(() => eye.draw(journey, nodes, extent), [eye, journey, nodes, extent]);
  useEffect(() => (frame.current === null ? undefined : eye.watch(frame.current)), [eye, frame]);
  const onMove = useCallback((_: unknown, viewport: Viewport) => eye.look(viewport), [eye]);
  const onInit = useCallback(() => eye.fit({ quick: true }), [eye]);
  return { eye, onMove, onInit };
}

/** Whether a card or a note lies outside of what is seen. */
function isHiding(nodes: readonly CanvasNode[], { x, y, zoom }: Viewport, element: HTMLElement): boolean {
  const bounds = boundsOf(nodes.map(rectOf));
  if (bounds === undefined) return false;
  const slack = 4;
  return (
    bounds.x * zoom + x < -slack ||
    bounds.y * zoom + y < -slack ||
    (bounds.x + bounds.width) * zoom + x > element.clientWidth + slack ||
    (bounds.y + bounds.height) * zoom + y > element.clientHeight + slack
  );
}
