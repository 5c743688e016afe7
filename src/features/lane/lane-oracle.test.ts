// Whoever has no seat cannot tell a sealed case from a number that nobody was given: each route that takes a number, and each act that
// names another case by its number, answers both in the same words.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { caseNumber } from '#core/case-number.ts';
import { givenDesk, type Answer, type Person } from '#test/beds/desk.ts';
import { givenCase } from '#test/given/cases.ts';
import { bodies } from '#test/tables/access-bodies.ts';
import { table } from '#test/tables/access-table.ts';
import { filled } from '#test/tables/filled-path.ts';

const desk = await givenDesk({ after });
const outside: readonly Person[] = ['pusat', 'pupkp', 'dlh', 'ketua', 'kabid', 'operator', 'data', 'pemeriksa'];
const nothing = '00000000-0000-4000-8000-000000000000';

/** A case in a lane in which *medsos* alone has a seat. */
const givenSealed = async (): Promise<string> => {
  const { rows } = await desk.pool.query<{ id: string }>(
    `select id from officer where email = 'medsos@demo.tanggap.example'`,
  );
  const seat = { lane: 'misconduct', officerId: rows[0]?.id };
  const given = await desk.send('operator', 'POST', '/api/v1/lane-seats', seat);
  const { id } = JSON.parse(given.body) as { id: string };
  await desk.send('ketua', 'POST', `/api/v1/lane-seats/${id}/confirmation`, {});
  const number = await givenCase(desk, 'registered', { text: 'kelapadung minta uang' });
  await desk.does('medsos', number, 'MoveToLane', { lane: 'misconduct', accusedAgencyId: 'dpupkp' });
  return number;
};

const sealed = await givenSealed();
const missing = caseNumber(2026, 987_654);

/** What may differ: the number that was asked for, and the request's own id. */
const told = ({ statusCode, body }: Answer, number: string): string =>
  `${String(statusCode)} ${body.replaceAll(number, 'N').replaceAll(/"request":"[^"]*"/g, '')}`;

const ask = async (who: Person, route: string, number: string): Promise<string> => {
  const [method = 'GET', path = ''] = route.split(' ');
  const url = filled(path, { number, attachmentId: nothing }).replaceAll(/:\w+/g, nothing);
  const { payload, headers = {} } = bodies[route]?.() ?? {};
  const answer = await desk.app.inject({
    ...{ method: method as 'GET', url, headers: { cookie: await desk.cookieOf(who), ...headers } },
    ...(payload === undefined ? {} : { payload }),
  });
  return told(answer, number);
};

const withNumber = Object.keys(table).filter((route) => route.includes('/api/') && route.includes(':number'));

suite('of a sealed case', () => {
  for (const route of withNumber)
    test(`${route} says to nobody without a seat that it is there`, async () => {
      for (const who of outside) assert.equal(await ask(who, route, sealed), await ask(who, route, missing), who);
    });

  test('the list of routes is the one that is served, and whoever has the seat is told another thing', async () => {
    assert.ok(withNumber.length > 20, String(withNumber.length));
    const page = 'GET /api/v1/cases/:number';
    assert.notEqual(await ask('medsos', page, sealed), await ask('medsos', page, missing));
  });
});

suite('named in an act on another case', () => {
  for (const type of ['JoinAsDuplicate', 'MergeInto', 'JoinReporter'] as const)
    test(`${type} refuses it like a number of no case`, async () => {
      const own = await givenCase(desk, 'triage');
      const answers = [];
      for (const number of [sealed, missing])
        answers.push(told(await desk.act('pusat', own, type, { number }), number));
      assert.equal(answers[0], answers[1]);
      assert.match(answers[0] ?? '', /^404 .*no-such-case/);
    });

  test('a request about data of its reporter cannot be filed by it, nor a post be taken into it', async () => {
    const filing = (number: string) => ({ kind: 'access', number, words: '' });
    for (const who of outside) {
      const [one, other] = await Promise.all(
        [sealed, missing].map(async (number) =>
          told(await desk.send(who, 'POST', '/api/v1/person-requests', filing(number)), number),
        ),
      );
      assert.equal(one, other, who);
    }
  });
});
