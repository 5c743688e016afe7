// Every channel, held to the same sentences against its stand-in over real HTTP, by the row that stands beside it; what only one
// platform does is tested there too.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { kinds, limitsOf, makeChannel, parsePayload } from '#channels/kinds.ts';
import { dayMs } from '#core/time.ts';
import { ParseError, type HeaderBag, type Limits } from '#ports/channel.ts';
import {
  acceptedId,
  arrives,
  eventually,
  inPrivate,
  inPublic,
  reasonOf,
  replyTo,
  secretsOf,
  somewhere,
} from './scenes/channel-scene.ts';
import { contractRows, type Ability, type ContractRow } from './scenes/channel-row.ts';
import { png } from './given/sample-files.ts';

test('every channel that is built is held to this contract', () => {
  // Recorded by hand, brought by a partner, or our own page: nothing to send through.
  const wanted = Object.entries(kinds).filter(
    ([, { spoken, ownPages, settings }]) => spoken !== true && ownPages !== true && settings.fileOnly !== true,
  );
  assert.deepEqual(contractRows.map(({ name }) => name).toSorted(), wanted.map(([name]) => name).toSorted());
});

/** So many characters as one more than the limit allows. */
const tooLong = ({ max }: Limits['messageLength']): string => 'a'.repeat(max + 1);

const readsItsPayloads = (name: string): void => {
  const fixtures = new URL(`../src/channels/${name}/fixtures/`, import.meta.url);

  test(`${name}: each of its captured payloads is read, and alike twice`, () => {
    const files = existsSync(fixtures) ? readdirSync(fixtures).filter((file) => file.endsWith('.json')) : [];
    assert.ok(files.length > 0);
    for (const file of files) {
      const payload: unknown = JSON.parse(readFileSync(new URL(file, fixtures), 'utf8'));
      const inbounds = parsePayload(name, payload, 'account-1');
      assert.ok(inbounds.length > 0, `${file}: nothing in it`);
      assert.deepEqual(parsePayload(name, payload, 'account-1'), inbounds);
    }
  });

  test(`${name}: whatever comes is read, or refused with a place`, () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        try {
          parsePayload(name, payload, 'account-1');
        } catch (error) {
          assert.ok(error instanceof ParseError && error.message !== '', String(error));
        }
      }),
    );
  });
};

const knowsItsPlatform = ({ name, sign, givenScene }: ContractRow): void => {
  test(`${name}: a webhook is believed only with the account's own signature over the very bytes`, async (t) => {
    const { channel, clock } = await givenScene(t);
    const raw = Buffer.from('{"text":"sug\\u00e9ng"}');
    const isBelieved = (headers: HeaderBag): boolean => channel.verify(raw, headers, clock.at);
    assert.equal(isBelieved({}), false);
    if (sign === undefined) return;
    const headers = sign(raw, channel.account, clock.at);
    assert.equal(isBelieved(headers), true);
    const stranger = { ...channel.account, appSecret: 'bukan-rahasia', verifyToken: 'bukan-cocok' };
    assert.equal(isBelieved(sign(raw, stranger, clock.at)), false);
    for (const name of Object.keys(headers)) {
      assert.equal(isBelieved({ ...headers, [name]: '' }), false);
      assert.equal(isBelieved({ ...headers, [name]: [String(headers[name]), String(headers[name])] }), false);
    }
    const unset = { ...channel.account, appSecret: '', verifyToken: '' };
    assert.equal(makeChannel(unset)?.verify(raw, sign(raw, unset, clock.at), clock.at), false);
  });
};

const answersInPublic = ({ name, can, givenScene }: ContractRow): void => {
  test(`${name}: what is written in public comes in, and its answer stands below it`, async (t) => {
    const scene = await givenScene(t);
    const inbound = await inPublic(scene);
    assert.ok(inbound.text.endsWith('lampu mati 🙏'));
    assert.equal(inbound.thread.visibility, 'public');
    assert.equal(inbound.accountId, scene.channel.account.id);
    const message = replyTo(inbound, 'Terima kasih, kami teruskan.');
    await arrives(scene, message);
    const { findSent } = scene.channel;
    if (findSent === undefined) return;
    assert.deepEqual(await findSent({ ...message, text: 'Teks lain' }, scene.clock.at), []);
    assert.deepEqual(await findSent(message, scene.clock.at + dayMs), []);
  });

  test(`${name}: a public answer that is too long, or empty, is refused before anything is sent`, async (t) => {
    const scene = await givenScene(t);
    const inbound = await inPublic(scene);
    const before = scene.writes();
    const long = replyTo(inbound, tooLong(scene.channel.limits.commentLength));
    assert.equal(reasonOf((await scene.channel.send(long, scene.clock.at)).result), 'message-too-long');
    const empty = await scene.channel.send(replyTo(inbound, ' \n'), scene.clock.at);
    assert.equal(reasonOf(empty.result), 'bad-request');
    assert.equal(scene.writes(), before);
  });

  if (can.includes('answers below answers'))
    test(`${name}: an answer to a reply stands below its parent and is found there`, async (t) => {
      const scene = await givenScene(t);
      const first = await inPublic(scene);
      const second = await inPublic(scene, { parentId: first.externalId, text: 'di jalan mana ya' });
      assert.equal(second.parentId, first.externalId);
      assert.equal(second.thread.threadKey, first.thread.threadKey);
      await arrives(scene, replyTo(second, 'Di Jalan Contoh.'));
    });
};

