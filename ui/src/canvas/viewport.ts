/** Looking around on the canvas: fit, zoom, where something is, and whether something is out of sight. */
import { useReactFlow, type ReactFlowInstance, type Viewport } from "@xyflow/react";
import { useCallback, useEffect, useMemo, useRef, type RefObject } from "react";
import { CARD, STRIDE, positionOf, type Edge, type Journey, type Position } from "@/journey/document";
import { boundsOf, cardOf, type Point, type Rect } from "./geometry";
import type { CanvasNode, WayEdge } from "./mapping";
import { detailAt, typeSize, useCanvasView } from "./view";

/** What a screen can ask of its canvas. */
export interface CanvasHandle {
  /** Shows everything. */
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
  /** How many cards stand side by side at a comfortable zoom. */
  columns: () => number;
  /** The edge at a place. */
  edgeAt: (place: Position) => Edge | undefined;
  /** Lights up the edge that a drop would go into. */
  showDropEdge: (edge: Edge | undefined) => void;
  /** The next edit moves the cards visibly. */
  glide: () => void;
}

type Looking = Omit<CanvasHandle, "edgeAt" | "showDropEdge">;

/** The zoom at which a journey is comfortable to read; auto-layout folds for it. */
const COMFORTABLE = 0.75;
/** A journey of so many steps is not shown whole: it opens at its beginning. */
const TOO_MANY = 1_000;
/** What stays free around what is shown, in pixels of the screen; more below, where the toolbar lies. */
const EDGE = 10;
const TOOLBAR = 48;

/** Cards with what belongs to them: pills and badges above, ways at the sides, the last gap below. */
function around({ x, y, width, height }: Rect): Rect {
  return { x: x - 24, y: y - 32, width: width + 52, height: height + 32 + 36 };
}

/** Keeps the view of the canvas. */
export function useViewport({
  frame,
  journey,
  nodes,
  glide,
}: {
  frame: RefObject<HTMLDivElement | null>;
  journey: Journey;
  nodes: readonly CanvasNode[];
  glide: () => void;
}): { handle: Looking; onMove: (event: unknown, viewport: Viewport) => void; onInit: () => void } {
  const flow = useReactFlow<CanvasNode, WayEdge>();
  const latest = useRef({ journey, nodes });

  const look = useCallback(
    ({ x, y, zoom }: Viewport) => {
      const element = frame.current;
      if (element === null) return;
      element.style.setProperty("--type-13", `${typeSize(13, zoom)}px`);
      element.style.setProperty("--type-12", `${typeSize(12, zoom)}px`);
      element.style.setProperty("--type-11", `${typeSize(11, zoom)}px`);
      element.dataset["detail"] = detailAt(zoom);
      const hiding = isHiding(latest.current.nodes, { x, y, zoom }, element);
      useCanvasView.setState((state) => (state.zoom === zoom && state.hiding === hiding ? state : { zoom, hiding }));
    },
    [frame],
  );

  useEffect(() => {
    latest.current = { journey, nodes };
    look(flow.getViewport());
  }, [journey, nodes, flow, look]);

  const handle = useMemo(() => lookingAround(flow, frame, latest, glide), [flow, frame, glide]);

  // The canvas changes its size with the panels around it; what fitted then fits now.
  const fitted = useRef(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      if (!fitted.current && latest.current.nodes.length > 0) {
        fitted.current = true;
        handle.fit({ quick: true });
      }
      look(flow.getViewport());
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, flow, handle, look]);

  const onMove = useCallback((_: unknown, viewport: Viewport) => look(viewport), [look]);
  const onInit = useCallback(() => handle.fit({ quick: true }), [handle]);
  return { handle, onMove, onInit };
}

