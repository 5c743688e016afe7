// Who else is on a case, in words: at most three names, those who write first, and an agency's people with their agency.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Doing } from '#core/presence.ts';
import { consoleIn } from '#test/beds/screens.ts';
import type { Others } from './others.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
type Props = { others: Others };

const others = (...all: readonly (readonly [name: string, doing: Doing, agency?: string])[]): Others =>
  all.map(([name, doing, agency], at) => ({
    userId: String(at),
    name,
    doing,
    ...(agency === undefined ? {} : { agency }),
  }));
const head = (all: Others, language = id) =>
  language.show<Props>('web/presence/PresenceLine.tsx', 'OthersHere', { props: { others: all } });
const row = (all: Others) => id.show<Props>('web/presence/RowPresence.tsx', 'RowPresence', { props: { others: all } });

test('one colleague is named with what they do', async () => {
  assert.equal((await head(others(['Sari Contoh', 'looking']))).words, 'Sari Contoh sedang melihat');
  assert.equal((await head(others(['Sari Contoh', 'answering']))).words, 'Sari Contoh sedang menulis jawaban');
  assert.equal((await head(others(['Sari', 'noting']), en)).words, 'Sari is writing a note');
  assert.equal((await head(others(['Sari', 'looking'], ['Budi', 'looking']), en)).words, 'Sari and Budi are looking');
});

test('several are told by what they do, three by name, and the others are counted', async () => {
  const shown = await head(
    others(
      ['Sari', 'answering'],
      ['Budi', 'looking'],
      ['Tono', 'looking', 'Dinas Contoh'],
      ['Ani', 'looking'],
      ['Edi', 'looking'],
    ),
  );
  assert.equal(
    shown.words,
    'Sari sedang menulis jawaban · Budi dan Tono (Dinas Contoh) sedang melihat · 2 petugas lain juga di sini',
  );
  assert.equal(shown.all('.avatar').length, 3);
  assert.equal(shown.all('.presence-rest').length, 1);
});

test('who writes stands out in a row, who looks does not', async () => {
  assert.equal((await row(others(['Sari', 'noting']))).all('strong').length, 1);
  const looks = await row(others(['Sari', 'looking']));
  assert.equal(looks.all('strong').length, 0);
  assert.equal(looks.words, 'Sari sedang melihat');
});
