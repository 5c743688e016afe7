// Fetches what a citizen attached, from where the platform keeps it and from nowhere else; small, soon, and as it is.
// Must not look into what it brings, and does not try again.
import { lookup } from 'node:dns/promises';
import { Agent, request, type Dispatcher } from 'undici';
import type { AttachmentRefusal, FetchMedia, MediaAnswer, MediaSource } from '#ports/media.ts';
import { isRefusedAddress } from './http-call.ts';
import { mediaAddress, publicLookup, type Resolve } from './media-address.ts';
import { outConnector } from './way-out.ts';

/** Of one fetch: how names become addresses, how long it may take and how many bytes it may bring. */
export type SafeFetchOptions = { resolve: Resolve; longestMs: number; mostBytes: number };

type Answer = Dispatcher.ResponseData;

const mostRedirects = 3;

const refused = (refusal: AttachmentRefusal): MediaAnswer => ({ outcome: 'refused', refusal });
const later = (detail: string): MediaAnswer => ({ outcome: 'retry-later', detail });

const single = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? undefined : value);

/** Counts what really comes: what was declared is checked before, and proves nothing. */
const readBody = async ({ body }: Answer, mostBytes: number): Promise<MediaAnswer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return refused('too-large');
    chunks.push(chunk);
  }
  return { outcome: 'fetched', bytes: Buffer.concat(chunks) };
};

/** Platforms sign their addresses for a while: what they refuse or no longer know will not come back. */
const unwelcome = (status: number): MediaAnswer | undefined => {
  if (status === 200) return undefined;
  const passing = status < 400 || status >= 500 || [408, 421, 425, 429].includes(status);
  return passing ? later(`HTTP ${String(status)}`) : refused('gone');
};

const readAnswer = async (answer: Answer, mostBytes: number): Promise<MediaAnswer> => {
  const { statusCode, headers } = answer;
  const encoding = headers['content-encoding'] ?? 'identity';
  const declared = Number(single(headers['content-length']) ?? 0);
  const wrong = unwelcome(statusCode);
  if (wrong !== undefined) return wrong;
  // Nothing is unpacked here: a few bytes may become millions.
  if (encoding !== 'identity') return refused('compressed');
  if (declared > mostBytes) return refused('too-large');
  return readBody(answer, mostBytes);
};

type Hop = { kind: 'answer'; answer: MediaAnswer } | { kind: 'redirect'; location: string; from: URL };

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

type Going = SafeFetchOptions & {
  source: MediaSource;
  signal: AbortSignal;
  headers: Readonly<Record<string, string>>;
};

const ask = async (url: URL, agent: Agent, { signal, mostBytes, headers }: Going): Promise<Hop> => {
  const answer = await request(url, {
    dispatcher: agent,
    signal,
    headers: { ...headers, accept: '*/*', 'accept-encoding': 'identity', 'user-agent': 'Tanggap' },
  });
  // Whoever is not read to the end complains of being cut off.
  answer.body.on('error', () => undefined);
  const location = single(answer.headers.location);
  if (isRedirect(answer.statusCode) && location !== undefined) return { kind: 'redirect', location, from: url };
  return { kind: 'answer', answer: await readAnswer(answer, mostBytes) };
};

/** A connection of its own for each address, gone afterwards: none outlives the check that allowed it. */
const hop = async (address: string, from: URL | undefined, going: Going): Promise<Hop> => {
  const checked = mediaAddress(address, going.source, from);
  if (!checked.ok) return { kind: 'answer', answer: refused(checked.refusal) };
  const agent = new Agent({
    connect: checked.standIn
      ? outConnector(going.longestMs, going.resolve)
      : { timeout: going.longestMs, lookup: publicLookup(going.resolve) },
  });
  try {
    return await ask(checked.url, agent, going);
  } finally {
    await agent.destroy();
  }
};

const follow = async (address: string, going: Going): Promise<MediaAnswer> => {
  let last = await hop(address, undefined, going);
  for (let redirects = 0; last.kind === 'redirect' && redirects < mostRedirects; redirects += 1)
    last = await hop(last.location, last.from, { ...going, headers: {} });
  return last.kind === 'answer' ? last.answer : refused('too-many-redirects');
};

const failureOf = (error: unknown): MediaAnswer => {
  if (isRefusedAddress(error)) return refused('address-not-allowed');
  return later(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
};

const defaults: SafeFetchOptions = {
  resolve: (host) => lookup(host, { all: true }),
  longestMs: 10_000,
  mostBytes: 10 * 1024 * 1024,
};

/** `longestMs` is for all of it, redirects too. */
export const makeSafeFetch =
  (options: Partial<SafeFetchOptions> = {}): FetchMedia =>
  async (url, source, headers = {}) => {
    const limits = { ...defaults, ...options };
    try {
      return await follow(url, { ...limits, source, headers, signal: AbortSignal.timeout(limits.longestMs) });
    } catch (error) {
      return failureOf(error);
    }
  };

/** With the system's own look-up of names and the usual bounds. */
export const safeFetch = makeSafeFetch();
