// The card of visits and calls: what is agreed and granted, whose number was just opened, and what each may press there.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, shownChannels } from '#test/given/case-answer.ts';
import type { CaseAnswer } from './case.contract.ts';

const agencies = ['dlh', 'dpupkp'].map((one) => ({ id: one, name: one, shortName: one.toUpperCase() }));
const answers = { 'GET /api/v1/agencies': { agencies } };
const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

const inside: NonNullable<CaseAnswer['inside']> = {
  visits: [{ agencyId: 'dlh', visitAt: '2026-03-03T01:30:00.000Z' }],
  phoneAsks: [{ agencyId: 'dlh', reason: 'Pagarnya terkunci.' }],
  phoneGrants: [{ agencyId: 'dpupkp', untilAt: '2026-03-04T01:30:00.000Z' }],
};
const hidden = { name: 'Warga', hidden: true } as const;

type Props = { answer: CaseAnswer; revealed: { phone?: string } | undefined; onAct: () => void };
const show = (changed: Partial<CaseAnswer>, revealed?: { phone?: string }, language = id) =>
  language.show<Props>('features/case/InsideCard.tsx', 'InsideCard', {
    answers,
    props: { answer: givenAnswer(changed), revealed, onAct: () => undefined },
  });

suite('the card', () => {
  test('is not there where nothing is agreed, asked or granted', async () => {
    assert.equal((await show({ possible: ['GrantPhone', 'AskPhone'] })).words, '');
  });

  test('says who comes when, who asks why, and who may call until when', async () => {
    const { words } = await show({ inside });
    assert.match(words, /DLH berkunjung Sel, 3 Mar 08\.30 WIB/);
    assert.match(words, /DLH meminta izin menelepon pelapor Pagarnya terkunci\./);
    assert.match(words, /DPUPKP boleh membuka nomor telepon sampai Rab, 4 Mar 08\.30 WIB/);
    assert.match((await show({ inside }, undefined, en)).words, /DPUPKP may open the telephone number until/);
  });

  test('says of a reason that was erased that it was', async () => {
    const erased = { ...inside, phoneAsks: [{ agencyId: 'dlh', reason: { gone: 'erased' } as const }] };
    const { words } = await show({ inside: erased });
    assert.doesNotMatch(words, /object|undefined/);
    assert.match(words, /dihapus/);
  });

  test('offers each what they may, and minutes where a visit is agreed', async () => {
    const buttons = async (possible: OfficerCommand[], more: Partial<CaseAnswer> = {}) =>
      (await show({ inside, possible, ...more })).wordsOf('button');
    assert.deepEqual(await buttons(['GrantPhone', 'EndPhone']), [
      'Izinkan dinas menelepon',
      'Tolak/cabut izin telepon',
    ]);
    assert.deepEqual(await buttons(['OpenPhone', 'RecordMinutes', 'AskPhone']), [
      'Buka nomor telepon',
      'Tulis berita acara',
    ]);
    assert.deepEqual(await buttons(['RecordMinutes'], { inside: { ...inside, visits: [] } }), []);
    assert.deepEqual(await buttons([]), []);
  });

  test('shows a number that was just opened to whom the reporter is hidden, to be called by one press', async () => {
    const shown = await show({ inside, reporter: hidden }, { phone: '081200000001' });
    assert.deepEqual(
      shown.all('a').map(({ attributes }) => attributes['href']),
      ['tel:081200000001'],
    );
    assert.ok(!(await show({ inside, reporter: hidden })).words.includes('0812'));
    // The desk reads it in the reporter's card.
    assert.ok(!(await show({ inside }, { phone: '081200000001' })).words.includes('0812'));
  });
});
