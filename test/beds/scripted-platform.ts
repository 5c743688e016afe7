// A platform that answers what a test lays out, one answer a call, and tells what it was asked: for adapters whose single calls matter.
// Must not know a platform.
import assert from 'node:assert/strict';
import type { Fetch } from '#channels/http-call.ts';

export type ScriptedAnswer =
  | { status?: number; body?: unknown; text?: string; headers?: Readonly<Record<string, string>> }
  /** No answer at all: what the client throws. */
  | Error;

export type AskedCall = { method: string; url: URL; headers: Headers; body: unknown };

export type ScriptedPlatform = {
  fetch: Fetch;
  asked: AskedCall[];
  /** The only call that was made. */
  only: () => AskedCall;
};

const bodyOf = async (body: RequestInit['body']): Promise<unknown> => {
  if (body === null || body === undefined) return undefined;
  if (body instanceof FormData) return Object.fromEntries(body);
  const text = await new Response(body).text();
  return /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : Object.fromEntries(new URLSearchParams(text));
};

/** As the client tells that no byte of a request left, or that nobody knows. */
export const brokenOff = (code: string): Error =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(code), { code }) });

/** Answers in this order, and the last one ever after. */
export const scripted = (...answers: readonly ScriptedAnswer[]): ScriptedPlatform => {
  const asked: AskedCall[] = [];
  const fetch: Fetch = async (address, init) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    const { method = 'GET', headers, body } = init;
    asked.push({ method, url: new URL(address), headers: new Headers(headers), body: await bodyOf(body) });
    assert.ok(answer !== undefined, 'nothing was laid out to be answered');
    if (answer instanceof Error) throw answer;
    const { status = 200, body: told, text = JSON.stringify(told ?? {}) } = answer;
    const isBodiless = status === 204 || status === 304;
    return new Response(isBodiless ? null : text, { status, headers: { ...answer.headers } });
  };
  const only = (): AskedCall => {
    const [first, ...more] = asked;
    assert.ok(first !== undefined && more.length === 0, `${String(asked.length)} calls were made`);
    return first;
  };
  return { fetch, asked, only };
};
