// What WhatsApp itself says in a conversation: that a person has another number, or another id, from now on.
// Pure. https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/system
import type { Inbound } from '#ports/channel.ts';
import { notKnown } from '../aside.ts';
import { at, findId, findText, needInstant, needObject, type Field } from '../payload-field.ts';

const changes: readonly string[] = ['user_changed_number', 'customer_changed_number', 'user_changed_user_id'];

const distinct = (ids: readonly (string | undefined)[]): string[] => [...new Set(ids.filter((id) => id !== undefined))];

/** Whatever else the platform says in its own name is of no interest. */
export const parseSystem = (message: Field, accountId: string): Inbound => {
  const system = needObject(at(message, 'system'));
  const type = findText(at(system, 'type')) ?? '';
  if (!changes.includes(type)) return { kind: 'ignored', accountId, what: `message system ${type}`.slice(0, 60) };
  const newNumber = findId(at(system, 'wa_id')) ?? findId(at(system, 'new_wa_id'));
  // Where only the id changed, the number that the message names is still the person's.
  const oldNumber =
    type === 'user_changed_user_id' ? undefined : (findId(at(message, 'from')) ?? findId(at(system, 'customer')));
  const newIds = distinct([findId(at(system, 'user_id')), findId(at(system, 'parent_user_id'))]);
  const to = distinct([newNumber, ...newIds]);
  const ids = ['previous_user_id', 'previous_parent_user_id'].map((name) => findId(at(system, name)));
  const named =
    newIds.length > 0 ? ['from_user_id', 'from_parent_user_id'].map((name) => findId(at(message, name))) : [];
  const from = distinct([oldNumber, ...ids, ...named]).filter((id) => !to.includes(id));
  if (from.length === 0)
    return notKnown(accountId, message, `${message.place}: ${type} without an id that was given up`);
  const passingIds = distinct([oldNumber, newNumber]);
  return {
    kind: 'identity-change',
    accountId,
    of: 'person',
    from,
    to,
    ...(passingIds.length === 0 ? {} : { passingIds }),
    at: needInstant(at(message, 'timestamp')),
  };
};
