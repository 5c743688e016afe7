// Ways to an officer: which comes next, when nothing may ring, and when it is tried anew.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { dayMs, hourMs, minuteMs } from '../time.ts';
import {
  isChoice,
  leavesAt,
  nextRoundAt,
  nextWay,
  proofWithinMs,
  quietUntil,
  usualChoice,
  ways,
  type QuietHours,
  type Standing,
  type Way,
} from './way.ts';

const at = (clock: string): number => Date.parse(`${clock}+07:00`);
const hours = (from: string, until: string): QuietHours => {
  const minute = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
  return { fromMinute: minute(from), untilMinute: minute(until) };
};
const standing = (changed: Partial<Standing> = {}): Standing => ({ open: ways, failing: [], tried: [], ...changed });

suite('quiet hours', () => {
  const night = hours('21:00', '06:00');
  const noon = hours('12:00', '13:00');
  const rows: [string, QuietHours, string, string | undefined][] = [
    ['have not begun a minute before', night, '2026-03-02T20:59', undefined],
    ['begin on their minute', night, '2026-03-02T21:00', '2026-03-03T06:00'],
    ['run over midnight', night, '2026-03-02T23:59', '2026-03-03T06:00'],
    ['go on after it', night, '2026-03-03T00:00', '2026-03-03T06:00'],
    ['last to the minute before their end', night, '2026-03-03T05:59', '2026-03-03T06:00'],
    ['are over on their last minute', night, '2026-03-03T06:00', undefined],
    ['end a month', night, '2026-02-28T22:00', '2026-03-01T06:00'],
    ['end a year', night, '2026-12-31T22:00', '2027-01-01T06:00'],
    ['may lie within a day', noon, '2026-03-02T12:30', '2026-03-02T13:00'],
    ['are no others then', noon, '2026-03-02T13:00', undefined],
    ['may end at midnight', hours('18:00', '00:00'), '2026-03-02T20:00', '2026-03-03T00:00'],
    ['may begin at midnight', hours('00:00', '05:00'), '2026-03-02T00:00', '2026-03-02T05:00'],
    ['that begin at midnight are not on before it', hours('00:00', '05:00'), '2026-03-01T23:59', undefined],
  ];
  for (const [name, quiet, now, expected] of rows)
    test(name, () => {
      assert.equal(quietUntil(quiet, at(now)), expected === undefined ? undefined : at(expected));
    });

  test('are those of a clock on the wall, walked minute by minute', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 3 * 1440 }), (fromMinute, untilMinute, past) => {
        fc.pre(fromMinute !== untilMinute);
        const now = at('2026-03-02T00:00') + past * minuteMs;
        let walked = now;
        // Quiet is every minute that is met between a beginning and the next end.
        const isQuietAt = (moment: number): boolean => {
          let back = moment;
          for (let steps = 0; steps <= 1440; steps += 1, back -= minuteMs) {
            const clock = Math.floor(((back + 7 * hourMs) % dayMs) / minuteMs);
            if (clock === untilMinute) return false;
            if (clock === fromMinute) return true;
          }
          return false;
        };
        while (isQuietAt(walked)) walked += minuteMs;
        assert.equal(quietUntil({ fromMinute, untilMinute }, now) ?? now, walked);
      }),
      { numRuns: 40 },
    );
  });
});

suite('a message leaves', () => {
  const night = at('2026-03-02T23:00');
  const morning = at('2026-03-03T06:00');
  const rows: ['danger' | 'now' | 'digest', boolean, number, number][] = [
    ['now', false, night, morning],
    ['digest', false, night, morning],
    ['danger', false, night, night],
    ['now', true, night, night],
    ['digest', true, night, night],
    ['danger', true, night, night],
    ['now', false, morning, morning],
  ];
  for (const [urgency, onDuty, now, expected] of rows)
    test(`${urgency}, ${onDuty ? 'on' : 'off'} duty, ${now === night ? 'at night' : 'by day'}`, () => {
      assert.equal(leavesAt(usualChoice, { urgency, onDuty }, now), expected);
    });

  test('at once where nobody chose quiet hours', () => {
    assert.equal(leavesAt({ order: ways }, { urgency: 'digest', onDuty: false }, night), night);
  });
});

suite('the next way', () => {
  const rows: [string, readonly Way[], Partial<Standing>, Way | undefined][] = [
    ['is the first of one’s own order', ['email', 'push'], {}, 'email'],
    ['is none that is closed', ways, { open: ['email'] }, 'email'],
    ['is none that was tried', ways, { tried: ['push', 'telegram'] }, 'whatsapp'],
    ['is none that one left out', ['telegram'], { tried: ['telegram'] }, undefined],
    ['comes later where it failed last', ways, { failing: ['push', 'telegram'] }, 'whatsapp'],
    ['is a failing one where no other is left', ways, { open: ['push', 'telegram'], failing: ways }, 'push'],
    ['is a failing one after all others', ['push', 'email'], { failing: ['push'], tried: ['email'] }, 'push'],
    ['is none where nothing is open', ways, { open: [] }, undefined],
    ['is none where no way is wanted', [], {}, undefined],
  ];
  for (const [name, order, changed, expected] of rows)
    test(name, () => {
      assert.equal(nextWay({ order }, standing(changed)), expected);
    });

  test('leads through every way that is open, each once, whatever failed', () => {
    const some = fc.subarray([...ways]);
    fc.assert(
      fc.property(fc.shuffledSubarray([...ways]), some, some, (order, open, failing) => {
        const tried: Way[] = [];
        for (;;) {
          const way = nextWay({ order }, { open, failing, tried });
          if (way === undefined) break;
          assert.ok(!tried.includes(way));
          tried.push(way);
        }
        assert.deepEqual(tried.toSorted(), order.filter((way) => open.includes(way)).toSorted());
        const failed = tried.map((way) => failing.includes(way));
        assert.deepEqual(
          failed,
          failed.toSorted((a, b) => Number(a) - Number(b)),
        );
      }),
    );
  });
});

suite('what an officer chooses', () => {
  test('names no way twice, none that is none, and hours that begin and end', () => {
    const good = [usualChoice, { order: [] }, { order: ['email'] as const, quiet: hours('00:00', '23:59') }];
    for (const choice of good) assert.ok(isChoice(choice), JSON.stringify(choice));
    const bad = [
      { order: ['email', 'email'] },
      { order: ['fax'] },
      { order: ways, quiet: { fromMinute: 60, untilMinute: 60 } },
      { order: ways, quiet: { fromMinute: -1, untilMinute: 60 } },
      { order: ways, quiet: { fromMinute: 60, untilMinute: 1440 } },
      { order: ways, quiet: { fromMinute: 60.5, untilMinute: 90 } },
      { order: ways, quiet: { fromMinute: Number.NaN, untilMinute: 90 } },
    ];
    for (const choice of bad) assert.ok(!isChoice(choice as typeof usualChoice), JSON.stringify(choice));
  });
});

suite('what is heard of a message', () => {
  test('is waited for on ways that prove arrival, and on no other', () => {
    assert.deepEqual(
      ways.filter((way) => proofWithinMs[way] !== undefined),
      ['push', 'whatsapp'],
    );
  });

  test('all ways are tried anew after one, two, four minutes and so on, six rounds in all', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((rounds) => nextRoundAt(rounds, 0));
    assert.deepEqual(
      waits.map((wait) => (wait === undefined ? undefined : wait / minuteMs)),
      [1, 2, 4, 8, 16, undefined, undefined],
    );
  });
});
