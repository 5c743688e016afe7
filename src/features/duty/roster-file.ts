// The roster as a table for a spreadsheet: a row a day, a column a shift, officers by name and address. Gaps and turns in a row are said.
import { backToBackIn, gapsIn, shiftNames, type ShiftName, type Square } from '#core/duty/shifts.ts';
import { localDate } from '#core/time.ts';
import { readIds, readDay, readTurns, type RosterDay } from '#db/roster.ts';
import type { Say, SaidWords, Sheet } from '../desk-list/sheet.ts';
import { parseDay } from '../jss-import/jss-date.ts';
import type { RosterPerson } from './duty.query.ts';

const heads: Readonly<Record<ShiftName, string>> = { morning: 'pagi', evening: 'sore', night: 'malam' };

/** `Sari Contoh <sari@kota.example>`, as addresses of letters are written. */
const written = ({ name, email }: RosterPerson): string => `${name.replaceAll(/[<>;\n]/g, ' ')} <${email}>`;

const same = (one: string, other: string): boolean => one.localeCompare(other, 'id', { sensitivity: 'base' }) === 0;

type Found = { id: string } | { fault: Say };

const findPerson = (people: readonly RosterPerson[], said: string): Found => {
  const address = /<([^<>]+)>\s*$/.exec(said)?.[1] ?? said;
  const present = people.filter(({ isHere }) => isHere);
  const byAddress = present.filter(({ id, email }) => id === address || same(email, address.trim()));
  const found = byAddress.length > 0 ? byAddress : present.filter(({ name }) => same(name.trim(), said));
  const [first, ...others] = found;
  if (first === undefined) return { fault: ({ listFile }) => listFile.unknownOfficer(said) };
  return others.length === 0 ? { id: first.id } : { fault: ({ listFile }) => listFile.severalOfficers(said) };
};

const readPeople = (people: readonly RosterPerson[], cell: string): string | { fault: Say } => {
  const said = cell.split(/[;\n]/).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));
  const found = said.map((part) => findPerson(people, part));
  const wrong = found.find((one) => 'fault' in one);
  return wrong ?? found.flatMap((one) => ('id' in one ? [one.id] : [])).join(' ');
};

const squareWords = ({ day, shift }: Square, { listFile }: SaidWords): string =>
  `${localDate(day)} ${listFile.shifts[shift]}`;

const mostNamed = 10;

/** Days that the file leaves out between its own are gaps as well. */
const gapsOf = (rows: readonly RosterDay[]): readonly Say[] => {
  const said = rows.flatMap(({ id }) => readDay(id) ?? []).toSorted((one, other) => one - other);
  const [first = 0, last = first - 1] = [said[0], said.at(-1)];
  // A day without a gap has a row: so many days hold all that are named, however far the last one is.
  const length = Math.min(last - first + 1, rows.length + mostNamed);
  const days = Array.from({ length }, (_none, at) => first + at);
  const turns = rows.flatMap(readTurns);
  const taken = new Set(turns.map(({ day, shift }) => `${String(day)} ${shift}`)).size;
  const count = (last - first + 1) * shiftNames.length - taken;
  if (count === 0) return [];
  const gaps = gapsIn(turns, days);
  return [
    (words) => {
      const some = gaps.slice(0, mostNamed).map((gap) => squareWords(gap, words));
      return words.listFile.rosterGaps(count, `${some.join('; ')}${count > mostNamed ? '; …' : '.'}`);
    },
  ];
};

const inARow = (rows: readonly RosterDay[], nameOf: (id: string) => string): readonly Say[] =>
  backToBackIn(rows.flatMap(readTurns)).map(
    ({ officerId, first, then }): Say =>
      (words) =>
        words.listFile.rosterBackToBack(nameOf(officerId), squareWords(first, words), squareWords(then, words)),
  );

/** `people`: everybody who is or was an officer; only those who are here can be named by a file. */
export const rosterSheet = (people: readonly RosterPerson[]): Sheet<RosterDay> => {
  const known = new Map(people.map((one) => [one.id, one]));
  const nameOf = (id: string): string => known.get(id)?.name ?? id;
  const write = (kept: string): string =>
    readIds(kept)
      .map((id) => {
        const person = known.get(id);
        return person === undefined ? id : written(person);
      })
      .join('; ');
  return {
    list: 'roster',
    columns: [
      { field: 'id', head: 'tanggal', read: (said) => parseDay(said) ?? said },
      ...shiftNames.map((field) => ({
        ...{ field, head: heads[field], write },
        read: (said: string) => readPeople(people, said),
      })),
    ],
    needed: 'id',
    usual: { id: '', morning: '', evening: '', night: '' },
    check: ({ id }) => (readDay(id) === undefined ? 'id' : undefined),
    idOf: ({ id }) => id,
    nameOf: ({ id }) => id,
    warningsIn: (rows) => [...gapsOf(rows), ...inARow(rows, nameOf)],
  };
};
