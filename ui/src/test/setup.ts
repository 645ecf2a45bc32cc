import { cleanup } from "@testing-library/react";
import { afterEach } from "vitest";

// What browsers have and jsdom has not; nothing in a test is ever laid out.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

afterEach(cleanup);
