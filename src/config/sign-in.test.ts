// Of whom a second factor is demanded, which providers may say who somebody is, and who is told what happens: as the file says it, or with
// every mistake at its place.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { roles } from '#core/access.ts';
import { toldOutside } from '#app/told-outside.ts';
import { plainSignIn } from '#ports/sign-in.ts';
import type { At } from './item.ts';
import { signInOf } from './sign-in.ts';
import { webhooksOf } from './webhooks.ts';

const reading = <T>(read: (at: At) => T, item: Record<string, unknown>) => {
  const said: string[] = [];
  const value = read({ item, place: '', note: (place, what) => said.push(`${place}: ${what}`) });
  return { value, said };
};

const provider = {
  id: 'sso-kota',
  name: 'Akun Kota',
  issuer: 'https://masuk.contoh.example/realms/kota/',
  clientId: 'tanggap',
  clientSecret: 'rahasia-penyedia',
};

const signIn = (section: unknown) => reading(signInOf, { signIn: section });
const providers = (...list: unknown[]) => signIn({ providers: list });

suite('signing in', () => {
  test('without the section it is the password alone', () => {
    assert.deepEqual(reading(signInOf, {}), { value: plainSignIn, said: [] });
    assert.deepEqual(signIn({}).value, { secondFactor: [], providers: [] });
  });

  test('a provider is taken whole, its address without the slash at its end', () => {
    const { value, said } = providers({ ...provider, secondFactor: true }, { ...provider, id: 'sso-lain' });
    assert.deepEqual(said, []);
    assert.deepEqual(value.providers, [
      { ...provider, issuer: 'https://masuk.contoh.example/realms/kota', secondFactor: true },
      { ...provider, id: 'sso-lain', issuer: 'https://masuk.contoh.example/realms/kota', secondFactor: false },
    ]);
  });

  test('a second factor can be demanded of every role, and of no other word', () => {
    assert.deepEqual(signIn({ secondFactor: [...roles] }), {
      value: { secondFactor: [...roles], providers: [] },
      said: [],
    });
    const { value, said } = signIn({ secondFactor: ['operator', 'admin', 'reporter'] });
    assert.deepEqual(value.secondFactor, ['operator']);
    const only = `signIn.secondFactor: hanya boleh berisi: ${roles.join(', ')}`;
    assert.deepEqual(said, [only, only]);
    assert.deepEqual(signIn({ secondFactor: 'operator' }).said, ['signIn.secondFactor: harus berupa daftar teks']);
  });

  for (const [issuer, isSafe] of [
    ['https://a.example', true],
    ['http://127.0.0.1:8080/x', true],
    ['http://localhost', true],
    ['http://[::1]:8080', true],
    ['http://a.example', false],
    ['http://localhost.a.example', false],
    ['http://127.0.0.1.a.example', false],
    ['http://127.0.0.1@a.example', false],
    ['https://a.example?tenant=1', false],
    ['https://a.example/#', false],
    ['https://u:p@a.example', false],
    ['https://:p@a.example', false],
    ['file:///etc/passwd', false],
  ] as const)
    test(`${issuer} is ${isSafe ? '' : 'not '}taken as a provider's address`, () => {
      const wrong = 'signIn.providers[0].issuer: harus alamat https tanpa nama pengguna, tanda tanya, atau tanda pagar';
      assert.deepEqual(providers({ ...provider, issuer }).said, isSafe ? [] : [wrong]);
    });

  test('the id stands in an address and must not be one of the library’s own', () => {
    const letters = 'signIn.providers[0].id: hanya huruf kecil, angka dan tanda hubung, paling panjang 40';
    const prefix = 'signIn.providers[0].id: harus diawali sso, misalnya sso-kota';
    const said = (id: string): string[] => providers({ ...provider, id }).said;
    assert.deepEqual(said('google'), [prefix]);
    assert.deepEqual(said('SSO-Kota'), [letters, prefix]);
    assert.deepEqual(said('sso/kota'), [letters]);
    assert.deepEqual(said(`sso-${'a'.repeat(36)}`), []);
    assert.deepEqual(said(`sso-${'a'.repeat(37)}`), [letters]);
    assert.deepEqual(providers(provider, { ...provider, id: ' sso-kota' }).said, [
      'signIn.providers[1].id: sama dengan signIn.providers[0].id',
    ]);
  });

  test('what is missing and what nobody knows is named, and no secret is repeated', () => {
    const { said } = providers({ id: 'sso-kota', secret: 'rahasia-penyedia', secondFactor: 'yes' });
    assert.deepEqual(
      said.map((one) => one.split(':', 1)[0]),
      ['secret', 'issuer', 'name', 'clientId', 'clientSecret', 'secondFactor'].map(
        (name) => `signIn.providers[0].${name}`,
      ),
    );
    assert.equal(said.join().includes('rahasia-penyedia'), false);
    assert.deepEqual(signIn([]).said, ['signIn: harus berupa objek { … }']);
  });
});

