// The screen of blocked accounts: one that stands, one that is over, and who may lift it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels, shownNumber } from '#test/given/case-answer.ts';
import type { BlockRow } from './block.contract.ts';

const id = await consoleIn('id', shownChannels);

const block = (changed: Partial<BlockRow> = {}): BlockRow => ({
  ...{ id: 'b1', channel: 'instagram', name: 'akun.contoh', number: shownNumber, reason: 'spam', appeal: '' },
  ...{ blockedAt: '2026-03-02T01:00:00.000Z', blockedBy: 'Sari Contoh', untilAt: '2026-03-09T01:00:00.000Z' },
  ...{ kept: 3, stands: true, ...changed },
});

const show = (role: Role, ...blocks: readonly BlockRow[]) =>
  id.show('features/block/BlocksPage.tsx', 'BlocksPage', {
    as: { role },
    answers: { 'GET /api/v1/blocks': { blocks } },
  });

test('a block says whom, why, by whom, until when and how much was set aside, and leads to its case', async () => {
  const shown = await show('admin-pusat', block());
  const [card = ''] = shown.wordsOf('li.panel');
  assert.match(card, /^akun\.contoh Instagram Diblokir sampai Sen, 9 Mar/);
  assert.match(card, /Spam .* Diblokir Sari Contoh, Sen, 2 Mar.* · 3 kiriman disisihkan/);
  assert.ok(shown.links.some((link) => link.includes(shownNumber)));
});

test('whoever decides lifts it; the desk is told who can, and both write down what its owner says', async () => {
  const [decides, desk] = [await show('admin-pusat', block()), await show('admin-medsos', block())];
  assert.deepEqual([decides.buttons.includes('Cabut blokir'), desk.buttons.includes('Cabut blokir')], [true, false]);
  assert.match(desk.words, /Admin Pusat yang dapat mencabutnya/);
  for (const shown of [decides, desk]) assert.equal(shown.all('textarea').length, 1);
});

test('what is over has nothing to lift, and says who lifted it', async () => {
  const shown = await show('admin-pusat', block({ stands: false, liftedBy: 'Bima Contoh', reason: 'abuse' }));
  assert.ok(!shown.buttons.includes('Cabut blokir'));
  assert.match(shown.words, /Selesai .* Makian .* Dicabut Bima Contoh/);
});

test('where nobody is blocked it says from where somebody is', async () => {
  assert.match((await show('admin-medsos')).words, /Tidak ada akun yang diblokir .*ditutup sebagai spam atau makian/);
});
