// Pictures and files of a message or a report from the field; shown only after the server found them harmless.
import { Paperclip } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '#web/text/id.ts';
import type { AttachmentView } from './case.contract.ts';

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
              {one.url === undefined &&
                (one.status === 'waiting' ? text.case.attachmentWaiting : text.case.attachmentFailed)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
