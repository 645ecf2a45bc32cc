// Starts the development host (the real engine behind HTTP on loopback) once per worker, on a folder of its own.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

import { test as base } from "@playwright/test";

export interface Host {
  url: string;
  /** Where the host keeps preferences and made files; gone after the worker. */
  folder: string;
}

const root = resolve(import.meta.dirname, "../../..");
const target = process.env["CARGO_TARGET_DIR"] ?? join(root, "target");

export async function startHost(): Promise<{ host: Host; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), "rehearsal-e2e-"));
  const child: ChildProcess = spawn(join(target, "debug", "devhost"), ["0"], {
    cwd: root,
    env: {
      ...process.env,
      REHEARSAL_CACHE_DIR: join(folder, "cache"),
      REHEARSAL_CONFIG_DIR: join(folder, "config"),
      REHEARSAL_DATA_DIR: join(folder, "data"),
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((found, failed) => {
    child.once("exit", (code) => failed(new Error(`the host ended with ${code}`)));
    child.once("error", failed);
    if (child.stdout === null) return failed(new Error("the host has no standard output"));
    createInterface({ input: child.stdout }).on("line", (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line);
      if (address) found(address[0]);
    });
  });
  return {
    host: { url, folder },
    stop: async () => {
      const ended = new Promise((done) => child.once("exit", done));
      child.kill("SIGTERM");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export const test = base.extend<object, { host: Host }>({
  host: [
    async ({}, use) => {
      const { host, stop } = await startHost();
      await use(host);
      await stop();
    },
    { scope: "worker" },
  ],
});

export { expect } from "@playwright/test";
