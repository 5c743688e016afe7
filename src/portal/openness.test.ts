// The one-time form of whoever wishes to stay unnamed, or asks for secrecy: nothing is kept that they need not give.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Complaint } from '#core/complaint/complaint.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';

const filled = { nama: 'Warga Contoh', telepon: '081234567890', alamat: '', kelurahan: 'Kricak' };

type File = Exclude<Complaint, { status: 'none' }>['file'];

const standing = async (portal: Portal, { id }: OpenCase): Promise<{ status: string; file: File }> => {
  const { rows } = await portal.pool.query<{ status: string; state: { file: File } }>(
    'select status, state from complaint where id = $1',
    [id],
  );
  const [row] = rows;
  return row === undefined ? assert.fail('no case') : { status: row.status, file: row.state.file };
};

const kept = async ({ pool }: Portal): Promise<number> => (await pool.query('select 1 from identity')).rows.length;

const asked = async (portal: Portal): Promise<{ found: OpenCase; path: string }> => {
  const found = await portal.caseIn('awaiting');
  const path = `/identitas/${await portal.link(found)}`;
  portal.moveTo(1.5);
  return { found, path };
};

suite('who may know of a report', () => {
  test('the form asks it first, and begins with what holds now', async (t) => {
    const portal = await givenPortal(t);
    const { path } = await asked(portal);
    const { body } = await portal.get(path);
    assert.ok(body.indexOf('name="keterbukaan"') < body.indexOf('name="nama"'));
    assert.match(body, /value="public"\s+checked/);
    for (const words of ['Biasa.', 'Anonim.', 'Rahasia.']) assert.ok(body.includes(words), words);
  });

  test('whoever stays unnamed gives nothing, and what they typed all the same is not kept', async (t) => {
    const portal = await givenPortal(t);
    const { found, path } = await asked(portal);
    const answer = await portal.post(path, { ...filled, keterbukaan: 'anonymous' });
    assert.equal(answer.headers['location'], `${path}/terima`);
    const { status, file } = await standing(portal, found);
    assert.deepEqual([status, file.privacy, file.withoutIdentity], ['coordination', 'anonymous', 'anonymous']);
    assert.equal(await kept(portal), 0);
    const receipt = await portal.get(`${path}/terima`);
    assert.match(receipt.body, /Laporan Anda kami teruskan/);
    assert.ok(receipt.body.includes(found.number));
    assert.doesNotMatch(receipt.body, /Data Anda sudah kami terima/);
  });

  test('secrecy is kept beside the identity', async (t) => {
    const portal = await givenPortal(t);
    const { found, path } = await asked(portal);
    await portal.post(path, { ...filled, keterbukaan: 'secret' });
    const { status, file } = await standing(portal, found);
    assert.deepEqual([status, file.privacy, file.withoutIdentity], ['coordination', 'secret', undefined]);
    assert.equal(await kept(portal), 1);
  });

  test('secrecy without an identity says what is missing, and keeps what was chosen', async (t) => {
    const portal = await givenPortal(t);
    const { found, path } = await asked(portal);
    const page = await portal.post(path, { keterbukaan: 'secret' });
    assert.equal(page.statusCode, 422);
    assert.match(page.body, /value="secret"\s+checked/);
    assert.equal((await standing(portal, found)).file.privacy, undefined);
  });

  for (const keterbukaan of [undefined, '', 'lain', 'ANONYMOUS'])
    test(`a form that says ${String(keterbukaan)} changes nothing of it`, async (t) => {
      const portal = await givenPortal(t);
      const { found, path } = await asked(portal);
      await portal.post(path, { ...filled, ...(keterbukaan === undefined ? {} : { keterbukaan }) });
      assert.equal((await standing(portal, found)).file.privacy, undefined);
    });

  test('pressed six times at once it is recorded once', async (t) => {
    const portal = await givenPortal(t);
    const { path } = await asked(portal);
    const sent = Array.from({ length: 6 }, () => portal.post(path, { keterbukaan: 'anonymous' }));
    for (const answer of await Promise.all(sent)) assert.equal(answer.statusCode, 303);
    const { rows } = await portal.pool.query(`select 1 from event where type in ('PrivacyChosen', 'IdentityWaived')`);
    assert.equal(rows.length, 2);
  });

  test('in English the choice and its receipt are English', async (t) => {
    const portal = await givenPortal(t);
    const { path } = await asked(portal);
    assert.match((await portal.get(`${path}?lang=en`)).body, /Anonymous\./);
    await portal.post(`${path}?lang=en`, { keterbukaan: 'anonymous' });
    assert.match((await portal.get(`${path}/terima?lang=en`)).body, /We pass your report on/);
  });
});
