// The official accounts in the configuration file: what each channel asks for, and where a mistake is said.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ownPlaces } from '#channels/channel-kind.ts';
import { kinds } from '#channels/kinds.ts';
import { accountsOf, findHttpUrl, isBaseUrl } from './accounts.ts';

const read = (...accounts: unknown[]) => {
  const mistakes: string[] = [];
  const read = accountsOf({
    item: { accounts },
    place: '',
    note: (place, what) => mistakes.push(`${place}: ${what}`),
  });
  return { accounts: read, mistakes };
};

/** Every setting that the channel knows, each with a text of its own that it takes. */
const whole = (channel: string): Record<string, string> => {
  const { needs = [], may = [], choices = {} } = kinds[channel]?.settings ?? {};
  const texts = [...needs, ...may].map((name) => [name, choices[name]?.[0] ?? `isi-${name}`] as const);
  return { channel, id: 'akun-1', handle: 'Akun', apiUrl: 'https://platform.example', ...Object.fromEntries(texts) };
};

const without = (item: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(item).filter(([key]) => key !== name));

for (const [channel, { settings }] of Object.entries(kinds))
  suite(`an account of ${channel}`, () => {
    test('is taken with everything that its channel knows, each text in its own place', () => {
      const { accounts, mistakes } = read(whole(channel));
      assert.deepEqual(mistakes, []);
      const [account] = accounts;
      for (const name of [...settings.needs, ...settings.may]) {
        const held: unknown = ownPlaces.includes(name) ? Reflect.get(account ?? {}, name) : account?.more?.[name];
        assert.equal(held, whole(channel)[name], name);
      }
    });

    test('needs what its channel needs, and nothing else', () => {
      for (const name of settings.needs)
        assert.deepEqual(read(without(whole(channel), name)).mistakes, [`accounts[0].${name}: belum diisi`]);
      for (const name of settings.may) assert.deepEqual(read(without(whole(channel), name)).mistakes, [], name);
      assert.equal(read(without(whole(channel), 'apiUrl')).accounts[0]?.apiUrl, settings.apiUrl);
    });

    test('refuses a setting of another channel by its name', () => {
      const { mistakes } = read({ ...whole(channel), sandi: 'rahasia-sekali' });
      assert.equal(mistakes.length, 1);
      assert.match(
        mistakes[0] ?? '',
        /^accounts\[0\]\.sandi: tidak dikenal; yang dikenal: channel, id, handle, apiUrl,/,
      );
      assert.equal(mistakes.join().includes('rahasia-sekali'), false);
    });

    for (const [name, known] of Object.entries(settings.choices ?? {}))
      test(`knows the choices of ${name}, and no other`, () => {
        for (const choice of known) assert.deepEqual(read({ ...whole(channel), [name]: choice }).mistakes, []);
        assert.deepEqual(read({ ...whole(channel), [name]: `${known[0] ?? ''}x` }).mistakes, [
          `accounts[0].${name}: tidak dikenal; pilihannya: ${known.join(', ')}`,
        ]);
      });
  });

test('of an unknown channel only that is said, whatever settings stand beside it', () => {
  const { accounts, mistakes } = read({ ...whole('instagram'), channel: 'myspace' });
  assert.deepEqual(accounts, []);
  assert.deepEqual(mistakes, [`accounts[0].channel: tidak dikenal; pilihannya: ${Object.keys(kinds).join(', ')}`]);
});

test('a channel is known by its own name alone, not by what every object has', () => {
  for (const channel of ['constructor', '__proto__', 'toString', 'Instagram'])
    assert.match(read({ ...whole('instagram'), channel }).mistakes.join(), /^accounts\[0\]\.channel: tidak dikenal;/);
});

test('one that stands there twice is told at the second place, also where blanks part the two', () => {
  const one = whole('telegram');
  const twice = ['accounts[1]: sama dengan accounts[0]'];
  assert.deepEqual(read(one, one).mistakes, twice);
  assert.deepEqual(read(one, { ...one, id: ` ${one['id'] ?? ''}\t`, handle: 'Lain' }).mistakes, twice);
  assert.deepEqual(read(one, { ...one, id: 'akun-2' }).mistakes, []);
  assert.deepEqual(read(one, whole('mastodon')).mistakes, []);
});

test('an address is kept without the slashes at its end', () => {
  const { accounts } = read({ ...whole('mastodon'), apiUrl: ' https://mastodon.example/api// ' });
  assert.equal(accounts[0]?.apiUrl, 'https://mastodon.example/api');
});

/** Under it something may be written; no request could go there without its path being lost. */
const addresses: readonly [string, boolean][] = [
  ['https://a.example', true],
  ['https://a.example/v2', true],
  ['http://127.0.0.1:3000/', true],
  ['HTTPS://A.example', true],
  ['https://[2400::1]:8443/x', true],
  ['https://a.example?', false],
  ['https://a.example/#', false],
  ['https://a.example/?x=1', false],
  ['https://nama@a.example', false],
  ['https://nama:sandi@a.example', false],
  ['https://:sandi@a.example', false],
  ['ftp://a.example', false],
  ['javascript:alert(1)', false],
  ['//a.example', false],
  ['a.example', false],
  ['', false],
];

for (const [address, isOne] of addresses)
  test(`${JSON.stringify(address)} is ${isOne ? 'an' : 'no'} address that something can stand below`, () => {
    assert.equal(isBaseUrl(address), isOne);
    const { mistakes } = read({ ...whole('mastodon'), apiUrl: address });
    const expected =
      isOne || address === ''
        ? []
        : ['accounts[0].apiUrl: harus alamat http atau https tanpa nama pengguna, tanda tanya, atau tanda pagar'];
    assert.deepEqual(mistakes, expected);
  });

test('an address that names a user or a password is none at all, however it is written', () => {
  for (const address of ['https://a@b.example', 'https://:b@c.example', 'http:\\\\a:b@c.example'])
    assert.equal(findHttpUrl(address), undefined, address);
  assert.equal(findHttpUrl('HTTP://C.example/x')?.protocol, 'http:');
});
