// What the city may do with its WhatsApp number through the Graph interface: write to a person, ask for a file, ask about itself.
// Must refuse where the platform does; outside a person's window it takes the message and tells later that it failed, as the platform does.
import type { Acts } from '../acts.ts';
import { objectParam, textParam, type GraphCall } from '../graph/call.ts';
import { badParameter, objectGone, unknownPath } from '../graph/errors.ts';
import { whatsappIds } from './ids.ts';
import type { SimStore } from '../store.ts';
import type { World } from '../world.ts';
import { cloudError, failure } from './errors.ts';
import { mediaIdOf, seqOfMedia, statusEvent } from './payloads.ts';
import { record } from '../json.ts';
import type { PictureShelf } from '../pictures.ts';

/** `now` judges the window of a day; `base` is the mount's absolute address. */
export type CloudDeps = {
  store: SimStore;
  acts: Acts;
  now: () => number;
  base: string;
  shelf: PictureShelf;
  /** Pictures by the ids that the city was given for them. */
  kept: Map<string, string>;
};
type Answer = Record<string, unknown>;

const windowMs = 24 * 3_600_000;
const longestText = 4096;

/** The one template that the platform approved for this business; its words hold one place. */
export const approved = { name: 'kabar_aduan', language: 'id', words: 'Kabar aduan Anda: {{1}}' } as const;

const lastFromPerson = ({ messages }: World, accountId: string, person: string): number =>
  Math.max(
    0,
    ...[...messages.values()]
      .filter((one) => one.accountId === accountId && one.person === person && !one.fromCity)
      .map(({ at }) => at),
  );

const freeText = (params: Record<string, unknown>): string => {
  const { body } = objectParam(params, 'text');
  if (typeof body !== 'string' || body === '') throw badParameter("The parameter text['body'] is required.");
  if ([...body].length > longestText) throw badParameter("Param text['body'] must be at most 4096 characters long.");
  return body;
};

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const templateText = (params: Record<string, unknown>): string => {
  const template = objectParam(params, 'template');
  const { name } = template;
  const { code } = record(template['language']);
  if (name !== approved.name || code !== approved.language)
    throw cloudError(
      404,
      132_001,
      'Template name does not exist in the translation',
      `template name (${String(name)}) does not exist in ${String(code)}`,
    );
  const body = list(template['components'])
    .map(record)
    .find(({ type }) => type === 'body');
  const given = list(body?.['parameters']).map((one) => record(one)['text']);
  const [words] = given;
  if (given.length !== 1 || typeof words !== 'string')
    throw cloudError(
      400,
      132_000,
      'Number of parameters does not match the expected number of params',
      `body: number of localizable_params (${String(given.length)}) does not match the expected number of params (1)`,
    );
  if (/[\n\t]| {5}/.test(words))
    throw cloudError(
      400,
      132_018,
      'There is an issue with the parameters in your template',
      'Param text cannot have new-line/tab characters or more than 4 consecutive spaces',
    );
  return approved.words.replace('{{1}}', words);
};

const reengage = failure(
  131_047,
  'Re-engagement message',
  'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
);
const undeliverable = failure(131_026, 'Message undeliverable', 'Message Undeliverable.');

const answered = (to: string, id: string): Answer => ({
  messaging_product: 'whatsapp',
  contacts: [{ input: to, wa_id: to }],
  messages: [{ id }],
});

const failsLater = async (
  { store, acts, now }: CloudDeps,
  { account }: GraphCall,
  to: string,
  error: Record<string, unknown>,
): Promise<Answer> => {
  const id = whatsappIds.message(account.id, store.nextSeq());
  await acts.tell(account, statusEvent(account, { id, to, at: now() }, 'failed', [error]));
  return answered(to, id);
};

const largestImage = 5 * 1024 * 1024;

/** `POST /{number}/media`: an image that is kept until it is shown. */
const upload = async ({ shelf, kept, store }: CloudDeps, { params }: GraphCall): Promise<Answer> => {
  if (params['messaging_product'] !== 'whatsapp') throw badParameter('The parameter messaging_product is required.');
  const { file, type } = params;
  if (!Buffer.isBuffer(file)) throw badParameter('The parameter file is required.');
  if (type !== 'image/jpeg' && type !== 'image/png')
    throw badParameter(
      `Param file must be a file with one of the following types: image/jpeg, image/png. Received ${String(type)}`,
    );
  const name = file.length > largestImage ? undefined : await shelf.keep(file);
  if (name === undefined) throw cloudError(400, 131_053, 'Media upload error', 'The file could not be read.');
  const id = `27600${String(store.nextSeq())}`;
  kept.set(id, name);
  return { id };
};

type Content = { text: string; picture?: string };

const imageIn = ({ kept }: CloudDeps, params: Record<string, unknown>): Content => {
  const { id, caption = '' } = objectParam(params, 'image');
  const picture = kept.get(String(id));
  if (picture === undefined)
    throw badParameter('Param image[id] is not a valid whatsapp business account media attachment ID');
  if (typeof caption !== 'string' || [...caption].length > 1024)
    throw badParameter("Param image['caption'] must be at most 1024 characters long.");
  return { text: caption, picture };
};

const contentIn = (deps: CloudDeps, params: Record<string, unknown>): Content => {
  if (params['type'] === 'image') return imageIn(deps, params);
  return { text: params['type'] === 'template' ? templateText(params) : freeText(params) };
};

const send = async (deps: CloudDeps, call: GraphCall): Promise<Answer> => {
  const { account, params } = call;
  if (params['messaging_product'] !== 'whatsapp') throw badParameter('The parameter messaging_product is required.');
  if (params['status'] === 'read') return { success: true };
  const to = textParam(params, 'to');
  const isTemplate = params['type'] === 'template';
  const content = contentIn(deps, params);
  const person = [...deps.store.world.people.keys()].find((key) => whatsappIds.person(key) === to);
  if (person === undefined) return failsLater(deps, call, to, undeliverable);
  const isOpen = deps.now() - lastFromPerson(deps.store.world, account.id, person) <= windowMs;
  if (!isTemplate && !isOpen) return failsLater(deps, call, to, reengage);
  const made = await deps.acts.message(account, {
    ...{ person, fromCity: true, ...content },
    ...(isTemplate ? { tag: approved.name } : {}),
  });
  return answered(to, made.id);
};

const findMedia = ({ store, base }: CloudDeps, { account }: GraphCall, id: string): Answer => {
  const seq = seqOfMedia(id);
  const message = [...store.world.messages.values()].find((one) => one.seq === seq && one.accountId === account.id);
  if (message?.picture === undefined || message.removedAt !== undefined) throw objectGone(id);
  const url = `${base}/whatsapp/media/${mediaIdOf(message.seq)}`;
  return { messaging_product: 'whatsapp', url, mime_type: 'image/png', sha256: '', file_size: 1, id };
};

/** Outside a person's window a message is accepted and fails by webhook. Throws refusals for what is asked wrongly. */
export const cloudCall = async (deps: CloudDeps, call: GraphCall): Promise<Answer> => {
  const [id = '', edge] = call.path;
  const { account } = call;
  if (call.method === 'POST' && id === account.id && edge === 'messages') return send(deps, call);
  if (call.method === 'POST' && id === account.id && edge === 'media') return upload(deps, call);
  if (call.method !== 'GET' || edge !== undefined) throw unknownPath(call.path.join('/'));
  if (id === account.id) return { id, verified_name: account.handle, quality_rating: 'GREEN' };
  return findMedia(deps, call, id);
};
