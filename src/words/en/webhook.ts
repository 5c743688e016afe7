// Words of the page on which the operator sees what other systems were told, in English.
import type { webhook as indonesian } from '../id/webhook.ts';
import type { Same } from '../same.ts';
import { counted } from './counted.ts';

const numbers = new Intl.NumberFormat('en');
const many = (n: number): string => numbers.format(n);

/** Says of a receiver that is switched off what becomes of what happens meanwhile. */
export const webhook: Same<typeof indonesian> = {
  title: 'Operator',
  views: 'Parts of the operator’s desk',
  channels: 'Incoming channels',
  page: 'Outgoing webhooks',
  lead: 'Other systems that are told whenever something happens, and what became of each telling.',
  receivers: 'Receivers',
  receiversHint:
    'Receivers are written in the configuration file. Those switched off here stay off until they are switched on here.',
  off: 'Switched off',
  offSince: (at) => `switched off ${at}`,
  ended: 'Ended',
  endedSince: (at) => `no longer in the configuration file, ended ${at}`,
  switchOff: 'Switch off',
  switchOffOf: (id) => `Switch off receiver ${id}`,
  switchOn: 'Switch on',
  switchOnOf: (id) => `Switch on receiver ${id}`,
  offLead:
    'From now on nothing is sent to this receiver. What happens meanwhile is recorded, and sent once it is switched on again. If its secret has leaked, change it in the configuration file first.',
  offDone: (id) => `Receiver ${id} switched off.`,
  onDone: (id) => `Receiver ${id} switched on.`,
  receiverLeft: 'Not sent: the receiver no longer stands in the configuration file.',
  none: 'No receivers yet',
  noneHint: 'Write receivers in the configuration file; the operations guide says how.',
  calm: 'Running well',
  waiting: (n) => `${many(n)} waiting`,
  waitingSince: (at) => `queued since ${at}`,
  givenUp: (n) => `${many(n)} given up`,
  last: (at) => `last sent ${at}`,
  never: 'never sent',
  replayGivenUp: (n) => `Send ${many(n)} given up again`,
  replaySince: 'Send again since…',
  replaySinceOf: (id) => `Send again since… (${id})`,
  sinceTitle: (id) => `Send again to ${id}`,
  sinceHint: 'All that was settled since this time is sent once more, with the same id. 30 days back at most.',
  since: 'Since (WIB)',
  sinceMissing: 'Enter day and time.',
  sinceSend: 'Send again',
  replayed: (n) => `${counted(n, 'telling')} queued to be sent again.`,
  deliveries: 'Latest tellings',
  receiver: 'Receiver',
  everyone: 'All receivers',
  status: 'State',
  everyStatus: 'All states',
  statuses: { waiting: 'Waiting', delivered: 'Sent', 'given-up': 'Given up' },
  empty: 'Nothing here',
  emptyHint: 'It fills once something happens to a complaint.',
  attempts: (n) => `tried ${counted(n, 'time')}`,
  tried: (at) => `tried ${at}`,
  next: (at) => `next try ${at}`,
  http: (status) => `HTTP ${String(status)}`,
  latency: (ms) => `${many(ms)} ms`,
  answer: 'The receiver’s answer',
  replay: 'Send again',
  replayOf: (type, number) => `Send again: ${type} ${number}`,
};
