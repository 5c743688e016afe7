// How an account says what the interface looks like: no description of the national one is published, so paths and fields are its settings.
// Must hold no secret.
import type { Sp4nStatus } from '#core/sp4n.ts';
import type { Account } from '#ports/channel.ts';
import { statusWords } from './words.ts';

/** Where each part of a report stands in theirs, as dotted paths; those of an answer count from the answer. */
const usualFields = {
  id: 'tracking_id',
  class: 'classification',
  category: 'category',
  privacy: 'privacy',
  status: 'status',
  title: 'title',
  text: 'content',
  place: 'location',
  name: 'reporter.name',
  url: 'url',
  passedAt: 'disposed_at',
  changedAt: 'updated_at',
  feedback: 'feedback.content',
  feedbackAt: 'feedback.created_at',
  answers: 'replies',
  answerId: 'id',
  answerText: 'content',
  answerAt: 'created_at',
} as const;

/** A part of a report, by our name for it. */
export type FieldName = keyof typeof usualFields;

/** Paths hold `{id}` or `{since}`; the places are dotted paths in answers. */
export type Sp4nSettings = {
  listPath: string;
  detailPath: string;
  replyPath: string;
  statusPath: string;
  /** Where the list stands in its answer, one report in its own, and the number of a reply in its own. */
  itemsAt: string;
  detailAt: string;
  replyIdAt: string;
  fields: Readonly<Record<FieldName, string>>;
  /** What is sent: names of theirs, with `{text}`, `{status}`, `{key}` or plain words. */
  replyFields: Readonly<Record<string, string>>;
  statusFields: Readonly<Record<string, string>>;
  statusWords: Readonly<Record<Sp4nStatus, string>>;
};

/** The names in an account's settings. */
export const sp4nSettingNames = [
  'listPath',
  'detailPath',
  'replyPath',
  'statusPath',
  'itemsAt',
  'detailAt',
  'replyIdAt',
  'fields',
  'replyFields',
  'statusFields',
  'statusWords',
] as const;

/** `a=b, c=d` as pairs; what has no sign between is left out. */
const pairsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    text.split(',').flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at <= 0 ? [] : [[part.slice(0, at).trim(), part.slice(at + 1).trim()]];
    }),
  );

/** Only names that are ours. */
const known = <Name extends string>(usual: Readonly<Record<Name, string>>, named: Record<string, string>) => {
  const names = Object.keys(usual) as Name[];
  return Object.fromEntries(names.map((name) => [name, named[name] ?? usual[name]])) as Record<Name, string>;
};

/** With a usual value for everything that the account leaves open; names that nobody knows are passed over. */
export const settingsOf = ({ more = {} }: Pick<Account, 'more'>): Sp4nSettings => {
  const text = (name: (typeof sp4nSettingNames)[number], usual: string): string => more[name] ?? usual;
  return {
    listPath: text('listPath', '/reports?since={since}'),
    detailPath: text('detailPath', '/reports/{id}'),
    replyPath: text('replyPath', '/reports/{id}/replies'),
    statusPath: text('statusPath', '/reports/{id}/status'),
    itemsAt: text('itemsAt', 'data'),
    detailAt: text('detailAt', 'data'),
    replyIdAt: text('replyIdAt', 'data.id'),
    fields: known(usualFields, pairsIn(text('fields', ''))),
    replyFields: pairsIn(text('replyFields', 'content={text}, key={key}')),
    statusFields: pairsIn(text('statusFields', 'status={status}')),
    statusWords: known(statusWords, pairsIn(text('statusWords', ''))),
  };
};

/** Whether a person carries everything over by hand: nobody named an interface, or nothing lets us in. */
export const isAssisted = ({ apiUrl, accessToken }: Pick<Account, 'apiUrl' | 'accessToken'>): boolean =>
  apiUrl === '' || accessToken === '';
