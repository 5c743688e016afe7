// What of a month may stand beside its days, which were told before it: a number of the month that would say what a day was is withheld.
// Must not ask a database.
import { knownBy, type Known } from './hiding.ts';
import { inFives, leaf, staysOpen, untold, type Counted } from './narrowing.ts';
import type { KeptAndBroken, PromiseLine, PublishedDay } from './published-day.ts';
import type { CountedMonth, PublicTable, PublicTotal } from './public-month.ts';

/** What hangs together, and is told or withheld together. */
type Group = { totals: readonly PublicTotal[]; tables: readonly PublicTable[]; numbers: readonly Counted[] };

type Lines = readonly Counted[];

/** Nothing was told of a month's days: they are no list of none. */
const madeOf = (...lists: readonly Lines[]): Lines[] => lists.filter((list) => list.length > 0);

const ofDays = (days: readonly PublishedDay[], pick: (day: PublishedDay) => number | undefined): Lines =>
  days.map((day) => {
    const told = pick(day);
    return leaf(told === undefined ? untold : knownBy(told));
  });

type OfDay = (day: PublishedDay) => KeptAndBroken | undefined;

type Part = { n: number; part?: number };

type What = keyof KeptAndBroken;
type ByDay = (what: What) => Lines;

const eachDay =
  (days: readonly PublishedDay[], of: OfDay): ByDay =>
  (what) =>
    ofDays(days, (day) => of(day)?.[what]);

/** `list`: those of each day that were kept, or broken. */
const promises = ({ n, part }: Part, list: ByDay): Counted => {
  const kept = { known: part === undefined ? untold : inFives(part), made: madeOf(list('kept')) };
  return { known: inFives(n), made: [[kept, { known: untold, made: madeOf(list('broken')) }]] };
};

const ofLine =
  (key: string, lines: (day: PublishedDay) => readonly PromiseLine[]): OfDay =>
  (day) =>
    lines(day).find((line) => line.key === key);

/** The step that agencies do: what they are told of as having kept is nearly what this step is, and a reader may take it for the same. */
const agenciesStep = 'follow-up';

/** Of a day, made of what its agencies were told; where these cannot be the same, none takes them for it. */
const ofAgencies = (known: Known, { agencies }: PublishedDay, what: What): Counted => {
  if (agencies.lines.length === 0) return leaf(known);
  const lines = agencies.lines.map((line) => knownBy(line[what]));
  const [least, most] = [sum(lines.map((one) => one.least)), sum(lines.map((one) => one.most))];
  return least > known.most || most < known.least ? leaf(known) : { known, made: [lines.map(leaf)] };
};

const stepByDay =
  (key: string, days: readonly PublishedDay[]): ByDay =>
  (what) => {
    const own = eachDay(
      days,
      ofLine(key, ({ steps }) => steps),
    )(what);
    if (key !== agenciesStep) return own;
    return days.map((day, index) => ofAgencies(own[index]?.known ?? untold, day, what));
  };

/** All of these together, what was told of each by itself left out where its table is. */
const together = (n: number, lines: Lines, areTold = true): Counted => ({
  known: inFives(n),
  made: madeOf(areTold ? lines : lines.map((line) => ({ ...line, known: untold }))),
});

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

type IsTold = (table: PublicTable) => boolean;

const openedOf = ({ totals, tables }: CountedMonth, days: readonly PublishedDay[], isTold: IsTold): Group => {
  const names = (['channels', 'categories', 'kelurahan'] as const).filter(isTold);
  const lines = names.map((name) => tables[name].map(({ n }) => leaf(inFives(n))));
  const made = madeOf(
    ...lines,
    ofDays(days, ({ cases }) => cases.opened),
  );
  return { totals: ['opened'], tables: names, numbers: [{ known: inFives(totals.opened.n), made }] };
};

