// The card of parent and children: how many are done, each by what it is about, and what one may not see is said to be there.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { givenAnswer, shownChannels } from '#test/given/case-answer.ts';
import type { ActFacts } from '#web/acts/act-form.ts';
import type { CaseAnswer } from './case.contract.ts';

const agencies = [{ id: 'dlh', name: 'Dinas Lingkungan Hidup', shortName: 'DLH' }];
const answers = { 'GET /api/v1/agencies': { agencies } };
const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
type Family = NonNullable<CaseAnswer['family']>;

const alone: Family = { isChild: false, children: [], hidden: 0, done: 0, all: 0 };
const waste = { number: 'ADU-2026-000004-XX', status: 'follow-up', what: 'sampah menumpuk', agencyId: 'dlh' } as const;
const lights = { number: 'ADU-2026-000003-XX', status: 'closed', what: 'Lampu jalan' } as const;

const show = async (family: Family | undefined, language = id): Promise<string> => {
  const answer = givenAnswer(family === undefined ? {} : { family });
  const shown = await language.show<{ answer: CaseAnswer }>('features/case/FamilyCard.tsx', 'FamilyCard', {
    answers,
    props: { answer },
  });
  return shown.words;
};

suite('the card', () => {
  test('is not there for a case that stands alone', async () => {
    assert.equal(await show(undefined), '');
    assert.equal(await show(alone), '');
  });

  test('of a parent says how many are done, and of each what, by whom, until when', async () => {
    const dueAt = '2026-03-03T01:30:00.000Z';
    const words = await show({ ...alone, children: [lights, { ...waste, dueAt }], done: 1, all: 2 });
    assert.match(words, /^Aduan pecahan 1 dari 2 selesai/);
    assert.match(words, /ADU-2026-000003-XX Selesai Lampu jalan Belum didisposisikan/);
    assert.match(words, /ADU-2026-000004-XX Tindak lanjut sampah menumpuk DLH · paling lambat Sel, 3 Mar 08.30 WIB/);
    assert.match(await show({ ...alone, children: [lights], done: 1, all: 1 }, en), /^Child complaints 1 of 1 done/);
  });

  test('of a child names its parent and its siblings, or that they cannot be seen', async () => {
    const parent = { number: 'ADU-2026-000001-XX', status: 'conveying' } as const;
    const words = await show({ ...alone, isChild: true, parent, children: [waste], done: 0, all: 2 });
    assert.match(words, /^Aduan ini pecahan Dari aduan induk ADU-2026-000001-XX .* Pecahan lainnya ADU-2026-000004-XX/);
    const hidden = await show({ ...alone, isChild: true, parentHidden: true, hidden: 2, all: 3 });
    assert.match(hidden, /Aduan induknya tidak dapat Anda lihat\..*2 pecahan lagi tidak dapat Anda lihat\./);
  });
});

suite('before a result is told', () => {
  const line = async (family: ActFacts['family']): Promise<string> =>
    (
      await id.show<{ facts: ActFacts }>('features/acts/convey-result/FamilyLine.tsx', 'FamilyLine', {
        props: { facts: givenFacts(family === undefined ? {} : { family }) },
      })
    ).words;

  test('what is open besides is named, by its number and what it is about', async () => {
    const open = [{ number: 'ADU-2026-000004-XX', what: 'sampah menumpuk' }];
    assert.match(
      await line({ isChild: false, open, openHidden: 1 }),
      /Masih terbuka: ADU-2026-000004-XX \(sampah menumpuk\), 1 pecahan yang tidak Anda lihat\. Hasil ini boleh dikirim/,
    );
    assert.equal(await line({ isChild: false, open: [], openHidden: 0 }), '');
    assert.equal(await line(undefined), '');
  });

  test('of a child the officer is asked to say which matter it is', async () => {
    assert.match(await line({ isChild: true, open: [], openHidden: 0 }), /Sebutkan hal mana/);
  });
});
