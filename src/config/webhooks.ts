// The receivers in the configuration file that are told what happens. Must never repeat a value in a mistake, since it may be a secret.
import { toldOutside } from '#app/told-outside.ts';
import type { Webhook } from '#ports/webhooks.ts';
import { listOf, noteTwice, noteUnknown, textOf, type Item, type Note } from './item.ts';

const leastSecret = 16;

const tellable = Object.entries(toldOutside).flatMap(([name, told]) => (told ? [name] : []));

/** A flag; absent is false. */
export const flagOf = (item: Item, key: string, place: string, note: Note): boolean => {
  const value = item[key] ?? false;
  if (typeof value !== 'boolean') note(`${place}.${key}`, 'harus true atau false');
  return value === true;
};

/** Texts in a list; undefined where there is none. */
export const textsOf = (item: Item, key: string, place: string, note: Note): string[] | undefined => {
  const value = item[key];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  note(`${place}.${key}`, 'harus berupa daftar teks');
  return undefined;
};

/** Whether a text is an http(s) address without user and fragment; a query may be part of it. */
const isReceiver = (value: string): boolean => {
  const url = URL.parse(value);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.hash === '';
};

const urlOf = (item: Item, place: string, isInside: boolean, note: Note): string => {
  const url = textOf(item, 'url', place, note);
  if (url !== '' && !isReceiver(url)) note(`${place}.url`, 'harus alamat https tanpa nama pengguna dan tanda pagar');
  else if (url.startsWith('http:') && !isInside)
    note(`${place}.url`, 'harus https, atau beri "allowPrivate": true bila penerimanya di jaringan sendiri');
  return url;
};

const eventsOf = (item: Item, place: string, note: Note): string[] | undefined => {
  const events = textsOf(item, 'events', place, note);
  for (const event of events ?? [])
    if (!tellable.includes(event)) note(`${place}.events`, `hanya boleh berisi: ${tellable.join(', ')}`);
  return events;
};

/** The list `webhooks`. `training`: receivers on this machine need no flag of their own. */
export const webhooksOf = (root: Item, training: boolean, note: Note): Webhook[] => {
  const webhooks = listOf(root, 'webhooks', note).map(({ item, place }) => {
    noteUnknown(item, ['id', 'url', 'secret', 'events', 'allowPrivate'], place, note);
    const allowPrivate = flagOf(item, 'allowPrivate', place, note) || training;
    const secret = textOf(item, 'secret', place, note);
    if (secret !== '' && secret.length < leastSecret)
      note(`${place}.secret`, `paling sedikit ${String(leastSecret)} huruf`);
    const events = eventsOf(item, place, note);
    const id = textOf(item, 'id', place, note);
    const url = urlOf(item, place, allowPrivate, note);
    return { id, url, secret, allowPrivate, ...(events === undefined ? {} : { events }) };
  });
  noteTwice(
    webhooks.map(({ id }, index) => ({ key: id, place: `webhooks[${String(index)}].id` })),
    note,
  );
  return webhooks;
};
