// What other systems tell of the cases that they took: asked for in turn, kept each once, told to whoever passed the case on.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { minuteMs } from '#core/time.ts';
import type { ForwardEnd, Pulled } from '#ports/forwards.ts';
import { testDatabase } from '#test/beds/database.ts';
import { forwardsOn } from '#test/beds/forwards.ts';
import { at } from '#test/given/given.ts';

const { pool } = await testDatabase({ after });
const { book, rows, system, queued, taken, rowOf, noticesOf } = forwardsOn(pool);

suite('news', () => {
  const passedOn = async (more: Partial<Extract<ForwardEnd, { kind: 'sent' }>> = { externalId: 'N-1' }) => {
    const to = system();
    const forward = await queued(to);
    await rows.settle(await taken(to), { kind: 'sent', ...more }, at(1));
    return { to, forward };
  };
  const pulls = (to: string, now: number) => book.claimPulls(to, now, now + 10 * minuteMs);
  const one = (updateId: string, more: object = {}) => ({ updateId, status: 'open', text: 'ok', at: at(2), ...more });
  const keeps = async (to: string, now: number, pulled: Pulled): Promise<void> => {
    const [forwarded = assert.fail('nobody’s turn')] = await pulls(to, now);
    await book.keepNews(forwarded, pulled, now);
  };

  test('is asked for from the passing on, and then from where it was left, ten minutes apart', async () => {
    const { to, forward } = await passedOn({ externalId: 'N-1', token: 't' });
    const [first, ...rest] = await pulls(to, at(1));
    assert.deepEqual(rest, []);
    assert.deepEqual(first, {
      ...{ id: forward.id, complaintId: forward.complaintId, number: forward.number, targetId: to },
      ...{ externalId: 'N-1', token: 't', since: at(0) },
    });
    assert.deepEqual(await pulls(to, at(1) + 10 * minuteMs - 1), []);
    await keeps(to, at(2), { news: [] });
    assert.equal((await pulls(to, at(3)))[0]?.since, at(2));
  });

  test('is kept each once and told once for each visit that brought something', async () => {
    const { to, forward } = await passedOn();
    await keeps(to, at(2), { status: 'proses', news: [one('a'), one('b', { text: 'x\0y' }), one('a')] });
    await keeps(to, at(3), { status: 'proses', news: [one('a'), one('b')] });
    await keeps(to, at(4), { status: 'selesai', news: [] });
    const { rows: kept } = await pool.query<{ update_id: string; text: string }>(
      'select update_id, text from forward_news where forward_id = $1 order by update_id',
      [forward.id],
    );
    assert.deepEqual(kept, [
      { update_id: 'a', text: 'ok' },
      { update_id: 'b', text: 'x\uFFFDy' },
    ]);
    assert.deepEqual(await noticesOf(forward), ['admin-pusat forward-news', 'admin-pusat forward-news']);
    assert.equal((await rowOf(forward))['their_status'], 'selesai');
  });

  test('that could not be asked for is asked for again from where it was left', async () => {
    const { to } = await passedOn();
    await keeps(to, at(2), { news: [one('a')], newsMissed: true });
    assert.equal((await pulls(to, at(3)))[0]?.since, at(0));
  });

  test('brings a number that came late, whatever signs are in it, and never takes one away', async () => {
    const { to, forward } = await passedOn({ token: 't' });
    await keeps(to, at(2), { externalId: 'N\0-9', news: [] });
    await keeps(to, at(3), { news: [] });
    assert.equal((await rowOf(forward))['external_id'], 'N\uFFFD-9');
  });

  test('is asked for no longer than ninety days after the case had arrived there', async () => {
    const { to, forward } = await passedOn();
    await keeps(to, at(1 + 90 * 24), { news: [] });
    assert.notEqual((await rowOf(forward))['pull_at'], null);
    await keeps(to, at(1 + 90 * 24) + 10 * minuteMs, { news: [] });
    assert.equal((await rowOf(forward))['pull_at'], null);
  });
});
