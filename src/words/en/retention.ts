// Words of how long data is kept, in English.
import type { retention as indonesian, retentionNames as indonesianNames } from '../id/retention.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Within a sentence. */
export const retentionNames: Same<typeof indonesianNames> = {
  identity: 'identities',
  words: 'private words',
  files: 'attachments',
  payloads: 'raw deliveries',
  'deleted-words': 'words taken back',
  requests: 'words of rights requests',
  'field-tasks': 'tasks of field links',
  alerts: 'alerts to officers',
  'report-mails': 'letters with reports',
  drafts: 'drafts of officers',
};

/** The screen of spans. */
export const retention: Same<typeof indonesian> = {
  title: 'How long data is kept',
  lead: 'How long personal data stays once its matter has ended. What is past its time is destroyed at night, and how much is recorded.',
  kinds: {
    identity: { name: 'Identities', what: 'name, telephone and home, from the end of the person’s last complaint' },
    words: { name: 'Private words', what: 'messages written in private, from the end of their complaint' },
    files: { name: 'Attachments', what: 'pictures and files of reporters, from the end of their complaint' },
    payloads: { name: 'Raw deliveries', what: 'what platforms sent as it came, from its arrival' },
    'deleted-words': { name: 'Words taken back', what: 'versions of messages that their writer deleted, from then' },
    requests: { name: 'Words of rights requests', what: 'the explanation and the note, from the answer' },
    'field-tasks': {
      name: 'Tasks of field links',
      what: 'field links with their tasks, from the end of their complaint',
    },
    alerts: {
      name: 'Alerts to officers',
      what: 'who was told what, by which way and when, from then; of open complaints they stay',
    },
    'report-mails': { name: 'Letters with reports', what: 'which recap or report went by mail to whom, from then' },
    drafts: { name: 'Drafts of officers', what: 'what was typed and not sent, from when it was written last' },
  },
  kept: 'Kept until its erasure is asked for',
  days: (count) => `Kept for ${counted(count, 'day')}`,
  fieldOf: (name) => `${name}: days`,
  fieldHint: 'Leave empty if nothing is to go by itself.',
  wrong: 'Write a number from 1 to 36500',
  save: (name) => `Save the span of ${name.toLowerCase()}`,
  count: (name) => `Count first: ${name.toLowerCase()}`,
  would: (count, days) =>
    count === 0
      ? `With ${counted(days, 'day')} nothing is destroyed tonight.`
      : `With ${counted(days, 'day')} ${counted(count, 'row')} ${count === 1 ? 'is' : 'are'} destroyed tonight and cannot be brought back.`,
  saved: 'The span was changed.',
  history: 'History',
  noHistory: 'Nothing was changed or destroyed yet.',
  program: 'Program',
  changed: (name, days) =>
    days === undefined ? `${name}: nothing goes by itself` : `${name}: ${counted(days, 'day')} from now on`,
  destroyed: (count, name) => `${counted(count, 'row')} of ${name.toLowerCase()} destroyed`,
};
