// What the server itself says no with: for each code a status and words in both languages, and nothing that a caller sent.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fastify from 'fastify';
import { refusals } from '#core/complaint/refusal.ts';
import { serverWords } from '#words/server.ts';
import { registerErrors } from './errors.ts';
import { passwordFaults } from './password-rule.ts';
import { problemOf, sendProblem, type ProblemCode } from './problem.ts';
import { problemStatus } from './problem-status.ts';

const codes = Object.keys(problemStatus) as (keyof typeof problemStatus)[];
const languages = ['id', 'en'] as const;

suite('each code of the server', () => {
  test('is no refusal of the core, and answers with a fault of the caller or of ours', () => {
    assert.deepEqual(
      codes.filter((code) => (refusals as readonly string[]).includes(code)),
      [],
    );
    for (const code of codes) {
      const { status } = problemOf(code);
      assert.ok((status >= 400 && status < 500) || status === 500 || status === 503, `${code} ${String(status)}`);
      assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
    }
  });

  test('says in whole sentences what is so and what to do, in each language its own', () => {
    for (const code of codes)
      for (const language of languages) {
        const { title, detail } = problemOf(code, {}, language);
        for (const words of [title, detail]) assert.match(words, /^[A-Z“"].*[.!?]$/s, `${code} ${language}: ${words}`);
        assert.notEqual(title, detail, code);
      }
    for (const code of codes) assert.notEqual(problemOf(code).title, problemOf(code, {}, 'en').title, code);
  });

  test('bears a type and a code that never change with the language', () => {
    for (const code of codes)
      for (const language of languages) {
        const { type, code: told, status } = problemOf(code, {}, language);
        assert.deepEqual([type, told, status], [`urn:tanggap:problem:${code}`, code, problemStatus[code]]);
      }
  });
});

test('a password that is not taken is told why in both languages, and for each reason otherwise', () => {
  for (const language of languages) {
    const said = passwordFaults.map((fault) => serverWords[language].passwords[fault]);
    assert.equal(new Set(said).size, passwordFaults.length);
    for (const words of said) assert.match(words, /^[A-Z].*\.$/);
  }
});

test('what is said besides wins over a code’s own words, and adds nothing else', () => {
  const extra = { detail: 'Lain.', request: 'r-1', version: 7, number: 'ADU-1' };
  assert.deepEqual(problemOf('not-found', extra), { ...problemOf('not-found'), ...extra });
  assert.equal('request' in problemOf('not-found'), false);
});

const app = () => {
  const server = fastify({ logger: false, genReqId: () => 'permintaan-1' });
  registerErrors(server);
  server.get<{ Params: { code: ProblemCode } }>('/api/say/:code', ({ params }, reply) =>
    sendProblem(reply, params.code),
  );
  return server;
};

test('an answer is kept by nobody, names its language and its request, and says when to come again', async () => {
  const server = app();
  for (const code of codes) {
    const answer = await server.inject(`/api/say/${code}?lang=en`);
    const { status, request } = JSON.parse(answer.body) as { status: number; request: string };
    assert.deepEqual([answer.statusCode, request], [status, 'permintaan-1']);
    assert.deepEqual(
      [answer.headers['cache-control'], answer.headers['content-language'], answer.headers['content-type']],
      ['no-store', 'en', 'application/problem+json; charset=utf-8'],
    );
    assert.equal(answer.headers['retry-after'], status === 503 ? '10' : undefined, code);
  }
  await server.close();
});

/** What was thrown: the status and the code that a caller sees. */
const thrown: readonly [string, Error, number, string][] = [
  ['a fault of ours', new Error('rahasia'), 500, 'internal'],
  ['a text that is no number to the database', Object.assign(new Error('rahasia'), { code: '22P02' }), 500, 'internal'],
  ['a case that moved on', Object.assign(new Error('rahasia'), { name: 'VersionConflict' }), 409, 'version-conflict'],
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P03', '08006', '53300'].map(
    (code): [string, Error, number, string] => [
      code,
      Object.assign(new Error('rahasia'), { code }),
      503,
      'unavailable',
    ],
  ),
  ['a pool that gave up', new Error('timeout exceeded when trying to connect'), 503, 'unavailable'],
  ['a lost connection', new Error('Connection terminated unexpectedly'), 503, 'unavailable'],
  ...([400, 401, 404, 408, 413, 415, 422, 429, 503] as const).map((statusCode): [string, Error, number, string] => [
    `the library’s ${String(statusCode)}`,
    Object.assign(new Error('rahasia'), { statusCode }),
    { 422: 400 }[statusCode as number] ?? statusCode,
    {
      ...{ 400: 'invalid-request', 401: 'not-signed-in', 404: 'not-found', 408: 'timeout', 413: 'too-large' },
      ...{ 415: 'unsupported-type', 422: 'invalid-request', 429: 'too-many-requests', 503: 'unavailable' },
    }[statusCode],
  ]),
  ['a file that may not be read', Object.assign(new Error('rahasia'), { statusCode: 403 }), 404, 'not-found'],
  [
    'a fault of the caller’s without a name',
    Object.assign(new Error('rahasia'), { statusCode: 418 }),
    400,
    'invalid-request',
  ],
  ['a strange fault of ours', Object.assign(new Error('rahasia'), { statusCode: 507 }), 500, 'internal'],
];

suite('what is thrown', () => {
  for (const [what, error, status, code] of thrown)
    test(`${what} is ${code}`, async () => {
      const server = app();
      server.get('/api/x', () => Promise.reject(error));
      server.get('/halaman', () => Promise.reject(error));
      const answer = await server.inject('/api/x');
      assert.deepEqual([answer.statusCode, (JSON.parse(answer.body) as { code: string }).code], [status, code]);
      const page = await server.inject({ url: '/halaman', headers: { accept: 'text/html' } });
      assert.match(String(page.headers['content-type']), /^text\/html/);
      assert.ok(page.body.includes(problemOf(code as ProblemCode).title));
      assert.doesNotMatch(answer.body + page.body, /rahasia/);
      await server.close();
    });
});
