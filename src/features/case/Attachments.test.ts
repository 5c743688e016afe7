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
    assert.equal(await words({ url, name: 'surat <1>.pdf', byteLength: 2048 }), 'surat <1>.pdf (2 KB)');
    assert.equal(await words({ url, name: 'surat.pdf' }), 'surat.pdf');
    assert.equal(await words({ url }), 'Buka lampiran 1');
    assert.equal(await words({ url }, en), 'Open attachment 1');
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
      assert.equal(await words({ url: '/lampiran/a', name: 'f', byteLength }), `f (${expected})`);
    });

  test('just below a megabyte is one, and never 1024 kilobytes', async () => {
    assert.equal(await words({ url: '/lampiran/a', name: 'f', byteLength: 1_048_575 }), 'f (1 MB)');
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
