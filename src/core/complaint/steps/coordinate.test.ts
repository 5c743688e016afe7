import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts, at, given, people, privateThread, publicThread, upTo } from '#test/given/given.ts';

const privately = [acts.open(0, { thread: privateThread }), acts.ask(1), acts.provide(2)];

test('Admin Medsos drafts, Admin Pusat returns it with a reason, and a new draft clears it', () => {
  const drafted = given(...upTo.coordination)
    .when(acts.draft(3))
    .then({ type: 'ResponseDrafted', by: people.medsos });
  assert.ok(drafted.status === 'coordination');
  assert.deepEqual(drafted.draft, { text: 'Terima kasih, kami teruskan' });
  const returned = given(...upTo.coordination, acts.draft(3))
    .when(acts.returnDraft(4))
    .then({ type: 'DraftReturned', reason: 'sebutkan lokasinya' });
  assert.ok(returned.status === 'coordination');
  assert.equal(returned.draft?.returned, 'sebutkan lokasinya');
  const again = given(...upTo.coordination, acts.draft(3), acts.returnDraft(4))
    .when(acts.draft(5, { text: 'Lokasi Jl. Contoh' }))
    .then({ type: 'ResponseDrafted' });
  assert.ok(again.status === 'coordination');
  assert.deepEqual(again.draft, { text: 'Lokasi Jl. Contoh' });
});

test('without a draft there is none to return; without a reason none is returned', () => {
  given(...upTo.coordination)
    .when(acts.returnDraft(3))
    .refused('no-draft');
  given(...upTo.coordination, acts.draft(3))
    .when(acts.returnDraft(4, { reason: '  ' }))
    .refused('reason-missing');
  given(...upTo.coordination)
    .when(acts.draft(3, { text: '' }))
    .refused('text-missing');
});

test('Admin Medsos approves nothing and answers nothing', () => {
  given(...upTo.coordination)
    .when(acts.approve(3, { by: people.medsos }))
    .refused('not-allowed');
  given(...upTo.coordination)
    .when(acts.answerDirectly(3, { by: people.medsos }))
    .refused('not-allowed');
  given(...upTo.coordination, acts.draft(3))
    .when(acts.returnDraft(3, { by: people.medsos }))
    .refused('not-allowed');
});

test('the interim response goes where the reporter came, and registration opens', () => {
  const after = given(...upTo.coordination)
    .when(acts.approve(3))
    .then(
      { type: 'InterimApproved', thread: publicThread },
      { type: 'StepMet', step: 'coordinate', late: false, dueAt: at(26) },
      { type: 'StepOpened', step: 'register', dueAt: at(27) },
    );
  assert.equal(after.status, 'registration');
});

test('an interim response in public holds no personal number', () => {
  for (const text of ['Pelapor 0812 3456 7890', 'NIK 3471-0123-4567-8901 tercatat', 'surel warga@contoh.example'])
    given(...upTo.coordination)
      .when(acts.approve(3, { text }))
      .refused('personal-data-in-public');
  given(...privately)
    .when(acts.approve(3, { text: 'Kami hubungi di 0812 3456 7890' }))
    .then({ type: 'InterimApproved', thread: privateThread }, { type: 'StepMet' }, { type: 'StepOpened' });
  given(...upTo.coordination)
    .when(acts.approve(3, { text: '' }))
    .refused('text-missing');
});

test('a direct answer skips registration and field work, and is the result', () => {
  const after = given(...upTo.coordination)
    .when(acts.answerDirectly(3))
    .then(
      { type: 'AnsweredDirectly' },
      { type: 'StepMet', step: 'coordinate', late: false },
      { type: 'StepSkipped', step: 'register', reason: 'answered-directly' },
      { type: 'StepSkipped', step: 'follow-up', reason: 'answered-directly' },
      { type: 'StepOpened', step: 'convey', dueAt: at(27) },
      { type: 'ResultWritten', publicText: 'Lampu sudah menyala kembali' },
    );
  assert.ok(after.status === 'conveying');
  assert.equal(after.direct, true);
});

test('a direct answer says something, and nothing personal in public', () => {
  given(...upTo.coordination)
    .when(acts.answerDirectly(3, { publicText: ' ' }))
    .refused('text-missing');
  given(...upTo.coordination)
    .when(acts.answerDirectly(3, { publicText: 'hubungi +62 812-3456-7890' }))
    .refused('personal-data-in-public');
});

test('with others following the case, even a private interim response holds nothing personal', () =>
  given(...privately, acts.addDuplicate(3))
    .when(acts.approve(3, { text: 'Kami hubungi di 0812 3456 7890' }))
    .refused('personal-data-in-public'));

test('a single person may hold both roles: who drafted approves', () => {
  const drafted = [...upTo.coordination, acts.draft(3, { by: people.pusat })];
  given(...drafted)
    .when(acts.approve(3, { by: people.pusat }))
    .then({ type: 'InterimApproved', by: people.pusat }, { type: 'StepMet' }, { type: 'StepOpened' });
});

test('Ketua Tim may stand in for Admin Pusat, so that no case waits for a person', () => {
  given(...upTo.coordination)
    .when(acts.approve(3, { by: people.teamLead }))
    .then({ type: 'InterimApproved', by: people.teamLead }, { type: 'StepMet' }, { type: 'StepOpened' });
});

test('coordination after its day is late', () => {
  given(...upTo.coordination)
    .when(acts.approve(27))
    .then(
      { type: 'InterimApproved' },
      { type: 'DeadlineMissed' },
      { type: 'StepMet', late: true },
      { type: 'StepOpened', dueAt: at(51) },
    );
});
