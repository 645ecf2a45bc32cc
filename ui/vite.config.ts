import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const from = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The dev host (`cargo run -p devhost`): the real engine, behind the same calls as the desktop shell. */
const devHost = "http://127.0.0.1:4180";

export default defineConfig({
  // The desktop shell serves the files from its own protocol, the dev host from any folder.
  base: "./",
  plugins: [react(), tailwindcss()],
  resolve: { alias: { "@": from("./src") } },
  clearScreen: false,
  server: {
    port: 5173,
    strictPort: true,
    host: "127.0.0.1",
    // The message catalogue is shared with the Rust side and lies above this folder.
    fs: { allow: [from("."), from("../locales"), from("../node_modules")] },
    proxy: { "/call": devHost, "/cancel": devHost },
  },
  build: {
    target: "es2022",
    // Everything is read from the local disk; one file more or less costs nothing, one large file costs the start.
    chunkSizeWarningLimit: 700,
    assetsInlineLimit: 0,
  },
  test: {
    environment: "jsdom",
    setupFiles: ["./src/test/setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
  },
});
