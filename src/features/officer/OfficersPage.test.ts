// Everybody who may work at this desk, card by card: how they stand, and buttons only where the server says that they lead anywhere.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { roles } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { OfficersAnswer, OfficerView } from './officer.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/officer/OfficersPage.tsx', 'OfficersPage'] as const;
const now = '2026-03-02T03:00:00Z';

const officer = (changed: Partial<OfficerView> = {}): OfficerView => ({
  ...{ id: 'o-1', name: 'Sari Contoh', email: 'sari@contoh.example', role: 'admin-medsos', state: 'active' },
  ...{ sessions: 0, secondFactor: false, isYou: false, mayChange: true, ...changed },
});
const show = (officers: OfficerView[], language = id) => {
  const answer: OfficersAnswer = { officers, agencies: [], roles: [...roles] };
  return language.show(...page, { as: { role: 'operator' }, answers: { 'GET /api/v1/officers': answer }, now });
};
const cardOf = async (changed: Partial<OfficerView>): Promise<string> =>
  (await show([officer(changed)])).wordsOf('li.officer-card')[0] ?? assert.fail('no card');

suite('a card', () => {
  test('names role, agency and address of whoever it is', async () => {
    assert.match(await cardOf({}), /Sari Contoh Admin Medsos sari@contoh\.example/);
    assert.match(await cardOf({ role: 'admin-agency', agencyId: 'dlh', agencyName: 'DLH' }), /Admin [^·]*· DLH /);
    assert.match(
      await cardOf({ alsoRoles: ['admin-pusat', 'data-officer'] }),
      /Admin Medsos · Admin Pusat · Pengolah Data/,
    );
    assert.match(await cardOf({ name: 'A'.repeat(100) }), new RegExp('A'.repeat(100)));
  });

  test('offers what may be done only where the server allows it, and never about oneself', async () => {
    const press = async (changed: Partial<OfficerView>): Promise<number> =>
      (await show([officer(changed)])).buttons.length - (await show([])).buttons.length;
    assert.equal(await press({ mayChange: false }), 0);
    assert.equal(await press({ mayChange: false, isYou: true }), 0);
    assert.ok((await press({ mayChange: true })) > 0);
    assert.match(await cardOf({ isYou: true, mayChange: false }), /Sari Contoh \(.+\)/);
  });

  test('says how each stands in a word of its own', async () => {
    const states = await Promise.all(
      (['active', 'waiting', 'off'] as const).map((state) => cardOf({ state, mayChange: false })),
    );
    assert.equal(new Set(states).size, 3);
  });

  test('tells until when a link is good, and that a new one is needed once it is not', async () => {
    const open = await cardOf({ state: 'waiting', linkEndsAt: '2026-03-05T01:00:00.000Z' });
    assert.match(open, /5 Mar.*08\.00/);
    const ended = await cardOf({ state: 'waiting', linkEndsAt: now });
    assert.doesNotMatch(ended, /2 Mar/);
    assert.equal(ended, await cardOf({ state: 'waiting' }), 'as where there never was one');
    assert.doesNotMatch(
      await cardOf({ linkEndsAt: '2026-03-05T01:00:00.000Z' }),
      /5 Mar/,
      'nothing of it once it was used',
    );
  });

  test('tells of a second factor where somebody works, of sessions where there are some, and who stands in', async () => {
    const [without, withOne] = [await cardOf({}), await cardOf({ secondFactor: true })];
    assert.notEqual(without, withOne);
    assert.equal(await cardOf({ state: 'off' }), await cardOf({ state: 'off', secondFactor: true }));
    assert.match(await cardOf({ sessions: 3 }), / 3 /);
    const substitute = { id: 'o-2', name: 'Bima Contoh', untilAt: '2026-03-05T16:59:00.000Z' };
    assert.match(await cardOf({ substitute }), /Bima Contoh.*5 Mar.*23\.59/);
  });

  test('is told when last seen, or that they never were', async () => {
    assert.match(await cardOf({ lastSeenAt: '2026-03-02T01:14:00.000Z' }), /08\.14/);
    assert.doesNotMatch(await cardOf({}), /08\.14|undefined|NaN/);
  });
});

suite('the page', () => {
  test('lets somebody be asked in once it knows who is there, and not before', async () => {
    const shown = await show([]);
    const waiting = await id.show(...page, { as: { role: 'operator' }, waiting: true });
    assert.ok(shown.buttons.length > waiting.buttons.length);
  });

  test('is the same in English, word for word another one', async () => {
    const [first, second] = [await show([officer()]), await show([officer()], en)];
    assert.equal(first.buttons.length, second.buttons.length);
    assert.notDeepEqual(first.buttons, second.buttons);
  });
});
