// Builds the real server on a database of the test's own, with officers of every role, and keeps what it logs.
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import { trainingPassword } from '#config/training-password.ts';
import { signInHints } from '#training/people.ts';
import { makeAuth, type Auth } from '#http/auth.ts';
import type { OfficerBook } from '#http/officers.ts';
import { buildServer, type ServerDeps } from '#http/server.ts';
import { plainSignIn, type SignInSettings } from '#ports/sign-in.ts';
import { testDatabase, type Cleanup } from './database.ts';
import { sessionOf } from './session.ts';
import { staff, testOfficers } from './staff.ts';
import { testAdministration } from './store.ts';

export type GivenServer = {
  app: FastifyInstance;
  pool: pg.Pool;
  auth: Auth;
  officers: OfficerBook;
  /** Every line logged so far. */
  logged: () => string;
  /** The `Cookie` header of a fresh session. */
  cookieOf: (email: string) => Promise<string>;
};

/** A folder as Vite leaves it: a page and one hashed file. */
const builtConsole = (t: Cleanup): string => {
  const root = mkdtempSync(join(tmpdir(), 'tanggap-web-'));
  mkdirSync(join(root, 'assets'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Meja</title>');
  writeFileSync(join(root, 'assets', 'main-abc123.js'), 'export {};');
  t.after(() => {
    rmSync(root, { recursive: true, force: true });
    return Promise.resolve();
  });
  return root;
};

export const cookieIn = (header: string | string[] | number | undefined): string =>
  [header ?? []]
    .flat()
    .map((line) => String(line).split(';', 1)[0])
    .join('; ');

export async function givenServer(
  t: Cleanup,
  {
    settings = {},
    signIn = plainSignIn,
    ...extra
  }: Partial<ServerDeps> & { settings?: Partial<ServerDeps['config']>; signIn?: SignInSettings } = {},
): Promise<GivenServer> {
  const pool = extra.database?.pool ?? (await testDatabase(t, 'staffed')).pool;
  const officers = testOfficers(pool);
  if ((await officers.listOfficers()).length === 0) await staff(pool);
  const config = {
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: [],
    logLevel: 'info' as const,
    training: true,
    ...settings,
  };
  const { now = () => Date.now() } = extra;
  const door = { pool, secret: 'a'.repeat(64), publicUrl: config.publicUrl };
  const auth = makeAuth({ ...door, signIn, now });
  const lines: string[] = [];
  const app = await buildServer({
    config,
    database: { pool },
    administration: testAdministration,
    auth,
    hints: config.training ? signInHints : undefined,
    routes: () => Promise.resolve(),
    webRoot: builtConsole(t),
    logStream: { write: (line) => void lines.push(line) },
    ...extra,
  });
  t.after(() => app.close());
  const signsIn = async (email: string): Promise<string> => {
    const payload = { email, password: trainingPassword };
    const answer = await app.inject({ method: 'POST', url: '/api/auth/sign-in/email', payload });
    return cookieIn(answer.headers['set-cookie']);
  };
  const cookieOf = async (email: string): Promise<string> => (await sessionOf(door, email)) ?? signsIn(email);
  return { app, pool, auth, officers, logged: () => lines.join(''), cookieOf };
}
