// The console's door: a form that works without anything else, what stands beside it, why somebody stands before it again, and one-time links.
import assert from 'node:assert/strict';
import { after, beforeEach, suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';

const [id, en] = [await consoleIn('id'), await consoleIn('en')];

/** What the pages ask of a browser besides its address. */
const browser = { location: { search: '', hostname: 'aduan.example', href: '', hash: '', pathname: '/meja/' } };
const opened = (href: string, more: object = {}): void => {
  const { search, hostname, hash, pathname } = new URL(href);
  Object.assign(browser.location, { href, search, hostname, hash, pathname });
  Object.defineProperty(globalThis, 'window', { value: { ...browser, ...more }, configurable: true });
};
beforeEach(() => opened('https://aduan.example/meja/'));
after(() => Reflect.deleteProperty(globalThis, 'window'));

const hints = 'GET /api/v1/sign-in-hints';
const providers = 'GET /api/auth/providers';
const inTraining = {
  password: 'jogja-latihan',
  officers: [
    { email: 'sari@contoh.example', name: 'Sari', role: 'admin-medsos' },
    { email: 'rahma@contoh.example', name: 'Rahma', role: 'admin-agency', agencyName: 'DPUPKP' },
  ],
};
const nowhere = (): Response => Response.json({ title: 'Tidak ada.', code: 'not-found' }, { status: 404 });
const door = ({
  ended = false,
  training = undefined as object | undefined,
  services = [] as object[],
  language = id,
} = {}) =>
  language.show('web/entry/SignInPage.tsx', 'SignInPage', {
    props: { ended },
    answers: { [hints]: training ?? nowhere(), [providers]: { providers: services } },
  });

suite('in a city', () => {
  test('the password stands first, and browsers may fill it in', async () => {
    const shown = await door();
    const fields = shown.all('input').map(({ attributes }) => [attributes['type'], attributes['autoComplete']]);
    assert.deepEqual(fields, [
      ['email', 'username'],
      ['password', 'current-password'],
    ]);
    assert.deepEqual(shown.all('details'), []);
    assert.doesNotMatch(shown.words, /contoh|latihan/i);
  });

  test('each service of the city has a button of its name, as it is written', async () => {
    const shown = await door({
      services: [
        { id: 'jss', name: 'JSS <Kota>' },
        { id: 'sso', name: 'SSO' },
      ],
    });
    assert.equal(shown.buttons.filter((one) => /JSS <Kota>|SSO/.test(one)).length, 2);
    assert.equal((await door()).buttons.length, shown.buttons.length - 2);
  });

  test('whose session has ended is told so, and nobody else', async () => {
    const [ended, not] = [await door({ ended: true }), await door()];
    assert.equal(ended.all('div.banner').length + ended.all('p.banner').length > 0, true);
    assert.notEqual(ended.words, not.words);
    assert.equal(not.html.includes('banner'), false);
  });

  test('whom a service sent back without an officer is told that it did not work', async () => {
    opened('https://aduan.example/meja/?gagal=penyedia');
    assert.match((await door()).html, /role="alert"/);
    opened('https://aduan.example/meja/?gagal=lain');
    assert.doesNotMatch((await door()).html, /role="alert"/);
  });

  test('reads in English', async () => {
    const shown = await door({ language: en });
    assert.doesNotMatch(shown.words, /Masuk|Kata sandi|Bahasa Indonesia tidak/);
    assert.match(shown.words, /Sign in/);
  });
});

suite('a passkey is offered', () => {
  const keyIn = (shown: { buttons: readonly string[] }): boolean =>
    shown.buttons.some((one) => /kunci sandi/i.test(one));

  test('where the browser knows them and the address has a name', async () => {
    opened('https://aduan.example/meja/', { PublicKeyCredential: class {} });
    assert.equal(keyIn(await door()), true);
    opened('https://aduan.example/meja/');
    assert.equal(keyIn(await door()), false);
  });

  test('at no bare address, where no browser would use one', async () => {
    for (const host of ['127.0.0.1:3000', '192.168.1.20', '[::1]:3000']) {
      opened(`http://${host}/meja/`, { PublicKeyCredential: class {} });
      assert.equal(keyIn(await door()), false, host);
    }
  });
});

suite('in training', () => {
  test('each invented officer is one press, with role and agency; a password of one’s own stands folded away', async () => {
    const shown = await door({ training: inTraining });
    const presses = shown.wordsOf('button.hint');
    assert.equal(presses.length, 2);
    assert.match(presses[0] ?? '', /Sari Admin Medsos/);
    assert.match(presses[1] ?? '', /Rahma .*DPUPKP/);
    assert.equal(shown.all('details').length, 1);
    assert.match(shown.words, /jogja-latihan/);
  });
});

suite('a one-time link', () => {
  const asked = 'POST /api/auth/link';
  const link = (answer: unknown, language = id) =>
    language.show('web/entry/LinkPage.tsx', 'LinkPage', { answers: { [asked]: answer } });
  const invited = { name: 'Bima', email: 'bima@contoh.example', role: 'admin-pusat', purpose: 'invite' };

  test('greets whom it is for, says what for, and asks for a new password twice', async () => {
    const shown = await link(invited);
    assert.match(shown.words, /Bima/);
    assert.match(shown.words, /Admin Pusat/);
    const fields = shown.all('input').map(({ attributes }) => attributes['autoComplete']);
    assert.deepEqual(fields, ['username', 'new-password', 'new-password']);
    assert.equal(shown.links.includes('/meja/'), false, 'nothing leads past the choice');
  });

  test('for a reset says so, and names no role', async () => {
    const shown = await link({ ...invited, purpose: 'reset' });
    assert.doesNotMatch(shown.words, /Admin Pusat/);
    assert.notEqual(shown.words, (await link(invited)).words);
  });

  test('that is used up or wrong says why, asks for no password, and shows the way in', async () => {
    const problem = Response.json({ title: 'Tautan ini sudah dipakai.', detail: 'Minta yang baru.' }, { status: 410 });
    const shown = await link(problem);
    assert.match(shown.words, /Tautan ini sudah dipakai\. Minta yang baru\./);
    assert.equal(shown.all('input').length, 0);
    assert.ok(shown.links.includes('/meja/'));
  });

  test('reads in English', async () => {
    assert.doesNotMatch((await link(invited, en)).words, /Kata sandi|Simpan|Halo/);
  });
});
