// How a message in a conversation of several is named: an answer goes there, where all of them read it, or to its writer alone.
/** `did` is its writer, who may be answered alone. */
export type GroupMessage = { convoId: string; id: string; did: string };

/** Written as `convo/message/did`, so that a stored id says all that an answer needs. */
export const groupMessageId = ({ convoId, id, did }: GroupMessage): string => `${convoId}/${id}/${did}`;

/** Undefined for every other id, as the address of a post. */
export const findGroupMessage = (id: string): GroupMessage | undefined => {
  const [, convoId, message, did] = /^([\w-]+)\/([\w-]+)\/(did:[\w:.%-]+)$/.exec(id) ?? [];
  return convoId === undefined || message === undefined || did === undefined
    ? undefined
    : { convoId, id: message, did };
};
