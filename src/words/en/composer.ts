// Words of the field in which answers and notes are written, below the conversation, in English.
import type { composer as indonesian } from '../id/composer.ts';
import type { Same } from '../same.ts';

/** `reply` and `note` are the two tabs. */
export const composer: Same<typeof indonesian> = {
  label: 'Write',
  reply: 'Reply',
  note: 'Internal note',
  /** Which of the acts that speak to the reporter this answer is. */
  replyAs: 'This reply is',
  noReply: 'At this step there is no reply to the reporter yet.',
  templates: 'Templates',
  sendAndNext: 'Send and next',
  nextKey: 'Ctrl+Shift+Enter',
};
