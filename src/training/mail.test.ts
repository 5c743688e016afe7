// The training mailbox's addresses: such as the channel takes, the same for every process, short enough for every system.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { mailAccount, type MailAccount } from '#channels/email/mail-account.ts';
import { isTrainingMail, trainingMailFor } from './mail.ts';

const folderFor = async (t: TestContext): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'tgp-surat-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const mailAt = (dataDir: string, key = randomBytes(32)): MailAccount => {
  const account = trainingMailFor(key, { dataDir });
  assert.ok(account !== undefined && isTrainingMail(account));
  const mail = mailAccount(account);
  assert.ok(mail, 'the channel takes the addresses');
  return mail;
};

test('both servers stand in the data folder, behind one password of this installation', async (t) => {
  const dataDir = await folderFor(t);
  const key = randomBytes(32);
  const { imap, smtp } = mailAt(dataDir, key);
  assert.deepEqual(
    [imap.socketPath, smtp.socketPath],
    ['imap', 'smtp'].map((name) => join(dataDir, 'simulator', 'socket', name)),
  );
  assert.deepEqual([smtp.password, mailAt(dataDir, key).imap.password], [imap.password, imap.password]);
  assert.notEqual(mailAt(dataDir).imap.password, imap.password);
});

test('a folder whose path has strange signs, or is too long, has its servers all the same', async (t) => {
  const dataDir = await folderFor(t);
  const strange = join(dataDir, 'dèsa & 50% #1?');
  assert.equal(mailAt(strange).imap.socketPath, join(strange, 'simulator', 'socket', 'imap'));
  const long = join(dataDir, 'x'.repeat(90));
  await mkdir(long);
  const { socketPath = '' } = mailAt(long).imap;
  assert.equal(dirname(dirname(socketPath)), tmpdir());
  assert.equal(mailAt(long).imap.socketPath, socketPath);
  assert.notEqual(mailAt(join(dataDir, 'y'.repeat(90))).imap.socketPath, socketPath);
});
