// Every field of what the console and outsiders send, filled with what nobody means well: all else is well formed, so that what lies behind the
// checks of form is reached. Whatever is answered, it is no 5xx.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { actTable, officerCommands, type OfficerCommand } from '#core/complaint/act-table.ts';
import { givenCase } from './given/cases.ts';
import { givenDesk, type Person } from './beds/desk.ts';
import { bodies } from './tables/access-bodies.ts';
import { table } from './tables/access-table.ts';
import { wellFormed } from './tables/act-cells.ts';
import { unfollowed } from './beds/runner-hook.ts';

unfollowed();
const desk = await givenDesk({ after });
const cases = {
  triage: await givenCase(desk, 'triage'),
  'awaiting-identity': await givenCase(desk, 'triage'),
  coordination: await givenCase(desk, 'coordination'),
  registration: await givenCase(desk, 'coordination'),
  'follow-up': await givenCase(desk, 'disposed'),
  conveying: await givenCase(desk, 'disposed'),
  closed: await givenCase(desk, 'closed'),
  none: '-',
};

/** In the place of whatever stood there: no text, an unreadable one, one without end, days and moments that are none, other types. */
const hostile: readonly unknown[] = [
  ...['', '\0', 'a\0b', '\ud800', '\u202eabc', '😀'.repeat(300), "'; drop table event; --", '{nomor} {lain}'],
  ...['0000-00-00', '2026-02-30', '10000-01-01', '9999-12-31T23:59:59.999Z', '-271821-04-20T00:00:00Z'],
  ...['00000000-0000-4000-8000-000000000000', '__proto__', 'javascript:alert(1)', 'http://[::1'],
  ...[null, true, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, [], {}, [null], ['a', 'a']],
];

type Path = readonly string[];
const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const pathsIn = (value: unknown, above: Path = []): Path[] =>
  isBranch(value)
    ? Object.entries(value).flatMap(([key, inside]) => [[...above, key], ...pathsIn(inside, [...above, key])])
    : [];
const filled = (value: unknown, [key, ...below]: Path, wanted: unknown): unknown => {
  if (key === undefined) return wanted;
  if (Array.isArray(value)) return value.map((one, at) => (String(at) === key ? filled(one, below, wanted) : one));
  return isBranch(value) ? { ...value, [key]: filled(value[key], below, wanted) } : value;
};

let asked = 0;
type Ask = { method: string; url: string; who: Person; body: unknown };
const failureOf = async ({ method, url, who, body }: Ask): Promise<string[]> => {
  asked += 1;
  const { statusCode, body: answer } = await desk.app.inject({
    method: method as 'POST',
    url,
    payload: JSON.stringify(body),
    headers: { 'content-type': 'application/json', cookie: await desk.cookieOf(who) },
    // Everybody is somebody else, so that no limit stands in the way of what follows.
    remoteAddress: `203.0.${String(Math.floor(asked / 250) % 250)}.${String(asked % 250)}`,
  });
  return statusCode < 500 ? [] : [`${String(statusCode)} ${url} ${JSON.stringify(body).slice(0, 160)}: ${answer}`];
};

/** Each field gets a share of them, and the next one another: all kinds of fields meet all of them somewhere. */
const failuresOf = async (ask: Omit<Ask, 'body'>, sent: object, share: number): Promise<string[]> => {
  const failures: string[] = [];
  for (const [turn, path] of pathsIn(sent).entries())
    for (const wanted of hostile.filter((_, at) => (at + turn) % share === 0))
      failures.push(...(await failureOf({ ...ask, body: filled(sent, path, wanted) })));
  return failures;
};

/** Ends sessions, asks other machines, or sets aside what the other routes need. */
const leftOut = /\/auth\/|\/me\/|accounts|webhooks|officers/;

suite('no field makes a route fail', () => {
  for (const [route, make] of Object.entries(bodies)) {
    const [method = '', path = ''] = route.split(' ');
    const { payload, headers } = make();
    const expected = table[route];
    const [who] = expected === undefined || expected.kind === 'open' ? [] : expected.may;
    if (leftOut.test(path) || !isBranch(payload) || headers !== undefined || who === undefined) continue;
    const url = path
      .replace(':number', cases['follow-up'])
      .replaceAll(/:[a-zA-Z]+/g, '00000000-0000-4000-8000-000000000000');
    test(route, async () => {
      assert.deepEqual(await failuresOf({ method, url, who: who as Person }, payload, 2), []);
    });
  }
});

const whoDoes = (type: OfficerCommand): Person => {
  const by: readonly string[] = actTable[type].by;
  return by.includes('admin-pusat') ? 'pusat' : 'pupkp';
};

test('no field of an act makes it fail, where it may be done', async () => {
  const failures: string[] = [];
  for (const type of officerCommands) {
    const [status] = actTable[type].in.toReversed();
    const url = `/api/v1/cases/${cases[status ?? 'none']}/commands`;
    const ask = { method: 'POST', url, who: whoDoes(type) };
    failures.push(...(await failuresOf(ask, { type, ...wellFormed[type] }, 4)));
  }
  assert.deepEqual(failures, []);
  assert.ok(asked > 1500, String(asked));
});
