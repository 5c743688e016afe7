// How far the picture in sight is enlarged, and which part of it is seen: a pane that scrolls, so that wheels, bars and readers work as everywhere.
import { useRef, useState, type RefObject } from 'react';
import { scrolledTo, wholeZoom, zoomWithin, type Point } from './zoom.ts';

type Zoomed = {
  pane: RefObject<HTMLElement | null>;
  sheet: RefObject<HTMLDivElement | null>;
  /** As it is at this moment, also between two drawings: presses follow each other quicker. */
  zoomNow: () => number;
  /** About a point of the screen; about the middle of the pane where none is said. */
  zoomTo: (wanted: number, about?: Point) => void;
  move: (by: Point) => void;
};

/** How large the sheet is of which the pane shows a part. */
export const sheetSize = (zoom: number): string => `${String(zoom * 100)}%`;

/** Each picture begins whole. What is seen follows at once, what is said of it with the next drawing. */
export const useZoom = (picture: string): Zoomed => {
  const pane = useRef<HTMLElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [begun, draw] = useState({ picture, zoom: wholeZoom });
  const now = useRef(begun);
  const zoomNow = (): number => (now.current.picture === picture ? now.current.zoom : wholeZoom);
  const zoomTo = (wanted: number, about?: Point): void => {
    const box = pane.current;
    if (box === null || sheet.current === null) return;
    const { left, top } = box.getBoundingClientRect();
    const x = about === undefined ? box.clientWidth / 2 : about.x - left;
    const y = about === undefined ? box.clientHeight / 2 : about.y - top;
    const zoom = zoomWithin(wanted);
    const ratio = zoom / zoomNow();
    const [toLeft, toTop] = [scrolledTo(box.scrollLeft, x, ratio), scrolledTo(box.scrollTop, y, ratio)];
    sheet.current.style.width = sheetSize(zoom);
    sheet.current.style.height = sheetSize(zoom);
    box.scrollTo(toLeft, toTop);
    now.current = { picture, zoom };
    draw(now.current);
  };
  return { pane, sheet, zoomNow, zoomTo, move: ({ x, y }) => pane.current?.scrollBy(x, y) };
};
