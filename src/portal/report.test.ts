// A report by the city's own form, from its first page to its receipt and the answer on its page: without JavaScript, kept once, told to nobody.
import assert from 'node:assert/strict';
import { after, suite, test } from 'node:test';
import { cookieIn } from '#test/beds/http-server.ts';
import { givenPortal, type Answer } from '#test/beds/portal.ts';
import { readable } from '#test/given/citizen-view.ts';
import { acts, people } from '#test/given/given.ts';
import { assetPaths } from './assets.ts';

const portal = await givenPortal({ after }, { training: false });
const openForm = (): Promise<unknown> =>
  portal.pool.query(
    `insert into channel_account (channel, id, handle, api_url, sealed_secrets) values ('web', 'formulir', 'Formulir', '', '')`,
  );

type Typed = Record<string, string>;
const what = { apa: 'Lampu jalan mati tiga malam & gelap.' };
const where = { lokasi: 'depan "Pasar" Contoh', lokasi_kelurahan: 'Kricak' };
const who = { keterbukaan: 'public', nama: 'Canari Contoh', telepon: '0812-0000-4001', alamat: '', kelurahan: 'Bener' };

const typedBack = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const hiddenIn = ({ body }: Answer): Typed =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      typedBack(value),
    ]),
  );
const titleOf = ({ body }: Answer): string => /<title>([^<]*)<\/title>/.exec(body)?.[1] ?? '';
const headingOf = ({ body }: Answer): string => readable(/<h1>([^]*?)<\/h1>/.exec(body)?.[1] ?? '');

/** Presses the button that goes on, as a browser does. */
const press = (page: Answer, typed: Typed, ke = 'lanjut', query = ''): Promise<Answer> =>
  portal.post(`/lapor${query}`, { ...hiddenIn(page), ...typed, ke });

const walk = async (...pages: readonly Typed[]): Promise<Answer> => {
  let page = await portal.get('/lapor');
  for (const typed of pages) {
    page = await press(page, typed);
    assert.equal(page.statusCode, 200, page.body);
  }
  return page;
};

const numberIn = (sent: Answer): string => {
  assert.equal(sent.statusCode, 303, sent.body);
  return /^\/lacak\/(ADU-[^/]+)\/terima/.exec(String(sent.headers['location']))?.[1] ?? assert.fail('no receipt');
};

const rowOf = async (number: string) => {
  const { rows } = await portal.pool.query<{
    id: string;
    identity?: string;
    status: string;
    channel: string;
    privacy: string | null;
    all: string;
  }>(
    `select c.id, c.identity_id as identity, c.status, c.channel, c.state -> 'file' ->> 'privacy' as privacy, concat_ws(' ', row_to_json(c)::text,
       (select string_agg(row_to_json(m)::text, ' ') from message m where m.complaint_id = c.id),
       (select string_agg(row_to_json(h)::text, ' ') from reporter_handle h where h.reporter_id = c.reporter_id),
       (select string_agg(payload, ' ') from inbound),
       (select string_agg(e.body::text, ' ') from event e where e.stream_id = c.id)) as all
     from complaint c where number = $1`,
    [number],
  );
  return rows[0] ?? assert.fail(number);
};

test('where the city has opened no form, its address leads to the other ways, and nothing is taken', async () => {
  for (const answer of [
    await portal.get('/lapor?lang=en'),
    await portal.post('/lapor?lang=en', { ...what, ke: 'lanjut' }),
  ])
    assert.deepEqual([answer.statusCode, answer.headers['location']], [303, '/?lang=en#lapor']);
  assert.doesNotMatch((await portal.get('/')).body, /href="\/lapor"/);
  await openForm();
  assert.match((await portal.get('/')).body, /<a class="button light" href="\/lapor">Buat laporan<\/a>/);
  assert.doesNotMatch((await portal.get('/')).body, /Daftar kanal pengaduan belum diisi|<li>[^]*?Formulir laporan/);
  await portal.pool.query(`update channel_account set resting_at = now() where channel = 'web'`);
  assert.equal((await portal.get('/lapor')).statusCode, 303);
  await portal.pool.query(`update channel_account set resting_at = null where channel = 'web'`);
});

