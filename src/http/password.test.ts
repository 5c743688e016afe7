// Passwords are kept as argon2id hashes and nothing else opens them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPassword, isPassword } from './password.ts';

test('a password is kept as argon2id with a salt of its own', async () => {
  const [first, second] = [await hashPassword('kata-sandi-panjang'), await hashPassword('kata-sandi-panjang')];
  assert.match(first, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(first, second);
});

test('only the same password opens it, however its letters were composed', async () => {
  const stored = await hashPassword('jalan-café-nomor-1');
  assert.equal(await isPassword(stored, 'jalan-cafe\u0301-nomor-1'), true);
  assert.equal(await isPassword(stored, 'jalan-cafe-nomor-1'), false);
  assert.equal(await isPassword(stored, ''), false);
});

test('a stored text that is no hash opens for nobody', async () => {
  for (const stored of ['', 'kata-sandi-panjang', '$argon2id$']) assert.equal(await isPassword(stored, stored), false);
});
