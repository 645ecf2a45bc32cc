/** The canvas. Screens use what stands here; React Flow stays inside. */
export { Canvas, type Choice } from "./canvas";
export { boundsOf, cardOf, type Direction, type Point, type Rect } from "./geometry";
export { portName } from "./labels";
export {
  portKey,
  portOfKey,
  wayKey,
  type ChangeMark,
  type Changes,
  type FlowCounts,
  type Problems,
  type Results,
  type StepCounts,
  type Traffic,
  type Trail,
  type WayDifference,
} from "./overlay";
export { useCanvasView } from "./view";
export type { CanvasHandle, Viewport } from "./viewport";
export { walk, type Arrow } from "./walk";
