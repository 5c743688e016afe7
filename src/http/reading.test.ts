// What an officer did or saw is never missing from a list that they are shown next, from whichever process, and costs nobody else anything.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import cookie from '@fastify/cookie';
import fastify, { type LightMyRequestResponse } from 'fastify';
import { mostBehindMs, type ReadFrom } from '#db/read-from.ts';
import type { Position } from '#db/wal-position.ts';
import { makeSealing } from '#keys/sealing.ts';
import { positionCookie, readings, type Reading } from './reading.ts';
import { setSessionId } from './session.ts';

type Bed = {
  /** Where the primary stands; undefined when it cannot be asked. */
  primary: Position | undefined;
  /** What the next list shows. */
  shows: Position;
  /** What lists were asked to be no older than. */
  needed: (Position | undefined | 'primary')[];
  pass: (ms: number) => void;
  ask: (method: 'GET' | 'POST', path: string, who?: string, carried?: string) => Promise<LightMyRequestResponse>;
};

const nowhere = undefined as unknown as Reading['db'];
const nobody = { openAll: () => assert.fail('nobody asked for it') };

const given = async (shared: { primary: Position | undefined } = { primary: 100n }): Promise<Bed> => {
  let passed = 0;
  const bed: Omit<Bed, 'ask' | 'pass'> = { ...shared, shows: 0n, needed: [] };
  const position = (): Promise<Position> =>
    bed.primary === undefined ? Promise.reject(new Error('away')) : Promise.resolve(bed.primary);
  const readFrom: ReadFrom = {
    position,
    heard: () => undefined,
    look: () => Promise.resolve(),
    standings: () => [],
    close: () => Promise.resolve(),
    reader: (needs) => {
      let asked = false;
      return {
        query: async () => {
          asked = true;
          bed.needed.push(await needs().catch(() => 'primary' as const));
          return { rows: [], rowCount: 0, command: 'SELECT', oid: 0, fields: [] };
        },
        seen: () => Promise.resolve(asked ? bed.shows : undefined),
      };
    },
  };
  const { readingOf, register } = readings({
    primary: { db: nowhere, steady: nowhere, vault: nobody },
    ...{ readFrom, sealing: makeSealing(Buffer.alloc(32, 1)), secure: true, now: () => passed },
  });
  const app = fastify();
  await app.register(cookie);
  app.addHook('onRequest', (request, _reply, done) => {
    const who = request.headers['x-who'];
    if (typeof who === 'string') setSessionId(request, who);
    done();
  });
  register(app);
  app.get('/list', (request) => readingOf(request).db.selectFrom('complaint').select('id').execute());
  app.get('/page', () => ({}));
  app.post('/act', (_request, reply) => reply.code(409).send({}));
  return Object.assign(bed, {
    pass: (ms: number) => {
      passed += ms;
    },
    ask: (method: 'GET' | 'POST', url: string, who?: string, carried?: string) =>
      app.inject({
        ...{ method, url },
        headers: {
          ...(who === undefined ? {} : { 'x-who': who }),
          ...(carried === undefined ? {} : { cookie: carried }),
        },
      }),
  });
};

const cookiesIn = (answer: LightMyRequestResponse): string =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');

const needed = (bed: Bed) => bed.needed.at(-1);

test('what an officer did is needed of their next list, whatever was answered, and of nobody else’s', async () => {
  const bed = await given();
  const acted = await bed.ask('POST', '/act', 'one');
  bed.primary = 200n;
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 100n);
  await bed.ask('GET', '/list', 'two');
  assert.equal(needed(bed), 0n);
  const other = await given();
  await other.ask('GET', '/list', 'one', cookiesIn(acted));
  assert.equal(needed(other), 100n, 'carried to another process');
});

test('no page is older than the one before, here and in another process', async () => {
  const bed = await given();
  bed.shows = 50n;
  const list = await bed.ask('GET', '/list', 'one');
  bed.shows = 40n;
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 50n);
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 50n, 'what showed less takes nothing back');
  const other = await given();
  await other.ask('GET', '/list', 'one', cookiesIn(list));
  assert.equal(needed(other), 50n);
});

