// How far the picture in sight is enlarged, and which part of it is seen: a pane that scrolls, so that wheels, bars and readers work as everywhere.
import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { scrolledTo, wholeZoom, zoomWithin, type Point } from './zoom.ts';

type Zoomed = {
  pane: RefObject<HTMLElement | null>;
  zoom: number;
  /** About a point of the screen; about the middle of the pane where none is said. */
  zoomTo: (wanted: number, about?: Point) => void;
  move: (by: Point) => void;
};

/** Each picture begins whole. */
export const useZoom = (picture: string): Zoomed => {
  const pane = useRef<HTMLElement>(null);
  const scroll = useRef<Point>(undefined);
  const [kept, setKept] = useState({ picture, zoom: wholeZoom });
  const zoom = kept.picture === picture ? kept.zoom : wholeZoom;
  useLayoutEffect(() => {
    if (scroll.current !== undefined) pane.current?.scrollTo(scroll.current.x, scroll.current.y);
    scroll.current = undefined;
  }, [kept]);
  const zoomTo = (wanted: number, about?: Point): void => {
    const box = pane.current;
    if (box === null) return;
    const { left, top } = box.getBoundingClientRect();
    const x = about === undefined ? box.clientWidth / 2 : about.x - left;
    const y = about === undefined ? box.clientHeight / 2 : about.y - top;
    const next = zoomWithin(wanted);
    scroll.current = {
      x: scrolledTo(box.scrollLeft, x, next / zoom),
      y: scrolledTo(box.scrollTop, y, next / zoom),
    };
    setKept({ picture, zoom: next });
  };
  return { pane, zoom, zoomTo, move: ({ x, y }) => pane.current?.scrollBy(x, y) };
};
