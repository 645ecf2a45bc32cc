/**
 * The canvas: React Flow around a journey. The document is the truth; React Flow is told what to draw, and tells back
 * what the pointer did. Only this folder knows React Flow.
 */
import {
  Background,
  BackgroundVariant,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  type Connection,
  type FinalConnectionState,
  type NodeChange,
  type Viewport,
} from "@xyflow/react";
import "@xyflow/react/dist/base.css";
import { useCallback, useEffect, useId, useImperativeHandle, useMemo, useRef, useState, type Ref } from "react";
import type { Reentry } from "@/bindings/Reentry";
import { familyOf } from "@/components";
import { useT } from "@/i18n";
import { isLoose } from "@/journey/commands";
import { canConnect, freePort, verdicts, type Drawn } from "@/journey/connections";
import { CARD, NEXT, nodeById, SNAP, type Edge, type Journey, type Note, type Position } from "@/journey/document";
import type { Known } from "@/journey/summaries";
import "./results.css";
import "./canvas.css";
import { SurroundingsProvider, type Surroundings } from "./context";
import { type Direction, type Point, type Rect } from "./geometry";
import { ConnectNote, Draft } from "./draft";
import { useDropTarget } from "./drop-target";
import { nodesOf, noteIndex, waysOf, type CanvasNode, type Scene, type WayEdge } from "./mapping";
import { NoteFace } from "./note-face";
import { portOfKey, type Changes, type Problems, type Results, type Traffic, type Trail } from "./overlay";
import { StepFace } from "./step-face";
import { useGlide, useSteadyNodes } from "./motion";
import { TrafficLayer } from "./traffic";
import { useViewport, type CanvasHandle } from "./viewport";
import { useCanvasView } from "./view";
import { firstStep, walk, type Arrow } from "./walk";
import { WayFace } from "./way-face";

// Made once: React Flow mounts everything anew when these are other objects.
const NODE_TYPES = { step: StepFace, note: NoteFace };
const EDGE_TYPES = { way: WayFace };
const GRID: [number, number] = [SNAP, SNAP];
// So small that it stands beside the toolbar on the narrowest canvas.
const MAP_SIZE = { width: 128, height: 84, margin: 10 };
const NO_ATTRIBUTION = { hideAttribution: true };
/** From here on only what is in sight is drawn. */
const MANY = 300;

/** What is chosen on the canvas. */
export interface Choice {
  steps: readonly string[];
  /** The `portKey` of an edge. */
  edge?: string | undefined;
  note?: number | undefined;
}

/** What the canvas shows, and whom it tells what happened. */
export interface CanvasProps {
  ref?: Ref<CanvasHandle>;
  journey: Journey;
  direction: Direction;
  known: Known;
  choice: Choice;
  problems: ReadonlyMap<string, Problems>;
  results: Results | undefined;
  trail: Trail | undefined;
  /** What moves along the ways while a run is played. */
  traffic?: Traffic | undefined;
  /** The way that is drawn by keyboard. */
  drawing?: { from: string; port: string; candidate: string | undefined } | undefined;
  /** What differs from the version on the canvas beside this one. */
  changes?: Changes | undefined;
  /** One of two canvases beside each other: it has no map, and the zoom on the toolbar is not its. */
  beside?: boolean;
  /** What is shown at first, and as everything, where that is more than the cards here. */
  extent?: Rect | undefined;
  readOnly: boolean;
  /** This canvas is looked at from elsewhere now. */
  onLook?: (viewport: Viewport) => void;
  onChoose: (choice: Choice) => void;
  /** Something was moved; a step that stood alone perhaps onto an edge. */
  onMove: (
    steps: ReadonlyMap<string, Position>,
    notes: ReadonlyMap<number, Position>,
    onto: { step: string; edge: Edge } | undefined,
  ) => void;
  onConnect: (from: string, port: string, to: string) => void;
  /** A way was dropped where nothing is. */
  onDropWay: (from: string, port: string, at: Position, screen: Point) => void;
  onInsert: (edge: Edge, at: Point, screen: Point) => void;
  onNote: (index: number, change: Partial<Note>) => void;
  onOpenPort: (step: string, port: string) => void;
  /** Enter on a card. */
  onEdit: () => void;
  onDoubleClickPane?: (at: Position, screen: Point) => void;
}

