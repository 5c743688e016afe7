// Pictures and files of a message or a report from the field; shown only after the server found them harmless.
import { Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '#web/text/id.ts';
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

const missingWords = ({ status }: AttachmentView): string => {
  if (status === 'hidden') return text.case.attachmentHidden;
  return status === 'waiting' ? text.case.attachmentWaiting : text.case.attachmentFailed;
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
                  {one.contentType === 'text/html' ? text.case.openLetter : text.case.openAttachment(index + 1)}
                </a>
              )}
              {isShown(one) && <Shared share={one} />}
              {one.url === undefined && !isShown(one) && missingWords(one)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
