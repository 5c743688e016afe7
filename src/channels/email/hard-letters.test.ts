// Letters as real programs, groups and forms write them: whose words they are, all of them, and nobody else's.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Inbound, MessageIn } from '#ports/channel.ts';
import { authorOf, makeOwnId, ownIdsIn, rootOf } from './own-id.ts';
import { parseEmail } from './parse.ts';

const secret = 'rahasia-penanda-surat';
const desk = 'pengaduan@kota.example';
const warga = 'warga.demo@surat.example';
const own = makeOwnId(secret, 'kota.example', { root: rootOf('awal'), author: authorOf(warga) }, 'kunci-1');

const read = (source: Buffer | string): Inbound => {
  const bytes = Buffer.from(source);
  const [inbound] = parseEmail(
    {
      ...{ folder: 'INBOX', uidValidity: '1', uid: 7, receivedAt: 1_795_500_000_000 },
      source: bytes.toString('base64'),
      ours: ownIdsIn(secret, bytes.toString('latin1')),
    },
    desk,
  );
  assert.ok(inbound);
  return inbound;
};

const message = (source: Buffer | string): MessageIn => {
  const inbound = read(source);
  assert.equal(inbound.kind, 'message', JSON.stringify(inbound));
  return inbound as MessageIn;
};

type Head = Record<string, string>;

const written = (head: Head, body: string): string =>
  `${Object.entries({ From: `Warga Demo <${warga}>`, To: desk, 'Message-ID': '<satu@surat.example>', ...head })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body.replaceAll('\n', '\r\n')}`;

suite('who wrote', () => {
  const person = (head: Head): [string, string | undefined, readonly string[]] => {
    const { author, remarks = [] } = message(written(head, 'Lampu mati'));
    return [author?.id ?? '', author?.name, remarks];
  };

  test('whoever filled in a form, and not the form', () => {
    const form = { From: 'Formulir <noreply@situs.example>' };
    assert.deepEqual(person({ ...form, 'Reply-To': 'Budi Demo <budi@surat.example>' }), [
      'budi@surat.example',
      'Budi Demo',
      ['writer-named-beside'],
    ]);
    assert.equal(person({ ...form, 'Reply-To': 'siti@surat.example' })[0], 'siti@surat.example');
  });

  test('the person behind a group that writes in its own or in our name', () => {
    for (const head of [
      { From: `'Siti Demo' via Aduan <${desk}>`, 'X-Original-From': 'Siti Demo <siti@surat.example>' },
      {
        From: `'Siti Demo' via Aduan <${desk}>`,
        'X-Original-Sender': 'siti@surat.example',
        'Reply-To': `Aduan <${desk}>`,
      },
      { From: `Siti Demo via Aduan <${desk}>`, 'Reply-To': 'siti@surat.example' },
      {
        From: 'Siti Demo via Warga <milis@kota.example>',
        To: 'milis@kota.example',
        'Reply-To': 'siti@surat.example, milis@kota.example',
        'X-Original-Sender': 'siti@surat.example',
      },
    ])
      assert.deepEqual(person({ ...head, 'List-ID': '<aduan.kota.example>', Precedence: 'list' }), [
        'siti@surat.example',
        'Siti Demo',
        ['relayed', 'writer-named-beside'],
      ]);
  });

  test('the one in the From, where answers are to go to the group', () => {
    assert.equal(person({ To: 'milis@kota.example', 'Reply-To': 'milis@kota.example' })[0], warga);
    assert.equal(person({ 'List-Post': '<mailto:milis@kota.example>', 'Reply-To': 'milis@kota.example' })[0], warga);
  });

  test('a letter in our name that names nobody is for an officer to read', () => {
    const inbound = read(written({ From: `Warga via Aduan <${desk}>` }, 'Lampu mati'));
    assert.equal(inbound.kind === 'unplaced' && inbound.reason, 'own-name');
    assert.match(inbound.kind === 'unplaced' ? (inbound.readable.text ?? '') : '', /Lampu mati/);
  });
});

suite('what no program answers by itself', () => {
  test('is a case all the same', () => {
    const remarks = (head: Head): readonly string[] => message(written(head, 'Lampu mati')).remarks ?? [];
    assert.deepEqual(remarks({ 'List-Id': 'Warga <warga.kota.example>' }), ['relayed']);
    assert.deepEqual(remarks({ Precedence: 'list' }), ['relayed']);
    assert.deepEqual(remarks({ Precedence: 'bulk' }), ['no-automatic-answer']);
    assert.deepEqual(remarks({ 'X-Auto-Response-Suppress': 'DR, OOF, AutoReply' }), ['no-automatic-answer']);
    assert.deepEqual(remarks({ 'Auto-Submitted': 'no' }), []);
    assert.deepEqual(remarks({ 'X-Autoreply': 'no' }), []);
  });

  test('a program’s own letter is kept with its words and its writer', () => {
    for (const head of [{ 'Auto-Submitted': 'auto-replied' }, { Precedence: 'auto_reply' }, { 'X-Autoreply': 'yes' }]) {
      const inbound = read(written(head, 'Saya cuti'));
      assert.ok(inbound.kind === 'unplaced');
      assert.deepEqual(
        [inbound.reason, inbound.readable.text, inbound.readable.author?.id],
        ['automatic', 'Saya cuti', warga],
      );
    }
  });
});

