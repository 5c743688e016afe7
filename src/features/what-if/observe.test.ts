// What a log of few events says of a desk: each figure counted on fingers.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { usualStarts } from '#core/duty/shifts.ts';
import { hourMs, minuteMs } from '#core/time.ts';
import { observer, type Seen } from './observe.ts';
import type { Read } from './reach.ts';
import type { Measured } from './what-if.contract.ts';

/** A Monday. */
const monday = Date.parse('2026-03-02T00:00:00+07:00');
const week = 7 * 24 * hourMs;
const at = (hours: number, minutes = 0): number => monday + hours * hourMs + minutes * minuteMs;

const seen = (stream: string, type: string, moment: number, rest: Partial<Seen> = {}): Seen => ({
  ...{
    stream,
    family: 'medsos',
    type,
    at: moment,
    step: null,
    late: null,
    reportedAt: null,
    officer: null,
    role: null,
  },
  ...rest,
});

const sari = { officer: 'sari', role: 'admin-medsos' };
const bima = { officer: 'bima', role: 'admin-pusat' };

const opens = (stream: string, hours: number, reportedAt = at(hours)): Seen[] => [
  seen(stream, 'CaseOpened', at(hours), { reportedAt }),
  seen(stream, 'StepOpened', at(hours), { step: 'ask-identity' }),
];

/** Whoever is named meets one step and opens the next. */
const goes = (
  stream: string,
  moment: number,
  [from, to]: [string, string],
  by: Partial<Seen>,
  late = false,
): Seen[] => [
  seen(stream, 'StepMet', moment, { step: from, late, ...by }),
  seen(stream, 'StepOpened', moment, { step: to, ...by }),
];

const fromMonday: Read = { from: monday, isWhole: true };

const measure = (events: readonly Seen[], from = monday, until = monday + week, read = fromMonday): Measured => {
  const { take, measured } = observer({ from, until, shifts: usualStarts, read });
  for (const event of events) take(event);
  return measured('medsos');
};

const minutesOf = (sample: readonly number[]): number[] => sample.map((lasted) => lasted / minuteMs);

suite('arrivals', () => {
  test('stand in the hour of the week in which they were reported, an hour late or not', () => {
    const { arrivals, cases } = measure([
      ...opens('a', 0),
      ...opens('b', 25, at(24)),
      ...opens('c', 167),
      // Reported before the week, and after it.
      ...opens('d', 1, at(-1)),
      ...opens('e', 168),
    ]);
    assert.equal(cases, 3);
    assert.deepEqual(
      arrivals.flatMap((count, hour) => (count === 0 ? [] : [[hour, count]])),
      [
        [0, 1],
        [24, 1],
        [167, 1],
      ],
    );
  });

  test('of two weeks are halved', () => {
    const { arrivals } = measure(
      [...opens('a', 3), ...opens('b', 168 + 3), ...opens('c', 168 + 4)],
      monday,
      monday + 2 * week,
    );
    assert.deepEqual([arrivals[3], arrivals[4], arrivals[5]], [1, 0.5, 0]);
  });
});

test('cases of another procedure are told apart, and its officers are there for all', () => {
  const { take, measured } = observer({ from: monday, until: monday + week, shifts: usualStarts, read: fromMonday });
  for (const event of [...opens('a', 1), ...goes('a', at(8), ['ask-identity', 'coordinate'], sari)]) take(event);
  const theirs = [...opens('b', 2), ...opens('c', 3), ...goes('b', at(9), ['ask-identity', 'coordinate'], sari, true)];
  for (const event of theirs) take({ ...event, family: 'email' });
  const [own, other, none] = [measured('medsos'), measured('email'), measured('phone')];
  assert.deepEqual([own.cases, other.cases, none.cases], [1, 2, 0]);
  assert.deepEqual(
    [own.seen['ask-identity'], other.seen['ask-identity']],
    [
      { n: 1, late: 0 },
      { n: 1, late: 1 },
    ],
  );
  assert.deepEqual(own.staff, other.staff);
});

