// The board as it is read: every figure with the list that it leads to, sentences made of the figures, and what is not so left unsaid.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import type { BoardAnswer } from './board.contract.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

const noHours = Array.from({ length: 24 }, () => 0);
const board = (changed: Partial<BoardAnswer> = {}): BoardAnswer => ({
  ...{ at: '2026-03-02T02:00:00.000Z', stuck: [], steps: [], officers: [], agencies: [], due: [], areas: [] },
  ...{ nobody: { held: 0, late: 0 }, hours: noHours },
  ...changed,
});
const show = (answer: BoardAnswer, language = id) =>
  language.show('features/board/BoardPanels.tsx', 'BoardPanels', {
    answers: { 'GET /api/v1/board': answer },
    now: '2026-03-02T02:00:00Z',
    as: { role: 'team-lead' },
  });
const officer = (changed: Partial<BoardAnswer['officers'][number]> = {}): BoardAnswer['officers'][number] => ({
  ...{ id: 'o-1', name: 'Sari Contoh', role: 'admin-medsos', held: 3, late: 1, onDuty: false, gone: false },
  ...changed,
});
const linksOf = (shown: Awaited<ReturnType<typeof show>>): (string | undefined)[] =>
  shown
    .all('a')
    .map(({ attributes }) => attributes['href'])
    .filter((href) => href?.includes('wilayah') !== true);

suite('who has how much', () => {
  test('leads to the cases of each officer, all of them and the late ones', async () => {
    const shown = await show(board({ officers: [officer({ oldestAt: '2026-03-01T23:30:00.000Z' })] }));
    assert.deepEqual(linksOf(shown), [
      '/meja/masuk?map=all&pemegang=o-1',
      '/meja/masuk?map=all&pemegang=o-1&waktu=lewat',
    ]);
    assert.match(shown.words, /Sari Contoh Admin Medsos 3 1 2 j 30 mnt/);
    const names = shown.all('a').map(({ attributes }) => attributes['aria-label']);
    assert.deepEqual(names.slice(0, 2), ['3 aduan, Sari Contoh', '1 terlambat, Sari Contoh']);
  });

  test('says who is on duty, who is away and until when, and whose account is off', async () => {
    const { words } = await show(
      board({
        officers: [
          officer({ id: 'a', name: 'Ani Contoh', onDuty: true }),
          officer({ id: 'b', name: 'Budi Contoh', awayUntilAt: '2026-03-05T10:00:00.000Z' }),
          officer({ id: 'c', name: 'Candra Contoh', gone: true }),
        ],
      }),
    );
    assert.match(words, /Ani Contoh Admin Medsos bertugas 3/);
    assert.match(words, /Budi Contoh Admin Medsos digantikan sampai Kam, 5 Mar 17\.00 WIB 3/);
    assert.match(words, /Candra Contoh Admin Medsos akun mati 3/);
  });

  test('has what nobody took first, and no link where there is nothing', async () => {
    const shown = await show(board({ nobody: { held: 2, late: 0 } }));
    assert.deepEqual(linksOf(shown), ['/meja/masuk?map=all&pemegang=nobody']);
    assert.match(shown.words, /Paling lama Belum dipegang siapa pun 2 0 –/);
  });

  test('names an agency that nobody reads for', async () => {
    const agencies = [{ id: 'dlh', name: 'DLH', held: 4, late: 4, unreachable: true }];
    const shown = await show(board({ agencies }));
    assert.match(shown.words, /DLH tidak punya akun aktif 4 4 –/);
    assert.deepEqual(linksOf(shown), [
      '/meja/masuk?map=follow-up&perangkat=dlh',
      '/meja/masuk?map=follow-up&perangkat=dlh&waktu=lewat',
    ]);
  });
});

suite('where it is stuck', () => {
  const stuck: BoardAnswer['stuck'] = [
    {
      ...{ status: 'follow-up', open: 9, late: 4, near: 1, medianMs: 5 * 3_600_000 },
      oldest: { number: 'ADU-2026-000009-DZ', since: '2026-03-01T00:00:00.000Z' },
    },
    {
      ...{ status: 'triage', open: 2, late: 0, near: 0, medianMs: 60_000 },
      oldest: { number: 'ADU-2026-000001-DZ', since: '2026-03-02T01:59:00.000Z' },
    },
  ];

  test('stands in the order of the procedure, each figure with its list', async () => {
    const shown = await show(board({ stuck }));
    assert.deepEqual(linksOf(shown), [
      '/meja/masuk?map=triage',
      '/meja/kasus/ADU-2026-000001-DZ',
      '/meja/masuk?map=follow-up',
      '/meja/masuk?map=follow-up&waktu=lewat',
      '/meja/masuk?map=follow-up&waktu=hampir',
      '/meja/kasus/ADU-2026-000009-DZ',
    ]);
    assert.match(shown.words, /ADU-2026-000009-DZ, sudah 26 j/);
    assert.match(shown.words, /menahan paling banyak keterlambatan: 4 aduan\./);
  });

  test('names nothing as the worst where nothing is late', async () => {
    const calm = stuck.map((one) => ({ ...one, late: 0 }));
    assert.doesNotMatch((await show(board({ stuck: calm }))).words, /paling banyak keterlambatan/);
  });
});

suite('the next day', () => {
  const hours = noHours.with(0, 1).with(5, 3);
  const due: BoardAnswer['due'] = [
    { number: 'ADU-2026-000001-DZ', status: 'triage', dueAt: '2026-03-02T02:30:00.000Z' },
    { number: 'ADU-2026-000002-DZ', status: 'follow-up', dueAt: '2026-03-02T07:10:00.000Z', agency: 'DLH' },
  ];

  test('says how many are due, when most of them are, and lists the first', async () => {
    const shown = await show(board({ hours, due }));
    assert.match(
      shown.words,
      /4 aduan jatuh tempo dalam 24 jam ke depan Terbanyak antara pukul 14\.00 dan 15\.00: 3 aduan\./,
    );
    assert.match(shown.words, /2 aduan pertama/);
    assert.equal(shown.all('line.strip-tick').length, 2);
    assert.match(shown.words, /ADU-2026-000002-DZ Sen, 2 Mar 14\.10 WIB DLH/);
  });

  test('without a deadline draws nothing', async () => {
    const shown = await show(board());
    assert.match(shown.words, /Tidak ada tenggat dalam 24 jam ke depan/);
    assert.equal(shown.all('svg.strip').length, 0);
  });
});

suite('the map', () => {
  test('names the kelurahan with most open cases, and none under five', async () => {
    const areas = [
      { kelurahan: '34.71.03.1004', open: 6, late: 1 },
      { kelurahan: '34.71.02.1001', open: 4, late: 4 },
    ];
    assert.match((await show(board({ areas }))).words, /Aduan terbuka paling banyak di Baciro: 6/);
    const { words } = await show(board({ areas: areas.slice(1) }));
    assert.match(words, /Belum ada kelurahan dengan lima aduan terbuka/);
  });
});

test('is read in English', async () => {
  const { words } = await show(board({ officers: [officer({ onDuty: true })], hours: noHours.with(2, 1) }), en);
  assert.match(words, /1 case due in the next 24 hours/);
  assert.match(words, /Sari Contoh .* on duty 3 1/);
  assert.doesNotMatch(words, /aduan|terlambat/i);
});
