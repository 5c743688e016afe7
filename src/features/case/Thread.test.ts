// The conversation as it was held: in order, by days, each with who may read it and how its delivery went.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, givenMessage } from '#test/given/case-answer.ts';
import type { CaseAnswer, Message } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const show = (changed: Partial<CaseAnswer>, language = id) =>
  language.show('features/case/Thread.tsx', 'Thread', { props: { answer: givenAnswer(changed) } });
const one = (message: Partial<Message>, language = id) => show({ messages: [givenMessage(message)] }, language);

type Delivery = NonNullable<Message['delivery']>;
const sent = (delivery: Partial<Delivery>): Partial<Message> => ({
  from: 'city',
  visibility: 'private',
  delivery: { state: 'sent', purpose: 'interim', ...delivery },
});

suite('the order', () => {
  const said = (at: string, text: string, more: Partial<Message> = {}) =>
    givenMessage({ id: text, sentAt: at, text, ...more });

  test('is that of the clock, notes among the messages', async () => {
    const shown = await show({
      messages: [said('2026-03-02T03:00:00.000Z', 'ketiga'), said('2026-03-02T01:00:00.000Z', 'pertama')],
      notes: [{ at: '2026-03-02T02:00:00.000Z', by: 'Sari Contoh', text: 'kedua' }],
    });
    assert.deepEqual(shown.wordsOf('p.keep-lines'), ['pertama', 'kedua', 'ketiga']);
    assert.match(shown.wordsOf('li.note')[0] ?? '', /^Sari Contoh 09\.00 .*kedua$/);
  });

  test('keeps the place of a note whose words were erased', async () => {
    const notes = [{ at: '2026-03-02T02:00:00.000Z', by: 'Sari Contoh', text: { gone: 'erased' } as const }];
    assert.match(
      (await show({ notes })).wordsOf('li.note')[0] ?? '',
      /^Sari Contoh 09\.00 .*\[kata-kata ini sudah dihapus\]$/,
    );
    assert.match((await show({ notes }, en)).wordsOf('li.note')[0] ?? '', /\[these words were erased\]$/);
  });

  test('of two at one moment is that of the server', async () => {
    const at = '2026-03-02T01:00:00.000Z';
    const shown = await show({ messages: [said(at, 'satu'), said(at, 'dua'), said(at, 'tiga')] });
    assert.deepEqual(shown.wordsOf('p.keep-lines'), ['satu', 'dua', 'tiga']);
  });

  test('names each day once, by the day in Yogyakarta', async () => {
    const shown = await show({
      messages: [
        said('2026-03-02T16:59:00.000Z', 'Senin malam'),
        said('2026-03-02T17:00:00.000Z', 'Selasa dini hari'),
        said('2026-03-03T16:00:00.000Z', 'Selasa malam'),
      ],
    });
    assert.deepEqual(shown.wordsOf('li.day'), ['Sen, 2 Mar', 'Sel, 3 Mar']);
  });

  test('of nothing says that there is nothing', async () => {
    assert.match((await show({ messages: [] })).words, /Belum ada pesan di aduan ini\./);
    assert.equal(
      (await show({ messages: [], notes: [{ at: '2026-03-02T02:00:00.000Z', by: 'A', text: 'b' }] })).words.includes(
        'Belum ada',
      ),
      false,
    );
  });
});

suite('who speaks', () => {
  test('is the reporter, a named follower, or the city', async () => {
    const who = async (message: Partial<Message>, language = id) => (await one(message, language)).wordsOf('strong')[0];
    assert.equal(await who({}), 'Warga Contoh');
    assert.equal(await who({ authorName: 'Pelapor Kedua' }), 'Pelapor Kedua');
    assert.equal(await who({ from: 'city' }), 'Pemerintah Kota');
    assert.notEqual(await who({ from: 'city' }, en), 'Pemerintah Kota');
  });

  test('and who can read it stands beside the name', async () => {
    assert.deepEqual((await one({})).wordsOf('span.openness-public'), ['publik']);
    assert.deepEqual((await one({ visibility: 'private' })).wordsOf('span.openness-private'), ['pribadi']);
  });
});

