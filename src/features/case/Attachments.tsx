// Pictures and files of a message or a report from the field; shown only after the server found them harmless.
import { Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '#words/console.ts';
import type { AttachmentView } from './case.contract.ts';

/** Its address is shown whole: whoever opens it sees first where it leads. */
function Shared({ share }: { share: AttachmentView }): ReactNode {
  const { title, link } = share;
  if (title === undefined && link === undefined) return text.case.sharedUnknown;
  return (
    <>
      {text.case.shared} {title}{' '}
      {link !== undefined && (
        <a href={link} target="_blank" rel="noopener noreferrer nofollow">
          {link}
        </a>
      )}
    </>
  );
}

const isShown = ({ kind, status }: AttachmentView): boolean => kind === 'share' && status !== 'hidden';

const kilobyte = 1024;

const sizeWords = (bytes: number | undefined): string => {
  if (bytes === undefined) return '';
  const kilobytes = Math.max(1, Math.round(bytes / kilobyte));
  return kilobytes < kilobyte ? `${String(kilobytes)} KB` : `${String(Math.round(bytes / kilobyte / kilobyte))} MB`;
};

/** What it is called and why it is not here, as far as either is known. */
function Missing({ one }: { one: AttachmentView }): ReactNode {
  const name =
    one.name === undefined ? sizeWords(one.byteLength) : text.case.attachmentName(one.name, sizeWords(one.byteLength));
  if (one.status === 'hidden') return text.case.attachmentHidden;
  const why = text.case.attachmentRefused[one.refusal ?? one.kind] ?? text.case.attachmentFailed;
  return (
    <>
      {name !== '' && <strong>{name}</strong>} {one.status === 'waiting' ? text.case.attachmentWaiting : why}
    </>
  );
}

const linkWords = (one: AttachmentView, index: number): string => {
  if (one.contentType === 'text/html') return text.case.openLetter;
  return one.name === undefined
    ? text.case.openAttachment(index + 1)
    : text.case.attachmentName(one.name, sizeWords(one.byteLength));
};

export function Attachments({ attachments }: { attachments: readonly AttachmentView[] }): ReactNode {
  if (attachments.length === 0) return null;
  return (
    <ul className="attachments">
      {attachments.map((one, index) => (
        <li key={one.id}>
          {one.url !== undefined && one.kind === 'image' ? (
            <a href={one.url} target="_blank" rel="noopener">
              <img src={one.url} alt={text.case.openAttachment(index + 1)} loading="lazy" />
            </a>
          ) : (
            <span className="attachment-line">
              <Paperclip size={14} aria-hidden />
              {one.url !== undefined && (
                <a href={one.url} target="_blank" rel="noopener">
                  {linkWords(one, index)}
                </a>
              )}
              {isShown(one) && <Shared share={one} />}
              {one.url === undefined && !isShown(one) && <Missing one={one} />}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