const receiver = { id: 'dasbor', url: 'https://dasbor.example/kait?kota=1', secret: 'rahasia-yang-panjang' };
const told = (training: boolean, ...list: unknown[]) => reading((at) => webhooksOf(at, training), { webhooks: list });

suite('receivers of what happens', () => {
  test('one is taken with the events that it names, or with all where it names none', () => {
    const { value, said } = told(false, receiver, { ...receiver, id: 'b', events: ['CaseClosed'] });
    assert.deepEqual(said, []);
    assert.deepEqual(value, [
      { ...receiver, allowPrivate: false },
      { ...receiver, id: 'b', allowPrivate: false, events: ['CaseClosed'] },
    ]);
  });

  test('an address in clear is for the own network, or for training, however its letters are written', () => {
    const clear = 'webhooks[0].url: harus https, atau beri "allowPrivate": true bila penerimanya di jaringan sendiri';
    for (const url of ['http://dasbor.example/', 'HTTP://dasbor.example/', 'hTtP:dasbor.example']) {
      assert.deepEqual(told(false, { ...receiver, url }).said, [clear], url);
      assert.deepEqual(told(true, { ...receiver, url }).said, []);
      assert.deepEqual(told(false, { ...receiver, url, allowPrivate: true }).said, []);
    }
    assert.deepEqual(told(false, { ...receiver, url: 'HTTPS://dasbor.example' }).said, []);
  });

  test('an address with a user, a password or a fragment is none', () => {
    const wrong = 'webhooks[0].url: harus alamat https tanpa nama pengguna dan tanda pagar';
    for (const url of [
      'https://a@b.example',
      'https://:b@c.example',
      'https://a.example/#',
      'a.example',
      'mailto:a@b.c',
    ])
      for (const training of [true, false]) assert.deepEqual(told(training, { ...receiver, url }).said, [wrong], url);
  });

  test('only what others may hear of can be asked for', () => {
    const tellable = Object.entries(toldOutside).flatMap(([name, isTold]) => (isTold ? [name] : []));
    assert.deepEqual(told(false, { ...receiver, events: tellable }).said, []);
    const untold = Object.entries(toldOutside).flatMap(([name, isTold]) => (isTold ? [] : [name]));
    for (const event of [...untold, 'caseclosed', ''])
      assert.deepEqual(told(false, { ...receiver, events: [event] }).said, [
        `webhooks[0].events: hanya boleh berisi: ${tellable.join(', ')}`,
      ]);
  });

  test('a secret of fifteen signs is too short, one of sixteen is not; ids are each once', () => {
    const said = (secret: string): string[] => told(false, { ...receiver, secret }).said;
    assert.deepEqual(said('x'.repeat(15)), ['webhooks[0].secret: paling sedikit 16 huruf']);
    assert.deepEqual(said('x'.repeat(16)), []);
    assert.deepEqual(told(false, receiver, { ...receiver, id: 'dasbor ' }).said, [
      'webhooks[1].id: sama dengan webhooks[0].id',
    ]);
  });
});
