// docs/channels.md is what the code says, and the guides name the settings and addresses that there are.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { kinds, settingsOf } from '#channels/kinds.ts';
import { channelDocs } from '#channels/channel-table.ts';
import { settings as settingWords } from '#words/id/account.ts';

const docs = new URL('../docs/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, docs), 'utf8');

test('the table of channels is not stale: npm run channel-docs', () => {
  assert.equal(read('channels.md'), channelDocs());
});

const guides = {
  'facebook.md': 'facebook',
  'instagram.md': 'instagram',
  'surel.md': 'email',
  'whatsapp.md': 'whatsapp',
  'x.md': 'x',
} as const;

/** On other things than a channel's account. */
const others: readonly string[] = ['bekerja-bersama.md', 'impor-jss.md', 'luring.md', 'pengaturan.md'];

test('each guide tells every field of its channel’s form, and the webhook’s address', () => {
  const files = readdirSync(new URL('panduan/', docs)).filter((file) => !others.includes(file));
  assert.deepEqual(files.toSorted(), Object.keys(guides).toSorted());
  for (const [file, channel] of Object.entries(guides)) {
    const guide = read(`panduan/${file}`);
    const { needs, may, hook } = settingsOf(channel);
    for (const name of [...needs, ...may])
      assert.ok(guide.includes(settingWords[name]?.label ?? name), `${file}: ${name}`);
    if (hook !== undefined) assert.ok(guide.includes(`/hooks/${channel}`), file);
  }
});

test('every setting has a label in the console', () => {
  for (const {
    settings: { needs, may, fileOnly },
  } of Object.values(kinds))
    for (const name of fileOnly === true ? [] : [...needs, ...may])
      assert.notEqual(settingWords[name]?.label ?? name, name);
});
