// What telephone and counter have in common: no platform stands behind them. An officer fills in a form, and an officer answers.
// Must not hold who spoke: the form's payload names a person only by a digest, or not at all.
import type { Account, Channel, Inbound, Limits } from '#ports/channel.ts';
import { at, findId, findText, needId, needInstant, needObject, payloadField } from './payload-field.ts';

const enough = { max: 10_000, unit: 'characters' } as const;

/** Somebody reads the words aloud, whenever: no window closes, and nothing is fetched. */
export const byHandLimits: Limits = {
  commentLength: enough,
  messageLength: enough,
  privateWindowMs: Number.POSITIVE_INFINITY,
  humanAgentWindowMs: Number.POSITIVE_INFINITY,
  privateReplyWindowMs: Number.POSITIVE_INFINITY,
  mediaHosts: [],
};

/** The payload that app/take-down.ts stores: `{id, caller?, label?, text, at, joins: {case?}}`. */
export const parseTakenDown = (payload: unknown, accountId = ''): Inbound[] => {
  const form = needObject(payloadField(payload));
  const externalId = needId(at(form, 'id'));
  const caller = findId(at(form, 'caller')) ?? `once:${externalId}`;
  const label = findText(at(form, 'label')) ?? '';
  const complaintId = findId(at(needObject(at(form, 'joins')), 'case'));
  return [
    {
      kind: 'message',
      accountId,
      externalId,
      // Each call, each visit is a conversation of its own: the officer says which case it belongs to.
      thread: { visibility: 'private', threadKey: externalId },
      author: { id: caller, ...(label === '' ? {} : { name: label }) },
      text: findText(at(form, 'text')) ?? '',
      sentAt: needInstant(at(form, 'at')),
      attachments: [],
      joins: complaintId === undefined ? {} : { complaintId },
    },
  ];
};

/** Every send comes to `by-hand`, so that the case waits until an officer says that it was told. */
export const byHandChannel = (name: string, account: Account): Channel => ({
  name,
  account,
  limits: byHandLimits,
  // No webhook comes from a telephone.
  verify: () => false,
  parse: parseTakenDown,
  send: () => Promise.resolve({ result: { outcome: 'by-hand' } }),
  // Nothing was ever sent without an officer: an attempt that was cut short left nothing behind.
  findSent: () => Promise.resolve([]),
  check: () => Promise.resolve(undefined),
});
