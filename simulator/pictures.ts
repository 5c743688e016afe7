// Pictures of the network: what citizens upload, what came with it, and drawn portraits.
// Must not serve a file by a name that it did not make.
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from './world.ts';

/** Bytes, with the content type under which they are handed out. */
export type Picture = { type: string; bytes: Buffer };

/** Names are made here: one that was not is never found. */
export type PictureShelf = {
  /** The picture's name, or undefined when the bytes are no picture that we take. */
  keep: (bytes: Buffer) => Promise<string | undefined>;
  find: (name: string) => Promise<Picture | undefined>;
};

const kinds: readonly { type: string; end: string; starts: number[]; offset?: number }[] = [
  { type: 'image/png', end: 'png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', end: 'jpg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', end: 'gif', starts: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', end: 'webp', starts: [0x57, 0x45, 0x42, 0x50], offset: 8 },
];

const typeOf = (name: string): string =>
  name.endsWith('.svg') ? 'image/svg+xml' : (kinds.find(({ end }) => name.endsWith(`.${end}`))?.type ?? '');

/** What was drawn for the stand-in, and uploads below `<dataDir>/simulator`. */
export const pictureShelf = (dataDir: string, nextSeq: () => number): PictureShelf => {
  const ours = join(import.meta.dirname, 'pictures');
  const drawn = new Set(readdirSync(ours));
  const uploads = join(dataDir, 'simulator', 'uploads');
  mkdirSync(uploads, { recursive: true });
  return {
    keep: async (bytes) => {
      const kind = kinds.find(({ starts, offset = 0 }) => starts.every((byte, at) => bytes[offset + at] === byte));
      if (kind === undefined) return undefined;
      const name = `u${String(nextSeq())}-${Math.random().toString(36).slice(2, 10)}.${kind.end}`;
      await writeFile(join(uploads, name), bytes);
      return name;
    },
    find: async (name) => {
      if (drawn.has(name)) return { type: typeOf(name), bytes: readFileSync(join(ours, name)) };
      if (!/^u\d+-[a-z0-9]+\.(?:png|jpg|gif|webp)$/.test(name)) return undefined;
      const bytes = await readFile(join(uploads, name)).catch(() => undefined);
      return bytes === undefined ? undefined : { type: typeOf(name), bytes };
    },
  };
};

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .slice(0, 2)
    .join('')
    .toUpperCase();

/** A face made of a colour and two letters; the city's is a roof. */
export const portrait = (person: Person | undefined): string => {
  const inside =
    person === undefined
      ? '<path d="M10 27 32 14l22 13v4H10zM15 34h6v14h-6zM29 34h6v14h-6zM43 34h6v14h-6zM10 50h44v4H10z" fill="#fff"/>'
      : `<text x="32" y="40" text-anchor="middle" font-family="system-ui,sans-serif" font-size="23" font-weight="700" fill="#fff">${initials(person.name)}</text>`;
  const fill = person === undefined ? '#0956c3' : `hsl(${String(person.hue)} 48% 38%)`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="${fill}"/>${inside}</svg>`;
};
