// A system of any shape, spoken to as the configuration describes it: over real HTTP, with the troubles that such systems have.
import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import type { ForwardClaim } from '#ports/forwards.ts';
import type { HttpTarget } from '#ports/forward-target.ts';
import type { Fault } from '#simulator/faults.ts';
import { registerAccount } from '#simulator/register/register.route.ts';
import { registerBed, type RegisterBed } from '#test/beds/register-bed.ts';
import { httpSystem } from './http.register.ts';

const at = Date.UTC(2026, 2, 2, 1);

const claim: ForwardClaim = {
  ...{ id: '0199c7a0-1111-7000-8000-000000000001', complaintId: 'c', number: 'ADU-2026-000001-DZ' },
  ...{ targetId: 'jss-simulasi', serviceCode: 'jalan', text: 'Lampu mati {place} "$&"\nsejak {x}.' },
  fields: { title: 'Lampu mati', place: 'Jl. Contoh' },
  askedBy: { kind: 'officer', userId: 'u', role: 'admin-pusat' },
  ...{ attempts: 0, createdAt: at, leasedUntil: at },
};

type Scene = RegisterBed & { clock: { at: number }; suffers: (fault: Fault) => void };

const given = async (t: TestContext): Promise<Scene> => {
  const clock = { at };
  const bed = await registerBed(t, () => clock.at);
  return {
    ...{ ...bed, clock },
    suffers: (fault) => {
      bed.faults.set(registerAccount, { times: 1, ...fault });
    },
  };
};

const sends = ({ target }: Scene, change: Partial<HttpTarget> = {}) => httpSystem({ ...target, ...change }).send(claim);

suite('a case is sent', () => {
  test('as the template says, word for word, and its number comes back', async (t) => {
    const scene = await given(t);
    assert.deepEqual(await sends(scene), { kind: 'sent', externalId: 'JSS-2026-00001' });
    assert.deepEqual(scene.reports.all(), [
      {
        ...{ number: 'JSS-2026-00001', title: 'Lampu mati', text: claim.text, place: 'Jl. Contoh' },
        ...{ category: 'Umum', reference: claim.number, at },
      },
    ]);
  });

  test('with the token in the header that it wants', async (t) => {
    const scene = await given(t);
    const seen: Record<string, unknown>[] = [];
    const answers = (_url: string, init: RequestInit) => {
      seen.push({ ...(init.headers as Record<string, string>) });
      return Promise.resolve(new Response('{"data":{"nomor":7}}', { status: 201 }));
    };
    const outcome = await httpSystem({ ...scene.target, header: 'X-Kunci', scheme: '' }, answers).send(claim);
    assert.deepEqual(outcome, { kind: 'sent', externalId: '7' });
    assert.equal(seen[0]?.['x-kunci'], scene.target.token);
    assert.equal(seen[0]?.['authorization'], undefined);
  });

  test('and a form where it wants a form', async (t) => {
    const scene = await given(t);
    const bodies: unknown[] = [];
    const answers = (_url: string, init: RequestInit) => {
      bodies.push(init.body);
      return Promise.resolve(new Response('{"id":"A-1"}'));
    };
    const create = {
      ...scene.target.create,
      as: 'form',
      body: { isi: '{text}', di: '{place}', oleh: '{agency}' },
      number: 'id',
    } as const;
    assert.deepEqual(await httpSystem({ ...scene.target, create }, answers).send(claim), {
      kind: 'sent',
      externalId: 'A-1',
    });
    assert.deepEqual(bodies, [new URLSearchParams({ isi: claim.text, di: 'Jl. Contoh' }).toString()]);
  });
});

