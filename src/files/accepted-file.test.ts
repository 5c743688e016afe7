// A file is what its bytes say, and a picture may not unfold to more than can be looked at.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  boxed,
  gif,
  heic,
  html,
  jpeg,
  m4a,
  movie,
  mp4,
  office,
  ogg,
  oldOffice,
  openDocument,
  pdf,
  png,
  svg,
  webm,
  webp,
} from '#test/given/sample-files.ts';
import { endingOf, inspectFile } from './accepted-file.ts';
import { pictureSize } from './picture-size.ts';

const ooxml = 'application/vnd.openxmlformats-officedocument';

const accepted: [what: string, bytes: Buffer, kind: string, contentType: string, ending: string][] = [
  ['PNG', png(), 'image', 'image/png', 'png'],
  ['JPEG', jpeg(), 'image', 'image/jpeg', 'jpg'],
  ['GIF', gif(), 'image', 'image/gif', 'gif'],
  ['WebP', webp.lossy(3, 2), 'image', 'image/webp', 'webp'],
  ['HEIC', heic(), 'file', 'image/heic', 'heic'],
  ['PDF', pdf(), 'file', 'application/pdf', 'pdf'],
  ['MP4', mp4(), 'video', 'video/mp4', 'mp4'],
  ['spoken message', m4a(), 'audio', 'audio/x-m4a', 'm4a'],
  ['film of an iPhone', boxed('qt  '), 'video', 'video/quicktime', 'mov'],
  ['film of an iPhone without its first box', movie(), 'video', 'video/quicktime', 'mov'],
  ['film of an old telephone', boxed('3gp4'), 'video', 'video/3gpp', '3gp'],
  ['WebM', webm(), 'video', 'video/webm', 'webm'],
  ['HEIF', boxed('mif1'), 'file', 'image/heif', 'heif'],
  ['AVIF', boxed('avif'), 'file', 'image/avif', 'avif'],
  ['voice note of WhatsApp', ogg('OpusHead'), 'audio', 'audio/ogg', 'ogg'],
  ['a film in Ogg', ogg('\u0080theora'), 'video', 'video/ogg', 'ogv'],
  ['a film in AVI', Buffer.from('RIFF\u0010\0\0\0AVI LIST\0\0\0\0'), 'file', 'video/vnd.avi', 'avi'],
  ['voice note in Vorbis', ogg('\u0001vorbis'), 'audio', 'audio/ogg', 'ogg'],
  ['voice note of an old telephone', Buffer.from('#!AMR\n<\0\0\0'), 'audio', 'audio/amr', 'amr'],
  ['AAC', Buffer.from('fff15080021ffc'.padEnd(80, '0'), 'hex'), 'audio', 'audio/aac', 'aac'],
  [
    'Word',
    office('word/document.xml', 'wordprocessingml.document'),
    'file',
    `${ooxml}.wordprocessingml.document`,
    'docx',
  ],
  ['Excel', office('xl/workbook.xml', 'spreadsheetml.sheet'), 'file', `${ooxml}.spreadsheetml.sheet`, 'xlsx'],
  [
    'PowerPoint',
    office('ppt/presentation.xml', 'presentationml.presentation'),
    'file',
    `${ooxml}.presentationml.presentation`,
    'pptx',
  ],
  ['OpenDocument', openDocument(), 'file', 'application/vnd.oasis.opendocument.text', 'odt'],
  ['old Word', oldOffice('WordDocument'), 'file', 'application/msword', 'doc'],
  ['old Excel', oldOffice('Workbook'), 'file', 'application/vnd.ms-excel', 'xls'],
  ['a text', Buffer.from('Lampu mati — 3 hari\r\n'), 'file', 'text/plain', 'txt'],
];

for (const [what, bytes, kind, contentType, ending] of accepted)
  test(`${what} is accepted as ${contentType}`, async () => {
    assert.deepEqual(await inspectFile(bytes), { ok: true, file: { kind, contentType } });
    assert.equal(endingOf(contentType), ending);
  });

