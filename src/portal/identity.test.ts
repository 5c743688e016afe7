// The one-time form: takes an identity in once, seals it, forgives how people type, and stays calm about old links.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acts } from '#test/given/given.ts';
import { givenPortal, type OpenCase, type Portal } from '#test/beds/portal.ts';
import { checkIdentity } from './identity.form.ts';

const filled = { nama: 'Warga  Contoh', telepon: '+62 812-3456-7890', alamat: '', kelurahan: 'Kricak' };

const asked = async (portal: Portal): Promise<{ found: OpenCase; token: string }> => {
  const found = await portal.caseIn('awaiting');
  const token = await portal.link(found);
  portal.moveTo(1.5);
  return { found, token };
};

const identitiesOf = async (portal: Portal): Promise<{ id: string; fields: string[] }[]> =>
  (await portal.pool.query<{ id: string; fields: string[] }>('select id, fields from identity order by id')).rows;

test('the form shows which report it is about, and no more of it than its beginning', async (t) => {
  const portal = await givenPortal(t);
  const long = `Lampu jalan di depan pasar mati, ${'x'.repeat(80)} ekor`;
  const found = await portal.report({ text: long, author: { id: 'w', name: 'Warga Demo', handle: 'warga_demo' } });
  const page = await portal.get(`/identitas/${await portal.link(found)}`);
  assert.equal(page.statusCode, 200);
  assert.match(page.body, /@warga_demo di Instagram/);
  assert.match(page.body, new RegExp(`${long.slice(0, 60)}…`));
  assert.doesNotMatch(page.body, /ekor/);
  assert.equal(page.headers['cache-control'], 'no-store');
  assert.match(String(page.headers['x-robots-tag']), /noindex/);
  assert.match(page.body, /UU 27\/2022/);
  // One basis, the public task: no tick that would be a second one. And nothing promised that the program does not do.
  assert.doesNotMatch(page.body, /type="checkbox"|setuju|retensi/);
  assert.match(page.body, /Belum ada yang menghapusnya secara otomatis/);
  assert.match(page.body, /di luar negeri/);
  assert.match(page.body, /<option value="Kricak"/);
});

test('a filled form is sealed, moves the case on, and ends in a receipt with number and code', async (t) => {
  const portal = await givenPortal(t);
  const { found, token } = await asked(portal);
  const answer = await portal.post(`/identitas/${token}`, filled);
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers['location'], `/identitas/${token}/terima`);
  const receipt = await portal.get(`/identitas/${token}/terima`);
  assert.equal(receipt.statusCode, 200);
  assert.match(receipt.body, new RegExp(found.number));
  assert.match(receipt.body, new RegExp(`${found.code.slice(0, 3)} ${found.code.slice(3)}`));
  assert.match(receipt.body, /Yang terjadi berikutnya/);
  const [identity] = await identitiesOf(portal);
  assert.deepEqual(await portal.vault.open(identity?.id ?? ''), {
    name: 'Warga Contoh',
    phone: '081234567890',
    kelurahan: 'Kricak',
  });
  const { rows } = await portal.pool.query<{ status: string; identity_id: string }>(
    'select status, identity_id from complaint where id = $1',
    [found.id],
  );
  assert.deepEqual(rows, [{ status: 'coordination', identity_id: identity?.id }]);
  assert.doesNotMatch(portal.logged(), /Contoh|0812/);
});

test('however often the button is pressed, it is stored once', async (t) => {
  const portal = await givenPortal(t);
  const { token } = await asked(portal);
  const answers = await Promise.all(Array.from({ length: 6 }, () => portal.post(`/identitas/${token}`, filled)));
  for (const answer of answers) assert.equal(answer.statusCode, 303);
  assert.equal((await identitiesOf(portal)).length, 1);
  const { rows } = await portal.pool.query(`select 1 from event where type = 'IdentityProvided'`);
  assert.equal(rows.length, 1);
  assert.equal((await portal.post(`/identitas/${token}`, filled)).headers['location'], `/identitas/${token}/terima`);
  assert.equal((await identitiesOf(portal)).length, 1);
});

