// Nothing leaves the machine: every call of the application and of its web processes that has to do with the network is
// watched by strace.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";

import { application, openWindow } from "./driver.mjs";

const root = resolve(import.meta.dirname, "../../..");
const watch = (log, ...command) => [
  "strace",
  "-f",
  "-qq",
  "-s",
  "64",
  "-e",
  "trace=network",
  "-o",
  log,
  ...command,
];

// A container may forbid one process to watch another: then this says so, and is skipped.
const skip =
  spawnSync("strace", ["-V"]).status === 0 &&
  spawnSync("strace", ["-e", "trace=network", "true"]).status !== 0 &&
  "strace may not watch processes here";

let folder;

before(() => {
  assert.equal(
    spawnSync("strace", ["-V"]).status,
    0,
    "strace is there; make test installs it",
  );
  folder = mkdtempSync(join(tmpdir(), "rehearsal-network-"));
});

after(() => rmSync(folder, { recursive: true, force: true }));

/** What was asked of the system that reaches, or would reach, beyond the machine's own sockets. */
const asked = (log) =>
  readFileSync(log, "utf8")
    .split("\n")
    .filter(
      (line) =>
        /\b(connect|sendto|sendmsg|sendmmsg|bind)\(/.test(line) &&
        /AF_INET6?\b/.test(line),
    );

test("the window asks for no connection by itself", { skip }, async () => {
  const log = join(folder, "alone.log");
  const [strace, ...rest] = watch(log, application);
  const app = spawn(strace, rest, {
    env: {
      ...process.env,
      XDG_DATA_HOME: join(folder, "share"),
      REHEARSAL_CACHE_DIR: join(folder, "cache"),
      REHEARSAL_CONFIG_DIR: join(folder, "config"),
      REHEARSAL_DATA_DIR: join(folder, "data"),
    },
    stdio: "ignore",
    // A group of its own: strace, the window and its web processes end together.
    detached: true,
  });
  try {
    // The window writes down its preferences or asks for its list of workspaces once it stands; its web process has its
    // own sockets to it by then.
    const end = Date.now() + 20_000;
    while (
      Date.now() < end &&
      !(
        existsSync(log) &&
        readFileSync(log, "utf8").split("AF_UNIX").length > 20
      )
    )
      await pause(200);
    await pause(3_000);
  } finally {
    process.kill(-app.pid, "SIGKILL");
  }
  assert.match(
    readFileSync(log, "utf8"),
    /AF_UNIX/,
    "it was watched: its own processes speak to each other",
  );
  assert.deepEqual(asked(log), []);
});

test("on its way through the sample shop it asks for no connection but that of the driver that moves it", { skip }, async () => {
  const [log, server, starter] = ["driven.log", "server.txt", "start.sh"].map(
    (name) => join(folder, name),
  );
  const command = watch(log, application)
    .map((word) => `'${word}'`)
    .join(" ");
  // The driver reaches the window through a port that it names in the environment.
  const script = `#!/bin/sh\nprintf %s "$WEBKIT_INSPECTOR_SERVER" > '${server}'\nexec ${command} "$@"\n`;
  writeFileSync(starter, script, { mode: 0o755 });
  const page = await openWindow([], starter);
  try {
    const shows = (text) =>
      page.until(`${text} is shown`, () =>
        page.run("return document.body.innerText.includes(arguments[0])", text),
      );
    await page.until("the sample shop can be opened", () =>
      page.run(
        `const it = [...document.querySelectorAll("button")].find((each) => /Open the sample shop/.test(each.textContent));
         if (!it || it.disabled) return false; it.click(); return true`,
      ),
    );
    await shows("Welcome new customers");
    for (const place of [
      "journeys/welcome",
      "reports/sales",
      "reports/messages",
      "segments",
      "customers",
      "data",
      "settings",
      "journeys",
    ]) {
      await page.run("location.hash = '#/' + arguments[0]", place);
      await pause(700);
    }
    await page.runAsync(
      `const done = arguments[arguments.length - 1];
       fetch("http://192.0.2.1/").catch(() => undefined).then(() => {
         const picture = new Image();
         picture.onload = picture.onerror = () => done();
         picture.src = "http://192.0.2.1/picture.png";
       });`,
    );
  } finally {
    await page.close();
  }
  const [host, port] = readFileSync(server, "utf8").split(":");
  assert.equal(host, "127.0.0.1");
  const isDriver = (line) =>
    new RegExp(
      `sin_port=htons\\(${port}\\), sin_addr=inet_addr\\("127\\.0\\.0\\.1"\\)`,
    ).test(line);
  assert.ok(
    asked(log).some(isDriver),
    "the watch sees connections: the driver's is there",
  );
  assert.deepEqual(
    asked(log).filter((line) => !isDriver(line)),
    [],
  );
});

test("the window's rules know no remote source, and it may do nothing with the network", () => {
  const settings = JSON.parse(
    readFileSync(join(root, "src-tauri/tauri.conf.json"), "utf8"),
  );
  const sources = Object.values(settings.app.security.csp).flatMap((list) =>
    list.split(" "),
  );
  // `ipc:` and its name on other systems are the window's way to its own engine.
  const own = [
    "'self'",
    "'none'",
    "'unsafe-inline'",
    "data:",
    "blob:",
    "ipc:",
    "http://ipc.localhost",
  ];
  assert.deepEqual(
    sources.filter((source) => !own.includes(source)),
    [],
  );
  assert.equal(settings.app.security.csp["default-src"], "'self'");
  assert.ok(
    !settings.app.security.csp["script-src"].includes("unsafe"),
    "no inline script",
  );
  assert.deepEqual(settings.app.security.capabilities, ["main"]);
  const { permissions, remote } = JSON.parse(
    readFileSync(join(root, "src-tauri/capabilities/main.json"), "utf8"),
  );
  assert.equal(remote, undefined, "no page from elsewhere may call the engine");
  assert.deepEqual(
    permissions.filter((name) =>
      /http|net|shell|updater|opener|websocket|upload|deep-link/.test(name),
    ),
    [],
  );
});
