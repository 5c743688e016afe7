// One's own page: what is lent and the way back out of it, which devices are in, and what protects the account.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { Sitting } from '#test/beds/given-screen.ts';
import type { OwnAccountAnswer } from './own-account.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
// The page asks its browser whether the address has a name.
before(() => void Reflect.set(globalThis, 'window', { location: { href: 'https://kota.example/meja/akun-saya' } }));
after(() => void Reflect.deleteProperty(globalThis, 'window'));

const page = ['features/own-account/OwnAccountPage.tsx', 'OwnAccountPage'] as const;

type Session = OwnAccountAnswer['sessions'][number];

const session = (changed: Partial<Session> = {}): Session => ({
  ...{ id: 's-1', browser: 'Chrome', system: 'Android', startedAt: '2026-03-01T01:00:00.000Z' },
  ...{ seenAt: '2026-03-02T01:00:00.000Z', current: true, ...changed },
});
const own = (changed: Partial<OwnAccountAnswer> = {}): OwnAccountAnswer => ({
  ...{ id: 'o-1', email: 'sari@contoh.example', role: 'admin-medsos', sessions: [session()], demanded: false },
  ...{ factors: { hasPassword: true, app: false, keys: [], providers: [] }, lent: [], candidates: [], ...changed },
});
const show = (answer: OwnAccountAnswer, as: Partial<Sitting> = {}, language = id) =>
  language.show(...page, { as, answers: { 'GET /api/v1/me': answer }, now: '2026-03-02T03:00:00Z' });

const lent = { id: 'l-1', name: 'Dewi Contoh', role: 'team-lead', untilAt: '2026-03-05T16:59:00.000Z' } as const;

suite('work that is lent', () => {
  test('is offered by whose it is and until when; where nothing is lent nothing is said of it', async () => {
    const shown = await show(own({ lent: [lent] }));
    assert.match(shown.words, /Dewi Contoh .*Ketua Tim.*5 Mar.*23\.59/);
    assert.equal(shown.buttons.filter((label) => label.includes('Dewi Contoh')).length, 1);
    assert.doesNotMatch((await show(own())).words, /Dewi Contoh|Ketua Tim/);
  });

  test('that one has taken on shows the way back to oneself, and is not offered again', async () => {
    const shown = await show(own({ lent: [lent] }), { actingFor: { id: 'l-1', name: 'Dewi Contoh' } });
    const before = await show(own({ lent: [lent] }));
    assert.equal(shown.buttons.filter((label) => label.includes('Dewi Contoh')).length, 0);
    assert.ok(
      shown.buttons.some((label) => !before.buttons.includes(label)),
      shown.buttons.join(' | '),
    );
    assert.match(shown.words, /Dewi Contoh/);
  });

  test('that has ended meanwhile still lets one go back', async () => {
    const shown = await show(own(), { actingFor: { id: 'l-1', name: 'Dewi Contoh' } });
    assert.match(shown.words, /Dewi Contoh/);
    assert.equal(shown.buttons.length, (await show(own())).buttons.length + 1);
  });
});

suite('devices', () => {
  test('are named by what their browser says, and by no gap where it says nothing', async () => {
    const shown = await show(
      own({ sessions: [session(), session({ id: 's-2', current: false, browser: '', system: '' })] }),
    );
    assert.match(shown.words, /Chrome.*Android/);
    assert.doesNotMatch(shown.words, /undefined| ·  | \(\)/);
  });

  test('are ended one by one, but for this one; all others together only where there are others', async () => {
    const [alone, two, three] = [
      await show(own()),
      await show(own({ sessions: [session(), session({ id: 's-2', current: false })] })),
      await show(own({ sessions: ['s-1', 's-2', 's-3'].map((one) => session({ id: one, current: one === 's-1' })) })),
    ];
    assert.equal(two.buttons.length - alone.buttons.length, 2);
    assert.equal(three.buttons.length - two.buttons.length, 1);
  });
});

suite('the page', () => {
  test('says that a second factor is demanded where the role must show one', async () => {
    assert.notEqual((await show(own({ demanded: true }))).words, (await show(own())).words);
  });

  test('names who stands in for oneself and until when', async () => {
    const substitute = { id: 'o-2', name: 'Bima Contoh', untilAt: '2026-03-05T16:59:00.000Z' };
    assert.match((await show(own({ substitute }))).words, /Bima Contoh.*5 Mar/);
  });

  test('asks one question, and says nothing while it waits for the answer', async () => {
    assert.deepEqual((await show(own())).asked, ['GET /api/v1/me']);
    assert.doesNotMatch((await id.show(...page, { waiting: true })).words, /sari@|Chrome/);
  });

  test('has as many buttons in English, each in other words', async () => {
    const [first, second] = [await show(own({ lent: [lent] })), await show(own({ lent: [lent] }), {}, en)];
    assert.equal(first.buttons.length, second.buttons.length);
    assert.notDeepEqual(first.buttons, second.buttons);
  });
});
