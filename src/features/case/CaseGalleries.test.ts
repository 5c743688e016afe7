// Which pictures are looked through together, in which order, and what is said of each.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { consoleIn } from '#test/beds/screens.ts';
import { givenAnswer, givenMessage } from '#test/given/case-answer.ts';
import type { AttachmentView, CaseAnswer } from './case.contract.ts';

const id = await consoleIn('id');

type Picture = { id: string; url: string; from: string; beside?: unknown };
type Made = { props: { pictures: readonly Picture[] } };
type Galleries = Record<'ThreadGallery' | 'ResultGallery', (props: object) => Made>;
const { ThreadGallery, ResultGallery } = await id.load<Galleries>('features/case/CaseGalleries.tsx');

const image = (name: string, more: Partial<AttachmentView> = {}): AttachmentView => ({
  id: name,
  kind: 'image',
  status: 'stored',
  url: `/lampiran/${name}`,
  ...more,
});
const told = (pictures: readonly Picture[]): [string, string][] => pictures.map(({ id: name, from }) => [name, from]);

suite('a conversation', () => {
  const of = (changed: Partial<CaseAnswer>) => ThreadGallery({ answer: givenAnswer(changed) }).props.pictures;
  const sent = (sentAt: string, attachments: AttachmentView[], more = {}) =>
    givenMessage({ id: sentAt, sentAt, attachments, ...more });

  test('has its pictures in the order in which they were sent, each by whom and when', () => {
    const pictures = of({
      messages: [
        sent('2026-03-02T03:00:00.000Z', [image('c')], { from: 'city' }),
        sent('2026-03-02T01:14:00.000Z', [image('a'), image('b')]),
        sent('2026-03-02T02:00:00.000Z', [image('d')], { authorName: 'Tetangga Contoh' }),
      ],
    });
    assert.deepEqual(told(pictures), [
      ['a', 'Warga Contoh, Sen, 2 Mar 08.14 WIB'],
      ['b', 'Warga Contoh, Sen, 2 Mar 08.14 WIB'],
      ['d', 'Tetangga Contoh, Sen, 2 Mar 09.00 WIB'],
      ['c', 'Pemerintah Kota, Sen, 2 Mar 10.00 WIB'],
    ]);
  });

  test('has none of what is not here, hidden, or no picture', () => {
    const { url: _none, ...waiting } = image('a', { status: 'waiting' });
    const { url: _neither, ...hidden } = image('b', { status: 'hidden' });
    const film = image('c', { kind: 'video', contentType: 'video/mp4' });
    assert.deepEqual(of({ messages: [sent('2026-03-02T01:00:00.000Z', [waiting, hidden, film])] }), []);
  });
});

suite('a result', () => {
  const answer = givenAnswer({
    photos: [image('p'), image('q'), image('r', { kind: 'file' })],
    pictureHints: [{ attachmentId: 'q', hints: [{ kind: 'seen', same: true }] }],
  });
  const pictures = ResultGallery({ answer, before: [image('a')] }).props.pictures;

  test('shows first what the reporter sent, then what was done', () => {
    assert.deepEqual(told(pictures), [
      ['a', 'Sebelum (kiriman pelapor)'],
      ['p', 'Foto dari lapangan'],
      ['q', 'Foto dari lapangan'],
    ]);
  });

  test('says beside a picture what may be wrong with it, and beside no other', async () => {
    assert.deepEqual(
      pictures.map(({ beside }) => beside !== undefined),
      [false, false, true],
    );
    const shown = await id.show('web/media/Lightbox.tsx', 'Lightbox', {
      props: { pictures, picture: pictures[2], onShow: () => undefined, onClose: () => undefined },
    });
    assert.deepEqual(shown.wordsOf('li'), ['ini foto kiriman pelapor.']);
  });
});
