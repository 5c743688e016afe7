// What everybody may read: no personal data, unless whoever answers for the words gives a reason, which stays on the record.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { elsewhereActs, referred } from '#test/given/elsewhere.ts';
import { knownTerms, acts, given, people, played, privateThread, upTo } from '#test/given/given.ts';
import { requestActs, requestUpTo } from '#test/given/request.ts';
import type { Command } from './command.ts';
import { decide } from './decide.ts';
import { outwardActs } from './act-table.ts';
import { publicTextsOf, type PublishingCommand } from './publishing.ts';

type Make = (hours: number, fields?: Record<string, unknown>) => Command;
const made = (make: unknown, fields: Record<string, unknown>): PublishingCommand =>
  (make as Make)(9, fields) as PublishingCommand;

const personal = 'Hubungi 0812-3456-7890 atau warga@contoh.example.';
const reason = 'Pelapor memintanya sendiri.';

/** Every act that publishes: where it may be done, and the field that everybody reads. */
const acting: [PublishingCommand['type'], readonly Command[], unknown, string][] = [
  ['AskIdentity', upTo.triage, acts.ask, 'publicNote'],
  ['DivertToEmergency', upTo.triage, acts.divert, 'text'],
  ['AnswerInformation', upTo.triage, acts.inform, 'text'],
  ['ExtendRequest', requestUpTo.taken, requestActs.extend, 'text'],
  ['DecideRequest', requestUpTo.taken, requestActs.decide, 'text'],
  ['ReferElsewhere', upTo.triage, acts.refer, 'text'],
  ['NoteElsewhere', referred, elsewhereActs.note, 'text'],
  ['ApproveInterim', upTo.coordination, acts.approve, 'text'],
  ['AnswerDirectly', upTo.coordination, acts.answerDirectly, 'publicText'],
  ['ConveyResult', upTo.conveying, acts.convey, 'publicText'],
];

test('the table above holds every act that publishes', () => {
  assert.deepEqual(
    acting.map(([type]) => type),
    outwardActs,
  );
});

test('with a reason it goes out, and an event beside it says which kinds and why, never what', () => {
  for (const [type, history, make, field] of acting) {
    const by = people.pusat;
    const command = made(make, { [field]: personal, publishAnyway: { reason: ` ${reason} ` }, by });
    const decision = decide(played(history).state, command, knownTerms);
    assert.ok(decision.ok, type);
    const [first] = decision.events;
    assert.deepEqual(first, { type: 'PersonalDataPublished', kinds: ['phone', 'email'], reason, at: command.now, by });
    assert.ok(decision.events.length > 1);
  }
});

test('what is known of the reporter and only outside is told by the kinds that the act carries', () => {
  for (const [, history, make, field] of acting) {
    const { state } = played(history);
    const command = made(make, { [field]: 'Petugas datang.', exposes: ['name', 'address'], by: people.teamLead });
    assert.deepEqual(decide(state, command, knownTerms), { ok: false, refusal: 'personal-data-in-public' });
    const anyway = decide(state, { ...command, publishAnyway: { reason } } as Command, knownTerms);
    assert.ok(anyway.ok && anyway.events[0]?.type === 'PersonalDataPublished');
    assert.deepEqual(anyway.events[0].kinds, ['address', 'name']);
  }
});

test('only whoever answers for the city’s words may, and only with a reason that tells nothing itself', () => {
  const attempt = (fields: Record<string, unknown>) =>
    given(...upTo.triage).when(made(acts.inform, { text: personal, publishAnyway: { reason }, ...fields }));
  attempt({ by: people.medsos }).refused('publishing-not-allowed');
  attempt({ by: people.pusat, publishAnyway: { reason: ' \n' } }).refused('reason-missing');
  attempt({ by: people.pusat, publishAnyway: { reason: 'nomornya 081234567890' } }).refused('personal-data-in-reason');
  attempt({ by: people.teamLead }).then(
    { type: 'PersonalDataPublished' },
    { type: 'InformationAnswered' },
    { type: 'DeadlineMissed' },
    { type: 'StepMet' },
    { type: 'CaseClosed' },
  );
});

test('where there is nothing to publish, a reason given beforehand is no event', () => {
  given(...upTo.coordination)
    .when(acts.approve(3, { publishAnyway: { reason } }))
    .then({ type: 'InterimApproved' }, { type: 'StepMet' }, { type: 'StepOpened' });
});

test('a link that is the reporter’s alone goes out in public for no reason', () => {
  for (const link of ['https://kota.example/identitas/abc_123', 'https://kota.example/lacak/ADU-1?kode=123456'])
    for (const [, history, make, field] of acting) {
      const command = made(make, { [field]: `Isi di ${link}`, publishAnyway: { reason }, by: people.pusat });
      assert.deepEqual(decide(played(history).state, command, knownTerms), {
        ok: false,
        refusal: 'private-link-in-public',
      });
    }
});

test('what only the reporter reads is nobody else’s: no text of it is public, except to those who follow the case', () => {
  const opened = acts.open(0, { thread: privateThread });
  const file = (...history: readonly Command[]) => {
    const { state } = played(history);
    assert.ok(state.status !== 'none');
    return state.file;
  };
  const asked = made(acts.inform, { text: personal });
  assert.deepEqual(publicTextsOf(file(opened), asked), []);
  assert.deepEqual(publicTextsOf(file(opened, acts.addDuplicate(1)), asked), [{ place: 'text', text: personal }]);
  assert.deepEqual(publicTextsOf(file(acts.open(0)), asked), [{ place: 'text', text: personal }]);
  assert.deepEqual(publicTextsOf(file(acts.open(0)), made(acts.inform, { text: ' ' })), []);
  const result = made(acts.convey, { publicText: personal, privateText: 'x' });
  assert.deepEqual(publicTextsOf(file(opened), result), [{ place: 'publicText', text: personal }]);
  assert.deepEqual(publicTextsOf(file(opened), made(acts.convey, { publicText: undefined, privateText: 'x' })), []);
});
