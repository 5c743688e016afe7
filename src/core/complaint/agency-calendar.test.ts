// An agency with a calendar of its own: its own time is counted by it from when it got the case, the promise to the reporter is not, and what was
// stamped stays whatever the calendar becomes.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { acts, at, given, knownTerms, played, sp4nUpTo, start, upTo } from '#test/given/given.ts';
import { factsOf } from '../figures/facts.ts';
import { calendarsOf, type CalendarRow } from '../sop/calendars.ts';
import { knownCalendars } from '../sop/known-calendars.ts';
import type { Terms } from '../sop/terms.ts';
import { dayMs, hourMs, minuteMs } from '../time.ts';
import type { Command } from './command.ts';
import { dueByOwn, timingOf } from './deadlines.ts';
import { ownDueAt, ownTimeOf } from './holder.ts';
import { spansOf } from './spans.ts';

const [office = assert.fail(), ramadan = assert.fail()] = knownCalendars;
const everyDay = (hours: string): Pick<CalendarRow, 'saturday' | 'sunday'> & Partial<CalendarRow> => ({
  ...{
    monday: hours,
    tuesday: hours,
    wednesday: hours,
    thursday: hours,
    friday: hours,
    saturday: hours,
    sunday: hours,
  },
});
const rows: readonly CalendarRow[] = [
  office,
  ramadan,
  { ...office, id: 'all-day', name: 'Contoh 24 jam', ...everyDay('00.00-24.00') },
  { ...office, id: 'six-days', name: 'Contoh 6 hari', saturday: '08.00-12.00' },
];
const calendars = calendarsOf(rows, { holidays: [], national: [] });
const withOwn = (agencyCalendars: Record<string, string>): Terms => ({ ...knownTerms, calendars, agencyCalendars });
const terms = withOwn({ dpupkp: 'city-5', dishub: 'all-day', dlh: 'six-days' });

const elsewhere = (leadAgencyId: string) => ({ leadAgencyId, helpingAgencyIds: [] });
/** Registered at hour 4 of a Monday that began at 08.00, so that the follow-up is due at 28. */
const givenTo = (agency: string, hours: number): Command[] => [
  ...upTo.followUp,
  acts.dispose(hours, elsewhere(agency)),
];
const own = (commands: readonly Command[], by: Terms = terms): number | undefined => {
  const due = ownTimeOf(played(commands, by).state);
  return due === undefined ? undefined : (due - start) / hourMs;
};

suite('by when an agency with a calendar should be done', () => {
  // Ramadan of 2026: 08.00-12.00 and 12.30-15.00, on Friday 08.00-11.30 and 12.30-15.30.
  const table: readonly (readonly [agency: string, given: number, own: number | undefined, why: string])[] = [
    ['dpupkp', 5, 98.5, 'Monday 13.00, 2 + 3 x 6.5 hours, and 2.5 on Friday'],
    ['dpupkp', 4, 98, 'with the step itself: Monday 12.00, in the break'],
    ['dpupkp', 7, 101.5, 'Monday 15.00 sharp: nothing of the day is left, and on Friday the break lies between'],
    ['dpupkp', 30, 171.5, 'Tuesday 14.00: 1 + 3 x 6.5 hours, and 3.5 after the week-end'],
    ['dishub', 5, 29, 'every hour counts'],
    ['dishub', 4, undefined, 'with the step: as long as the promise'],
    ['disdik', 5, 29, 'has none: as the step'],
    ['disdik', 4, undefined, 'has none, with the step: the promise'],
  ];
  for (const [agency, hours, due, why] of table)
    test(`${agency} at hour ${String(hours)}: ${why}`, () => assert.equal(own(givenTo(agency, hours)), due));

  test('is never before what was promised, whatever its hours', () => {
    for (const agency of ['dpupkp', 'dishub', 'dlh'])
      for (const hours of [4, 4.001, 12, 27.9, 28, 90]) {
        const { state } = played(givenTo(agency, hours), terms);
        assert.ok(state.status === 'follow-up');
        assert.equal(state.clock.dueAt, at(28), 'the promise stands');
        assert.ok((ownTimeOf(state) ?? at(28)) >= at(28));
      }
  });

  test('is the next agency’s own once it is given on, and as before for one that refuses and gets it again', () => {
    assert.equal(own([...givenTo('dpupkp', 5), acts.dispose(20, elsewhere('dishub'))]), 44);
    assert.equal(own([...givenTo('dishub', 5), acts.dispose(20, elsewhere('disdik'))]), 44);
    assert.equal(own([...givenTo('dpupkp', 5), acts.dispose(10, { leadAgencyId: 'dpupkp' })]), 98.5);
  });

  test('is the regulation’s where that says which days count, and the one promise of a request', () => {
    const report = [...sp4nUpTo.followUp, acts.dispose(30, elsewhere('dishub'))];
    assert.equal(own(report), own(report, knownTerms));
    const clock = { openedAt: at(1), dueAt: at(50) };
    const asked = timingOf({ sop: 'information@1' }, terms);
    assert.equal(ownDueAt(asked, clock, { agencyId: 'dpupkp', from: at(5) }), at(50));
    assert.equal(dueByOwn(asked, 'dpupkp', at(5)), undefined);
  });

  test('by a calendar that is not there is an error that names it, and no promise', () => {
    const { state } = played(upTo.followUp);
    assert.ok(state.status === 'follow-up');
    assert.throws(() => played(givenTo('dpupkp', 5), withOwn({ dpupkp: 'gone' })), /there is no calendar gone/);
  });
});

