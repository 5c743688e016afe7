import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { effectsOf } from '#test/given/effects.ts';
import { acts, at, followerThread, given, knownTerms, people, played, publicThread, upTo } from '#test/given/given.ts';
import { issueActs, issueId } from '#test/given/issue.ts';
import { openStatus } from '../act-row.ts';
import type { Command } from '../command.ts';
import { statementKinds } from '../complaint.ts';
import { decide } from '../decide.ts';
import { evolve } from '../evolve.ts';

const linked = (history: readonly Command[]): Command[] => [...history, issueActs.link(9)];
const open = Object.entries(upTo).filter(([name]) => name !== 'closed');

/** What leaves because of it: purpose, sight, conversation and words. */
const sent = (history: readonly Command[], command: Command): string[] =>
  effectsOf(history, command).map((effect) =>
    effect.kind === 'send' && effect.text.kind === 'given'
      ? `${effect.purpose} ${effect.visibility} ${effect.thread.key}: ${effect.text.text}`
      : JSON.stringify(effect),
  );

suite('a case and its issue', () => {
  for (const [name, history] of Object.entries(upTo))
    test(`it comes under one, and out of it again, in ${name}, and nothing else of it changes`, () => {
      const before = played(history).state;
      const inside = given(...history)
        .when(issueActs.link(9))
        .then({ type: 'IssueLinked', issueId, by: people.medsos });
      assert.ok(inside.status !== 'none' && before.status !== 'none');
      assert.equal(inside.file.issueId, issueId);
      const { issueId: _issue, ...rest } = inside.file;
      assert.deepEqual({ ...inside, file: rest }, { ...before, file: { ...before.file, lastAt: at(9) } });
      const outside = given(...linked(history))
        .when(issueActs.unlink(10))
        .then({ type: 'IssueUnlinked', issueId });
      assert.ok(outside.status !== 'none' && !('issueId' in outside.file));
    });

  test('it belongs to one at most: another one takes it only after it was taken out', () => {
    given(...linked(upTo.triage))
      .when(issueActs.link(10))
      .refused('already-recorded');
    given(...linked(upTo.triage))
      .when(issueActs.link(10, { issueId: 'issue-2' }))
      .refused('in-another-issue');
    given(...linked(upTo.triage), issueActs.unlink(10))
      .when(issueActs.link(11, { issueId: 'issue-2' }))
      .then({ type: 'IssueLinked', issueId: 'issue-2' });
  });

  test('it is taken out of the issue that is named, and of no other', () => {
    given(...upTo.triage)
      .when(issueActs.unlink(1))
      .refused('not-in-issue');
    given(...linked(upTo.triage))
      .when(issueActs.unlink(10, { issueId: 'issue-2' }))
      .refused('not-in-issue');
    given(...linked(upTo.triage), issueActs.unlink(10))
      .when(issueActs.unlink(11))
      .refused('not-in-issue');
  });

  test('a case in a sensitive lane comes under none, and hears nothing of the one under which it stood', () => {
    const lane = acts.toLane(10);
    given(...upTo.triage, acts.toLane(1))
      .when(issueActs.link(2))
      .refused('in-a-lane');
    given(...linked(upTo.triage), lane)
      .when(issueActs.tell(11))
      .refused('in-a-lane');
    given(...linked(upTo.triage), lane)
      .when(issueActs.unlink(11))
      .then({ type: 'IssueUnlinked', issueId });
  });

  test('agencies neither link nor tell, and the desk without a decider tells nobody', () => {
    for (const by of [people.lead, people.divisionHead, people.operator, people.reporter, people.sweep]) {
      given(...upTo.disposed)
        .when(issueActs.link(9, { by }))
        .refused('not-allowed');
      given(...linked(upTo.disposed))
        .when(issueActs.unlink(10, { by }))
        .refused('not-allowed');
      given(...linked(upTo.disposed))
        .when(issueActs.tell(10, { by }))
        .refused('not-allowed');
    }
    given(...linked(upTo.triage))
      .when(issueActs.tell(10, { by: people.medsos }))
      .refused('not-allowed');
  });
});