/** Once by step, and once by whether they were in time: each step is part of both. */
const stepsOf = ({ totals, tables }: CountedMonth, days: readonly PublishedDay[], isTold: IsTold): Group => {
  const ofStep = tables.steps.map(({ key }) => stepByDay(key, days));
  const areTold = isTold('steps');
  const bySteps = tables.steps.map((line, index) =>
    promises(areTold ? line : { n: line.n }, (what) => ofStep[index]?.(what) ?? []),
  );
  const split = (what: What, known: Known): Counted => ({
    known,
    made: madeOf(ofStep.flatMap((byDay) => byDay(what))),
  });
  const { n, part = 0 } = totals.onTime;
  const byTime: Counted = { known: inFives(n), made: [[split('kept', inFives(part)), split('broken', untold)]] };
  return {
    ...{ totals: ['steps', 'onTime'], tables: ['steps'] },
    numbers: [together(totals.steps.n, bySteps, areTold), byTime],
  };
};

/** Whether these can together be a number of which this is known. */
const canBe = ({ least, most }: Known, lines: Lines): boolean =>
  sum(lines.map(({ known }) => known.least)) <= most && sum(lines.map(({ known }) => known.most)) >= least;

/** What agencies kept and broke in the month as the step that they do; none where that was not told, or is another number. */
const asStep = ({ tables }: CountedMonth, agencies: Lines): Counted[] => {
  const step = tables.steps.find(({ key }) => key === agenciesStep);
  if (step?.part === undefined) return [];
  const pick = (place: number): Lines => agencies.flatMap(({ made }) => made[0]?.[place] ?? []);
  const [kept, broken] = [pick(0), pick(1)];
  if (kept.length === 0 || !canBe(inFives(step.part), kept) || !canBe(inFives(step.n), [...kept, ...broken])) return [];
  const parts = [
    { known: inFives(step.part), made: [kept] },
    { known: untold, made: [broken] },
  ];
  return [{ known: inFives(step.n), made: [parts] }];
};

const agenciesOf = (month: CountedMonth, days: readonly PublishedDay[], isTold: IsTold): Group => {
  const { agencies } = month.tables;
  const lines = agencies.map((line) =>
    promises(
      line,
      eachDay(
        days,
        ofLine(line.key, (day) => day.agencies.lines),
      ),
    ),
  );
  const all = sum(agencies.map(({ n }) => n));
  const alike = isTold('steps') ? asStep(month, lines) : [];
  return { totals: [], tables: ['agencies'], numbers: isTold('agencies') ? [together(all, lines), ...alike] : [] };
};

const groupsOf = (month: CountedMonth, days: readonly PublishedDay[], isTold: IsTold): Group[] => {
  const { totals } = month;
  const cases = (which: 'told' | 'ended'): Counted => ({
    known: inFives(totals[which].n),
    made: madeOf(ofDays(days, (day) => day.cases[which])),
  });
  const kept = promises(
    totals.kept,
    eachDay(days, ({ promised }) => promised),
  );
  return [
    openedOf(month, days, isTold),
    { totals: ['told', 'reopened', 'answered'], tables: [], numbers: [cases('told')] },
    { totals: ['ended'], tables: [], numbers: [cases('ended')] },
    { totals: ['kept'], tables: [], numbers: [kept] },
    stepsOf(month, days, isTold),
    agenciesOf(month, days, isTold),
  ];
};

/** What is withheld of a month. */
export type Withheld = { totals: ReadonlySet<PublicTotal>; tables: ReadonlySet<PublicTable> };

/**
 * By what was told of the days and would be told of the month alone. A group goes as a whole, where it would say too much and where it would
 * show that something was found of a day since; and by a lot, so that one that is missing says neither.
 */
export const withheldBesideDays = (
  month: CountedMonth,
  days: readonly PublishedDay[],
  { isTold, draw }: { isTold: IsTold; draw: () => boolean },
): Withheld => {
  const gone = groupsOf(month, days, isTold).filter(({ numbers }) => {
    const drawn = draw();
    return drawn || !numbers.every(staysOpen);
  });
  return {
    totals: new Set(gone.flatMap(({ totals }) => totals)),
    tables: new Set(gone.flatMap(({ tables }) => tables)),
  };
};
