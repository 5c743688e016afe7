// A secret word is replaced wherever it stands in what was stored as it came: in texts, in base64, in letters within letters.
// Every other sign stays.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { inPayload, inStored } from './stored-letter.ts';

const secret = 'TOKENRAHASIA';
const hide = (text: string): string => text.replaceAll(secret, '************');
const words = `Selamat pagi, tautan saya ${secret}, mohon bantuannya untuk jalan yang rusak di dekat pasar. `;

/** As a mail program writes it: lines of one width. */
const base64 = (text: string, width = 76, end = '\r\n'): string =>
  (
    Buffer.from(text)
      .toString('base64')
      .match(new RegExp(`.{1,${String(width)}}`, 'g')) ?? []
  ).join(end);

const opened = (block: string): string => Buffer.from(block.replaceAll(/\s/g, ''), 'base64').toString();

suite('a text', () => {
  test('is changed where the word stands, and returned as it is where it does not', () => {
    assert.equal(inStored(`a ${secret} b`, hide), 'a ************ b');
    assert.equal(inStored('a b', hide), 'a b');
    assert.equal(inStored('', hide), '');
  });

  test('that is one base64 value is opened, changed and closed again', () => {
    const changed = inStored(Buffer.from(words).toString('base64'), hide);
    assert.equal(opened(changed), hide(words));
  });

  test('that only looks like base64 keeps its signs', () => {
    for (const text of [
      'a'.repeat(44),
      `${'Ab1+'.repeat(12)}`,
      Buffer.from('tanpa rahasia apa pun di dalamnya, sungguh').toString('base64'),
    ])
      assert.equal(inStored(text, hide), text);
  });

  test('is left alone where what is encoded is a picture', () => {
    const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), Buffer.from(words)]).toString('base64');
    const letter = `Content-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(picture, 'base64').toString('latin1'))}`;
    assert.equal(inStored(picture, hide), picture);
    assert.equal(
      inStored(letter, (text) => text),
      letter,
    );
  });
});

suite('a block of base64 within a letter', () => {
  for (const [width, end] of [
    [76, '\r\n'],
    [76, '\n'],
    [60, '\n'],
    [40, '\r\n'],
  ] as const)
    test(`of ${String(width)} signs a line keeps its lines (${JSON.stringify(end)})`, () => {
      const text = words.repeat(3);
      const before = `Subject: aduan${end}${end}`;
      const after = `${end}--batas--${end}`;
      const changed = inStored(`${before}${base64(text, width, end)}${after}`, hide);
      assert.ok(changed.startsWith(before) && changed.endsWith(after), changed);
      const block = changed.slice(before.length, changed.length - after.length);
      assert.equal(opened(block), hide(text));
      assert.ok(
        block
          .split(end)
          .every((line, index, all) => (index < all.length - 1 ? line.length === width : line.length <= width)),
      );
    });

  test('without the word keeps every sign, also where its lines are of another width', () => {
    const letter = `A\r\n\r\n${base64('kata '.repeat(60), 72)}\r\nB`;
    assert.equal(inStored(letter, hide), letter);
  });

  test('stands beside plain text that is changed too', () => {
    const changed = inStored(`Kutipan: ${secret}\n\n${base64(words.repeat(2), 76, '\n')}\n`, hide);
    assert.ok(changed.startsWith('Kutipan: ************\n\n'));
    assert.equal(changed.includes(secret), false);
    assert.equal(opened(changed.split('\n\n')[1] ?? ''), hide(words.repeat(2)));
  });

  test('may hold letters within letters, three deep', () => {
    const wrapped = (depth: number): string =>
      depth === 0 ? words.repeat(2) : `Content-Type: message/rfc822\n\n${base64(wrapped(depth - 1), 76, '\n')}\n`;
    const innermost = (text: string, depth: number): string =>
      depth === 0 ? text : innermost(opened(text.split('\n\n')[1] ?? ''), depth - 1);
    for (const depth of [1, 2, 3])
      assert.equal(innermost(inStored(wrapped(depth), hide), depth), hide(words.repeat(2)));
    assert.equal(inStored(wrapped(5), hide), wrapped(5));
  });
});

suite('a payload', () => {
  test('of JSON is changed in its texts, and in base64 that they hold', () => {
    const raw = base64(words.repeat(2));
    const payload = { uid: 5, letter: raw, list: ['a', `x ${secret}`], deep: { none: null, yes: true, n: 1.5 } };
    const changed = JSON.parse(inPayload(JSON.stringify(payload), hide)) as typeof payload;
    assert.deepEqual(
      { ...changed, letter: opened(changed.letter) },
      {
        ...payload,
        letter: hide(words.repeat(2)),
        list: ['a', 'x ************'],
      },
    );
  });

  test('in which nothing changes keeps its very signs, however it was spaced', () => {
    for (const payload of [
      '{ "a" :\t1.0 }',
      '[\n]',
      '{"a":"\\u0041","a":2}',
      '{"b":1,"a":"x"}',
      '"teks"',
      '12',
      'null',
    ])
      assert.equal(inPayload(payload, hide), payload);
  });

  test('that is no JSON is one text: a form, a letter, or half an object', () => {
    assert.equal(inPayload(`a=1&text=${secret}`, hide), 'a=1&text=************');
    assert.equal(inPayload(`{"a":"${secret}"`, hide), '{"a":"************"');
    assert.equal(inPayload(`"${secret}"`, hide), '"************"');
  });

  test('that is nested beyond all measure is searched as one text, and holds nobody up', () => {
    const deep = `${'['.repeat(200_000)}"${secret}"${']'.repeat(200_000)}`;
    assert.equal(inPayload(deep, hide), deep.replace(secret, '************'));
  });

  test('keeps names of fields as they are, also where they hold the word', () => {
    const payload = JSON.stringify({ [secret]: 'x', nilai: secret });
    assert.equal(inPayload(payload, hide), `{"${secret}":"x","nilai":"************"}`);
  });
});

test('whatever is stored, a change that changes nothing changes nothing', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ minLength: 30, maxLength: 400 }).map((text) => base64(text)),
    fc.json(),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 5 }), (pieces) => {
      const text = pieces.join('\r\n');
      assert.equal(
        inPayload(text, (same) => same),
        text,
      );
    }),
    { numRuns: 200 },
  );
});
