// The table of shares line by line: every side in its own words, lines of one number always in one order, words of strangers as they were written.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Given } from '#test/beds/given-screen.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { askedNovember, november } from '#test/given/asked-figures.ts';
import { sides, type ShareRow, type Side } from './dashboard.contract.ts';

const looks = [{ name: 'whatsapp', label: 'WhatsApp', toldAs: 'WhatsApp', sign: '' }];
const [id, en] = [await consoleIn('id', looks), await consoleIn('en', looks)];

type Asking = { side?: Side; asked?: typeof askedNovember; language?: typeof id; given?: Given };

const show = (rows: unknown, { side = 'agency', asked = askedNovember, language = id, given = {} }: Asking = {}) => {
  const only = Object.entries(asked).flatMap(([name, value]) =>
    value === '' || name === 'from' || name === 'until' ? [] : [`&${name}=${value}`],
  );
  const answer = rows instanceof Response ? rows : { rows };
  return language.show('features/dashboard/SharesTable.tsx', 'SharesTable', {
    props: { asked, side },
    answers: { [`GET /api/v1/dashboard/shares?${november}${only.join('')}&by=${side}`]: answer },
    ...given,
  });
};
type Shown = Awaited<ReturnType<typeof show>>;

const plain = (words: string): string => words.replaceAll('\u00A0', ' ');
/** The lines of the table, without its heading. */
const lines = (shown: Shown): string[] =>
  shown
    .all('tr')
    .slice(1)
    .map(({ words }) => plain(words));
const names = (shown: Shown): string[] =>
  shown
    .all('th')
    .filter(({ attributes }) => attributes['scope'] === 'row')
    .map(({ words }) => words);
const row = (key: string, n: number, late: number, changed: Partial<ShareRow> = {}): ShareRow => ({
  ...{ key, name: `Dinas ${key}`, n, late },
  ...changed,
});

