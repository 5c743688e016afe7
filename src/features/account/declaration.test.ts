// Settings as an operator may type them: mail servers behind a port, or behind a file of this machine; those that are chosen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accountFrom } from './declaration.ts';

const mistakesOf = (imapUrl: string): string[] => {
  const given = { handle: 'Aduan Kota', apiUrl: '', forget: [] };
  const settings = { imapUrl, smtpUrl: 'smtps://a:b@mail.kota.example:465' };
  const key = { channel: 'email', id: 'aduan@kota.example' } as const;
  const declared = accountFrom(key, { ...given, settings }, undefined, { training: false });
  return declared.ok ? [] : declared.mistakes.map(({ place, what }) => `${place} ${what}`);
};

test('what the channel takes may be typed', () => {
  for (const url of [
    'imaps://a:b@mail.kota.example:993',
    'imaps://a:b@mail.kota.example/',
    'imap://a:b@localhost/?socket=/run/mail/imap',
  ])
    assert.deepEqual(mistakesOf(url), [], url);
});

test('a setting that knows a few values only takes one of them, or none', () => {
  const given = { handle: '@kota', apiUrl: '', forget: [] };
  const mistakes = (plan: string): string[] => {
    const settings = { appSecret: 'a', accessToken: 'b', plan };
    const declared = accountFrom({ channel: 'x', id: '1' }, { ...given, settings }, undefined, { training: false });
    return declared.ok ? [] : declared.mistakes.map(({ place, what }) => `${place} ${what}`);
  };
  for (const plan of ['', 'self-serve', 'enterprise']) assert.deepEqual(mistakes(plan), [], plan);
  for (const plan of ['Enterprise', 'basic', 'pro, enterprise'])
    assert.deepEqual(mistakes(plan), ['settings/plan choice'], plan);
});

test('what no mail server could mean is told at its field', () => {
  for (const url of [
    'https://mail.kota.example',
    'imaps://a:b@mail.kota.example/?socket=/run/imap',
    'imap://a:b@localhost/?socket=run/imap',
    'imap://a:b@localhost/?tls=no',
    'imap://a:b@localhost/?socket=/run/imap&tls=no',
  ])
    assert.deepEqual(mistakesOf(url), ['settings/imapUrl mail-address'], url);
});
