// Who wrote, and which words, in parts that no parser understands: shapes as platforms write them, with a field that nobody foresaw.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { wordsIn } from './words-in.ts';
import { writerIn } from './writer-in.ts';

type Shape = { part: unknown; writer: ReturnType<typeof writerIn>; words: string };

const shapes: Record<string, Shape> = {
  'a message of a bot’s interface': {
    part: {
      message_id: 7,
      from: { id: 5, is_bot: false, first_name: 'Umi', last_name: 'Uji', username: 'umi', language_code: 'id' },
      chat: { id: 5, type: 'private' },
      date: 1772413200,
      ramalan: { text: 'banjir di gang' },
    },
    writer: { id: '5', name: 'Umi Uji', handle: 'umi' },
    words: 'Umi\nUji\numi\nbanjir di gang',
  },
  'a change of a page’s feed': {
    part: {
      field: 'feed',
      value: { item: 'ramalan', verb: 'add', sender_id: '7', sender_name: 'Warga Tujuh', message: 'lampu mati' },
    },
    writer: { id: '7', name: 'Warga Tujuh' },
    words: 'Warga Tujuh\nlampu mati',
  },
  'a status of a server of many': {
    part: {
      id: '1',
      account: { id: '9', acct: 'warga@lain.example', display_name: 'Warga Sembilan' },
      content: '<p>Sampah</p><p><b>menumpuk</b></p>',
      ramalan: true,
    },
    writer: { id: '9', name: 'Warga Sembilan', handle: 'warga@lain.example' },
    words: 'Warga Sembilan\nSampah menumpuk',
  },
  'a record of an open protocol': {
    part: {
      author: { did: 'did:plc:abc', handle: 'warga.example', displayName: 'Warga' },
      record: { text: 'jalan rusak' },
    },
    writer: { id: 'did:plc:abc', name: 'Warga', handle: 'warga.example' },
    words: 'Warga\njalan rusak',
  },
  'a post with its number as text': {
    part: { user: { id_str: '12345678901234567890', screen_name: 'warga' }, full_text: 'air mati sejak pagi' },
    writer: { id: '12345678901234567890', handle: 'warga' },
    words: 'air mati sejak pagi',
  },
  'a review': {
    part: { reviewer: { id: '3', name: 'Warga Tiga' }, review_text: 'pelayanan lambat', rating: 2 },
    writer: { id: '3', name: 'Warga Tiga' },
    words: 'Warga Tiga\npelayanan lambat',
  },
  'a message from a number': {
    part: {
      from: '6281200000001',
      id: 'wamid.X',
      timestamp: '1772413200',
      type: 'ramalan',
      ramalan: { body: 'tolong' },
    },
    writer: { id: '6281200000001' },
    words: 'tolong',
  },
  'a part that two people wrote': {
    part: { satu: { from: { id: '1' }, text: 'a b' }, dua: { from: { id: '2' }, text: 'c d' } },
    writer: undefined,
    words: 'a b\nc d',
  },
  'a part that nobody signed': { part: { ramalan: { text: 'gelap' } }, writer: undefined, words: 'gelap' },
};

suite('of each shape', () => {
  for (const [name, { part, writer, words }] of Object.entries(shapes)) {
    test(`${name}: who`, () => {
      assert.deepEqual(writerIn(part), writer);
    });
    test(`${name}: what`, () => {
      assert.equal(wordsIn(part), words);
    });
  }
});

suite('who is told', () => {
  test('by a whole number, never by a fraction, a truth or nothing', () => {
    assert.deepEqual(writerIn({ from: { id: 0 } }), { id: '0' });
    for (const id of [1.5, 2 ** 60, true, null, '', '  ', {}, []]) assert.equal(writerIn({ from: { id } }), undefined);
  });

  test('without blanks around it, and no longer than people’s names are', () => {
    const told = writerIn({ from: { id: ' 7 ', name: ` ${'n'.repeat(500)}` } });
    assert.equal(told?.id, '7');
    assert.equal(told.name?.length, 200);
    assert.ok(writerIn({ from: { id: '7', name: `${'x'.repeat(199)}😀` } })?.name?.isWellFormed());
  });

  test('by the person in the part before the fields beside it, and before what stands below', () => {
    assert.deepEqual(writerIn({ from: { id: '1' }, sender_id: '2', value: { from: { id: '3' } } }), { id: '1' });
    assert.deepEqual(writerIn({ sender_id: '2', value: { from: { id: '3' } } }), { id: '2' });
    assert.deepEqual(writerIn({ value: { from: { id: '3' } } }), { id: '3' });
    assert.equal(writerIn({ a: { b: { from: { id: '3' } } } }), undefined, 'not deeper');
  });

  test('by nothing that an object has by itself', () => {
    for (const part of [{ from: { toString: 1 } }, { constructor: 'x' }, 'from', 7, null, undefined])
      assert.equal(writerIn(part), undefined);
  });
});
