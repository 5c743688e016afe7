// Pictures and files of a message or a report from the field; shown only after the server found them harmless.
import { FileText, Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { useShow } from '#web/media/Gallery.tsx';
import { documentWords, playedAs, sizeWords } from '#web/media/kinds.ts';
import { Player } from '#web/media/Player.tsx';
import { late } from '#words/late.ts';
import type { AttachmentView } from './case.contract.ts';
import './attachments.css';

/** Its address is shown whole: whoever opens it sees first where it leads. */
function Shared({ share }: { share: AttachmentView }): ReactNode {
  const { title, link } = share;
  if (title === undefined && link === undefined) return late.case.sharedUnknown;
  return (
    <>
      {late.case.shared} {title}{' '}
      {link !== undefined && (
        <a href={link} target="_blank" rel="noopener noreferrer nofollow">
          {link}
        </a>
      )}
    </>
  );
}

const isShown = ({ kind, status }: AttachmentView): boolean => kind === 'share' && status !== 'hidden';

/** What it is called and why it is not here, as far as either is known. */
function Missing({ one }: { one: AttachmentView }): ReactNode {
  const name =
    one.name === undefined ? sizeWords(one.byteLength) : late.case.attachmentName(one.name, sizeWords(one.byteLength));
  if (one.status === 'hidden') return late.case.attachmentHidden;
  const why = late.case.attachmentRefused[one.refusal ?? one.kind] ?? late.case.attachmentFailed;
  return (
    <>
      {name !== '' && <strong>{name}</strong>} {one.status === 'waiting' ? late.case.attachmentWaiting : why}
    </>
  );
}

/** Opens over the page where the conversation's pictures do; with Ctrl or Shift, or without that, as every link does. */
function Thumb({ one: { id, url }, index }: { one: AttachmentView; index: number }): ReactNode {
  const show = useShow();
  return (
    <a
      href={url}
      target="_blank"
      rel="noopener"
      {...(show === undefined ? {} : { 'aria-haspopup': 'dialog' as const })}
      onClick={(event) => {
        if (show === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        show(id);
      }}
    >
      <img src={url} alt={late.case.openAttachment(index + 1)} loading="lazy" />
    </a>
  );
}

function FileCard({ one, index }: { one: AttachmentView; index: number }): ReactNode {
  const isLetter = one.contentType === 'text/html';
  const about = [documentWords(one.contentType), sizeWords(one.byteLength)].filter((words) => words !== '');
  return (
    <a className="file-card" href={one.url} target="_blank" rel="noopener">
      <FileText size={24} aria-hidden />
      <span>
        <strong>{isLetter ? late.case.openLetter : (one.name ?? late.case.openAttachment(index + 1))}</strong>{' '}
        {about.length > 0 && <span className="meta">{about.join(', ')}</span>}
      </span>
    </a>
  );
}

function Stored({ one, index }: { one: AttachmentView; index: number }): ReactNode {
  if (one.kind === 'image') return <Thumb one={one} index={index} />;
  const played = playedAs(one.contentType);
  return played === undefined || one.url === undefined ? (
    <FileCard one={one} index={index} />
  ) : (
    <Player as={played} url={one.url} name={one.name} size={sizeWords(one.byteLength)} />
  );
}

export function Attachments({ attachments }: { attachments: readonly AttachmentView[] }): ReactNode {
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments">
      {attachments.map((one, index) => (
        <li key={one.id}>
          {one.url !== undefined && <Stored one={one} index={index} />}
          {(isShown(one) || one.url === undefined) && (
            <span className="attachment-line">
              <Paperclip size={14} aria-hidden />
              {isShown(one) ? <Shared share={one} /> : <Missing one={one} />}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
