// The answer that waits to be approved, in its card and in the window that compares its versions.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const now = '2026-03-02T03:00:00Z';

type Entry = CaseAnswer['timeline'][number];
const entry = (event: object, by: string, minute: number): Entry => {
  const at = `2026-03-02T01:${String(minute).padStart(2, '0')}:00.000Z`;
  return { at, by, event: { by: { kind: 'system', part: 'intake' }, at: Date.parse(at), ...event } as Entry['event'] };
};
const first = entry({ type: 'ResponseDrafted', text: 'Lampu segera diganti.' }, 'Sari', 10);
const reason = entry({ type: 'DraftReturned', reason: 'Sebut harinya.' }, 'Budi', 20);
const second = entry({ type: 'ResponseDrafted', text: 'Lampu diganti besok.' }, 'Sari', 30);

const waiting = givenAnswer({
  status: 'coordination',
  timeline: [first, reason, second],
  draft: { text: 'Lampu diganti besok.' },
  possible: ['ApproveInterim', 'ReturnDraft', 'DraftResponse', 'AddNote'],
});
const props = (answer: CaseAnswer) => ({ answer, onAct: () => undefined, onClose: () => undefined });
const card = (answer: CaseAnswer, language = id) =>
  language.show('features/case/DraftCard.tsx', 'DraftCard', { props: props(answer), now });
const dialog = (answer: CaseAnswer, language = id) =>
  language.show('features/case/DraftDialog.tsx', 'DraftDialog', { props: props(answer), now });

suite('the card', () => {
  test('says that an answer waits, since when, and leads to its versions', async () => {
    const shown = await card(waiting);
    assert.match(shown.words, /Menunggu persetujuan\s*sejak Sen, 2 Mar 08\.30 WIB/);
    assert.deepEqual(shown.buttons, ['2 versi, 1 komentar: lihat dan bandingkan']);
    assert.match((await card(waiting, en)).words, /Waits to be approved/);
  });

  test('says what it was returned for', async () => {
    const returned = { ...waiting, draft: { text: 'Lampu segera diganti.', returned: 'Sebut harinya.' } };
    assert.match((await card(returned)).words, /Dikembalikan.*Sebut harinya\./s);
  });

  test('is not there where nobody drafted anything, and stays with the versions after it left', async () => {
    assert.equal((await card(givenAnswer())).words, '');
    const { draft: _draft, ...left } = waiting;
    const approved = entry({ type: 'InterimApproved', text: 'Lampu diganti besok.' }, 'Budi', 40);
    const shown = await card({ ...left, status: 'registration', timeline: [...waiting.timeline, approved] });
    assert.deepEqual(shown.buttons, ['3 versi, 1 komentar: lihat dan bandingkan']);
  });
});

suite('the window', () => {
  test('marks what differs by signs and in words, beside each other', async () => {
    const shown = await dialog(waiting);
    assert.match(shown.words, /Ditambahkan 1 bagian: “besok”/);
    assert.match(shown.words, /Dihapus 1 bagian: “segera”/);
    assert.equal(shown.all('ins').length, 1);
    assert.equal(shown.all('del').length, 1);
    assert.match(shown.words, /\[dihapus:\s*segera\s*\]/);
    assert.match(shown.words, /Versi 1 dari 2.*Versi 2 dari 2/s);
  });

  test('shows what was said of each version, and what may be done with the last', async () => {
    const shown = await dialog(waiting);
    assert.match(shown.words, /Sebut harinya\.\s*Budi · Sen, 2 Mar 08\.20 WIB · Versi 1 dari 2/);
    for (const button of ['Tambahkan komentar', 'Tutup']) assert.ok(shown.buttons.includes(button), button);
    assert.equal(shown.all('button.button-primary').length, 1);
  });

  test('offers nothing to whoever may do nothing, and only the record once it left', async () => {
    const { buttons } = await dialog({ ...waiting, possible: [] });
    assert.deepEqual(
      buttons.filter((name) => name !== 'Tutup'),
      [],
    );
  });
});
