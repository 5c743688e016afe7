// The city by kelurahan, each as dark as its figure: with a legend, a way by keys from one to the next, and the same in a table.
import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Link } from 'wouter';
import { allKelurahan, type Kelurahan } from '#core/place/kelurahan.ts';
import { late } from '#words/late.ts';
import { cityShapes, drawing, neighbourOf } from './city-shapes.ts';
import { isShown, shadeOf, shadesOf, type AreaFigure, type Shade } from './shades.ts';
import './map.css';

const words = late.map;

type MapProps = {
  /** What is to be seen, as a sentence made of the figures. */
  title: string;
  /** What the figure is, as the head of its column. */
  measure: string;
  figures: readonly AreaFigure[];
  /** The figure in words: `82 %`. */
  say: (value: number) => string;
  /** Where the cases of a kelurahan are listed, below `/meja`. */
  hrefOf: (code: string) => string;
};

type Told = Kelurahan & { figure: AreaFigure | undefined };

const figureWords = ({ figure }: Told, say: MapProps['say']): string => {
  if (figure === undefined || figure.n === 0) return words.none;
  return isShown(figure) ? words.figure(say(figure.value), figure.n) : words.tooFew;
};

function Legend({ measure, shades, say }: Pick<MapProps, 'measure' | 'say'> & { shades: readonly Shade[] }): ReactNode {
  return (
    <ul className="map-legend" aria-label={words.legend(measure)}>
      {shades.map(({ from, to }, at) => (
        <li key={from}>
          <span className={`map-swatch shade-${String(at)}`} aria-hidden />
          {from === to ? say(from) : words.span(say(from), say(to))}
        </li>
      ))}
      <li>
        <span className="map-swatch shade-few" aria-hidden />
        {words.tooFew}
      </li>
      <li>
        <span className="map-swatch shade-none" aria-hidden />
        {words.none}
      </li>
    </ul>
  );
}

function Table({
  told,
  measure,
  say,
  hrefOf,
}: Omit<MapProps, 'title' | 'figures'> & { told: readonly Told[] }): ReactNode {
  return (
    <details className="map-table">
      <summary>{words.table}</summary>
      <div className="table-frame">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{words.kelurahan}</th>
              <th scope="col">{words.kemantren}</th>
              <th scope="col">{measure}</th>
              <th scope="col">{words.cases}</th>
            </tr>
          </thead>
          <tbody>
            {told.map(({ code, name, kemantren, figure }) => (
              <tr key={code}>
                <th scope="row">
                  <Link href={hrefOf(code)}>{name}</Link>
                </th>
                <td>{kemantren}</td>
                <td>{figure !== undefined && isShown(figure) ? say(figure.value) : '–'}</td>
                <td>{figure === undefined || figure.n === 0 ? '0' : isShown(figure) ? figure.n : words.tooFew}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Which kelurahan is pointed at, and which one the tabulator comes to: one of all, so that 45 are one stop. */
const useWay = (drawn: React.RefObject<SVGSVGElement | null>) => {
  const [pointed, setPointed] = useState<string>();
  const [stop, setStop] = useState(cityShapes[0]?.code);
  const go =
    (code: string) =>
    (event: KeyboardEvent): void => {
      const next = neighbourOf(code, event.key);
      if (next === undefined) return;
      event.preventDefault();
      drawn.current?.querySelector<SVGAElement>(`[data-code="${next}"]`)?.focus();
    };
  const arrive = (code: string): void => {
    setStop(code);
    setPointed(code);
  };
  return { pointed, stop, go, arrive, point: setPointed };
};

const shadeName = (figure: AreaFigure | undefined, shades: readonly Shade[]): string => {
  const shade = shadeOf(figure, shades);
  if (shade !== undefined) return `shade-${String(shade)}`;
  return figure === undefined || figure.n === 0 ? 'shade-none' : 'shade-few';
};

type DrawingProps = Pick<MapProps, 'hrefOf'> & {
  told: readonly Told[];
  shades: readonly Shade[];
  wordsOf: (code: string) => string;
};

function Drawing({ told, shades, wordsOf, hrefOf }: DrawingProps): ReactNode {
  const id = useId();
  const drawn = useRef<SVGSVGElement>(null);
  const { pointed, stop, go, arrive, point } = useWay(drawn);
  const shadesByCode = new Map(told.map(({ code, figure }) => [code, shadeName(figure, shades)]));
  return (
    <>
      <svg
        ref={drawn}
        role="group"
        aria-label={words.drawing}
        viewBox={`-4 -4 ${String(drawing.width + 8)} ${String(drawing.height + 8)}`}
      >
        <defs>
          <pattern id={id} width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="14" height="14" className="map-hatch-ground" />
            <rect width="4" height="14" className="map-hatch" />
          </pattern>
        </defs>
        {cityShapes.map(({ code, path }) => {
          const shade = shadesByCode.get(code) ?? 'shade-none';
          return (
            <Link
              key={code}
              href={hrefOf(code)}
              data-code={code}
              tabIndex={code === stop ? 0 : -1}
              aria-label={wordsOf(code)}
              onKeyDown={go(code)}
              onFocus={() => arrive(code)}
              onMouseEnter={() => point(code)}
              onMouseLeave={() => point(undefined)}
            >
              <path d={path} className={`map-area ${shade}`} fill={shade === 'shade-few' ? `url(#${id})` : undefined} />
            </Link>
          );
        })}
      </svg>
      <p className="map-said" aria-hidden>
        {pointed === undefined ? words.hint : wordsOf(pointed)}
      </p>
    </>
  );
}

/** A kelurahan of fewer than five cases is hatched and tells no figure; one of none is pale. */
export function KelurahanMap({ title, measure, figures, say, hrefOf }: MapProps): ReactNode {
  const id = useId();
  const shades = shadesOf(figures);
  const told: readonly Told[] = allKelurahan.map((one) => ({
    ...one,
    figure: figures.find(({ code }) => code === one.code),
  }));
  const wordsOf = (code: string): string => {
    const one = told.find((each) => each.code === code);
    return one === undefined ? '' : words.area(one.name, one.kemantren, figureWords(one, say));
  };
  return (
    <figure className="map" aria-labelledby={id}>
      <figcaption id={id}>{title}</figcaption>
      <Drawing told={told} shades={shades} wordsOf={wordsOf} hrefOf={hrefOf} />
      <Legend measure={measure} shades={shades} say={say} />
      <Table told={told} measure={measure} say={say} hrefOf={hrefOf} />
    </figure>
  );
}
