// The stand-in of Threads by Meta's reference: what is prepared is seen by nobody, what is published stands once, and only the own is told.
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { simulatorBed, thAccount } from '#test/beds/simulator-bed.ts';

const other = { ...thAccount, id: '17841400000000009', accessToken: 'THLAIN' };

const given = async (t: TestContext) => {
  const bed = await simulatorBed(t, { accounts: [thAccount, other] });
  const call = async (method: string, path: string, form?: Record<string, string>, token = thAccount.accessToken) => {
    const answer = await fetch(`${bed.url}/graph/v1.0/${path}`, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  const says = async (text: string, more: object = {}): Promise<string> =>
    String(
      (await bed.control('POST', 'comments', { accountId: thAccount.id, person: 'warga-1', text, ...more }))['id'],
    );
  return { bed, call, says };
};

const codesIn = (body: Record<string, unknown>): [number, number | undefined] => {
  const { code, error_subcode: subcode } = body['error'] as { code: number; error_subcode?: number };
  return [code, subcode];
};
const idsIn = (body: Record<string, unknown>): string[] => (body['data'] as { id: string }[]).map(({ id }) => id);
const text = (reply_to_id: string, words = 'Siap.') => ({ media_type: 'TEXT', text: words, reply_to_id });

test('what is prepared has no address and is listed nowhere until it is published, once', async (t) => {
  const { call, says } = await given(t);
  const above = await says('lampu mati');
  const prepared = await call('POST', `${thAccount.id}/threads`, text(above));
  const container = String(prepared.body['id']);
  assert.equal((await call('GET', `${container}?fields=id,permalink`)).status, 400);
  assert.deepEqual(idsIn((await call('GET', `${thAccount.id}/replies?fields=id`)).body), []);
  const published = await call('POST', `${thAccount.id}/threads_publish`, { creation_id: container });
  assert.deepEqual(idsIn((await call('GET', `${thAccount.id}/replies?fields=id`)).body), [published.body['id']]);
  assert.match(
    String((await call('GET', `${String(published.body['id'])}?fields=permalink`)).body['permalink']),
    /^https:/,
  );
  const again = await call('POST', `${thAccount.id}/threads_publish`, { creation_id: container });
  assert.deepEqual([again.status, codesIn(again.body)], [400, [24, 4_279_009]]);
});

test('in one step an answer stands at once, and carries what it answers and the post on top', async (t) => {
  const { call, says } = await given(t);
  const above = await says('lampu mati');
  const made = await call('POST', 'me/threads', { ...text(above), auto_publish_text: 'true' });
  const fields = 'id,text,username,is_reply,is_reply_owned_by_me,replied_to,root_post,timestamp';
  const { body } = await call('GET', `${String(made.body['id'])}?fields=${fields}`);
  assert.deepEqual([body['text'], body['is_reply'], body['is_reply_owned_by_me']], ['Siap.', true, true]);
  assert.deepEqual(body['replied_to'], { id: above });
  assert.match(String(body['timestamp']), /^2026-11-24T01:00:00\+0000$/);
  assert.deepEqual(idsIn((await call('GET', `${above}/replies?fields=id`)).body), [made.body['id']]);
});

test('refusals: no words, another kind, 501 signs, nothing above, another’s account, a path that nobody knows', async (t) => {
  const { bed, call, says } = await given(t);
  const above = await says('lampu mati');
  const foreign = String(
    (await bed.control('POST', 'comments', { accountId: other.id, person: 'warga-1', text: 'di sana' }))['id'],
  );
  const gone = await says('salah');
  await bed.control('DELETE', `comments/${gone}`);
  const refusals: readonly [
    method: string,
    path: string,
    form: Record<string, string> | undefined,
    code: number,
    subcode?: number,
  ][] = [
    ['POST', 'me/threads', { media_type: 'TEXT', reply_to_id: above }, 100],
    ['POST', 'me/threads', { ...text(above), media_type: 'LAGU' }, 100],
    ['POST', 'me/threads', text(above, '🙏'.repeat(501)), 100],
    ['POST', 'me/threads', text('9'), 100, 33],
    ['POST', 'me/threads', text(foreign), 100, 33],
    ['POST', 'me/threads', text(gone), 100, 33],
    ['POST', `${other.id}/threads`, text(above), 100, 33],
    ['POST', 'me/ramalan', text(above), 2500],
    ['POST', 'me/threads_publish', {}, 100],
    ['GET', foreign, undefined, 100, 33],
    ['GET', gone, undefined, 100, 33],
    ['GET', 'me/ramalan', undefined, 2500],
    ['GET', 'me?fields=ramalan', undefined, 100],
  ];
  for (const [method, path, form, code, subcode] of refusals) {
    const { status, body } = await call(method, path, form);
    assert.equal(status, 400, path);
    assert.deepEqual(codesIn(body), [code, subcode], `${method} ${path}`);
  }
  assert.equal((await call('POST', 'me/threads', text(above, '🙏'.repeat(500)))).status, 200);
  assert.deepEqual(codesIn((await call('GET', 'me', undefined, 'BUKAN')).body), [190, undefined]);
});

test('the posts of one account are no other’s to read', async (t) => {
  const { bed, call } = await given(t);
  const post = String((await bed.control('POST', 'posts', { accountId: other.id, text: 'Kabar' }))['id']);
  assert.deepEqual(codesIn((await call('GET', `${post}/conversation?fields=id`)).body), [100, 33]);
  const own = await call('GET', `${post}/conversation?fields=id`, undefined, other.accessToken);
  assert.deepEqual([own.status, idsIn(own.body)], [200, []]);
});

test('mentions stand apart from answers, and a listing is paged by its cursor', async (t) => {
  const { bed, call, says } = await given(t);
  await says('jawaban');
  const named: string[] = [];
  for (const words of ['satu', 'dua', 'tiga']) {
    bed.clock.at += 1000;
    named.push(await says(`@pemkotjogja ${words}`, { alone: true }));
  }
  const page = async (more: string) => (await call('GET', `me/mentions?fields=id&limit=2${more}`)).body;
  const first = await page('');
  assert.deepEqual(idsIn(first), [named[2], named[1]], 'the newest first');
  const { cursors } = first['paging'] as { cursors: { after: string } };
  assert.deepEqual(idsIn(await page(`&after=${cursors.after}`)), [named[0]]);
});

test('the quota counts the answers of a day and no older ones', async (t) => {
  const { bed, call, says } = await given(t);
  const above = await says('lampu mati');
  const used = async (): Promise<unknown> => {
    const { body } = await call('GET', 'me/threads_publishing_limit?fields=reply_quota_usage,reply_config');
    return (body['data'] as { reply_quota_usage: number }[])[0]?.reply_quota_usage;
  };
  const before = Number(await used());
  await call('POST', 'me/threads', { ...text(above), auto_publish_text: 'true' });
  assert.equal(await used(), before + 1);
  bed.clock.at += 86_400_000;
  assert.equal(await used(), 0);
});
