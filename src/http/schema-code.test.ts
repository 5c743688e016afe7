// Servers of one process share what schemas became, and refuse the same as Fastify left alone does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import { Type } from 'typebox';
import { makeAllCode, schemaCode } from './schema-code.ts';

const strict = { ajv: { customOptions: { removeAdditional: false } } } as const;
const shared = { ...strict, schemaController: { compilersFactory: schemaCode } };

const body = Type.Object(
  { many: Type.Integer({ minimum: 1 }), tags: Type.Array(Type.String()), note: Type.String({ default: 'kosong' }) },
  { additionalProperties: false },
);
const querystring = Type.Object({ page: Type.Optional(Type.Integer()) }, { additionalProperties: false });
const answer = Type.Object({ many: Type.Integer(), tags: Type.Array(Type.String()), note: Type.String() });

const built = (options: FastifyServerOptions): FastifyInstance => {
  const app = fastify(options);
  app.post('/note', { schema: { body, querystring, response: { 200: answer } } }, ({ body: asked, query }) =>
    Promise.resolve({ ...(asked as object), hidden: 'rahasia', query }),
  );
  app.post('/tags', { schema: { body: Type.Array(Type.Integer()) } }, ({ body: asked }) =>
    Promise.resolve({ is: Array.isArray(asked), asked }),
  );
  return app;
};

type Asked = { url: string; payload: object };

const asks: [what: string, asked: Asked][] = [
  ['as written', { url: '/note?page=2', payload: { many: 3, tags: ['a'], note: 'ada' } }],
  ['text for a number, one for a list, nothing for a default', { url: '/note', payload: { many: '3', tags: 'a' } }],
  ['a number below its least', { url: '/note', payload: { many: 0, tags: [] } }],
  ['a word for a number', { url: '/note', payload: { many: 'tiga', tags: [] } }],
  ['a field too many', { url: '/note', payload: { many: 1, tags: [], role: 'operator' } }],
  ['a field too few', { url: '/note', payload: { tags: [] } }],
  ['a question too many', { url: '/note?page=1&all=1', payload: { many: 1, tags: [] } }],
  ['a number for a list of them', { url: '/tags', payload: { at: 1 } }],
  ['texts for numbers', { url: '/tags', payload: ['1', '2'] }],
  ['a word for a page', { url: '/note?page=x', payload: { many: 1, tags: [] } }],
];

test('two servers of a process answer each request word for word as one that compiles for itself', async (t) => {
  const servers = [strict, shared, shared].map(built);
  t.after(() => Promise.all(servers.map((app) => app.close())));
  const statuses = new Set<number>();
  for (const [what, { url, payload }] of asks) {
    const answers = [];
    for (const app of servers) answers.push(await app.inject({ method: 'POST', url, payload }));
    const [alone, ...others] = answers;
    for (const other of others) {
      assert.equal(other.statusCode, alone?.statusCode, what);
      assert.equal(other.body, alone?.body, what);
    }
    assert.doesNotMatch(alone?.body ?? '', /rahasia/, what);
    statuses.add(alone?.statusCode ?? 0);
  }
  assert.deepEqual(statuses, new Set([200, 400]));
});

const route = { method: 'POST', url: '/note' };

test('one schema is one piece of code in a process; other settings, or an equal schema, are another', () => {
  const serializer = (options: object, schema: object) =>
    schemaCode.buildSerializer({}, options)({ ...route, httpStatus: '200', schema });
  assert.equal(serializer({}, answer), serializer({}, answer));
  assert.notEqual(serializer({ rounding: 'ceil' }, answer), serializer({}, answer));
  assert.notEqual(serializer({}, { ...answer }), serializer({}, answer));
  const validator = (customOptions: object): unknown =>
    schemaCode.buildValidator({}, { customOptions })(Object.assign({ ...route, httpPart: 'body' }, { schema: body }));
  assert.equal(validator({ removeAdditional: false }), validator({ removeAdditional: false }));
  assert.notEqual(validator({ removeAdditional: true }), validator({ removeAdditional: false }));
});

test('a schema becomes code when it is first asked by, and every one of them can', async (t) => {
  makeAllCode();
  const app = built(shared);
  const fresh = Type.Object({ many: Type.Integer() });
  app.post('/fresh', { schema: { body: fresh, response: { 200: fresh } } }, () => Promise.resolve({ many: 1 }));
  app.get('/wrong', { schema: { querystring: { type: 'nothing' } } }, () => Promise.resolve('ok'));
  t.after(() => app.close());
  await app.ready();
  assert.equal((await app.inject({ method: 'POST', url: '/fresh', payload: { many: 2 } })).statusCode, 200);
  assert.equal((await app.inject('/wrong')).statusCode, 500);
  assert.throws(makeAllCode, /type must be JSONType/);
});

test('a server whose route has a schema of headers does not start', async (t) => {
  const app = fastify(shared);
  t.after(() => app.close());
  app.get('/', { schema: { headers: Type.Object({ 'X-Key': Type.String() }) } }, () => 'ok');
  await assert.rejects(async () => app.ready(), /a schema of headers is compared by the letter/);
});