/** A journey, drawn. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Drawing {...props} />
    </ReactFlowProvider>
  );
}

const REENTRY: Reentry = "once";
const ARROWS: Record<string, Arrow> = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" };

function Drawing({ ref, ...props }: CanvasProps) {
  const { journey, direction, known, choice, problems, results, trail, readOnly, drawing } = props;
  const { changes: differences, beside = false } = props;
  const t = useT();
  const frame = useRef<HTMLDivElement>(null);
  const hintId = useId();
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });

  const [dragged, setDragged] = useState<ReadonlyMap<string, Position>>(new Map());
  const { gliding, glide } = useGlide(journey);
  const moved = gliding ?? dragged;
  // The end of a way that the pointer holds, and the card it is held over.
  const [held, setHeld] = useState<Drawn>();
  const [over, setOver] = useState<string>();
  const left = useRef(false);
  const candidate = held === undefined ? drawing?.candidate : over;
  const [drawnFrom, drawnPort] = [drawing?.from, drawing?.port];
  const drawn = useMemo(() => {
    const keyed = drawnFrom === undefined || drawnPort === undefined ? undefined : { from: drawnFrom, port: drawnPort };
    const end = held ?? keyed;
    return end === undefined ? undefined : { end, verdicts: verdicts(journey, end) };
  }, [held, drawnFrom, drawnPort, journey]);
  const tabStop = choice.steps[0] ?? firstStep(journey);
  const scene = useMemo<Scene>(
    () => ({
      journey,
      direction,
      chosen: new Set(choice.steps),
      chosenEdge: choice.edge,
      chosenNote: choice.note,
      problems,
      results,
      trail,
      moved,
      drawn,
      candidate,
      changes: differences,
      tabStop,
      readOnly,
    }),
    [journey, direction, choice, problems, results, trail, moved, drawn, candidate, differences, tabStop, readOnly],
  );
  const nodes = useSteadyNodes<CanvasNode>(scene, nodesOf);
  const ways = useSteadyNodes<WayEdge>(scene, waysOf);
  const { eye, onMove: onLook, onInit } = useViewport(frame, journey, nodes, beside, props.extent);
  const dropTarget = useDropTarget(frame, ways);

  useImperativeHandle(ref, () => ({
    fit: eye.fit,
    zoomIn: eye.zoomIn,
    zoomOut: eye.zoomOut,
    zoomTo: eye.zoomTo,
    focusStep: eye.focusStep,
    reveal: eye.reveal,
    toCanvas: eye.toCanvas,
    middle: eye.middle,
    columns: eye.columns,
    look: eye.lookAt,
    show: eye.show,
    glide,
    edgeAt: dropTarget.edgeAt,
    showDropEdge: dropTarget.show,
  }));

  const surroundings = useMemo<Surroundings>(
    () => ({
      known,
      reentry: journey.entry?.reentry ?? REENTRY,
      journey: () => latest.current.journey,
      insert: (edge, at, screen) => latest.current.onInsert(edge, at, screen),
      writeNote: (index, change) => latest.current.onNote(index, change),
      openPort: (step, port) => latest.current.onOpenPort(step, port),
      readOnly,
    }),
    [known, journey.entry?.reentry, readOnly],
  );

  /** The edge under a card that stands alone. */
  const looseEdge = useCallback(
    (id: string, { x, y }: Position) =>
      isLoose(latest.current.journey, id)
        ? dropTarget.edgeAt({ x: x + CARD.width / 2, y: y + CARD.height / 2 })
        : undefined,
    [dropTarget],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const { choice: before, onChoose, onMove } = latest.current;
      const chosen = new Set(before.steps);
      let note = before.note;
      let choosing = false;
      const places = new Map<string, Position>();
      let dropped = false;
      for (const change of changes) {
        if (change.type === "select") {
          choosing = true;
          const index = noteIndex(change.id);
          if (index !== undefined) note = change.selected ? index : note === index ? undefined : note;
          else if (change.selected) chosen.add(change.id);
          else chosen.delete(change.id);
        } else if (change.type === "position" && change.position !== undefined) {
          places.set(change.id, change.position);
          if (change.dragging === false) dropped = true;
        }
      }
      if (choosing) onChoose({ steps: [...chosen], note });
      if (places.size === 0) return;
      if (!dropped) {
        const [only, ...others] = places;
        if (only !== undefined && others.length === 0) dropTarget.show(looseEdge(only[0], only[1]));
        setDragged((last) => new Map([...last, ...places]));
        return;
      }
      const steps = new Map<string, Position>();
      const notes = new Map<number, Position>();
      for (const [id, position] of places) {
        const index = noteIndex(id);
        if (index === undefined) steps.set(id, position);
        else notes.set(index, position);
      }
      const [only, ...others] = steps;
      const edge = only !== undefined && others.length === 0 ? looseEdge(only[0], only[1]) : undefined;
      dropTarget.show(undefined);
      onMove(steps, notes, only !== undefined && edge !== undefined ? { step: only[0], edge } : undefined);
      setDragged(new Map());
    },
    [dropTarget, looseEdge],
  );

  const connectable = useCallback(
    ({ source, target }: { source: string; target: string }) => canConnect(latest.current.journey, source, target),
    [],
  );
  const onConnect = useCallback(({ source, target, sourceHandle }: Connection) => {
    latest.current.onConnect(source, sourceHandle ?? NEXT, target);
  }, []);
  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      setHeld(undefined);
      setOver(undefined);
      const { fromNode, fromHandle } = state;
      if (state.isValid === true || fromNode === null || typeof fromHandle?.id !== "string") return;
      const pointer = "changedTouches" in event ? event.changedTouches[0] : event;
      if (pointer === undefined) return;
      const screen = { x: pointer.clientX, y: pointer.clientY };
      // The whole card is a place to drop, not only its dot.
      const card = document.elementFromPoint(screen.x, screen.y)?.closest(".react-flow__node");
      const target = card?.getAttribute("data-id") ?? undefined;
      const { journey: now, onConnect: tell, onDropWay } = latest.current;
      if (fromHandle.type !== "source") {
        const source = target === undefined ? undefined : nodeById(now, target);
        const free = source && freePort(now, source);
        if (source !== undefined && free !== undefined) tell(source.id, free, fromNode.id);
        return;
      }
      if (target !== undefined) {
        if (noteIndex(target) === undefined) tell(fromNode.id, fromHandle.id, target);
        return;
      }
      const at = eye.toCanvas(screen);
      if (at !== undefined) onDropWay(fromNode.id, fromHandle.id, at, screen);
    },
    [eye],
  );

  const hear = (event: React.KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const bare = !event.ctrlKey && !event.metaKey && !event.altKey;
    // What is written in a note stays in the note.
    if (event.target instanceof HTMLTextAreaElement || !bare) return;
    if (arrow !== undefined && drawing === undefined) {
      event.preventDefault();
      const next = walk(journey, choice.steps.at(-1), arrow, direction);
      if (next === undefined) return;
      props.onChoose({ steps: [next] });
      eye.focusStep(next);
    } else if (event.key === "Enter" && drawing === undefined && choice.steps.length > 0) {
      event.preventDefault();
      props.onEdit();
    }
  };

  const hiding = useCanvasView((state) => state.hiding);
  return (
    <SurroundingsProvider value={surroundings}>
      <div
        ref={frame}
        role="group"
        aria-label={t("canvas-label", { name: journey.name })}
        aria-describedby={hintId}
        className="canvas"
        data-connecting={drawn === undefined ? undefined : "from" in drawn.end ? "from" : "to"}
        data-results={results === undefined ? undefined : ""}
        data-trail={trail === undefined ? undefined : ""}
        onKeyDown={hear}
        onPointerOver={(event) => {
          if (held === undefined || !(event.target instanceof Element)) return;
          const id = event.target.closest(".react-flow__node")?.getAttribute("data-id") ?? undefined;
          // On its way out of the card where it begins, a way is not meant for that card.
          if (id !== ("from" in held ? held.from : held.to)) left.current = true;
          if (left.current) setOver(id);
        }}
        onFocus={(event) => {
          // Coming here by Tab chooses the card; the pointer chooses by itself, also several.
          const step = event.target.getAttribute("data-step");
          if (step === null || !event.target.matches(":focus-visible") || choice.steps.includes(step)) return;
          props.onChoose({ steps: [step] });
        }}
      >
        <p id={hintId} className="sr-only">
          {t("canvas-hint")}
        </p>
        <ReactFlow<CanvasNode, WayEdge>
          nodes={nodes}
          edges={ways}
          nodeTypes={NODE_TYPES}
          edgeTypes={EDGE_TYPES}
          onNodesChange={onNodesChange}
          onEdgeClick={(_, edge) => {
            const { step, port } = portOfKey(edge.id);
            props.onChoose({ steps: [], edge: edge.id });
            if (results !== undefined) props.onOpenPort(step, port);
          }}
          onPaneClick={() => props.onChoose({ steps: [] })}
          onDoubleClick={(event) => {
            if (!(event.target instanceof Element) || !event.target.matches(".react-flow__pane")) return;
            const screen = { x: event.clientX, y: event.clientY };
            const at = eye.toCanvas(screen);
            if (at !== undefined) props.onDoubleClickPane?.(at, screen);
          }}
          onNodeDoubleClick={(_, node) => node.type === "step" && props.onEdit()}
          isValidConnection={connectable}
          onConnect={onConnect}
          onConnectStart={(_, { nodeId, handleId, handleType }) => {
            if (nodeId === null) return;
            left.current = false;
            setHeld(handleType === "target" ? { to: nodeId } : { from: nodeId, port: handleId ?? NEXT });
          }}
          onConnectEnd={onConnectEnd}
          onReconnect={(edge, { target }) => props.onConnect(edge.source, edge.sourceHandle ?? "next", target)}
          connectionLineComponent={Draft}
          connectionRadius={28}
          reconnectRadius={16}
          onMove={(event, viewport) => {
            onLook(event, viewport);
            props.onLook?.(viewport);
          }}
          onInit={onInit}
          minZoom={0.1}
          maxZoom={2}
          snapToGrid
          snapGrid={GRID}
          nodeDragThreshold={2}
          panOnScroll
          zoomOnDoubleClick={false}
          selectionMode={SelectionMode.Partial}
          selectionKeyCode="Shift"
          multiSelectionKeyCode={["Shift", "Control", "Meta"]}
          deleteKeyCode={null}
          // Over results the space bar plays.
          panActivationKeyCode={results === undefined ? "Space" : null}
          disableKeyboardA11y
          nodesFocusable={false}
          edgesFocusable={false}
          nodesConnectable={!readOnly}
          elevateNodesOnSelect={false}
          connectOnClick={false}
          onlyRenderVisibleElements={nodes.length >= MANY}
          proOptions={NO_ATTRIBUTION}
        >
          <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} />
          {drawn !== undefined && candidate !== undefined && (
            <ConnectNote journey={journey} step={candidate} given={drawn.verdicts.get(candidate)} />
          )}
          {props.traffic !== undefined && (
            <TrafficLayer traffic={props.traffic} ways={ways} journey={journey} direction={direction} />
          )}
          {hiding && !beside && (
            <MiniMap<CanvasNode>
              pannable
              zoomable
              ariaLabel={t("canvas-minimap")}
              style={MAP_SIZE}
              nodeBorderRadius={8}
              nodeClassName={(node) => (node.type === "step" ? `map-${familyOf(node.data.step.kind)}` : "map-note")}
            />
          )}
        </ReactFlow>
      </div>
    </SurroundingsProvider>
  );
}
