// The one-time address and the code of the tracking page are found wherever they come back, and nothing else is taken for them.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { hideLinkedCodes, markerOf, markersIn, replaceTokens } from './identity-token.ts';
import { linkedCodesIn, linkedTokensIn, namesReporterLink, reporterLinksIn } from './reporter-links.ts';

const token = 'aB3-dE6_gH9jK2mN5pQ8sT1vW4yZ7bC0';
const address = `https://kota.example/identitas/${token}`;

suite('tokens of one-time addresses', () => {
  const ways: Record<string, string> = {
    plain: address,
    'with the words around it': `Mohon isi ${address} ya min`,
    'two slashes': `https://kota.example/identitas//${token}`,
    'without a server': `/identitas/${token}`,
    'in capitals': `HTTPS://KOTA.EXAMPLE/IDENTITAS/${token}`,
    'wrapped in another link': `https://l.example/?u=https%3A%2F%2Fkota.example%2Fidentitas%2F${token}&h=1`,
    'wrapped twice': `https://l.example/?u=https%253A%252F%252Fkota.example%252Fidentitas%252F${token.replaceAll('-', '%252D')}`,
    'in a query printed for mail': `https://kota.example/identitas=2F${token}`,
    'broken softly': `https://kota.example/identi=\ntas/${token.slice(0, 10)}=\r\n${token.slice(10)} ya`,
    'broken within quotes': `> > https://kota.example/identitas/${token.slice(0, 20)}\n> > ${token.slice(20)}`,
    'with signs that nobody sees': `https://kota.example/identitas/${token.slice(0, 5)}\u00ad${token.slice(5, 9)}\u200b${token.slice(9)}`,
    'as an entity': `<a href="https:&#x2F;&#x2F;kota.example&#x2F;identitas&#x2F;${token}">`,
    'as a decimal entity': `kota.example&#47;identitas&#47;${token}`,
  };
  for (const [way, text] of Object.entries(ways))
    test(way, () => {
      assert.deepEqual(
        linkedTokensIn(text).map((found) => found.token),
        [token],
      );
      assert.equal(reporterLinksIn(text).length, 1);
      assert.ok(namesReporterLink(text));
      const instead = replaceTokens(text, (found) => (found === token ? 'X'.repeat(32) : undefined));
      assert.ok(!instead.replaceAll(/[^\w~-]/g, '').includes(token.slice(12, 24)), instead);
    });

  test('several in one text, in their order', () => {
    const other = token.replace('aB3', 'zY9');
    const text = `${address}\n\nlalu ${address.replace(token, other)}`;
    assert.deepEqual(
      linkedTokensIn(text).map((found) => found.token),
      [token, other],
    );
    const places = reporterLinksIn(text);
    assert.deepEqual(
      places.map(({ from, to }) => text.slice(from, to)),
      [token, other],
    );
  });

  test('a part of one is hidden, too, and is nobody’s token', () => {
    const text = `https://kota.example/identitas/${token.slice(0, 12)} terpotong`;
    assert.deepEqual(linkedTokensIn(text), []);
    assert.deepEqual(
      reporterLinksIn(text).map(({ from, to }) => text.slice(from, to)),
      [token.slice(0, 12)],
    );
  });

  test('what follows a whole one on the next line stays', () => {
    const text = `${address}\nTerimakasih banyak`;
    assert.deepEqual(
      reporterLinksIn(text).map(({ from, to }) => text.slice(from, to)),
      [token],
    );
  });

  test('plain words are none', () => {
    for (const text of [
      '',
      'identitas',
      'nama/identitas/alamat',
      'isi /identitas/',
      `${token}`,
      'identitas saya / ktp',
    ])
      assert.deepEqual(linkedTokensIn(text), [], text);
    for (const text of ['', 'identitas saya', 'nama dan identitas / ktp', 'identitas/', 'identitas /x'])
      assert.equal(namesReporterLink(text), false, text);
    assert.ok(namesReporterLink('a/identitas/b'));
  });
});

