// What the ends of the logs were, as lines that anybody can keep: written, read again, and never taken for something that they are not.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { testDatabase } from '#test/beds/database.ts';
import { appendEvents, testAdministration } from '#test/beds/store.ts';
import { at, played, upTo } from '#test/given/given.ts';
import { anchorLine, parseAnchors, readEnds, type Anchor } from './anchors.ts';
import { inTransaction } from './queryable.ts';
import { verifyLog } from './verify-log.ts';

const hash = 'ab'.repeat(32);
const one: Anchor = { at: '2026-03-02T16:30:00.000Z', log: 'event', seq: 12, hash };

suite('a line', () => {
  test('is the moment, the log, the place and the digest', () => {
    assert.equal(anchorLine(one), `2026-03-02T16:30:00.000Z event 12 ${hash}`);
  });

  test('comes back as it was written, whatever stood around it', () => {
    const anchor = fc.record(
      {
        at: fc
          .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
          .map((when) => when.toISOString()),
        log: fc.constantFrom('event' as const, 'administrative_event' as const),
        seq: fc.integer({ min: 0, max: 2 ** 40 }),
        hash: fc.constantFrom('00'.repeat(32), 'ff'.repeat(32), hash),
      },
      { noNullPrototype: true },
    );
    const around = fc.constantFrom('', '# catatan', '   ', '\t# lagi');
    fc.assert(
      fc.property(fc.array(fc.tuple(anchor, around)), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.flatMap(([line, other]) => [`  ${anchorLine(line)} `, other]).join(end);
        assert.deepEqual(parseAnchors(text), { anchors: lines.map(([line]) => line), wrong: [] });
      }),
      { numRuns: 100 },
    );
  });

  test('that is none is told by its number, and hides no other', () => {
    const good = anchorLine(one);
    const wrong = [
      'bukan jangkar',
      good.slice(0, -1),
      `${good}0`,
      good.toUpperCase(),
      good.replace('event', 'kejadian'),
      good.replace(' 12 ', ' -1 '),
      good.replace(' 12 ', ' 1.5 '),
      good.replace(' 12 ', ` ${'9'.repeat(19)} `),
      good.replaceAll(' ', '\t'),
      `x ${good}`,
      `${good} # komentar`,
    ];
    const { anchors, wrong: told } = parseAnchors([good, ...wrong, good].join('\n'));
    assert.deepEqual(anchors, [one, one]);
    assert.deepEqual(
      told,
      wrong.map((_line, index) => index + 2),
    );
  });

  test('may be missing altogether', () => {
    for (const text of ['', '\n\n', '# hanya catatan\n', ' \t \r\n#'])
      assert.deepEqual(parseAnchors(text), { anchors: [], wrong: [] });
  });
});

test('the ends of both logs are told as they are, and the record fits them for ever after', async (t) => {
  const { pool } = await testDatabase(t);
  const ends = () => readEnds(pool, '2026-03-02T00:00:00.000Z');
  assert.deepEqual(
    (await ends()).map(({ log, seq, hash: end }) => [log, seq, end]),
    [
      ['event', 0, '00'.repeat(32)],
      ['administrative_event', 0, '00'.repeat(32)],
    ],
  );
  const { events } = played(upTo.followUp);
  const append = () => inTransaction(pool, (client) => appendEvents(client, { events }));
  await append();
  const act = { type: 'AgencyRested', agencyId: 'dlh' } as const;
  await testAdministration.record(pool, { by: { kind: 'command-line' }, at: at(0), act });
  const anchors = await ends();
  assert.deepEqual(
    anchors.map(({ seq }) => seq),
    [events.length, 1],
  );
  await append();
  for (const log of ['event', 'administrative_event'] as const)
    assert.equal((await verifyLog(pool, { log, anchors })).ok, true);
  const forged = anchors.map((anchor) => ({ ...anchor, hash }));
  for (const log of ['event', 'administrative_event'] as const) {
    const seq = log === 'event' ? events.length : 1;
    assert.deepEqual(await verifyLog(pool, { log, anchors: forged }), {
      ...{ ok: false, seq, problem: 'not-as-anchored', anchoredAt: '2026-03-02T00:00:00.000Z' },
    });
  }
  await pool.query('alter table event disable trigger event_append_only');
  await pool.query('delete from event where seq > 3');
  await pool.query('update log_head set seq = 3, hash = (select hash from event where seq = 3)');
  assert.equal((await verifyLog(pool)).ok, true);
  const cut = await verifyLog(pool, { anchors });
  assert.ok(!cut.ok && cut.problem === 'not-as-anchored' && cut.seq === events.length);
});
