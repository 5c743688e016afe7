// Beside a case: what everybody reads of it, for those who decide that, and nothing for anybody else.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { roles } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { PublicationAnswer } from './publication.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const number = 'ADU-2026-000001-DZ';
const card = ['features/publication/PublicationCard.tsx', 'PublicationCard'] as const;
const asked = `GET /api/v1/cases/${number}/publication`;

const answer = (changed: Partial<PublicationAnswer> = {}): PublicationAnswer => ({
  ...{ listed: false, serviceCode: 'umum', summary: '', point: 'near' },
  services: [
    { code: 'umum', name: 'Aduan umum' },
    { code: 'jalan', name: 'Jalan & trotoar' },
  ],
  ...changed,
});
const show = (given: PublicationAnswer, language = id) =>
  language.show(...card, { props: { number }, as: { role: 'admin-pusat' }, answers: { [asked]: given } });

suite('who decides what everybody reads', () => {
  for (const role of roles)
    test(`is ${role}, or is asked nothing and shown nothing`, async () => {
      const decides = role === 'admin-pusat' || role === 'team-lead';
      const shown = await id.show(...card, {
        ...{ props: { number }, as: { role } },
        answers: decides ? { [asked]: answer() } : {},
      });
      assert.deepEqual(shown.asked, decides ? [asked] : []);
      assert.equal(shown.words === '', !decides);
    });
});

suite('a case', () => {
  test('that nobody reads offers to be shown, and has nothing to take back', async () => {
    const shown = await show(answer());
    assert.equal(shown.buttons.length, 1);
    assert.equal(shown.all('dl.facts').length, 0);
    assert.doesNotMatch(shown.words, /undefined/);
  });

  test('that everybody reads stands there as they read it, and can be changed and taken back', async () => {
    const decided = { at: '2026-03-02T01:00:00.000Z', by: 'Bima Contoh' };
    const shown = await show(answer({ listed: true, serviceCode: 'jalan', summary: 'Lubang\nbesar <b>', decided }));
    assert.equal(shown.buttons.length, 2);
    assert.match(shown.words, /Jalan & trotoar .*Lubang besar <b> .*08\.00.*Bima Contoh/);
    assert.doesNotMatch((await show(answer({ summary: 'Belum untuk umum' }))).words, /Belum untuk umum/);
  });

  test('in a category that is no longer offered is called by its code', async () => {
    assert.match((await show(answer({ listed: true, serviceCode: 'dulu' }))).words, /dulu/);
  });

  test('shows its point as exactly as everybody sees it', async () => {
    const place = { lat: -7.801234, long: 110.364567 };
    for (const [point, expected] of [
      ['near', '-7.801, 110.365'],
      ['exact', '-7.801234, 110.364567'],
      ['none', '–'],
    ] as const)
      assert.deepEqual((await show(answer({ listed: true, place, point }))).wordsOf('span.number'), [expected], point);
    assert.deepEqual((await show(answer({ listed: true }))).wordsOf('span.number'), []);
  });

  test('tells its kelurahan only where that was agreed to, and names the page and what stands there', async () => {
    const shown = await show(answer({ listed: true, kelurahan: 'Gowongan' }));
    assert.match(shown.words, /Gowongan.*\/ikuti/);
    const kept = await show(answer({ listed: true, kelurahan: 'Gowongan', point: 'none' }));
    assert.doesNotMatch(kept.words, /Gowongan/);
    assert.match(kept.words, /Kelurahan Tidak ditampilkan\./);
  });

  test('is told of in the officer’s language', async () => {
    const [first, second] = [await show(answer({ listed: true })), await show(answer({ listed: true }), en)];
    assert.notDeepEqual(first.buttons, second.buttons);
    assert.equal(first.buttons.length, second.buttons.length);
  });
});
