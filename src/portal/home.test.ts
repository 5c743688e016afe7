// The front page, drawn for every set of accounts: each is called what it is, led to where it is, and none is invented.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { kinds } from '#channels/kinds.ts';
import type { PublishedMonth } from '#core/figures/public-month.ts';
import { medsos1 } from '#core/sop/medsos.ts';
import { mainOf, readable } from '#test/given/citizen-view.ts';
import type { OfficialAccount } from './case.query.ts';
import { homePage, type Home } from './home.page.ts';
import { homeText } from './words.ts';

const tour = { medsos: 'Sari Contoh', pusat: 'Bima Contoh', agency: 'Rahma Contoh' };

const account = (channel: string, handle = 'kotacontoh', id = '1'): OfficialAccount => ({ channel, id, handle });

const drawn = (accounts: readonly OfficialAccount[], more: Partial<Home> = {}): string =>
  mainOf(homePage({ language: 'id', accounts, sop: medsos1, ...more }));

const waysOf = (page: string): string => page.slice(page.indexOf('id="lapor"'), page.indexOf('class="note"'));
const linksOf = (page: string): string[] => [...waysOf(page).matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);

const everyWay = Object.keys(kinds)
  .filter((channel) => channel !== 'open311' && channel !== 'web')
  .map((channel) => account(channel));