suite('how long an officer is at it', () => {
  const lasted = (second: Seen[]): number[] =>
    minutesOf(
      measure([
        ...opens('a', 8),
        ...opens('b', 8),
        ...goes('a', at(8, 30), ['ask-identity', 'coordinate'], sari),
        ...second,
      ]).lasts['ask-identity'],
    );

  test('is the time since the last act of the same hand', () => {
    assert.deepEqual(lasted(goes('b', at(8, 42), ['ask-identity', 'coordinate'], sari)), [12]);
  });

  test('is the time since the case came, where that is later', () => {
    const came = [...opens('c', 8.75), ...goes('c', at(8, 50), ['ask-identity', 'coordinate'], sari)];
    assert.deepEqual(lasted(came), [5]);
  });

  test('is not known of whoever did nothing for an hour before', () => {
    assert.deepEqual(lasted(goes('b', at(9, 31), ['ask-identity', 'coordinate'], sari)), []);
    assert.deepEqual(lasted(goes('b', at(9, 30), ['ask-identity', 'coordinate'], sari)), [60]);
  });

  test('is not known of another hand, or of the clock', () => {
    assert.deepEqual(lasted(goes('b', at(8, 42), ['ask-identity', 'coordinate'], { ...sari, officer: 'rahma' })), []);
    assert.deepEqual(lasted(goes('b', at(8, 42), ['ask-identity', 'coordinate'], {})), []);
  });

  test('is of the work that is theirs: who asks is not who coordinates', () => {
    const { lasts } = measure([
      ...opens('a', 8),
      ...goes('a', at(8, 10), ['ask-identity', 'coordinate'], sari),
      seen('a', 'NoteAdded', at(8, 20), sari),
      seen('a', 'NoteAdded', at(8, 25), bima),
      ...goes('a', at(8, 40), ['coordinate', 'register'], bima),
    ]);
    assert.deepEqual(minutesOf(lasts.coordinate), [15]);
  });

  test('of an answer is the officer’s part, though the platform accepts it later', () => {
    const { lasts } = measure([
      ...opens('a', 8),
      ...goes('a', at(8, 10), ['ask-identity', 'coordinate'], bima),
      seen('a', 'StepOpened', at(8, 30), { step: 'convey' }),
      seen('a', 'ResultWritten', at(8, 40), bima),
      seen('a', 'StepMet', at(8, 59), { step: 'convey', late: false }),
    ]);
    assert.deepEqual(minutesOf(lasts.convey), [10]);
  });
});

suite('the way of a case', () => {
  const whole = [
    ...opens('a', 8),
    ...goes('a', at(8, 30), ['ask-identity', 'coordinate'], sari),
    seen('a', 'ClockPaused', at(8, 30), { step: 'coordinate' }),
    seen('a', 'ClockResumed', at(12, 30), { step: 'coordinate' }),
    ...goes('a', at(13), ['coordinate', 'register'], bima),
    ...goes('a', at(14), ['register', 'follow-up'], sari),
    seen('a', 'Disposed', at(15), bima),
    ...goes('a', at(45), ['follow-up', 'convey'], { officer: 'rahma', role: 'admin-agency' }, true),
    seen('a', 'StepMet', at(46), { step: 'convey', late: false }),
    seen('a', 'CaseClosed', at(46)),
  ];

  test('is told from stage to stage, the agencies’ part from when they got it', () => {
    const { goes: ways, begin, lasts, pause, seen: kept } = measure(whole);
    assert.deepEqual(begin, { 'ask-identity': 1 });
    assert.deepEqual(ways, {
      'ask-identity': { coordinate: 1 },
      coordinate: { register: 1 },
      register: { dispose: 1 },
      dispose: { field: 1 },
      field: { convey: 1 },
      convey: { end: 1 },
    });
    assert.deepEqual(minutesOf(lasts.field), [30 * 60]);
    assert.deepEqual([pause.share, minutesOf(pause.lasts)], [1, [240]]);
    assert.deepEqual(kept['follow-up'], { n: 1, late: 1 });
    assert.deepEqual(kept.convey, { n: 1, late: 0 });
  });

  test('divides where one is answered at once and one is no complaint', () => {
    const { goes: ways } = measure([
      ...whole,
      ...opens('b', 20),
      ...goes('b', at(21), ['ask-identity', 'coordinate'], sari),
      ...goes('b', at(22), ['coordinate', 'convey'], bima),
      ...opens('c', 30),
      seen('c', 'StepSkipped', at(31), { step: 'ask-identity', ...sari }),
      seen('c', 'CaseClosed', at(31), sari),
    ]);
    assert.deepEqual(ways['ask-identity'], { coordinate: 2 / 3, end: 1 / 3 });
    assert.deepEqual(ways.coordinate, { register: 1 / 2, convey: 1 / 2 });
  });

  test('before the week is known and not counted', () => {
    const { goes: ways, lasts, seen: kept, begin } = measure(whole, at(40), at(40) + week);
    assert.deepEqual(begin, {});
    assert.deepEqual([ways.field, ways.register, kept.register.n, kept['follow-up'].n], [{ convey: 1 }, {}, 0, 1]);
    assert.deepEqual(minutesOf(lasts.field), [30 * 60]);
  });
});

