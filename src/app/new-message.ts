// A message as the store keeps it, and what an answer to it names.
import type { ThreadRef } from '#core/complaint/complaint.ts';
import type { MessageIn } from '#ports/channel.ts';
import type { NewMessage } from '#ports/messages.ts';

export type Arrival = {
  inbound: MessageIn;
  thread: ThreadRef;
  messageId: string;
  reporterId: string;
  answeredAs: string;
};

export const newMessage = (arrival: Arrival, complaintId: string): NewMessage => {
  const { inbound, thread, messageId, reporterId } = arrival;
  const authorName = inbound.author?.name ?? inbound.author?.handle;
  return {
    messageId,
    complaintId,
    reporterId,
    thread,
    externalId: inbound.externalId,
    text: inbound.text,
    sentAt: inbound.sentAt,
    attachments: inbound.attachments,
    ...(inbound.album === undefined ? {} : { album: inbound.album }),
    ...(authorName === undefined ? {} : { authorName }),
    replyTarget: replyTargetOf(arrival),
    ...(inbound.permalink === undefined ? {} : { permalink: inbound.permalink }),
    ...(inbound.remarks === undefined ? {} : { remarks: inbound.remarks }),
    ...(inbound.contentDigest === undefined ? {} : { contentDigest: inbound.contentDigest }),
  };
};

const replyTargetOf = ({ inbound, answeredAs }: Arrival): NonNullable<NewMessage['replyTarget']> =>
  inbound.thread.visibility === 'private'
    ? {
        kind: 'private-message',
        personId: inbound.thread.answerTo ?? inbound.author?.id ?? inbound.thread.threadKey,
        lastFromPersonAt: inbound.sentAt,
        ...inbound.letter,
      }
    : {
        kind: 'comment-reply',
        commentId: answeredAs,
        ...(inbound.postId === undefined ? {} : { postId: inbound.postId }),
        ...(inbound.parentId === undefined ? {} : { parentId: inbound.parentId }),
        ...(inbound.uninvited === undefined ? {} : { uninvited: inbound.uninvited }),
      };
