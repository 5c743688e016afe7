// Reads what a partner reported: `{id, account?, label, text, at, thread, media, joins?: {case?}, reopens?}`, as features/open311 stores it.
// Names and numbers of the reporter are never in it.
import type { Inbound } from '#ports/channel.ts';
import {
  at,
  findId,
  findItems,
  findText,
  isAbsent,
  needId,
  needInstant,
  needObject,
  payloadField,
} from '../payload-field.ts';

/** One public message a report; `joins` names the case with which its conversation goes on. Throws ParseError. */
export const parseOpen311 = (payload: unknown, accountId = ''): Inbound[] => {
  const report = needObject(payloadField(payload));
  const externalId = needId(at(report, 'id'));
  const label = findText(at(report, 'label')) ?? '';
  // Absent: the conversation tells where it goes on.
  const joins = at(report, 'joins');
  const complaintId = isAbsent(joins) ? undefined : findId(at(needObject(joins), 'case'));
  const threadKey = needId(at(report, 'thread'));
  return [
    {
      kind: 'message',
      accountId,
      externalId,
      // A partner shows its reports and our answers to everybody; what only the reporter may read goes by other ways.
      thread: { visibility: 'public', threadKey, apart: true },
      author: { id: findId(at(report, 'account')) ?? `once:${threadKey}`, ...(label === '' ? {} : { name: label }) },
      text: findText(at(report, 'text')) ?? '',
      sentAt: needInstant(at(report, 'at')),
      attachments: findItems(at(report, 'media')).flatMap((one) => {
        const url = findText(one);
        return url === undefined ? [] : [{ kind: 'image', url }];
      }),
      ...(isAbsent(joins) ? {} : { joins: complaintId === undefined ? {} : { complaintId } }),
      ...(at(report, 'reopens').value === true ? { reopens: true } : {}),
    },
  ];
};
