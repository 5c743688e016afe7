// Passwords that somebody would try first are refused, each for its reason; what a person makes up and remembers is taken.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { faultOfPassword, type PasswordFault } from './password-rule.ts';

const owner = { email: 'sari.contoh@kota.contoh.go.id', name: 'Sari Contoh' };
const fault = (password: string, current?: string): Promise<PasswordFault | undefined> =>
  faultOfPassword(password, owner, current);

const refused: Record<string, readonly string[]> = {
  'password-too-short': ['', 'pendek', 'Xk9!qT2#vB7'],
  'password-too-long': ['x1'.repeat(65)],
  'password-repeated': ['aaaaaaaaaaaa', 'abcabcabcabc', 'zkqwzkqwzkqw', 'x'.repeat(128)],
  'password-in-sequence': ['123456789012', 'abcdefghijkl', '987654321098'],
  'password-known-words': [
    ...[
      'sari.contoh@kota.contoh.go.id',
      'SARI.CONTOH@KOTA.CONTOH.GO.ID',
      'saricontoh2026',
      'Contoh-Sari-99',
      'c0nt0h$ari2026',
    ],
    ...['tanggap12345', 'T4nggap-Jogja-2026', 'yogyakarta2026', 'pemkotjogja123', 'katasandi1234', 'kata sandi 1234'],
    ...['rahasia123456', 'passwordpassword', 'P@ssw0rd1234!', 'adminadmin12', 'operator12345', 'petugas-medsos'],
  ],
  'password-common': ['dragonmonkey', 'iloveyou1234', 'zaq12wsxcde3', '1q2w3e4r5t6y'],
};

for (const [why, passwords] of Object.entries(refused))
  suite(why, () => {
    for (const password of passwords)
      test(password.slice(0, 40) || 'nothing', async () => {
        assert.equal(await fault(password), why);
      });
  });

test('keys in a row and dates are easy, whatever they are called', async () => {
  for (const password of ['qwertyqwerty', 'qwertyuiop12', '2026-11-29-2026', 'sayangku12345', 'asdfghjkl;12'])
    assert.notEqual(await fault(password), undefined, password);
});

test('the same password again is no new one', async () => {
  assert.equal(await fault('kuda betul baterai', 'kuda betul baterai'), 'password-unchanged');
  assert.equal(await fault('Kuda Betul Baterai', 'kuda betul baterai'), 'password-unchanged');
});

test('a few words that one remembers will do, and so does what a password manager makes', async () => {
  for (const password of [
    ...['kuda betul baterai', 'kunci pintu merah jambu', 'correct horse battery staple', 'jogja-latihan-2026'],
    ...['h7#Kq!x2Zp9&', 'abcd-efgh-jkmn-pq23', 'ᬓᬸᬤ ᬩᭂᬢᬸᬮ ᬩᬢᬾᬭᬾ', 'x7Kq'.repeat(2) + 'mZ2!pW9#rT5&yU1*'.repeat(7)],
  ])
    assert.equal(await fault(password), undefined, password);
});

test('no more of a password is weighed than tells it from a weak one', async () => {
  const longest = Array.from({ length: 128 }, (_, at) => 'aZ3$kq8!xW'.charAt((at * 7) % 10)).join('');
  assert.equal(await fault(longest), undefined);
});