suite('what goes wrong is told apart', () => {
  test('refused for good, with their words: a token, a report that they do not want', async (t) => {
    const scene = await given(t);
    assert.deepEqual(await sends(scene, { token: 'salah' }), {
      kind: 'refused',
      detail: 'HTTP 401: Token tidak dikenal.',
    });
    scene.suffers({ kind: 'blocked' });
    assert.deepEqual(await sends(scene), { kind: 'refused', detail: 'HTTP 422: Kategori tidak dikenal.' });
    assert.equal(scene.reports.all().length, 0);
  });

  test('later: too often, for as long as they say; surely not taken', async (t) => {
    const scene = await given(t);
    scene.suffers({ kind: 'rate-limit', regainMinutes: 2 });
    assert.deepEqual(await sends(scene), {
      kind: 'again',
      detail: 'HTTP 429: Terlalu sering.',
      afterMs: 120_000,
      unknown: false,
    });
  });

  test('later, and nobody knows: an error, a line cut before or after they took it', async (t) => {
    const scene = await given(t);
    for (const [kind, stored] of [
      ['500', 1],
      ['unavailable', 1],
      ['reset', 1],
      ['reset-after-accept', 2],
    ] as const) {
      scene.suffers({ kind });
      const outcome = await sends(scene);
      assert.ok(outcome.kind === 'again' && outcome.unknown, kind);
      assert.equal(scene.reports.all().length, stored, kind);
    }
  });

  test('later, and nothing left us: they are away', async (t) => {
    const scene = await given(t);
    await scene.close();
    assert.deepEqual(await sends(scene), { kind: 'again', detail: 'no answer', unknown: false });
  });

  test('an answer without a number: looked for where that can be, else done without', async (t) => {
    const scene = await given(t);
    const system = { create: { ...scene.target.create, number: 'data.id' } };
    assert.deepEqual(await sends(scene, system), {
      kind: 'again',
      detail: 'the answer holds no number',
      unknown: true,
    });
    const { find: _, ...without } = scene.target;
    assert.deepEqual(await httpSystem({ ...without, ...system }).send(claim), { kind: 'sent' });
    assert.equal(httpSystem(without).find, undefined);
  });
});

suite('it is looked for by our number', () => {
  test('and found, though others begin alike', async (t) => {
    const scene = await given(t);
    const find = httpSystem(scene.target).find;
    assert.ok(find);
    assert.equal(await find(claim, at, at), undefined);
    scene.reports.take({ ...{ title: 'x', text: 'x', place: '', category: '' }, reference: `${claim.number}9` }, at);
    assert.equal(await find(claim, at, at), undefined);
    await sends(scene);
    assert.equal(await find(claim, at, at), 'JSS-2026-00002');
  });

  test('and nothing is said where it cannot be asked', async (t) => {
    const scene = await given(t);
    await assert.rejects(async () => httpSystem({ ...scene.target, token: 'salah' }).find?.(claim, at, at), /HTTP 401/);
    const unreadable = () => Promise.resolve(new Response('<html>', { status: 200 }));
    await assert.rejects(async () => httpSystem(scene.target, unreadable).find?.(claim, at, at), /no JSON/);
  });
});

test('its state and its news come back, each known again', async (t) => {
  const scene = await given(t);
  const system = httpSystem(scene.target);
  await sends(scene);
  const forwarded = {
    id: claim.id,
    complaintId: 'c',
    number: claim.number,
    targetId: 'x',
    externalId: 'JSS-2026-00001',
    since: at,
  };
  scene.clock.at = at + 6 * 60_000;
  const pulled = await system.pull(forwarded, scene.clock.at);
  assert.equal(pulled.status, 'Diverifikasi');
  assert.deepEqual(pulled.news, [
    { updateId: 'JSS-2026-00001-1', status: 'Diterima', text: 'Laporan diterima.', at },
    {
      updateId: 'JSS-2026-00001-2',
      status: 'Diverifikasi',
      text: 'Laporan lengkap dan diteruskan kepada unit kerja.',
      at: at + 300_000,
    },
  ]);
  const nameless = httpSystem({
    ...scene.target,
    news: { path: '/laporan/{theirNumber}', list: 'data.riwayat', text: 'keterangan' },
  });
  const [once, again] = [await nameless.pull(forwarded, at), await nameless.pull(forwarded, at + 1)];
  assert.deepEqual(
    once.news.map(({ updateId }) => updateId),
    again.news.map(({ updateId }) => updateId),
  );
  assert.equal(new Set(once.news.map(({ updateId }) => updateId)).size, 2);
});

test('their number cannot lead anywhere else', async (t) => {
  const scene = await given(t);
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    return Promise.resolve(new Response('{}'));
  };
  await httpSystem(scene.target, fetch).pull({ ...claim, externalId: '../lain?x=1#', since: at }, at);
  assert.deepEqual(asked, [`${scene.target.url}/laporan/..%2Flain%3Fx%3D1%23`]);
});
