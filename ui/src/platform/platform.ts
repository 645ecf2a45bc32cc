/**
 * The one door to the machine: the engine's commands and the platform's file dialogs.
 * The desktop shell, the dev host (a browser) and a fake for tests each have an implementation.
 */
import type { Commands } from "@/bindings/commands";
import type { ErrorView } from "@/bindings/ErrorView";
import type { Progress } from "@/bindings/Progress";

/** The name of an engine command. */
export type CommandName = keyof Commands;
/** What a command takes. */
export type Params<K extends CommandName> = Commands[K]["params"];
/** What a command gives. */
export type Result<K extends CommandName> = Commands[K]["result"];

/** How to follow and stop a command that takes a while. */
export interface CallOptions {
  /** Called at most ten times a second while the command runs. */
  onProgress?: (progress: Progress) => void;
  /** Stops the command; the call then rejects with an `EngineError` for which `isCancelled` holds. */
  signal?: AbortSignal;
}

/** Files of one kind in a file dialog. */
export interface FileFilter {
  /** What the dialog calls them. */
  name: string;
  /** Endings without the dot. */
  extensions: string[];
}

/** What a file dialog shows. */
export interface FileDialog {
  /** The dialog's title. */
  title: string;
  /** Which files it offers. */
  filters: FileFilter[];
  /** Where it starts: a folder or a file. */
  defaultPath?: string;
}

/** The machine as the screens see it. */
export interface Platform {
  /** Which implementation this is. */
  readonly kind: "desktop" | "browser" | "fake";
  /** Runs a command of the engine. Rejects with an `EngineError` only. */
  call<K extends CommandName>(name: K, params: Params<K>, options?: CallOptions): Promise<Result<K>>;
  /** Asks for a file to read; null when the person changes her mind. */
  chooseOpenFile(dialog: FileDialog): Promise<string | null>;
  /** Asks for files to read; none when the person changes her mind. */
  chooseOpenFiles(dialog: FileDialog): Promise<string[]>;
  /** Asks for a folder; null when the person changes her mind. */
  chooseFolder(dialog: Omit<FileDialog, "filters">): Promise<string | null>;
  /** Asks for a file to write; null when the person changes her mind. */
  chooseSaveFile(dialog: FileDialog): Promise<string | null>;
  /**
   * Prints the page as it is: into a PDF file that the person chooses, or through the system's own print dialog where
   * only that can. Tells where the file is; null when there is none to tell of.
   */
  printPage(dialog: FileDialog): Promise<string | null>;
  /** Names the window. */
  setTitle(title: string): void;
}

/** What went wrong in the engine or on the way to it; `view` is made for people. */
export class EngineError extends Error {
  /** Code, sentence and what to do. */
  readonly view: ErrorView;

  constructor(view: ErrorView) {
    super(view.message === "" ? view.code : view.message);
    this.name = "EngineError";
    this.view = view;
  }
}

/** Codes of what can go wrong before the engine is reached; the screens have the words for them. */
export const transportErrors = ["host-unreachable", "host-answer", "host-broken"] as const;
type TransportError = (typeof transportErrors)[number];

/** An error of the way to the engine: the words come from the message catalogue, by its code. */
export function transportError(code: TransportError, place?: string): EngineError {
  const view: ErrorView = { code, message: "", help: "" };
  return new EngineError(place === undefined ? view : { ...view, place });
}

/** Whether a failed call was stopped by the person; such an end is no error to show. */
export function isCancelled(error: unknown): boolean {
  return error instanceof EngineError && error.view.code === "cancelled";
}

/** Whether something a host sent is an error of the engine. */
export function isErrorView(value: unknown): value is ErrorView {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof Reflect.get(value, "code") === "string" &&
    typeof Reflect.get(value, "message") === "string"
  );
}

/** Any failure as an `EngineError`. */
export function asEngineError(error: unknown): EngineError {
  if (error instanceof EngineError) return error;
  if (isErrorView(error)) return new EngineError(error);
  return transportError("host-broken", error instanceof Error ? error.message : String(error));
}
