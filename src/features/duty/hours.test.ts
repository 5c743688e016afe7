// When shifts begin and when the night rings: chosen by whoever leads the team, on the record, in force at once.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { problemIn, refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { minuteMs, wibMinutes, dayMs } from '#core/time.ts';
import type { DutyAnswer, RosterAnswer } from './duty.contract.ts';

const desk = await givenDesk({ after });

const week = async (): Promise<RosterAnswer> => json(await desk.get('medsos', '/api/v1/roster'));
const duty = async (): Promise<DutyAnswer> => json(await desk.get('medsos', '/api/v1/duty'));
const recorded = async () => (await recordedActs(desk.pool)).map(({ by: _by, at: _at, ...act }) => act);
/** Of the day on the wall in Yogyakarta. */
const minuteNow = (): number => Math.floor(((desk.now() + wibMinutes * minuteMs) % dayMs) / minuteMs);
const bells = async (): Promise<number> => {
  const { rows } = await desk.pool.query<{ n: number }>(
    `select count(*)::int as n from notice where what = 'opened-at-night'`,
  );
  return rows[0]?.n ?? 0;
};
const shifts = (body: object, who: 'ketua' | 'pusat' = 'ketua') => desk.send(who, 'PUT', '/api/v1/shifts', body);
const night = (body: object, who: 'ketua' | 'pusat' = 'ketua') => desk.send(who, 'PUT', '/api/v1/night-hours', body);

suite('the shifts', () => {
  test('begin as usual until somebody chose, and from then on as they chose, once on the record', async () => {
    assert.deepEqual((await week()).starts, { morning: 420, evening: 900, night: 1320 });
    const before = (await recorded()).length;
    const chosen = { morning: 360, evening: 870, night: 1440 };
    for (let times = 0; times < 2; times += 1) assert.equal((await shifts(chosen)).statusCode, 200);
    assert.deepEqual((await recorded()).slice(before), [{ type: 'ShiftsChosen', ...chosen }]);
    const { starts, history } = await week();
    assert.deepEqual(starts, chosen);
    assert.deepEqual([history[0]?.act, typeof history[0]?.by], [{ type: 'ShiftsChosen', ...chosen }, 'string']);
  });

  test('hold at once for who is on duty', async () => {
    const minute = minuteNow();
    const morning = Math.max(0, Math.min(minute, 1440 - 120 - 1));
    await shifts({ morning, evening: morning + 60, night: morning + 120 });
    const first = (await duty()).shift;
    await shifts({ morning: 0, evening: 60, night: 1380 });
    const second = (await duty()).shift;
    const expected = minute < 60 ? 'morning' : minute < 1380 ? 'evening' : 'night';
    assert.equal(second, expected);
    assert.ok(['morning', 'evening', 'night'].includes(first));
  });

  test('that do not follow one another are told so, and change nothing', async () => {
    const before = await week();
    refused(await shifts({ morning: 900, evening: 420, night: 1320 }), 422, 'no-such-shifts');
    const problem = problemIn(await shifts({ morning: 900, evening: 420, night: 1320 }));
    assert.match(problem.title, /tidak berurutan/);
    refused(await shifts({ morning: 420, evening: 900, night: 1320 }, 'pusat'), 403, 'not-allowed');
    assert.deepEqual(await week(), before);
  });
});

suite('the bell of the night', () => {
  test('is silent until somebody chose its hours, and rings for cases that open within them', async () => {
    await givenCase(desk, 'triage');
    assert.deepEqual([(await week()).night, await bells()], [undefined, 0]);
    const around = { fromMinute: (minuteNow() + 1440 - 30) % 1440, untilMinute: (minuteNow() + 30) % 1440 };
    assert.equal((await night({ night: around })).statusCode, 200);
    assert.deepEqual((await week()).night, around);
    await givenCase(desk, 'triage');
    const rung = await bells();
    assert.ok(rung > 0);
    const elsewhere = { fromMinute: (minuteNow() + 60) % 1440, untilMinute: (minuteNow() + 90) % 1440 };
    await night({ night: elsewhere });
    await givenCase(desk, 'triage');
    assert.equal(await bells(), rung);
    await night({ night: around });
    await night({});
    await givenCase(desk, 'triage');
    assert.deepEqual([(await week()).night, await bells()], [undefined, rung]);
  });

  test('is kept by whoever leads the team, is a night, and each choice is on the record', async () => {
    refused(await night({}, 'pusat'), 403, 'not-allowed');
    refused(await night({ night: { fromMinute: 60, untilMinute: 60 } }), 422, 'no-such-night');
    refused(await night({ night: { fromMinute: 60, untilMinute: 1440 } }), 422, 'no-such-night');
    const last = (await recorded()).filter(({ type }) => type === 'NightHoursChosen');
    assert.deepEqual(last.at(-1), { type: 'NightHoursChosen' });
    assert.equal(last.length, 4);
  });
});
