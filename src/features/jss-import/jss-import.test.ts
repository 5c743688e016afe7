// A JSS export from the officer's file to the entries: looked at first, taken in once, and never with anything of a reporter.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { fresh, givenCase } from '#test/given/cases.ts';
import { givenDesk } from '#test/beds/desk.ts';
import { preview, takeIn, upload } from '#test/given/jss-export.ts';
import { refused } from '#test/beds/problems.ts';
import { xlsx } from '#test/given/xlsx-file.ts';

const desk = await givenDesk({ after });

const head = 'No. Tiket;Tanggal;Nama Pelapor;No HP;Isi Aduan;Status;OPD;Nomor Tanggap';
const line = (
  number: string,
  more: Partial<Record<'date' | 'matter' | 'status' | 'opd' | 'reference', string>> = {},
) => {
  const { date = '02/03/2026', matter = 'Lampu mati', status = 'Proses', opd = 'DLH', reference = '' } = more;
  return [number, date, 'Warga Demo', '081200000001', `"${matter}"`, status, opd, reference].join(';');
};
const csv = (...lines: string[]): string => `${[head, ...lines].join('\r\n')}\r\n`;

type Kept = { number: string; day: string; matter: string; done: boolean | null; agency_id: string | null };
const kept = async (): Promise<Kept[]> => {
  const { rows } = await desk.pool.query<Kept>(
    'select number, entry_date::text as day, matter, done, agency_id from jss_entry order by key',
  );
  return rows;
};
const countImports = async (): Promise<number> =>
  (await desk.pool.query<{ n: number }>('select count(*)::int as n from jss_import')).rows[0]?.n ?? 0;

suite('a preview', () => {
  test('tells columns, rows and span, leaves the reporter out, and keeps nothing', async () => {
    const seen = await preview(desk, {
      file: csv(line('JSS-1'), line('JSS-2', { date: '5 Maret 2026', status: 'Hijau', opd: 'Dinas X' })),
    });
    assert.deepEqual(
      seen.columns.map(({ use, sample }) => [use, sample]),
      [
        ['number', 'JSS-1'],
        ['date', '02/03/2026'],
        ['reporter', undefined],
        ['reporter', undefined],
        ['matter', 'Lampu mati'],
        ['status', 'Proses'],
        ['agency', 'DLH'],
        ['reference', undefined],
      ],
    );
    const { headingRow, rows, fresh: added, changed, known, faulty, firstDate, lastDate } = seen;
    assert.deepEqual([headingRow, rows, added, changed, known, faulty], [1, 2, 2, 0, 0, 0]);
    assert.deepEqual(
      [firstDate, lastDate, seen.hasNumbers, seen.looksPartial],
      ['2026-03-02', '2026-03-05', true, false],
    );
    assert.deepEqual([seen.unknownStatuses, seen.unknownAgencies], [['Hijau'], ['Dinas X']]);
    assert.ok(!JSON.stringify(seen).includes('Warga Demo') && !JSON.stringify(seen).includes('0812'));
    assert.deepEqual(await kept(), []);
  });

  test('names each faulty row as the spreadsheet counts, with what is wrong', async () => {
    const number = await givenCase(desk, 'registration');
    await desk.does('medsos', number, 'RegisterInUpik', { upikNumber: 'JSS-77' });
    const seen = await preview(desk, {
      file: csv(
        line('JSS-1'),
        '',
        line('jss 1'),
        line('salah', { date: 'kemarin' }),
        line('JSS-3', { reference: 'ADU-2026-900000-22' }),
        line('JSS-4', { reference: number }),
        line('jss77', { reference: number }),
      ),
    });
    assert.deepEqual([seen.rows, seen.fresh, seen.faulty], [6, 2, 4]);
    assert.deepEqual(
      seen.faults.map(({ row, faults }) => [row, faults.length]),
      [
        [4, 1],
        [5, 2],
        [6, 1],
        [7, 1],
      ],
    );
    assert.match(seen.faults[0]?.faults[0] ?? '', /baris 2/);
    assert.match(seen.faults[3]?.faults[0] ?? '', /JSS-77/);
  });

  test('is corrected by the officer, and the correction is remembered', async () => {
    const file = 'Kode Unik;Hari;Cerita\r\nKU-1;3/3/2026;Jalan rusak\r\n';
    assert.equal((await preview(desk, { file })).hasNumbers, false);
    refused(await upload(desk, 'medsos', 'imports', { file }), 422, 'no-number-column');
    const columns = ['number', 'date', 'matter'];
    assert.equal((await preview(desk, { file, columns })).fresh, 1);
    await takeIn(desk, { file, columns, partial: true });
    const next = await preview(desk, { file: 'Kode Unik;Hari;Cerita\r\nKU-2;4/3/2026;Jalan rusak\r\n' });
    assert.deepEqual([next.columns.map(({ use }) => use), next.fresh], [columns, 1]);
  });

  test('takes no column about the reporter, whatever the officer says', async () => {
    const columns = ['number', 'date', 'matter', 'category', 'ignored', 'status', 'agency', 'reference'];
    const seen = await preview(desk, { file: csv(line('JSS-1')), columns });
    assert.deepEqual(
      seen.columns.slice(2, 4).map(({ use }) => use),
      ['reporter', 'reporter'],
    );
  });
});

