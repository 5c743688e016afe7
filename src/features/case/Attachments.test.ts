// Files of a message: opened only from our own address, and where one is missing, what it was and why it is not here.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { AttachmentView } from './case.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const show = (attachments: readonly Partial<AttachmentView>[], language = id) =>
  language.show('features/case/Attachments.tsx', 'Attachments', {
    props: {
      attachments: attachments.map((one, at) => ({ id: `a-${String(at)}`, kind: 'file', status: 'stored', ...one })),
    },
  });
const words = async (one: Partial<AttachmentView>, language = id) => (await show([one], language)).wordsOf('li')[0];

test('none is nothing at all', async () => {
  assert.equal((await show([])).html, '<div class="toasts" role="status" aria-live="polite"></div>');
});

suite('what is here', () => {
  test('as a picture is shown, and named by its place for those who do not see it', async () => {
    const url = '/lampiran/a';
    const shown = await show([
      { kind: 'image', url },
      { kind: 'image', url: '/lampiran/b' },
    ]);
    assert.deepEqual(
      shown.all('img').map(({ attributes }) => [attributes['src'], attributes['alt']]),
      [
        [url, 'Buka lampiran 1'],
        ['/lampiran/b', 'Buka lampiran 2'],
      ],
    );
    assert.deepEqual(shown.links, [url, '/lampiran/b']);
  });

  test('as a file is opened by its name and size, or by its place', async () => {
    const url = '/lampiran/a';
    assert.equal(await words({ url, name: 'surat <1>.pdf', byteLength: 2048 }), 'surat <1>.pdf 2 KB');
    assert.equal(await words({ url, name: 'surat.pdf' }), 'surat.pdf');
    assert.equal(await words({ url }), 'Buka lampiran 1');
    assert.equal(await words({ url }, en), 'Open attachment 1');
  });

  test('as a document says what kind it is, and how large', async () => {
    const ooxml = 'application/vnd.openxmlformats-officedocument';
    const odf = 'application/vnd.oasis.opendocument';
    const kinds: readonly [contentType: string, indonesian: string, english: string][] = [
      ['application/pdf', 'PDF', 'PDF'],
      ['application/msword', 'Dokumen Word', 'Word document'],
      [`${ooxml}.wordprocessingml.document`, 'Dokumen Word', 'Word document'],
      ['application/vnd.ms-excel', 'Lembar Excel', 'Excel sheet'],
      [`${ooxml}.spreadsheetml.sheet`, 'Lembar Excel', 'Excel sheet'],
      ['application/vnd.ms-powerpoint', 'Presentasi PowerPoint', 'PowerPoint slides'],
      [`${ooxml}.presentationml.presentation`, 'Presentasi PowerPoint', 'PowerPoint slides'],
      [`${odf}.text`, 'Dokumen', 'Document'],
      [`${odf}.spreadsheet`, 'Lembar kerja', 'Spreadsheet'],
      [`${odf}.presentation`, 'Presentasi', 'Slides'],
      ['text/plain', 'Teks', 'Text'],
      ['image/heic', 'Gambar', 'Picture'],
      ['video/vnd.avi', 'Video', 'Video'],
      ['audio/amr', 'Rekaman suara', 'Voice recording'],
      ['application/x-new', 'Berkas', 'File'],
    ];
    for (const [contentType, indonesian, english] of kinds) {
      const one = { url: '/lampiran/a', name: 'f', byteLength: 2048, contentType };
      assert.equal(await words(one), `f ${indonesian}, 2 KB`, contentType);
      assert.equal(await words(one, en), `f ${english}, 2 KB`, contentType);
    }
  });

  test('as a voice or a film is played here, and fetched when somebody presses play', async () => {
    const cases: readonly [contentType: string, tag: string, called: string][] = [
      ['audio/ogg', 'audio', 'Pesan suara'],
      ['audio/x-m4a', 'audio', 'Pesan suara'],
      ['video/mp4', 'video', 'Video'],
      ['video/quicktime', 'video', 'Video'],
    ];
    for (const [contentType, tag, called] of cases) {
      const shown = await show([{ kind: tag, url: '/lampiran/a', contentType, byteLength: 4096 }]);
      const [played] = shown.all(tag);
      assert.deepEqual(
        ['src', 'preload', 'controls', 'aria-label'].map((name) => played?.attributes[name]),
        ['/lampiran/a', 'none', '', called],
        contentType,
      );
      assert.deepEqual(shown.wordsOf('figcaption'), [`${called} 4 KB`]);
      assert.equal(shown.all('a')[0]?.attributes['aria-label'], `Unduh ${called}`);
    }
  });

  test('is called as its sender called it, also where it is played', async () => {
    const shown = await show(
      [{ kind: 'audio', url: '/lampiran/a', contentType: 'audio/mpeg', name: 'aduan saya.mp3' }],
      en,
    );
    assert.deepEqual(shown.wordsOf('figcaption'), ['aduan saya.mp3']);
    assert.equal(shown.all('a')[0]?.attributes['aria-label'], 'Download aduan saya.mp3');
  });

  test('as what no browser plays is a document that is taken along', async () => {
    for (const contentType of ['audio/amr', 'video/vnd.avi']) {
      const shown = await show([{ url: '/lampiran/a', contentType }]);
      assert.deepEqual([shown.all('audio'), shown.all('video'), shown.links], [[], [], ['/lampiran/a']]);
    }
  });

  test('a picture in no gallery opens as every link does', async () => {
    const shown = await show([{ kind: 'image', url: '/lampiran/a' }]);
    assert.equal(shown.all('a')[0]?.attributes['aria-haspopup'], undefined);
  });

  test('as a letter is opened as its sender wrote it', async () => {
    assert.equal(
      await words({ url: '/lampiran/a', contentType: 'text/html', name: 'surat.html' }),
      'Lihat surat seperti ditulis pengirimnya',
    );
  });
});

