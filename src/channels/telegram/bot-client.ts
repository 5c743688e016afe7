// One call of Telegram's Bot API: address, time limit, and what the answer means.
// The token stands in every address: no address is ever told, logged or kept. https://core.telegram.org/bots/api#making-requests
import type { Account, Photo } from '#ports/channel.ts';
import { callJson, recordOf, type Fetch, type SendFailure } from '../http-call.ts';
import { botFailure } from './bot-error.ts';

/** `movedTo`: the group that was named has grown and goes by this id now. */
export type BotAnswer = { ok: true; result: unknown } | { ok: false; failure: SendFailure; movedTo?: number };

/** Methods that write words begin with `send`: of those alone an unknown end counts. */
export type BotCall = {
  method:
    | 'getMe'
    | 'getUpdates'
    | 'getWebhookInfo'
    | 'setWebhook'
    | 'deleteWebhook'
    | 'getFile'
    | 'sendMessage'
    | 'sendPhoto'
    | 'sendMediaGroup';
  params?: Readonly<Record<string, unknown>>;
  /** Beside the parameters, each under the name by which they call it. */
  files?: Readonly<Record<string, Photo>>;
  longestMs?: number;
};

/** One account's way to the Bot API; never throws. */
export type Bot = {
  account: Account;
  call: (call: BotCall) => Promise<BotAnswer>;
  /** Where a file lies for an hour; its token opens it. */
  fileUrl: (path: string) => string;
};

const baseOf = ({ apiUrl }: Account): string => apiUrl.replace(/\/+$/, '');

/** https://core.telegram.org/bots/api#sending-files: what is no text stands there as JSON. */
const formOf = (params: Readonly<Record<string, unknown>>, files: Readonly<Record<string, Photo>>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(params))
    form.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  for (const [name, { contentType, bytes }] of Object.entries(files))
    form.set(name, new Blob([Uint8Array.from(bytes)], { type: contentType }), `${name}.${contentType.slice(6)}`);
  return form;
};

const movedIn = ({ parameters }: Record<string, unknown>): { movedTo?: number } => {
  const id = recordOf(parameters)['migrate_to_chat_id'];
  return typeof id === 'number' && Number.isSafeInteger(id) ? { movedTo: id } : {};
};

/** Refuses a token that is none before it is put into an address. */
export const botClient = (account: Account, fetch: Fetch): Bot => ({
  account,
  fileUrl: (path) => `${baseOf(account)}/file/bot${account.accessToken}/${path}`,
  call: async ({ method, params = {}, files, longestMs }) => {
    // A token that is none would lead to another address.
    if (!/^\d+:[\w-]+$/.test(account.accessToken))
      return { ok: false, failure: { outcome: 'rejected', reason: 'token-invalid', detail: 'no token of a bot' } };
    const called = await callJson(fetch, {
      method: 'POST',
      url: `${baseOf(account)}/bot${account.accessToken}/${method}`,
      ...(files === undefined ? { json: params } : { files: formOf(params, files) }),
      ...(longestMs === undefined ? {} : { longestMs }),
    });
    const isWrite = method.startsWith('send');
    if (!called.answered) {
      const { failure } = called;
      return {
        ok: false,
        failure: 'unknown' in failure ? { ...failure, unknown: isWrite && failure.unknown } : failure,
      };
    }
    const { status, body } = called.answer;
    const { ok, result, ...refusal } = recordOf(body);
    return ok === true && status < 300
      ? { ok: true, result }
      : { ok: false, failure: botFailure({ status, ...refusal }, isWrite), ...movedIn(refusal) };
  },
});
