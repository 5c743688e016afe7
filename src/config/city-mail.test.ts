// SMTP_URL and MAIL_FROM: what they may say, and that a mistake is named without its value.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError, readConfig, type Env } from './config.ts';

const none = (): undefined => undefined;

const mistakesOf = (env: Env): readonly string[] => {
  try {
    readConfig(env, none);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
};

test('the city’s outgoing mail is a server and who letters are from, or neither', () => {
  const from = 'Meja Pengaduan <Aduan@Kota.example>';
  const read = (SMTP_URL: string, MAIL_FROM = from) => readConfig({ SMTP_URL, MAIL_FROM }, none).cityMail;
  assert.equal(readConfig({}, none).cityMail, undefined);
  assert.deepEqual(read('smtp://meja%40kota.example:r%2Fa%3Aha@mail.kota.example'), {
    server: {
      ...{ host: 'mail.kota.example', port: 587, secure: false, mayBePlain: false, named: true },
      ...{ user: 'meja@kota.example', password: 'r/a:ha' },
    },
    ...{ address: 'aduan@kota.example', name: 'Meja Pengaduan' },
  });
  assert.deepEqual(
    ['smtps://mail.kota.example', 'smtps://a:b@10.1.2.3:2465', 'smtp://127.0.0.1:25'].map((url) => {
      const { port, secure, mayBePlain } = read(url)?.server ?? {};
      return [port, secure, mayBePlain];
    }),
    [
      ...[
        [465, true, false],
        [2465, true, false],
      ],
      [25, false, true],
    ],
  );
  assert.equal(read('smtps://a:b@mail.kota.example', '"Bürgerbüro, Kota" <a@kota.example>')?.name, 'Bürgerbüro, Kota');
  assert.equal(read('smtps://a:b@mail.kota.example', 'a@bücher.example')?.address, 'a@xn--bcher-kva.example');
});

const mailMistakes: [name: string, env: Env, expected: string][] = [
  ['a server without a sender', { SMTP_URL: 'smtps://a:b@mail.example' }, 'MAIL_FROM: belum diisi'],
  ['a sender without a server', { MAIL_FROM: 'a@kota.example' }, 'SMTP_URL: belum diisi'],
  ...['mail.example:25', 'https://mail.example', 'smtp://', 'smtp:///x', 'smtp://h:99999', 'smtp://h:0'].map(wrongUrl),
  ...['smtp://a:b@h/x', 'smtp://a:b@h?tls=no', 'smtp://a:b@h#x', 'smtp://a:%zz@h', 'smtp://:b@h'].map(wrongUrl),
  ...['smtp://a:b%0d%0aQUIT@h', 'smtp://a b@h:x'].map(wrongUrl),
  ...['aduan', 'a@b', 'a@kota.example, b@kota.example', '<>', 'Meja <>'].map(wrongFrom),
  ...['Meja\r\nBcc: x@y.example <a@kota.example>', 'kelompok: a@kota.example;', 'é@kota.example'].map(wrongFrom),
  wrongFrom(`${'x'.repeat(101)} <a@kota.example>`),
];

function wrongUrl(url: string): (typeof mailMistakes)[number] {
  return [url, { SMTP_URL: url, MAIL_FROM: 'a@kota.example' }, 'SMTP_URL: harus seperti'];
}

function wrongFrom(from: string): (typeof mailMistakes)[number] {
  return [JSON.stringify(from), { SMTP_URL: 'smtps://a:b@mail.example', MAIL_FROM: from }, 'MAIL_FROM: harus satu'];
}

for (const [name, env, expected] of mailMistakes)
  test(`outgoing mail that cannot be is refused, without its value: ${name}`, () => {
    const mistakes = mistakesOf(env);
    assert.equal(mistakes.length, 1, JSON.stringify(mistakes));
    assert.ok(mistakes[0]?.startsWith(expected), mistakes[0]);
  });
