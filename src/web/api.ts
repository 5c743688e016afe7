// The only place that speaks HTTP. Answers are the contracts' types; whatever goes wrong becomes a Failure with words for a person.
import type { PersonalFind } from '#core/personal-data.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { learnServerTime } from './server-clock.ts';
import { makeWatchers } from './watchers.ts';
import { language, text } from '#words/console.ts';

/** As the server tells it in a refusal. */
export type ToldEvent = { at: string; by: string; event: RecordedEvent };

/** What the server said no to, or that it could not be reached; `status` 0 means the latter. */
export class Failure extends Error {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  /** What is wrong with single fields, by their places, `body/handle` say. */
  readonly fields: ReadonlyMap<string, string>;
  /** Where what was typed tells who somebody is. */
  exposed: readonly (PersonalFind & { place: string })[] = [];
  /** What others did to the case meanwhile. */
  since: readonly ToldEvent[] = [];
  /** The case that stands in the way. */
  number?: string;

  constructor(
    status: number,
    code: string,
    words: { title: string; detail: string },
    fields = new Map<string, string>(),
  ) {
    super(words.title);
    this.fields = fields;
    this.status = status;
    this.code = code;
    this.detail = words.detail;
  }
}

/** What a server says that waited too long, or is asked too much: of this moment, and not of what was asked. */
const passing: readonly number[] = [408, 425, 429];

/** Said no to: asked again, it is told the same. */
export const isRefused = (error: unknown): boolean =>
  error instanceof Failure && error.status >= 400 && error.status < 500 && !passing.includes(error.status);

const fieldsIn = (errors: unknown): Map<string, string> =>
  new Map(
    (Array.isArray(errors) ? (errors as { place?: unknown; message?: unknown }[]) : []).map(({ place, message }) => [
      String(place),
      String(message),
    ]),
  );

const problemFrom = async (response: Response): Promise<Failure> => {
  const body: unknown = await response.json().catch(() => undefined);
  const said = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const word = (name: string, fallback: string): string => (typeof said[name] === 'string' ? said[name] : fallback);
  const title = word('title', word('message', text.common.somethingWrong));
  const { status } = response;
  const failure = new Failure(
    status,
    word('code', 'internal'),
    { title, detail: word('detail', '') },
    fieldsIn(said['errors']),
  );
  if (Array.isArray(said['exposed'])) failure.exposed = said['exposed'] as Failure['exposed'];
  if (Array.isArray(said['since'])) failure.since = said['since'] as Failure['since'];
  if (typeof said['number'] === 'string') failure.number = said['number'];
  return failure;
};

const signedOut = makeWatchers();

/** Told when the server no longer knows who is asking. */
export const onSignedOut = signedOut.watch;

type Asked = Omit<RequestInit, 'headers'> & { headers: Readonly<Record<string, string>> };

/** An answer as it comes; a refusal is a Failure, told in the language of the console. */
export const send = async (path: string, init: Asked): Promise<Response> => {
  let response: Response;
  try {
    response = await fetch(path, {
      credentials: 'same-origin',
      ...init,
      headers: { 'accept-language': language, ...init.headers },
    });
  } catch {
    throw new Failure(0, 'unreachable', { title: text.common.somethingWrong, detail: text.common.noConnection });
  }
  learnServerTime(response.headers.get('date'));
  if (response.ok) return response;
  if (response.status === 401 && !path.startsWith('/api/auth')) signedOut.tell();
  throw await problemFrom(response);
};

const bodyOf = async <T>(response: Response): Promise<T> => {
  const words = await response.text();
  if (words === '') return undefined as T;
  try {
    return JSON.parse(words) as T;
  } catch {
    throw new Failure(response.status, 'unreadable', {
      title: text.common.somethingWrong,
      detail: text.common.unreadable,
    });
  }
};

/** Throws a Failure with words for a person; that the answer has the contract's shape is the server's promise and is not checked again. */
export const getJson = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  bodyOf<T>(await send(path, { headers: { accept: 'application/json' }, ...(signal === undefined ? {} : { signal }) }));

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const sendBody = (method: Method, path: string, body: unknown): Promise<Response> =>
  send(path, {
    method,
    headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });

/** An empty answer resolves to undefined; a 401 outside of signing in also tells the gate that the session has ended. */
export const sendJson = async <T>(method: Method, path: string, body?: unknown): Promise<T> =>
  bodyOf<T>(await sendBody(method, path, body));

/** What is asked for with a body where the answer is a file to take along. */
export const askFile = async (path: string, body: unknown): Promise<Blob> =>
  (await sendBody('POST', path, body)).blob();

type Fields = Readonly<Record<string, string>>;

/** One file as multipart form data under the name `file`, behind the fields that say how to read it. */
const sendForm = (path: string, file: File, fields: Fields): Promise<Response> => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  return send(path, { method: 'POST', body: form, headers: { accept: 'application/json' } });
};

/** One file under the name `file`, behind its fields: a server that streams the form knows how to read it when it comes. */
export const sendFile = async <T>(path: string, file: File, fields: Fields = {}): Promise<T> =>
  bodyOf<T>(await sendForm(path, file, fields));

/** The same where the answer is a file to take along. */
export const exchangeFile = async (path: string, file: File, fields: Fields): Promise<Blob> =>
  (await sendForm(path, file, fields)).blob();

/** A query string of those values that are set. */
export const query = (values: Record<string, string | number | undefined>): string => {
  const set = Object.entries(values).filter(
    (pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '',
  );
  if (set.length === 0) return '';
  return `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()}`;
};

/** Words for anything caught. */
export const failureWords = (error: unknown): string => {
  if (!(error instanceof Failure)) return text.common.somethingWrong;
  return error.detail === '' ? error.message : `${error.message} ${error.detail}`;
};