suite('the ways to report', () => {
  test('are told to be missing where no account was declared, and nothing else is said', () => {
    const page = drawn([]);
    assert.ok(page.includes(homeText.id.waysNone));
    assert.doesNotMatch(waysOf(page), /<li|<h3/);
    assert.ok(!drawn([account('instagram')]).includes(homeText.id.waysNone));
  });

  test('are each named once, in groups that are there only where something is in them', () => {
    const page = waysOf(drawn(everyWay));
    assert.equal(page.match(/<li/g)?.length, everyWay.length);
    assert.equal(page.match(/<h3/g)?.length, 3);
    const social = waysOf(drawn([account('instagram'), account('x')]));
    assert.equal(social.match(/<h3/g)?.length, 1);
    assert.ok(readable(social).includes(homeText.id.groups.social.title));
    assert.ok(!readable(social).includes(homeText.id.groups.other.title));
  });

  test('follow the order in which they were given, group by group', () => {
    const page = readable(
      waysOf(
        drawn([
          account('phone', '0274-1'),
          account('instagram', 'b'),
          account('instagram', 'a'),
          account('whatsapp', 'c'),
        ]),
      ),
    );
    const places = ['@b', '@a', 'WhatsApp', '0274-1'].map((words) => page.indexOf(words));
    assert.deepEqual(
      places,
      places.toSorted((one, other) => one - other),
      page,
    );
    assert.ok(places.every((place) => place >= 0));
  });

  test('lead to the account itself, and a handle has one @ in what is read and none in the address', () => {
    for (const handle of ['kotacontoh', '@kotacontoh']) {
      const page = drawn([account('instagram', handle)]);
      assert.deepEqual(linksOf(page), ['https://www.instagram.com/kotacontoh/']);
      assert.match(readable(waysOf(page)), /(?<!@)@kotacontoh/);
    }
  });

  test('cannot be led elsewhere by what a handle is', () => {
    for (const handle of ['a/../../jahat', 'a?x=1#y', '"><script>', 'a b', '../x']) {
      const page = drawn([account('instagram', handle), account('mastodon', handle), account('email', handle)]);
      assert.doesNotMatch(page, /<script/);
      for (const href of linksOf(page).filter((one) => one.startsWith('http')))
        assert.ok(!/\.\.\/|\?x=1|#y/.test(href), href);
      assert.ok(linksOf(page).some((href) => href.startsWith('https://www.instagram.com/')));
    }
  });

  test('in training lead to the simulator where it plays them, and never to a real platform', () => {
    const links = linksOf(drawn(everyWay, { tour }));
    assert.ok(links.length > 0);
    assert.deepEqual([...new Set(links)], ['/simulator']);
    for (const channel of ['phone', 'walk-in', 'sp4n-lapor'])
      assert.deepEqual(linksOf(drawn([account(channel)], { tour })), [], channel);
  });

  test('have their names in the page’s language', () => {
    const [id, en] = (['id', 'en'] as const).map((language) =>
      readable(waysOf(drawn([account('phone')], { language }))),
    );
    assert.match(id ?? '', /Telepon/);
    assert.match(en ?? '', /Telephone/);
  });

  test('break a long handle after a mark, and give one without marks a line of its own', () => {
    assert.ok(drawn([account('instagram', 'pemkot.kota_contoh')]).includes('@pemkot.<wbr />kota_<wbr />contoh'));
    assert.match(drawn([account('instagram', 'x'.repeat(13))]), /<li class="long">/, 'with its @ it is fourteen');
    assert.doesNotMatch(drawn([account('instagram', 'x'.repeat(12))]), /<li class="long">/);
  });

  test('of an account whose channel is not built are shown all the same, without a link', () => {
    const page = drawn([account('belum-ada', 'kota')]);
    assert.ok(readable(waysOf(page)).includes('kota'));
    assert.deepEqual(linksOf(page), []);
  });
});

suite('the figures of the month', () => {
  const total = { n: 10 };
  const month = (more: object): PublishedMonth =>
    ({
      month: '2026-10',
      totals: { opened: { n: 120 }, onTime: { n: 400, share: { least: 81, most: 84 } }, told: total, ...more },
      tables: {},
    }) as unknown as PublishedMonth;
  const lineOf = (more: object, language: 'id' | 'en' = 'id'): string =>
    readable(/<p class="month">[^]*?<\/p>/.exec(drawn([], { month: month(more), language }))?.[0] ?? '');

  test('stand in one line that leads to all of them, as they were published', () => {
    assert.equal(lineOf({}), 'Oktober 2026: 120–124 aduan masuk, 81–84 % langkah tepat waktu');
    assert.equal(lineOf({}, 'en'), 'October 2026: 120–124 complaints came in, 81–84 % of steps in time');
    assert.match(drawn([], { month: month({}), language: 'en' }), /<p class="month">\s*<a href="\/statistik\?lang=en"/);
  });

  test('say nothing that was hidden, and nothing before a month was published', () => {
    assert.equal(lineOf({ onTime: { n: 400 } }), 'Oktober 2026: 120–124 aduan masuk');
    assert.equal(lineOf({ opened: { n: 0 } }), '');
    assert.doesNotMatch(drawn([]), /class="month"/);
  });
});

suite('the tour', () => {
  test('is training’s alone: nothing of it is left without one', () => {
    const page = drawn(everyWay);
    assert.doesNotMatch(page, /simulator|class="tour"|class="trial"/);
    for (const name of Object.values(tour)) assert.ok(!page.includes(name));
  });

  test('names its officers, in either language, and goes in three steps', () => {
    for (const language of ['id', 'en'] as const) {
      const page = drawn([], { tour, language });
      const part = page.slice(page.indexOf('class="tour"'), page.indexOf('</ol>', page.indexOf('class="tour"')));
      assert.equal(part.match(/<li>/g)?.length, 3);
      for (const name of Object.values(tour)) assert.ok(readable(part).includes(name), name);
      assert.ok(part.includes(`href="/lacak${language === 'en' ? '?lang=en' : ''}"`));
    }
  });

  test('says names as text', () => {
    assert.doesNotMatch(drawn([], { tour: { ...tour, medsos: '<script>x</script>' } }), /<script/);
  });
});

suite('the rest of the page', () => {
  test('may be kept by caches and found by searching, and knows no case', () => {
    const page = homePage({ language: 'id', accounts: [], sop: medsos1 });
    assert.equal(page.hidden, undefined);
    assert.equal(page.path, '/');
    assert.equal(page.description, homeText.id.description);
  });

  test('holds the form for tracking, and the six steps of the procedure in force', () => {
    const page = drawn([]);
    assert.match(page, /<form[^>]* action="\/lacak"/);
    assert.equal(page.match(/class="station"/g)?.length, 6);
    assert.equal(page.match(/<h1/g)?.length, 1);
  });

  test('stays in its language wherever it leads', () => {
    const page = drawn([], { language: 'en' });
    for (const [, href = ''] of page.matchAll(/(?:href|action)="(\/[^"]*)"/g)) assert.match(href, /\?lang=en/, href);
  });
});
