/**
 * The dev host: the same engine behind HTTP on loopback.
 * `POST /call/{name}` answers with one JSON object a line: any number of `progress`, then one `result` or `error`.
 */
import type { Progress } from "@/bindings/Progress";
import {
  asEngineError,
  EngineError,
  isErrorView,
  transportError,
  type CallOptions,
  type CommandName,
  type Params,
  type Platform,
  type Result,
} from "./platform";
import { askForPath } from "./path-question";
import { nextTask } from "./task";

/** One line of an answer. */
type Line = { progress: Progress } | { result: unknown } | { error: unknown };

/** Cuts a stream of bytes into lines; what is left at the end is a line too. */
async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (;;) {
    // The next piece can only be asked for when this one has come.
    // oxlint-disable-next-line no-await-in-loop
    const { done, value } = await reader.read();
    rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
    const parts = rest.split("\n");
    rest = parts.pop() ?? "";
    yield* parts.filter((part) => part.trim() !== "");
    if (done) break;
  }
  if (rest.trim() !== "") yield rest;
}

function parseLine(line: string): Line {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === "object" && value !== null) {
      if ("progress" in value || "result" in value || "error" in value) return value as Line;
    }
  } catch {
    // Falls through: a line that is no JSON is told like a line of the wrong shape.
  }
  throw transportError("host-answer", line.slice(0, 200));
}

/** Reads an answer to its end: tells progress, gives the result, throws the error. */
export async function readAnswer(
  body: ReadableStream<Uint8Array>,
  onProgress?: (progress: Progress) => void,
): Promise<unknown> {
  for await (const text of lines(body)) {
    const line = parseLine(text);
    if ("progress" in line) onProgress?.(line.progress);
    else if ("error" in line) throw isErrorView(line.error) ? new EngineError(line.error) : asEngineError(line.error);
    else return line.result;
  }
  throw transportError("host-answer");
}

async function call<K extends CommandName>(
  name: K,
  params: Params<K>,
  { onProgress, signal }: CallOptions = {},
): Promise<Result<K>> {
  const task = nextTask();
  const stop = () => void fetch(`/cancel/${task}`, { method: "POST" });
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const answer = fetch(`/call/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ params, task }),
    });
    if (signal?.aborted === true) stop();
    const response = await answer.catch(() => {
      throw transportError("host-unreachable");
    });
    if (response.body === null) throw transportError("host-answer", `HTTP ${response.status}`);
    if (!response.ok && !(response.headers.get("content-type") ?? "").includes("json")) {
      throw transportError("host-unreachable", `HTTP ${response.status}`);
    }
    return (await readAnswer(response.body, onProgress)) as Result<K>;
  } catch (error) {
    throw asEngineError(error);
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** The platform in a browser. A browser tells no paths, so the person types one. */
export const browser: Platform = {
  kind: "browser",
  call,
  chooseOpenFile: (dialog) => askForPath({ ...dialog, purpose: "open" }),
  chooseOpenFiles: async (dialog) => {
    const paths = await askForPath({ ...dialog, purpose: "open", several: true });
    return (paths ?? "")
      .split("\n")
      .map((path) => path.trim())
      .filter((path) => path !== "");
  },
  chooseFolder: (dialog) => askForPath({ ...dialog, filters: [], purpose: "open" }),
  chooseSaveFile: (dialog) => askForPath({ ...dialog, purpose: "save" }),
  printPage: () => {
    window.print();
    return Promise.resolve(null);
  },
  setTitle: (title) => {
    document.title = title;
  },
};
