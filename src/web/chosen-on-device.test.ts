// What one device keeps of whoever sits at it: language, light or dark, and single letters. Whatever stands there that is none of these counts as nothing.
import '#test/given/indonesian.ts';
import assert from 'node:assert/strict';
import { after, before, beforeEach, suite, test } from 'node:test';
import { addressIn, chosenLanguage, speakAgain } from './language-choice.ts';
import type * as Preferences from './preferences.ts';

type Kept = Record<string, string>;

/** As much of a browser as these two files look at. */
const browser = {
  cookies: new Map<string, string>(),
  written: [] as string[],
  refuses: false,
  search: '',
  replaced: [] as string[],
  dataset: {} as Record<string, string>,
  stored: {} as Kept,
};

const parts = ['document', 'location', 'localStorage'] as const;
const former = parts.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);

const put = (name: (typeof parts)[number], value: unknown): void => {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
};

before(() => {
  const fakeDocument = {
    documentElement: { dataset: browser.dataset },
    get cookie(): string {
      return [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    set cookie(line: string) {
      browser.written.push(line);
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
      if (!browser.refuses) browser.cookies.set(name, value);
    },
  };
  put('document', fakeDocument);
  put('location', {
    get search() {
      return browser.search;
    },
    get href() {
      return `https://meja.example/meja/masuk${browser.search}`;
    },
    replace: (href: string) => browser.replaced.push(href),
  });
  put('localStorage', {
    getItem: (name: string) => browser.stored[name] ?? null,
    setItem: (name: string, value: string) => {
      if (browser.refuses) throw new Error('QuotaExceededError');
      browser.stored[name] = value;
    },
  });
});

after(() => {
  for (const [name, was] of former)
    if (was === undefined) Reflect.deleteProperty(globalThis, name);
    else Object.defineProperty(globalThis, name, was);
});

beforeEach(() => {
  browser.cookies.clear();
  Object.assign(browser, { written: [], refuses: false, search: '', replaced: [] });
});

suite('the language of a device', () => {
  const rows: readonly (readonly [search: string, cookie: string | undefined, chosen: string])[] = [
    ['', undefined, 'id'],
    ['', 'en', 'en'],
    ['', 'id', 'id'],
    ['', 'fr', 'id'],
    ['', 'english', 'id'],
    ['?lang=en', undefined, 'en'],
    ['?lang=id', 'en', 'id'],
    ['?lang=EN', 'en', 'en'],
    ['?lang=', 'en', 'en'],
    ['?bahasa=en', undefined, 'id'],
  ];
  for (const [search, cookie, chosen] of rows)
    test(`with ${search || 'nothing'} in the address and ${String(cookie)} kept is ${chosen}`, () => {
      browser.search = search;
      browser.cookies.set('sesi', 'x');
      if (cookie !== undefined) browser.cookies.set('tanggap-bahasa', cookie);
      assert.equal(chosenLanguage(), chosen);
    });

  test('that the address asks for is kept for a year, for this site alone; one that it does not is not written', () => {
    browser.search = '?lang=en';
    chosenLanguage();
    assert.deepEqual(browser.written, ['tanggap-bahasa=en; path=/; max-age=31536000; samesite=lax']);
    browser.search = '?lang=fr';
    chosenLanguage();
    assert.equal(browser.written.length, 1);
    assert.equal(browser.cookies.get('tanggap-bahasa'), 'en');
  });

  test('is not that of a cookie whose name only ends alike', () => {
    browser.cookies.set('x-tanggap-bahasa', 'en');
    assert.equal(chosenLanguage(), 'id');
  });

  test('that is another one loads the page anew, without the wish in its address', () => {
    browser.search = '?map=triage&lang=id';
    assert.equal(speakAgain('en'), true);
    assert.deepEqual(browser.replaced, ['https://meja.example/meja/masuk?map=triage']);
  });

  test('that is spoken already, or that the browser does not keep, loads nothing', () => {
    assert.equal(speakAgain('id'), false);
    browser.refuses = true;
    assert.equal(speakAgain('en'), false);
    assert.deepEqual(browser.replaced, []);
  });

  test('stands in an address once, and is taken out of it', () => {
    const address = 'https://meja.example/masuk?lang=id&map=all#akhir';
    assert.equal(addressIn(address, 'en'), 'https://meja.example/masuk?lang=en&map=all#akhir');
    assert.equal(addressIn(address), 'https://meja.example/masuk?map=all#akhir');
  });
});

suite('light or dark', () => {
  /** Read when the page is loaded: each time is a module of its own. */
  const loadedWith = async (kept: string | undefined, time: string): Promise<typeof Preferences> => {
    browser.stored = kept === undefined ? {} : { 'tanggap-meja': kept };
    delete browser.dataset['theme'];
    return (await import(`./preferences.ts?time=${encodeURIComponent(time)}`)) as typeof Preferences;
  };

  const rows: readonly (readonly [kept: string | undefined, theme: string | undefined])[] = [
    [undefined, undefined],
    ['{"theme":"dark"}', 'dark'],
    ['{"theme":"light","letterKeys":false}', 'light'],
    ['{"theme":"auto"}', undefined],
    ['{"theme":"blue"}', undefined],
    ['{"theme":null}', undefined],
    ['null', undefined],
    ['[]', undefined],
    ['{"theme":', undefined],
  ];
  for (const [kept, theme] of rows)
    test(`kept as ${String(kept)} shows ${theme ?? 'what the device shows'}`, async () => {
      const { showPreferences } = await loadedWith(kept, `rows-${String(kept)}`);
      showPreferences();
      assert.equal(browser.dataset['theme'], theme);
    });

  test('is shown at once and kept, beside what was chosen before', async () => {
    const { prefer } = await loadedWith('{"letterKeys":false}', 'kept');
    prefer({ theme: 'dark' });
    assert.equal(browser.dataset['theme'], 'dark');
    assert.deepEqual(JSON.parse(browser.stored['tanggap-meja'] ?? ''), {
      theme: 'dark',
      letterKeys: false,
      compact: false,
      holdFor: 10,
      claims: true,
    });
    prefer({ theme: 'auto' });
    assert.equal(browser.dataset['theme'], undefined);
  });

  test('leaves rows as roomy as they were, and closer together once that was chosen', async () => {
    const { prefer } = await loadedWith('{"compact":"true","theme":"dark"}', 'compact');
    prefer({ theme: 'light' });
    assert.equal((JSON.parse(browser.stored['tanggap-meja'] ?? '') as { compact: boolean }).compact, false);
    prefer({ compact: true });
    const again = await loadedWith(browser.stored['tanggap-meja'], 'compact-again');
    again.prefer({ theme: 'light' });
    assert.equal((JSON.parse(browser.stored['tanggap-meja'] ?? '') as { compact: boolean }).compact, true);
  });

  test('is shown where the browser keeps nothing', async () => {
    const { prefer } = await loadedWith(undefined, 'refused');
    browser.refuses = true;
    prefer({ theme: 'light' });
    assert.equal(browser.dataset['theme'], 'light');
    assert.deepEqual(browser.stored, {});
  });
});
