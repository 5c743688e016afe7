// What can be packed goes out packed, for whoever says that they can unpack it; files as the build packed them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { givenServer } from '#test/beds/http-server.ts';

const words = 'lampu jalan mati '.repeat(200);

const routes = (app: FastifyInstance): Promise<void> => {
  app.get('/long', () => ({ words }));
  app.get('/short', () => ({ words: 'pendek' }));
  app.get('/stream', (_request, reply) => reply.type('text/event-stream; charset=utf-8').send(`data: ${words}\n\n`));
  return Promise.resolve();
};

test('words are packed as the caller takes them; short ones and streams of events are not', async (t) => {
  const { app } = await givenServer(t, { routes });
  const ask = (url: string, takes: string) => app.inject({ url, headers: { 'accept-encoding': takes } });

  const brotli = await ask('/long', 'gzip, deflate, br');
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.match(String(brotli.headers['vary']), /accept-encoding/i);
  assert.deepEqual(JSON.parse(brotliDecompressSync(brotli.rawPayload).toString()), { words });
  const gzip = await ask('/long', 'gzip');
  assert.deepEqual(JSON.parse(gunzipSync(gzip.rawPayload).toString()), { words });
  assert.ok(gzip.rawPayload.length < words.length / 5);

  for (const [url, takes] of [
    ['/long', 'identity'],
    ['/short', 'br'],
    ['/stream', 'br'],
  ] as const)
    assert.equal((await ask(url, takes)).headers['content-encoding'], undefined, url);
});

test('a file of the console goes out as the build packed it', async (t) => {
  const webRoot = mkdtempSync(join(tmpdir(), 'tanggap-packed-'));
  t.after(() => {
    rmSync(webRoot, { recursive: true });
  });
  mkdirSync(join(webRoot, 'assets'));
  const script = `export const words = '${words}';`;
  const packed = brotliCompressSync(script);
  writeFileSync(join(webRoot, 'index.html'), '<!doctype html>');
  writeFileSync(join(webRoot, 'assets', 'main-abc.js'), script);
  writeFileSync(join(webRoot, 'assets', 'main-abc.js.br'), packed);
  const { app } = await givenServer(t, { webRoot });
  const url = '/meja/assets/main-abc.js';
  const answer = await app.inject({ url, headers: { 'accept-encoding': 'br' } });
  assert.equal(answer.headers['content-encoding'], 'br');
  assert.match(String(answer.headers['content-type']), /javascript/);
  assert.match(String(answer.headers['cache-control']), /immutable/);
  assert.deepEqual(answer.rawPayload, packed);
  assert.equal((await app.inject({ url })).body, script);
});
