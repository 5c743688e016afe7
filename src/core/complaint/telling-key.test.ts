// Which keys of conversations tell who somebody is, and where in an event they are found.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { eventOf, eventTypes, historyWith } from '#test/given/event-histories.ts';
import { played, publicThread } from '#test/given/given.ts';
import type { ThreadRef } from './complaint.ts';
import { tellingKeysIn, tellsWho } from './telling-key.ts';

const onWhatsApp = (key: string): ThreadRef => ({
  ...{ channel: 'whatsapp', accountId: 'nomor-kota', visibility: 'private', key },
});

suite('a key', () => {
  test('of WhatsApp is a telephone number; others are a platform’s own ids', () => {
    assert.equal(tellsWho(onWhatsApp('6281300000001')), true);
    for (const channel of ['instagram', 'messenger', 'telegram', 'email', 'phone', 'portal'])
      assert.equal(tellsWho({ ...onWhatsApp('6281300000001'), channel }), false, channel);
  });

  test('that is gone tells nothing, nor does one that stands beside the log', () => {
    assert.equal(tellsWho(onWhatsApp('')), false);
    assert.equal(tellsWho({ ...onWhatsApp('a'), key: { digest: 'ab' } }), false);
  });

  test('is no key without a conversation around it', () => {
    for (const value of [undefined, null, 'whatsapp', 7, [], {}, { channel: 'whatsapp' }, { key: '6281300000001' }])
      assert.equal(tellsWho(value), false, JSON.stringify(value));
  });
});

suite('in an event', () => {
  test('it is found where the conversation is one of many, and within a note', () => {
    const many = { ...eventOf('CaseMerged'), threads: [onWhatsApp('62811'), publicThread, onWhatsApp('62812')] };
    assert.deepEqual(tellingKeysIn(many), ['62811', '62812']);
    const note = { thread: onWhatsApp('62813'), text: 'Sudah kami balas.' };
    assert.deepEqual(tellingKeysIn({ ...eventOf('IdentityAsked'), note }), ['62813']);
  });

  test('none is found in what came another way', () => {
    for (const type of eventTypes)
      for (const event of played(historyWith[type]).events) assert.deepEqual(tellingKeysIn(event), [], event.type);
  });
});
