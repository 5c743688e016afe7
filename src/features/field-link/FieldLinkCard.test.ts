// The card by which an agency hands a case on inside: for that agency alone, while the case is in the field, and without a person in its texts.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownNumber } from '#test/given/case-answer.ts';
import type { FieldLinksAnswer } from './field-link.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const link = {
  ...{ id: 'link-1', task: 'Tambal lubang.\nSisi timur.', by: 'Petugas Contoh' },
  ...{ madeAt: '2026-03-02T01:00:00.000Z', untilAt: '2026-03-03T01:00:00.000Z' },
};
const asked: FieldLinksAnswer = {
  links: [link],
  mayMake: true,
  caseUrl: `https://aduan.example/meja/kasus/${shownNumber}`,
};

const inField: Partial<CaseAnswer> = {
  status: 'follow-up',
  disposition: { leadAgencyId: 'dlh', helpingAgencyIds: [], instruction: 'Tambal lubang.', acknowledgedBy: [] },
};

type Shown = { changed?: Partial<CaseAnswer>; role?: Role; answer?: FieldLinksAnswer; language?: typeof id };

const show = ({ changed = inField, role = 'admin-agency', answer = asked, language = id }: Shown = {}) =>
  language.show<{ answer: CaseAnswer }>('features/field-link/FieldLinkCard.tsx', 'FieldLinkCard', {
    as: { role },
    answers: { [`GET /api/v1/cases/${shownNumber}/field-links`]: answer },
    props: { answer: givenAnswer(changed) },
  });

suite('the card', () => {
  test('shows what is handed out, by whom and until when, and lets the agency take it back or hand out more', async () => {
    const shown = await show();
    assert.deepEqual(shown.wordsOf('blockquote'), ['Tambal lubang. Sisi timur.']);
    assert.match(shown.words, /Dibuat Petugas Contoh, berlaku sampai Sel, 3 Mar 08\.00 WIB/);
    assert.deepEqual(shown.wordsOf('button'), ['Cabut tautan', 'Buat tautan lapangan', 'Salin teks untuk grup']);
    assert.match((await show({ language: en })).words, /Made by Petugas Contoh, works until/);
  });

  test('offers none where none can be made', async () => {
    const shown = await show({ answer: { ...asked, links: [], mayMake: false } });
    assert.deepEqual(shown.wordsOf('button'), ['Salin teks untuk grup']);
  });

  test('is for an agency, and while the case is in the field', async () => {
    for (const role of ['admin-medsos', 'admin-pusat', 'team-lead', 'division-head'] as const)
      assert.equal((await show({ role })).words, '', role);
    for (const status of ['conveying', 'closed', 'coordination'] as const)
      assert.equal((await show({ changed: { ...inField, status } })).words, '', status);
  });
});
