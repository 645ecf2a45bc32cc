/**
 * Which rows of a list of any length are in sight, and where they are drawn. All rows are equally high. No browser draws
 * an element of hundreds of millions of pixels, so a longer list is drawn in a shorter place: the scroll bar then leads
 * through it in proportion, wheel and keys row by row.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react";

/** The tallest place that rows are drawn in, pixels; every engine draws so much. */
export const TALLEST = 8_000_000;

/** A list in its place. */
interface Place {
  count: number;
  rowHeight: number;
  /** What of the place is seen, pixels. */
  room: number;
}

/** How many pixels of the list one pixel of the scroll bar is. Pure. */
export function scaleOf({ count, rowHeight, room }: Place): number {
  const whole = count * rowHeight;
  return whole <= TALLEST ? 1 : (whole - room) / (TALLEST - room);
}

/** The first and the last row to draw where the list is seen from `top` on, with some more on either side. Pure. */
export function rowsFrom({ count, rowHeight, room }: Place, top: number, more: number): [number, number] {
  const first = Math.floor(top / rowHeight);
  const last = Math.ceil((top + room) / rowHeight) - 1;
  return [Math.max(0, Math.min(first - more, count - 1)), Math.min(count - 1, Math.max(last, first) + more)];
}

/** From where the list must be seen so that a row is in sight, changing as little as it takes. Pure. */
export function topShowing({ rowHeight, room }: Place, top: number, index: number): number {
  const [from, to] = [index * rowHeight, (index + 1) * rowHeight];
  if (from < top) return from;
  return to > top + room ? to - room : top;
}

/** Rows that are drawn. */
export interface RowsInSight<E> {
  /** What scrolls. */
  scroller: RefObject<E | null>;
  first: number;
  last: number;
  /** How tall the place of all rows is. */
  height: number;
  /** Where a row stands in it. */
  topOf: (index: number) => number;
  /** Brings a row into sight. */
  show: (index: number) => void;
}

/** Follows what of a scrolled list is in sight. */
export function useRowsInSight<E extends HTMLElement>({
  count,
  rowHeight,
  head,
  more = 12,
  from = 0,
}: {
  count: number;
  rowHeight: number;
  /** What stands over the rows and does not scroll, pixels. */
  head: number;
  /** So many rows more are drawn on either side. */
  more?: number;
  /** The row that is seen first when the list opens. */
  from?: number;
}): RowsInSight<E> {
  const scroller = useRef<E>(null);
  const [seen, setSeen] = useState({ top: 0, scroll: 0, room: 0 });
  const place = { count, rowHeight, room: seen.room };
  const scale = scaleOf(place);
  const latest = useRef({ place, scale, top: seen.top, set: 0 });
  useLayoutEffect(() => {
    Object.assign(latest.current, { place, scale });
  });

  const goTo = useCallback((wanted: number) => {
    const element = scroller.current;
    if (element === null) return;
    const now = latest.current;
    const most = Math.max(0, now.place.count * now.place.rowHeight - now.place.room);
    const top = Math.max(0, Math.min(most, wanted));
    now.top = top;
    now.set = top / now.scale;
    element.scrollTop = now.set;
    setSeen({ top, scroll: now.set, room: now.place.room });
  }, []);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const now = latest.current;
    const measure = () => {
      const room = Math.max(0, element.clientHeight - head);
      now.place = { ...now.place, room };
      now.scale = scaleOf(now.place);
      setSeen((before) => (before.room === room ? before : { ...before, room }));
    };
    const scrolled = () => {
      const scroll = element.scrollTop;
      // Where it was put by hand it is known more exactly than a scroll bar can say.
      if (now.scale > 1 && Math.abs(scroll - now.set) <= 1) return;
      now.set = scroll;
      now.top = scroll * now.scale;
      setSeen({ top: now.top, scroll, room: now.place.room });
    };
    const turned = (event: WheelEvent) => {
      if (now.scale === 1 || event.deltaY === 0 || event.ctrlKey) return;
      event.preventDefault();
      const unit = event.deltaMode === 1 ? now.place.rowHeight : event.deltaMode === 2 ? now.place.room : 1;
      goTo(now.top + event.deltaY * unit);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener("scroll", scrolled, { passive: true });
    element.addEventListener("wheel", turned, { passive: false });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", scrolled);
      element.removeEventListener("wheel", turned);
    };
  }, [head, goTo]);

  // Where one comes back to a list, it stands as it was left.
  const opened = useRef(false);
  useEffect(() => {
    if (opened.current || count === 0) return;
    opened.current = true;
    if (from > 0) goTo(Math.max(0, from * rowHeight - latest.current.place.room / 2));
  }, [count, from, rowHeight, goTo]);

  const [first, last] = rowsFrom(place, seen.top, more);
  return {
    scroller,
    first,
    last,
    height: Math.min(count * rowHeight, TALLEST),
    topOf: (index) => index * rowHeight - seen.top + (scale === 1 ? seen.top : seen.scroll),
    show: (index) => {
      const { top } = latest.current;
      const wanted = topShowing(latest.current.place, top, index);
      if (wanted !== top) goTo(wanted);
    },
  };
}