const answersInPrivate = ({ name, givenScene }: ContractRow): void => {
  test(`${name}: a private message comes in and is answered while its window is open, then not`, async (t) => {
    const scene = await givenScene(t);
    const { privateWindowMs, humanAgentWindowMs } = scene.channel.limits;
    const inbound = await inPrivate(scene);
    assert.equal(inbound.thread.visibility, 'private');
    const message = replyTo(inbound, 'Sudah kami catat.');
    await arrives(scene, message);
    if (!Number.isFinite(privateWindowMs)) return;
    if (humanAgentWindowMs > privateWindowMs) {
      scene.clock.at = inbound.sentAt + (privateWindowMs + humanAgentWindowMs) / 2;
      acceptedId((await scene.channel.send({ ...message, text: 'Kabar kedua.' }, scene.clock.at)).result);
    }
    scene.clock.at = inbound.sentAt + Math.max(privateWindowMs, humanAgentWindowMs) + 60_000;
    assert.equal(reasonOf((await scene.channel.send(message, scene.clock.at)).result), 'window-closed');
  });

  test(`${name}: a private message that is too long, or empty, is refused before anything is sent`, async (t) => {
    const scene = await givenScene(t);
    const inbound = await inPrivate(scene);
    const before = scene.writes();
    const long = replyTo(inbound, tooLong(scene.channel.limits.messageLength));
    assert.equal(reasonOf((await scene.channel.send(long, scene.clock.at)).result), 'message-too-long');
    assert.equal(reasonOf((await scene.channel.send(replyTo(inbound, ''), scene.clock.at)).result), 'bad-request');
    assert.equal(scene.writes(), before);
  });
};

const privateReply = (commentId: string, text: string) =>
  ({ target: { kind: 'private-reply', commentId }, text }) as const;

const repliesPrivately = ({ name, can, givenScene }: ContractRow): void => {
  test(`${name}: a private reply goes once and is found in the person's thread`, async (t) => {
    const scene = await givenScene(t);
    const inbound = await inPublic(scene);
    const message = privateReply(inbound.externalId, 'Mohon isi formulir ini: https://contoh.example/identitas/abc');
    await arrives(scene, message);
    assert.equal(reasonOf((await scene.channel.send(message, scene.clock.at)).result), 'private-reply-used');
  });

  if (can.includes('withholds names'))
    test(`${name}: what somebody without a name wrote can still be answered privately and found`, async (t) => {
      const scene = await givenScene(t);
      const inbound = await inPublic(scene, { nameless: true });
      assert.equal(inbound.author, undefined);
      await arrives(scene, privateReply(inbound.externalId, 'Satu lagi'));
    });
};

