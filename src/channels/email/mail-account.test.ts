// What an e-mail account may be declared with: servers behind ports, and servers of this machine behind a file.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Account } from '#ports/channel.ts';
import { mailAccount, type MailAccount } from './mail-account.ts';

const declared = (imapUrl: string, smtpUrl = imapUrl.replace('imap', 'smtp')): MailAccount | undefined =>
  mailAccount({
    ...{ channel: 'email', id: 'Aduan@Kota.example', handle: 'Aduan Kota', appSecret: 's', verifyToken: '' },
    ...{ accessToken: '', apiUrl: '', more: { imapUrl, smtpUrl } },
  } satisfies Account);

test('a server behind a port needs TLS, unless it is this machine', () => {
  const far = declared('imap://desk%40kota.example:rahasia@mail.kota.example')?.imap;
  assert.deepEqual(far, {
    ...{ host: 'mail.kota.example', port: 143, secure: false, mayBePlain: false },
    ...{ user: 'desk@kota.example', password: 'rahasia' },
  });
  assert.deepEqual(
    ['imaps://a:b@mail.kota.example', 'imap://a:b@127.0.0.1:1143', 'imaps://a:b@[::1]'].map((url) => {
      const { port, secure, mayBePlain } = declared(url)?.imap ?? {};
      return [port, secure, mayBePlain];
    }),
    [
      [993, true, false],
      [1143, false, true],
      [993, true, true],
    ],
  );
});

test('a server of this machine may stand behind a file instead', () => {
  const found = declared('imap://desk:rah%2Fasia@localhost/?socket=/var/run/surat%20kota/imap');
  assert.equal(found?.imap.socketPath, '/var/run/surat kota/imap');
  assert.equal(found.smtp.socketPath, '/var/run/surat kota/imap');
  assert.deepEqual([found.imap.mayBePlain, found.imap.user, found.imap.password], [true, 'desk', 'rah/asia']);
  assert.equal(declared('imap://desk:rahasia@localhost')?.imap.socketPath, undefined);
});

const refused: readonly [why: string, url: string][] = [
  ['another machine has no files of ours', 'imap://a:b@mail.kota.example/?socket=/run/imap'],
  ['TLS with nobody between', 'imaps://a:b@localhost/?socket=/run/imap'],
  ['a port and a file', 'imap://a:b@localhost:143/?socket=/run/imap'],
  ['a path that hangs on the folder we run in', 'imap://a:b@localhost/?socket=run/imap'],
  ['no path', 'imap://a:b@localhost/?socket='],
  ['two files', 'imap://a:b@localhost/?socket=/run/imap&socket=/run/other'],
  ['something else asked', 'imap://a:b@localhost/?socket=/run/imap&tls=no'],
  ['a query without a file', 'imaps://a:b@mail.kota.example/?sokcet=/run/imap'],
  ['longer than systems take', `imap://a:b@localhost/?socket=/${'x'.repeat(100)}`],
  ['a path that ends early', 'imap://a:b@localhost/?socket=/run/imap%00/x'],
];

for (const [why, url] of refused)
  test(`refused: ${why}`, () => {
    assert.equal(declared(url), undefined);
    assert.equal(declared('imaps://a:b@mail.kota.example', url.replace('imap', 'smtp')), undefined);
  });
