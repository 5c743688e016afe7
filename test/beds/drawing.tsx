// Puts a component where the console would: below an officer, an address and what the server answers. Loaded by `screens.ts`, once for each language.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType, ReactNode } from 'react';
import { prerender } from 'react-dom/static';
import { Router } from 'wouter';
import { learnServerTime } from '#web/server-clock.ts';
import { OfficerContext } from '#web/session.ts';
import { ToastProvider } from '#web/ui/Toast.tsx';
import type { Given, Sitting } from './given-screen.ts';

const medsos: Sitting = { userId: 'u-medsos', name: 'Sekar', role: 'admin-medsos', training: false };

/** Answers lead to further questions; a screen that asks on and on is at fault. */
const mostRounds = 6;

/** Asks the test what the drawing wanted to know of the server; false when there was nothing. */
const askAll = async (client: QueryClient, { answers = {} }: Given, asked: string[]): Promise<boolean> => {
  const wanted = client
    .getQueryCache()
    .getAll()
    .filter(({ state, options }) => state.status === 'pending' && (options as { enabled?: unknown }).enabled !== false);
  const unanswered: string[] = [];
  const { fetch: before } = globalThis;
  globalThis.fetch = (path, init) => {
    const address = `${init?.method ?? 'GET'} ${path instanceof Request ? path.url : String(path)}`;
    asked.push(address);
    if (!(address in answers)) unanswered.push(address);
    const answer = answers[address];
    return Promise.resolve(answer instanceof Response ? answer.clone() : Response.json(answer ?? null));
  };
  try {
    await Promise.allSettled(wanted.map((query) => query.fetch()));
  } finally {
    globalThis.fetch = before;
  }
  if (unanswered.length > 0) throw new Error(`the test answers nothing to ${unanswered.join(', ')}`);
  return wanted.length > 0;
};

/** Where the console of these tests is opened. */
const place = { origin: 'https://aduan.example', href: 'https://aduan.example/meja/', search: '' } as Location;

const drawn = async (page: ReactNode): Promise<string> => {
  const failed: unknown[] = [];
  const before = Object.getOwnPropertyDescriptor(globalThis, 'location');
  Object.defineProperty(globalThis, 'location', { value: place, configurable: true, writable: true });
  const { prelude } = await prerender(page, {
    progressiveChunkSize: Number.MAX_SAFE_INTEGER,
    onError: (error) => void failed.push(error),
  });
  const html = await new Response(prelude).text();
  if (before === undefined) Reflect.deleteProperty(globalThis, 'location');
  else Object.defineProperty(globalThis, 'location', before);
  if (failed.length > 0) throw failed[0];
  return html.replaceAll(/<!--.*?-->/gs, '');
};

/** The component's markup once nothing is asked any more, and what was asked. */
export const draw = async (Shown: ComponentType, given: Given): Promise<{ html: string; asked: string[] }> => {
  if (given.now !== undefined) learnServerTime(new Date(given.now).toUTCString());
  const queries = { staleTime: Infinity, retry: false, retryOnMount: false };
  const client = new QueryClient({ defaultOptions: { queries } });
  const [path = '', search = ''] = `/meja${given.at ?? '/'}`.split('?');
  const page = (
    <QueryClientProvider client={client}>
      <Router base="/meja" ssrPath={path} ssrSearch={search}>
        <OfficerContext value={{ ...medsos, ...given.as }}>
          <ToastProvider>
            <Shown {...given.props} />
          </ToastProvider>
        </OfficerContext>
      </Router>
    </QueryClientProvider>
  );
  const asked: string[] = [];
  let html = await drawn(page);
  if (given.waiting === true) return { html, asked };
  for (let round = 0; await askAll(client, given, asked); round += 1) {
    if (round === mostRounds) throw new Error(`it asks without end: ${asked.join(', ')}`);
    html = await drawn(page);
  }
  return { html, asked };
};
