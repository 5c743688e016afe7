// The numbers of a version as they stand in fields: hours and days with a comma or a point, several parted by semicolons, nothing where nothing is asked.
import { ladder, type Rung } from '#core/access.ts';
import { mayChooseCalendar, optionalSteps, type NumberPlace } from '#core/sop/numbers.ts';
import type { StepName } from '#core/sop/key.ts';
import type { RungWays, Sop } from '#core/sop/shape.ts';
import { textParts, textsIn } from '#core/sop/step-texts.ts';
import { ways } from '#core/way/way.ts';
import { language, text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { limitedSteps, type LimitedStep, type Numbers } from './sop.contract.ts';

const words = late.sop;
/** The steps that have words. */
const namedSteps: readonly StepName[] = ['report', ...limitedSteps];
const hour = 60;
const day = 24 * hour;

/** By the name of their field. */
export type Typed = Readonly<Record<string, string>>;
/** Nothing where the field is empty and may be. */
type Read = number[] | 'wrong';

export type Spot = {
  name: string;
  place: NumberPlace;
  label: string;
  hint?: string;
  isSeries: boolean;
  /** Whose own ladder it is a part of. */
  step?: LimitedStep;
  /** Whose moment on the ladder it is: its ways are chosen beside it. */
  rung?: Rung;
  show: (numbers: Numbers) => readonly number[];
  /** One where the field holds one number; several of a series. */
  read: (typed: string) => Read;
};

const shown = (value: number): string => {
  const short = String(Math.round(value * 100) / 100);
  return language === 'id' ? short.replace('.', ',') : short;
};

const readOne = (typed: string, unit: number): number | undefined => {
  const plain = typed.trim().replace(',', '.');
  return /^\d{1,6}(\.\d{1,3})?$/.test(plain) ? Math.round(Number(plain) * unit) : undefined;
};

const reader =
  (unit: number, isSeries: boolean, mayBeEmpty: boolean) =>
  (typed: string): Read => {
    if (typed.trim() === '') return mayBeEmpty ? [] : 'wrong';
    const parts = (isSeries ? typed.split(';') : [typed]).map((part) => readOne(part, unit));
    return parts.every((part) => part !== undefined) ? parts : 'wrong';
  };

type Kind = { unit: number; isSeries?: boolean; mayBeEmpty?: boolean; hint?: string };

const spot = (
  place: NumberPlace,
  label: string,
  { unit, isSeries = false, mayBeEmpty = false, hint }: Kind,
  show: Spot['show'],
): Spot => ({
  ...{ name: place, place, label, isSeries, read: reader(unit, isSeries, mayBeEmpty) },
  ...(hint === undefined ? {} : { hint }),
  show: (numbers) => show(numbers).map((value) => value / unit),
});

const limitSpots = ({ steps }: Sop): Spot[] =>
  steps.flatMap(({ name, limitMs }) => {
    if (limitMs === undefined) return [];
    const step = name as LimitedStep;
    const mayBeEmpty = optionalSteps.includes(step);
    return [
      spot(
        `limit-${step}`,
        words.inHours(words.ofStep.limit(text.steps[step].name)),
        { unit: hour, mayBeEmpty, ...(mayBeEmpty ? { hint: words.optionalHint } : {}) },
        ({ limits }) => (limits[step] === undefined ? [] : [limits[step]]),
      ),
    ];
  });

const rungSpot = (to: Rung): Spot => ({
  ...spot(
    'escalation',
    words.rung(text.roles[to]),
    { unit: hour, mayBeEmpty: true, hint: words.rungHints[to] },
    (numbers) => numbers.escalation.flatMap((rung) => (rung.to === to ? [rung.afterMinutes] : [])),
  ),
  name: `escalation-${to}`,
  rung: to,
});

const series = { isSeries: true, mayBeEmpty: true, hint: words.seriesHint } as const;

const own = { mayBeEmpty: true } as const;

/** Four fields for each step, all of them empty where the step has nothing of its own. */
const ladderSpots = ({ steps }: Sop): Spot[] =>
  steps.flatMap(({ name, limitMs }): Spot[] => {
    if (limitMs === undefined) return [];
    const step = name as LimitedStep;
    const of = ({ ladders }: Numbers) => ladders?.[step];
    const spots = [
      spot(`warn-${step}`, words.places.warnAtPercent, { unit: 1, ...series }, (all) => of(all)?.warnAtPercent ?? []),
      ...ladder.map((to) => ({
        ...spot(`ladder-${step}`, words.rung(text.roles[to]), { unit: hour, ...own }, (all) =>
          (of(all)?.escalation ?? []).flatMap((rung) => (rung.to === to ? [rung.afterMinutes] : [])),
        ),
        name: `ladder-${step}-${to}`,
        rung: to,
      })),
      spot(`call-${step}`, words.nextCall, { unit: 1, ...own }, (all) => [of(all)?.nextCall ?? []].flat()),
    ];
    return spots.map((one) => ({ ...one, step }));
  });

/** Every field of a procedure's form, in its order. */
export const spotsOf = (base: Sop): Spot[] => [
  ...limitSpots(base),
  spot('warnAtPercent', words.places.warnAtPercent, { unit: 1, ...series }, ({ warnAtPercent }) => warnAtPercent),
  ...ladder.map(rungSpot),
  spot('remindAfter', words.inHours(words.places.remindAfter), { unit: hour, ...series }, (all) => all.remindAfter),
  spot('closeAfter', words.inDays(words.places.closeAfter), { unit: day }, ({ closeAfter }) => [closeAfter]),
  spot('workAgain', words.inHours(words.places.workAgain), { unit: hour }, ({ workAgain }) => [workAgain]),
  spot('reopenWithin', words.inDays(words.places.reopenWithin), { unit: day }, (all) => [all.reopenWithin]),
  spot('rateWithin', words.inDays(words.places.rateWithin), { unit: day }, ({ rateWithin }) => [rateWithin]),
  ...ladderSpots(base),
];

/** The field of a step's calendar; undefined where none may be chosen. */
export const calendarField = ({ steps }: Sop, { place }: Spot): `calendar-${LimitedStep}` | undefined => {
  const step = steps.find(({ name }) => place === `limit-${name}`);
  return step !== undefined && mayChooseCalendar(step) ? `calendar-${step.name as LimitedStep}` : undefined;
};

/** The field of the ways of a rung, beside the field of its moment. */
export const waysField = ({ name }: Pick<Spot, 'name'>): string => `ways-${name}`;

/** Chosen ways as one field holds them. */
export const waysIn = (typed: string | undefined): RungWays =>
  ways.filter((way) => (typed ?? '').split(' ').includes(way));

/** What a field holds. A rung whose ways are chosen needs its moment. */
export const readSpot = (spot: Spot, typed: Typed): Read => {
  const read = spot.read(typed[spot.name] ?? '');
  const isLeftOut = read !== 'wrong' && read.length === 0;
  return isLeftOut && spot.rung !== undefined && waysIn(typed[waysField(spot)]).length > 0 ? 'wrong' : read;
};

const rungWays = (name: string, rungs: Numbers['escalation'] | undefined): [string, string][] =>
  (rungs ?? []).map(({ to, ways: named = [] }) => [waysField({ name: `${name}-${to}` }), named.join(' ')]);

/** As the fields begin. */
export const typedNumbers = (spots: readonly Spot[], numbers: Numbers): Typed =>
  Object.fromEntries([
    ...spots.map(({ name, show }) => [name, show(numbers).map(shown).join('; ')]),
    ...rungWays('escalation', numbers.escalation),
    ...limitedSteps.flatMap((step) => rungWays(`ladder-${step}`, numbers.ladders?.[step]?.escalation)),
    ...Object.entries(numbers.calendars ?? {}).map(([step, key]) => [`calendar-${step}`, key]),
    ...textsIn(numbers.texts).map(({ part, step, text: said }) => [`${part}-${step}`, said]),
  ]);

/** Of steps that are there and were given one. */
const calendarsTyped = (typed: Typed, limits: Numbers['limits']): Pick<Numbers, 'calendars'> => {
  const chosen = Object.keys(limits).flatMap((step) => {
    const key = typed[`calendar-${step}`] ?? '';
    return key === '' ? [] : [[step, key]];
  });
  return chosen.length === 0 ? {} : { calendars: Object.fromEntries(chosen) };
};

/** Numbers by the names of their fields, and what else was chosen. */
type Reading = { all: (name: string) => number[]; typed: Typed };

/** Of steps that are there and say anything of their own. */
const laddersTyped = ({ all, typed }: Reading, limits: Numbers['limits']): Pick<Numbers, 'ladders'> => {
  const said = Object.keys(limits).flatMap((step) => {
    const warnAtPercent = all(`warn-${step}`);
    const escalation = rungsTyped({ all, typed }, `ladder-${step}`);
    const [nextCall] = all(`call-${step}`);
    const at = {
      ...(warnAtPercent.length === 0 ? {} : { warnAtPercent }),
      ...(escalation.length === 0 ? {} : { escalation }),
      ...(nextCall === undefined ? {} : { nextCall }),
    };
    return Object.keys(at).length === 0 ? [] : [[step, at]];
  });
  return said.length === 0 ? {} : { ladders: Object.fromEntries(said) };
};

const rungsTyped = ({ all, typed }: Reading, name: string): Numbers['escalation'] =>
  ladder.flatMap((to) => {
    const named = waysIn(typed[waysField({ name: `${name}-${to}` })]);
    return all(`${name}-${to}`).map((afterMinutes) => ({
      ...{ to, afterMinutes },
      ...(named.length === 0 ? {} : { ways: [...named] }),
    }));
  });

const textsTyped = (typed: Typed): Pick<Numbers, 'texts'> => {
  const said = namedSteps.flatMap((step) => {
    const own = textParts.flatMap((part) => {
      const line = (typed[`${part}-${step}`] ?? '').trim();
      return line === '' ? [] : [[part, line]];
    });
    return own.length === 0 ? [] : [[step, Object.fromEntries(own)]];
  });
  return said.length === 0 ? {} : { texts: Object.fromEntries(said) };
};

/** `isWhole` is false while a field holds no number; what it holds is then left out of the numbers. */
export const numbersTyped = (spots: readonly Spot[], typed: Typed): { numbers: Numbers; isWhole: boolean } => {
  const reads = new Map(spots.map((spot) => [spot.name, readSpot(spot, typed)]));
  const all = (name: string): number[] => {
    const found = reads.get(name);
    return found === undefined || found === 'wrong' ? [] : found;
  };
  const limits = spots.flatMap(({ name, place }) => {
    const [minutes] = place.startsWith('limit-') ? all(name) : [];
    return minutes === undefined ? [] : [[place.slice('limit-'.length), minutes]];
  });
  const kept = Object.fromEntries(limits) as Numbers['limits'];
  const numbers: Numbers = {
    limits: kept,
    ...calendarsTyped(typed, kept),
    ...laddersTyped({ all, typed }, kept),
    ...textsTyped(typed),
    warnAtPercent: all('warnAtPercent'),
    escalation: rungsTyped({ all, typed }, 'escalation'),
    remindAfter: all('remindAfter'),
    closeAfter: all('closeAfter')[0] ?? 0,
    workAgain: all('workAgain')[0] ?? 0,
    reopenWithin: all('reopenWithin')[0] ?? 0,
    rateWithin: all('rateWithin')[0] ?? 0,
  };
  return { numbers, isWhole: ![...reads.values()].includes('wrong') };
};
