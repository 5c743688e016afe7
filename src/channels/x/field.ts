// What X's payloads of both kinds hold alike: times as text, addresses in a text, and parts that must not hold up the others.
// Pure.
import type { Instant } from '#core/time.ts';
import { ParseError } from '#ports/channel.ts';
import { at, findItems, findText, isAbsent, needId, type Field } from '../payload-field.ts';
import type { ShortAddress } from './words.ts';

/** `2026-11-24T01:00:00.000Z`, or `Tue Nov 24 01:00:00 +0000 2026`. */
export const needTimeText = (field: Field): Instant => {
  const instant = Date.parse(findText(field) ?? '');
  if (Number.isNaN(instant)) throw new ParseError(`${field.place}: a time expected`);
  return instant;
};

/** The short addresses of a text; `full` is absent for one that stands for a picture. */
export const addressesIn = (entities: Field): ShortAddress[] =>
  findItems(at(entities, 'urls')).flatMap((url) => {
    const short = findText(at(url, 'url'));
    const isOfMedia = !isAbsent(at(url, 'media_key'));
    return short === undefined ? [] : [{ short, full: isOfMedia ? undefined : findText(at(url, 'expanded_url')) }];
  });

/** X renames its fields and brings both for a while: the first of these names that stands there. */
export const either = (holder: Field, ...names: readonly [string, ...string[]]): Field => {
  const fields = names.map((name) => at(holder, name));
  return fields.find((one) => !isAbsent(one)) ?? at(holder, names[0]);
};

/** Throws ParseError for an id that is none. */
export const idsIn = (field: Field): string[] => findItems(field).map(needId);
