// An account's secrets as they are sealed: what was declared, what the platform gave since, and what a new declaration changes of both.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Account } from '#ports/channel.ts';
import { actOf } from './account-changes.ts';
import {
  declaredAnew,
  heldNames,
  inForce,
  readKept,
  withRenewed,
  writeKept,
  type KeptSecrets,
  type Secrets,
} from './account-secrets.ts';

const secrets: Secrets = { appSecret: 'rahasia-app', verifyToken: 'rahasia-verify', accessToken: 'rahasia-akses' };
const withRefresh: Secrets = { ...secrets, more: { clientId: 'klien', refreshToken: 'segar-1' } };
const renewed = { accessToken: 'akses-2', more: { refreshToken: 'segar-2' } };

suite('what is sealed', () => {
  test('comes back as it went, with a renewal and without', () => {
    for (const kept of [
      { declared: secrets },
      { declared: withRefresh },
      { declared: withRefresh, renewed },
    ] as KeptSecrets[])
      assert.deepEqual(readKept(writeKept(kept)), kept);
  });

  test('by a version that knew less is read with empty places', () => {
    assert.deepEqual(readKept('{}'), { declared: { appSecret: '', verifyToken: '', accessToken: '' } });
    assert.deepEqual(readKept('{"accessToken":"a","later":1}'), {
      declared: { appSecret: '', verifyToken: '', accessToken: 'a' },
    });
  });
});

suite('what holds now', () => {
  test('is what was declared until something was renewed', () => {
    assert.deepEqual(inForce({ declared: withRefresh }), withRefresh);
    assert.deepEqual(inForce({ declared: withRefresh, renewed }), {
      ...secrets,
      accessToken: 'akses-2',
      more: { clientId: 'klien', refreshToken: 'segar-2' },
    });
  });

  test('after several renewals is the latest of each word', () => {
    const once = withRenewed(
      { declared: withRefresh },
      { accessToken: 'akses-2', more: { refreshToken: 'segar-2', scope: 'x' } },
    );
    const twice = withRenewed(once, { accessToken: 'akses-3' });
    assert.deepEqual(inForce(twice), {
      ...secrets,
      accessToken: 'akses-3',
      more: { clientId: 'klien', refreshToken: 'segar-2', scope: 'x' },
    });
    assert.deepEqual(twice.declared, withRefresh);
    assert.equal('more' in (withRenewed({ declared: secrets }, { accessToken: 'b' }).renewed ?? {}), false);
  });

  test('is named without a word of it, and what is empty is not held', () => {
    assert.deepEqual(heldNames(withRefresh), ['appSecret', 'verifyToken', 'accessToken', 'clientId', 'refreshToken']);
    assert.deepEqual(heldNames({ appSecret: '', verifyToken: '', accessToken: '', more: { a: '', b: 'x' } }), ['b']);
  });
});

suite('a declaration that comes again at each start', () => {
  const before: KeptSecrets = { declared: withRefresh, renewed };

  test('goes on with what was renewed since, as long as the renewals grew from it', () => {
    assert.deepEqual(declaredAnew(withRefresh, before), before);
    const changed = { ...withRefresh, appSecret: 'lain', accessToken: 'akses-lain' };
    assert.deepEqual(declaredAnew(changed, before), { declared: changed, renewed });
  });

  test('begins anew where another root is given', () => {
    const given = { ...withRefresh, more: { clientId: 'klien', refreshToken: 'dengan-tangan' } };
    assert.deepEqual(declaredAnew(given, before), { declared: given });
    const byAccess: KeptSecrets = { declared: secrets, renewed: { accessToken: 'akses-2' } };
    assert.deepEqual(declaredAnew(secrets, byAccess), byAccess);
    assert.deepEqual(declaredAnew({ ...secrets, accessToken: 'baru' }, byAccess), {
      declared: { ...secrets, accessToken: 'baru' },
    });
  });

  test('begins where nothing was kept, or nothing renewed', () => {
    assert.deepEqual(declaredAnew(secrets, undefined), { declared: secrets });
    assert.deepEqual(declaredAnew(withRefresh, { declared: secrets }), { declared: withRefresh });
  });
});

const account: Account = { channel: 'x', id: '1', handle: 'kota', apiUrl: 'https://x.example', ...withRefresh };
const row = { handle: 'kota', api_url: 'https://x.example' };
const place = { channel: 'x', accountId: '1' };

suite('the act of a declaration', () => {
  const changed = (now: Account, before: KeptSecrets | undefined = { declared: withRefresh }, was = row) =>
    actOf({ account: now, row: was, before });

  test('is a new account where there is no row, and none where nothing is other', () => {
    assert.deepEqual(actOf({ account, row: undefined, before: undefined }), { type: 'AccountConnected', ...place });
    assert.equal(changed(account), undefined);
  });

  test('names each field that is other, the address and the name first', () => {
    for (const [now, names] of [
      [{ ...account, handle: 'baru' }, ['handle']],
      [{ ...account, apiUrl: 'https://lain.example' }, ['apiUrl']],
      [{ ...account, appSecret: 'z', handle: 'b' }, ['handle', 'appSecret']],
      [{ ...account, more: { refreshToken: 'segar-1' } }, ['clientId']],
      [{ ...account, more: { ...account.more, login: 'instagram' } }, ['login']],
      [{ ...account, more: { ...account.more, login: '' } }, undefined],
    ] as const)
      assert.deepEqual(
        changed(now),
        names === undefined ? undefined : { type: 'AccountChanged', ...place, changed: names },
      );
  });

  test('names all secrets where those before cannot be opened any more', () => {
    const act = actOf({ account, row, before: undefined });
    assert.deepEqual(act, {
      ...{ type: 'AccountChanged', ...place },
      changed: ['appSecret', 'verifyToken', 'accessToken', 'clientId', 'refreshToken'],
    });
  });

  test('is told against what was declared, not against what was renewed', () => {
    assert.equal(changed(account, { declared: withRefresh, renewed }), undefined);
  });

  test('never holds what a secret says', () => {
    for (const before of [undefined, { declared: secrets }])
      assert.doesNotMatch(JSON.stringify(actOf({ account, row, before })), /rahasia|segar|klien-/);
  });
});
