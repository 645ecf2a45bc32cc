/** The desktop shell: commands through its IPC, progress through a channel, the system's own dialogs. */
import { Channel, invoke } from "@tauri-apps/api/core";
import { getCurrentWindow } from "@tauri-apps/api/window";
import { open, save } from "@tauri-apps/plugin-dialog";
import type { Progress } from "@/bindings/Progress";
import {
  asEngineError,
  type CallOptions,
  type CommandName,
  type FileDialog,
  type Params,
  type Platform,
  type Result,
} from "./platform";
import { nextTask } from "./task";

async function call<K extends CommandName>(
  name: K,
  params: Params<K>,
  { onProgress, signal }: CallOptions = {},
): Promise<Result<K>> {
  const task = nextTask();
  const channel = new Channel<Progress>();
  channel.onmessage = (progress) => onProgress?.(progress);
  const stop = () => void invoke("cancel", { task });
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const answer = invoke<Result<K>>("call", { name, params, task, channel });
    // A signal that was aborted before the call began fires no event.
    if (signal?.aborted === true) stop();
    return await answer;
  } catch (error) {
    throw asEngineError(error);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

async function printPage(dialog: FileDialog): Promise<string | null> {
  try {
    if (await invoke<boolean>("print_page", { path: null })) return null;
    const path = await save(dialog);
    if (path !== null) await invoke("print_page", { path });
    return path;
  } catch (error) {
    throw asEngineError(error);
  }
}

/** The platform inside the desktop window. */
export const desktop: Platform = {
  kind: "desktop",
  call,
  chooseOpenFile: (dialog) => open({ ...dialog, multiple: false, directory: false }),
  chooseOpenFiles: async (dialog) => (await open({ ...dialog, multiple: true, directory: false })) ?? [],
  chooseFolder: (dialog) => open({ ...dialog, multiple: false, directory: true }),
  chooseSaveFile: (dialog) => save(dialog),
  printPage,
  setTitle: (title) => void getCurrentWindow().setTitle(title),
};
