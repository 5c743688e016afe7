// The doctor tries the store of attachments as the program uses it, and a back-up says that it leaves it out.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { bucketStandIn } from '#test/beds/bucket-stand-in.ts';
import { givenCommand, temporaryFolder } from '#test/beds/command.ts';

const settings = ({ url, keys }: { url: string; keys: { accessKeyId: string; secretAccessKey: string } }) => ({
  ...{ S3_URL: url, S3_ACCESS_KEY_ID: keys.accessKeyId, S3_SECRET_ACCESS_KEY: keys.secretAccessKey },
  ALLOW_INNER: 'loopback',
});

test('a store that keeps, gives back and removes is well, and holds nothing of it afterwards', async (t) => {
  const standIn = await bucketStandIn(t);
  const { tanggap } = await givenCommand(t, settings(standIn));
  const { status, stdout } = await tanggap(['doctor']);
  assert.equal(status, 0, stdout);
  assert.match(stdout, /✔ lampiran: /);
  assert.deepEqual([standIn.held.size, standIn.asked.length], [0, 4]);
});

test('one that refuses the key, lies where nobody answers, or inside walls that were not opened is wrong, in words and without the key', async (t) => {
  const standIn = await bucketStandIn(t);
  const refused = settings({ ...standIn, keys: { ...standIn.keys, secretAccessKey: 'salah-ketik' } });
  const away = { ...settings(standIn), S3_URL: 'http://127.0.0.1:9/lampiran' };
  const walled = { ...settings(standIn), ALLOW_INNER: '10.0.0.0/8' };
  for (const [env, said] of [
    [refused, /✖ lampiran: .*SignatureDoesNotMatch.*ListBucket/],
    [away, /✖ lampiran: .*tidak dapat dihubungi.*ALLOW_INNER/],
    [walled, /✖ lampiran: .*tidak dapat dihubungi.*ALLOW_INNER/],
  ] as const) {
    const { tanggap } = await givenCommand(t, env);
    const { status, stdout } = await tanggap(['doctor']);
    assert.equal(status, 1);
    assert.match(stdout, said);
    assert.doesNotMatch(stdout, /salah-ketik|rahasia\/contoh/);
  }
});

test('a back-up says that the store is not in it', async (t) => {
  const { tanggap } = await givenCommand(t, settings(await bucketStandIn(t)));
  const { status, stdout } = await tanggap(['backup', join(temporaryFolder(t), 'cadangan.tar')]);
  assert.equal(status, 0);
  assert.match(stdout, /Lampiran di S3_URL tidak ada di dalamnya/);
});
