// What of a procedure a city may choose: numbers alone, within bounds, and whether a step that may be missing is there. Who acts, what each
// step allows and in which order stays as it is brought along. Where a regulation sets the days, they may only become fewer.
import { ladder, type Rung } from '../access.ts';
import { minuteMs } from '../time.ts';
import type { CalendarKey } from './calendars.ts';
import type { SopKey, StepName } from './key.ts';
import { areRungWays } from '../way/named-ways.ts';
import type { Ladder, RungWays, Sop, Step } from './shape.ts';
import { isStepText, textsIn, type StepTexts, type TextPart } from './step-texts.ts';

/** `ways`: by which this rung is told whatever the order of whoever stands there. */
type Rungs = readonly { to: Rung; afterMinutes: number; ways?: RungWays }[];

/** What of the ladder is another one at a step; what is absent is the version's. `nextCall`: how long a call waits for somebody to take it. */
export type StepLadder = { warnAtPercent?: readonly number[]; escalation?: Rungs; nextCall?: number };

/** In minutes. A step that may be left out is when it has no limit here. */
export type SopNumbers = {
  limits: { readonly [Name in StepName]?: number };
  /** The calendars of the desk by which steps run; one that is not named here runs as it does in the procedure. */
  calendars?: { readonly [Name in StepName]?: CalendarKey };
  ladders?: { readonly [Name in StepName]?: StepLadder };
  texts?: { readonly [Name in StepName]?: StepTexts };
  warnAtPercent: readonly number[];
  escalation: Rungs;
  remindAfter: readonly number[];
  closeAfter: number;
  workAgain: number;
  reopenWithin: number;
  rateWithin: number;
};

/** The steps that a version may do without: registering in UPIK, where the city's own book is enough. */
export const optionalSteps: readonly StepName[] = ['register'];

/** What a version has once, for all of its steps. */
export type NumberField = Exclude<keyof SopNumbers, 'limits' | 'calendars' | 'ladders' | 'texts'>;
/** One number of a version: what a step has of its own by its name, else the field. */
export type NumberPlace = `${'limit' | 'calendar' | 'warn' | 'ladder' | 'call' | TextPart}-${StepName}` | NumberField;
/**
 * `law`: more than the regulation gives. `order`: each must be later than the one before. `calendar`: the desk has none of this name.
 * `no-calendar`: a step that is not there, or whose days are a regulation's. `no-head`: what is late is told to the division head. `no-ladder`:
 * nothing is promised there. `text`: too short, too long, or markup. `ways`: one twice, or none that there is.
 */
export type NumberFault =
  | { at: NumberPlace; why: 'between'; low: number; high: number }
  | { at: NumberPlace; why: 'law'; high: number }
  | {
      at: NumberPlace;
      why: 'order' | 'missing' | 'calendar' | 'no-calendar' | 'no-head' | 'no-ladder' | 'text' | 'ways';
    };

const dayMinutes = 24 * 60;
/** From a quarter of an hour to a year. */
const limitBounds = [15, 365 * dayMinutes] as const;
const mostOfEach = 5;

const minutesOf = (ms: number): number => Math.round(ms / minuteMs);

const namedCalendars = ({ steps }: Sop): Pick<SopNumbers, 'calendars'> => {
  const named = steps.flatMap(({ name, calendar }) => (typeof calendar === 'string' ? [[name, calendar]] : []));
  return named.length === 0 ? {} : { calendars: Object.fromEntries(named) };
};

const rungsOf = (escalation: Ladder['escalation']): Rungs =>
  escalation.map(({ afterDueMs, ...rung }) => ({ ...rung, afterMinutes: minutesOf(afterDueMs) }));

const rungsWith = (escalation: Rungs): Ladder['escalation'] =>
  escalation.map(({ afterMinutes, ...rung }) => ({ ...rung, afterDueMs: afterMinutes * minuteMs }));

