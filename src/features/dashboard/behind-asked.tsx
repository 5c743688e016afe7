// What is asked of the cases behind a figure stands in the address, too: each figure has an address that counts what it counts.
import { shiftNames } from '#core/duty/shifts.ts';
import { hrefOf, type Asked } from './asked.tsx';
import { casesBehind, promisesBehind, unsaidSides, type BehindAsked } from './dashboard.contract.ts';

/** What a figure is of, beside what the page is narrowed to. */
export type Figure = Omit<BehindAsked, keyof Asked>;

/** Names in the address, by those of the question. */
const names = {
  what: 'janji',
  outcome: 'hasil',
  shift: 'piket',
  weekday: 'hari',
  hour: 'jam',
  stars: 'bintang',
  fromHours: 'dari-jam',
  untilHours: 'sampai-jam',
  unsaid: 'tanpa',
  alone: 'sendiri',
} as const satisfies Record<keyof Figure, string>;

/** Where the cases behind a figure are listed. */
export const behindPath = '/laporan/aduan';

/** What a figure asks besides, as an address says it. */
export const figureParams = (figure: Figure): Record<string, string> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([name, said]) => {
      const value = figure[name as keyof Figure];
      return value === undefined ? [] : [[said, String(value)]];
    }),
  );

/** The address of what a figure counts. */
export const behindHref = (asked: Asked, figure: Figure): string => hrefOf(behindPath, asked, figureParams(figure));

const oneOf = <Name extends string>(all: readonly Name[], said: string | null): Name | undefined =>
  all.find((one) => one === said);

const wholeIn = (params: URLSearchParams, name: string): number | undefined => {
  const said = params.get(name);
  return said !== null && /^\d{1,6}$/.test(said) ? Number(said) : undefined;
};

/** Read from an address; what it says wrong is as if it said nothing. */
export const figureIn = (params: URLSearchParams): Figure => {
  const said = (name: keyof typeof names): string | null => params.get(names[name]);
  const whole = (name: keyof typeof names): number | undefined => wholeIn(params, names[name]);
  const found = {
    what: oneOf([...promisesBehind, ...casesBehind], said('what')) ?? promisesBehind[0],
    outcome: oneOf(['late', 'met'], said('outcome')),
    shift: oneOf(shiftNames, said('shift')),
    ...{ weekday: whole('weekday'), hour: whole('hour'), stars: whole('stars') },
    ...{ fromHours: whole('fromHours'), untilHours: whole('untilHours') },
    unsaid: oneOf(unsaidSides, said('unsaid')),
    alone: oneOf(['yes'], said('alone')),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)) as Figure;
};
