// What only SP4N-LAPOR! does: paths and fields by configuration, states told, lists that begin again where they ended.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { sp4nAccount, sp4nScene } from '#test/scenes/sp4n-scene.ts';
import { inPublic, replyTo } from '#test/scenes/channel-scene.ts';
import type { Account, Channel, Outgoing } from '#ports/channel.ts';
import type { Fetch } from '../http-call.ts';
import { instantOf } from './read-report.ts';
import { settingsOf } from './settings.ts';
import { sp4nLapor } from './sp4n-lapor.channel.ts';

type Call = { method: string; url: string; body: unknown; authorization: string };

/** A channel whose interface answers as told, and what it was asked. */
const givenInterface = (
  answers: readonly unknown[],
  more: Record<string, string> = {},
): { channel: Channel; calls: Call[] } => {
  const calls: Call[] = [];
  const left = [...answers];
  const fetch: Fetch = (url, { method, body, headers }) => {
    const { authorization } = headers as Record<string, string>;
    calls.push({
      url,
      method: method ?? '',
      body: typeof body === 'string' ? (JSON.parse(body) as unknown) : undefined,
      authorization: authorization ?? '',
    });
    return Promise.resolve(new Response(JSON.stringify(left.shift() ?? {})));
  };
  const account: Account = { ...sp4nAccount, apiUrl: 'https://lapor.example/v1', more };
  return { channel: sp4nLapor(account, fetch), calls };
};

const toReport = (id: string, more: Partial<Outgoing> = {}): Outgoing => ({
  target: { kind: 'comment-reply', commentId: `${id}:1795744800000`, postId: id },
  text: 'Sudah diperbaiki.',
  ...more,
});

suite('an interface of another shape', () => {
  const more = {
    listPath: '/laporan/masuk?sejak={since}',
    itemsAt: 'hasil.daftar',
    fields:
      'id=nomor, title=judul, text=isi, class=jenis.nama, privacy=rahasia, passedAt=tanggal, changedAt=tanggal, feedback=',
    replyPath: '/laporan/{id}/jawab',
    replyIdAt: 'id_jawaban',
    replyFields: 'isi_jawaban={text}, pengirim=Pemkot',
    statusPath: '/laporan/{id}/ubah',
    statusFields: 'kode={status}',
    statusWords: 'done=4, in-progress=2',
  };
  const item = {
    nomor: 77,
    judul: 'Trotoar',
    isi: 'Rusak',
    jenis: { nama: 'Aspirasi' },
    rahasia: true,
    tanggal: '2026-11-25 09:00:00',
  };

  test('is read by its own paths and fields, a time without a zone as Jakarta’s', async () => {
    const { channel, calls } = givenInterface([{ hasil: { daftar: [item] } }], more);
    const polled = await channel.poll?.ask(undefined, 0);
    assert.ok(polled?.outcome === 'polled');
    assert.equal(calls[0]?.url, 'https://lapor.example/v1/laporan/masuk?sejak=1970-01-01T00%3A00%3A00.000Z');
    assert.equal(calls[0].authorization, 'Bearer TOKEN-SP4N-CONTOH');
    const [inbound] = channel.parse(polled.payloads[0], 'a');
    assert.ok(inbound?.kind === 'message');
    assert.deepEqual(
      [inbound.externalId, inbound.text, inbound.report],
      ['77', 'Trotoar\nRusak', { reportClass: 'aspiration', privacy: 'secret' }],
    );
    assert.equal(inbound.sentAt, Date.parse('2026-11-25T09:00:00+07:00'));
  });

  test('is answered and told in its own words', async () => {
    const { channel, calls } = givenInterface([{ id_jawaban: 5 }, {}, {}], more);
    const { result } = await channel.send(toReport('a/b'), 0);
    assert.deepEqual(result, { outcome: 'accepted', externalId: '5' });
    assert.deepEqual(calls[0], {
      method: 'POST',
      url: 'https://lapor.example/v1/laporan/a%2Fb/jawab',
      body: { isi_jawaban: 'Sudah diperbaiki.', pengirim: 'Pemkot' },
      authorization: 'Bearer TOKEN-SP4N-CONTOH',
    });
    await channel.send(toReport('77', { status: 'done' }), 0);
    await channel.send(toReport('77', { status: 'archived' }), 0);
    assert.deepEqual(
      calls.slice(1).map(({ url, body }) => [url.split('/').slice(-2), body]),
      [
        [['77', 'ubah'], { kode: '4' }],
        [['77', 'ubah'], { kode: 'Diarsipkan' }],
      ],
    );
  });

  test('whose list stands elsewhere is told, and what is no report is kept', async () => {
    const { channel } = givenInterface([{ data: [] }, { hasil: { daftar: [{ odd: 1 }] } }], more);
    const wrong = await channel.poll?.ask(undefined, 0);
    assert.ok(wrong?.outcome === 'rejected' && wrong.reason === 'bad-request');
    const polled = await channel.poll?.ask(undefined, 0);
    assert.deepEqual(polled?.outcome === 'polled' && polled.payloads, [{ unread: { odd: 1 } }]);
  });

  test('that gives no number for an answer leaves its end unknown', async () => {
    const { channel } = givenInterface([{ ok: true }], more);
    const { result } = await channel.send(toReport('77'), 0);
    assert.ok(result.outcome === 'retry-later' && result.unknown);
  });
});

