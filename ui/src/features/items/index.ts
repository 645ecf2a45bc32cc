/** Lists with forms of what journeys and data name: designs, stores, associates, products. */
export { ItemsPanel } from "./items-panel";
export type { ItemTab } from "./kinds";
