// What WhatsApp puts into a webhook: a person's message, and how a message of the city fared.
// Pure; shapes follow Meta's published examples, not any receiver.
import type { SimAccount } from '../accounts.ts';
import { whatsappIds } from './ids.ts';
import { metaHeaders, metaJson } from '../graph/sign.ts';
import type { Event, MessageScene, Teller } from '../webhook/teller.ts';
import type { Hook } from '../world.ts';

/** The business account that the number belongs to; webhooks name it, calls need not. */
const businessOf = ({ id }: SimAccount): string => `10229${id.slice(-10)}`;

/** The number as people see it, made from the number's id: nobody can have it. */
const displayOf = ({ id }: SimAccount): string => `62800${id.slice(-7)}`;

const seconds = (at: number): string => String(Math.floor(at / 1000));

/** A picture is fetched by this id. */
export const mediaIdOf = (seq: number): string => `27${String(5_000_000_000_000 + seq)}`;

/** Undefined for an id that was not given here. */
export const seqOfMedia = (id: string): number | undefined =>
  /^27\d{13}$/.test(id) ? Number(id.slice(2)) - 5_000_000_000_000 : undefined;

const change = (account: SimAccount, value: Record<string, unknown>): Event => ({
  form: 'changes',
  item: {
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: displayOf(account), phone_number_id: account.id },
      ...value,
    },
    field: 'messages',
  },
});

const fromPerson = ({ account, message, person }: MessageScene, said: Record<string, unknown>): Event => {
  const waId = whatsappIds.person(message.person);
  return change(account, {
    contacts: [{ profile: { name: person?.name ?? '' }, wa_id: waId }],
    messages: [{ from: waId, ...said }],
  });
};

const wordsOf = ({ message, picture }: MessageScene): Record<string, unknown> => {
  if (message.place !== undefined) return { type: 'location', location: message.place };
  if (picture === undefined) return { type: 'text', text: { body: message.text } };
  const caption = message.text === '' ? {} : { caption: message.text };
  const image = { ...caption, mime_type: 'image/png', sha256: '', id: mediaIdOf(message.seq) };
  return { type: 'image', image };
};

const said = (scene: MessageScene): Event => {
  const { message } = scene;
  return fromPerson(scene, {
    id: message.id,
    timestamp: seconds(message.at),
    ...(message.replyTo === undefined ? {} : { context: { from: displayOf(scene.account), id: message.replyTo } }),
    ...wordsOf(scene),
  });
};

/** Whose message, to whom, and when its state changed. */
export type Fared = { id: string; to: string; at: number };

/** `errors` say why a message failed. */
export const statusEvent = (
  account: SimAccount,
  { id, to, at }: Fared,
  status: 'sent' | 'delivered' | 'failed',
  errors?: Record<string, unknown>[],
): Event =>
  change(account, {
    statuses: [{ id, status, timestamp: seconds(at), recipient_id: to, ...(errors === undefined ? {} : { errors }) }],
  });

const changed = (scene: MessageScene, at: number, type: 'edit' | 'revoke', more: Record<string, unknown>): Event =>
  fromPerson(scene, {
    id: `${scene.message.id}.${type}${String(at)}`,
    timestamp: seconds(at),
    type,
    [type]: { original_message_id: scene.message.id, ...more },
  });

/** Our own messages come back as states, never as words. */
export const whatsappTeller: Teller = {
  comment: () => [],
  sent: (scene) => {
    const { account, message } = scene;
    if (!message.fromCity) return [said(scene)];
    const fared = { id: message.id, to: whatsappIds.person(message.person), at: message.at };
    return [statusEvent(account, fared, 'sent'), statusEvent(account, fared, 'delivered')];
  },
  edited: (scene, at) =>
    scene.message.fromCity
      ? []
      : [changed(scene, at, 'edit', { message: { context: { id: scene.message.id }, ...wordsOf(scene) } })],
  unsent: (scene, at) => (scene.message.fromCity ? [] : [changed(scene, at, 'revoke', {})]),
  body: (account, hooks: readonly Hook[]) =>
    metaJson({
      object: 'whatsapp_business_account',
      entry: [{ id: businessOf(account), changes: hooks.map(({ item }) => item) }],
    }),
  headers: metaHeaders,
  hook: () => 'whatsapp',
  shakesHands: true,
  mostAtOnce: 1000,
};
