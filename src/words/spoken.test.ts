// What reporters and other bodies are told where an officer speaks or hands over: how to reach whom, exact, short, and with no gap where a part is not known.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { findPersonalData } from '#core/personal-data.ts';
import { knownBodies } from '#src/text/known-bodies.ts';
import { elsewhere, handOver, next, readBack, referral, requestSentences, until } from './id/spoken.ts';

const number = 'ADU-2026-000123-K7';

suite('how a body is reached', () => {
  const none = { phone: '', email: '', web: '', hours: '' };
  const rows: readonly (readonly [known: Partial<typeof none>, said: string])[] = [
    [{}, ''],
    [{ phone: '123' }, 'telepon 123'],
    [{ email: 'cs@kai.id' }, 'surel cs@kai.id'],
    [{ web: 'lapor.go.id' }, 'lapor.go.id'],
    [{ phone: '123', web: 'www.pln.co.id' }, 'telepon 123, www.pln.co.id'],
    [{ phone: '1', email: 'a@b.id', web: 'c.id', hours: '08.00-15.00' }, 'telepon 1, surel a@b.id, c.id (08.00-15.00)'],
    [{ hours: '08.00-15.00' }, ''],
  ];
  for (const [known, said] of rows)
    test(`by ${Object.keys(known).join(', ') || 'nothing'}`, () => {
      assert.equal(referral.contact({ ...none, ...known }), said);
    });

  test('of every body that the list begins with is no sentence with a hole', () => {
    assert.equal(new Set(knownBodies.map(({ id }) => id)).size, knownBodies.length);
    for (const body of knownBodies) {
      const words = referral.body
        .replaceAll('{lembaga}', body.name)
        .replaceAll('{nomor}', number)
        .replace('{kontak}', referral.contact(body))
        .replace('{lacak}', `https://aduan.example/lacak/${number}`);
      assert.doesNotMatch(words, /[{}]|undefined/, body.id);
      assert.ok(words.length <= 500, `${body.id}: ${String(words.length)}`);
      assert.match(`${body.name}${body.serves}`, /^[A-Z].*[^.]$/, body.id);
    }
  });
});

suite('news from elsewhere', () => {
  test('names the case and the body, and a number there only where there is one', () => {
    assert.equal(elsewhere.received(number, 'PLN', ''), `Laporan ${number} sudah diterima PLN.`);
    assert.equal(
      elsewhere.received(number, 'PLN', 'PLN-778'),
      `Laporan ${number} sudah diterima PLN. Nomor di sana: PLN-778.`,
    );
    assert.equal(elsewhere.done(number, 'KAI'), `KAI menyampaikan bahwa laporan ${number} sudah ditangani.`);
  });

  test('fits where all can read, with a name as long as that of a river authority', () => {
    for (const say of [elsewhere.received, elsewhere.done, elsewhere.waiting])
      assert.ok(say(number, 'Balai Besar Wilayah Sungai Serayu Opak', 'BBWS-1').length <= 150);
    assert.ok(elsewhere['no-answer'](number, 'PLN').length <= 150);
  });
});

suite('what a body outside is handed', () => {
  test('is a letter of the matter: number, kind, place, point and day, and the wish', () => {
    assert.deepEqual(
      [
        handOver.head(number),
        handOver.to('PLN'),
        handOver.matter('Tiang miring'),
        handOver.place('Jl. Timoho'),
        handOver.point(-7.8, 110.4),
        handOver.since('2 Maret 2026'),
        handOver.ask(number),
      ],
      [
        `Pengaduan warga ${number}, diteruskan oleh Pemerintah Kota Yogyakarta`,
        'Kepada: PLN',
        'Perihal: Tiang miring',
        'Lokasi: Jl. Timoho',
        'Titik: -7.80000, 110.40000',
        'Diterima: 2 Maret 2026',
        `Mohon ditangani. Kabarnya kami teruskan kepada warga; sebutkan nomor ${number}.`,
      ],
    );
  });

  test('holds nothing that looks like a person’s data', () => {
    const letter = [
      handOver.head(number),
      handOver.to('PLN'),
      handOver.ask(number),
      handOver.point(-7.797068, 110.370529),
    ];
    assert.equal(findPersonalData(letter.join('\n')), undefined);
  });

  test('is a point to the metre, and no finer', () => {
    assert.equal(handOver.point(-7.797068123, 110.370529987), 'Titik: -7.79707, 110.37053');
  });
});

suite('what a reporter hears next', () => {
  test('is one thing for each state, in words that may have a day after them', () => {
    assert.equal(new Set(Object.values(next)).size, Object.keys(next).length);
    for (const [status, words] of Object.entries(next)) {
      assert.match(words, /^[A-Z]/, status);
      assert.ok(words.length <= 100, status);
    }
    assert.equal(until('2 Mar, 08.00 WIB'), 'paling lambat 2 Mar, 08.00 WIB');
  });

  test('is read back by name where one was given, and by none where not', () => {
    assert.equal(readBack.opening(''), 'Saya bacakan kembali.');
    assert.equal(readBack.opening('Sari'), 'Bapak atau Ibu Sari, saya bacakan kembali.');
  });
});

suite('an answer to a request for information', () => {
  test('that refuses anything tells how to object, and one that gives all does not', () => {
    for (const [outcome, words] of Object.entries(requestSentences.outcomes)) {
      assert.equal(/keberatan.*30 hari kerja.*pasal 35 dan 36/.test(words), outcome !== 'given', outcome);
      assert.match(words, /\{nomor\}/, outcome);
    }
    assert.match(requestSentences.outcomes.refused, /\{dasar\}.*\{alasan\}/);
    assert.match(requestSentences.outcomes['not-held'], /\{badan\}/);
    assert.match(requestSentences.more, /7 hari kerja.*\{alasan\}/);
  });

  test('names the letter of the law', () => {
    assert.equal(requestSentences.ground('h'), 'UU 14/2008 pasal 17 huruf h');
  });
});
