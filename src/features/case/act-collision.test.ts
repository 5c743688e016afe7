// Two officers on one case: nobody's act is built on what they did not see, and nobody's text is lost.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { wellFormed } from '#test/tables/act-cells.ts';
import { fresh, givenCase, steps, take, type Stage } from '#test/given/cases.ts';
import { givenDesk, type Answer, type Person } from '#test/beds/desk.ts';
import { comment } from '#test/given/intake.ts';
import { problemIn, refused } from '#test/beds/problems.ts';

const desk = await givenDesk({ after });

test('an act on a case that somebody else moved on is refused with what they did', async () => {
  const number = await givenCase(desk, 'coordination');
  const { version: expectedVersion } = await desk.page('pusat', number);
  await desk.does('medsos', number, 'DraftResponse', { text: 'Kami teruskan ke dinas.' });

  const act = { text: 'Terima kasih.', expectedVersion };
  const problem = refused(await desk.act('pusat', number, 'ApproveInterim', act), 409, 'case-moved');
  assert.equal(problem.version, expectedVersion + 1);
  assert.deepEqual(
    problem.since?.map(({ by, event }) => [by, event.type]),
    [['Sari Contoh', 'ResponseDrafted']],
  );
  assert.match(
    problem.detail,
    /^Sari Contoh menulis konsep jawaban pukul 08\.00 WIB\. .+tulisan Anda belum terkirim dan tetap ada/,
  );
  assert.equal((await desk.page('pusat', number)).status, 'coordination');

  await desk.does('pusat', number, 'ApproveInterim', { ...act, expectedVersion: problem.version });
});

test('several acts are told in the order in which they were done, and not what followed from them', async () => {
  const number = await givenCase(desk, 'drafted');
  const { version: expectedVersion } = await desk.page('medsos', number);
  await desk.does('pusat', number, 'ApproveInterim', { text: 'Terima kasih.' });
  await take(desk, number, steps.register);
  const act = { ...wellFormed.MergeInto, expectedVersion };
  const { since, detail } = refused(await desk.act('medsos', number, 'MergeInto', act), 409, 'case-moved');
  assert.equal(since?.at(-1)?.event.type, 'StepOpened');
  assert.match(
    detail,
    /^Bima Contoh menyetujui jawaban sementara pukul 08\.00 WIB\. Anda mencatatnya di UPIK dengan nomor \S+ pukul 08\.00/,
  );
  const late = { text: 'Dari ketua.', expectedVersion };
  const gone = refused(await desk.act('ketua', number, 'ApproveInterim', late), 409, 'case-moved');
  assert.match(gone.detail, /Tindakan ini tidak lagi dapat dilakukan/);
});

test('what the reporter wrote meanwhile must be read first', async () => {
  const [who, post] = [fresh('warga'), fresh('post')];
  const number = await givenCase(desk, 'triage', { who, post });
  const { version: expectedVersion } = await desk.page('medsos', number);
  await desk.arrives(comment(fresh('m'), 'Maaf, sudah diperbaiki', { who, post }));
  const act = { ...wellFormed.AskIdentity, expectedVersion };
  const problem = refused(await desk.act('medsos', number, 'AskIdentity', act), 409, 'case-moved');
  assert.deepEqual(
    problem.since?.map(({ event }) => event.type),
    ['MessageReceived'],
  );
});

test('one’s own acts, the clock, deliveries and a look at the identity stand in nobody’s way', async () => {
  const number = await givenCase(desk, 'coordination');
  const { version: expectedVersion } = await desk.page('pusat', number);
  await desk.does('pusat', number, 'AddNote', { text: 'Saya lihat.' });
  await desk.does('medsos', number, 'RevealIdentity', wellFormed.RevealIdentity);
  await desk.deliver();
  await desk.moveTo(20);
  const { timeline } = await desk.page('pusat', number);
  const since = timeline.slice(expectedVersion).map(({ event }) => event.type);
  assert.deepEqual(since.toSorted(), ['DeadlineWarned', 'IdentityRevealed', 'MessageAccepted', 'NoteAdded']);
  await desk.does('pusat', number, 'ApproveInterim', { ...steps.approve.fields, expectedVersion });
});