test('the bell of its own time rings a millisecond after it, and not when the promise passed', () => {
  const known = givenTo('dpupkp', 5);
  const missed = played([...known, acts.tick(28.1), acts.tick(41)], terms).events.map(({ type }) => type);
  assert.ok(missed.includes('DeadlineMissed') && !missed.includes('OwnTimeMissed'));
  const before = [...known, acts.tick(28.1), acts.tick(41)];
  const after = { ...acts.tick(98.5), now: at(98.5) + 1 };
  const { events } = played([...before, after], terms);
  assert.deepEqual(events.at(-1)?.type, 'OwnTimeMissed');
  given(...upTo.followUp, acts.dispose(5), acts.tick(41))
    .when(acts.tick(28.2))
    .refused('nothing-due');
});

suite('a calendar that becomes another one, or goes to nobody', () => {
  const { events } = played([...givenTo('dpupkp', 5), acts.fieldResult(60)], terms);
  const others: readonly Terms[] = [knownTerms, withOwn({ dpupkp: 'all-day' }), withOwn({ dpupkp: 'six-days' })];

  test('moves nothing that an agency was given before: not what its page says, and no figure', () => {
    const [spans, facts] = [spansOf(events, terms), factsOf(events, terms)];
    const held = spans.find(({ holder }) => holder.kind === 'agency');
    assert.equal(held?.ownDueAt, at(98.5));
    const part = facts?.promises.find(({ what, agencyId }) => what === 'holder' && agencyId === 'dpupkp');
    assert.deepEqual([part?.dueAt, part?.outcome], [at(98.5), 'met']);
    for (const other of others) {
      assert.deepEqual(spansOf(events, other), spans);
      assert.deepEqual(factsOf(events, other), facts);
    }
  });

  test('says nothing of a log of before, in which nobody had one', () => {
    const old = played(givenTo('dpupkp', 20)).events.map((event) => {
      if (event.type !== 'Disposed') return event;
      const { ownDueAt: _unknown, ...rest } = event;
      return rest;
    });
    assert.equal(spansOf(old, terms).at(-1)?.ownDueAt, at(44));
    assert.deepEqual(spansOf(old, terms), spansOf(old, knownTerms));
  });

  test('gives whoever holds it more when more was granted, and work given again its own promise', () => {
    const more = [...givenTo('dpupkp', 5), acts.askExtension(26, { untilAt: at(72) }), acts.grant(27)];
    const due = (by: Terms) => spansOf(played(more, by).events, by).at(-1)?.ownDueAt;
    assert.deepEqual([due(withOwn({ dpupkp: 'all-day' })), due(terms)], [at(72), at(98.5)]);
    const again = played([...givenTo('dpupkp', 5), acts.fieldResult(6), acts.sendBack(7)], terms);
    assert.ok(again.state.status === 'follow-up');
    assert.equal(spansOf(again.events, terms).at(-1)?.ownDueAt, again.state.clock.dueAt);
  });
});

/** Looks at every minute: opening counts, closing does not. */
const slowly = (row: CalendarRow, from: number, minutes: number): number => {
  const spansOn = (day: number): string[] => {
    const names = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
    return row[names[new Date(day).getUTCDay()] ?? 'sunday'].split(', ').filter(Boolean);
  };
  const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  let [left, now] = [minutes, from];
  for (; left > 0; now += minuteMs) {
    const local = now + 7 * hourMs;
    const ofDay = Math.floor((local % dayMs) / minuteMs);
    const isOpen = spansOn(local).some((span) => {
      const [opens = '', closes = ''] = span.split('-');
      return clock(opens) <= ofDay && ofDay < clock(closes);
    });
    if (isOpen) left -= 1;
  }
  return now;
};

test('any minute, any of these calendars: as whoever looks at every single minute', () => {
  const timing = timingOf(
    { sop: 'medsos@1' },
    {
      ...terms,
      calendars: calendarsOf(
        rows.filter(({ partOf }) => partOf === ''),
        { holidays: [], national: [] },
      ),
    },
  );
  const agencies = [
    ['dpupkp', rows[0]],
    ['dishub', rows[2]],
    ['dlh', rows[3]],
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14 * 24 * 60 }), fc.constantFrom(...agencies), (minute, [agency, row]) => {
      const from = start + minute * minuteMs;
      assert.equal(dueByOwn(timing, agency, from), slowly(row ?? office, from, 24 * 60));
    }),
    { numRuns: 60 },
  );
});
