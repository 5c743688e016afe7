// What comes in: in which hours, by which channels, and what rises.
import type { ReactNode } from 'react';
import { findingOfChannels, findingOfHours, findingOfRising, hasRisen } from '#core/findings/arrivals.ts';
import { ChartFigure } from '#web/charts/ChartFigure.tsx';
import { Heat } from '#web/charts/Hours.tsx';
import { Multiples } from '#web/charts/Lines.tsx';
import { Slope } from '#web/charts/Slope.tsx';
import { channelName } from '#web/ui/channel-name.ts';
import { late } from '#words/late.ts';
import { hrefOf, type Asked } from './asked.tsx';
import { behindHref } from './behind-asked.tsx';
import type { ChartProps } from './chart-props.tsx';

/** A row for each day, a column for each hour. */
export function HoursChart({ answer, asked, before }: ChartProps): ReactNode {
  const { charts: words, findings, figures } = late;
  const { hours } = answer;
  const isAny = hours.flat().some((n) => n > 0);
  const behind = (weekday: number, hour?: number): string =>
    behindHref(asked, { what: 'opened', weekday, ...(hour === undefined ? {} : { hour }) });
  return (
    <ChartFigure
      question={words.questions.hours}
      sentence={findings.sentence(findingOfHours(hours), before)}
      counted={figures.named.hours.says}
      name="jam-laporan"
      table={{
        head: [words.columns.day, ...Array.from({ length: 24 }, (_, hour) => findings.hour(hour))],
        rows: isAny
          ? hours.map((day, at) => ({
              ...{ key: String(at), cells: [findings.days[at] ?? '', ...day.map(String)] },
              leads: [behind(at), ...day.map((n, hour) => (n === 0 ? undefined : behind(at, hour)))],
            }))
          : [],
      }}
    >
      {isAny && (
        <>
          <p className="chart-axis">{words.heatLead}</p>
          <Heat week={hours} days={findings.days} hrefOf={behind} />
        </>
      )}
    </ChartFigure>
  );
}

/** The six by which most came, each on the same axis. */
export function ChannelsChart({ answer, asked, before }: ChartProps): ReactNode {
  const then: Asked = { ...asked, ...answer.before };
  const behind = (of: Asked, channel: string): string => behindHref({ ...of, channel }, { what: 'opened' });
  const { charts: words, findings, figures } = late;
  const channels = answer.channels.map((one) => ({ ...one, name: channelName(one.channel) }));
  const head = words.columns;
  return (
    <ChartFigure
      question={words.questions.channels}
      sentence={findings.sentence(findingOfChannels(channels), before)}
      counted={figures.named.opened.says}
      name="kanal"
      table={{
        head: [head.channel, head.now, head.before],
        rows: channels.map(({ channel, name, now, before: earlier }) => ({
          ...{ key: channel, cells: [name, String(now), String(earlier)] },
          leads: [hrefOf('/laporan', { ...asked, channel }), behind(asked, channel), behind(then, channel)],
        })),
      }}
    >
      {channels.length > 0 && (
        <Multiples
          lines={channels.map(({ channel, name, now, before: earlier, weeks }) => ({
            ...{ key: channel, name, points: weeks, says: words.channel(now, earlier) },
            href: behind(asked, channel),
          }))}
        />
      )}
    </ChartFigure>
  );
}

const changeOf = (difference: number): string => {
  const { changed } = late.charts;
  if (difference === 0) return changed.same;
  return changed[difference > 0 ? 'up' : 'down'](late.findings.number(Math.abs(difference)));
};

const mostLines = 10;

/** The ten that most came about, in either period. */
export function RisingChart({ answer, asked, before }: ChartProps): ReactNode {
  const then: Asked = { ...asked, ...answer.before };
  const behind = (of: Asked, category: string): string =>
    behindHref({ ...of, category }, { what: 'opened', alone: 'yes' });
  const { charts: words, findings, figures } = late;
  const head = words.columns;
  const lines = answer.categories
    .toSorted((a, b) => Math.max(b.now, b.before) - Math.max(a.now, a.before))
    .slice(0, mostLines);
  return (
    <ChartFigure
      question={words.questions.rising}
      sentence={findings.sentence(findingOfRising(answer.categories), before)}
      counted={figures.named.opened.says}
      name="kategori"
      table={{
        head: [head.category, head.before, head.now, head.change],
        rows: answer.categories.map(({ id, name, now, before: earlier }) => ({
          ...{ key: id, cells: [name, String(earlier), String(now), changeOf(now - earlier)] },
          leads: [hrefOf('/laporan', { ...asked, category: id }), behind(then, id), behind(asked, id)],
        })),
      }}
    >
      {lines.length > 0 && (
        <Slope
          labels={[before, head.now]}
          steps={lines.map(({ id, name, now, before: earlier }) => ({
            ...{ key: id, name, now, before: earlier, risen: hasRisen({ now, before: earlier }) },
            href: behind(asked, id),
          }))}
        />
      )}
    </ChartFigure>
  );
}
