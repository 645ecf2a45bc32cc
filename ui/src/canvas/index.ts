/** The canvas. Screens use what stands here; React Flow stays inside. */
export { Canvas, type Choice } from "./canvas";
export type { Direction, Point } from "./geometry";
export { portName } from "./labels";
export {
  portKey,
  portOfKey,
  type FlowCounts,
  type Problems,
  type Results,
  type StepCounts,
  type Trail,
} from "./overlay";
export { useCanvasView } from "./view";
export type { CanvasHandle } from "./viewport";
export { walk, type Arrow } from "./walk";