const ownLadder = ({ warnAtPercent, escalation, nextCallAfterMs }: Partial<Ladder>): StepLadder => ({
  ...(warnAtPercent === undefined ? {} : { warnAtPercent }),
  ...(escalation === undefined ? {} : { escalation: rungsOf(escalation) }),
  ...(nextCallAfterMs === undefined ? {} : { nextCall: minutesOf(nextCallAfterMs) }),
});

const ladderWith = ({ warnAtPercent, escalation, nextCall }: StepLadder): Partial<Ladder> => ({
  ...(warnAtPercent === undefined ? {} : { warnAtPercent }),
  ...(escalation === undefined ? {} : { escalation: rungsWith(escalation) }),
  ...(nextCall === undefined ? {} : { nextCallAfterMs: nextCall * minuteMs }),
});

const ownLadders = ({ steps }: Sop): Pick<SopNumbers, 'ladders'> => {
  const own = steps.flatMap(({ name, ladder: at }) => (at === undefined ? [] : [[name, ownLadder(at)]]));
  return own.length === 0 ? {} : { ladders: Object.fromEntries(own) };
};

const ownTexts = ({ steps }: Sop): Pick<SopNumbers, 'texts'> => {
  const own = steps.flatMap(({ name, texts }) => (texts === undefined ? [] : [[name, texts]]));
  return own.length === 0 ? {} : { texts: Object.fromEntries(own) };
};

/** What a version has, as it may be chosen anew. */
export const numbersOf = (sop: Sop): SopNumbers => ({
  ...namedCalendars(sop),
  ...ownLadders(sop),
  ...ownTexts(sop),
  limits: Object.fromEntries(
    sop.steps.flatMap(({ name, limitMs }) => (limitMs === undefined ? [] : [[name, minutesOf(limitMs)]])),
  ),
  warnAtPercent: sop.warnAtPercent,
  escalation: rungsOf(sop.escalation),
  remindAfter: sop.remindIdentityAfterMs.map(minutesOf),
  closeAfter: minutesOf(sop.closeWithoutIdentityAfterMs),
  workAgain: minutesOf(sop.workAgainWithinMs),
  reopenWithin: minutesOf(sop.reopenWithinMs),
  rateWithin: minutesOf(sop.rateWithinMs),
});

const keptSteps = (base: Sop, { limits, calendars = {}, ladders = {}, texts = {} }: SopNumbers): Step[] =>
  base.steps.flatMap((enacted) => {
    const said = texts[enacted.name];
    const step = said === undefined ? enacted : { ...enacted, texts: said };
    if (step.limitMs === undefined) return [step];
    const [minutes, calendar] = [limits[step.name], calendars[step.name]];
    if (minutes === undefined) return [];
    const own = ladders[step.name];
    return [
      {
        ...{ ...step, limitMs: minutes * minuteMs },
        ...(calendar === undefined ? {} : { calendar }),
        ...(own === undefined ? {} : { ladder: ladderWith(own) }),
      },
    ];
  });

/** A version of the procedure that is brought along, with these numbers. */
export const withNumbers = (base: Sop, key: SopKey, numbers: SopNumbers): Sop => ({
  ...base,
  key,
  steps: keptSteps(base, numbers),
  warnAtPercent: numbers.warnAtPercent,
  escalation: rungsWith(numbers.escalation),
  remindIdentityAfterMs: numbers.remindAfter.map((minutes) => minutes * minuteMs),
  closeWithoutIdentityAfterMs: numbers.closeAfter * minuteMs,
  workAgainWithinMs: numbers.workAgain * minuteMs,
  reopenWithinMs: numbers.reopenWithin * minuteMs,
  rateWithinMs: numbers.rateWithin * minuteMs,
});

/** Its days are a regulation's, not the city's own. */
export const isBoundByLaw = ({ rightsCalendar }: Sop): boolean => rightsCalendar !== undefined;

