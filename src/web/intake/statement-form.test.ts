// What an officer typed while somebody spoke: every fault in words at its field, and the body that is sent of it.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { serverNow } from '../server-clock.ts';
import { localInput } from '../ui/time-words.ts';
import { bodyOf, faultsOf, type Typed } from './statement-form.ts';
import { bodyOfReport, emptyReport, faultsOfReport, type CopiedTyped } from './report-form.ts';

const minutes = 60_000;
const days = 24 * 60 * minutes;
const ago = (ms: number): string => localInput(serverNow() - ms);
const lines = { accounts: [], kelurahan: [{ kemantren: 'Gondokusuman', names: ['Baciro', 'Demangan'] }] };

const typed = (changed: Partial<Typed> = {}): Typed => ({
  ...{
    what: 'Lampu mati.',
    place: 'Jalan Contoh 5',
    kelurahan: 'Baciro',
    since: '',
    name: '',
    phone: '',
    home: '',
    note: '',
  },
  ...{ accountId: '0274', continues: '', at: ago(minutes), key: 'kunci', privacy: 'public', ...changed },
});

suite('a statement', () => {
  const faults = (changed: Partial<Typed>) => faultsOf(typed(changed), lines);

  test('of what happened and where has no fault', () => {
    assert.deepEqual(faults({}), {});
  });

  test('without what happened, or without a place, says so there', () => {
    assert.deepEqual(faults({ what: '  ' }), { what: 'Bagian ini perlu diisi.' });
    assert.deepEqual(Object.keys(faults({ what: '', place: '', kelurahan: '' })).includes('what'), true);
  });

  test('names a kelurahan of the city, as it is written, or none', () => {
    assert.deepEqual(faults({ kelurahan: ' Demangan ' }), {});
    for (const kelurahan of ['baciro', 'Baciroo', 'Sleman', 'Gondokusuman'])
      assert.deepEqual(
        faults({ kelurahan }),
        { kelurahan: 'Kelurahan ini tidak ada dalam daftar Kota Yogyakarta.' },
        kelurahan,
      );
  });

  test('keeps a person’s data out of the words, and in its own fields', () => {
    const own = 'Ada nomor pribadi di sini. Pindahkan ke kolom identitas.';
    assert.deepEqual(faults({ what: 'Hubungi 0812 3456 7890' }), { what: own });
    assert.deepEqual(faults({ what: 'NIK saya 3471010101010001' }), { what: own });
    assert.deepEqual(faults({ phone: '081234567890' }), {});
    assert.deepEqual(faults({ phone: 'tidak tahu' }), { phone: 'Nomor ini tidak dikenali. Contoh: 0812 3456 7890.' });
  });

  const late = 'Waktu ini belum terjadi, atau lebih dari 30 hari lalu.';
  const times: readonly [name: string, at: () => string, fault: string | undefined][] = [
    ['just now', () => ago(0), undefined],
    ['by a clock that is four minutes ahead', () => ago(-4 * minutes), undefined],
    ['in a quarter of an hour', () => ago(-15 * minutes), late],
    ['tomorrow', () => ago(-days), late],
    ['29 days ago', () => ago(29 * days), undefined],
    ['31 days ago', () => ago(31 * days), late],
    ['that is missing', () => '', 'Bagian ini perlu diisi.'],
    ['that is half written', () => '2026-03-02T', 'Bagian ini perlu diisi.'],
    ['that never is', () => '2026-02-30T08:00', 'Bagian ini perlu diisi.'],
  ];
  for (const [name, at, fault] of times)
    test(`of a moment ${name}`, () => assert.equal(faults({ at: at() }).at, fault));

  test('tells all its faults at once', () => {
    assert.deepEqual(Object.keys(faults({ what: '', kelurahan: 'Sleman', phone: 'x', at: '' })).toSorted(), [
      'at',
      'kelurahan',
      'phone',
      'what',
    ]);
  });
});

suite('what is sent of it', () => {
  test('is what was typed, under its key, with the moment in Jakarta’s time', () => {
    const body = bodyOf('phone', typed({ at: '2026-03-02T08:05' }));
    assert.deepEqual(
      [body.channel, body.saidAt, body.key, body.what],
      ['phone', '2026-03-02T08:05:00+07:00', 'kunci', 'Lampu mati.'],
    );
    assert.equal('at' in body, false);
  });

  test('names an open case only where it goes on with one', () => {
    assert.equal('continues' in bodyOf('walk-in', typed()), false);
    assert.equal(bodyOf('walk-in', typed({ continues: 'ADU-1' })).continues, 'ADU-1');
  });

  test('says how private it is only where that is more than usual', () => {
    assert.equal('privacy' in bodyOf('phone', typed()), false);
    for (const privacy of ['anonymous', 'secret'] as const)
      assert.equal(bodyOf('phone', typed({ privacy })).privacy, privacy);
  });
});

suite('a copied report', () => {
  const report = (changed: Partial<CopiedTyped> = {}): CopiedTyped => ({
    ...emptyReport(),
    ...{ trackingId: '9100001', title: 'Lampu', text: 'Lampu mati.', at: ago(minutes), ...changed },
  });

  test('begins as a public complaint of just now', () => {
    const { reportClass, privacy, trackingId, at } = emptyReport();
    assert.deepEqual([reportClass, privacy, trackingId], ['complaint', 'public', '']);
    assert.ok(Math.abs(Date.parse(`${at}:00+07:00`) - serverNow()) < 2 * minutes);
  });

  test('needs a number and words, and a moment that was', () => {
    assert.deepEqual(faultsOfReport(report()), {});
    assert.deepEqual(Object.keys(faultsOfReport(report({ trackingId: '', title: '', text: ' ' }))).toSorted(), [
      'text',
      'title',
      'trackingId',
    ]);
    for (const trackingId of ['ab', 'no 12', '9100001/2', '<b>'])
      assert.deepEqual(
        faultsOfReport(report({ trackingId })),
        { trackingId: 'Hanya huruf, angka dan tanda hubung, paling sedikit tiga.' },
        trackingId,
      );
    const wrong = { at: 'Waktu ini belum terjadi, atau lebih dari 90 hari lalu.' };
    for (const at of ['', 'kemarin', ago(-days), ago(91 * days), '2026-02-30T08:00'])
      assert.deepEqual(faultsOfReport(report({ at })), wrong, at);
    assert.deepEqual(faultsOfReport(report({ at: ago(89 * days) })), {});
  });

  test('of somebody who wants no name carries none, whatever was typed', () => {
    const body = (privacy: CopiedTyped['privacy']) =>
      bodyOfReport(report({ privacy, name: 'Warga Contoh', at: '2026-03-02T08:05' }), 'kota');
    assert.deepEqual(
      ['public', 'secret', 'anonymous'].map((one) => body(one as CopiedTyped['privacy']).name),
      ['Warga Contoh', 'Warga Contoh', ''],
    );
    assert.deepEqual([body('public').accountId, body('public').passedAt], ['kota', '2026-03-02T08:05:00+07:00']);
    assert.equal('at' in body('public'), false);
  });
});
