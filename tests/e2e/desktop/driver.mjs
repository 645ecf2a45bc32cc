// A small W3C WebDriver client for WebKitWebDriver, and a window of the built application under it.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

const root = resolve(import.meta.dirname, "../../..");
const target = process.env.CARGO_TARGET_DIR ?? join(root, "target");
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** The built application. */
export const application = join(target, "debug", "rehearsal");

/** Opens the built application, or a program that starts it; `close` ends the session, the driver and removes its folder. */
export async function openWindow(args = [], binary = application) {
  const folder = mkdtempSync(join(tmpdir(), "rehearsal-desktop-"));
  const port = await freePort();
  const driver = spawn(
    "WebKitWebDriver",
    [`--port=${port}`, "--host=127.0.0.1"],
    {
      env: {
        ...process.env,
        TAURI_WEBVIEW_AUTOMATION: "true",
        XDG_DATA_HOME: join(folder, "share"),
        REHEARSAL_CACHE_DIR: join(folder, "cache"),
        REHEARSAL_CONFIG_DIR: join(folder, "config"),
        REHEARSAL_DATA_DIR: join(folder, "data"),
      },
      stdio: ["ignore", "inherit", "inherit"],
      // A group of its own: the driver, the window and the window's web process end together.
      detached: true,
    },
  );
  const request = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      signal: AbortSignal.timeout(20_000),
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const { value } = await answer.json();
    if (!answer.ok)
      throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  };
  const cleanUp = () => {
    process.kill(-driver.pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await until("the driver listens", () =>
      request("GET", "/status").then((status) => status.ready),
    );
    const { sessionId } = await request("POST", "/session", {
      capabilities: {
        alwaysMatch: { "webkitgtk:browserOptions": { binary, args } },
      },
    });
    const session = (method, path, body) =>
      request(method, `/session/${sessionId}${path}`, body);
    const page = {
      folder,
      run: (script, ...values) =>
        session("POST", "/execute/sync", { script, args: values }),
      runAsync: (script, ...values) =>
        session("POST", "/execute/async", { script, args: values }),
      async find(css) {
        const found = await session("POST", "/element", {
          using: "css selector",
          value: css,
        });
        return found[ELEMENT];
      },
      async click(css) {
        await until(`${css} is there`, () => page.find(css).then(() => true));
        await session("POST", `/element/${await page.find(css)}/click`, {});
      },
      /** Presses at one place, nudges (the canvas drops the first move), moves and lets go. */
      drag: (from, to) =>
        session("POST", "/actions", {
          actions: [
            {
              type: "pointer",
              id: "mouse",
              parameters: { pointerType: "mouse" },
              actions: [
                {
                  type: "pointerMove",
                  duration: 0,
                  x: Math.round(from.x),
                  y: Math.round(from.y),
                },
                { type: "pointerDown", button: 0 },
                {
                  type: "pointerMove",
                  duration: 50,
                  x: Math.round(from.x) + 2,
                  y: Math.round(from.y) + 2,
                },
                {
                  type: "pointerMove",
                  duration: 200,
                  x: Math.round(to.x),
                  y: Math.round(to.y),
                },
                { type: "pointerUp", button: 0 },
              ],
            },
          ],
        }),
      centre: (css) =>
        page.run(
          "const r = document.querySelector(arguments[0]).getBoundingClientRect(); return {x: r.x + r.width / 2, y: r.y + r.height / 2}",
          css,
        ),
      text: (css) =>
        page.run(
          "return document.querySelector(arguments[0])?.textContent ?? ''",
          css,
        ),
      until: (what, test) => until(what, test),
      close: async () => {
        await session("DELETE", "").catch(() => undefined);
        cleanUp();
      },
    };
    return page;
  } catch (error) {
    cleanUp();
    throw error;
  }
}

/** Asks again until it is so, at most 20 s; the last error is the reason. */
export async function until(what, test) {
  const end = Date.now() + 20_000;
  let last;
  for (;;) {
    try {
      const value = await test();
      if (value) return value;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`never: ${what}`, { cause: last });
    await pause(100);
  }
}
