// All settings in one place: made of the screens themselves, so that none is forgotten, and each role is shown its own and told of the others.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';
import { shownChannels } from '#test/given/case-answer.ts';
import { partNames, partPaths } from './part.contract.ts';
import { partRoles } from './setting-states.ts';
import type { SettingsAnswer } from './settings.contract.ts';

const [id, en] = [await consoleIn('id', shownChannels), await consoleIn('en', shownChannels)];

type Screen = { path: string | RegExp; roles: readonly Role[]; keptBy?: readonly Role[] };
type Words = { allSettings: { groups: Record<string, { settings: Record<string, object> }> } };

const { screens } = await id.load<{ screens: readonly Screen[] }>('web/screens.tsx');
const { screens: english } = await en.load<{ screens: readonly Screen[] }>('web/screens.tsx');
const settings = screens.filter(({ keptBy }) => keptBy !== undefined);

/** What could be read, or could not. */
type Told = Partial<SettingsAnswer>;

const show = (answer: Told = {}, role: Role = 'team-lead', language = id) =>
  language.show('features/settings/SettingsPage.tsx', 'SettingsPage', {
    as: { role },
    props: { screens: language === id ? screens : english },
    answers: { 'GET /api/v1/settings': { unknown: [], ...answer } },
  });
const named = (shown: Awaited<ReturnType<typeof show>>) => shown.wordsOf('a.setting-name');

suite('the list', () => {
  /** What the operator or those who lead alone are shown, and that settles nothing. */
  const work = [
    ...['/pengaturan', '/saya', '/saya/pemberitahuan', '/kabar/:id', '/hak', '/hak/:id'],
    ...['/hak/kebocoran', '/waktu/simulasi'],
  ];

  test('holds every screen that is the operator’s or the leaders’ alone, but those that are known to settle nothing', () => {
    const leaders: readonly Role[] = ['operator', 'team-lead', 'division-head'];
    const forgotten = screens
      .filter(({ roles }) => roles.includes('operator') || roles.every((role) => leaders.includes(role)))
      .filter(({ path, keptBy }) => keptBy === undefined && !work.includes(String(path)));
    assert.deepEqual(
      forgotten.map(({ path }) => path),
      [],
    );
  });

  test('has words for each of them, and for nothing else', async () => {
    const { late } = await id.load<{ late: Words }>('words/id/late.ts');
    const said = Object.values(late.allSettings.groups).flatMap((group) => Object.keys(group.settings));
    assert.deepEqual(said.toSorted(), settings.map(({ path }) => String(path)).toSorted());
  });

  test('leads to each by its own address, and says who changes it', async () => {
    for (const language of [id, en]) {
      const shown = await show({}, 'team-lead', language);
      const theirs = settings.filter(({ roles }) => roles.includes('team-lead'));
      assert.equal(named(shown).length, theirs.length);
      const own = theirs.map(({ path }) => `/meja${String(path)}`);
      assert.deepEqual(shown.links.filter((href) => own.includes(href)).toSorted(), own.toSorted());
    }
    const { words } = await show();
    assert.match(words, /Akun kanal Dengan akun mana .*? Diubah oleh Operator\./);
    assert.match(words, /Masa simpan data .*? Diubah oleh Ketua Tim dan Kepala Bidang\./);
    assert.match(words, /Catatan administrasi .*? Hanya dibaca\./);
  });
});

suite('a role', () => {
  test('is shown its own, and told how many are shown to whom alone', async () => {
    const head = await show({}, 'division-head');
    assert.ok(!named(head).includes('Akun kanal') && named(head).includes('SOP'));
    assert.match(head.words, /\d+ pengaturan lain hanya dibuka oleh Operator dan Ketua Tim\./);
    const operator = await show({}, 'operator');
    assert.ok(!named(operator).includes('Templat jawaban'));
    assert.match(operator.words, /1 pengaturan lain hanya dibuka oleh Admin Medsos, Admin Pusat, dan Ketua Tim\./);
    const english = await show({}, 'operator', en);
    assert.match(english.words, /1 other setting is shown to .* only\./);
  });

  test('of the desk that keeps one setting and reads three others is shown these alone', async () => {
    const desk = await show({}, 'admin-medsos');
    assert.deepEqual(named(desk), ['Jadwal piket', 'SOP', 'Templat jawaban', 'Pengetahuan']);
    assert.match(desk.words, /\d+ pengaturan lain hanya dibuka oleh Operator dan Ketua Tim\./);
  });

  test('that leads is shown all but the look of the city, and told whose that is', async () => {
    const { words } = await show();
    assert.match(words, /1 pengaturan lain hanya dibuka oleh Operator\./);
    assert.equal(words.split('pengaturan lain').length, 2);
    assert.ok(named(await show({}, 'operator')).includes('Tampilan kota'));
  });

  test('is told how a setting stands where it is shown its screen, and nowhere else', () => {
    for (const part of partNames) {
      const [path, roles] = [partPaths[part], partRoles[part]];
      const screen = screens.find((one) => one.path === path);
      assert.deepEqual([path, [...roles].toSorted()], [path, [...(screen?.roles ?? [])].toSorted()]);
    }
  });
});