const neverBlindly = ({ name, givenScene }: ContractRow): void => {
  test(`${name}: an answer cut off after it was taken is unknown, and a look finds it where one can look`, async (t) => {
    const scene = await givenScene(t);
    const message = replyTo(await somewhere(scene), 'Petugas menuju lokasi.');
    scene.trouble('reset-after-accept', 1);
    const { result } = await scene.channel.send(message, scene.clock.at);
    assert.ok(result.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
    if (scene.channel.findSent === undefined) return;
    assert.equal((await scene.channel.findSent(message, scene.clock.at)).length, 1);
  });
};

const picture = { contentType: 'image/png', bytes: png(20, 20) };

const takesPhotos = ({ name, givenScene }: ContractRow): void => {
  const { max: most = 0, asMessages } = limitsOf(name)?.photos ?? {};
  if (most === 0) return;
  const spoken = asMessages === true ? inPrivate : somewhere;

  for (const count of [1, 2, most])
    test(`${name}: ${String(count)} pictures go along with an answer, whose words stand there once`, async (t) => {
      const scene = await givenScene(t);
      const inbound = await spoken(scene);
      const photos = Array.from({ length: count }, () => picture);
      await arrives(scene, { ...replyTo(inbound, 'Lampu sudah menyala.'), photos });
      assert.equal(scene.photos?.(), count);
    });

  test(`${name}: pictures of an answer cut off after it was taken are not sent blindly again`, async (t) => {
    const scene = await givenScene(t);
    const inbound = await spoken(scene);
    scene.trouble('reset-after-accept', 1);
    const message = { ...replyTo(inbound, 'Lampu sudah menyala.'), photos: [picture] };
    const { result } = await scene.channel.send(message, scene.clock.at);
    assert.ok(result.outcome === 'retry-later' && result.unknown, JSON.stringify(result));
    assert.equal(scene.photos?.(), asMessages === true ? 0 : 1);
  });

  test(`${name}: a picture that the platform does not take leaves its words standing, once, and is told`, async (t) => {
    const scene = await givenScene(t);
    const inbound = await spoken(scene);
    const photos = [picture, { contentType: 'image/png', bytes: Buffer.from('no picture') }];
    const { result } = await scene.channel.send({ ...replyTo(inbound, 'Sudah kami ganti.'), photos }, scene.clock.at);
    assert.ok(result.outcome === 'accepted', JSON.stringify(result));
    if (name !== 'email') assert.equal(result.withoutPhotos, 'refused');
  });
};

const tellsTrouble = ({ name, places, troubles, givenScene }: ContractRow): void => {
  for (const [kind, told] of troubles)
    test(`${name}: the trouble "${kind}" is told as ${told}, and no secret with it`, async (t) => {
      const scene = await givenScene(t);
      const messages = [];
      for (const place of places)
        messages.push(replyTo(await (place === 'public' ? inPublic(scene) : inPrivate(scene)), 'Terima kasih.'));
      scene.trouble(kind);
      for (const message of messages) {
        const { result } = await scene.channel.send(message, scene.clock.at);
        assert.equal(reasonOf(result), told, JSON.stringify(result));
        for (const secret of secretsOf(scene.channel.account)) assert.ok(!JSON.stringify(result).includes(secret));
      }
    });
};

const checksItself = ({ name, can, givenScene }: ContractRow): void => {
  test(`${name}: the account checks itself`, async (t) => {
    const scene = await givenScene(t);
    assert.equal(await scene.channel.check(), undefined);
    if (can.includes('knows its id'))
      assert.equal(await makeChannel({ ...scene.channel.account, id: '999' })?.check(), 'unknown-account');
    scene.trouble('token-revoked');
    assert.equal(await scene.channel.check(), 'token-invalid');
    scene.trouble('reset');
    await assert.rejects(scene.channel.check(), 'what cannot be reached says nothing of the account');
  });
};

/** Sentences that hold only where the platform can do it. */
const abilities: { [A in Ability]?: (row: ContractRow) => void } = {
  profiles: ({ name, givenScene }) => {
    test(`${name}: people are known by name`, async (t) => {
      const scene = await givenScene(t);
      const inbound = await somewhere(scene);
      const person = await scene.channel.profile?.(inbound.author?.id ?? '');
      assert.ok(person?.name?.startsWith('Warga Demo'));
    });
  },
  echoes: ({ name, givenScene }) => {
    test(`${name}: our own answer comes back as an echo`, async (t) => {
      const scene = await givenScene(t);
      const inbound = await somewhere(scene);
      const id = await arrives(scene, replyTo(inbound, 'Siap.'));
      const echo = await eventually(async () =>
        (await scene.inbounds()).find((one) => one.kind === 'echo' && one.externalId === id),
      );
      assert.ok(echo.kind === 'echo');
      assert.equal(echo.thread.threadKey, inbound.thread.threadKey);
    });
  },
  rewriting: ({ name, givenScene }) => {
    test(`${name}: what a citizen rewrites is told as an edit of the same message`, async (t) => {
      const scene = await givenScene(t);
      const inbound = await somewhere(scene);
      await scene.rewrites?.(inbound, 'lampu mati di Jalan Contoh');
      const edit = await eventually(async () => (await scene.inbounds()).find(({ kind }) => kind === 'edit'));
      assert.ok(edit.kind === 'edit');
      assert.deepEqual([edit.externalId, edit.text], [inbound.externalId, 'lampu mati di Jalan Contoh']);
    });
  },
  unsaying: ({ name, givenScene }) => {
    test(`${name}: what a citizen takes back is told as the deletion of the same message`, async (t) => {
      const scene = await givenScene(t);
      const inbound = await somewhere(scene);
      await scene.unsays?.(inbound);
      const gone = await eventually(async () => (await scene.inbounds()).find(({ kind }) => kind === 'delete'));
      assert.ok(gone.kind === 'delete');
      assert.equal(gone.externalId, inbound.externalId);
    });
  },
};

for (const row of contractRows) {
  readsItsPayloads(row.name);
  knowsItsPlatform(row);
  if (row.places.includes('public')) answersInPublic(row);
  if (row.places.includes('private')) answersInPrivate(row);
  if (row.can.includes('private replies')) repliesPrivately(row);
  neverBlindly(row);
  takesPhotos(row);
  tellsTrouble(row);
  checksItself(row);
  for (const ability of row.can) abilities[ability]?.(row);
}
