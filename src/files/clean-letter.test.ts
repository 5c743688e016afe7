// Nothing in a letter may run, load, lead away or lie over the page that shows it; what its writer said and how it was set stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanLetter } from './clean-letter.ts';

const shown = (html: string): string => {
  const cleaned = cleanLetter(Buffer.from(html));
  assert.ok(cleaned.ok && cleaned.bytes !== undefined);
  return /<main>([\s\S]*)<\/main>/.exec(cleaned.bytes.toString())?.[1] ?? '';
};

test('words, lists and tables stay as they were set', () => {
  const html =
    '<p style="color:#c00;text-align:center"><b>Jalan</b> rusak</p><ul><li>satu</li></ul><table><tr><td colspan="2">RT 3</td></tr></table>';
  assert.equal(shown(`<html><head><title>x</title></head><body>${html}</body></html>`), html);
});

test('a link is words with its address told, a picture is told by its words', () => {
  assert.equal(
    shown('<a href="https://jahat.example/masuk">bank Anda</a><img src="https://jahat.example/p.gif" alt="peta">'),
    '<span title="https://jahat.example/masuk">bank Anda</span><span>[gambar: peta]</span>',
  );
  assert.equal(shown('<a href="javascript:alert(1)">x</a><img src="cid:1">'), '<span>x</span><span>[gambar]</span>');
});

const hostile = [
  '<script>alert(1)</script>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)">x</a></svg>',
  '<img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://jahat.example/a.swf"></object><embed src="https://jahat.example/a.swf">',
  '<link rel=stylesheet href="https://jahat.example/a.css"><base href="https://jahat.example/">',
  '<meta http-equiv=refresh content="0;url=https://jahat.example/">',
  '<form action="https://jahat.example/"><input name=a><button>x</button></form>',
  '<div style="background:url(https://jahat.example/a);position:fixed;top:0;color:expression(alert(1))">x</div>',
  '<style>@import "https://jahat.example/a.css"</style>',
  '<video src="https://jahat.example/a.mp4" poster="https://jahat.example/a.png"></video>',
  '<p background="https://jahat.example/a.png" class="note" id="main">x</p>',
  '</main></body><script>alert(1)</script>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
];

for (const html of hostile)
  test(`nothing is left of ${html.slice(0, 50)}`, () => {
    const left = shown(html);
    assert.doesNotMatch(left, /<(?:script|svg|img|iframe|object|embed|link|base|meta|form|input|style|video|math)/i);
    assert.doesNotMatch(
      left,
      /\son\w+=|javascript:|url\(|position|expression|@import|src=|href=|class=|id=|background=/i,
    );
    assert.ok(!left.includes('</main>'));
  });

test('whatever the bytes are, tags and attributes are among those that are meant', () => {
  const part = fc.constantFrom(
    '<',
    '>',
    '</',
    '"',
    "'",
    '=',
    ' ',
    'script',
    'img',
    'a',
    'style',
    'onerror',
    'href',
    '&#x3c;',
    'x',
    '/>',
    '<!--',
    ']]>',
    '\0',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      for (const [, name = '', attributes = ''] of shown(parts.join('')).matchAll(/<\/?([^\s>/]*)([^>]*)>/g)) {
        assert.match(name, /^(?:span|p|b|i|u|s|br|hr)?$/);
        assert.doesNotMatch(attributes, /on\w+=|href|src/);
      }
    }),
  );
});

test('a letter of many tags within each other is no bomb', { timeout: 20_000 }, () => {
  assert.ok(cleanLetter(Buffer.from('<div>'.repeat(200_000))).ok);
});