test('a link that is held by another press asks for patience, and is free when the hold ends', async (t) => {
  const portal = await givenPortal(t);
  const { token } = await asked(portal);
  const until = new Date(acts.tick(1.505).now);
  await portal.pool.query('update identity_request set claimed_until = $1', [until]);
  const answer = await portal.post(`/identitas/${token}`, filled);
  assert.equal(answer.headers['location'], `/identitas/${token}/terima`);
  const waiting = await portal.get(`/identitas/${token}/terima`);
  assert.match(waiting.body, /Sedang kami simpan/);
  assert.match(waiting.body, /http-equiv="refresh"/);
  assert.equal((await identitiesOf(portal)).length, 0);
  portal.moveTo(1.51);
  assert.equal((await portal.get(`/identitas/${token}/terima`)).headers['location'], `/identitas/${token}`);
  await portal.post(`/identitas/${token}`, filled);
  assert.equal((await identitiesOf(portal)).length, 1);
});

test('a link whose storing failed is free again', async (t) => {
  const portal = await givenPortal(t);
  const { token } = await asked(portal);
  await portal.pool.query('alter table identity rename to identity_away');
  assert.equal((await portal.post(`/identitas/${token}`, filled)).statusCode, 500);
  await portal.pool.query('alter table identity_away rename to identity');
  await portal.post(`/identitas/${token}`, filled);
  assert.equal((await identitiesOf(portal)).length, 1);
});

test('every fault is named on top and beside its field, and what was typed stays', async (t) => {
  const portal = await givenPortal(t);
  const { token } = await asked(portal);
  const page = await portal.post(`/identitas/${token}`, {
    nama: '12',
    telepon: '12<34>',
    alamat: '',
    kelurahan: 'Bukan Daftar',
  });
  assert.equal(page.statusCode, 422);
  assert.match(page.body, /<title>Ada yang perlu diperbaiki: /);
  for (const name of ['nama', 'telepon', 'kelurahan']) {
    const line = new RegExp(`href="#${name}">([^<]+)</a>`).exec(page.body);
    assert.ok(line, name);
    assert.ok(page.body.includes(`id="${name}"`), `${name} can be reached`);
    assert.ok(page.body.split(line[1] ?? '-').length >= 3, `${name}: the same words stand at the field`);
  }
  assert.ok(page.body.indexOf('faults-title') < page.body.indexOf('<h1'), 'the summary comes first');
  assert.match(page.body, /value="12&lt;34&gt;"/);
  assert.equal((await identitiesOf(portal)).length, 0);
});

test('an address serves instead of a kelurahan, and names of every script are names', () => {
  const checked = checkIdentity({ ...filled, nama: 'ꦮꦂꦒ', kelurahan: '', alamat: 'Jl. Contoh 1' }, 'id');
  assert.ok(checked.ok);
  assert.deepEqual(checked.given?.fields, ['name', 'phone', 'address']);
});

test('what nobody types in a form is refused as kindly', () => {
  for (const sent of [undefined, null, 'text', [], { nama: ['A', 'B'], telepon: {} }, { __proto__: filled }])
    assert.equal(checkIdentity(sent, 'id').ok, false);
  const long = checkIdentity({ ...filled, nama: 'a'.repeat(101), alamat: 'b'.repeat(301) }, 'id');
  assert.ok(!long.ok);
  assert.match(long.faults['nama'] ?? '', /100/);
  assert.match(long.faults['alamat'] ?? '', /300/);
});

test('unknown, expired and used links each say what to do', async (t) => {
  const portal = await givenPortal(t);
  const unknown = await portal.get('/identitas/tidak-ada');
  assert.equal(unknown.statusCode, 404);
  assert.match(unknown.body, /tidak kami kenal/);
  const { token } = await asked(portal);
  const { token: used } = await asked(portal);
  await portal.post(`/identitas/${used}`, filled);
  portal.moveTo(26);
  const after = await portal.get(`/identitas/${used}`);
  assert.equal(after.statusCode, 410);
  assert.match(after.body, /sekali pakai/);
  assert.doesNotMatch(after.body, /ADU-2026/);
  portal.moveTo(24 * 7 + 1);
  for (const answer of [await portal.get(`/identitas/${token}`), await portal.post(`/identitas/${token}`, filled)]) {
    assert.equal(answer.statusCode, 410);
    assert.match(answer.body, /lewat masa berlakunya/);
  }
});