suite('a statement of the issue', () => {
  for (const [name, history] of open)
    test(`goes to its reporter where they came, in ${name}, and no clock is met, moved or stopped by it`, () => {
      const before = played(linked(history)).state;
      const after = given(...linked(history))
        .when(issueActs.tell(10))
        .then({ type: 'IssueTold', issueId, statementId: 'statement-1', kind: 'holding', thread: publicThread });
      assert.ok(before.status !== 'none' && after.status === before.status);
      assert.ok((openStatus as readonly string[]).includes(after.status));
      assert.deepEqual('clock' in after && after.clock, 'clock' in before && before.clock);
      assert.deepEqual(after.file.steps, before.file.steps);
      assert.deepEqual(sent(linked(history), issueActs.tell(10)), [
        `notice public ${publicThread.key}: Terima kasih, petugas sudah menuju lokasi.`,
      ]);
    });

  test('goes out once, also where the case was taken out and put back meanwhile', () => {
    const told = [...linked(upTo.triage), issueActs.tell(10)];
    given(...told)
      .when(issueActs.tell(11))
      .refused('already-recorded');
    given(...told, issueActs.unlink(11), issueActs.link(12))
      .when(issueActs.tell(13))
      .refused('already-recorded');
    for (const kind of statementKinds)
      given(...told)
        .when(issueActs.tell(11, { statementId: 'statement-2', kind }))
        .then({ type: 'IssueTold', kind });
  });

  test('goes to nobody whose case is over, or stands under no issue or another one', () => {
    given(...linked(upTo.closed))
      .when(issueActs.tell(10))
      .refused('case-closed');
    given(...upTo.triage)
      .when(issueActs.tell(1))
      .refused('not-in-issue');
    given(...linked(upTo.triage))
      .when(issueActs.tell(10, { issueId: 'issue-2' }))
      .refused('not-in-issue');
  });

  test('goes to whoever follows the case as well, where they wrote', () => {
    const followed = [...linked(upTo.triage), acts.addDuplicate(10)];
    assert.deepEqual(
      sent(followed, issueActs.tell(11)).map((line) => line.split(':').slice(0, 2).join(':')),
      [`notice public ${publicThread.key}`, `notice public ${followerThread.key}`],
    );
  });

  test('holds no personal data and no link of one reporter’s, whoever reads it; an office’s contact may stand there', () => {
    const history = linked(upTo.triage);
    const tell = (text: string, contacts: readonly string[] = []) =>
      given(...history).when(issueActs.tell(10, { text, contacts }));
    for (const text of ['', ' \n']) tell(text).refused('text-missing');
    for (const text of [
      'Hubungi 0812-3456-7890.',
      'Tulis ke warga@contoh.example.',
      'NIK 3471012345678901 sudah dicatat.',
    ])
      tell(text).refused('personal-data-in-public');
    tell('Isi di https://tanggap.example/identitas/abcdefghijklmnopqrstuvwxyz0123456789abcdefg').refused(
      'private-link-in-public',
    );
    const [office, somebody] = ['humas@kantor.example', 'warga@contoh.example'];
    tell(`Tulis ke ${office}.`, [office]).then({ type: 'IssueTold' });
    tell(`Tulis ke ${office}.`).refused('personal-data-in-public');
    tell(`Tulis ke ${office} atau ${somebody}.`, [office]).refused('personal-data-in-public');
  });
});

type Move = { what: 'link' | 'unlink' | 'tell'; issue: string; statement: string };
const moves = fc.array(
  fc.record<Move>({
    what: fc.constantFrom('link', 'unlink', 'tell', 'tell'),
    issue: fc.constantFrom('issue-1', 'issue-2'),
    statement: fc.constantFrom('statement-1', 'statement-2', 'statement-3'),
  }),
  { maxLength: 40 },
);

const asCommand = ({ what, issue, statement }: Move, hours: number): Command => {
  const fields = { issueId: issue };
  return what === 'tell'
    ? issueActs.tell(hours, { ...fields, statementId: statement })
    : issueActs[what](hours, fields);
};

test('whatever is pressed in whatever order: one issue at most, and each statement once, of the issue under which it stood', () => {
  fc.assert(
    fc.property(moves, (all) => {
      let { state } = played(upTo.triage);
      /** What is obviously so, kept beside. */
      const plain: { issue?: string; told: string[] } = { told: [] };
      for (const [index, move] of all.entries()) {
        const { what, issue, statement } = move;
        const fits =
          what === 'link'
            ? plain.issue === undefined
            : plain.issue === issue && !(what === 'tell' && plain.told.includes(statement));
        const decision = decide(state, asCommand(move, index + 1), knownTerms);
        assert.equal(decision.ok, fits, JSON.stringify([plain, move]));
        if (!decision.ok) continue;
        state = decision.events.reduce(evolve, state);
        if (what === 'link') plain.issue = issue;
        if (what === 'unlink') delete plain.issue;
        if (what === 'tell') plain.told.push(statement);
      }
      assert.ok(state.status === 'triage');
      assert.deepEqual([state.file.issueId, state.file.statementIds ?? []], [plain.issue, plain.told]);
    }),
  );
});