suite('a line', () => {
  const said: readonly (readonly [side: Side, key: string, id: string, en: string])[] = [
    ['step', 'ask-identity', 'Tanya identitas', 'Ask for identity'],
    ['holder', 'admin-medsos', 'Admin Medsos', 'Admin Medsos'],
    ['holder', 'agency', 'Perangkat daerah', 'Agency'],
    ['channel', 'whatsapp', 'WhatsApp', 'WhatsApp'],
    ['shift', 'morning', 'Pagi', 'Morning'],
    ['shift', 'night', 'Malam', 'Night'],
  ];
  for (const [side, key, inIndonesian, inEnglish] of said)
    test(`of ${side} ${key} is called "${inIndonesian}"`, async () => {
      const rows = [{ key, n: 9, late: 0 }];
      assert.deepEqual(names(await show(rows, { side })), [inIndonesian]);
      assert.deepEqual(names(await show(rows, { side, language: en })), [inEnglish]);
    });

  test('of a side that nobody said is called so, and leads to its cases where somebody could have said it', async () => {
    for (const side of sides) {
      const shown = await show([{ n: 12, late: 3 }], { side });
      assert.deepEqual(names(shown), ['Tidak disebut'], side);
      assert.equal(shown.all('tbody')[0]?.inside.flatMap(({ inside }) => inside).length, 7, side);
      const leads = shown.links.filter((link) => link.includes('/laporan/aduan?'));
      const isUnsaid = ['channel', 'category', 'kelurahan'].includes(side);
      assert.equal(leads.length, isUnsaid ? 2 : 0, side);
      assert.ok(leads.every((link) => link.endsWith(`tanpa=${side}`)));
    }
  });

  test('of a key that no list has keeps its own word, also one that every object has', async () => {
    for (const side of ['step', 'holder', 'shift', 'channel'] as const)
      for (const key of ['constructor', '__proto__', 'langkah-lama', '0'])
        assert.deepEqual(names(await show([{ key, n: 9, late: 0 }], { side })), [key], `${side} ${key}`);
  });

  test('keeps markup, emoji, other scripts and two hundred signs as they were written', async () => {
    const hostile = ['<b>Dinas</b> & "Kota"', 'مدينة ‮abc', 'ꦏꦺꦴꦠ 🏙️', 'x'.repeat(200)];
    const shown = await show(hostile.map((name, at) => row(String(at), 10 - at, 0, { name })));
    assert.deepEqual(names(shown), hostile);
    assert.equal(shown.all('b').length, 0);
  });

  test('says no share of four, and one of five; all and nothing only where it is all or nothing', async () => {
    const rows = [row('a', 5000, 1), row('b', 4000, 3999), row('c', 3000, 0), row('d', 2000, 2000)];
    const few = [row('e', 5, 1), row('f', 4, 1)];
    assert.deepEqual(
      lines(await show([...rows, ...few])).map((line) => line.replace(/ – – –$/, '')),
      [
        'Dinas a 99,9 % 5.000 1',
        'Dinas b 0,1 % 4.000 3.999',
        'Dinas c 100 % 3.000 0',
        'Dinas d 0 % 2.000 2.000',
        'Dinas e 80 % 5 1',
        'Dinas f < 5, tidak dinilai 4 1',
      ],
    );
  });

  test('says how it moved, in either language, and nothing where either period had too few', async () => {
    const rows = [
      row('a', 100, 10, { before: { part: 80, n: 100 } }),
      row('b', 99, 9, { before: { part: 99, n: 99 } }),
      row('c', 90, 9, { before: { part: 9, n: 10 } }),
      row('d', 80, 8, { before: { part: 4, n: 4 } }),
      row('e', 70, 7),
      row('f', 4, 0, { before: { part: 50, n: 100 } }),
    ];
    const moved = (shown: Shown): string[] => lines(shown).map((line) => / – – (.*)$/.exec(line)?.[1] ?? line);
    assert.deepEqual(moved(await show(rows)), ['naik 10', 'turun 9,1', 'tetap', '–', '–', '–']);
    assert.deepEqual(moved(await show(rows, { language: en })), ['up 10', 'down 9.1', 'the same', '–', '–', '–']);
  });

  test('says median and nine in ten where they are known, one without the other too', async () => {
    const [minute, hour] = [60_000, 3_600_000];
    const rows = [row('a', 9, 0, { medianMs: 119 * minute, p90Ms: 47 * hour }), row('b', 8, 0, { medianMs: 0 })];
    const shown = lines(await show([...rows, row('c', 7, 0, { medianMs: 2 * hour, p90Ms: 60 * hour })]));
    assert.deepEqual(shown, [
      'Dinas a 100 % 9 0 119 menit 47 jam –',
      'Dinas b 100 % 8 0 0 menit – –',
      'Dinas c 100 % 7 0 2 jam 2,5 hari –',
    ]);
  });
});

