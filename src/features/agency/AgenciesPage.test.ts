// What each agency has in hand, how it stands, and which of the three acts is offered for it.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { AgencyStanding } from './agency.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];
const page = ['features/agency/AgenciesPage.tsx', 'AgenciesPage'] as const;
const asked = 'GET /api/v1/agencies/standing';
const now = '2026-03-02T03:00:00Z';

const agency = (changed: Partial<AgencyStanding> = {}): AgencyStanding => ({
  ...{
    id: 'dlh',
    name: 'Dinas Lingkungan Hidup',
    shortName: 'DLH',
    openCases: 2,
    officers: 3,
    phone: '',
    email: '',
    address: '',
    calendar: '',
    ...changed,
  },
});
const calendars = [{ key: 'city-5', name: 'Jam kerja kota' }];
const show = (agencies: readonly AgencyStanding[], language = id) =>
  language.show(...page, { as: { role: 'team-lead' }, now, answers: { [asked]: { agencies, calendars } } });

const restingSinceAt = '2026-02-27T02:00:00Z';
const endedAt = '2026-03-02T02:00:00Z';

suite('how an agency stands', () => {
  const standings: readonly [
    name: string,
    agency: Partial<AgencyStanding>,
    badge: string,
    look: string,
    acts: string[],
  ][] = [
    ['takes cases', {}, 'Menerima disposisi', 'ok', ['Istirahatkan DLH']],
    ['rests', { restingSinceAt }, 'Istirahat', 'soon', ['Bangunkan DLH', 'Lepaskan DLH']],
    ['has ended', { endedAt }, 'Dilepas', 'neutral', []],
    ['has ended from its rest', { restingSinceAt, endedAt }, 'Dilepas', 'neutral', []],
  ];
  for (const [name, changed, badge, look, acts] of standings)
    test(name, async () => {
      const shown = await show([agency(changed)]);
      assert.deepEqual(shown.wordsOf(`span.badge-${look}`), [badge]);
      assert.deepEqual(shown.buttons, ['Riwayat', ...acts]);
    });

  test('since when is told by the newer of both', async () => {
    assert.match((await show([agency({ restingSinceAt })])).words, /sejak Jum, 27 Feb 09\.00/);
    assert.match((await show([agency({ restingSinceAt, endedAt })])).words, /sejak 09\.00/);
    assert.equal((await show([agency()])).words.includes('sejak'), false);
  });
});

suite('what it has in hand', () => {
  test('is counted in words, and nothing is a sentence of its own', async () => {
    assert.deepEqual((await show([agency()])).wordsOf('ul.officer-facts'), ['2 aduan terbuka 3 petugas aktif']);
    assert.deepEqual((await show([agency({ openCases: 0, officers: 0 })])).wordsOf('ul.officer-facts'), [
      'Tidak ada aduan terbuka Tanpa petugas aktif',
    ]);
  });

  test('is told with how it is reached, where somebody said', async () => {
    const shown = await show([agency({ phone: '(0274) 515 869', email: 'dlh@kota.example' })]);
    assert.deepEqual(shown.wordsOf('ul.officer-facts'), [
      '2 aduan terbuka 3 petugas aktif (0274) 515 869 dlh@kota.example',
    ]);
  });

  test('in English one is one', async () => {
    const shown = await show([agency({ openCases: 1, officers: 1 })], en);
    assert.deepEqual(shown.wordsOf('ul.officer-facts'), ['1 open complaint 1 active officer']);
    assert.deepEqual(shown.buttons, ['History', 'Let rest: DLH']);
  });
});

test('agencies stand in the order of the server, long names and signs as they are', async () => {
  const name = `Dinas ${'Pekerjaan Umum, Perumahan & Kawasan Permukiman '.repeat(6).trim()} <Kota>`;
  const shown = await show([agency({ id: 'pu', shortName: 'ꦥꦸ', name }), agency()]);
  assert.deepEqual(shown.wordsOf('strong'), ['ꦥꦸ', 'DLH']);
  assert.equal(shown.wordsOf('span.meta')[0], name);
});

test('its names are read out as Indonesian in an English console', async () => {
  const shown = await show([agency()], en);
  const names = [...shown.all('strong'), ...shown.all('span.meta')];
  assert.deepEqual(
    names.map(({ words, attributes }) => [words, attributes['lang']]),
    [
      ['DLH', 'id'],
      ['Dinas Lingkungan Hidup', 'id'],
    ],
  );
});

test('the views of the desk stand above, and this one is marked', async () => {
  const shown = await show([]);
  assert.deepEqual(shown.links, [
    '/meja/petugas',
    '/meja/petugas/perangkat-daerah',
    '/meja/petugas/lembaga-luar',
    '/meja/petugas/piket',
    '/meja/petugas/kategori',
    '/meja/petugas/jalan',
    '/meja/petugas/hari-libur',
    '/meja/petugas/jam-kerja',
    '/meja/petugas/jalur-khusus',
    '/meja/petugas/pemberitahuan',
    '/api/v1/agencies.csv',
    '/api/v1/agencies.xlsx',
  ]);
  assert.deepEqual(
    shown.all('a').map(({ attributes }) => attributes['aria-current']),
    [undefined, 'page', ...Array.from({ length: 10 }, () => undefined)],
  );
});

test('by which hours its own time is counted stands at each that has not ended, to be chosen anew', async () => {
  const shown = await show([agency({ calendar: 'city-5' }), agency({ id: 'uji', shortName: 'Uji' })]);
  assert.deepEqual(shown.wordsOf('summary'), [
    'Waktu sendiri dihitung menurut: Jam kerja kota',
    'Waktu sendiri dihitung menurut: Seperti langkah tindak lanjut',
  ]);
  assert.deepEqual(shown.wordsOf('option').slice(0, 2), ['Seperti langkah tindak lanjut', 'Jam kerja kota']);
  assert.equal((await show([agency({ endedAt })])).all('select').length, 0);
  assert.match((await show([agency()], en)).words, /Own time counted by: As the step of follow-up/);
});
