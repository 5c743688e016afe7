// Of a long post its whole text is read, or it is set aside: never half of it, and never nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ParseError } from '#ports/channel.ts';
import { payloadField } from '../payload-field.ts';
import { parsePost } from './parse-post.ts';
import { wholePost } from './whole-text.ts';

const post = { id: '2090000000000000001', text: 'jalan rusak dan…', created_at: '2026-11-24T01:00:00.000Z' };

test('a note that says nothing leaves the text beside it', () => {
  for (const note of [{}, [], { text: '' }, { text: ' ' }, { text: null }, { entities: { urls: [] } }])
    for (const name of ['note_tweet', 'note_post']) {
      const field = payloadField({ ...post, [name]: note });
      assert.equal(wholePost(field), field);
      const [message] = parsePost(field, field, '100', true);
      assert.ok(message?.kind === 'message' && message.text === post.text);
    }
});

test('a note that says something which is not found is not passed over', () => {
  const text = 'jalan rusak dan tergenang';
  for (const note of [[text], { text: [text] }, { lain: { text } }, { isi: text }, [{ text }]]) {
    const field = payloadField({ ...post, note_tweet: note });
    assert.throws(() => wholePost(field), ParseError, JSON.stringify(note));
  }
});

test('a note with words is the post', () => {
  const note = { text: 'jalan rusak dan tergenang' };
  assert.equal(wholePost(payloadField({ ...post, note_post: note, note_tweet: {} })).value, note);
});