suite('a size', () => {
  const sizes: readonly [bytes: number, words: string][] = [
    [0, '1 KB'],
    [1, '1 KB'],
    [1024, '1 KB'],
    [1535, '1 KB'],
    [1536, '2 KB'],
    [1_048_063, '1023 KB'],
    [1_048_576, '1 MB'],
    [26_214_400, '25 MB'],
  ];
  for (const [byteLength, expected] of sizes)
    test(`of ${String(byteLength)} bytes is ${expected}`, async () => {
      assert.equal(await words({ url: '/lampiran/a', name: 'f', byteLength }), `f ${expected}`);
    });

  test('just below a megabyte is one, and never 1024 kilobytes', async () => {
    assert.equal(await words({ url: '/lampiran/a', name: 'f', byteLength: 1_048_575 }), 'f 1 MB');
  });
});

suite('what is missing', () => {
  test('is on its way, or not, with what it is called', async () => {
    assert.equal(
      await words({ status: 'waiting', name: 'foto.jpg', byteLength: 4096 }),
      'foto.jpg (4 KB) Lampiran sedang diambil…',
    );
    assert.equal(await words({ status: 'waiting' }), 'Lampiran sedang diambil…');
    assert.equal(await words({ status: 'failed' }), 'Lampiran tidak dapat diambil.');
    assert.equal(await words({ status: 'failed', byteLength: 4096 }), '4 KB Lampiran tidak dapat diambil.');
  });

  const reasons: readonly [refusal: string, expected: RegExp][] = [
    ['address-not-allowed', /tidak aman untuk dibuka/],
    ['host-not-allowed', /tidak berada di server kanal/],
    ['gone', /sudah tidak ada di kanal/],
    ['too-large', /terlalu besar\.$/],
    ['too-many-pixels', /dibuka dengan aman/],
    ['too-many-redirects', /berputar-putar/],
    ['compressed', /tidak dapat dibaca/],
    ['type-not-accepted', /Minta pelapor mengirim foto, video, PDF, atau dokumen biasa\./],
    ['unreachable', /setelah beberapa kali dicoba/],
    ['encrypted', /Buka aplikasi kanalnya/],
    ['unsupported', /hanya dapat dilihat di aplikasi kanalnya/],
    ['message-deleted', /sudah dihapus oleh penulisnya/],
    ['something-new', /^Lampiran tidak dapat diambil\.$/],
  ];
  for (const [refusal, expected] of reasons)
    test(`says why: ${refusal}`, async () => {
      assert.match((await words({ status: 'refused', refusal })) ?? '', expected);
    });

  test('that an agency does not see is told to be there, and by no name', async () => {
    assert.equal(
      await words({ status: 'hidden', name: 'ktp-budi.jpg', byteLength: 9 }),
      'Lampiran ini tidak ditampilkan kepada Perangkat Daerah.',
    );
    assert.equal(
      await words({ kind: 'share', status: 'hidden', title: 'Rumah Budi', link: 'https://x.example' }),
      'Lampiran ini tidak ditampilkan kepada Perangkat Daerah.',
    );
  });
});

suite('something shared', () => {
  test('is named, and its address stands whole before anybody opens it', async () => {
    const shown = await show([{ kind: 'share', title: 'Kiriman warga', link: 'https://video.example/9?x=1' }]);
    assert.match(shown.words, /^Yang dibagikan: Kiriman warga https:\/\/video\.example\/9\?x=1$/);
    const [link] = shown.all('a');
    assert.equal(link?.attributes['rel'], 'noopener noreferrer nofollow');
    assert.equal(link.words, link.attributes['href']);
  });

  test('may have a title or an address alone, or neither', async () => {
    assert.equal(await words({ kind: 'share', title: 'Kiriman' }), 'Yang dibagikan: Kiriman');
    assert.equal(await words({ kind: 'share', link: 'https://a.example/' }), 'Yang dibagikan: https://a.example/');
    assert.match((await words({ kind: 'share' })) ?? '', /yang tidak disebutkan kanal\. Lihat di aplikasinya\./);
  });
});