suite('of a case that began before the log was read', () => {
  const read = { from: monday - 3 * week, isWhole: false };
  const ends = [
    seen('a', 'StepMet', at(40), { step: 'follow-up', late: true }),
    seen('a', 'StepOpened', at(40), { step: 'convey' }),
  ];
  const measured = (events: readonly Seen[], from = read) => measure(events, monday, monday + week, from);

  test('what became of its promise is counted, and that it lasted longer than what was read', () => {
    const { seen: kept, lasts, goes: ways, reachMs } = measured(ends);
    assert.deepEqual([kept['follow-up'], reachMs], [{ n: 1, late: 1 }, 2 * week]);
    assert.deepEqual([minutesOf(lasts.field), ways.field], [[(3 * 168 + 40) * 60], { convey: 1 }]);
  });

  test('how long agencies took is known from when they were given it', () => {
    const { lasts, goes: ways } = measured([seen('a', 'Disposed', at(10), bima), ...ends]);
    assert.deepEqual([minutesOf(lasts.field), ways.dispose], [[30 * 60], {}]);
  });

  test('nothing is said of how long it took where too little was read before', () => {
    const { seen: kept, lasts } = measured(ends, { from: monday, isWhole: false });
    assert.deepEqual([kept['follow-up'], lasts.field], [{ n: 1, late: 1 }, []]);
    assert.deepEqual(measured(ends, fromMonday).seen['follow-up'], { n: 1, late: 1 });
  });
});

suite('who is there', () => {
  test('is how many hands were seen in a shift, on average over the days of its kind', () => {
    const note = (hours: number, by: Partial<Seen>): Seen => seen('a', 'NoteAdded', at(hours), by);
    const { staff } = measure([
      ...opens('a', 1),
      ...[8, 9, 32, 56].map((hours) => note(hours, sari)),
      note(10, { ...sari, officer: 'rahma' }),
      // Saturday evening, and the night of Sunday, which began on Sunday.
      note(5 * 24 + 16, bima),
      note(6 * 24 + 23, bima),
      // No work of the desk.
      note(8, { officer: 'tono', role: 'admin-agency' }),
    ]);
    assert.deepEqual(staff['admin-medsos'].morning, { workday: 4 / 5, weekend: 0 });
    assert.deepEqual(staff['admin-pusat'].evening, { workday: 0, weekend: 1 / 2 });
    assert.deepEqual(staff['admin-pusat'].night, { workday: 0, weekend: 1 / 2 });
  });
});

test('a sample of thousands keeps its least, its most and its middle', () => {
  const events = Array.from({ length: 3000 }, (_, index) => [
    seen(String(index), 'StepOpened', at(1), { step: 'follow-up' }),
    seen(String(index), 'Disposed', at(1), bima),
    seen(String(index), 'StepMet', at(1, index), { step: 'follow-up', late: false }),
  ]).flat();
  const { lasts } = measure(events);
  const sample = minutesOf(lasts.field);
  assert.deepEqual([sample.length, sample[0], sample.at(-1)], [200, 0, 2999]);
  assert.ok(Math.abs((sample[100] ?? 0) - 1500) < 20);
  assert.deepEqual(
    sample,
    sample.toSorted((one, other) => one - other),
  );
});