suite('how a setting stands', () => {
  const troubled: Told = {
    accounts: { of: 4, partners: 0, troubled: [{ channel: 'instagram', handle: '@kota', problem: 'token-expired' }] },
    holidays: { missing: 2031 },
    ways: { failing: ['telegram'] },
    agencies: { of: 5, withoutOfficer: ['A', 'B', 'C', 'D'] },
    sops: { plannedFrom: ['2031-01-01T00:00:00.000Z'] },
    log: {},
    officers: { of: 3, waiting: 2, missing: ['division-head', 'operator'] },
    roster: { days: 7, of: 21, gaps: 4, planned: true },
    lanes: { of: 3, unstaffed: 3, unconfirmed: 2 },
    webhooks: { of: 2, off: 1, givenUp: 1200 },
    machine: { unread: 3, backup: 'bad' },
    retention: { limited: 0, of: 10 },
    roads: { of: 0 },
  };
  const well: Told = {
    ...{ accounts: { of: 1, partners: 1, troubled: [] }, holidays: {}, ways: { failing: [] } },
    ...{ agencies: { of: 5, withoutOfficer: [] }, sops: { plannedFrom: [] } },
    log: { checked: { at: '2026-03-02T01:00:00.000Z', whole: true } },
    ...{
      officers: { of: 1, waiting: 1, missing: [] },
      roster: { days: 7, of: 21, gaps: 0, planned: true },
      roads: { of: 1200 },
    },
    ...{ lanes: { of: 3, unstaffed: 1, unconfirmed: 0 }, webhooks: { of: 1, off: 0, givenUp: 0 } },
    machine: { unread: 0, backup: 'good', backedUpAt: '2026-03-02T01:00:00.000Z' },
    retention: { limited: 4, of: 10 },
  };

  test('is one line each, and what somebody must see to stands first in its group', async () => {
    const shown = await show(troubled);
    const alarms = shown.wordsOf('p.row-alarm');
    assert.equal(alarms.length, 10);
    assert.match(alarms.join('\n'), /1 dari 4 akun bermasalah\. @kota \(Instagram\): Izin/);
    assert.match(alarms.join('\n'), /4 dari 5 belum punya petugas yang dapat masuk: A, B, C, 1 lainnya\./);
    assert.match(alarms.join('\n'), /Hari libur 2031 belum diisi\./);
    assert.match(alarms.join('\n'), /Gagal untuk semua petugas: Telegram\./);
    assert.match(
      alarms.join('\n'),
      /3 petugas dapat masuk, tetapi belum ada Kepala Bidang dan Operator\. 2 akun lain menunggu/,
    );
    assert.match(alarms.join('\n'), /7 hari ke depan: 4 dari 21 giliran belum terisi\./);
    assert.match(alarms.join('\n'), /2 penunjukan menunggu disahkan/);
    assert.match(alarms.join('\n'), /2 penerima: 1 dimatikan, 1\.200 kabar gagal/);
    assert.match(alarms.join('\n'), /3 kiriman tidak terbaca\. Cadangan belum pernah dibuat\./);
    assert.match(shown.words, /Belum ada isinya\./);
    assert.match(shown.words, /1 versi menunggu berlaku/);
    assert.match(shown.words, /\d+ pengaturan, 10 perlu dilihat\./);
    const times = named(shown).slice(named(shown).indexOf('Hari libur'));
    assert.deepEqual(times.slice(0, 3), ['Hari libur', 'SOP', 'Jam kerja']);
  });

  test('that is well is said to be, in either language, and counts as nothing to see to', async () => {
    for (const language of [id, en]) {
      const shown = await show(well, 'team-lead', language);
      assert.deepEqual(shown.wordsOf('p.row-alarm'), []);
      assert.equal(shown.wordsOf('p.setting-state').length, 13);
      assert.doesNotMatch(shown.words, /undefined|NaN|\d perlu dilihat|looking at/);
    }
  });

  test('of those who wait for their link is told, and is no alarm', async () => {
    const { words } = await show(well);
    assert.match(words, /1 petugas dapat masuk; .*? 1 akun lain menunggu: tautannya belum dibuka\./);
    assert.match((await show(well, 'team-lead', en)).words, /1 more account waits: its link was not opened yet\./);
  });

  test('of a roster that nobody uses is no alarm', async () => {
    const shown = await show({ roster: { days: 7, of: 21, gaps: 21, planned: false } });
    assert.deepEqual(
      [shown.wordsOf('p.row-alarm'), shown.wordsOf('p.setting-state')],
      [[], ['Jadwal piket belum dipakai.']],
    );
  });

  test('and cannot be read is said at each, as somebody must see to it', async () => {
    const parts = [...partNames];
    const shown = await show({ unknown: parts });
    assert.deepEqual(
      shown.wordsOf('p.row-alarm'),
      parts.map(() => 'Keadaannya tidak dapat dibaca sekarang.'),
    );
    const { stateLines } = await id.load<{ stateLines: (answer: SettingsAnswer) => ReadonlyMap<string, object> }>(
      'features/settings/state-lines.tsx',
    );
    const said = [...stateLines({ unknown: parts }).keys()];
    assert.deepEqual(said.toSorted(), parts.map((part) => partPaths[part]).toSorted());
  });

  test('is asked anew at every look and each minute, so that what was mended alarms nobody', async () => {
    const { settingsQuery } = await id.load<{ settingsQuery: object }>('features/settings/use-settings.tsx');
    assert.partialDeepStrictEqual(settingsQuery, { staleTime: 0, refetchInterval: 60_000 });
  });

  test('of a log that did not hold is an alarm', async () => {
    const [said] = (await show({ log: { checked: { at: '2026-03-02T01:00:00.000Z', whole: false } } })).wordsOf(
      'p.row-alarm',
    );
    assert.match(said ?? '', /tidak utuh/);
  });
});
