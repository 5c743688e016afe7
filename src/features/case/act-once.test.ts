// A double press is one act: whatever is sent again, at once or later, goes out once and is answered as the first was.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { fresh, givenCase, steps, type Stage } from '#test/given/cases.ts';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';
import { refused } from '#test/beds/problems.ts';
import { recordedActs } from '#test/beds/store.ts';

const desk = await givenDesk({ after });

const ask = { mode: 'private-message', text: 'Mohon lengkapi data Anda.' };

const sendsOf = async (number: string): Promise<number> => {
  const { rows } = await desk.pool.query<{ count: number }>(
    'select count(*)::int as count from outbox o join complaint c on c.id = o.complaint_id where c.number = $1',
    [number],
  );
  return rows[0]?.count ?? 0;
};

const tenTimes = (who: Person, number: string, type: OfficerCommand, fields: object): Promise<Answer[]> =>
  Promise.all(Array.from({ length: 10 }, () => desk.act(who, number, type, fields)));

const codes = (answers: readonly Answer[]): number[] =>
  answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b);

type Sending = { stage: Stage; who: Person; type: OfficerCommand; fields: object; sends: number };

/** Every act that says something to a reporter. */
const sending: readonly Sending[] = [
  { stage: 'triage', who: 'medsos', type: 'AskIdentity', fields: ask, sends: 1 },
  {
    stage: 'triage',
    who: 'medsos',
    type: 'AskIdentity',
    fields: { mode: 'form-link', text: 'Isi {tautan}' },
    sends: 1,
  },
  { stage: 'triage', who: 'medsos', type: 'AnswerInformation', fields: { text: 'Buka pukul 08.00.' }, sends: 1 },
  { stage: 'drafted', who: 'pusat', type: 'ApproveInterim', fields: { text: 'Kami teruskan.' }, sends: 1 },
  { stage: 'coordination', who: 'pusat', type: 'AnswerDirectly', fields: { publicText: 'Sudah.' }, sends: 1 },
  { stage: 'conveying', who: 'pusat', type: 'ConveyResult', fields: steps.convey.fields, sends: 1 },
];

suite('sent ten times at once', () => {
  for (const { stage, who, type, fields, sends } of sending)
    test(`${type} at ${stage} goes out once: under a key, on one version, and by its words alone`, async () => {
      for (const way of ['key', 'version', 'words'] as const) {
        const number = await givenCase(desk, stage);
        const [before, { version }] = [await sendsOf(number), await desk.page(who, number)];
        const known = {
          key: { key: randomUUID(), expectedVersion: version },
          version: { expectedVersion: version },
          words: {},
        };
        const answers = await tenTimes(who, number, type, { ...fields, ...known[way] });
        assert.equal((await sendsOf(number)) - before, sends, way);
        const expected = way === 'version' ? [200, ...Array.from({ length: 9 }, () => 409)] : answers.map(() => 200);
        assert.deepEqual(codes(answers), expected, `${way}: ${answers.map(({ body }) => body).join(' ')}`);
      }
    });
});

suite('a key', () => {
  test('answers the repeat as it did the first, long after, whatever became of the case', async () => {
    const number = await givenCase(desk, 'triage');
    const act = { ...ask, key: randomUUID(), expectedVersion: (await desk.page('medsos', number)).version };
    await desk.does('medsos', number, 'AskIdentity', act);
    await desk.does('medsos', number, 'ProvideIdentity', steps.identify.fields);
    assert.deepEqual(json(await desk.act('medsos', number, 'AskIdentity', act)), { ok: true });
    assert.equal(await sendsOf(number), 1);
  });

  test('stands for what was asked and for nothing else', async () => {
    const number = await givenCase(desk, 'triage');
    const key = randomUUID();
    await desk.does('medsos', number, 'AskIdentity', { ...ask, key });
    refused(await desk.act('medsos', number, 'AskIdentity', { ...ask, text: 'Lain.', key }), 409, 'key-used');
    refused(await desk.act('medsos', await givenCase(desk, 'triage'), 'AskIdentity', { ...ask, key }), 409, 'key-used');
    assert.equal(await sendsOf(number), 1);
  });

  test('of somebody else is theirs', async () => {
    const [number, other, key] = [await givenCase(desk, 'triage'), await givenCase(desk, 'triage'), randomUUID()];
    await desk.does('medsos', number, 'AskIdentity', { ...ask, key });
    await desk.does('pusat', other, 'AskIdentity', { ...ask, key });
    assert.deepEqual([await sendsOf(number), await sendsOf(other)], [1, 1]);
  });

  test('is free again where the act was refused: what was mended is sent under it', async () => {
    const number = await givenCase(desk, 'triage');
    const key = randomUUID();
    refused(await desk.act('medsos', number, 'AskIdentity', { ...ask, text: ' ', key }), 422, 'text-missing');
    await desk.does('medsos', number, 'AskIdentity', { ...ask, key });
  });

  test('names the same new case again, and opens an identity again that is recorded once', async () => {
    const [who, post] = [fresh('warga'), fresh('post')];
    const number = await givenCase(desk, 'coordination', { who, post });
    await desk.arrives(comment(fresh('m'), 'Lampu juga mati', { who, post }));
    const { messages } = await desk.page('pusat', number);
    const messageIds = messages.filter(({ from }) => from === 'reporter').map(({ id }) => id);
    const split = await tenTimes('medsos', number, 'SplitOff', { messageIds: messageIds.slice(1), key: randomUUID() });
    assert.equal(new Set(split.map((answer) => json<{ number: string }>(answer).number)).size, 1);
    const reveal = { fields: ['phone'], reason: 'Menelepon pelapor.', key: randomUUID() };
    for (const answer of await tenTimes('pusat', number, 'RevealIdentity', reveal))
      assert.deepEqual(json<{ identity: object }>(answer).identity, { phone: '081200000001' });
    const { timeline } = await desk.page('pusat', number);
    assert.equal(timeline.filter(({ event }) => event.type === 'IdentityRevealed').length, 1);
    const { rows } = await desk.pool.query<{ kept: string }>(
      'select coalesce(outcome::text, $1) as kept from act_key',
      [''],
    );
    assert.equal(
      rows.some(({ kept }) => kept.includes('0812')),
      false,
    );
  });
});