test('a note, a look at the identity and a receipt hold whatever happened', async () => {
  const number = await givenCase(desk, 'registered');
  const { version: expectedVersion } = await desk.page('medsos', number);
  await take(desk, number, steps.dispose);
  await desk.does('medsos', number, 'AddNote', { text: 'Catatan.', expectedVersion });
  await desk.does('medsos', number, 'RevealIdentity', { ...wellFormed.RevealIdentity, expectedVersion });
  const { version } = await desk.page('pupkp', number);
  await desk.does('pusat', number, 'AddNote', { text: 'Segera ya.' });
  await desk.does('pupkp', number, 'AcknowledgeDisposition', { expectedVersion: version });
});

test('who may not act at all is told that, not what others did', async () => {
  const number = await givenCase(desk, 'coordination');
  await desk.does('pusat', number, 'AddNote', { text: 'x' });
  const act = { ...wellFormed.ApproveInterim, expectedVersion: 1 };
  refused(await desk.act('kabid', number, 'ApproveInterim', act), 403, 'not-allowed');
});

type Side = { who: Person; acts: readonly OfficerCommand[] };

const pairs = (one: Side, other: Side) => one.acts.flatMap((a) => other.acts.map((b) => [a, b] as const));

/** Every pair of acts by which two people could both move a case of this stage. */
const meetings: readonly { stage: Stage; one: Side; other: Side }[] = [
  {
    stage: 'triage',
    one: { who: 'medsos', acts: ['AskIdentity', 'JudgeNotComplaint', 'MergeInto', 'SplitOff', 'ProvideIdentity'] },
    other: { who: 'ketua', acts: ['AskIdentity', 'AnswerInformation', 'JoinAsDuplicate', 'SplitOff', 'MergeInto'] },
  },
  {
    stage: 'drafted',
    one: { who: 'pusat', acts: ['ApproveInterim', 'AnswerDirectly', 'ReturnDraft', 'JudgeNotComplaint'] },
    other: { who: 'medsos', acts: ['DraftResponse', 'JoinAsDuplicate', 'ProvideIdentity', 'MergeInto'] },
  },
  {
    stage: 'disposed',
    one: { who: 'pusat', acts: ['Dispose', 'MergeInto', 'ProvideIdentity'] },
    other: { who: 'pupkp', acts: ['RefuseDisposition', 'ReportProgress', 'AskExtension', 'ReportFieldResult'] },
  },
];

/** Two messages, so that one can be split off. */
const givenTwoMessages = async (stage: Stage): Promise<{ number: string; messageIds: string[] }> => {
  const [who, post] = [fresh('warga'), fresh('post')];
  const number = await givenCase(desk, stage, { who, post });
  await desk.arrives(comment(fresh('m'), 'Lampu juga mati', { who, post }));
  const { messages } = await desk.page('pusat', number);
  return {
    number,
    messageIds: messages
      .filter(({ from }) => from === 'reporter')
      .map(({ id }) => id)
      .slice(1),
  };
};

suite('of two acts at the same moment', () => {
  for (const { stage, one, other } of meetings)
    test(`exactly one counts, whichever they are: ${stage}`, async () => {
      const target = await givenCase(desk, stage);
      for (const [a, b] of pairs(one, other)) {
        const { number, messageIds } = await givenTwoMessages(stage);
        const { version: expectedVersion } = await desk.page(one.who, number);
        const send = (who: Person, type: OfficerCommand): Promise<Answer> => {
          const fields = { ...wellFormed[type], ...(type === 'SplitOff' ? { messageIds } : {}) };
          const joined = type === 'MergeInto' || type === 'JoinAsDuplicate' ? { number: target } : {};
          return desk.act(who, number, type, { ...fields, ...joined, expectedVersion });
        };
        const answers = await Promise.all([send(one.who, a), send(other.who, b)]);
        const codes = answers.map(({ statusCode }) => statusCode).toSorted((x, y) => x - y);
        // Who was quicker may have taken the case away from the other before it was looked for.
        const isTaken = a === 'Dispose' && answers[1]?.statusCode === 404;
        assert.deepEqual(
          codes,
          isTaken ? [200, 404] : [200, 409],
          `${a} and ${b}: ${answers.map(({ body }) => body).join(' ')}`,
        );
        if (isTaken) continue;
        const lost = answers.find(({ statusCode }) => statusCode === 409);
        assert.equal(lost === undefined ? '' : problemIn(lost).code, 'case-moved', `${a} and ${b}`);
      }
    });
});
