// The menu of each role: its places and no others, in this city and in this hand, with what waits behind them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '#core/access.ts';
import { consoleIn } from '#test/beds/screens.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

type Place = {
  href: string;
  label: string;
  sign: () => null;
  covers?: readonly string[];
  useOffered?: () => boolean;
  useWaiting?: () => number;
  waitingWords?: string;
};
type Given = Place & { roles: readonly Role[] };
type Screen = { roles: readonly Role[]; place?: Place };

const { screens } = await id.load<{ screens: readonly Screen[] }>('web/screens.tsx');
const english = (await en.load<{ screens: readonly Screen[] }>('web/screens.tsx')).screens;
const placesOf = (all: readonly Screen[]): Given[] =>
  all.flatMap(({ place, roles }) => (place === undefined ? [] : [{ ...place, roles }]));

const lines = (...channels: string[]) => ({
  accounts: channels.map((channel) => ({ channel, id: channel, handle: channel })),
  kelurahan: [],
});
const menu = (
  role: Role,
  { at = '/masuk', places = placesOf(screens), language = id, channels = ['phone', 'walk-in', 'sp4n-lapor'] } = {},
) =>
  language.show('web/shell/Places.tsx', 'Places', {
    as: { role },
    at,
    props: { places },
    answers: {
      'GET /api/v1/intake': lines(...channels),
      'GET /api/v1/forwards': { systems: 1, waiting: [] },
      'GET /api/v1/unplaced?show=none': { open: 3, rows: [] },
    },
  });
const hrefs = async (role: Role, options = {}) => (await menu(role, options)).links;

suite('each role', () => {
  const menus: Record<Role, string> = {
    'admin-medsos': '/masuk /telepon /loket /sp4n /unggahan /isu /upik /penerusan /tersisih /templat /pengaturan',
    'admin-pusat':
      '/masuk /telepon /loket /sp4n /unggahan /isu /waktu /upik /buku-register /rekap /penerusan /tersisih /templat /pengaturan',
    'team-lead':
      '/masuk /telepon /loket /sp4n /unggahan /isu /waktu /laporan /undian /upik /buku-register /rekap /penerusan /tersisih /hak /templat /pengaturan /petugas /operator',
    'division-head': '/masuk /isu /waktu /laporan /undian /upik /buku-register /rekap /hak /pengaturan',
    'admin-agency': '/masuk /laporan',
    operator: '/hak /pengaturan /petugas /operator',
    'data-officer': '/masuk /waktu /laporan /upik /buku-register /rekap',
    examiner: '/masuk /waktu /undian /upik',
  };
  for (const [role, expected] of Object.entries(menus))
    test(`is shown its own places, in one order: ${role}`, async () => {
      assert.equal((await hrefs(role as Role)).map((href) => href.replace('/meja', '')).join(' '), expected);
    });
});

suite('what this city has not', () => {
  test('stands in no menu: lines that are not declared', async () => {
    const without = await hrefs('admin-medsos', { channels: [] });
    for (const href of ['/meja/telepon', '/meja/loket']) assert.equal(without.includes(href), false, href);
    const phone = await hrefs('admin-medsos', { channels: ['phone'] });
    assert.deepEqual([phone.includes('/meja/telepon'), phone.includes('/meja/loket')], [true, false]);
  });
});

const place = (name: string, changed: Partial<Given> = {}): Given => ({
  ...{ href: `/${name}`, label: name, sign: () => null, roles: ['operator'], ...changed },
});
const several = (count: number) => Array.from({ length: count }, (_, at) => place(`p${String(at)}`));

suite('where one is', () => {
  const here = async (at: string, places: Given[]) =>
    (await menu('operator', { at, places }))
      .all('a')
      .flatMap(({ attributes, words }) => (attributes['aria-current'] === 'page' ? [words] : []));

  test('is marked, also below a place and where it covers another address', async () => {
    const places = [place('masuk', { covers: ['/kasus'] }), place('akun')];
    assert.deepEqual(await here('/masuk', places), ['masuk']);
    assert.deepEqual(await here('/kasus/ADU-1', places), ['masuk']);
    assert.deepEqual(await here('/akun?izin=1', places), ['akun']);
    assert.deepEqual(await here('/lain', places), []);
  });
});

suite('in a hand', () => {
  const beyond = async (count: number) =>
    (await menu('operator', { places: several(count) })).all('a.rail-link-beyond').length;
  const others = async (count: number, at = '/p0') =>
    (await menu('operator', { places: several(count), at })).wordsOf('button.menu-button');

  test('five places stand side by side; of more than that four do, and the others are under a button', async () => {
    assert.deepEqual([await beyond(4), await beyond(5), await beyond(6), await beyond(9)], [0, 0, 2, 5]);
    assert.deepEqual([(await others(5)).length, (await others(6)).length], [0, 1]);
  });

  test('the button has the name of the place that one is at', async () => {
    assert.match((await others(6, '/p5'))[0] ?? '', /^p5/);
    assert.doesNotMatch((await others(6, '/p1'))[0] ?? '', /p1/);
  });
});

suite('what waits', () => {
  const waits = async (count: number) => {
    const places = [place('a', { useWaiting: () => count, waitingWords: 'menunggu' })];
    return (await menu('operator', { places })).wordsOf('span.rail-count');
  };

  test('is counted to 99, read out with its words, and not at all where nothing does', async () => {
    assert.deepEqual(await waits(0), []);
    assert.deepEqual(await waits(1), ['1 menunggu']);
    assert.deepEqual(await waits(99), ['99 menunggu']);
    assert.deepEqual(await waits(100), ['99+ menunggu']);
  });

  test('is not asked for a place of somebody else', async () => {
    const places = [place('a', { roles: ['team-lead'], useWaiting: () => 5, waitingWords: 'menunggu' })];
    assert.deepEqual((await menu('operator', { places })).words, '');
  });
});

test('every place has another name in English, and the same address', () => {
  const [own, others] = [placesOf(screens), placesOf(english)];
  assert.deepEqual(
    own.map(({ href }) => href),
    others.map(({ href }) => href),
  );
  const same = own.filter(({ label }, at) => label === others[at]?.label).map(({ label }) => label);
  assert.deepEqual(
    same.filter((label) => !['SP4N-LAPOR!', 'Operator', 'Webhook'].includes(label)),
    [],
  );
});

suite('the frame', () => {
  const frame = (given: { training: boolean }) =>
    id.show('web/shell/Shell.tsx', 'Shell', { as: given, props: { places: [], bell: null, children: 'isi' } });

  test('leads past the menu first, and marks training where it is', async () => {
    const shown = await frame({ training: false });
    assert.equal(shown.all('a')[0]?.attributes['href'], '#isi');
    assert.equal(shown.all('main')[0]?.attributes['id'], 'isi');
    assert.equal(shown.all('button.training-mark').length, 0);
    assert.equal((await frame({ training: true })).all('button.training-mark').length, 1);
  });

  test('of an address that is no screen says so and leads back', async () => {
    const shown = await id.show('web/shell/NotFound.tsx', 'NotFound', {});
    assert.equal(shown.all('h1').length, 1);
    assert.deepEqual(shown.links, ['/meja/masuk']);
    assert.notEqual(shown.words, (await en.show('web/shell/NotFound.tsx', 'NotFound', {})).words);
  });
});
