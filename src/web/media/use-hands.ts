// Drags, pinches, swipes and double presses on an enlarged picture, by whatever points.
import { useEffect, useRef, type RefObject } from 'react';
import { apart, between, readingZoom, swipeOf, wholeZoom, type Point } from './zoom.ts';

/** What hands can do with a picture; `turn` to the one before or after it. */
export type Hands = {
  zoomNow: () => number;
  /** About a point of the screen. */
  zoomTo: (zoom: number, about: Point) => void;
  move: (by: Point) => void;
  turn: (by: -1 | 1) => void;
};

const pointOf = ({ clientX: x, clientY: y }: MouseEvent): Point => ({ x, y });

type Pinch = { apart: number; zoom: number };

/** Two fingers enlarge; one moves what is enlarged, and turns over what is whole. Once two were down, the last one to go does nothing. */
const watchPointers = (sheet: HTMLElement, hands: () => Hands, signal: AbortSignal): void => {
  const held = new Map<number, Point>();
  let first: Point | undefined;
  let pinch: Pinch | undefined;
  const pinched = (): [Point, Point] | undefined => {
    const [a, b] = [...held.values()];
    return a === undefined || b === undefined ? undefined : [a, b];
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    held.set(event.pointerId, pointOf(event));
    sheet.setPointerCapture(event.pointerId);
    const two = pinched();
    first = two === undefined ? pointOf(event) : undefined;
    pinch = two === undefined ? undefined : { apart: Math.max(1, apart(...two)), zoom: hands().zoomNow() };
  };
  const move = (event: PointerEvent): void => {
    const before = held.get(event.pointerId);
    if (before === undefined) return;
    const now = pointOf(event);
    held.set(event.pointerId, now);
    const two = pinched();
    if (two !== undefined && pinch !== undefined)
      hands().zoomTo((pinch.zoom * apart(...two)) / pinch.apart, between(...two));
    else if (first !== undefined) hands().move({ x: before.x - now.x, y: before.y - now.y });
  };
  const up = (event: PointerEvent): void => {
    if (!held.delete(event.pointerId)) return;
    const turn = first === undefined ? 0 : swipeOf(first, pointOf(event));
    if (turn !== 0 && event.type === 'pointerup' && event.pointerType !== 'mouse' && hands().zoomNow() === wholeZoom)
      hands().turn(turn);
    first = undefined;
  };
  sheet.addEventListener('pointerdown', down, { signal });
  sheet.addEventListener('pointermove', move, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) sheet.addEventListener(end, up, { signal });
};

const wheelReach = 200;

/** Ctrl and the wheel, which is also what a pinch on a touchpad says, and two presses in the same place. */
const watchMouse = (sheet: HTMLElement, hands: () => Hands, signal: AbortSignal): void => {
  sheet.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const { zoomNow, zoomTo } = hands();
      zoomTo(zoomNow() * Math.exp(-event.deltaY / wheelReach), pointOf(event));
    },
    { signal, passive: false },
  );
  sheet.addEventListener(
    'dblclick',
    (event) => {
      const { zoomNow, zoomTo } = hands();
      zoomTo(zoomNow() > wholeZoom ? wholeZoom : readingZoom, pointOf(event));
    },
    { signal },
  );
};

/** What was handed in last is what hands do. */
export const useHands = (sheet: RefObject<HTMLElement | null>, hands: Hands): void => {
  const latest = useRef(hands);
  useEffect(() => {
    latest.current = hands;
  });
  useEffect(() => {
    const over = new AbortController();
    if (sheet.current !== null) {
      watchPointers(sheet.current, () => latest.current, over.signal);
      watchMouse(sheet.current, () => latest.current, over.signal);
    }
    return () => over.abort();
  }, [sheet]);
};
