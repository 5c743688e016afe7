// Markup by template: what people wrote stays text wherever it stands, and nothing else can be printed raw.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { readable } from '#test/given/citizen-view.ts';
import { html, paragraphs, type Html } from './html.ts';

suite('a value in a template', () => {
  test('is escaped, each sign by its own name', () => {
    assert.equal(html`${'<a href="x">&\'`'}`.text, '&lt;a href=&quot;x&quot;&gt;&amp;&#39;&#96;');
    assert.equal(html`${'&lt;'}`.text, '&amp;lt;', 'nothing is taken for escaped already');
  });

  test('cannot leave its attribute or its element', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '`', '&', ' ', '=', '/', 'a', '\n') }),
        (value) => {
          const { text } = html`<i title="${value}">${value}</i>`;
          assert.equal(text.match(/[<>]/g)?.length, 4, text);
          assert.equal(text.match(/"/g)?.length, 2, text);
        },
      ),
    );
  });

  test('comes back as it was when the page is read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (value) => {
        assert.equal(readable(html`<p>${value}</p>`.text), value.replaceAll(/\s+/g, ' ').trim());
      }),
    );
  });

  test('that is not there prints nothing; a number is itself, zero too', () => {
    assert.equal(html`a${undefined}b${false}c${0}d${''}e`.text, 'abc0de');
    assert.equal(html`${-1.5}`.text, '-1.5');
  });

  test('made by a template is not escaped again, and lists are put one behind the other', () => {
    const items = ['<1>', '<2>'].map((one) => html`<li>${one}</li>`);
    assert.equal(
      html`<ul>
        ${items}
      </ul>`.text,
      '<ul>\n<li>&lt;1&gt;</li><li>&lt;2&gt;</li>\n</ul>',
    );
    assert.equal(html`${[['a', ['b']], undefined, false]}`.text, 'ab');
  });

  test('that only looks like markup of ours is text', () => {
    const forged = { text: '<script>alert(1)</script>', mark: true } as unknown as Html;
    assert.throws(() => html`${forged}`);
    const parsed = JSON.parse('{"text":"<script>"}') as Html;
    assert.throws(() => html`${parsed}`);
  });
});

suite('the markup itself', () => {
  test('loses the indentation of its source, and no blank that somebody typed', () => {
    // Under another name, so that the formatter leaves the source as it stands here.
    const made = html;
    const typed = 'satu\n      dua';
    assert.equal(made`<p>\n    ${typed}\n</p>`.text, `<p>\n${typed}\n</p>`);
    assert.equal(made`<textarea>${typed}</textarea>`.text, `<textarea>${typed}</textarea>`);
  });
});

suite('a text in paragraphs', () => {
  test('keeps its lines, and begins another paragraph at an empty one', () => {
    assert.equal(paragraphs('a').text, '<p>a</p>');
    assert.equal(paragraphs('a\nb\n\nc').text, '<p>a<br />b</p><p>c</p>');
    assert.equal(paragraphs('a\n\n\n\nb').text, '<p>a</p><p>b</p>');
  });

  test('escapes each line, and is one empty paragraph of nothing', () => {
    assert.equal(paragraphs('<b>\n</b>').text, '<p>&lt;b&gt;<br />&lt;/b&gt;</p>');
    assert.equal(paragraphs('').text, '<p></p>');
  });
});
