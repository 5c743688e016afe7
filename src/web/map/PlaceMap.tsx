// Where one case lies, on a drawing of our own: its kelurahan, those around it by name, and the point. Nothing is asked of anybody outside.
import { useState, type ReactNode } from 'react';
import { findKelurahan } from '#core/place/kelurahan.ts';
import type { Point } from '#core/place/point.ts';
import { late } from '#words/late.ts';
import { Button } from '../ui/Button.tsx';
import { cityShapes, drawing, drawnAt } from './city-shapes.ts';
import './place-map.css';

const words = late.map.place;

/** What is in sight, in units of the drawing; `scale` keeps words and point as large whatever is. */
type Sight = { x: number; y: number; width: number; height: number; scale: number };

const near = { width: 300, height: 200 };
const margin = 20;
const whole: Sight = {
  ...{ x: -margin, y: -margin, width: drawing.width + 2 * margin, height: drawing.height + 2 * margin },
  scale: (drawing.width + 2 * margin) / near.width,
};

const nearTo = ([x, y]: readonly [x: number, y: number]): Sight => ({
  ...{ x: x - near.width / 2, y: y - near.height / 2, ...near, scale: 1 },
});

const isIn = ({ x, y, width, height }: Sight, [atX, atY]: readonly [x: number, y: number]): boolean =>
  atX > x && atX < x + width && atY > y && atY < y + height;

/** As far as it is drawn. */
export type DrawnPlace = { kelurahan?: string | undefined; point?: Point | undefined };

const nameOf = (code: string): string => findKelurahan(code)?.name ?? '';

function Names({ sight, own }: { sight: Sight; own: string | undefined }): ReactNode {
  const seen = cityShapes.filter(({ code, middle }) => isIn(sight, middle) && (sight.scale === 1 || code === own));
  return seen.map(({ code, middle: [x, y] }) => (
    <text key={code} x={x} y={y} fontSize={11 * sight.scale} className="place-map-name">
      {nameOf(code)}
    </text>
  ));
}

const labelOf = ({ kelurahan, point }: DrawnPlace): string => {
  const area = kelurahan === undefined ? undefined : nameOf(kelurahan);
  if (area === undefined) return words.point;
  return point === undefined ? words.area(area) : words.pointIn(area);
};

function Drawing({ place, sight }: { place: DrawnPlace; sight: Sight }): ReactNode {
  const { kelurahan, point } = place;
  const at = point === undefined ? undefined : drawnAt(point);
  return (
    <svg
      role="img"
      aria-label={labelOf(place)}
      viewBox={[sight.x, sight.y, sight.width, sight.height].map(String).join(' ')}
    >
      {cityShapes.map(({ code, path }) => (
        <path
          key={code}
          d={path}
          className={code === kelurahan ? 'place-map-own' : 'place-map-other'}
          strokeWidth={1.5 * sight.scale}
        />
      ))}
      <Names sight={sight} own={kelurahan} />
      {at !== undefined && (
        <circle cx={at[0]} cy={at[1]} r={6 * sight.scale} className="place-map-point" strokeWidth={2.5 * sight.scale} />
      )}
    </svg>
  );
}

/** Nothing where neither is known, or where the point lies too far outside to be drawn. */
export function PlaceMap({ kelurahan, point }: DrawnPlace): ReactNode {
  const [isNear, setNear] = useState(true);
  const area = cityShapes.find(({ code }) => code === kelurahan);
  const middle = point === undefined ? area?.middle : drawnAt(point);
  if (middle === undefined || !isIn(whole, middle)) return null;
  return (
    <figure className="place-map">
      <Drawing place={{ kelurahan: area?.code, point }} sight={isNear ? nearTo(middle) : whole} />
      <figcaption>
        <Button look="quiet" onClick={() => setNear(!isNear)}>
          {isNear ? words.whole : words.near}
        </Button>
      </figcaption>
    </figure>
  );
}
