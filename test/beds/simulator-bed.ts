// A simulator on a random port with a receiver that checks every webhook, for tests.
// Must leave nothing behind: the folder and both servers go with the test.
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import fastify from 'fastify';
import { registerSimulator, type SimAccount } from '#simulator/server.ts';
import type { Simulator } from '#simulator/simulator.ts';

export const igAccount: SimAccount = {
  channel: 'instagram',
  id: '17841400000000001',
  handle: 'pemkotjogja',
  appSecret: 'rahasia-ig',
  verifyToken: 'cocok-ig',
  accessToken: 'IGTOKEN',
};
export const fbAccount: SimAccount = {
  channel: 'facebook',
  id: '100000000000001',
  handle: 'Pemerintah Kota Yogyakarta',
  appSecret: 'rahasia-fb',
  verifyToken: 'cocok-fb',
  accessToken: 'FBTOKEN',
};

export const waAccount: SimAccount = {
  channel: 'whatsapp',
  id: '106540352242922',
  handle: 'Pemkot Yogyakarta',
  appSecret: 'rahasia-wa',
  verifyToken: 'cocok-wa',
  accessToken: 'WATOKEN',
};
export const tgAccount: SimAccount = {
  channel: 'telegram',
  id: '7000000001',
  handle: 'pemkotjogja_bot',
  appSecret: '',
  verifyToken: 'cocok-tg',
  accessToken: '7000000001:AAHrahasia-bot',
};

export const thAccount: SimAccount = {
  channel: 'threads',
  id: '17841400000000003',
  handle: 'pemkotjogja',
  appSecret: 'rahasia-th',
  verifyToken: 'cocok-th',
  accessToken: 'THTOKEN',
};

export type Taken = { channel: string; signed: boolean; raw: string; body: { object: string; entry: HookEntry[] } };
export type HookEntry = {
  id: string;
  time: number;
  changes?: { field: string; value: Record<string, unknown> }[];
  messaging?: Record<string, unknown>[];
};

export type Receiver = {
  url: string;
  taken: Taken[];
  /** What it answers next; 200 when empty. */
  answers: number[];
  handshakes: string[];
};

/** A webhook receiver as a program would have it: checks the handshake and the signature. */
export const receiver = async (
  t: TestContext,
  accounts: readonly SimAccount[] = [igAccount, fbAccount],
): Promise<Receiver> => {
  const seen: Receiver = { url: '', taken: [], answers: [], handshakes: [] };
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://x');
    const channel = url.pathname.split('/')[2] ?? '';
    const account = accounts.find((one) => one.channel === channel) ?? fbAccount;
    if (request.method === 'GET') {
      const fits = url.searchParams.get('hub.verify_token') === account.verifyToken;
      seen.handshakes.push(channel);
      response.writeHead(fits ? 200 : 403).end(fits ? url.searchParams.get('hub.challenge') : '');
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const raw = Buffer.concat(chunks);
      const expected = `sha256=${createHmac('sha256', account.appSecret).update(raw).digest('hex')}`;
      const status = seen.answers.shift() ?? 200;
      const { headers } = request;
      const signed =
        channel === 'telegram'
          ? headers['x-telegram-bot-api-secret-token'] === account.verifyToken
          : headers['x-hub-signature-256'] === expected;
      if (status === 200)
        seen.taken.push({ channel, signed, raw: raw.toString(), body: JSON.parse(raw.toString()) as Taken['body'] });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  seen.url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return seen;
};

export type Bed = {
  simulator: Simulator;
  url: string;
  dataDir: string;
  clock: { at: number };
  /** A Graph call; `token` of Instagram unless given. */
  graph: (
    method: string,
    path: string,
    more?: { token?: string; form?: Record<string, string>; json?: unknown },
  ) => Promise<{ status: number; body: Record<string, unknown>; headers: Headers }>;
  control: (method: string, path: string, json?: unknown) => Promise<Record<string, unknown>>;
  close: () => Promise<void>;
};

type BedSettings = {
  dataDir?: string;
  hookBaseUrl?: string;
  duplicateEvery?: number;
  /** The two Meta accounts unless given. */
  accounts?: readonly SimAccount[];
  mailFolder?: string;
};

/** A running stand-in; without `hookBaseUrl` its webhooks have nowhere to go yet. */
export const simulatorBed = async (t: TestContext, settings: BedSettings = {}): Promise<Bed> => {
  const dataDir = settings.dataDir ?? (await mkdtemp(join(tmpdir(), 'tanggap-sim-')));
  const clock = { at: Date.UTC(2026, 10, 24, 1) };
  const app = fastify({ forceCloseConnections: true });
  const address: { url?: string } = {};
  const simulator = await registerSimulator(app, {
    prefix: '/simulator',
    dataDir,
    publicUrl: () => address.url,
    hookBaseUrl: () => settings.hookBaseUrl,
    accounts: settings.accounts ?? [igAccount, fbAccount],
    clock: { now: () => clock.at },
    retryDelaysMs: [10, 20],
    duplicateEvery: settings.duplicateEvery ?? 0,
    ...(settings.mailFolder === undefined ? {} : { mailFolder: settings.mailFolder }),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  address.url = url;
  const close = async (): Promise<void> => {
    await app.close();
  };
  t.after(async () => {
    await close();
    if (settings.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  });
  const base = `${url}/simulator`;
  return {
    ...{ simulator, url: base, dataDir, clock, close },
    graph: async (method, path, { token = igAccount.accessToken, form, json } = {}) => {
      const answer = await fetch(`${base}/graph/v26.0/${path}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(json === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
        ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      });
      const body = (await answer.json()) as Record<string, unknown>;
      return { status: answer.status, body, headers: answer.headers };
    },
    control: async (method, path, json) => {
      const answer = await fetch(`${base}/control/${path}`, {
        method,
        ...(json === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(json) }),
      });
      return (await answer.json()) as Record<string, unknown>;
    },
  };
};

/** Waits until `found` gives something. */
export const until = async <Thing>(found: () => Thing | undefined | false, withinMs = 5000): Promise<Thing> => {
  for (let waited = 0; waited < withinMs; waited += 10) {
    const thing = found();
    if (thing !== undefined && thing !== false) return thing;
    await sleep(10);
  }
  throw new Error('it did not happen in time');
};