test('the receipt can be opened again for a day', async (t) => {
  const portal = await givenPortal(t);
  const { token, found } = await asked(portal);
  await portal.post(`/identitas/${token}`, filled);
  assert.equal((await portal.get(`/identitas/${token}`)).headers['location'], `/identitas/${token}/terima`);
  portal.moveTo(25);
  assert.match((await portal.get(`/identitas/${token}/terima`)).body, new RegExp(found.number));
  portal.moveTo(26);
  assert.equal((await portal.get(`/identitas/${token}/terima`)).headers['location'], `/identitas/${token}`);
});

test('a late identity opens a case again that was closed for want of it', async (t) => {
  const portal = await givenPortal(t);
  const found = await portal.caseIn('awaiting');
  await portal.does(found, acts.tick(22), acts.tick(150), acts.tick(24 * 31));
  portal.moveTo(24 * 31 + 1);
  const token = await portal.link(found);
  assert.equal((await portal.post(`/identitas/${token}`, filled)).statusCode, 303);
  const { rows } = await portal.pool.query<{ status: string }>('select status from complaint where id = $1', [
    found.id,
  ]);
  assert.equal(rows[0]?.status, 'coordination');
});

test('markup in names and reports stays text, and another site sends nothing', async (t) => {
  const portal = await givenPortal(t);
  const attack = '<script>alert(1)</script>"onfocus=x';
  const found = await portal.report({ text: attack, author: { id: 'w', name: attack, handle: attack } });
  const token = await portal.link(found);
  const page = await portal.post(`/identitas/${token}`, {
    nama: '',
    telepon: attack,
    alamat: `</textarea>${attack}`,
    lokasi: `</textarea>${attack}`,
  });
  assert.doesNotMatch(page.body, /<script|"onfocus/);
  assert.equal(page.body.split('</textarea').length, 3);
  const foreign = await portal.post(`/identitas/${token}`, filled, { 'sec-fetch-site': 'cross-site' });
  assert.equal(foreign.statusCode, 403);
  assert.equal((await identitiesOf(portal)).length, 0);
});

test('whoever sends form after form is asked to wait', async (t) => {
  const portal = await givenPortal(t);
  const statuses: number[] = [];
  for (let press = 0; press < 22; press += 1)
    statuses.push((await portal.post('/identitas/tebakan', filled)).statusCode);
  assert.equal(statuses[0], 404);
  assert.equal(statuses.at(-1), 429);
});

test('where the problem is may be said beside it: as a message of the case, and in no address or receipt', async (t) => {
  const portal = await givenPortal(t);
  const { found, token } = await asked(portal);
  assert.match(
    (await portal.get(`/identitas/${token}`)).body,
    /Lokasi kejadian.*name="lokasi".*name="lokasi_kelurahan"/s,
  );
  const wrong = await portal.post(`/identitas/${token}`, {
    ...filled,
    lokasi: 'sungai',
    lokasi_kelurahan: 'Malioboro',
  });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /href="#lokasi_kelurahan">Pilih kelurahan dari daftar/);
  assert.match(wrong.body, />\s*sungai<\/textarea>/);
  const sent = { ...filled, lokasi: 'jembatan sungai', lokasi_kelurahan: 'Gowongan' };
  assert.equal((await portal.post(`/identitas/${token}`, sent)).statusCode, 303);
  const { rows } = await portal.pool.query<{ text: string; visibility: string }>(
    "select text, visibility from message where complaint_id = $1 and channel = 'portal'",
    [found.id],
  );
  assert.deepEqual(rows, [{ text: 'Lokasi kejadian: jembatan sungai, Kel. Gowongan', visibility: 'private' }]);
  assert.doesNotMatch((await portal.get(`/identitas/${token}/terima`)).body, /jembatan|Gowongan/);
});
