// The roster as a file: a row a day, officers by name or address; who is unknown is a fault, gaps and turns in a row are said.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { givenDesk, json } from '#test/beds/desk.ts';
import { listFiles } from '#test/beds/list-files.ts';
import { recordedActs } from '#test/beds/store.ts';
import { xlsx } from '#test/given/xlsx-file.ts';
import type { ColleaguesAnswer, RosterAnswer } from './duty.contract.ts';

const desk = await givenDesk({ after });
const { look, taken, refusedAs, history, takeBack } = listFiles(desk, '/api/v1/roster', 'ketua');
const { officers } = json<ColleaguesAnswer>(await desk.get('ketua', '/api/v1/colleagues'));
const [one, other] = officers;
assert.ok(one && other);
const emailOf = async (id: string): Promise<string> =>
  ((await desk.pool.query<{ email: string }>('select email from officer where id = $1', [id])).rows[0] ?? assert.fail())
    .email;
const [ones, others] = [await emailOf(one.id), await emailOf(other.id)];

const standing = async (day: string): Promise<string[][]> => {
  const week = json<RosterAnswer>(await desk.get('ketua', `/api/v1/roster?from=${day}`));
  const found = week.days.find((row) => row.day === day) ?? assert.fail(day);
  return found.squares.map((square) => square.officers.map(({ id }) => id).toSorted());
};

suite('a file', () => {
  test('names officers by name, by address, or by both, whatever their letters; days as Indonesian Excel writes them', async () => {
    const file = [
      'Tanggal;Pagi;Sore;Malam',
      `2/3/2026;${one.name.toUpperCase()};"${others.toUpperCase()};${one.name}";`,
      `2026-03-03;"Siapa Saja <${ones}>";;${others}`,
    ].join('\r\n');
    assert.deepEqual(await taken(`\uFEFF${file}`), { added: 2, changed: 0 });
    assert.deepEqual(await standing('2026-03-02'), [[one.id], [one.id, other.id].toSorted(), []]);
    assert.deepEqual(await standing('2026-03-03'), [[one.id], [], [other.id]]);
    const sheet = xlsx([
      ['tanggal', 'malam'],
      [new Date(Date.UTC(2026, 2, 3)), one.name],
    ]);
    assert.deepEqual(await taken(sheet), { added: 0, changed: 1 });
    assert.deepEqual(await standing('2026-03-03'), [[one.id], [], [one.id]], 'a shift that is left out stays');
  });

  test('goes out and comes in again without a change, and is one act on the record', async () => {
    for (const ending of ['csv', 'xlsx']) {
      const { rawPayload } = await desk.get('ketua', `/api/v1/roster.${ending}`);
      assert.deepEqual(await taken(rawPayload), { added: 0, changed: 0 }, ending);
    }
    const acts = (await recordedActs(desk.pool)).flatMap(({ type }) => (type === 'OfficerAdded' ? [] : [type]));
    assert.deepEqual(acts, ['ListImported', 'ListImported']);
  });

  test('with somebody unknown, a day that is none or a day twice says where, and changes nothing', async () => {
    const before = await standing('2026-03-02');
    const said = await refusedAs(
      `tanggal,pagi\n2026-03-02,Tak Dikenal\n30/02/2026,${one.name}\n2026-03-04,\n4/3/2026,`,
    );
    assert.match(said, /Baris 2, kolom "pagi": "Tak Dikenal" bukan petugas meja aduan yang aktif/);
    assert.match(said, /Baris 3, kolom "tanggal": bukan tanggal dalam kalender/);
    assert.match(said, /Baris 5, kolom "tanggal": sudah ada di baris lain/);
    assert.deepEqual(await standing('2026-03-02'), before);
  });

  test('says turns without anybody, days between included, and turns in a row', async () => {
    const { warnings } = await look(
      `tanggal,pagi,sore,malam\n2026-04-01,${ones},${ones},${others}\n2026-04-03,${ones},,`,
    );
    assert.match(warnings[0] ?? '', /^5 giliran tanpa petugas: 2026-04-02 pagi; .*2026-04-03 malam\.$/);
    assert.deepEqual(warnings.slice(1), [
      `${one.name} bertugas berturut-turut: 2026-04-01 pagi, lalu 2026-04-01 sore.`,
    ]);
  });

  test('counts turns without anybody up to the last day that can be written', async () => {
    const full = `${ones},${ones},${ones}`;
    const { warnings } = await look(`tanggal,pagi,sore,malam\n2026-04-01,${full}\n9999-12-31,${full}`);
    const between = (Date.parse('9999-12-31') - Date.parse('2026-04-02')) / 86_400_000;
    const days = ['02', '03', '04'].flatMap((day) =>
      ['pagi', 'sore', 'malam'].map((shift) => `2026-04-${day} ${shift}`),
    );
    const named = [...days, '2026-04-05 pagi; …'].join('; ');
    assert.equal(warnings[0], `${new Intl.NumberFormat('id').format(between * 3)} giliran tanpa petugas: ${named}`);
  });
});

suite('the history', () => {
  test('says by name who stood there before and after, also of a square by hand and of a copied week', async () => {
    await desk.send('ketua', 'PUT', '/api/v1/roster', { day: '2026-03-02', shift: 'night', officerIds: [other.id] });
    const [byHand] = await history();
    assert.deepEqual(byHand?.fields, [{ label: 'Malam', before: '', after: `${other.name} <${others}>` }]);
    await desk.send('ketua', 'POST', '/api/v1/roster/copy', { from: '2026-03-02', to: '2026-03-09' });
    assert.deepEqual(
      (await history())
        .slice(0, 2)
        .map(({ name }) => name)
        .toSorted(),
      ['2026-03-09', '2026-03-10'],
    );
    const acts = (await recordedActs(desk.pool)).slice(-2).map(({ type }) => type);
    assert.deepEqual(acts, ['RosterChanged', 'RosterCopied']);
    assert.equal((await takeBack(byHand?.seq ?? '')).statusCode, 200);
    assert.deepEqual((await standing('2026-03-02'))[2], []);
  });
});