suite('two letters under one id', () => {
  const digest = (head: Head, body: string): string | undefined => message(written(head, body)).contentDigest;

  test('are told apart by writer, subject and words, and not by the way that they took', () => {
    const one = digest({}, 'Lampu mati');
    assert.equal(digest({ Received: 'from mx.example', 'X-Spam-Score': '1' }, 'Lampu mati'), one);
    assert.notEqual(digest({}, 'Jalan rusak'), one);
    assert.notEqual(digest({ Subject: 'Lain' }, 'Lampu mati'), one);
    assert.notEqual(digest({ From: 'siti@surat.example' }, 'Lampu mati'), one);
  });
});

suite('words behind what programs add', () => {
  const html = (body: string): string => written({ 'Content-Type': 'text/html; charset=utf-8' }, body);

  test('a picture in the page is a file, and the words after it are read', () => {
    const picture = 'iVBORw0KGgo'.padEnd(260_000, 'A');
    const { text, attachments } = message(
      html(`<p>Sebelum</p><img src="data:image/png;base64,${picture}"><p>Sesudah gambar</p>`),
    );
    assert.equal(text, 'Sebelum\n\nSesudah gambar');
    assert.deepEqual(
      attachments.map(({ kind, reference }) => [kind, reference]),
      [
        ['image', 'INBOX/1/7/1+0'],
        ['letter', 'INBOX/1/7/1'],
      ],
    );
  });

  test('styles, remarks and scripts are not counted as words', () => {
    const style = `<style>${'p{color:red}'.repeat(40_000)}</style><!--${'x'.repeat(300_000)}-->`;
    assert.equal(message(html(`<html><head>${style}</head><body><p>Lampu mati</p></body></html>`)).text, 'Lampu mati');
  });

  test('what is really too long says that it goes on', () => {
    assert.match(message(html('<p>kata</p>'.repeat(30_000))).text, / …$/);
  });

  test('one bad byte spoils itself alone', () => {
    const head = written({ 'Content-Type': 'text/plain; charset=utf-8' }, '');
    const body = Buffer.concat([
      Buffer.from('Jalan rusak — mohon '),
      Buffer.from([0xff]),
      Buffer.from(' dibantu “segera”'),
    ]);
    assert.equal(message(Buffer.concat([Buffer.from(head), body])).text, 'Jalan rusak — mohon \uFFFD dibantu “segera”');
    const western = Buffer.concat([Buffer.from(head), Buffer.from('caf\xe9 rusak', 'latin1')]);
    assert.equal(message(western).text, 'café rusak');
  });

  test('parts without a boundary, or behind another than was named, are read', () => {
    const parts = '--garis\nContent-Type: text/plain\n\nLampu mati\n--garis\nContent-Type: image/png\n\nx\n--garis--\n';
    for (const type of ['multipart/mixed', 'multipart/mixed; boundary="lain"']) {
      const { text, attachments } = message(written({ 'Content-Type': type }, parts));
      assert.equal(text, 'Lampu mati');
      assert.equal(attachments.length, 1);
    }
    assert.equal(message(written({ 'Content-Type': 'multipart/mixed' }, 'Lampu mati')).text, 'Lampu mati');
  });

  test('a forwarded letter is read, with its files', () => {
    const inner =
      'From: Pak RT <rt@surat.example>\nSubject: Banjir\nContent-Type: multipart/mixed; boundary=d\n\n--d\n\nAir masuk rumah\n--d\nContent-Type: image/jpeg; name=banjir.jpg\nContent-Disposition: attachment\n\nx\n--d--\n';
    const { text, attachments } = message(
      written(
        { 'Content-Type': 'multipart/mixed; boundary=l' },
        `--l\n\nMohon ditangani\n--l\nContent-Type: message/rfc822\nContent-Disposition: attachment; filename=surat.eml\n\n${inner}\n--l--\n`,
      ),
    );
    assert.equal(text, 'Mohon ditangani\n\n[Banjir · Pak RT <rt@surat.example>]\nAir masuk rumah');
    assert.deepEqual(
      attachments.map(({ name, reference }) => [name, reference]),
      [
        ['surat.eml', 'INBOX/1/7/2'],
        ['banjir.jpg', 'INBOX/1/7/2.2'],
      ],
    );
  });

  test('of a long conversation ours is found wherever it stands', () => {
    const many = Array.from({ length: 300 }, (_, index) => `<surat-${String(index)}-${'x'.repeat(150)}@surat.example>`);
    for (const at of [0, 150, 299]) {
      const references = many.with(at, `<${own}>`).join('\r\n ');
      assert.equal(
        message(written({ References: references }, 'Masih mati')).thread.threadKey,
        `${rootOf('awal')}.${authorOf(warga)}`,
      );
    }
  });
});

