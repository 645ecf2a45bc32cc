import type { Platform } from "./platform";

/** The platform this page runs on; the other one's code is not even loaded. */
export async function choosePlatform(): Promise<Platform> {
  if ("__TAURI_INTERNALS__" in window) return (await import("./tauri")).desktop;
  return (await import("./http")).browser;
}
