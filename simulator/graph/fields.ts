// The `fields` language: `id,from{name},messages.limit(5){text}` as a tree, and answers cut to it.
// A field nobody knows is refused, as on the platform.
import { badParameter } from './errors.ts';

/** A field with its arguments in brackets and the fields below it. */
export type Wanted = { name: string; args: Record<string, string>; inner: Wanted[] };
/** A field holds its value, or a function that works it out from what is wanted below it. */
export type GraphNode = { type: string; defaults: readonly string[]; fields: Record<string, unknown> };

/** Throws a refusal with the place of the first sign that does not fit. */
export const parseFields = (text: string): Wanted[] => {
  let at = 0;
  const list = (): Wanted[] => {
    const wanted: Wanted[] = [];
    for (;;) {
      const name = /^[\w\s]+/.exec(text.slice(at))?.[0] ?? '';
      at += name.length;
      const one: Wanted = { name: name.trim(), args: {}, inner: [] };
      while (text[at] === '.') {
        const found = /^\.(\w+)\(([^)]*)\)/.exec(text.slice(at));
        if (found === null) throw badParameter(`Syntax error "Expected name." at character ${String(at)}: ${text}`);
        one.args[found[1] ?? ''] = found[2] ?? '';
        at += found[0].length;
      }
      if (text[at] === '{') {
        at += 1;
        one.inner = list();
        if (text[at] !== '}') throw badParameter(`Syntax error "Expected end of string" at character ${String(at)}`);
        at += 1;
      }
      if (one.name !== '') wanted.push(one);
      if (text[at] !== ',') return wanted;
      at += 1;
    }
  };
  const wanted = list();
  if (at < text.length) throw badParameter(`Syntax error "Expected end of string" at character ${String(at)}: ${text}`);
  return wanted;
};

const asWanted = (name: string): Wanted => ({ name, args: {}, inner: [] });

/** The node's wanted fields; `id` always comes along; what is undefined stays away. */
export const cut = (node: GraphNode, wanted: readonly Wanted[]): Record<string, unknown> => {
  const chosen = wanted.length > 0 ? wanted : node.defaults.map(asWanted);
  const answer: Record<string, unknown> = {};
  for (const field of chosen) {
    if (!(field.name in node.fields))
      throw badParameter(`Tried accessing nonexisting field (${field.name}) on node type (${node.type})`);
    const value = node.fields[field.name];
    const told: unknown = typeof value === 'function' ? value(field) : value;
    if (told !== undefined) answer[field.name] = told;
  }
  if (answer['id'] === undefined && node.fields['id'] !== undefined) answer['id'] = node.fields['id'];
  return answer;
};

/** `paging` is absent where nothing is listed. */
export type Page = { data: unknown[]; paging?: Record<string, unknown> };

const cursor = (index: number): string => Buffer.from(String(index)).toString('base64url');
const indexOf = (text: string | undefined): number | undefined => {
  const index = Number(Buffer.from(text ?? '', 'base64url').toString());
  return text === undefined || text === '' || !Number.isInteger(index) ? undefined : index;
};

/** As the parameters came; `next` makes the address of the following page. */
export type PageAsk = { limit?: string; after?: string; before?: string; next?: (after: string) => string };

/** One page of a list with the platform's cursors. */
export const page = <Thing>(all: readonly Thing[], ask: PageAsk, show: (thing: Thing) => unknown): Page => {
  const limit = Math.min(100, Math.max(1, Number(ask.limit ?? 25) || 25));
  const before = indexOf(ask.before);
  const start = before === undefined ? (indexOf(ask.after) ?? -1) + 1 : Math.max(0, before - limit);
  const chosen = all.slice(start, start + limit);
  if (chosen.length === 0) return { data: [] };
  const last = start + chosen.length - 1;
  const more = last + 1 < all.length && ask.next !== undefined ? { next: ask.next(cursor(last)) } : {};
  return { data: chosen.map(show), paging: { cursors: { before: cursor(start), after: cursor(last) }, ...more } };
};
