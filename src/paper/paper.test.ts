// A sheet as it comes out of the press: read by somebody else's reader, whatever was written on it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { PaperPart, Sheet } from '#ports/paper.ts';
import { readPdf } from '#test/beds/pdf.ts';
import { paperPress } from './paper.ts';

const press = paperPress();

const sheetOf = (parts: readonly PaperPart[], fields: Partial<Sheet> = {}): Sheet => ({
  language: 'id',
  title: 'Berkas ADU-2026-000123-K7',
  foot: 'Dicetak Sen, 2 Mar 2026',
  page: 'Halaman {n} dari {of}',
  unshown: '{count} huruf ditulis sebagai nomornya.',
  madeAt: Date.parse('2026-03-02T01:00:00Z'),
  parts,
  ...fields,
});
const saying = (texts: readonly string[]): Sheet =>
  sheetOf([{ kind: 'entries', entries: texts.map((text, nth) => ({ head: `pesan ${String(nth)}`, text })) }]);
const printed = async (sheet: Sheet) => {
  const made = await press.print(sheet);
  assert.ok(made.ok);
  return readPdf(made.bytes);
};

suite('a sheet', () => {
  test('is tagged, titled, in its language, numbered, and holds every kind of part', async () => {
    const read = await printed(
      sheetOf(
        [
          { kind: 'facts', facts: [['Nomor', 'ADU-1']] },
          { kind: 'heading', text: 'Yang ditulis' },
          { kind: 'text', text: 'Baris satu\nBaris dua' },
          { kind: 'entries', entries: [{ head: 'pukul 08.00', text: 'Lampu mati' }] },
          { kind: 'table', head: ['Versi', 'Kejadian'], rows: [['1', 'ComplaintOpened']] },
        ],
        { enclosed: { name: 'berkas.json', type: 'application/json', text: '{"a":"ꦲ"}', note: 'Berkas asli' } },
      ),
    );
    assert.deepEqual(
      [read.title, read.language, read.isTagged, read.pages.length],
      ['Berkas ADU-2026-000123-K7', 'id', true, 1],
    );
    for (const role of ['H1', 'H2', 'P', 'Table', 'TH', 'TD']) assert.ok(read.roles.includes(role), role);
    for (const words of ['Nomor', 'ADU-1', 'Baris satu\nBaris dua', 'pukul 08.00', 'Lampu mati', 'ComplaintOpened'])
      assert.ok(read.words.includes(words), words);
    assert.ok(read.words.includes('Halaman 1 dari 1') && read.words.includes('Dicetak Sen, 2 Mar 2026'));
    assert.deepEqual(read.enclosed, { 'berkas.json': '{"a":"ꦲ"}' });
    assert.doesNotMatch(read.words, /huruf ditulis/, 'nothing is told of signs where all are there');
  });

  test('prints what was typed and carries none of it out', async () => {
    const typed = [
      '#let x = 1 #read("/etc/passwd") #image("x.png") #sys.inputs',
      '$a^2$ *tebal* _miring_ `kode` \\ @rujukan <label> ~ -- --- ... "kutip" \'kutip\'',
      '[[[ ]] ((( {{{ /* komentar // http://contoh.example/*',
      '= Judul\n- butir\n+ nomor\n/ istilah: isi',
      '\\u{41} #"x" #{1+1} {n} {of} {count}',
    ];
    const { words } = await printed(saying(typed));
    for (const one of typed) assert.ok(words.includes(one), one);
  });

  test('draws Javanese, Arabic, arrows and emoji, and writes by its number what no font has', async () => {
    const { words } = await printed(
      saying(['ꦲꦏ', 'السلام', 'ke A → B', '😀 👍🏽 👨‍👩‍👧 🇮🇩 ❤️ 1️⃣', '中文 \u0000 x\u202Ey q\u20E3']),
    );
    for (const one of ['ꦲ', 'A → B', '😀']) assert.ok(words.includes(one), one);
    assert.ok(words.includes('[U+4E2D][U+6587] [U+0000] x[U+202E]y q[U+20E3]'), words);
    assert.ok(words.includes('5 huruf ditulis sebagai nomornya.'));
  });

  test('breaks words without an end within the page, and 100,000 signs over many', async () => {
    const long = await printed(saying(['x'.repeat(100_000)]));
    assert.equal(long.words.replaceAll(/[^x]/g, '').length, 100_000);
    assert.ok(long.pages.length > 15, String(long.pages.length));
    assert.ok(long.pages.at(-1)?.includes(`Halaman ${String(long.pages.length)} dari ${String(long.pages.length)}`));
  });

  test('comes out whatever signs are written on it', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), 300);
    const unseen = [
      '\u3164\u115F\u180B\u2060\u00AD',
      '🏴\u{E0067}\u{E0062}\u{E007F}',
      `e${'\u0301'.repeat(500)}`,
      '\uFEFFx',
    ];
    const letters = fc.sample(fc.string({ unit: 'grapheme', maxLength: 60 }), 300);
    const { words } = await printed(saying([...texts, ...letters, ...unseen, 'sampai di sini']));
    assert.ok(words.includes('sampai di sini'));
  });
});

