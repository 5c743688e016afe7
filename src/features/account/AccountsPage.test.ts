// The page of the city's accounts: who may change them is given buttons, who may not reads the same; what came of a permission is said.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { AccountsAnswer, AccountView } from './account.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const page = ['features/account/AccountsPage.tsx', 'AccountsPage'] as const;
const asked = 'GET /api/v1/accounts';

const account = (changed: Partial<AccountView> = {}): AccountView => ({
  ...{ channel: 'instagram', id: '1784', handle: '@kota', apiUrl: '', declaredBy: 'console', held: [] },
  ...{ usagePercent: 0, endsSoon: false, permits: false, ...changed },
});
const form = {
  channel: 'instagram',
  apiUrl: 'https://graph.facebook.com',
  needs: ['accessToken'],
  may: [],
  plain: [],
  choices: {},
};
const answer = (...accounts: AccountView[]): AccountsAnswer => ({ accounts, channels: [form] });

const show = (given: AccountsAnswer, role: Role = 'operator', at = '/akun', language = id) =>
  language.show(...page, { as: { role }, at, answers: { [asked]: given } });

suite('the list', () => {
  test('is a card for each, also two of one name on two channels', async () => {
    const shown = await show(answer(account(), account({ channel: 'email', id: 'a@kota.example' })));
    assert.deepEqual(
      shown.wordsOf('li.account-card').map((words) => /@kota (\S+) (\S+)/.exec(words)?.slice(1)),
      [
        ['Instagram', '1784'],
        ['Surel', 'a@kota.example'],
      ],
    );
    assert.deepEqual(shown.asked, [asked]);
  });

  test('of many is looked through by name; a few need no search', async () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((name) => account({ id: name }));
    const search = async (given: readonly AccountView[], language = id) =>
      (await show(answer(...given), 'operator', '/akun', language))
        .all('input')
        .filter(({ attributes }) => attributes['type'] === 'search').length;
    assert.deepEqual([await search(many.slice(1)), await search(many), await search(many, en)], [0, 1, 1]);
    assert.match((await show(answer(...many))).words, /Cari kanal, nama, atau ID akun/);
  });

  test('of none says how to begin', async () => {
    const shown = await show(answer());
    assert.match(shown.words, /Belum ada akun Hubungkan akun pertama supaya pesan warga masuk ke meja ini\./);
    assert.match((await show(answer(), 'operator', '/akun', en)).words, /No accounts yet Connect the first account/);
  });

  test('while it is fetched nothing is said to be missing, and nothing can be connected', async () => {
    const shown = await id.show(...page, { as: { role: 'operator' }, waiting: true });
    assert.equal(shown.words.includes('Belum ada akun'), false);
    assert.deepEqual(shown.buttons, []);
  });

  test('that was refused says so, and not that there are none', async () => {
    const refused = Response.json({ title: 'Bukan untuk peran Anda.' }, { status: 403 });
    const shown = await id.show(...page, { as: { role: 'operator' }, answers: { [asked]: refused } });
    assert.match(shown.words, /Bukan untuk peran Anda\./);
    assert.equal(shown.words.includes('Belum ada akun'), false);
    assert.deepEqual(shown.buttons, ['Coba lagi']);
  });
});

suite('what each role may press', () => {
  const roles = {
    operator: ['Hubungkan akun', 'Uji akun', 'Ubah akun', 'Istirahatkan akun', 'Lepaskan akun'],
    'team-lead': [],
    'division-head': [],
    'admin-medsos': [],
    'admin-pusat': [],
    'admin-agency': [],
  } as const;
  for (const [role, buttons] of Object.entries(roles))
    test(role, async () => {
      const shown = await show(answer(account()), role as Role);
      assert.deepEqual(
        shown.buttons.map((one) => one.replace(/( akun).*/, '$1')),
        buttons,
      );
      assert.match(shown.words, /@kota Instagram 1784/);
    });

  test('an account of a channel without a form is tested, and not changed', async () => {
    const shown = await show(answer(account({ channel: 'open311', id: 'mitra', handle: 'Mitra' })));
    assert.deepEqual(shown.buttons, [
      'Hubungkan akun',
      'Uji akun open311 Mitra',
      'Istirahatkan akun Mitra',
      'Lepaskan akun Mitra',
    ]);
  });
});

test('what came of a permission is said once the browser is back, and only then', async () => {
  const words = async (at: string) => (await show(answer(account()), 'operator', at)).words;
  assert.match(await words('/akun?izin=diterima'), /Izin diterima\. Kotak surel sudah dapat dibuka\./);
  assert.match(await words('/akun?izin=gagal'), /Izin tidak jadi diberikan, atau sudah kedaluwarsa\./);
  assert.match(await words('/akun?izin=apa-saja'), /Izin tidak jadi diberikan/);
  assert.equal((await words('/akun')).includes('Izin'), false);
});