test('an answer that was on its way before an act takes nothing back from it', async () => {
  const bed = await given();
  bed.shows = 40n;
  const acted = await bed.ask('POST', '/act', 'one');
  const late = await (await given()).ask('GET', '/list', 'one');
  const jar = new Map([...acted.cookies, ...late.cookies].map(({ name, value }) => [name, value]));
  assert.equal(jar.size, 2);
  const other = await given();
  await other.ask('GET', '/list', 'one', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
  assert.equal(needed(other), 100n);
});

test('what a page of the primary showed is in the list after it', async () => {
  const bed = await given();
  await bed.ask('GET', '/page', 'one');
  bed.primary = 120n;
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 120n);
  bed.primary = 130n;
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 120n, 'asked for once');
});

test('where nobody could say how far an act was, only the primary will do', async () => {
  const bed = await given({ primary: undefined });
  const acted = await bed.ask('POST', '/act', 'one');
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 'primary');
  const other = await given();
  await other.ask('GET', '/list', 'one', cookiesIn(acted));
  assert.equal(needed(other), 2n ** 64n - 1n, 'which no replica reaches');
  bed.primary = 300n;
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 300n);
});

test('all of it is forgotten when every replica that is read has it', async () => {
  const bed = await given();
  const acted = await bed.ask('POST', '/act', 'one');
  for (const { name, maxAge, httpOnly, secure, sameSite, path } of acted.cookies) {
    assert.match(name, /^__Host-/);
    assert.deepEqual(
      { maxAge, httpOnly, secure, sameSite, path },
      { maxAge: (2 * mostBehindMs) / 1000, httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
    );
  }
  bed.pass(2 * mostBehindMs);
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 0n);
});

test('what somebody made up is no position, and a great one keeps only its bearer at the primary', async () => {
  const bed = await given();
  for (const made of ['x', '-1', '0x10', 'f'.repeat(17), '', '1;2']) {
    await bed.ask('GET', '/list', 'one', `${positionCookie('acted', true)}=${made}`);
    assert.equal(needed(bed), made === '1;2' ? 1n : 0n, made);
  }
  await bed.ask('GET', '/list', 'one', `${positionCookie('seen', true)}=${'f'.repeat(16)}`);
  assert.equal(needed(bed), 2n ** 64n - 1n);
  await bed.ask('GET', '/list', 'one');
  assert.equal(needed(bed), 0n);
});

test('only what is shown as a list, a count, a find or a figure may come from a replica', () => {
  const features = join(import.meta.dirname, '../features');
  const asking = globSync('**/*.ts', { cwd: features }).filter((file) =>
    readFileSync(join(features, file), 'utf8').includes('readingOf'),
  );
  const names = [
    'administration',
    'board',
    'case-register',
    'dashboard',
    'inbox',
    'lateness',
    'offline',
    'satisfaction',
    'upik',
  ];
  const routes = names.map((name) => `${name}/${name}.route.ts`);
  // Counts of kept views are read; the views themselves are kept and asked of the primary.
  const beside = ['recap/recap.route.ts', 'inbox/list-view.route.ts'];
  // Its reports are figures; beside them stands what an officer writes into a recap.
  assert.deepEqual(asking.toSorted(), [...routes, ...beside].toSorted());
  for (const file of routes)
    assert.doesNotMatch(
      // Where shifts begin is a setting, which is asked of the primary.
      readFileSync(join(features, file), 'utf8').replaceAll(/pool: database\.pool|(?<=readingOf, )database/g, ''),
      /database|method: 'POST'|app\.(?:post|put|patch|delete)/,
    );
});

test('strangers are given no cookie, and without replicas nobody is', async () => {
  const bed = await given();
  assert.deepEqual((await bed.ask('POST', '/act')).cookies, []);
  const primary: Reading = { db: nowhere, steady: nowhere, vault: nobody };
  const { readingOf, standings } = readings({
    ...{ primary, readFrom: undefined, sealing: makeSealing(Buffer.alloc(32, 1)), secure: true },
  });
  assert.equal(readingOf({}), primary);
  assert.deepEqual(standings(), []);
});
