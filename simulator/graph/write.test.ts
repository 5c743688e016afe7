// What the city may change through the Graph interface, and everything that is refused: by product, by owner, by parameter.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fbAccount, igAccount, simulatorBed, type Bed } from '#test/beds/simulator-bed.ts';
import { facebookIds } from '../facebook/ids.ts';
import { instagramIds } from '../instagram/ids.ts';

const fb = { token: fbAccount.accessToken };
const ig = { token: igAccount.accessToken };

const codesIn = ({ body }: { body: Record<string, unknown> }): [number, number | undefined] => {
  const { code, error_subcode: subcode } = body['error'] as { code: number; error_subcode?: number };
  return [code, subcode];
};
const says = async (bed: Bed, accountId: string, more: object = {}): Promise<string> =>
  String((await bed.control('POST', 'comments', { accountId, person: 'warga-1', text: 'lampu mati', ...more }))['id']);

test('a comment is hidden and shown again, and only the city’s own words are changed', async (t) => {
  const bed = await simulatorBed(t);
  const id = await says(bed, fbAccount.id);
  for (const hidden of ['true', 'false'])
    assert.deepEqual((await bed.graph('POST', id, { ...fb, form: { is_hidden: hidden } })).body, { success: true });
  const other = await bed.graph('POST', id, { ...fb, form: { message: 'kata lain' } });
  assert.deepEqual([other.status, codesIn(other)], [400, [100, 33]]);
  const own = String((await bed.graph('POST', `${id}/comments`, { ...fb, form: { message: 'satu' } })).body['id']);
  assert.deepEqual((await bed.graph('POST', own, { ...fb, form: { message: 'dua' } })).body, { success: true });
  assert.equal((await bed.graph('GET', `${own}?fields=message`, fb)).body['message'], 'dua');
  assert.deepEqual(codesIn(await bed.graph('POST', own, { ...fb, form: {} })), [100, undefined]);
  assert.deepEqual(codesIn(await bed.graph('POST', own, { ...fb, form: { message: 'a'.repeat(8001) } })), [
    100,
    undefined,
  ]);
});

test('a Page may delete what stands below its posts, once, and nothing else', async (t) => {
  const bed = await simulatorBed(t);
  const id = await says(bed, fbAccount.id);
  const foreign = await says(bed, igAccount.id);
  for (const path of [foreign, '9', `${id}/comments`]) {
    const refused = await bed.graph('DELETE', path, fb);
    assert.deepEqual([refused.status, codesIn(refused)], [400, [100, 33]], path);
  }
  assert.deepEqual((await bed.graph('DELETE', id, fb)).body, { success: true });
  assert.deepEqual(codesIn(await bed.graph('DELETE', id, fb)), [100, 33]);
  assert.deepEqual((await bed.graph('DELETE', 'me/subscribed_apps', fb)).body, { success: true });
});

test('the other way of a private reply counts as the one that a comment takes', async (t) => {
  const bed = await simulatorBed(t);
  const id = await says(bed, fbAccount.id);
  const first = await bed.graph('POST', `${id}/private_replies`, { ...fb, form: { message: 'Halo' } });
  assert.deepEqual([first.status, first.body['recipient_id']], [200, facebookIds.person('warga-1')]);
  const json = { recipient: { comment_id: id }, message: { text: 'Lagi' } };
  assert.deepEqual(codesIn(await bed.graph('POST', 'me/messages', { ...fb, json })), [10_900, undefined]);
});

test('an answer to a mention goes below it, through the account that was named, on Instagram alone', async (t) => {
  const bed = await simulatorBed(t);
  const id = await says(bed, igAccount.id, { alone: true });
  const media_id = '18000000000000001';
  const form = { media_id, comment_id: id, message: 'Siap.' };
  const made = await bed.graph('POST', `${igAccount.id}/mentions`, { ...ig, form });
  assert.equal(made.status, 200);
  for (const [token, change, codes] of [
    [ig, { comment_id: '9' }, [100, 33]],
    [ig, { message: '' }, [100, undefined]],
    [fb, {}, [2500, undefined]],
  ] as const) {
    const path = token === fb ? fbAccount.id : igAccount.id;
    assert.deepEqual(
      codesIn(await bed.graph('POST', `${path}/mentions`, { ...token, form: { ...form, ...change } })),
      codes,
    );
  }
  const nowhere = await bed.graph('POST', `${igAccount.id}/mentions`, { ...ig, form: { media_id: '9', message: 'a' } });
  assert.deepEqual(codesIn(nowhere), [100, 33]);
});

