// The whole program as a city runs it, in a process of its own: production, the embedded server, officers who are signed in.
// Asks it over HTTP alone; a bench says what is asked.
import { spawn } from 'node:child_process';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { joinDatabase, type Database } from '#db/database.ts';
import { freePort } from '#test/beds/free-port.ts';
import { commentOf } from './payloads.ts';

const accountId = '17841400000000001';
const appSecret = 'rahasia-bench';
const roles = ['admin-medsos', 'admin-pusat', 'admin-medsos', 'team-lead'] as const;

export type Office = {
  url: string;
  /** Of what starts the program, as `npm start` does: the program is below it, and below that its database. */
  pid: number;
  /** One signed-in officer each. */
  cookies: readonly string[];
  owner: Database;
  close: () => Promise<void>;
};

const emailOf = (index: number): string => `petugas-${String(index)}@kota.example`;
const passwordOf = (index: number, at: 'first' | 'own'): string => `${at} kata sandi petugas ${String(index)} bench`;

const deskOf = (officers: number): object => ({
  organisation: { name: 'Kota Contoh' },
  accounts: [
    {
      ...{ channel: 'instagram', id: accountId, handle: 'kotacontoh', apiUrl: 'http://127.0.0.1:9' },
      ...{ appSecret, verifyToken: 'bench', accessToken: 'bench' },
    },
  ],
  users: Array.from({ length: officers }, (_, index) => ({
    ...{ email: emailOf(index), name: `Petugas ${String(index)}`, role: roles[index % roles.length] },
    password: passwordOf(index, 'first'),
  })),
});

const cookieIn = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');

const post = async (url: string, body: object, cookie = ''): Promise<Response> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(url).origin, cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url}: ${String(answer.status)} ${await answer.text()}`);
  return answer;
};

/** As on the first morning: signed in, and the password changed. */
const signIn = async (url: string, index: number): Promise<string> => {
  const password = passwordOf(index, 'first');
  const signedIn = cookieIn(await post(`${url}/api/auth/sign-in/email`, { email: emailOf(index), password }));
  const change = { currentPassword: password, newPassword: passwordOf(index, 'own') };
  return cookieIn(await post(`${url}/api/auth/change-password`, change, signedIn)) || signedIn;
};

const ready = async (url: string, isRunning: () => boolean): Promise<void> => {
  for (;;) {
    if (!isRunning()) throw new Error('the program ended before it was ready');
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await rest(100);
  }
};

export const openOffice = async ({ officers }: { officers: number }): Promise<Office> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'tanggap-bench-'));
  chmodSync(dataDir, 0o755);
  const config = join(dataDir, 'tanggap.config.json');
  writeFileSync(config, JSON.stringify(deskOf(officers)));
  const port = await freePort();
  const url = `http://127.0.0.1:${String(port)}`;
  const env = {
    ...{ PATH: process.env['PATH'] ?? '', TZ: 'UTC', TANGGAP_MODE: 'production', TANGGAP_CONFIG: config },
    ...{ DATA_DIR: dataDir, PORT: String(port), SECRET_KEY: randomBytes(32).toString('base64'), LOG_LEVEL: 'error' },
    ALLOW_INNER: '127.0.0.1',
  };
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../scripts/setup.mjs'), 'src/main.ts'], {
    ...{ env, stdio: 'ignore' },
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await ready(url, () => child.exitCode === null);
    const cookies: string[] = [];
    for (let index = 0; index < officers; index += 1) cookies.push(await signIn(url, index));
    const owner = await joinDatabase(dataDir);
    if (owner === undefined || child.pid === undefined) throw new Error('the embedded server does not answer');
    return { ...{ url, pid: child.pid, cookies, owner }, close: () => owner.close().then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** A citizen's comment as the platform tells it, each of another citizen's. */
export const tellComment = async (url: string, name: string): Promise<void> => {
  const body = commentOf(accountId, name, `c-${name}`);
  const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
  const headers = { 'content-type': 'application/json', 'x-hub-signature-256': signature };
  const answer = await fetch(`${url}/hooks/instagram`, { method: 'POST', headers, body });
  if (answer.status !== 200) throw new Error(`the webhook was answered with ${String(answer.status)}`);
  await answer.arrayBuffer();
};

/** Keeps an officer's stream open and tells the number of each case that it names, or `many`, until it is closed. */
export const openStream = async (url: string, cookie: string, onNews: (told: string) => void) => {
  const closing = new AbortController();
  const answer = await fetch(`${url}/api/v1/live`, { headers: { cookie }, signal: closing.signal });
  if (!answer.ok || answer.body === null) throw new Error(`no stream: ${String(answer.status)}`);
  const text = answer.body.pipeThrough(new TextDecoderStream());
  const hear = async (): Promise<void> => {
    let left = '';
    for await (const part of text) {
      const frames = `${left}${part}`.split('\n\n');
      left = frames.pop() ?? '';
      for (const frame of frames) {
        const told = /^data: \{"(?:number|what)":"([^"]+)"/m.exec(frame)?.[1];
        if (told !== undefined && (told === 'many' || frame.includes('event: complaint'))) onNews(told);
      }
    }
  };
  const heard = hear().catch((error: unknown) => {
    if (!closing.signal.aborted) throw error;
  });
  return {
    close: async (): Promise<void> => {
      closing.abort();
      await heard;
    },
  };
};
