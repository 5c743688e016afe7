// Views of the list under a name: whose they are, who sees them, how many cases stand in each; that they open nothing, and say what is there no more.
import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { givenDesk, json, type Answer, type Person } from '#test/beds/desk.ts';
import { refused } from '#test/beds/problems.ts';
import { givenCase } from '#test/given/cases.ts';
import type { InboxAnswer } from './inbox.contract.ts';
import type { ListViewsAnswer, OwnViews, TeamViews, ViewAsked } from './list-view.contract.ts';

const path = '/api/v1/list-views';
const view = (name: string, asked: ViewAsked = {}, pinned = true): OwnViews['views'][number] => ({
  name,
  pinned,
  asked,
});
const forRoles = (name: string, roles: TeamViews['views'][number]['roles'] = [], asked: ViewAsked = {}) => ({
  ...view(name, asked),
  roles,
});

suite('kept views', async () => {
  const desk = await givenDesk({ after });
  const answer = async (who: Person): Promise<ListViewsAnswer> => json(await desk.get(who, path));
  const shown = async (who: Person, of?: 'own' | 'team' | 'ready') =>
    (await answer(who)).shown.filter((one) => of === undefined || one.of === of);
  const named = async (who: Person, of: 'own' | 'team' | 'ready') => (await shown(who, of)).map(({ name }) => name);

  const keepsOwn = async (who: Person, views: OwnViews['views']): Promise<void> => {
    const { version } = (await answer(who)).own;
    json(await desk.send(who, 'PUT', path, { version, views }));
  };
  const keepsTeam = async (views: TeamViews['views']): Promise<void> => {
    const version = (await answer('ketua')).team?.version;
    json(await desk.send('ketua', 'PUT', `${path}/team`, { version, views }));
  };
  const sends = (who: Person, body: object, to = path): Promise<Answer> => desk.send(who, 'PUT', to, body);
  const listed = async (who: Person, asked: ViewAsked): Promise<number> => {
    const query = new URLSearchParams(asked as Record<string, string>).toString();
    return json<InboxAnswer>(await desk.get(who, `/api/v1/cases?${query}`)).cases.length;
  };
  const officerId = async (who: Person): Promise<string> => {
    const { rows } = await desk.pool.query<{ id: string }>('select id from officer where email like $1', [`${who}@%`]);
    return rows[0]?.id ?? '';
  };

  before(async () => {
    const held = await givenCase(desk, 'triage');
    await givenCase(desk, 'triage');
    await givenCase(desk, 'disposed');
    await givenCase(desk, 'closed');
    await desk.does('medsos', held, 'Claim', {});
  });

  suite('that are ready', () => {
    test('are those that a role can use: who holds a case is asked by whoever may hold one', async () => {
      for (const who of ['medsos', 'pusat', 'ketua'] as const)
        assert.deepEqual(await named(who, 'ready'), ['held', 'unheld', 'hour', 'late', 'waiting', 'promised'], who);
      for (const who of ['pupkp', 'kabid', 'data', 'pemeriksa'] as const)
        assert.deepEqual(await named(who, 'ready'), ['hour', 'late', 'promised'], who);
    });

    test('count what their lists show', async () => {
      for (const { asked, count, gone } of await shown('medsos', 'ready')) {
        assert.equal(count, await listed('medsos', asked), JSON.stringify(asked));
        assert.deepEqual(gone, []);
      }
      assert.deepEqual(
        (await shown('medsos', 'ready')).map(({ count }) => count),
        [1, 1, 0, 0, 0, 0],
      );
      assert.equal((await shown('pusat', 'ready'))[0]?.count, 0, 'held by somebody else');
    });
  });

  suite('of an officer', () => {
    test('stand first, in their order, and are nobody else’s', async () => {
      await keepsOwn('medsos', [view('Dua', { folder: 'triage' }), view('Satu')]);
      assert.deepEqual(
        (await shown('medsos')).map(({ name }) => name),
        ['Dua', 'Satu', 'held', 'unheld', 'hour', 'late', 'waiting', 'promised'],
      );
      assert.deepEqual(await named('pusat', 'own'), []);
      assert.deepEqual((await answer('pusat')).own, { version: 0, views: [] });
      await keepsOwn('medsos', [view('Satu')]);
      assert.deepEqual(await named('medsos', 'own'), ['Satu']);
      await keepsOwn('medsos', []);
      assert.deepEqual(await named('medsos', 'own'), []);
    });

    test('that changed elsewhere meanwhile are not written over', async () => {
      const { version } = (await answer('pusat')).own;
      json(await sends('pusat', { version, views: [view('Di laptop')] }));
      refused(await sends('pusat', { version, views: [view('Di telepon')] }), 409, 'views-changed');
      refused(await sends('pusat', { version: version + 2, views: [] }), 409, 'views-changed');
      assert.deepEqual(await named('pusat', 'own'), ['Di laptop']);
      json(await sends('pusat', { version: version + 1, views: [] }));
    });

    test('keep a name as it is, whatever is in it', async () => {
      for (const name of ['ꦭꦩ꧀ꦥꦸ', '<b>"x"</b> & \\', '😀'.repeat(30), "'; drop table list_views; --"]) {
        await keepsOwn('data', [view(name, { category: name.slice(0, 20) })]);
        const [kept] = (await answer('data')).own.views;
        assert.deepEqual([kept?.name, kept?.asked], [name, { category: name.slice(0, 20) }]);
      }
      await keepsOwn('data', [view('a\0b\ud800')]);
      assert.deepEqual(await named('data', 'own'), ['a\ufffdb\ufffd']);
    });

    test('are no more than a keeper can look through, and each has a name', async () => {
      const many = (count: number) => Array.from({ length: count }, (_, at) => view(`V${String(at)}`, {}, false));
      const { version } = (await answer('kabid')).own;
      for (const views of [
        ...[many(31), [view('')], [view('  ')], [view('x'.repeat(61))]],
        ...[[{ ...view('x'), roles: [] }], [{ name: 'x', asked: {} }], 'x'],
      ])
        refused(await sends('kabid', { version, views }), 400, 'invalid-request');
      await keepsOwn('kabid', many(30));
      assert.equal((await named('kabid', 'own')).length, 30);
      await keepsOwn('kabid', []);
    });

    test('keep no word that was searched for, and nothing that the list does not know', async () => {
      const { version } = (await answer('medsos')).own;
      for (const asked of [{ q: 'Budi' }, { after: 'x' }, { folder: 'lain' }, { area: '34.71.99' }, { urgency: 'x' }])
        refused(await sends('medsos', { version, views: [{ ...view('x'), asked }] }), 400, 'invalid-request');
    });
  });

  suite('of the team', () => {
    test('are kept by the team lead alone, who alone is shown all of them', async () => {
      const body = { version: 0, views: [] };
      for (const who of ['medsos', 'pusat', 'pupkp', 'kabid', 'data', 'pemeriksa', 'operator'] as const)
        refused(await sends(who, body, `${path}/team`), 403, 'not-allowed');
      refused(await desk.get('operator', path), 403, 'not-allowed');
      for (const who of ['medsos', 'kabid'] as const) assert.equal((await answer(who)).team, undefined, who);
      assert.deepEqual((await answer('ketua')).team?.views, []);
    });

    test('are shown to every role, or to those that they are for', async () => {
      await keepsTeam([
        forRoles('Semua'),
        forRoles('Medsos', ['admin-medsos']),
        forRoles('Dua', ['admin-pusat', 'admin-agency']),
      ]);
      const expected: readonly [Person, string[]][] = [
        ['medsos', ['Semua', 'Medsos']],
        ['pusat', ['Semua', 'Dua']],
        ['pupkp', ['Semua', 'Dua']],
        ['kabid', ['Semua']],
        ['ketua', ['Semua']],
      ];
      for (const [who, names] of expected) assert.deepEqual(await named(who, 'team'), names, who);
      assert.equal((await answer('ketua')).team?.views.length, 3);
    });

    test('stand between one’s own and those that are ready', async () => {
      await keepsOwn('medsos', [view('Milikku')]);
      await keepsTeam([forRoles('Tim')]);
      assert.deepEqual((await shown('medsos')).map(({ of }) => of).slice(0, 3), ['own', 'team', 'ready']);
    });

    test('open to an agency nothing that the address would not open', async () => {
      const asked: ViewAsked[] = [
        { folder: 'all' },
        { folder: 'triage' },
        { folder: 'all', holder: 'nobody' },
        { folder: 'all', agency: 'dlh', urgency: 'open' },
        { folder: 'follow-up' },
      ];
      await keepsTeam(asked.map((one) => forRoles(JSON.stringify(one), [], one)));
      const counts = async (who: Person) => (await shown(who, 'team')).map(({ count }) => count);
      assert.deepEqual(await counts('ketua'), [3, 2, 1, 0, 1]);
      assert.deepEqual(await counts('pupkp'), [1, 0, 0, 0, 1]);
      assert.deepEqual(await counts('dlh'), [1, 0, 0, 0, 1]);
    });

    test('are on the administrative record, without what is in them; one’s own are not', async () => {
      const kept = async () =>
        (await desk.pool.query(`select type, body from administrative_event where type like '%Views%' order by seq`))
          .rows;
      const before = (await kept()).length;
      await keepsTeam([forRoles('Rahasia'), forRoles('Lain')]);
      await keepsOwn('ketua', [view('Milikku')]);
      const version = (await answer('ketua')).team?.version ?? 0;
      refused(await sends('ketua', { version: version - 1, views: [] }, `${path}/team`), 409, 'views-changed');
      const rows = await kept();
      assert.equal(rows.length, before + 1);
      assert.match(JSON.stringify(rows.at(-1)), /TeamViewsKept/);
      assert.doesNotMatch(JSON.stringify(rows), /Rahasia|Milikku/);
    });
  });

  suite('that are pinned', () => {
    test('are counted, closed cases never, the others not at all', async () => {
      await keepsTeam([]);
      await keepsOwn('ketua', [
        view('semua', { folder: 'all' }),
        view('selesai', { folder: 'closed' }),
        view('baru', { folder: 'triage' }, false),
        view('terbuka', { folder: 'all', urgency: 'open' }),
      ]);
      const own = await shown('ketua', 'own');
      assert.deepEqual(
        own.map(({ count }) => count),
        [3, undefined, undefined, 3],
      );
    });

    test('are counted up to the ninth', async () => {
      await keepsOwn(
        'ketua',
        Array.from({ length: 12 }, (_, at) => view(String(at), { folder: 'triage' }, at !== 0)),
      );
      const counts = (await shown('ketua')).map(({ count }) => count);
      assert.deepEqual(counts, [undefined, ...Array<number>(9).fill(2), ...Array<undefined>(8).fill(undefined)]);
      await keepsOwn('ketua', []);
    });
  });

  suite('of what is there no more', () => {
    test('say what that is, and find nothing', async () => {
      const [left, here] = [await officerId('data'), await officerId('pusat')];
      await desk.pool.query('update officer set disabled_at = now() where id = $1', [left]);
      const expected: readonly [ViewAsked, string[]][] = [
        [{ folder: 'all', category: 'tidak-ada' }, ['category']],
        [{ folder: 'all', agency: 'tidak-ada', channel: 'telegraf' }, ['agency', 'channel']],
        [{ folder: 'all', holder: 'tidak-ada' }, ['holder']],
        [{ folder: 'all', holder: left }, ['holder']],
        [{ folder: 'all', holder: here }, []],
        [{ folder: 'all', holder: 'nobody', agency: 'dpupkp', channel: 'instagram' }, []],
        // An id of one kind is none of another.
        [{ folder: 'all', category: 'dpupkp', agency: here }, ['category', 'agency']],
      ];
      await keepsOwn(
        'pusat',
        expected.map(([asked], at) => view(String(at), asked)),
      );
      const own = await shown('pusat', 'own');
      assert.deepEqual(
        own.map(({ gone }) => gone),
        expected.map(([, gone]) => gone),
      );
      for (const { count, gone, name } of own) if (gone.length > 0) assert.equal(count, 0, name);
      await desk.pool.query('update officer set disabled_at = null where id = $1', [left]);
    });

    test('such as a folder or a role of another version of the program, are named or nobody’s', async () => {
      const views = [
        { name: 'Lama', pinned: true, asked: { folder: 'map-lama', channel: 'instagram' } },
        { name: 'Peran', pinned: true, asked: {}, roles: ['peran-lama'] },
      ];
      await desk.pool.query(`update list_views set views = $1 where owner = ''`, [JSON.stringify(views)]);
      assert.deepEqual(
        (await shown('medsos', 'team')).map(({ name, asked, gone }) => [name, asked, gone]),
        [['Lama', { channel: 'instagram' }, ['folder']]],
      );
      await keepsTeam([]);
    });
  });
});
