// The gallery's charts, each with its table, and the lamps.
import type { ReactNode } from 'react';
import { hourMs } from '#core/time.ts';
import { HealthChart } from '#features/dashboard/HealthChart.tsx';
import { Bars } from '#web/charts/Bars.tsx';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { Heat, HourStrip } from '#web/charts/Hours.tsx';
import { Multiples, TargetLine } from '#web/charts/Lines.tsx';
import { Ranges } from '#web/charts/Ranges.tsx';
import { Slope } from '#web/charts/Slope.tsx';
import { Diverging, Histogram } from '#web/charts/Spread.tsx';
import { PlaceMap } from '#web/map/PlaceMap.tsx';
import { late } from '#words/late.ts';
import { sampleHealth } from './samples.tsx';
import '#features/dashboard/dashboard.css';

const words = late.gallery;
const here = '/_galeri';
const names = [words.one, words.two] as const;
const week = Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_hour, hour) => (day * hour) % 9));
const table = {
  head: [words.label, words.count],
  rows: names.map((name) => ({ key: name, cells: [name, '1'], href: here })),
};

/** By the name of its form, as code calls it. */
const charts: Readonly<Record<string, ReactNode>> = {
  Bars: (
    <Bars
      bars={names.map((name, at) => ({ key: name, name, value: 10 - at, part: at * 4, says: words.count, href: here }))}
    />
  ),
  HourStrip: (
    <HourStrip
      ticks={[1, 2.5, 9].map((at) => ({ key: String(at), at }))}
      late={2}
      lateSays={words.over}
      marks={[0, 12, 24].map((at) => ({ at, label: String(at) }))}
    />
  ),
  Heat: <Heat week={week} days={week.map((_, day) => String(day + 1))} hrefOf={() => here} />,
  TargetLine: <TargetLine points={[91, undefined, 94, 97]} from={80} target={95} ends={names} axis="80–100 %" />,
  Multiples: (
    <Multiples lines={names.map((name) => ({ key: name, name, points: [1, 4, 2], says: words.count, href: here }))} />
  ),
  Ranges: (
    <Ranges
      ranges={names.map((name, at) => ({ key: name, name, median: hourMs, p90: (at + 2) * hourMs, says: words.count }))}
    />
  ),
  Slope: (
    <Slope
      steps={names.map((name, at) => ({ key: name, name, before: 4, now: 9 * at, risen: at === 1, href: here }))}
      labels={names}
    />
  ),
  Histogram: (
    <Histogram
      bins={[3, 9, 4, 1].map((n, at) => ({ key: String(at), label: String(at), n, href: here }))}
      marks={[{ at: 1.5, label: words.one }]}
    />
  ),
  Diverging: <Diverging stars={[2, 3, 4, 8, 9]} labels={names} hrefOf={() => here} />,
};

export function ChartParts(): ReactNode {
  return (
    <>
      {Object.entries(charts).map(([form, drawn]) => (
        <ChartFigure
          key={form}
          {...{ table, name: form }}
          question={form}
          sentence={`${form}: ${words.sentence}`}
          counted={words.hint}
        >
          {drawn}
        </ChartFigure>
      ))}
      <HealthChart health={sampleHealth} />
      <PlaceMap kelurahan="34.71.02.1003" point={{ lat: -7.7862, lon: 110.3686 }} />
      <PlaceMap kelurahan="34.71.14.1001" />
    </>
  );
}
