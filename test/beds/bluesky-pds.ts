// A real personal data server of the AT protocol, in a folder of the test's own; the directory of identities beside it, and who shows posts, are played.
// It weighs 325 MB, so nobody is made to install it: BLUESKY_PDS_DIR names a folder that has `@atproto/pds`.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cleanup } from './database.ts';
import { freePort } from './free-port.ts';

export const pdsFolder = process.env['BLUESKY_PDS_DIR'] ?? '';

type Json = Record<string, unknown>;
const bodyOf = async (request: IncomingMessage): Promise<Json> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  return text === '' ? {} : (JSON.parse(text) as Json);
};

const serving = async (
  t: Cleanup,
  answer: (request: IncomingMessage, url: URL) => Promise<Json | undefined>,
): Promise<string> => {
  const server = createServer((request, response) => {
    void answer(request, new URL(request.url ?? '/', 'http://x')).then((body) => {
      response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
};

type Operation = {
  alsoKnownAs: string[];
  verificationMethods: { atproto: string };
  services: { atproto_pds: { endpoint: string } };
};

/** The directory of identities: keeps what it is told. https://web.plc.directory/spec/v0.1/did-plc */
const directory = (t: Cleanup): Promise<string> => {
  const known = new Map<string, Operation>();
  return serving(t, async (request, url) => {
    const did = decodeURIComponent(url.pathname.split('/')[1] ?? '');
    if (request.method === 'POST') {
      known.set(did, (await bodyOf(request)) as unknown as Operation);
      return {};
    }
    const told = known.get(did);
    if (told === undefined) return undefined;
    const { alsoKnownAs, verificationMethods, services } = told;
    const key = verificationMethods.atproto.replace('did:key:', '');
    const { endpoint: serviceEndpoint } = services.atproto_pds;
    return {
      ...{ id: did, alsoKnownAs },
      verificationMethod: [{ id: `${did}#atproto`, type: 'Multikey', controller: did, publicKeyMultibase: key }],
      service: [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint }],
    };
  });
};

/** Whoever shows posts to everybody: each as its own server holds it. */
const appView = (t: Cleanup, pds: () => string): Promise<string> =>
  serving(t, async (_request, url) => {
    if (!url.pathname.endsWith('getPosts')) return { notifications: [] };
    const posts = await Promise.all(
      url.searchParams.getAll('uris').map(async (uri) => {
        const [repo = '', collection = '', rkey = ''] = uri.replace('at://', '').split('/');
        const query = new URLSearchParams({ repo, collection, rkey });
        const answer = await fetch(`${pds()}/xrpc/com.atproto.repo.getRecord?${query.toString()}`);
        const { cid, value } = (await answer.json()) as Json;
        return answer.ok ? [{ uri, cid, record: value }] : [];
      }),
    );
    return { posts: posts.flat() };
  });

export type Citizen = {
  did: string;
  posts: (record: Json) => Promise<string>;
  takesBack: (uri: string) => Promise<void>;
};
export type BlueskyPds = { url: string; city: { did: string; handle: string; appPassword: string }; citizen: Citizen };

const calling =
  (url: string, token?: string) =>
  async (name: string, body: Json): Promise<Json> => {
    const answer = await fetch(`${url}/xrpc/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    assert.equal(answer.status, 200, text);
    return text === '' ? {} : (JSON.parse(text) as Json);
  };

const collection = 'app.bsky.feed.post';

const citizenAt = async (url: string): Promise<Citizen> => {
  const account = await calling(url)('com.atproto.server.createAccount', {
    ...{ handle: 'warga.test', email: 'warga@contoh.example', password: 'kata-sandi-warga' },
  });
  const did = String(account['did']);
  const call = calling(url, String(account['accessJwt']));
  return {
    did,
    posts: async (record) => {
      const createdAt = new Date().toISOString();
      const made = await call('com.atproto.repo.createRecord', {
        ...{ repo: did, collection, record: { $type: collection, createdAt, ...record } },
      });
      return String(made['uri']);
    },
    takesBack: async (uri) => {
      await call('com.atproto.repo.deleteRecord', { repo: did, collection, rkey: uri.split('/').at(-1) });
    },
  };
};

const cityAt = async (url: string): Promise<BlueskyPds['city']> => {
  const handle = 'kota.test';
  const account = await calling(url)('com.atproto.server.createAccount', {
    ...{ handle, email: 'kota@contoh.example', password: 'kata-sandi-kota' },
  });
  const made = await calling(url, String(account['accessJwt']))('com.atproto.server.createAppPassword', {
    name: 'meja',
  });
  return { did: String(account['did']), handle, appPassword: String(made['password']) };
};

const settings = async (folder: string, port: number, plc: string, view: string): Promise<Json> => ({
  ...{ port, hostname: 'localhost', devMode: true, disableSsrfProtection: true, inviteRequired: false },
  ...{ dataDirectory: folder, blobstoreDiskLocation: join(folder, 'blobs'), didPlcUrl: plc },
  ...{ bskyAppViewUrl: view, bskyAppViewDid: 'did:web:appview.test', serviceHandleDomains: ['.test'] },
  ...{ jwtSecret: 'a'.repeat(32), dpopSecret: 'a'.repeat(64), adminPassword: 'admin' },
  plcRotationKeyK256PrivateKeyHex: '11'.repeat(32),
});

/** Ends with the test, whatever it is doing. */
const startPds = async (t: Cleanup, env: Json): Promise<void> => {
  const script = join(import.meta.dirname, 'bluesky-pds-process.ts');
  const child = spawn(process.execPath, [script, pdsFolder, JSON.stringify(env)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LOG_ENABLED: 'false' },
  });
  const ended = once(child, 'exit');
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const first = await Promise.race([once(child.stdout, 'data'), ended.then(() => undefined)]);
  assert.ok(first, 'the data server ended before it listened');
};

export const blueskyPds = async (t: Cleanup): Promise<BlueskyPds> => {
  const folder = await mkdtemp(join(tmpdir(), 'tanggap-pds-'));
  const port = await freePort();
  const url = `http://localhost:${String(port)}`;
  await startPds(t, await settings(folder, port, await directory(t), await appView(t, () => url)));
  t.after(() => rm(folder, { recursive: true, force: true }));
  return { url, city: await cityAt(url), citizen: await citizenAt(url) };
};
