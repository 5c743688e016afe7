// One account as its keepers read it: its state before anything else, what is wrong with it and what helps, and only what may be pressed.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import type { AccountView, TestAnswer } from './account.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];
const card = ['features/account/AccountCard.tsx', 'AccountCard'] as const;
const now = '2026-03-02T03:00:00Z';

const given = (changed: Partial<AccountView> = {}): AccountView => ({
  ...{ channel: 'instagram', id: '17841400000000001', handle: '@pemkot.contoh', apiUrl: 'https://graph.facebook.com' },
  ...{ declaredBy: 'console', held: ['appSecret', 'accessToken'], usagePercent: 0, endsSoon: false, permits: false },
  ...{ checkedAt: '2026-03-02T01:00:00Z', ...changed },
});

type Props = {
  account: AccountView;
  end: TestAnswer | Error | undefined;
  isTesting: boolean;
  isBusy: boolean;
  onPermit: (() => void) | undefined;
  onTest: (() => void) | undefined;
  onEdit: (() => void) | undefined;
  mayEnd: boolean;
};

const press = (): void => undefined;
const kept = { onPermit: press, onTest: press, onEdit: press, mayEnd: true };
const read = { onPermit: undefined, onTest: undefined, onEdit: undefined, mayEnd: false };
const show = (account: AccountView, changed: Partial<Props> = {}, language = id) =>
  language.show<Props>(...card, {
    props: { account, end: undefined, isTesting: false, isBusy: false, ...kept, ...changed },
    now,
  });

const resting = { restingSinceAt: '2026-02-27T02:00:00Z' };
const problem = { code: 'token-expired', says: 'Token akses kedaluwarsa.', act: 'Buat token baru.' };
const ending = { endsSoon: true, expiresAt: '2026-03-06T02:30:00Z' };

suite('the badge says the first thing that holds', () => {
  const states: readonly [name: string, account: Partial<AccountView>, words: string][] = [
    ['at rest, whatever else is wrong', { ...resting, problem, ...ending }, 'Istirahat'],
    ['in trouble, though it also ends soon', { problem, ...ending }, 'Bermasalah'],
    ['ending soon', ending, 'Token segera berakhir'],
    ['well', {}, 'Sehat'],
  ];
  for (const [name, account, words] of states)
    test(name, async () => {
      assert.deepEqual((await show(given(account))).wordsOf('span.badge'), [words]);
    });

  test('never looked at', async () => {
    const { checkedAt: _never, ...account } = given();
    assert.deepEqual((await show(account)).wordsOf('span.badge'), ['Belum diperiksa']);
    assert.deepEqual((await show({ ...account, ...ending })).wordsOf('span.badge'), ['Token segera berakhir']);
  });

  test('settings that this key does not open are trouble, and say how to mend it', async () => {
    const { held: _sealed, ...account } = given();
    const shown = await show(account);
    assert.deepEqual(shown.wordsOf('span.badge'), ['Bermasalah']);
    assert.match(shown.words, /SECRET_KEY berganti\. Kembalikan kuncinya/);
    assert.equal(shown.buttons.includes('Uji akun Instagram @pemkot.contoh'), false);
  });
});

suite('what is wrong', () => {
  test('stands with what to do, once', async () => {
    const shown = await show(given({ problem }));
    assert.match(shown.words, /Token akses kedaluwarsa\. Buat token baru\./);
    const end: TestAnswer = { state: 'refused', ...problem };
    const told = await show(given({ problem }), { end });
    assert.equal(told.words.split('Token akses kedaluwarsa.').length, 2);
  });

  test('is mended by signing in again where the provider gives permission, and by nothing else', async () => {
    const permits = { permits: true };
    for (const code of ['token-expired', 'token-invalid']) {
      const shown = await show(given({ problem: { ...problem, code }, ...permits }));
      assert.match(shown.words, /Tekan Beri izin, lalu masuk di penyedia surelnya\./);
      assert.equal(shown.words.includes('Buat token baru'), false, code);
    }
    const other = await show(given({ problem: { ...problem, code: 'permission-missing' }, ...permits }));
    assert.match(other.words, /Buat token baru\./);
  });

  test('a token that ends is told with its day, and one that has ended with since when', async () => {
    const shown = await show(given(ending));
    assert.match(shown.words, /Token berakhir Jum, 6 Mar 09\.30 WIB\. Buat token baru di dasbor kanal/);
    const over = await show(given({ endsSoon: true, expiresAt: '2026-03-02T02:30:00Z' }));
    assert.match(over.words, /Token berakhir sejak Sen, 2 Mar 09\.30 WIB\./);
    const both = await show(given({ ...ending, problem }));
    assert.equal(both.words.includes('Token berakhir Jum'), false);
  });
});

suite('the last test', () => {
  test('is good news, or bad news that is read out at once', async () => {
    const well = await show(given(), { end: { state: 'well', says: 'Akun diterima kanal.', act: '' } });
    assert.match(well.words, /Akun diterima kanal\./);
    assert.equal(well.all('').filter(({ attributes }) => attributes['role'] === 'alert').length, 0);
    const end: TestAnswer = {
      state: 'unreachable',
      says: 'Kanal tidak menjawab.',
      act: 'Coba lagi.',
      detail: 'ECONNREFUSED',
    };
    const away = await show(given(), { end });
    assert.match(away.words, /Kanal tidak menjawab\. Coba lagi\. ECONNREFUSED/);
    assert.equal(away.all('').filter(({ attributes }) => attributes['role'] === 'alert').length, 1);
  });

  test('that could not be made says that something went wrong, and never what a program would say', async () => {
    const shown = await show(given(), { end: new TypeError('x is undefined') });
    assert.equal(shown.words.includes('undefined'), false);
    assert.equal(shown.all('').filter(({ attributes }) => attributes['role'] === 'alert').length, 1);
  });
});

