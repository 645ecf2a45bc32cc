export { Comparison } from "./comparison";
export { VersionView } from "./version-view";
export { VersionsPanel } from "./versions-panel";
