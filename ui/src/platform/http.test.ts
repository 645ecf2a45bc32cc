import { afterEach, describe, expect, it, vi } from "vitest";
import type { Progress } from "@/bindings/Progress";
import { browser, readAnswer } from "./http";
import { EngineError, isCancelled } from "./platform";

/** A stream that comes in these pieces. */
function streamOf(...pieces: (string | Uint8Array)[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      const encoder = new TextEncoder();
      for (const piece of pieces) controller.enqueue(typeof piece === "string" ? encoder.encode(piece) : piece);
      controller.close();
    },
  });
}

async function failureOf(work: Promise<unknown>): Promise<EngineError> {
  const failure: unknown = await work.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(EngineError);
  return failure as EngineError;
}

const step = (done: number): Progress => ({ stage: "dry-run", done, total: 10 });

describe("an answer of the dev host", () => {
  it("tells progress in order, then gives the result", async () => {
    const told: number[] = [];
    const body = streamOf(
      `${JSON.stringify({ progress: step(1) })}\n${JSON.stringify({ progress: step(2) })}\n`,
      `${JSON.stringify({ result: { entries: 3 } })}\n`,
    );
    expect(await readAnswer(body, (progress) => told.push(progress.done))).toEqual({ entries: 3 });
    expect(told).toEqual([1, 2]);
  });

  it("is read right however the bytes are cut, inside a letter too", async () => {
    const bytes = new TextEncoder().encode(`{"result":"Králová – ścieżka"}`);
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    expect(await readAnswer(streamOf(...pieces))).toBe("Králová – ścieżka");
  });

  it("may be null", async () => {
    expect(await readAnswer(streamOf(`{"result":null}\n`))).toBeNull();
  });

  it("throws the engine's own error", async () => {
    const view = { code: "not-a-workspace", message: "It is none.", help: "Choose another.", place: "x.csv" };
    const failure = await failureOf(readAnswer(streamOf(`${JSON.stringify({ error: view })}\n`)));
    expect(failure.view).toEqual(view);
    expect(isCancelled(failure)).toBe(false);
  });

  it("knows a cancelled call from a failed one", async () => {
    const line = JSON.stringify({ error: { code: "cancelled", message: "Stopped.", help: "" } });
    expect(isCancelled(await failureOf(readAnswer(streamOf(line))))).toBe(true);
  });

  it.each([
    ["is cut short", [`{"progress":{"stage":"load","done":1,"total":null}}\n`]],
    ["is empty", []],
    ["is no JSON", ["<html>"]],
    ["has a line of another shape", [`{"answer":1}\n`]],
  ])("is an error with a code where it %s", async (_, pieces) => {
    expect((await failureOf(readAnswer(streamOf(...pieces)))).view.code).toBe("host-answer");
  });
});

describe("a call to the dev host", () => {
  afterEach(() => void vi.unstubAllGlobals());

  it("says which command, with which parameters, under a name of its own", async () => {
    const fetched = vi.fn((_url: string, _request?: RequestInit) =>
      Promise.resolve(new Response(streamOf(`{"result":[]}\n`))),
    );
    vi.stubGlobal("fetch", fetched);
    await browser.call("forget_workspace", { path: "/a b.rehearsal" });
    await browser.call("journeys", {});
    const [first, second] = fetched.mock.calls.map(([url, request]) => [url, JSON.parse(String(request?.body))]);
    expect(first?.[0]).toBe("/call/forget_workspace");
    expect(first?.[1]).toMatchObject({ params: { path: "/a b.rehearsal" } });
    expect(first?.[1].task).not.toBe(second?.[1].task);
  });

  it("asks the engine to stop when it is aborted, before it began or after", async () => {
    const asked: string[] = [];
    let release = () => {};
    vi.stubGlobal("fetch", (url: string) => {
      asked.push(url);
      if (url.startsWith("/cancel/")) {
        release();
        return Promise.resolve(new Response(null));
      }
      return new Promise((resolve) => {
        release = () =>
          resolve(new Response(streamOf(`{"error":{"code":"cancelled","message":"Stopped.","help":""}}\n`)));
      });
    });
    const later = new AbortController();
    const failing = failureOf(browser.call("open_sample", {}, { signal: later.signal }));
    later.abort();
    expect(isCancelled(await failing)).toBe(true);
    const before = await failureOf(browser.call("open_sample", {}, { signal: AbortSignal.abort() }));
    expect(isCancelled(before)).toBe(true);
    expect(asked.filter((url) => url.startsWith("/cancel/"))).toHaveLength(2);
  });

  it("is an error with a code where nobody answers", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect((await failureOf(browser.call("workspace", {}))).view.code).toBe("host-unreachable");
  });
});