suite('codes of tracking pages', () => {
  const cases: [string, string[]][] = [
    ['https://kota.example/lacak/ADU-2026-000123-K7?kode=731204', ['731204']],
    ['https://kota.example/lacak/ADU-2026-000123-K7?a=1&kode=731204#x', ['731204']],
    ['https://kota.example/lacak/ADU?a=1&amp;kode=731204', ['731204']],
    ['u=%2Flacak%2FADU%3Fkode%3D731204 ya', ['731204']],
    ['u=%252Flacak%252FADU%253Fkode%253D731204', ['731204']],
    ['?kode=111111 dan &kode=222222', ['111111', '222222']],
    ['?kode=7312=\r\n04', ['7312=\r\n04']],
    ['?kode=12345', []],
    ['kode=123456', []],
    ['kode 123456', []],
    ['', []],
  ];
  for (const [text, codes] of cases)
    test(JSON.stringify(text), () => {
      assert.deepEqual(
        linkedCodesIn(text).map(({ from, to }) => text.slice(from, to)),
        codes,
      );
      assert.deepEqual(
        reporterLinksIn(text).map(({ from, to }) => text.slice(from, to)),
        codes,
      );
    });

  test('signs that are none stand instead, and all else stays', () => {
    assert.equal(hideLinkedCodes('a ?kode=731204 b &kode=000000 c'), 'a ?kode=~~~~~~ b &kode=~~~~~~ c');
    assert.equal(hideLinkedCodes('kode 731204'), 'kode 731204');
  });

  test('with an address beside it, both are found in their order', () => {
    const text = `?kode=731204 ${address}`;
    assert.deepEqual(
      reporterLinksIn(text).map(({ from, to }) => text.slice(from, to)),
      ['731204', token],
    );
  });
});

suite('what stands for a token in a text that is kept', () => {
  const digest = '0123456789abcdef'.repeat(4);

  test('is as long as a token, holds no digit and is found once', () => {
    const marker = markerOf(digest);
    assert.equal(marker.length, token.length);
    assert.match(marker, /^~{4}[a-p]{28}$/);
    assert.deepEqual(markersIn(`a ${marker} b ${marker}`), [marker]);
    assert.deepEqual(markersIn('tanpa'), []);
  });

  test('differs with its digest', () => {
    const digests = fc.stringMatching(/^[0-9a-f]{64}$/);
    fc.assert(
      fc.property(digests, digests, (one, other) => {
        assert.equal(markerOf(one) === markerOf(other), one.slice(0, 28) === other.slice(0, 28));
      }),
      { seed: 20_261_129 },
    );
  });

  test('alone or in an address it is hidden once', () => {
    const marker = markerOf(digest);
    for (const text of [marker, `https://kota.example/identitas/${marker}`])
      assert.deepEqual(
        reporterLinksIn(text).map(({ from, to }) => text.slice(from, to)),
        [marker],
      );
  });

  test('a token is replaced in an address and alone, where it is one that somebody knows', () => {
    const marker = markerOf(digest);
    const known = (found: string): string | undefined => (found === token ? marker : undefined);
    assert.equal(replaceTokens(`x ${token} y ${address}`, known), `x ${marker} y ${address.replace(token, marker)}`);
    const stranger = token.replace('aB3', 'zY9');
    assert.equal(replaceTokens(`x ${stranger} y`, known), `x ${stranger} y`);
    assert.equal(replaceTokens('', known), '');
  });

  test('what is put in its place and taken out again is the text that was written', () => {
    const filler = fc.stringMatching(/^[a-z .,\n]{0,40}$/);
    fc.assert(
      fc.property(filler, filler, (before, after) => {
        const written = `${before} ${address} ${after}`;
        const marker = markerOf(digest);
        const kept = replaceTokens(written, (found) => (found === token ? marker : undefined));
        assert.ok(!kept.includes(token));
        assert.equal(kept.replace(marker, token), written);
      }),
      { seed: 20_261_129 },
    );
  });
});
