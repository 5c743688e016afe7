// What whoever answers a request is asked, right by right, and what is said of what follows; in both languages.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { declineGrounds, personRequestKinds, type PersonRequestKind } from '#core/person-request.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { RequestRow } from './person-request.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const row = (kind: PersonRequestKind): RequestRow => ({
  ...{ id: 'r1', kind, number: 'ADU-2026-000001-DZ', via: 'portal' },
  ...{ askedAt: '2026-03-02T01:00:00.000Z', clock: 'running' },
});
const dialog = (kind: PersonRequestKind, language = id, name = 'SettleDialog') =>
  language.show('features/person-request/SettleDialog.tsx', name, {
    ...{ as: { role: 'team-lead' as const }, props: { row: row(kind), onClose: () => undefined } },
  });

/** A part of what is said before each is granted. */
const follows: Record<PersonRequestKind, [string, string]> = {
  access: ['Serahkan datanya lebih dahulu', 'Hand over the data first'],
  correct: ['hanya dapat diubah pelapor sendiri di sana', 'can only be changed by the reporter there'],
  restrict: ['tidak diteruskan ke sistem lain', 'not passed on to other systems'],
  withdraw: ['semua aduannya menjadi rahasia', 'all their complaints become secret'],
  erase: ['Pelapor membaca penolakan ini', 'The reporter reads this refusal'],
};

suite('an answer', () => {
  for (const kind of personRequestKinds)
    test(`says what follows from granting it, and that the reporter reads it: ${kind}`, async () => {
      const [indonesian, english] = [await dialog(kind), await dialog(kind, en)];
      assert.ok(indonesian.words.includes(follows[kind][0]), indonesian.words);
      assert.ok(english.words.includes(follows[kind][1]), english.words);
      assert.ok(indonesian.words.includes('Pelapor membacanya di halaman lacaknya.'));
      assert.ok(english.words.includes('The reporter reads it on their tracking page.'));
    });

  test('is granted or declined, but an erasure can only be declined here, on one of the grounds', async () => {
    for (const kind of personRequestKinds) {
      const radios = (await dialog(kind)).all('input').filter(({ attributes }) => attributes['type'] === 'radio');
      assert.equal(radios.length, kind === 'erase' ? declineGrounds.length : 2, kind);
    }
  });

  test('asks for what is right of an identity only where something is to be corrected', async () => {
    for (const kind of personRequestKinds) {
      const shown = await dialog(kind);
      assert.deepEqual(shown.wordsOf('legend').includes('Identitas yang benar'), kind === 'correct', kind);
      assert.equal(shown.all('textarea').length, 1, kind);
    }
    const labels = (await dialog('correct', en)).wordsOf('label');
    for (const label of ['Name', 'Telephone', 'Address', 'Kelurahan'])
      assert.ok(
        labels.some((one) => one.includes(label)),
        labels.join(', '),
      );
  });
});

test('whoever lifts a restriction gives a reason, and is told who reads it', async () => {
  const shown = await dialog('restrict', id, 'LiftDialog');
  assert.ok(shown.words.includes('Alasan pencabutan') && shown.words.includes('Pelapor membacanya'));
  assert.ok(shown.buttons.includes('Cabut pembatasan') && shown.buttons.includes('Batal'));
  assert.equal(shown.all('textarea').length, 1);
  assert.ok((await dialog('restrict', en, 'LiftDialog')).words.includes('Reason for lifting it'));
});
