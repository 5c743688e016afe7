// Words of the operator's page and of the templates, in English.
import type { operator as indonesianOperator, templates as indonesianTemplates } from '../id/operator-pages.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

/** Says of what was set aside that nothing is lost, and what helps. */
export const operator: Same<typeof indonesianOperator> = {
  title: 'Operator',
  lead: 'How the channel accounts are, and deliveries that could not be read.',
  withoutHolidays: (year) =>
    `The holidays of ${String(year)} are missing, so that its working days know weekends only. Upload the joint decree under Officers, Holidays.`,
  accounts: 'Channel accounts',
  replicas: 'Database replicas',
  replicasHint:
    'Lists, counts and searches are read here as far as they are new enough, else from the primary database.',
  replicaUsed: 'Read from',
  replicaUnused: 'Not read from',
  replicaLag: (bytes, ms) =>
    `${counted(bytes, 'byte')} behind${ms === undefined ? '' : `, ${(ms / 1000).toFixed(1)} seconds at most`}`,
  replicaStates: {
    used: 'Follows the primary database.',
    behind: 'Too far behind; read from again once it has caught up.',
    ahead: 'Ahead of the primary database: build this replica anew.',
    unreachable: 'Cannot be reached.',
    'not-a-replica':
      'Takes writes of its own and is no replica any more: build it anew, or let DATABASE_URL name it if it is the primary now.',
    'other-database': 'A copy of another database.',
    unproven: 'Cannot say of which server it is a copy.',
    'not-allowed': 'Its user may not read every table: grant select.',
  },
  healthy: 'Healthy',
  troubled: 'In trouble',
  lastSeen: (at) => `last received ${at}`,
  neverSeen: 'never received anything',
  aside: 'Deliveries set aside',
  asideHint: 'Nothing is lost: they are kept whole and can be processed again once the cause has been removed.',
  noneAside: 'No deliveries set aside',
  noneAsideHint: 'Everything that the channels delivered was read.',
  replay: 'Process again',
  replayAll: 'Process all again',
  usage: (percent) => `${String(percent)}% of the channel’s limit used`,
  replayed: 'Deliveries processed again.',
  received: 'Received',
  error: 'Cause',
  raw: 'What was delivered',
  queue: 'Outgoing messages',
  waiting: (n) => `${String(n)} waiting`,
  failed: (n) => `${String(n)} failed`,
  quiet: 'No message is held up.',
};

/** Lists the placeholders that fill themselves; any other word in braces must be filled in by hand. */
export const templates: Same<typeof indonesianTemplates> = {
  title: 'Answer templates',
  lead: 'Ready sentences for citizens, in Indonesian. What stands in braces is filled in when they are used.',
  add: 'New template',
  edit: 'Change template',
  name: 'Name',
  use: 'Used for',
  body: 'Text',
  bodyHint:
    'Filled in by themselves: {nomor} number, {nama} name, {sapaan} how to call them, {kanal} channel, {tautan} link, {tenggat} deadline, {lacak} tracking page, {hasil} result.',
  purposes: {
    'ask-identity': 'question for the identity',
    'ask-note': 'public reply when asking for the identity',
    interim: 'interim response',
    information: 'information',
    result: 'result',
    'answer-note': 'public reply when answering in private',
    emergency: 'divert to emergency',
  },
  save: 'Save template',
  saved: 'Template saved.',
  remove: 'Delete',
  removed: 'Template deleted.',
  removeLead: 'This template leaves every list. Answers that were sent do not change.',
  reset: 'Reset',
  resetLead: 'Name, use and text go back to those that come with the program. Officers’ changes to it are lost.',
  wasReset: 'The template is as it came with the program.',
  empty: 'No templates yet',
  emptyHint: 'Make a template for sentences that you write often.',
  public: 'may be public',
  private: 'private only',
};