const outside = (at: NumberPlace, value: number, low: number, high: number): NumberFault[] =>
  Number.isInteger(value) && value >= low && value <= high ? [] : [{ at, why: 'between', low, high }];

const rising = (values: readonly number[], strictly: boolean): boolean =>
  values.every((value, index) => {
    const before = values[index - 1];
    return before === undefined || value > before || (!strictly && value === before);
  });

const series = (at: NumberPlace, values: readonly number[], low: number, high: number): NumberFault[] => {
  const wrong = values.flatMap((value) => outside(at, value, low, high)).slice(0, 1);
  if (wrong.length > 0) return wrong;
  return values.length > mostOfEach || !rising(values, true) ? [{ at, why: 'order' }] : [];
};

const limitFaults = (base: Sop, limits: SopNumbers['limits']): NumberFault[] =>
  base.steps.flatMap(({ name, limitMs }): NumberFault[] => {
    if (limitMs === undefined) return [];
    const at = `limit-${name}` as const;
    const minutes = limits[name];
    if (minutes === undefined) return optionalSteps.includes(name) ? [] : [{ at, why: 'missing' }];
    const wrong = outside(at, minutes, ...limitBounds);
    if (wrong.length > 0 || !isBoundByLaw(base) || minutes <= minutesOf(limitMs)) return wrong;
    return [{ at, why: 'law', high: minutesOf(limitMs) }];
  });

/** Whether a version may have a step run by one of the desk's calendars: not where a regulation says which days count. */
export const mayChooseCalendar = ({ limitMs, calendar }: Step): boolean =>
  limitMs !== undefined && typeof calendar !== 'object';

const calendarFaults = (base: Sop, { limits, calendars = {} }: SopNumbers, known: readonly CalendarKey[]) =>
  (Object.entries(calendars) as [StepName, CalendarKey][]).flatMap(([name, key]): NumberFault[] => {
    const at = `calendar-${name}` as const;
    const isOpen = base.steps.some((step) => step.name === name && mayChooseCalendar(step));
    if (!isOpen || limits[name] === undefined) return [{ at, why: 'no-calendar' }];
    return known.includes(key) ? [] : [{ at, why: 'calendar' }];
  });

/** The latest that the enacted procedures have: whoever leads hears within a day of what is late. */
const latestRung = dayMinutes;

/** Each rung once, the higher never before the lower; the highest is always there. */
const ladderFaults = (at: NumberPlace, escalation: Rungs): NumberFault[] => {
  const wrong = escalation.flatMap(({ afterMinutes }) => outside(at, afterMinutes, 0, latestRung)).slice(0, 1);
  if (wrong.length > 0) return wrong;
  const rungs = escalation.map(({ to }) => ladder.indexOf(to));
  const inOrder =
    rising(rungs, true) &&
    rising(
      escalation.map(({ afterMinutes }) => afterMinutes),
      false,
    );
  if (!inOrder || rungs.includes(-1)) return [{ at, why: 'order' }];
  if (!escalation.every(({ ways }) => areRungWays(ways))) return [{ at, why: 'ways' }];
  return escalation.some(({ to }) => to === 'division-head') ? [] : [{ at, why: 'no-head' }];
};

/** From whoever reads the message to whoever comes back from a meeting. */
const callBounds = [5, 4 * 60] as const;

const stepLadderFaults = (base: Sop, { limits, ladders = {} }: SopNumbers): NumberFault[] =>
  (Object.entries(ladders) as [StepName, StepLadder][]).flatMap(([name, own]): NumberFault[] => {
    const { warnAtPercent = [], escalation, nextCall } = own;
    const isTimed = base.steps.some((step) => step.name === name && step.limitMs !== undefined);
    if (!isTimed || limits[name] === undefined) return [{ at: `ladder-${name}`, why: 'no-ladder' }];
    return [
      ...series(`warn-${name}`, warnAtPercent, 1, 99),
      ...(escalation === undefined ? [] : ladderFaults(`ladder-${name}`, escalation)),
      ...(nextCall === undefined ? [] : outside(`call-${name}`, nextCall, ...callBounds)),
    ];
  });

