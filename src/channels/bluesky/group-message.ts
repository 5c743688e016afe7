// How a message in a conversation of several is named: an answer goes there, where all of them read it, or to its writer alone.
export type GroupMessage = { convoId: string; id: string; did: string };

export const groupMessageId = ({ convoId, id, did }: GroupMessage): string => `${convoId}/${id}/${did}`;

export const findGroupMessage = (id: string): GroupMessage | undefined => {
  const [, convoId, message, did] = /^([\w-]+)\/([\w-]+)\/(did:[\w:.%-]+)$/.exec(id) ?? [];
  return convoId === undefined || message === undefined || did === undefined
    ? undefined
    : { convoId, id: message, did };
};