suite('the list', () => {
  test('begins with all that waits, and brings each change once', async (t) => {
    const scene = await sp4nScene(t);
    await scene.passes({ title: 'Satu', content: 'a' });
    const ask = async (cursor?: string): Promise<{ cursor: string; count: number }> => {
      const polled = await scene.channel.poll?.ask(cursor, scene.clock.at);
      assert.ok(polled?.outcome === 'polled');
      return { cursor: polled.cursor, count: polled.payloads.length };
    };
    const first = await ask();
    assert.equal(first.count, 1);
    assert.equal((await ask(first.cursor)).count, 0);
    await scene.passes({ title: 'Dua', content: 'b' });
    const second = await ask(first.cursor);
    assert.equal(second.count, 1);
    assert.equal((await ask(second.cursor)).count, 0);
  });

  test('is asked further at once while it is full', async () => {
    const items = Array.from({ length: 50 }, (_, at) => ({
      tracking_id: String(at),
      title: 'x',
      updated_at: '2026-11-25',
    }));
    const { channel } = givenInterface([{ data: items }, { data: items }]);
    const first = await channel.poll?.ask(undefined, 0);
    assert.ok(first?.outcome === 'polled' && first.more);
    const again = await channel.poll?.ask(first.cursor, 0);
    assert.ok(again?.outcome === 'polled' && !again.more && again.payloads.length === 0);
  });

  test('goes on from a cursor that is damaged as from the beginning', async () => {
    const { channel, calls } = givenInterface([{ data: [] }]);
    await channel.poll?.ask(JSON.stringify({ since: 5 }), 0);
    assert.match(calls[0]?.url ?? '', /since=1970/);
  });
});

test('a state told twice is told, and never looked for', async (t) => {
  const scene = await sp4nScene(t);
  const inbound = await inPublic(scene);
  const status = replyTo(inbound, 'in-progress');
  const message = { ...status, status: 'in-progress' } as const;
  scene.trouble('reset-after-accept', 1);
  assert.equal((await scene.channel.send(message, scene.clock.at)).result.outcome, 'retry-later');
  assert.deepEqual(await scene.channel.findSent?.(message, scene.clock.at), []);
  assert.equal((await scene.channel.send(message, scene.clock.at)).result.outcome, 'accepted');
  assert.deepEqual(
    (await scene.reports()).map(({ status: now, told }) => [now, told]),
    [['Diproses', ['Diproses', 'Diproses']]],
  );
});

test('an answer sent again with its key stands there once', async (t) => {
  const scene = await sp4nScene(t);
  const message = { ...replyTo(await inPublic(scene), 'Sudah.'), key: 'kunci-1' };
  await scene.channel.send(message, scene.clock.at);
  await scene.channel.send(message, scene.clock.at);
  assert.equal((await scene.reports())[0]?.replies.length, 1);
});

test('a report has one conversation: nothing is sent beside it', async () => {
  const { channel, calls } = givenInterface([]);
  const target = { kind: 'private-reply', commentId: '77' } as const;
  const { result } = await channel.send({ target, text: 'x' }, 0);
  assert.ok(result.outcome === 'rejected' && result.reason === 'no-private-messages');
  assert.deepEqual(await channel.findSent?.({ target, text: 'x' }, 0), []);
  assert.equal(calls.length, 0);
});

test('without an address or a token an officer carries everything, and nothing is asked', async () => {
  for (const gap of [{ apiUrl: '' }, { accessToken: '' }]) {
    const channel = sp4nLapor({ ...sp4nAccount, apiUrl: 'https://lapor.example', ...gap }, () => assert.fail('asked'));
    assert.equal(channel.poll, undefined);
    assert.deepEqual((await channel.send(toReport('1'), 0)).result, { outcome: 'by-hand' });
    assert.deepEqual(await channel.findSent?.(toReport('1'), 0), []);
    assert.equal(await channel.check(), undefined);
    assert.equal(channel.verify(Buffer.from(''), {}, 0), false);
  }
});

test('times as interfaces write them', () => {
  const nine = Date.parse('2026-11-25T09:00:00+07:00');
  for (const written of ['2026-11-25T02:00:00Z', '2026-11-25 09:00:00', '2026-11-25T09:00:00+07:00', nine, nine / 1000])
    assert.equal(instantOf(written), nine, String(written));
  assert.equal(instantOf('2026-11-25'), Date.parse('2026-11-25T00:00:00+07:00'));
  for (const none of ['', 'kemarin', null, {}]) assert.equal(instantOf(none), undefined);
});

test('settings that say nothing sensible leave what is usual', () => {
  assert.deepEqual(settingsOf({ more: { fields: 'id, =x, entah=y', statusWords: '' } }), settingsOf({}));
});