suite('the lines', () => {
  test('stand by their number, the most first, and by name where they have as many, however they came', async () => {
    const rows = [row('c', 5, 0), row('a', 5, 0), row('z', 9, 0), row('b', 5, 0)];
    for (const came of [rows, rows.toReversed()])
      assert.deepEqual(names(await show(came)), ['Dinas z', 'Dinas a', 'Dinas b', 'Dinas c']);
  });

  test('say by which column they stand, and each other column can be pressed but for the change', async () => {
    const shown = await show([row('a', 5, 0)]);
    const heads = shown.all('th').filter(({ attributes }) => attributes['scope'] === 'col');
    assert.deepEqual(
      heads.map(({ attributes }) => attributes['aria-sort']),
      ['none', 'none', 'descending', 'none', 'none', 'none', undefined],
    );
    assert.deepEqual(shown.buttons, [
      ...['Perangkat daerah', 'Tepat waktu', 'Jumlah', 'Terlambat', 'Median', 'Sembilan dari sepuluh'],
    ]);
  });

  test('lead to their cases by whose promise it was, and to what was late only where something was', async () => {
    for (const [side, what, param] of [
      ['step', 'step', 'langkah'],
      ['holder', 'holder', 'pemegang'],
      ['agency', 'holder', 'perangkat'],
      ['channel', 'step', 'kanal'],
      ['category', 'step', 'kategori'],
      ['kelurahan', 'step', 'wilayah'],
    ] as const) {
      const shown = await show([row('x y&z', 9, 1), row('tepat', 9, 0)], { side });
      const behind = shown.links.filter((link) => link.includes('/laporan/aduan?'));
      const period = 'dari=2026-11-01&sampai=2026-11-29';
      const of = (key: string, more = ''): string =>
        `/meja/laporan/aduan?${period}&${param}=${key}&janji=${what}${more}${side === 'category' ? '&sendiri=yes' : ''}`;
      assert.deepEqual(behind, [of('tepat'), of('x+y%26z'), of('x+y%26z', '&hasil=late')], side);
      assert.ok(shown.links.includes(`/meja/laporan?${period}&${param}=tepat&menurut=${side}`), side);
    }
  });

  test('of shifts lead to what was begun in them, and the page is not narrowed to one', async () => {
    const { links } = await show([{ key: 'night', n: 9, late: 4 }], { side: 'shift' });
    const behind = links.filter((link) => link.includes('night'));
    assert.equal(behind.length, 2);
    assert.ok(behind.every((link) => link.startsWith('/meja/laporan/aduan?') && link.endsWith('piket=night')));
  });

  test('keep what the page is narrowed to', async () => {
    const asked = { ...askedNovember, channel: 'whatsapp', compare: 'year' };
    const { links } = await show([row('a', 9, 1)], { asked });
    const narrowed = links.filter((link) => link.includes('perangkat=a'));
    assert.equal(narrowed.length, 3);
    for (const link of [...narrowed, ...links.filter((one) => one.includes('menurut=step'))])
      assert.match(link, /banding=year.*kanal=whatsapp/);
  });

  test('are saved as they are read, and no cell of a stranger is a formula', async () => {
    const shown = await show([row('a', 9, 1, { name: '=HYPERLINK("http://x")' }), row('b', 8, 0, { name: '@"b"' })]);
    const file = shown.links.find((link) => link.startsWith('data:text/csv')) ?? '';
    const [head, first, second] = decodeURIComponent(file.split(',').slice(1).join(',')).split('\r\n').map(plain);
    assert.match(head ?? '', /^\uFEFF"Perangkat daerah","Tepat waktu","Jumlah","Terlambat"/);
    assert.match(first ?? '', /^"'=HYPERLINK\(""http:\/\/x""\)","88,9 %","9","1"/);
    assert.match(second ?? '', /^"'@""b""","100 %","8","0"/);
  });
});

suite('without lines', () => {
  test('it says that there is nothing, and offers no file, in either language', async () => {
    const [none, nothing] = [await show([]), await show([], { language: en })];
    assert.match(none.words, /Tidak ada data\.$/);
    assert.match(nothing.words, /No data\.$/);
    for (const shown of [none, nothing]) {
      assert.equal(shown.all('table').length, 0);
      assert.ok(!shown.links.some((link) => link.startsWith('data:')));
      assert.equal(shown.all('a.view').length, sides.length);
    }
  });

  test('it says neither that there is nothing nor anything else while they are on their way', async () => {
    const { words } = await show([], { given: { waiting: true } });
    assert.doesNotMatch(words, /Tidak ada data/);
  });

  test('it says why it was refused, with a press that asks again, and that one side is still the chosen one', async () => {
    const shown = await show(Response.json({ title: 'Bukan untuk peran Anda.' }, { status: 403 }));
    assert.match(shown.words, /Bukan untuk peran Anda\./);
    assert.doesNotMatch(shown.words, /Tidak ada data/);
    assert.deepEqual(shown.buttons, ['Coba lagi']);
    const here = shown.all('a.view').filter(({ attributes }) => attributes['aria-current'] === 'page');
    assert.deepEqual(
      here.map(({ words }) => words),
      ['Perangkat daerah'],
    );
  });
});