test('breaking one matter off speaks to the reporter: pressed ten times it makes one child, without a key, too', async () => {
  const number = await givenCase(desk, 'coordination', { text: 'Lampu mati, sampah menumpuk' });
  const { messages } = await desk.page('pusat', number);
  const messageIds = messages.filter(({ from }) => from === 'reporter').map(({ id }) => id);
  const split = await tenTimes('pusat', number, 'SplitOff', { messageIds, child: true, passage: 'Lampu mati' });
  assert.equal(new Set(split.map((answer) => json<{ number: string }>(answer).number)).size, 1);
  assert.equal((await desk.page('pusat', number)).family?.all, 1);
});

test('one’s own second act on an old version is told what the first one did', async () => {
  const number = await givenCase(desk, 'triage');
  const { version: expectedVersion } = await desk.page('medsos', number);
  await desk.does('medsos', number, 'AskIdentity', { ...ask, expectedVersion });
  const problem = refused(
    await desk.act('medsos', number, 'AskIdentity', { ...ask, expectedVersion }),
    409,
    'case-moved',
  );
  assert.deepEqual(problem.since?.map(({ event }) => event.type).slice(0, 1), ['IdentityAsked']);
});

suite('opening identities', () => {
  const opens = (who: Person, number: string, reason = 'Menelepon pelapor.') =>
    desk.act(who, number, 'RevealIdentity', { fields: ['phone'], reason });

  test('takes a reason that says something', async () => {
    const number = await givenCase(desk, 'coordination');
    for (const reason of ['x', 'ok', '........', 'xxxxxxxxxxxx', 'abc abc abc', '12345678'])
      refused(await opens('pusat', number, reason), 422, 'reason-too-thin');
  });

  test('is bounded for each officer and hour, also at once, and the team’s lead hears of it', async () => {
    await desk.moveTo(30);
    const number = await givenCase(desk, 'coordination');
    const first = await Promise.all(Array.from({ length: 40 }, () => opens('medsos', number)));
    assert.equal(first.filter(({ statusCode }) => statusCode === 200).length, 30);
    refused(await opens('medsos', number), 429, 'too-many-reveals');
    const told = async (who: Person) =>
      json<{ notices: { what: string }[] }>(await desk.get(who, '/api/v1/notices')).notices.filter(
        ({ what }) => what === 'many-reveals',
      ).length;
    assert.deepEqual([await told('ketua'), await told('kabid')], [1, 0]);
    assert.equal((await opens('pusat', number)).statusCode, 200);
    const { rows } = await desk.pool.query<{ id: string }>(`select id from officer where email like 'medsos@%'`);
    assert.deepEqual(
      (await recordedActs(desk.pool)).filter(({ type }) => type === 'RevealsOverLimit'),
      [
        {
          ...{ type: 'RevealsOverLimit', officerId: rows[0]?.id, count: 30, withinMinutes: 60 },
          ...{ by: { kind: 'program' }, at: desk.now() },
        },
      ],
      'eleven refusals are one act',
    );
    await desk.moveTo(31.1);
    assert.equal((await opens('medsos', number)).statusCode, 200);
  });
});
