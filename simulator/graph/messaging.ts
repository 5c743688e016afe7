// What Facebook and Instagram share of their webhooks: messages with their echoes, edits and removals, and one body for many events.
// Pure; shapes follow the platforms' published examples, not any receiver.
import type { SimAccount } from '../accounts.ts';
import type { Ids } from '../stand-in.ts';
import type { Event, MessageScene, Teller } from '../webhook/teller.ts';
import type { Hook } from '../world.ts';
import { metaHeaders, metaJson } from './sign.ts';

const envelope = ({ account, message }: MessageScene, ids: Ids, at: number): Record<string, unknown> => {
  const person = { id: ids.person(message.person) };
  const city = { id: account.id };
  return {
    sender: message.fromCity ? city : person,
    recipient: message.fromCity ? person : city,
    timestamp: at,
  };
};

/** The city's own come back as echoes, with the app's id. */
const messageSent = (scene: MessageScene, ids: Ids): Event => {
  const { message, picture } = scene;
  return {
    form: 'messaging',
    item: {
      ...envelope(scene, ids, message.at),
      message: {
        mid: message.id,
        ...(message.text === '' ? {} : { text: message.text }),
        ...(message.fromCity ? { is_echo: true, app_id: Number(scene.appId) } : {}),
        ...(picture === undefined ? {} : { attachments: [{ type: 'image', payload: { url: picture } }] }),
        ...(message.replyTo === undefined ? {} : { reply_to: { mid: message.replyTo } }),
      },
    },
  };
};

/** `num_edit` counts the edits so far. */
const messageEdited = (scene: MessageScene, ids: Ids, at: number): Event => ({
  form: 'messaging',
  item: {
    ...envelope(scene, ids, at),
    message_edit: { mid: scene.message.id, text: scene.message.text, num_edit: scene.message.edits ?? 1 },
  },
});

/** Names the message alone: its words are gone. */
const messageUnsent = (scene: MessageScene, ids: Ids, at: number): Event => ({
  form: 'messaging',
  item: { ...envelope(scene, ids, at), message: { mid: scene.message.id, is_deleted: true } },
});

/** One body for many events of one account: neighbours of one form share an entry. */
const entriesOf = (account: SimAccount, hooks: readonly Hook[], now: number): Record<string, unknown>[] => {
  const entry: Record<string, unknown>[] = [];
  let form: Hook['form'] | undefined;
  for (const hook of hooks) {
    const open = entry.at(-1);
    const items: unknown = open?.[hook.form];
    if (hook.form === form && Array.isArray(items)) items.push(hook.item);
    else
      entry.push({
        id: account.id,
        time: hook.form === 'messaging' ? now : Math.floor(now / 1000),
        [hook.form]: [hook.item],
      });
    form = hook.form;
  }
  return entry;
};

/** `object` names the product in each body; of comments each product tells in its own way. */
export const metaTeller = ({
  object,
  ids,
  comment,
}: Pick<Teller, 'comment'> & { object: string; ids: Ids }): Teller => ({
  comment,
  sent: (scene) => [messageSent(scene, ids)],
  edited: (scene, at) => [messageEdited(scene, ids, at)],
  unsent: (scene, at) => [messageUnsent(scene, ids, at)],
  body: (account, hooks, now) => metaJson({ object, entry: entriesOf(account, hooks, now) }),
  headers: metaHeaders,
  hook: ({ channel }) => channel,
  shakesHands: true,
  mostAtOnce: 1000,
});
