// Small words around forms: whom a case may go to, what a state in the conversation says, what fills a template, and what a press is told.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { afterEach, mock, suite, test } from 'node:test';
import type { Message } from '#features/case/case.contract.ts';
import { givenFacts } from '#test/given/act-facts.ts';
import { text } from '#words/console.ts';
import { anybody } from '#words/id/spoken.ts';
import { Failure } from '../api.ts';
import { learnChannels } from '../ui/channel-name.ts';
import { eligibleAgencies } from './eligible-agencies.ts';
import { isStatus, messageWords } from './message-words.ts';
import { pressKind, pressWords } from './press-kind.ts';
import { fillTemplate } from './templates.ts';

suite('agencies that a form offers', () => {
  const agencies = ['dlh', 'dpupkp'].map((id) => ({ id, name: id, shortName: id }));

  test('are all of them where nobody is accused, with no hint', () => {
    assert.deepEqual(eligibleAgencies(givenFacts({ agencies })), { agencies });
  });

  test('leave out the accused, and say so without its name', () => {
    const { agencies: left, hint } = eligibleAgencies(givenFacts({ agencies, accusedAgencyId: 'dlh' }));
    assert.deepEqual(
      left.map(({ id }) => id),
      ['dpupkp'],
    );
    assert.equal(hint, '1 perangkat daerah tidak dapat dipilih: terlapor.');
  });

  test('say nothing where the accused is none of them anyway', () => {
    assert.equal(eligibleAgencies(givenFacts({ agencies, accusedAgencyId: 'dishub' })).hint, undefined);
  });
});

suite('a message of the conversation', () => {
  const message = (words: string, purpose?: string): Message =>
    ({
      ...{ id: '1', from: 'city', text: words, visibility: 'public', sentAt: '', attachments: [] },
      ...(purpose === undefined ? {} : { delivery: { state: 'sent', purpose } }),
    }) as unknown as Message;

  test('says its own words', () => {
    for (const one of [message('done'), message('done', 'result')]) {
      assert.equal(isStatus(one), false);
      assert.equal(messageWords(one), 'done');
    }
  });

  test('that is a state is told by the state’s name; one that is newer than this version as it came', () => {
    assert.equal(messageWords(message('in-progress', 'status')), 'Status di SP4N-LAPOR!: Diproses');
    assert.equal(messageWords(message('escalated', 'status')), 'Status di SP4N-LAPOR!: escalated');
    assert.equal(messageWords(message('constructor', 'status')), 'Status di SP4N-LAPOR!: constructor');
  });
});

suite('a template', () => {
  test('is filled with what is known, each place of it; the rest stays to be seen', () => {
    const known = { nomor: 'ADU-1', hasil: undefined };
    assert.equal(fillTemplate('{nomor}, {nomor}: {hasil} {jadwal}', known), 'ADU-1, ADU-1: {hasil} {jadwal}');
  });

  test('is filled with nothing that nobody knows, whatever stands in braces', () => {
    for (const body of ['{constructor}', '{toString}', '{valueOf}', '{}', '{Nomor}', '{{nomor', '{nomor'])
      assert.equal(fillTemplate(body, { nomor: 'X' }), body);
  });

  test('takes no sign of what fills it for a command', () => {
    assert.equal(fillTemplate('Kak {nama}.', { nama: '$& {nomor}', nomor: 'X' }), 'Kak $& {nomor}.');
  });

  test('does not call somebody twice by a title', () => {
    assert.equal(fillTemplate('Halo Bapak/Ibu {sapaan}, maaf.', { sapaan: anybody }), 'Halo Bapak/Ibu, maaf.');
    assert.equal(fillTemplate('Halo {sapaan}, maaf.', { sapaan: anybody }), `Halo ${anybody}, maaf.`);
  });
});

suite('a press on what stands beside complaints', () => {
  afterEach(() => {
    mock.restoreAll();
    learnChannels([]);
  });
  const bodyOf = async (channel: string, kind: 'praise' | 'spam'): Promise<unknown> => {
    let sent = '';
    mock.method(globalThis, 'fetch', (_path: string, { body }: { body: string }) => {
      sent = body;
      return Promise.resolve(new Response(null, { status: 204 }));
    });
    await pressKind({ number: 'ADU-1', version: 4, channel }, kind);
    const { key: _key, ...rest } = JSON.parse(sent) as Record<string, unknown>;
    return rest;
  };
  const judged = { type: 'JudgeNotComplaint', expectedVersion: 4 };

  test('is thanked in words where words go, and by mouth where officers speak', async () => {
    learnChannels([{ name: 'telepon', label: 'Telepon', toldAs: 'telepon', sign: '', spoken: true }]);
    assert.deepEqual(await bodyOf('instagram', 'praise'), { ...judged, reason: 'praise', told: 'message' });
    assert.deepEqual(await bodyOf('telepon', 'praise'), { ...judged, reason: 'praise', told: 'directly' });
  });

  test('on what nobody answers tells nothing', async () => {
    assert.deepEqual(await bodyOf('instagram', 'spam'), { ...judged, reason: 'spam' });
  });

  test('that came too late is told to look first; any other as the server says', () => {
    const words = { title: 'Belum bisa.', detail: 'Lihat dulu.' };
    assert.equal(pressWords(new Failure(409, 'case-moved', words)), text.kinds.moved);
    assert.equal(pressWords(new Failure(422, 'wrong-step', words)), 'Belum bisa. Lihat dulu.');
    assert.equal(pressWords(new TypeError('x is undefined')), text.common.somethingWrong);
  });
});
