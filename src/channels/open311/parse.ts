// Reads what a partner reported: `{id, account?, label, text, at, thread, media, joins: {case?}}`, as features/open311 stores it.
// Names and numbers of the reporter are never in it.
import type { Inbound } from '#ports/channel.ts';
import { at, findId, findItems, findText, needId, needInstant, needObject, payloadField } from '../payload-field.ts';

export const parseOpen311 = (payload: unknown, accountId = ''): Inbound[] => {
  const report = needObject(payloadField(payload));
  const externalId = needId(at(report, 'id'));
  const label = findText(at(report, 'label')) ?? '';
  const complaintId = findId(at(needObject(at(report, 'joins')), 'case'));
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
      joins: complaintId === undefined ? {} : { complaintId },
    },
  ];
};
