// A list in another order than the standard one: leafed through along an index, it is what sorting every row would give; and what came on given days.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { listOrders, type ListOrder } from '#core/complaint/list-order.ts';
import { hourMs } from '#core/time.ts';
import { givenDesk, json, type Person } from '#test/beds/desk.ts';
import { givenCase, stages } from '#test/given/cases.ts';
import { at } from '#test/given/given.ts';
import { folders, type InboxAnswer } from './inbox.contract.ts';

type Row = { number: string; reported_at: Date; last_message_at: Date; id: string };

const compare: Readonly<Record<ListOrder, (one: Row, other: Row) => number>> = {
  oldest: (one, other) => one.reported_at.getTime() - other.reported_at.getTime() || (one.id < other.id ? -1 : 1),
  newest: (one, other) => other.reported_at.getTime() - one.reported_at.getTime() || (one.id < other.id ? 1 : -1),
  silent: (one, other) =>
    one.last_message_at.getTime() - other.last_message_at.getTime() || (one.id < other.id ? 1 : -1),
};

suite('a list', async () => {
  const desk = await givenDesk({ after });
  let rows: Row[] = [];

  const leaf = async (who: Person, query: string): Promise<string[]> => {
    const numbers: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const page: InboxAnswer = json(
        await desk.get(who, `/api/v1/cases?${query}${next === '' ? '' : `&after=${next}`}`),
      );
      numbers.push(...page.cases.map(({ number }) => number));
      ({ next } = page);
    }
    return numbers;
  };

  before(async () => {
    for (let count = 0; count < 8; count += 1) for (const stage of stages) await givenCase(desk, stage);
    // Spread by their numbers, some of one instant, others of a reporter who wrote again much later.
    await desk.pool.query(
      `update complaint set reported_at = $1::timestamptz + (hashtext(number) % 40) * interval '1 hour',
         last_message_at = $1::timestamptz + (hashtext(number || 'x') % 30) * interval '1 hour'`,
      [new Date(at(0))],
    );
    ({ rows } = await desk.pool.query<Row>('select number, reported_at, last_message_at, id from complaint'));
  });

  for (const sort of listOrders)
    test(`that stands ${sort} first is what sorting every row would give, in every folder`, async () => {
      for (const who of ['medsos', 'pusat', 'pupkp', 'ketua'] as const)
        for (const query of [
          ...folders.map((folder) => `folder=${folder}`),
          ...[
            'folder=all&urgency=late',
            'folder=all&urgency=open',
            'folder=all&agency=dpupkp',
            'folder=all&holder=nobody',
          ],
        ]) {
          const plain = new Set(await leaf(who, query));
          const sorted = rows.filter(({ number }) => plain.has(number)).toSorted(compare[sort]);
          assert.deepEqual(
            await leaf(who, `${query}&sort=${sort}`),
            sorted.map(({ number }) => number),
            `${who} ${query}`,
          );
        }
      assert.ok((await leaf('ketua', 'folder=all')).length > 60);
    });

  test('of some days is what came on them, from midnight to midnight in the city, in every order', async () => {
    const day = (hours: number): string => new Date(at(hours) + 7 * hourMs).toISOString().slice(0, 10);
    const isOn = (days: readonly string[]) => (row: Row) =>
      days.includes(new Date(row.reported_at.getTime() + 7 * hourMs).toISOString().slice(0, 10));
    const [first, second] = [day(0), day(24)];
    for (const [query, days] of [
      [`from=${first}&to=${first}`, [first]],
      [`from=${second}&to=${second}`, [second]],
      [`from=${first}&to=${second}`, [first, second]],
    ] as const)
      for (const sort of ['', '&sort=newest'])
        for (const who of ['ketua', 'pupkp'] as const) {
          const all = new Set(await leaf(who, 'folder=all'));
          const expected = rows.filter(({ number }) => all.has(number)).filter(isOn(days));
          const found = await leaf(who, `folder=all&${query}${sort}`);
          assert.deepEqual(found.toSorted(), expected.map(({ number }) => number).toSorted(), `${who} ${query}${sort}`);
          assert.ok(expected.length > 0);
        }
  });

  test('of a day or an order that is none is refused', async () => {
    for (const query of ['from=2026-2-1', 'to=kemarin', 'sort=priority', 'from='])
      assert.equal((await desk.get('ketua', `/api/v1/cases?${query}`)).statusCode, 400, query);
  });
});