const rightFaults = (base: Sop, numbers: SopNumbers): NumberFault[] =>
  (['reopenWithin', 'rateWithin'] as const).flatMap((at): NumberFault[] => {
    const wrong = outside(at, numbers[at], dayMinutes, 365 * dayMinutes);
    // A right that a regulation gives does not become shorter.
    const least = numbersOf(base)[at];
    if (wrong.length > 0 || !isBoundByLaw(base) || numbers[at] >= least) return wrong;
    return [{ at, why: 'between', low: least, high: 365 * dayMinutes }];
  });

const reminderFaults = ({ remindAfter, closeAfter }: SopNumbers): NumberFault[] => {
  const wrong = series('remindAfter', remindAfter, 60, 60 * dayMinutes);
  if (wrong.length > 0) return wrong;
  return (remindAfter.at(-1) ?? 0) >= closeAfter ? [{ at: 'remindAfter', why: 'order' }] : [];
};

/** UU 25/2009: whoever completes a complaint has 30 days for it, and may have more. */
const leastWait = 30 * dayMinutes;

const textFaults = (base: Sop, { texts }: SopNumbers): NumberFault[] =>
  textsIn(texts).flatMap(({ part, step, text }): NumberFault[] =>
    isStepText(part, text) && base.steps.some(({ name }) => name === step)
      ? []
      : [{ at: `${part}-${step}`, why: 'text' }],
  );

/** What is wrong with these numbers for this procedure; none where they may be enacted. `calendars`: those that the desk has. */
export const numberFaults = (base: Sop, numbers: SopNumbers, calendars: readonly CalendarKey[] = []): NumberFault[] => [
  ...limitFaults(base, numbers.limits),
  ...calendarFaults(base, numbers, calendars),
  ...series('warnAtPercent', numbers.warnAtPercent, 1, 99),
  ...ladderFaults('escalation', numbers.escalation),
  ...stepLadderFaults(base, numbers),
  ...textFaults(base, numbers),
  ...reminderFaults(numbers),
  ...outside('closeAfter', numbers.closeAfter, leastWait, 90 * dayMinutes),
  ...outside('workAgain', numbers.workAgain, 60, 30 * dayMinutes),
  ...rightFaults(base, numbers),
];

/** One thing in which two versions differ; undefined where one has none. */
export type NumberChange = { at: NumberPlace; before: unknown; after: unknown };

const placesOf = (numbers: SopNumbers): Record<string, unknown> => {
  const { limits, calendars = {}, ladders = {}, texts, ...rest } = numbers;
  const ofSteps = (what: string, values: object) =>
    Object.entries(values).map(([name, value]): [string, unknown] => [`${what}-${name}`, value]);
  const own = (Object.entries(ladders) as [StepName, StepLadder][]).flatMap(([name, at]): [string, unknown][] => [
    [`warn-${name}`, at.warnAtPercent],
    [`ladder-${name}`, at.escalation],
    [`call-${name}`, at.nextCall],
  ]);
  const said = textsIn(texts).map(({ part, step, text }): [string, unknown] => [`${part}-${step}`, text]);
  return {
    ...Object.fromEntries([...ofSteps('limit', limits), ...ofSteps('calendar', calendars), ...own, ...said]),
    ...rest,
  };
};

/** In the order of the steps, then of the rest. */
export const changesBetween = (before: SopNumbers, after: SopNumbers): NumberChange[] => {
  const [old, fresh] = [placesOf(before), placesOf(after)];
  const places = [...new Set([...Object.keys(old), ...Object.keys(fresh)])] as NumberPlace[];
  return places
    .filter((at) => JSON.stringify(old[at]) !== JSON.stringify(fresh[at]))
    .map((at) => ({ at, before: old[at], after: fresh[at] }));
};