suite('the faulty rows', () => {
  test('come back as a file, harmless to spreadsheets and without the reporter', async () => {
    const answer = await upload(desk, 'medsos', 'faulty.csv', {
      file: csv(line('JSS-1'), line('=HYPERLINK(1)', { matter: 'a\nb' })),
    });
    assert.equal(answer.headers['content-type'], 'text/csv; charset=utf-8');
    const [heads = '', row = ''] = answer.body.replace(/^\uFEFF/, '').split('\r\n');
    assert.equal(heads, '"No. Tiket","Tanggal","Isi Aduan","Status","OPD","Nomor Tanggap","Baris","Kesalahan"');
    assert.match(row, /^"'=HYPERLINK\(1\)","02\/03\/2026","a\nb","Proses","DLH","","3","Nomor JSS bukan nomor/);
    assert.ok(!answer.body.includes('Warga Demo'));
  });

  test('are known as a part when they are sent again', async () => {
    const { body } = await upload(desk, 'medsos', 'faulty.csv', { file: csv(line('!')) });
    const again = await preview(desk, { file: body.replace('"!"', '"JSS-1"') });
    assert.deepEqual([again.looksPartial, again.fresh, again.faulty], [true, 1, 0]);
  });
});

suite('an import', () => {
  test('keeps what a preview told, says who and when, and does nothing the second time', async () => {
    const before = await kept();
    const file = csv(line('JSS-1'), line('JSS-2', { status: 'Selesai' }), line('?'));
    assert.deepEqual(await takeIn(desk, { file }), { added: 2, changed: 0, known: 0, faulty: 1 });
    const after = await kept();
    assert.deepEqual(
      after.filter(({ number }) => !before.some((one) => one.number === number)),
      [
        { number: 'JSS-1', day: '2026-03-02', matter: 'Lampu mati', done: false, agency_id: 'dlh' },
        { number: 'JSS-2', day: '2026-03-02', matter: 'Lampu mati', done: true, agency_id: 'dlh' },
      ],
    );
    const imports = await countImports();
    await desk.moveTo(1);
    const again = await takeIn(desk, { file }, 'pusat');
    assert.deepEqual(again, {
      added: 0,
      changed: 0,
      known: 2,
      faulty: 1,
      earlier: { at: '2026-03-02T01:00:00.000Z', by: 'Sari Contoh' },
    });
    assert.deepEqual([await kept(), await countImports()], [after, imports]);
    assert.equal((await preview(desk, { file })).earlier?.by, 'Sari Contoh');
  });

  test('changes what JSS says anew, and an older file brought again changes nothing back', async () => {
    const newer = csv(line('JSS-1', { status: 'Selesai' }), line('JSS-2', { status: 'Selesai' }));
    const { fresh: added, changed, known } = await preview(desk, { file: newer });
    assert.deepEqual([added, changed, known], [0, 1, 1]);
    assert.deepEqual(await takeIn(desk, { file: newer }), { added: 0, changed: 1, known: 1, faulty: 0 });
    await takeIn(desk, { file: csv(line('JSS-1'), line('JSS-2', { status: 'Selesai' }), line('?')) });
    assert.equal((await kept()).find(({ number }) => number === 'JSS-1')?.done, true);
  });

  test('by two officers at once is done once', async () => {
    const file = csv(line(fresh('JSS-A')), line(fresh('JSS-B')));
    const imports = await countImports();
    const done = await Promise.all([takeIn(desk, { file }), takeIn(desk, { file }, 'pusat')]);
    assert.equal(
      done.reduce((sum, { added }) => sum + added, 0),
      2,
    );
    assert.equal(await countImports(), imports + 1);
  });

  test('reads spreadsheets like text files', async () => {
    const file = xlsx([
      ['Rekap aduan JSS'],
      ['No. Tiket', 'Tanggal', 'Isi', 'Status'],
      ['XL-1', new Date('2026-03-04T08:00:00Z'), 'Jalan rusak', 'Selesai'],
      [20_260_099, '5/3/2026', 'Pohon tumbang', 'Baru'],
    ]);
    assert.deepEqual(await takeIn(desk, { file, name: 'ekspor.xlsx' }), { added: 2, changed: 0, known: 0, faulty: 0 });
    const { rows } = await desk.pool.query<{ n: string; d: string }>(
      `select number as n, entry_date::text as d from jss_entry where key in ('xl1', '20260099') order by key`,
    );
    assert.deepEqual(rows, [
      { n: '20260099', d: '2026-03-05' },
      { n: 'XL-1', d: '2026-03-04' },
    ]);
  });

  test('takes 20,000 rows in one go', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => line(`BESAR-${String(index)}`));
    assert.deepEqual(await takeIn(desk, { file: csv(...lines) }), { added: 20_000, changed: 0, known: 0, faulty: 0 });
  });

  test('keeps nothing of a reporter anywhere', async () => {
    for (const table of ['jss_entry', 'jss_import', 'jss_column']) {
      const { rows } = await desk.pool.query<{ words: string }>(
        `select string_agg(t::text, ' ') as words from ${table} t`,
      );
      for (const secret of ['Warga Demo', '081200000001']) assert.ok(!rows[0]?.words.includes(secret), table);
    }
  });
});

suite('a file that cannot be read', () => {
  test('is refused with what to do, and nothing is kept', async () => {
    const imports = await countImports();
    const told = refused(
      await upload(desk, 'medsos', 'imports', { file: Buffer.from('d0cf11e0a1b1', 'hex') }),
      422,
      'table-not-accepted',
    );
    assert.match(told.detail, /\.xlsx/);
    refused(await upload(desk, 'medsos', 'preview', { file: '' }), 422, 'table-not-accepted');
    refused(
      await upload(desk, 'medsos', 'preview', { file: Buffer.alloc(10 * 1024 * 1024 + 1, 'x') }),
      413,
      'too-large',
    );
    refused(await upload(desk, 'medsos', 'preview', { file: 'a;b', columns: ['reporter'] }), 400, 'invalid-request');
    assert.equal(await countImports(), imports);
  });

  test('is nobody’s to send but those who enter cases in UPIK', async () => {
    for (const who of ['pupkp', 'kabid', 'operator'] as const)
      refused(await upload(desk, who, 'imports', { file: csv(line('JSS-9')) }), 403, 'not-allowed');
  });
});