suite('its facts', () => {
  const facts = async (account: Partial<AccountView>, language = id) =>
    (await show(given(account), {}, language)).wordsOf('li').slice(1);

  test('say where it was declared', async () => {
    for (const [declaredBy, words] of [
      ['file', 'dari berkas pengaturan'],
      ['training', 'dari mode latihan'],
      ['console', 'dihubungkan di sini'],
    ] as const)
      assert.equal((await facts({ declaredBy }))[0], words);
  });

  test('count a share of the limit, or units where the platform counts units', async () => {
    assert.deepEqual(await facts({ usagePercent: 0 }), ['dihubungkan di sini', 'Diperiksa 08.00']);
    assert.ok((await facts({ usagePercent: 71 })).includes('71% batas kanal terpakai'));
    const units = { used: 3700, of: 10_000, backAt: '2026-03-02T08:00:00Z' };
    const counted = await facts({ usagePercent: 37, units });
    assert.ok(counted.includes('Sekitar 3.700 dari 10.000 unit hari ini terpakai, pulih 15.00'), counted.join());
    assert.equal(
      counted.some((one) => one.includes('%')),
      false,
    );
    assert.ok(
      (await facts({ usagePercent: 37, units }, en)).includes(
        'About 3,700 of today’s 10,000 units used, back at 15:00',
      ),
    );
  });

  test('say what a month has cost, what the channel asks to wait for, and until when a token holds', async () => {
    const spent = { written: 1200, withLink: 3, read: 45_000, usd: 12.5 };
    const told = await facts({ spent, restsUntil: '2026-03-03T02:00:00Z', expiresAt: '2026-05-01T02:00:00Z' });
    assert.match(
      told.join('\n'),
      /Kredit bulan ini kira-kira .*12,50?: 1\.200 kiriman \(3 dengan tautan\), 45\.000 dibaca/,
    );
    assert.match(told.join('\n'), /Kanal meminta jeda sampai Sel, 3 Mar 09\.00/);
    assert.match(told.join('\n'), /Token berakhir Jum, 1 Mei 09\.00 WIB/);
  });

  test('say since when it rests, and do not repeat the end of a token that the banner tells', async () => {
    const told = await facts({ ...resting, ...ending });
    assert.ok(told.includes('Diistirahatkan Jum, 27 Feb 09.00'), told.join());
    assert.equal(
      told.some((one) => one.startsWith('Token berakhir')),
      false,
    );
  });
});

suite('what may be pressed', () => {
  test('by whoever only reads: nothing', async () => {
    const shown = await show(given({ permits: true }), read);
    assert.deepEqual(shown.buttons, []);
  });

  test('by the operator, each with the account in its name', async () => {
    assert.deepEqual((await show(given())).buttons, [
      'Uji akun Instagram @pemkot.contoh',
      'Ubah akun Instagram @pemkot.contoh',
      'Istirahatkan akun @pemkot.contoh',
      'Lepaskan akun @pemkot.contoh',
    ]);
    assert.deepEqual((await show(given({ permits: true }), {}, en)).buttons, [
      'Grant permission for account Instagram @pemkot.contoh',
      'Test account Instagram @pemkot.contoh',
      'Change account Instagram @pemkot.contoh',
      'Let rest: account @pemkot.contoh',
      'Remove account @pemkot.contoh',
    ]);
  });

  test('one at rest is woken, and not tested', async () => {
    assert.deepEqual((await show(given(resting))).buttons, [
      'Ubah akun Instagram @pemkot.contoh',
      'Bangunkan akun @pemkot.contoh',
      'Lepaskan akun @pemkot.contoh',
    ]);
  });

  test('one that the console has no form for is not changed here', async () => {
    const shown = await show(given(), { onEdit: undefined });
    assert.equal(
      shown.buttons.some((one) => one.startsWith('Ubah')),
      false,
    );
  });

  test('while another is tested the button waits, and says so where it is this one', async () => {
    const other = await show(given(), { isBusy: true });
    assert.equal(
      other.buttons.some((one) => one.startsWith('Uji')),
      false,
    );
    assert.match(other.words, /Uji akun/);
    const own = await show(given(), { isBusy: true, isTesting: true });
    assert.match(own.words, /Menguji…/);
  });
});

suite('where the platform brings messages', () => {
  test('is shown to be copied, under the account’s name', async () => {
    const hookUrl = 'https://aduan.kota.example/hooks/instagram';
    const shown = await show(given({ hookUrl }));
    assert.deepEqual(shown.wordsOf('code'), [hookUrl]);
    assert.ok(shown.buttons.includes('Salin alamat webhook Instagram @pemkot.contoh'));
    assert.deepEqual((await show(given())).wordsOf('code'), []);
  });

  test('a name of markup stays words', async () => {
    const shown = await show(given({ handle: '<img src=x onerror=alert(1)>' }));
    assert.equal(shown.all('img').length, 0);
    assert.match(shown.words, /<img src=x onerror=alert\(1\)>/);
  });
});