const recipients: readonly [name: string, json: object, codes: [number, number | undefined]][] = [
  ['nobody', { message: { text: 'a' } }, [100, undefined]],
  ['a number', { recipient: { id: 7 }, message: { text: 'a' } }, [100, undefined]],
  ['a stranger', { recipient: { id: '999' }, message: { text: 'a' } }, [100, 2_018_001]],
  ['a comment that is not there', { recipient: { comment_id: '9' }, message: { text: 'a' } }, [100, 33]],
  ['somebody, without words', { recipient: { id: facebookIds.person('warga-1') }, message: {} }, [100, undefined]],
  ['somebody, with no message', { recipient: { id: facebookIds.person('warga-1') } }, [100, undefined]],
  [
    'somebody, by a type that there is not',
    { recipient: { id: facebookIds.person('warga-1') }, message: { text: 'a' }, messaging_type: 'IKLAN' },
    [100, undefined],
  ],
  [
    'somebody, with a tag that was withdrawn',
    {
      recipient: { id: facebookIds.person('warga-1') },
      message: { text: 'a' },
      messaging_type: 'MESSAGE_TAG',
      tag: 'ACCOUNT_UPDATE',
    },
    [100, undefined],
  ],
  [
    'somebody, with a tag that is not named',
    { recipient: { id: facebookIds.person('warga-1') }, message: { text: 'a' }, messaging_type: 'MESSAGE_TAG' },
    [100, undefined],
  ],
];
for (const [name, json, codes] of recipients)
  test(`a message to ${name} is refused`, async (t) => {
    const bed = await simulatorBed(t);
    await bed.control('POST', 'messages', { accountId: fbAccount.id, person: 'warga-1', text: 'halo' });
    const refused = await bed.graph('POST', 'me/messages', { ...fb, json });
    assert.deepEqual([refused.status, codesIn(refused)], [400, codes]);
  });

test('that somebody is typing is told to a person and is no message', async (t) => {
  const bed = await simulatorBed(t);
  const recipient = { id: facebookIds.person('warga-1') };
  const json = { recipient, sender_action: 'typing_on' };
  assert.deepEqual((await bed.graph('POST', 'me/messages', { ...fb, json })).body, { recipient_id: recipient.id });
  const { body } = await bed.graph('GET', 'me/conversations?fields=id', fb);
  assert.deepEqual(body['data'], []);
});

test('an edge of the other product, of another account, or of none is no path', async (t) => {
  const bed = await simulatorBed(t);
  const [onFacebook, onInstagram] = [await says(bed, fbAccount.id), await says(bed, igAccount.id)];
  const form = { message: 'a' };
  for (const [path, token, codes] of [
    [`${onFacebook}/replies`, fb, [2500, undefined]],
    [`${onInstagram}/comments`, ig, [2500, undefined]],
    [`${onFacebook}/ramalan`, fb, [2500, undefined]],
    [`${fbAccount.id}/ramalan`, fb, [2500, undefined]],
    [`${onInstagram}/replies`, fb, [100, 33]],
    ['9/comments', fb, [100, 33]],
    [`${fbAccount.id}/messages`, ig, [100, 33]],
    // Reached through its Page, an account has no messages of its own.
    [`${igAccount.id}/messages`, ig, [100, 33]],
  ] as const)
    assert.deepEqual(codesIn(await bed.graph('POST', path, { ...token, form })), codes, path);
  assert.equal((await bed.graph('POST', 'me/subscribed_apps', { ...fb, form: {} })).status, 200);
});

test('parameters come as JSON or as a form, where an object is written as text', async (t) => {
  const bed = await simulatorBed(t);
  await bed.control('POST', 'messages', { accountId: igAccount.id, person: 'warga-1', text: 'halo' });
  const recipient = { id: instagramIds.person('warga-1') };
  const form = { recipient: JSON.stringify(recipient), message: JSON.stringify({ text: 'satu' }) };
  assert.equal((await bed.graph('POST', 'me/messages', { ...ig, form })).status, 200);
  assert.equal(
    (await bed.graph('POST', 'me/messages', { ...ig, json: { recipient, message: { text: 'dua' } } })).status,
    200,
  );
  const broken = await bed.graph('POST', 'me/messages', { ...ig, form: { ...form, message: '{"text":' } });
  assert.deepEqual(codesIn(broken), [100, undefined]);
});
