// What the console makes of each answer: what was said no to in words for a person, by field, and whose session has ended.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { afterEach, mock, suite, test } from 'node:test';
import { text } from '#words/console.ts';
import {
  exchangeFile,
  Failure,
  failureWords,
  getJson,
  isRefused,
  onSignedOut,
  query,
  sendFile,
  sendJson,
} from './api.ts';

type Sent = { path: string; init: RequestInit };

const headersOf = (sent: Sent | undefined): Record<string, string> => ({
  ...(sent?.init.headers as Record<string, string> | undefined),
});

/** Answers each request with the same, and remembers what was asked. */
const answering = (status: number, body: string | undefined, headers: Record<string, string> = {}): Sent[] => {
  const sent: Sent[] = [];
  mock.method(globalThis, 'fetch', (path: string, init: RequestInit) => {
    sent.push({ path, init });
    return Promise.resolve(new Response(body ?? null, { status, headers }));
  });
  return sent;
};

const failureOf = async (asked: Promise<unknown>): Promise<Failure> => {
  const error: unknown = await asked.then(
    () => undefined,
    (caught: unknown) => caught,
  );
  assert.ok(error instanceof Failure, String(error));
  return error;
};

afterEach(() => mock.restoreAll());

suite('a refusal', () => {
  type Row = [status: number, isRefused: boolean];
  const rows: Row[] = [
    [400, true],
    [401, true],
    [403, true],
    [404, true],
    [409, true],
    [422, true],
    [408, false],
    [425, false],
    [429, false],
    [500, false],
    [503, false],
    [0, false],
  ];
  for (const [status, expected] of rows)
    test(`is ${expected ? '' : 'not '}what ${String(status)} says: asked again, ${expected ? 'it is told the same' : 'it may be told'}`, () => {
      assert.equal(isRefused(new Failure(status, 'x', { title: 'x', detail: '' })), expected);
    });

  test('is nothing that the server did not say', () => {
    assert.equal(isRefused(new TypeError('no line')), false);
  });
});

suite('what is asked', () => {
  test('carries the language of the console and the cookie of this site alone', async () => {
    const sent = answering(200, '{}');
    await getJson('/api/v1/cases');
    assert.deepEqual(headersOf(sent[0]), { 'accept-language': 'id', accept: 'application/json' });
    assert.equal(sent[0]?.init.credentials, 'same-origin');
  });

  test('names a kind of body only where there is one', async () => {
    const sent = answering(204, undefined);
    await sendJson('POST', '/api/v1/a', { nama: 'Siti' });
    await sendJson('DELETE', '/api/v1/a');
    assert.deepEqual(
      sent.map((one) => [one.init.method, one.init.body, headersOf(one)['content-type']]),
      [
        ['POST', '{"nama":"Siti"}', 'application/json'],
        ['DELETE', undefined, undefined],
      ],
    );
  });

  test('a file comes behind the fields that say how to read it, and the browser names its boundary', async () => {
    const sent = answering(200, '{"taken":1}');
    const file = new File(['a;b'], 'piket 🗓️.csv', { type: 'text/csv' });
    assert.deepEqual(await sendFile('/api/v1/import', file, { mode: 'look', sep: ';' }), { taken: 1 });
    const form = sent[0]?.init.body;
    assert.ok(form instanceof FormData);
    assert.deepEqual([...form.keys()], ['mode', 'sep', 'file']);
    assert.equal((form.get('file') as File).name, 'piket 🗓️.csv');
    assert.equal(headersOf(sent[0])['content-type'], undefined);
  });

  test('a file may be answered with a file', async () => {
    answering(200, 'isi');
    assert.equal(await (await exchangeFile('/api/v1/x', new File([''], 'x'), {})).text(), 'isi');
  });
});

