// Which pictures of a case are looked through together: those of its conversation, and those beside its result.
import type { ReactNode } from 'react';
import { Gallery } from '#web/media/Gallery.tsx';
import type { Picture } from '#web/media/picture.ts';
import { momentWords } from '#web/ui/time-words.ts';
import { late } from '#words/late.ts';
import type { AttachmentView, CaseAnswer, Message } from './case.contract.ts';
import { HintWords, keyOf } from './PictureHints.tsx';

const drawn = (attachments: readonly AttachmentView[]): { id: string; url: string }[] =>
  attachments.flatMap(({ id, kind, url }) => (kind === 'image' && url !== undefined ? [{ id, url }] : []));

const fromWords = ({ from, authorName, sentAt }: Message, reporter: string): string =>
  late.media.from(from === 'city' ? late.case.us : (authorName ?? reporter), momentWords(sentAt));

type ThreadGalleryProps = { answer: Pick<CaseAnswer, 'messages' | 'reporter'>; children: ReactNode };

/** In the order in which they were sent. */
export function ThreadGallery({ answer, children }: ThreadGalleryProps): ReactNode {
  const { messages, reporter } = answer;
  const pictures = messages
    .toSorted((a, b) => a.sentAt.localeCompare(b.sentAt))
    .flatMap((message) =>
      drawn(message.attachments).map((one): Picture => ({ ...one, from: fromWords(message, reporter.name) })),
    );
  return <Gallery pictures={pictures}>{children}</Gallery>;
}

type Hints = NonNullable<CaseAnswer['pictureHints']>[number]['hints'];

function Beside({ hints }: { hints: Hints }): ReactNode {
  return (
    <ul>
      {hints.map((hint) => (
        <li key={keyOf(hint)}>
          <HintWords hint={hint} />
        </li>
      ))}
    </ul>
  );
}

type ResultGalleryProps = { answer: CaseAnswer; before: readonly AttachmentView[]; children: ReactNode };

/** What the reporter sent first, then what was done, each with what may be wrong with it. */
export function ResultGallery({
  answer: { photos, pictureHints = [] },
  before,
  children,
}: ResultGalleryProps): ReactNode {
  const hintsOf = (id: string): Hints => pictureHints.find(({ attachmentId }) => attachmentId === id)?.hints ?? [];
  const after = drawn(photos).map((one): Picture => {
    const hints = hintsOf(one.id);
    return { ...one, from: late.case.photos, ...(hints.length === 0 ? {} : { beside: <Beside hints={hints} /> }) };
  });
  const first = drawn(before).map((one): Picture => ({ ...one, from: late.case.photosBefore }));
  return <Gallery pictures={[...first, ...after]}>{children}</Gallery>;
}