function lookingAround(
  flow: ReactFlowInstance<CanvasNode, WayEdge>,
  frame: RefObject<HTMLDivElement | null>,
  latest: RefObject<{ journey: Journey; nodes: readonly CanvasNode[] }>,
  glide: () => void,
): Looking {
  const duration = (quick = false) =>
    quick || window.matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 180;

  const fit: Looking["fit"] = ({ steps, quick } = {}) => {
    const { journey, nodes } = latest.current;
    if (nodes.length === 0) {
      void flow.setViewport({ x: 80, y: 80, zoom: 1 });
      return;
    }
    if (steps === undefined && nodes.length >= TOO_MANY) {
      const [first] = journey.nodes;
      const { x, y } = positionOf(first ?? {});
      void flow.setViewport({ x: 40 - x * COMFORTABLE, y: 80 - y * COMFORTABLE, zoom: COMFORTABLE });
      return;
    }
    const wanted = steps === undefined ? undefined : new Set(steps);
    const bounds = boundsOf(nodes.filter((node) => wanted?.has(node.id) ?? true).map(rectOf));
    const element = frame.current;
    if (bounds === undefined || element === null) return;
    const shown = around(bounds);
    const [width, height] = [element.clientWidth - 2 * EDGE, element.clientHeight - 2 * EDGE - TOOLBAR];
    const zoom = Math.min(1, Math.max(0.1, Math.min(width / shown.width, height / shown.height)));
    const x = EDGE + (width - shown.width * zoom) / 2 - shown.x * zoom;
    const y = EDGE + Math.min((height - shown.height * zoom) / 2, 48) - shown.y * zoom;
    void flow.setViewport({ x, y, zoom }, { duration: duration(quick) });
  };

  const reveal: Looking["reveal"] = (id) => {
    const node = latest.current.journey.nodes.find((candidate) => candidate.id === id);
    const element = frame.current;
    if (node === undefined || element === null) return;
    const { x, y, zoom } = flow.getViewport();
    const at = positionOf(node);
    const [left, top] = [at.x * zoom + x, at.y * zoom + y];
    const [width, height] = [element.clientWidth, element.clientHeight];
    const inside =
      left >= 8 && top >= 8 && left + CARD.width * zoom <= width - 8 && top + CARD.height * zoom <= height - 8;
    if (!inside) void flow.setCenter(at.x + CARD.width / 2, at.y + CARD.height / 2, { zoom, duration: duration() });
  };

  return {
    fit,
    reveal,
    glide,
    zoomIn: () => void flow.zoomIn({ duration: duration() }),
    zoomOut: () => void flow.zoomOut({ duration: duration() }),
    zoomTo: (zoom) => void flow.zoomTo(zoom, { duration: duration() }),
    focusStep: (id) => {
      reveal(id);
      const focus = () => frame.current?.querySelector<HTMLElement>(`[data-step="${CSS.escape(id)}"]`);
      const card = focus();
      if (card != null) card.focus({ preventScroll: true });
      // A card out of sight of a large journey is drawn only after the view has moved.
      else requestAnimationFrame(() => focus()?.focus({ preventScroll: true }));
    },
    toCanvas: (screen) => {
      const box = frame.current?.getBoundingClientRect();
      const over =
        box !== undefined &&
        screen.x >= box.left &&
        screen.x <= box.right &&
        screen.y >= box.top &&
        screen.y <= box.bottom;
      return over ? flow.screenToFlowPosition(screen, { snapToGrid: false }) : undefined;
    },
    middle: () => {
      const box = frame.current?.getBoundingClientRect();
      if (box === undefined) return { x: 0, y: 0 };
      return flow.screenToFlowPosition({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    },
    columns: () => {
      const width = (frame.current?.clientWidth ?? 0) / COMFORTABLE;
      return Math.max(2, Math.floor((width - 48 + STRIDE.x - CARD.width) / STRIDE.x));
    },
  };
}

function rectOf(node: CanvasNode): Rect {
  return node.type === "step"
    ? cardOf(node.data.step, node.position)
    : { ...node.position, width: node.width ?? 0, height: node.height ?? 0 };
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