suite('the pages', () => {
  test('ask one thing each, in their order, under the question as heading and title', async () => {
    const seen = [await walk(), await walk(what), await walk(what, where), await walk(what, where, who)];
    assert.deepEqual(seen.map(headingOf), ['Apa yang terjadi?', 'Di mana?', 'Siapa Anda?', 'Periksa laporan Anda']);
    for (const [index, page] of seen.entries()) {
      assert.equal(titleOf(page), `${headingOf(page)} – Buat laporan – Tanggap`);
      assert.match(page.body, new RegExp(`Langkah ${String(index + 1)} dari 4`));
      assert.equal(page.body.match(/<h1/g)?.length, 1);
      assert.equal(page.body.includes('value="kembali"'), index > 0);
      assert.deepEqual([page.headers['cache-control'], page.headers['set-cookie']], ['no-store', undefined]);
      assert.doesNotMatch(page.body, / required| maxlength/);
      // Where somebody is may be asked on the page of the place alone.
      assert.equal(page.body.includes(`<script type="module" src="${assetPaths.place}">`), index === 1);
      assert.match(
        String(page.headers['permissions-policy']),
        index === 1 ? /camera=\(\), .*geolocation=\(self\)/ : /geolocation=\(\)/,
      );
      assert.equal(/id="lokasi-saya"[^>]* hidden>/.test(page.body), index === 1);
      // Enter presses the first button of a form.
      const buttons = [...page.body.matchAll(/name="ke" value="(\w+)"/g)].map(([, value]) => value);
      if (index < 3) assert.equal(buttons[0], 'lanjut');
    }
  });

  test('come back with what was typed and what is wrong, told above and beside the field', async () => {
    const page = await press(await walk(), { apa: 'Lampu' });
    assert.equal(page.statusCode, 422);
    assert.equal(titleOf(page), 'Ada yang perlu diperbaiki: Apa yang terjadi? – Buat laporan – Tanggap');
    const fault = 'Tulis apa yang terjadi, paling sedikit 10 huruf';
    assert.ok(page.body.includes(`<a href="#apa">${fault}</a>`));
    assert.ok(page.body.indexOf('class="faults"') < page.body.indexOf('<h1'));
    assert.match(page.body, /aria-invalid="true"[^>]*aria-describedby="apa-hint apa-fault"[^]*?>\s*Lampu<\/textarea>/);
    const english = await press(await walk(what, where), { ...who, telepon: '12' }, 'lanjut', '?lang=en');
    assert.equal(english.statusCode, 422);
    assert.match(english.body, /<html lang="en">/);
    assert.match(english.body, /action="\/lapor\?lang=en"/);
  });

  test('go back, and from the last to any, with everything that was typed', async () => {
    const last = await walk(what, where, who);
    const text = readable(last.body);
    for (const words of [what.apa, where.lokasi, 'Kelurahan Kricak', who.nama, who.telepon, 'Biasa.'])
      assert.ok(text.includes(words), words);
    const place = await press(last, {}, 'mana');
    assert.equal(headingOf(place), 'Di mana?');
    assert.match(place.body, /depan &quot;Pasar&quot; Contoh<\/textarea>/);
    assert.match(place.body, /<option value="Kricak"\s+selected/);
    const first = await press(place, where, 'kembali');
    assert.match(first.body, /Lampu jalan mati tiga malam &amp; gelap\.<\/textarea>/);
    const { lokasi, nama, telepon } = hiddenIn(first);
    assert.deepEqual([lokasi, nama, telepon], [where.lokasi, who.nama, who.telepon]);
  });

  test('lead past no fault: whoever sends the last page alone is shown the first that lacks something', async () => {
    const skipped = await portal.post('/lapor', { ...what, ...where, langkah: 'periksa', ke: 'lanjut' });
    assert.deepEqual([skipped.statusCode, headingOf(skipped)], [422, 'Siapa Anda?']);
    const empty = await portal.post('/lapor', { langkah: 'periksa', ke: 'lanjut' });
    assert.deepEqual([empty.statusCode, headingOf(empty)], [422, 'Apa yang terjadi?']);
  });

  test('of what may put somebody in danger tell the tab nothing, and have a way off', async () => {
    const page = await walk({ apa: 'Istri tetangga dipukuli suaminya tiap malam.' });
    assert.equal(titleOf(page), 'Layanan kota');
    assert.match(page.body, /rel="noreferrer">Tinggalkan halaman ini</);
    assert.doesNotMatch((await walk(what)).body, /Tinggalkan halaman ini/);
  });
});

