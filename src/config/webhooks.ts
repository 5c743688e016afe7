// The receivers in the configuration file that are told what happens. Must never repeat a value in a mistake, since it may be a secret.
import { toldOutside } from '#app/told-outside.ts';
import type { Webhook } from '#ports/webhooks.ts';
import { operator } from '#words/operator.ts';
import { findHttpUrl } from './accounts.ts';
import { flagOf, listOf, noteAt, noteSame, noteUnknown, textOf, textsOf, type At } from './item.ts';

const leastSecret = 16;

const tellable = Object.entries(toldOutside).flatMap(([name, told]) => (told ? [name] : []));

/** A query may be part of a receiver's address, a fragment is not sent. */
const urlOf = (at: At, isInside: boolean): string => {
  const url = textOf(at, 'url');
  const address = findHttpUrl(url);
  if (url !== '' && (address === undefined || url.includes('#'))) noteAt(at, 'url', operator.settingsFile.webhookUrl);
  else if (address?.protocol === 'http:' && !isInside) noteAt(at, 'url', operator.settingsFile.webhookInside);
  return url;
};

const eventsOf = (at: At): string[] | undefined => {
  const events = textsOf(at, 'events');
  for (const event of events ?? [])
    if (!tellable.includes(event)) noteAt(at, 'events', operator.settingsFile.only(tellable.join(', ')));
  return events;
};

/** The list `webhooks`. `training`: receivers on this machine need no flag of their own. */
export const webhooksOf = (root: At, training: boolean): Webhook[] => {
  const entries = listOf(root, 'webhooks');
  const webhooks = entries.map((at) => {
    noteUnknown(at, ['id', 'url', 'secret', 'events', 'allowPrivate']);
    const allowPrivate = flagOf(at, 'allowPrivate') || training;
    const secret = textOf(at, 'secret');
    if (secret !== '' && secret.length < leastSecret)
      noteAt(at, 'secret', operator.settingsFile.leastLetters(leastSecret));
    const events = eventsOf(at);
    const id = textOf(at, 'id');
    const url = urlOf(at, allowPrivate);
    return { id, url, secret, allowPrivate, ...(events === undefined ? {} : { events }) };
  });
  noteSame(entries, 'id');
  return webhooks;
};