suite('an answer', () => {
  const answered = (body: string, more: Head = {}): string =>
    message(written({ 'In-Reply-To': `<${own}>`, ...more }, body)).text;
  const us = `Pengaduan Kota <${desk}>`;
  const ours =
    'Yth. Warga Demo,\nMohon kirim alamat lengkap.\n\n-- \nPengaduan Kota\nBalaslah surel ini bila ada yang ingin Anda tambahkan.';
  const marked = ours.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '');
  const mine = 'Jalan Contoh 12.\nDekat pasar.';

  const above: [name: string, quoted: string][] = [
    ['Gmail', `Pada Sel, 3 Mar 2026 pukul 08.00 ${us}\nmenulis:\n\n${marked}`],
    [
      'Gmail, with tanggal',
      `Pada tanggal Sel, 3 Mar 2026 pukul 08.00 Pengaduan Kota <\n${desk}> menulis:\n\n${marked}`,
    ],
    ['Apple Mail', `Pada 3 Mar 2026, pukul 08.00, ${us} menulis:\n\n${marked}`],
    ['Apple Mail, unmarked', `Pada 3 Mar 2026, pukul 08.00, ${us} menulis:\n\n${ours}`],
    ['iPhone', `Dikirim dari iPhone saya\n\nPada 3 Mar 2026, pukul 08.00, ${us} menulis:\n\n${marked}`],
    ['Thunderbird', `Pada 03/03/26 08.00, Pengaduan Kota menulis:\n${marked}`],
    ['Yahoo', `Pada Selasa, 3 Maret 2026 pukul 08.00.12 WIB, ${us} menulis: \n\n ${ours}`],
    ['Yahoo, English', `On Tuesday, March 3, 2026 at 08:00:12 AM GMT+7, ${us} wrote: \n\n${ours}`],
    [
      'Outlook',
      `From: ${us}\nSent: Tuesday, March 3, 2026 8:00 AM\nTo: Warga Demo <${warga}>\nSubject: Re: Lampu\n\n${ours}`,
    ],
    [
      'Outlook, Indonesian',
      `________________________________\nDari: ${us}\nDikirim: 03 Maret 2026 8:00\nKepada: Warga Demo\nSubjek: Re: Lampu\n\n${ours}`,
    ],
    ['Outlook, old', `-----Original Message-----\nFrom: ${us}\nSent: 3/3/2026\nTo: x\nSubject: Re: Lampu\n\n${ours}`],
    [
      'Outlook on a telephone',
      `Dapatkan Outlook untuk Android<https://aka.ms/x>\n________________________________\nFrom: ${us}\nSent: 3/3/2026\nTo: x\nSubject: y\n\n${ours}`,
    ],
    [
      'Samsung',
      `-------- Pesan asli --------\nDari: ${us}\nTanggal: 03/03/26 08:00\nKe: ${warga}\nSubjek: Re: Lampu\n\n${ours}`,
    ],
    [
      'Apple Mail, head',
      `*From:* ${us}\n*Date:* 3 March 2026\n*To:* x\n*Subject:* y\n\n${ours.split('\n-- ')[0] ?? ''}`,
    ],
    ['marks alone', marked],
    ['a signature beneath the marks', `${marked}\n\nDikirim dari Yahoo Mail di Android`],
  ];
  for (const [name, quoted] of above)
    test(`${name}: only the new words are told`, () => {
      assert.equal(answered(`${mine}\n\n${quoted}`), mine);
    });

  const kept: [name: string, body: string][] = [
    [
      'words below an unmarked letter',
      `Halo.\n\nPada 3 Mar 2026, ${us} menulis:\n\n${ours}\n\nAlamat saya Jalan Contoh 12.`,
    ],
    ['words below a marked one', `${marked}\n\nAlamat saya Jalan Contoh 12.`],
    ['words between marked lines', '> Di mana?\nDi pasar.\n> Kapan?\nKemarin.'],
    [
      'words between unmarked lines, as they say',
      `Jawaban saya di bawah, warna merah.\n\nPada 3 Mar 2026, ${us} menulis:\nDi mana?\nDi pasar.`,
    ],
    ['a sentence that sounds like an announcement', 'Pada hari Senin Pak RT menulis:\nlampu mati sejak malam.'],
    [
      'a formal letter',
      'Selamat pagi.\n\nDari: Warga Demo\nKepada: Wali Kota\nTanggal: 3 Maret 2026\nPerihal: Lampu\n\nLampu mati.',
    ],
    ['words below a line that they drew', 'Lapor satu.\n--\nLapor dua.'],
    ['where things came from', 'Lampu itu\n\nDikirim dari Jalan Magelang ke gudang.'],
    [
      'a forwarded letter',
      `Ini dari RT:\n\n---------- Forwarded message ---------\nDari: RT <rt@surat.example>\nSubject: Banjir\n\nAir masuk.`,
    ],
  ];
  for (const [name, body] of kept)
    test(`${name}: nothing is cut`, () => {
      assert.equal(answered(body), body);
    });
});