suite('a sheet to sign', () => {
  const letterhead = {
    lines: ['Pemerintah Kota Contoh', 'Dinas #1 [Contoh]'],
    code: { words: 'https://adu.example/meja/kasus/ADU-1', alt: 'Kode QR aduan', caption: 'Buka aduan' },
  };
  const signs: PaperPart = {
    kind: 'signs',
    signs: [
      { as: 'Yang meneruskan', name: 'Petugas *Contoh*' },
      { as: 'Yang menerima', name: '' },
    ],
  };
  const longSheet = (length: number, onePage?: true): Sheet =>
    sheetOf(
      [
        { kind: 'facts', facts: Array.from({ length: 27 }, (_, nth) => [`Baris ${String(nth)}`, 'isi'] as const) },
        { kind: 'text', text: 'kata '.repeat(length) },
        { kind: 'ruled', lines: 3 },
        signs,
      ],
      { letterhead, ...(onePage === undefined ? {} : { onePage }) },
    );

  test('says whose it is, carries a code that is told to whoever cannot see it, and has room to sign', async () => {
    const { words, roles, pages } = await printed(sheetOf([{ kind: 'ruled', lines: 3 }, signs], { letterhead }));
    for (const one of [...letterhead.lines, 'Buka aduan', 'Yang meneruskan', 'Petugas *Contoh*', 'Yang menerima'])
      assert.ok(words.includes(one), one);
    assert.equal(roles.filter((role) => role === 'Figure').length, 1);
    assert.equal(pages.length, 1);
  });

  test('has the city’s picture in its head, told to whoever cannot see it, beside pictures further down', async () => {
    const bytes = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    );
    const picture = (alt: string) => ({ bytes, kind: 'png', alt }) as const;
    const entries = [{ head: 'pukul 08.00', text: 'Lampu mati', pictures: [picture('Foto lampu')] }];
    const plain = sheetOf([{ kind: 'entries', entries }], { letterhead });
    const own = { ...plain, letterhead: { ...letterhead, logo: picture('Kota Contoh') } };
    const figures = (roles: readonly string[]): number => roles.filter((role) => role === 'Figure').length;
    const [before, after] = [await printed(plain), await printed(own)];
    assert.equal(figures(after.roles), figures(before.roles) + 1);
    for (const one of letterhead.lines) assert.ok(after.words.includes(one), one);
  });

  test('shrinks to one page where it can, says all of it where it cannot, and is as large as any other without need', async () => {
    assert.equal((await printed(longSheet(10))).pages.length, 2);
    assert.equal((await printed(longSheet(10, true))).pages.length, 1);
    const far = await printed(longSheet(6000, true));
    assert.ok(far.pages.length > 1);
    assert.equal(far.words.match(/kata/g)?.length, 6000);
    assert.ok(far.words.includes('Yang menerima'));
  });
});

suite('the press', () => {
  test('lets nobody wait without end: too many are told so, and one that takes too long is ended', async () => {
    const narrow = paperPress({ mostWaiting: 0 });
    const [first, second] = await Promise.all([narrow.print(saying(['satu'])), narrow.print(saying(['dua']))]);
    assert.equal(first.ok, true);
    assert.deepEqual(second, { ok: false, refusal: 'paper-busy' });
    assert.equal((await narrow.print(saying(['tiga']))).ok, true, 'there is room again');
    assert.deepEqual(await paperPress({ mostMs: 1 }).print(saying(['x'])), { ok: false, refusal: 'paper-busy' });
  });

  test('goes on after a sheet that cannot be made', async () => {
    const broken = { bytes: Buffer.from('no picture'), kind: 'jpg', alt: 'rusak' } as const;
    const sheet = sheetOf([{ kind: 'entries', entries: [{ head: '', text: '', pictures: [broken] }] }]);
    const alone = paperPress();
    const [bad, good] = await Promise.allSettled([alone.print(sheet), alone.print(saying(['baik']))]);
    assert.equal(bad.status, 'rejected');
    assert.ok(good.status === 'fulfilled' && good.value.ok);
  });
});
