// The frame around every page: what stands in it by language, by office and by mode, and what it never shows.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FastifyReply } from 'fastify';
import { siteOf } from '#http/site.ts';
import { readable } from '#test/given/citizen-view.ts';
import { html } from './html.ts';
import { draw, sendPage, type Page } from './layout.ts';
import { shellText } from './words.ts';

const plain: Page = { language: 'id', title: 'Judul', path: '/lacak', main: html`<h1>Isi</h1>` };
const site = siteOf(undefined, false);
const footOf = (page: string): string => page.slice(page.indexOf('<footer'));

suite('the title', () => {
  test('names the page first, then the program; a page at fault says that before', () => {
    const titleOf = (page: Page): string => /<title>([^<]*)<\/title>/.exec(draw(page, site))?.[1] ?? '';
    assert.equal(titleOf(plain), 'Judul – Tanggap');
    assert.equal(titleOf({ ...plain, faulty: true }), `${shellText.id.errorPrefix}: Judul – Tanggap`);
    assert.equal(titleOf({ ...plain, faulty: false }), 'Judul – Tanggap');
    assert.equal(titleOf({ ...plain, title: '</title><script>' }), '&lt;/title&gt;&lt;script&gt; – Tanggap');
  });
});

suite('the city’s own look', () => {
  const office = {
    ...{ name: 'Kota <Contoh>', shortName: 'Lapor "Contoh"', style: '/merek/1b7f3b-asli.0123456789ab.css' },
    logo: { path: '/merek/abc.png', bytes: new Uint8Array(), width: 192 },
  };
  const page = draw(plain, siteOf(office, false));

  test('stands in title, head and icon; its style sheet comes after ours', () => {
    assert.match(page, /<title>Judul – Lapor &quot;Contoh&quot;<\/title>/);
    assert.match(page, /<b>Lapor &quot;Contoh&quot;<\/b\s*><small>Kota &lt;Contoh&gt;<\/small>/);
    assert.match(page, /rel="icon" href="\/merek\/abc.png" type="image\/png"/);
    assert.ok(page.includes('<img src="/merek/abc.png"'));
    assert.ok(page.indexOf('/aset/portal.') < page.indexOf(office.style));
  });

  test('is none where the city chose none', () => {
    assert.doesNotMatch(draw(plain, site), /\/merek\//);
  });
});

suite('for search engines and programs', () => {
  const head = (page: Page, training = false): string =>
    draw(page, siteOf(undefined, training)).split('</head>')[0] ?? '';

  test('a page about a case is not to be kept, nor any page of a training installation', () => {
    assert.doesNotMatch(head(plain), /noindex/);
    assert.match(head({ ...plain, hidden: true }), /name="robots" content="noindex"/);
    assert.match(head(plain, true), /name="robots" content="noindex"/);
  });

  test('a description and a wait stand there only where the page has them', () => {
    assert.doesNotMatch(head(plain), /name="description"|http-equiv/);
    assert.match(head({ ...plain, description: 'Apa & "siapa"' }), /content="Apa &amp; &quot;siapa&quot;"/);
    assert.match(head({ ...plain, refreshSeconds: 2 }), /http-equiv="refresh" content="2"/);
  });
});

suite('the way to the other language', () => {
  test('is the same page, in its own language', () => {
    for (const [language, href, other] of [
      ['id', '/lacak?lang=en', 'en'],
      ['en', '/lacak', 'id'],
    ] as const) {
      const foot = footOf(draw({ ...plain, language }, site));
      assert.match(
        foot,
        new RegExp(`class="tongue" href="${href.replace('?', '\\?')}" lang="${other}" hreflang="${other}"`),
      );
    }
  });

  test('is never lost on the way through the menu', () => {
    const page = draw({ ...plain, language: 'en' }, site);
    for (const path of ['/', '/lacak', '/sop']) assert.ok(page.includes(`href="${path}?lang=en"`), path);
  });
});

suite('the menu', () => {
  test('marks the page that one is on, and no other', () => {
    for (const [path, times] of [
      ['/lacak', 2],
      ['/sop', 2],
      ['/', 1],
      ['/lacak/ADU-2026-000001-XX', 0],
    ] as const)
      assert.equal(draw({ ...plain, path }, site).match(/aria-current="page"/g)?.length ?? 0, times, path);
  });
});

suite('who answers', () => {
  const named = {
    name: 'Kota Contoh',
    office: 'Dinas Contoh',
    address: 'Jl. Contoh 1',
    phone: '+62 274 515-865',
    email: 'aduan@contoh.example',
    website: 'https://contoh.example/',
  };

  test('is the office of the configuration, with every way to reach it', () => {
    const foot = footOf(draw(plain, siteOf(named, false)));
    for (const words of Object.values(named)) assert.ok(readable(foot).includes(words), words);
    assert.ok(foot.includes('href="tel:+62274515865"'));
    assert.ok(foot.includes('href="mailto:aduan@contoh.example"'));
    assert.ok(foot.includes('href="https://contoh.example/"'));
  });

  test('has nothing empty where the configuration does not say', () => {
    const foot = footOf(draw(plain, siteOf({ name: 'Kota Contoh' }, false)));
    assert.doesNotMatch(foot, /tel:|mailto:|undefined|<b><\/b>/);
    assert.ok(readable(foot).includes('Kota Contoh'));
  });

  test('is the one that enacted the procedure where no office is named', () => {
    assert.ok(readable(footOf(draw(plain, site))).includes('Pemerintah Kota Yogyakarta'));
  });

  test('leads to no address but http: what a browser would run is text left out', () => {
    for (const website of ['javascript:alert(1)', 'data:text/html,x', 'ftp://x', ' https://x'])
      assert.ok(!footOf(draw(plain, siteOf({ name: 'K', website }, false))).includes(`href="${website}"`), website);
  });

  test('is nobody on a page that is drawn before anything is known', () => {
    const page = draw(plain, undefined);
    assert.doesNotMatch(page, /<address|<small>/);
    assert.match(page, /<main id="isi" tabindex="-1"><h1>Isi<\/h1><\/main>/);
  });
});

test('training is said at the foot of every page, and nowhere else', () => {
  for (const language of ['id', 'en'] as const) {
    const note = shellText[language].trainingNote;
    assert.ok(readable(footOf(draw({ ...plain, language }, siteOf(undefined, true)))).includes(note));
    assert.ok(!readable(draw({ ...plain, language }, site)).includes(note));
  }
});

suite('a page is sent', () => {
  const sent = (page: Page, training = false): Map<string, string> => {
    const headers = new Map<string, string>();
    const reply = {
      header: (name: string, value: string) => {
        headers.set(name, value);
        return reply;
      },
      type: (value: string) => reply.header('content-type', value),
      send: (body: string) => reply.header('body', body),
    };
    sendPage(reply as unknown as FastifyReply, page, siteOf(undefined, training));
    return headers;
  };

  test('to be kept for a minute, but for pages about a case: those never', () => {
    assert.equal(sent(plain).get('cache-control'), 'public, max-age=60');
    assert.equal(sent({ ...plain, hidden: true }).get('cache-control'), 'no-store');
  });

  test('with the word to search engines where it is not theirs', () => {
    assert.equal(sent(plain).get('x-robots-tag'), undefined);
    for (const headers of [sent({ ...plain, hidden: true }), sent(plain, true)])
      assert.equal(headers.get('x-robots-tag'), 'noindex, nofollow');
  });

  test('as a whole page in the language that it is written in', () => {
    const headers = sent({ ...plain, language: 'en' });
    assert.equal(headers.get('content-language'), 'en');
    assert.equal(headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(headers.get('body') ?? '', /^<!doctype html>\n<html lang="en">/);
  });
});