const refused: [what: string, bytes: Buffer][] = [
  ['nothing', Buffer.alloc(0)],
  ['HTML', html()],
  ['SVG', svg()],
  ['SVG after a long comment', Buffer.concat([Buffer.from(`<!--${' '.repeat(9000)}-->`), svg()])],
  ['a web archive', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related\r\n\r\n<script>1</script>')],
  ['a script', Buffer.from('#!/bin/sh\nid\n')],
  ['a Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
  ['a ZIP archive', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  [
    'a document with macros',
    office('word/document.xml', 'wordprocessingml.document', 'application/vnd.ms-word.document.macroEnabled'),
  ],
  ['an old document with macros', oldOffice('WordDocument', '_VBA_PROJECT')],
  ['an installer, which is packed like one', oldOffice('SummaryInformation')],
  ['a page that begins with words', Buffer.from('Halo <img src=x onerror=alert(1)>')],
  ['a text with bytes in it', Buffer.from('Lampu\u0000mati')],
  ['gzip', Buffer.from('1f8b0800000000000003030000000000000000', 'hex')],
  ['HTML that begins like a JPEG', Buffer.concat([Buffer.from('ffd8ff', 'hex'), html()])],
  ['HTML that begins like a PNG', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), html()])],
  ['HTML that begins like a GIF', Buffer.concat([Buffer.from('GIF89a\0\0\0\0'), html()])],
  ['a PNG without an end to its header', png().subarray(0, 20)],
  ['a JPEG cut off before its size', jpeg().subarray(0, 30)],
  ['a JPEG that scans before it has a size', Buffer.from('ffd8ffda000c03010002110311003f00aabbccddeeff', 'hex')],
];

for (const [what, bytes] of refused)
  test(`${what} is not accepted`, async () => {
    assert.deepEqual(await inspectFile(bytes), { ok: false, refusal: 'type-not-accepted' });
  });

const floods: [what: string, bytes: Buffer][] = [
  ['PNG', png(50_000, 50_000)],
  ['JPEG', jpeg(65_000, 65_000)],
  ['JPEG behind a comment', jpeg(65_000, 65_000, 'x'.repeat(60_000))],
  ['GIF', gif(65_000, 65_000)],
  ['extended WebP', webp.extended(16_000, 16_000)],
  ['lossless WebP', webp.lossless(16_000, 16_000)],
  ['lossy WebP', webp.lossy(16_000, 16_000)],
  ['PNG one row above the limit', png(8000, 5001)],
];

for (const [what, bytes] of floods)
  test(`${what}: a flood of pixels is refused by its header`, async () => {
    assert.deepEqual(await inspectFile(bytes), { ok: false, refusal: 'too-many-pixels' });
  });

test('forty million pixels are a large photo, and accepted', async () => {
  assert.equal((await inspectFile(png(8000, 5000))).ok, true);
});

test('each kind of picture tells the size it was made with', () => {
  const side = fc.integer({ min: 1, max: 16_000 });
  fc.assert(
    fc.property(side, side, fc.string({ maxLength: 300 }), (width, height, comment) => {
      const size = { width, height };
      assert.deepEqual(pictureSize(jpeg(width, height, comment), 'image/jpeg'), size);
      assert.deepEqual(pictureSize(gif(width, height), 'image/gif'), size);
      for (const make of Object.values(webp)) assert.deepEqual(pictureSize(make(width, height), 'image/webp'), size);
    }),
  );
  assert.deepEqual(pictureSize(png(70_000, 3), 'image/png'), { width: 70_000, height: 3 });
});

test('stray bytes between the parts of a JPEG are walked over, as decoders do', () => {
  const [start, rest] = [jpeg(7, 5).subarray(0, 20), jpeg(7, 5).subarray(20)];
  const stray = Buffer.concat([start, Buffer.from('000102ffffff', 'hex'), rest]);
  assert.deepEqual(pictureSize(stray, 'image/jpeg'), { width: 7, height: 5 });
});

test('whatever the bytes are, they are judged and nothing is thrown', async () => {
  const beginnings = [...accepted.map(([, bytes]) => bytes), ...refused.map(([, bytes]) => bytes)];
  const bent = fc
    .tuple(fc.constantFrom(...beginnings), fc.nat({ max: 80 }), fc.uint8Array({ maxLength: 400 }))
    .map(([bytes, keep, tail]) => Buffer.concat([bytes.subarray(0, keep), tail]));
  await fc.assert(
    fc.asyncProperty(bent, async (bytes) => {
      const inspected = await inspectFile(bytes);
      assert.equal(typeof inspected.ok, 'boolean');
      for (const type of ['image/png', 'image/jpeg', 'image/gif', 'image/webp']) pictureSize(bytes, type);
    }),
    { numRuns: 500 },
  );
});
