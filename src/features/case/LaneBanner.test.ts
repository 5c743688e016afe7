// Above the conversation: that a case is in a sensitive lane, or that words suggest one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, givenMessage, shownChannels } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const agencies = [{ id: 'dpupkp', name: 'Dinas PUPKP', shortName: 'DPUPKP' }];

type Props = { answer: CaseAnswer };
const show = (changed: Partial<CaseAnswer>, language = id) =>
  language.show<Props>('features/case/LaneBanner.tsx', 'LaneBanner', {
    props: { answer: givenAnswer({ possible: ['MoveToLane', 'AddNote'], ...changed }) },
    answers: { 'GET /api/v1/agencies': { agencies } },
  });

test('a suggestion says that nobody confirmed it and who sees the case meanwhile, and is followed by one press', async () => {
  const shown = await show({ laneSuggested: ['women-and-children', 'misconduct'] });
  assert.match(
    shown.words,
    /^Mungkin untuk jalur khusus perempuan dan anak, penyimpangan petugas\. .*belum dipastikan/,
  );
  assert.deepEqual(shown.buttons, ['Pindahkan ke perempuan dan anak', 'Pindahkan ke penyimpangan petugas']);
  assert.deepEqual((await show({ laneSuggested: ['misconduct'] }, en)).buttons, ['Move to misconduct']);
});

test('a case in a lane says so, who is accused by name and office, and offers nothing', async () => {
  const shown = await show({ lane: 'misconduct', accused: { person: 'Kepala dinas', agencyId: 'dpupkp' } });
  assert.match(shown.words, /^Jalur khusus: Penyimpangan petugas\. .* Terlapor: Kepala dinas, DPUPKP\.$/);
  assert.deepEqual(shown.buttons, []);
});

test('words that everybody can still read where they were written are pointed out, and no others', async () => {
  const hint = /masih terbaca umum di kanal asalnya/;
  assert.match((await show({ lane: 'misconduct' })).words, hint);
  const messages = [givenMessage({ visibility: 'private' })];
  assert.doesNotMatch((await show({ lane: 'misconduct', messages })).words, hint);
});

test('the time of its lane is told while it runs, and that it passed', async () => {
  const at = '2026-03-02T03:00:00.000Z';
  assert.match(
    (await show({ lane: 'women-and-children', laneDue: { at } })).words,
    /Harus dijawab paling lambat .*10\.00/,
  );
  const missed = await show({ lane: 'women-and-children', laneDue: { at, missed: true } });
  assert.match(missed.words, /Batas jawaban jalur ini lewat sejak .*10\.00/);
});

test('nothing stands above any other case, or for whoever may not move it', async () => {
  assert.equal((await show({})).words, '');
  assert.equal((await show({ laneSuggested: ['misconduct'], possible: ['AddNote'] })).words, '');
});
