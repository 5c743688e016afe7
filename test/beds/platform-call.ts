// A call to a stand-in's own interface, as any program would make it: for tests of what it answers and refuses.
import type { Bed } from './simulator-bed.ts';

type Json = Record<string, unknown>;
export type PlatformAnswer = { status: number; headers: Headers; body: Json; list: Json[] };
type Sent = { json?: unknown; form?: Record<string, string>; headers?: Record<string, string> };
export type PlatformCall = (method: string, path: string, sent?: Sent) => Promise<PlatformAnswer>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `at`: the interface's place below the stand-in; `always`: the headers of every call, where it names no other. */
export const platformCall =
  ({ url }: Pick<Bed, 'url'>, at: string, always: Record<string, string> = {}): PlatformCall =>
  async (method, path, { json, form, headers = {} } = {}) => {
    const answer = await fetch(`${url}/${at}/${path}`, {
      method,
      headers: { ...always, ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      ...(form === undefined ? {} : { body: new URLSearchParams(form) }),
    });
    const text = await answer.text();
    const body: unknown = text === '' ? {} : JSON.parse(text);
    return {
      ...{ status: answer.status, headers: answer.headers },
      body: isObject(body) ? body : {},
      list: Array.isArray(body) ? body.filter(isObject) : [],
    };
  };