suite('what is answered', () => {
  test('nothing is undefined, whether the status says so or the body is empty', async () => {
    answering(204, undefined);
    assert.equal(await sendJson('POST', '/api/v1/a'), undefined);
    mock.restoreAll();
    answering(200, '');
    assert.equal(await getJson('/api/v1/a'), undefined);
  });

  test('what is no JSON, a page of some proxy say, is told as unreadable and not thrown raw', async () => {
    answering(200, '<html>Masuk ke Wi-Fi</html>');
    const failure = await failureOf(getJson('/api/v1/a'));
    assert.deepEqual([failure.code, failure.status], ['unreadable', 200]);
    assert.equal(failureWords(failure), `${text.common.somethingWrong} ${text.common.unreadable}`);
  });

  test('a server that cannot be reached is told so, with a status of its own', async () => {
    mock.method(globalThis, 'fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const failure = await failureOf(getJson('/api/v1/a'));
    assert.deepEqual([failure.code, failure.status], ['unreachable', 0]);
    assert.equal(failure.detail, text.common.noConnection);
  });
});

suite('what the server says no to', () => {
  test('keeps its words, its code, each field, what was found of persons, and the case in the way', async () => {
    const exposed = [{ kind: 'phone', from: 0, to: 12, place: 'body/text' }];
    const errors = [
      { place: 'body/handle', message: 'Belum diisi.' },
      { place: 'body/id', message: 'Terlalu panjang.' },
    ];
    const said = { title: 'Belum bisa.', detail: 'Lengkapi.', code: 'invalid', errors, exposed, number: 'ADU-2026-1' };
    answering(422, JSON.stringify(said));
    const failure = await failureOf(sendJson('POST', '/api/v1/a', {}));
    assert.deepEqual([failure.message, failure.detail, failure.code], ['Belum bisa.', 'Lengkapi.', 'invalid']);
    assert.deepEqual(
      [...failure.fields],
      [
        ['body/handle', 'Belum diisi.'],
        ['body/id', 'Terlalu panjang.'],
      ],
    );
    assert.deepEqual([failure.exposed, failure.number], [exposed, 'ADU-2026-1']);
    assert.equal(failureWords(failure), 'Belum bisa. Lengkapi.');
  });

  test('of the session library: its message stands for a title', async () => {
    answering(403, '{"message":"Kode salah.","code":"INVALID_CODE"}');
    assert.equal(failureWords(await failureOf(sendJson('POST', '/api/auth/x'))), 'Kode salah.');
  });

  test('what is no problem of ours at all gets words of its own', async () => {
    for (const body of ['Bad gateway', 'null', '[]', '{"title":7}', undefined]) {
      answering(502, body);
      const failure = await failureOf(getJson('/api/v1/a'));
      assert.deepEqual([failure.message, failure.code, failure.status], [text.common.somethingWrong, 'internal', 502]);
      assert.deepEqual([failure.exposed, failure.fields.size, failure.number], [[], 0, undefined]);
      mock.restoreAll();
    }
  });

  test('whatever else is caught says no more than that something went wrong', () => {
    assert.equal(failureWords(new Error('password=rahasia')), text.common.somethingWrong);
    assert.equal(failureWords(undefined), text.common.somethingWrong);
  });
});

suite('whose session has ended', () => {
  test('everybody who listens is told of a 401, once, until they stop; not of a wrong password', async () => {
    let told = 0;
    const stop = onSignedOut(() => (told += 1));
    answering(401, '{}');
    await failureOf(getJson('/api/v1/cases'));
    await failureOf(sendJson('POST', '/api/auth/sign-in/email', {}));
    assert.equal(told, 1);
    stop();
    await failureOf(getJson('/api/v1/cases'));
    assert.equal(told, 1);
  });

  test('a 403 ends no session', async () => {
    let told = 0;
    const stop = onSignedOut(() => (told += 1));
    answering(403, '{}');
    await failureOf(getJson('/api/v1/cases'));
    stop();
    assert.equal(told, 0);
  });
});

test('a query holds what is set, written as addresses are', () => {
  assert.equal(query({}), '');
  assert.equal(query({ q: '', after: undefined }), '');
  assert.equal(query({ q: 'lampu & jalan#3', page: 0, after: undefined }), '?q=lampu+%26+jalan%233&page=0');
});
