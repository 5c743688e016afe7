// A line between a program and a database server that a test can cut, silence and lead elsewhere: as a network does it, which tells nobody.
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Cleanup } from './database.ts';
import { quickFolder } from './quick-folder.ts';

export type Line = {
  /** The server's address as seen through the line. */
  url: string;
  /** Nothing passes any more, on old connections and new ones, and nobody is told. */
  silence: () => void;
  /** Everything is cut, and whoever connects is cut off. */
  cut: () => void;
  /** Passes again; new connections lead to the server in `folder`. */
  restore: (folder?: string) => void;
};

const portOf = (folder: string): string => join(folder, '.s.PGSQL.5432');

/** In front of a server that listens in `folder`. */
export async function givenLine(t: Cleanup, { url, folder }: { url: string; folder: string }): Promise<Line> {
  const own = await mkdtemp(join(quickFolder(), 'tanggap-line-'));
  let state: 'passing' | 'silent' | 'cut' = 'passing';
  let leadsTo = folder;
  const ends = new Set<Socket>();
  const keep = (end: Socket): void => {
    ends.add(end);
    end.on('error', () => undefined).once('close', () => ends.delete(end));
  };
  const server = createServer((near) => {
    keep(near);
    if (state === 'cut') near.destroy();
    if (state !== 'passing') return;
    const far = createConnection(portOf(leadsTo));
    keep(far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => void (state === 'passing' && to.write(bytes)));
      from.once('close', () => to.destroy());
    }
  });
  await new Promise<void>((listening) => server.listen(portOf(own), listening));
  const cutAll = (): void => {
    for (const end of ends) end.destroy();
  };
  t.after(async () => {
    cutAll();
    await new Promise((closed) => server.close(closed));
    await rm(own, { recursive: true, force: true });
  });
  return {
    url: url.replace(encodeURIComponent(folder), own).replace(folder, own),
    silence: () => {
      state = 'silent';
    },
    cut: () => {
      state = 'cut';
      cutAll();
    },
    restore: (to = folder) => {
      leadsTo = to;
      cutAll();
      state = 'passing';
    },
  };
}
