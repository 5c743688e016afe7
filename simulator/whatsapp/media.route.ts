// Where WhatsApp keeps the files that people sent: only the number's own token opens them.
import type { Mount } from '../stand-in.ts';
import { seqOfMedia } from './payloads.ts';

/** Files are those of the world's messages, by their numbers. 401 as well for an id that was never given: no account is known whose token could open it. */
export const whatsappMediaRoute: Mount = (app, { prefix, accounts, store, shelf }) => {
  app.get<{ Params: { id: string } }>(`${prefix}/whatsapp/media/:id`, async ({ params, headers }, reply) => {
    const seq = seqOfMedia(params.id);
    const message = [...store.world.messages.values()].find((one) => one.seq === seq);
    const account = accounts.find(({ id, channel }) => id === message?.accountId && channel === 'whatsapp');
    if (account === undefined || headers.authorization !== `Bearer ${account.accessToken}`)
      return reply.code(401).send({ error: 'Unauthorized' });
    const picture = await shelf.find(message?.picture ?? '');
    return picture === undefined ? reply.code(404).send() : reply.type(picture.type).send(picture.bytes);
  });
};
