// Who a WhatsApp person is, by every id that a payload tells: the number, which others may come to hold, and the ids of our business.
// Pure. https://developers.facebook.com/documentation/business-messaging/whatsapp/business-scoped-user-ids
import type { Inbound } from '#ports/channel.ts';
import type { InboundAuthor, InboundThread } from '#ports/inbound-who.ts';
import { each } from '../aside.ts';
import { at, findId, findText, needId, type Field } from '../payload-field.ts';

/** `own`: the business's id of the person; `parent`: that of the businesses above it. At least one of the three is there. */
type Ids = { number?: string; own?: string; parent?: string };

/** What the payload tells beside the messages of whoever wrote them. */
export type Contact = Ids & { name?: string; username?: string };

/** `first`: the id by which the conversation is kept. */
export type Person = Contact & { first: string };

const pick = (number: string | undefined, own: string | undefined, parent: string | undefined): Ids => ({
  ...(number === undefined ? {} : { number }),
  ...(own === undefined ? {} : { own }),
  ...(parent === undefined ? {} : { parent }),
});

const idsIn = (item: Field, number: string, own: string, parent: string): Ids =>
  pick(findId(at(item, number)), findId(at(item, own)), findId(at(item, parent)));

const filled = (field: Field): string | undefined => {
  const text = findText(field);
  return text === '' ? undefined : text;
};

const contactOf = (contact: Field): Contact => {
  const profile = at(contact, 'profile');
  const name = filled(at(profile, 'name'));
  const username = filled(at(profile, 'username'));
  return {
    ...idsIn(contact, 'wa_id', 'user_id', 'parent_user_id'),
    ...(name === undefined ? {} : { name }),
    ...(username === undefined ? {} : { username }),
  };
};

/** `strange`: those that cannot be read; whoever wrote is known by the message itself as well. */
export const contactsIn = (value: Field, accountId: string): { contacts: Contact[]; strange: Inbound[] } => {
  const contacts: Contact[] = [];
  const strange = each(accountId, at(value, 'contacts'), (contact) => {
    contacts.push(contactOf(contact));
    return [];
  });
  return { contacts, strange };
};

const isSame = (a: Ids, b: Ids): boolean =>
  (a.own !== undefined && a.own === b.own) ||
  (a.parent !== undefined && a.parent === b.parent) ||
  (a.number !== undefined && a.number === b.number);

/** `from`, `to`, or `recipient`: the fields are named after it. What the payload tells of the same contact is known too. */
export const personIn = (item: Field, role: 'from' | 'to' | 'recipient', contacts: readonly Contact[]): Person => {
  const number = role === 'recipient' ? 'recipient_id' : role;
  const told = idsIn(item, number, `${role}_user_id`, `${role}_parent_user_id`);
  const known = { ...contacts.find((contact) => isSame(contact, told)), ...told };
  return { ...known, first: known.own ?? known.parent ?? known.number ?? needId(at(item, number)) };
};

/** The id that lasts goes first; a number may be somebody else's tomorrow. */
export const authorOf = ({ number, parent, name, username, first }: Person): InboundAuthor => {
  const otherIds = [parent, number].filter((id) => id !== undefined && id !== first) as string[];
  return {
    id: first,
    ...(otherIds.length === 0 ? {} : { otherIds }),
    ...(number === undefined ? {} : { passingIds: [number] }),
    ...(name === undefined ? {} : { name }),
    ...(username === undefined ? {} : { handle: username }),
  };
};

/** Meta would have numbers written to where they are known: only then it goes on telling them. */
export const threadOf = ({ number, first }: Person): InboundThread => ({
  visibility: 'private',
  threadKey: first,
  ...(number === undefined || number === first ? {} : { answerTo: number }),
});

/** What is said in a group is heard by all of it. */
export const groupThread = (group: string, { first }: Person): InboundThread => ({
  visibility: 'public',
  threadKey: `${group}:${first}`,
});