suite('words', () => {
  test('that their writer took back are gone, also where the server still knew them', async () => {
    const shown = await one({ deleted: true, text: 'rahasia', editedAt: '2026-03-02T02:00:00.000Z' });
    assert.deepEqual(shown.wordsOf('p.bubble-gone'), ['Pengirim menghapus pesan ini.']);
    assert.equal(shown.words.includes('rahasia'), false);
    assert.equal(shown.words.includes('diubah pengirim'), false);
  });

  test('that were changed say so', async () => {
    assert.match((await one({ editedAt: '2026-03-02T02:00:00.000Z' })).words, /diubah pengirim/);
  });

  test('that an agency does not see are told to be there', async () => {
    const shown = await one({ hidden: true, text: '', visibility: 'private' });
    assert.deepEqual(shown.wordsOf('p.bubble-gone'), [
      'Isi pesan pribadi kepada pelapor tidak ditampilkan kepada Perangkat Daerah.',
    ]);
  });

  test('of any script, of markup and of many lines stay as they were written', async () => {
    const text = '<b>Lampu</b>\n\n  ꦭꦩ꧀ꦥꦸ & "mati" 😡\t\\u0000';
    const shown = await one({ text });
    assert.equal(shown.all('b').length, 0);
    assert.ok(shown.html.includes('&lt;b&gt;Lampu&lt;/b&gt;\n\n  ꦭꦩ꧀ꦥꦸ &amp; '));
    assert.equal(shown.all('p.keep-lines')[0]?.attributes['lang'], 'id');
  });

  test('that are none leave no empty bubble of words', async () => {
    assert.equal((await one({ text: '' })).all('p.keep-lines').length, 0);
  });

  test('every remark has its sentence', async () => {
    const remarks = [
      'relayed',
      'no-automatic-answer',
      'writer-named-beside',
      'same-id',
      'held-by-platform',
      'placed-by-officer',
      'by-link',
    ] as const;
    const shown = await one({ remarks: [...remarks] });
    assert.equal(shown.wordsOf('p.bubble-edited').filter((words) => words.length > 30).length, remarks.length);
  });
});

suite('delivery', () => {
  const states: readonly [Delivery['state'], string][] = [
    ['waiting', 'Menunggu dikirim'],
    ['retrying', 'Dicoba lagi'],
    ['by-hand', 'Menunggu disampaikan petugas'],
    ['sent', 'Diterima kanal'],
    ['arrived', 'Sampai di pelapor'],
    ['read', 'Dibaca pelapor'],
    ['failed', 'Tidak terkirim'],
  ];
  for (const [state, words] of states)
    test(`says in words that it is ${state}`, async () => {
      assert.deepEqual((await one(sent({ state }))).wordsOf(`p.delivery-${state}`), [words]);
    });

  test('that failed says why, in the desk’s words', async () => {
    const [words = ''] = (await one(sent({ state: 'failed', reason: 'token-expired' }))).wordsOf('p.delivery-failed');
    assert.match(words, /^Tidak terkirim: \S/);
    assert.equal(words.includes('token-expired'), false);
  });

  test('by an officer’s mouth says how the reporter was told', async () => {
    const [words] = (await one(sent({ state: 'sent', told: 'phone' }))).wordsOf('p.delivery-sent');
    assert.notEqual(words, undefined);
    assert.deepEqual((await one(sent({ told: 'something-new' }))).wordsOf('p.delivery-sent'), ['Diterima kanal']);
  });

  test('of words whose photos did not go along says both', async () => {
    const shown = await one(sent({ withoutPhotos: 'refused' }));
    assert.deepEqual(shown.wordsOf('p.delivery'), [
      'Diterima kanal',
      'Kanal tidak menerima fotonya. Pelapor hanya mendapat teks.',
    ]);
  });

  test('of a state that a register is told is a line about the state, in the console’s language', async () => {
    const status = { ...sent({ purpose: 'status' }), text: 'done' };
    const shown = await one(status);
    assert.match(shown.wordsOf('p.keep-lines')[0] ?? '', /^Status di SP4N-LAPOR!: \S+/);
    assert.equal(shown.all('p.keep-lines')[0]?.attributes['lang'], undefined);
    assert.notEqual((await one(status, en)).wordsOf('p.keep-lines')[0], shown.wordsOf('p.keep-lines')[0]);
  });

  test('of what came in is nobody’s question', async () => {
    assert.equal((await one({})).all('p.delivery').length, 0);
  });
});

suite('an answer given outside of Tanggap', () => {
  test('says so, and offers to count it only where the server does', async () => {
    const outside = { from: 'city', outside: true } as const;
    const plain = await one(outside);
    assert.match(plain.words, /Dijawab di luar Tanggap, langsung di aplikasi kanal\./);
    assert.deepEqual(plain.buttons, []);
    const offered = await one({ ...outside, mayCountAs: ['identity-asked', 'result-told'] });
    assert.deepEqual(offered.buttons, ['Anggap sebagai pertanyaan identitas', 'Anggap sebagai penyampaian hasil']);
    const counted = await one({ ...outside, countedAs: 'result-told' });
    assert.match(counted.words, /Dianggap sebagai penyampaian hasil\./);
    assert.deepEqual(counted.buttons, []);
  });

  test('is never offered for what was sent from here', async () => {
    assert.deepEqual((await one({ from: 'city', mayCountAs: ['result-told'] })).buttons, []);
  });
});
