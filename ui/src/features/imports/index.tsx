/** The history of imports: what came in, what was rejected, and the way back. */
export { ImportsPanel } from "./imports-panel";