suite('a report', () => {
  test('becomes a case whose reporter is sealed, and ends in a receipt that only they can open', async () => {
    const sent = await press(await walk(what, where, who), {});
    const number = numberIn(sent);
    const { status, channel, privacy, identity, all } = await rowOf(number);
    assert.deepEqual([status, channel, privacy], ['triage', 'web', null], 'an officer judges it first');
    for (const secret of ['Canari', '0812-0000-4001', '081200004001', 'Bener'])
      assert.ok(!all.includes(secret) && !portal.logged().includes(secret), secret);
    assert.ok(all.includes('Lampu jalan mati tiga malam & gelap.\\nLokasi: depan'));
    const opened = await portal.vault.open(identity ?? '');
    assert.deepEqual(opened, { name: 'Canari Contoh', phone: '081200004001', kelurahan: 'Bener' });

    const cookie = cookieIn(sent.headers['set-cookie']);
    const receipt = await portal.get(`/lacak/${number}/terima`, { cookie });
    assert.equal(receipt.statusCode, 200);
    assert.match(receipt.body, /Laporan Anda sudah tercatat/);
    const code = /<dd>(\d{3} \d{3})<\/dd>/.exec(receipt.body)?.[1] ?? assert.fail('no code');
    assert.match(readable(receipt.body), /paling lambat/);
    assert.equal((await portal.post('/lacak', { nomor: number, kode: code })).statusCode, 303);
    assert.equal((await portal.get(`/lacak/${number}/terima`)).headers['location'], '/lacak');
    assert.match(
      (await portal.get(`/lacak/${number}`, { cookie })).body,
      /id="tambah"/,
      'where its receipt leads for pictures',
    );
  });

  test('pressed many times is one; with other words, or from a form of its own, it is another', async () => {
    const last = await walk(what, where, { ...who, nama: 'Dua Kali' });
    const sent = await Promise.all([press(last, {}), press(last, {}), press(last, {})]);
    const [number, ...again] = sent.map(numberIn);
    assert.deepEqual(again, [number, number]);
    assert.equal(numberIn(await press(last, {})), number);
    const others = [
      await press(last, { apa: 'Lampu jalan mati empat malam.' }),
      await press(await walk(what, where, who), {}),
    ];
    assert.equal(new Set([number, ...others.map(numberIn)]).size, 3);
  });

  test('from somebody who stays unnamed keeps nothing of them, whatever was typed', async () => {
    const last = await walk(what, where, { ...who, keterbukaan: 'anonymous', nama: 'Tetap Tersembunyi' });
    assert.doesNotMatch(last.body, /Tersembunyi|0812/);
    const number = numberIn(await press(last, { nama: 'Tetap Tersembunyi' }));
    const { privacy, all } = await rowOf(number);
    assert.equal(privacy, 'anonymous');
    assert.doesNotMatch(all, /Tersembunyi/);
    const { rows } = await portal.pool.query('select 1 from complaint where number = $1 and identity_id is not null', [
      number,
    ]);
    assert.equal(rows.length, 0);
  });

  test('in secret is secret from the start, and who it is from is known', async () => {
    const number = numberIn(await press(await walk(what, where, { ...who, keterbukaan: 'secret' }), {}));
    const { privacy, status } = await rowOf(number);
    assert.deepEqual([privacy, status], ['secret', 'triage']);
  });

  test('has its answer, and whatever else it was told, on its page', async () => {
    const sent = await press(await walk(what, where, who), {});
    const number = numberIn(sent);
    const cookie = cookieIn(sent.headers['set-cookie']);
    const { id, identity: identityId = '' } = await rowOf(number);
    const page = async (): Promise<string> => readable((await portal.get(`/lacak/${number}`, { cookie })).body);
    assert.match(await page(), /Tulis di bawah ini\. Keterangan dan foto Anda masuk ke laporan ini\./);
    await portal.does(
      { id, number, code: '' },
      acts.provide(1, { by: people.medsos, via: 'known', identityId }),
      acts.approve(3),
      acts.register(4),
      acts.dispose(5),
      acts.fieldResult(6),
    );
    const answer = 'Lampunya sudah diganti & menyala.';
    await portal.does({ id, number, code: '' }, acts.convey(7, { privateText: answer }));
    const text = await page();
    assert.match(text, /Pesan dari kami/);
    assert.ok(text.includes(answer), text);
    assert.match((await portal.get(`/lacak/${number}`, { cookie })).body, /diganti &amp; menyala/);
    const other = await portal.report();
    const theirs = await portal.get(`/lacak/${other.number}`, { cookie: await portal.passOf(other) });
    assert.doesNotMatch(theirs.body, /Pesan dari kami/);
    const terima = await portal.get(`/lacak/${other.number}/terima`, { cookie: await portal.passOf(other) });
    assert.equal(terima.headers['location'], `/lacak/${other.number}`, 'no receipt of what came by another way');
  });
});
