import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// What browsers have and jsdom has not; nothing in a test is ever laid out.
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.matchMedia ??= (query) =>
  Object.assign(new EventTarget(), {
    media: query,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });

// A machine that has other things to do is no failure: what is awaited comes, only later.
configure({ asyncUtilTimeout: 10_000 });

afterEach(cleanup);
