// A case as evidence: whole, without its person, signed, and seen to be changed by whoever changes it.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { readEnds } from '#db/anchors.ts';
import { checkBundle, type SignedBundle } from '#db/signed-bundle.ts';
import { verifyLog } from '#db/verify-log.ts';
import { givenDesk, json, testEvidence, type Person } from '#test/beds/desk.ts';
import { recordedActs } from '#test/beds/store.ts';
import { givenCase } from '#test/given/cases.ts';
import { events } from '#test/tables/sights.ts';

const desk = await givenDesk({ after });
const { publicKey } = testEvidence;

const bundleOf = async (number: string, who: Person = 'pemeriksa'): Promise<string> => {
  const answer = await desk.get(who, `/api/v1/cases/${number}/bundle`);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.body;
};
const problemsOf = (text: string): string[] =>
  checkBundle(text, { publicKey }).problems.map(({ what, which }) =>
    which === undefined ? what : `${what} ${String(which)}`,
  );

type Read = SignedBundle & { case: unknown; looks: { officer?: string; what: string }[]; files: unknown[] };
const changed = (text: string, change: (read: Read) => void): string => {
  const read = JSON.parse(text) as Read;
  change(read);
  return JSON.stringify(read);
};

suite('the evidence of a case', () => {
  test('is whole, holds every event by its place in the log, and fits the published key', async () => {
    await givenCase(desk, 'triage');
    const number = await givenCase(desk, 'closed');
    await givenCase(desk, 'triage');
    const answer = await desk.get('pemeriksa', `/api/v1/cases/${number}/bundle`);
    assert.equal(answer.headers['content-disposition'], `attachment; filename="${number}.json"`);
    const read = JSON.parse(answer.body) as Read;
    assert.deepEqual(problemsOf(answer.body), []);
    const happened = await events(desk, number);
    const known = json<{ keys: { x: string }[] }>(await desk.get(undefined, '/kunci-bukti.json'));
    assert.equal(known.keys[0]?.x, read.signature.publicKey);
    const whole = await verifyLog(desk.pool);
    assert.equal(read.chain.size, whole.ok ? whole.events : 0);
    assert.equal(read.chain.events.length, happened.length);
    const { rows } = await desk.pool.query<{ hash: string }>(
      `select encode(e.hash, 'hex') as hash from event e join complaint c on c.id = e.stream_id
       where c.number = $1 order by e.version`,
      [number],
    );
    assert.deepEqual(
      read.chain.events.map(({ hash }) => hash),
      rows.map(({ hash }) => hash),
    );
  });

  test('tells nobody who reported, also not those who may see it', async () => {
    const number = await givenCase(desk, 'closed', {
      who: 'wagiyem.b',
      text: 'Saya Wagiyem, 081200000001. Jalan rusak.',
    });
    for (const who of ['ketua', 'kabid', 'pemeriksa'] as const) {
      const text = await bundleOf(number, who);
      assert.match(text, /Jalan rusak/);
      assert.doesNotMatch(text, /wagiyem|081200000001|Warga Demo/i, who);
    }
  });

  test('is recorded each time, whoever takes it along, and says who did before', async () => {
    const number = await givenCase(desk, 'triage');
    for (const who of ['ketua', 'pemeriksa'] as const) await bundleOf(number, who);
    const read = JSON.parse(await bundleOf(number)) as Read;
    assert.deepEqual(
      read.looks.map(({ what }) => what),
      ['bundle', 'bundle', 'bundle'],
    );
    const acts = (await recordedActs(desk.pool)).filter((act) => act.type === 'CaseLookedAt' && act.number === number);
    assert.equal(acts.length, 3);
  });

  test('that somebody changed is seen, whatever they changed', async () => {
    const number = await givenCase(desk, 'closed');
    const text = await bundleOf(number);
    const changes: [string, (read: Read) => void, string[]][] = [
      ['a word', (read) => Object.assign(read, { madeAt: 'kemarin' }), ['changed']],
      [
        'an event',
        (read) => Object.assign(read.chain.events[2] ?? {}, { hash: '00'.repeat(32) }),
        ['changed', 'event-not-in-log 3'],
      ],
      ['an event left out', (read) => read.chain.events.splice(1, 1), ['changed', 'events-left-out 2']],
      ['all events left out', (read) => read.chain.events.splice(0), ['changed', 'events-left-out 1']],
      [
        'the end',
        (read) => Object.assign(read.chain.head, { seq: read.chain.size - 1 }),
        ['changed', 'head-not-in-log'],
      ],
    ];
    for (const [what, change, expected] of changes) assert.deepEqual(problemsOf(changed(text, change)), expected, what);
    assert.deepEqual(problemsOf(JSON.stringify(JSON.parse(text))), [], 'laid out otherwise it is the same');
    for (const wrong of ['', 'null', '[]', '{}', '{"format":"tanggap-bundle/1"}', text.slice(0, -5)])
      assert.deepEqual(problemsOf(wrong), ['unreadable'], wrong.slice(0, 30));
  });

  test('signed by somebody else is no evidence of ours', async () => {
    const text = await bundleOf(await givenCase(desk, 'triage'));
    const other = Buffer.alloc(32, 1).toString('base64url');
    assert.deepEqual(
      checkBundle(text, { publicKey: other }).problems.map(({ what }) => what),
      ['other-key', 'changed'],
    );
    assert.deepEqual(checkBundle(text).problems, [], 'without a key that one in the file is taken at its word');
  });

  test('fits what the end of the log was told to be outside, and no other past', async () => {
    const number = await givenCase(desk, 'triage');
    const anchors = await readEnds(desk.pool, '2026-03-02T01:00:00.000Z');
    const text = await bundleOf(number);
    assert.deepEqual(checkBundle(text, { publicKey, anchors }), {
      ...{ problems: [], number, publicKey, anchored: 1 },
      events: (JSON.parse(text) as Read).chain.events.length,
    });
    const wrong = anchors.map((one) => ({ ...one, hash: 'ab'.repeat(32) }));
    const { problems, anchored } = checkBundle(text, { publicKey, anchors: wrong });
    assert.deepEqual([problems.map(({ what }) => what), anchored], [['not-as-anchored'], 0]);
  });
});
