// Why a platform would not take a message, in English, with what to do about it. Unknown reasons are shown as they came.
const reasons: Readonly<Record<string, string | undefined>> = {
  'token-expired': 'The account’s permission has expired. The operator must renew it under Channel accounts.',
  'token-invalid': 'The channel does not accept the account’s token. The operator must check it.',
  'permission-missing': 'The account may not send yet. The operator must check the app’s permissions.',
  'credit-used-up':
    'The account’s paid credit on this channel is used up. The operator must renew it, then send again.',
  'answer-uninvited':
    'On this account’s plan programs may answer only those who mention or quote the city’s account. Send a private message, or answer in the X app.',
  'window-closed': 'The time for answering on this channel is over. Contact the reporter by telephone.',
  'private-reply-used': 'This comment was answered in private before. Wait until the reporter writes first.',
  'message-too-long': 'The message is too long for this channel. Shorten it and send again.',
  'duplicate-text':
    'The channel refuses exactly the same words as in an earlier message. Change them, then send again.',
  'no-private-messages':
    'This channel has no private messages. Reply publicly: ask the reporter to write privately on another channel, for example WhatsApp, or go on without an identity. Do not ask for personal data in public.',
  'target-gone': 'The comment or conversation it belongs to has been deleted.',
  'person-unavailable': 'The reporter cannot be sent a message: their account is gone, or blocks us.',
  'address-given-up':
    'The reporter has given up this number or account, and the channel does not tell the new one. Contact the reporter another way.',
  'person-must-begin':
    'On this channel the reporter must write first. Reply publicly: ask them to send the city’s account a private message, then try again.',
  'template-refused': 'The message template cannot be used on this channel. The operator must check its approval.',
  undelivered: 'The channel took this message, then reported that it did not arrive. Contact the reporter another way.',
  'not-reached': 'The reporter was not reached after several tries. Try another contact, then tell them again.',
  'bad-request': 'The channel does not accept the form of this message. Report it to the operator.',
  'unknown-account': 'The sending account is unknown, or was removed from this desk. Report it to the operator.',
  'account-resting': 'This account is resting. The message waits until the operator wakes it.',
  'webhook-missing': 'The channel does not know where to bring messages. The operator must set up the webhook address.',
  'unknown-end':
    'The connection broke while sending, and this channel does not show what was sent. Look in its app first; send again only if it is not there.',
  'automatic-unwanted':
    'The automatic reminder was not sent: this letter came through a mailing list, or its writer asks for no automatic answers. Write to the reporter yourself if needed.',
  'rate-limited': 'The channel is limiting messages; it is tried again by itself.',
  temporary: 'The channel is disturbed; it is tried again by itself.',
  blocked: 'The channel is holding messages back; it is tried again by itself.',
  network: 'The channel cannot be reached; it is tried again by itself.',
};

/** A reason without words is shown as it came: an officer who can search for it is better off than one who sees nothing. */
export const reasonOf = (reason: string): string => reasons[reason] ?? reason;
