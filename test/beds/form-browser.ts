// A browser without JavaScript that fills in the city's own form: it keeps cookies, follows where it is led, and sends a page's hidden fields along.
import assert from 'node:assert/strict';
import type { Answer, Portal } from './portal.ts';

export type Typed = Record<string, string>;

export type Browser = {
  /** The page that it shows. */
  page: () => Answer;
  /** The last cookie of the form, as it was set. */
  cookie: () => string;
  open: (url?: string) => Promise<Answer>;
  /** Presses a button of the page that is open, and follows. */
  press: (typed: Typed, ke?: string) => Promise<Answer>;
  /** Sends the page that is open and follows nothing; without fields it only asks. */
  send: (typed?: Typed, url?: string) => Promise<Answer>;
  /** The same with files, as a form that has some. */
  attach: (files: readonly Buffer[], typed?: Typed) => Promise<Answer>;
  /** Beside it a window that shows the same page, with the same cookies. */
  beside: () => Browser;
};

const typedBack = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** Of the form of the report alone: pages hold others. */
const hiddenIn = ({ body }: Answer): Typed =>
  Object.fromEntries(
    [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      typedBack(value),
    ]),
  );

const boundary = 'batas-formulir-contoh';
const partsOf = (fields: Typed, files: readonly Buffer[]): Buffer => {
  const head = (rest: string): Buffer =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`);
  const end = Buffer.from('\r\n');
  return Buffer.concat([
    ...Object.entries(fields).flatMap(([name, value]) => [head(`name="${name}"`), Buffer.from(value), end]),
    ...files.flatMap((bytes, place) => [
      head(`name="foto"; filename="foto-${String(place)}.jpg"\r\nContent-Type: image/jpeg`),
      ...[bytes, end],
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
};

/** What keeps what answers set; `last` is the form's own cookie. */
const cookieJar = (kept = new Map<string, string>()) => {
  const jar = {
    kept,
    last: '',
    headers: () => ({ cookie: [...kept].map(([name, value]) => `${name}=${value}`).join('; ') }),
    take: (answer: Answer): Answer => {
      for (const one of [answer.headers['set-cookie'] ?? []].flat()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? [];
        if (name.includes('lapor')) jar.last = one;
        if (value === '') kept.delete(name);
        else kept.set(name, value);
      }
      return answer;
    },
  };
  return jar;
};

type Sending = Pick<Portal, 'app' | 'get' | 'post'>;

const sendFiles = ({ app }: Sending, cookie: Typed, fields: Typed, files: readonly Buffer[]): Promise<Answer> =>
  app.inject({
    ...{ method: 'POST', url: '/lapor?langkah=foto', payload: partsOf(fields, files) },
    headers: {
      ...cookie,
      ...{ accept: 'text/html', 'sec-fetch-site': 'same-origin' },
      'content-type': `multipart/form-data; boundary=${boundary}`,
    },
  });

/** Each begins with no cookie. */
export const formBrowser = (sending: Sending) => {
  const { get, post } = sending;
  const browse = (jar = cookieJar(), shown?: Answer): Browser => {
    let current = shown;
    const page = (): Answer => current ?? assert.fail('no page is open');
    const ask = async (url: string): Promise<Answer> => jar.take(await get(url, jar.headers()));
    const open = async (url = '/lapor'): Promise<Answer> => {
      let answer = await ask(url);
      while (answer.statusCode === 303) answer = await ask(String(answer.headers['location']));
      return (current = answer);
    };
    const send: Browser['send'] = async (typed, url = '/lapor') =>
      typed === undefined ? ask(url) : jar.take(await post(url, { ...hiddenIn(page()), ...typed }, jar.headers()));
    const followed = (answer: Answer): Answer | Promise<Answer> =>
      answer.statusCode === 303 ? open(String(answer.headers['location'])) : (current = answer);
    const query = (): string => (/<html lang="en">/.test(page().body) ? '?lang=en' : '');
    return {
      ...{ page, open, send, cookie: () => jar.last },
      press: async (typed, ke = 'lanjut') => followed(await send({ ...typed, ke }, `/lapor${query()}`)),
      attach: async (files, typed = { ke: 'lanjut' }) =>
        followed(jar.take(await sendFiles(sending, jar.headers(), { ...hiddenIn(page()), ...typed }, files))),
      beside: () => browse(cookieJar(jar.kept), current),
    };
  };
  return { browse: (): Browser => browse() };
};
