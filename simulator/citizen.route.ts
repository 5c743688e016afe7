// The citizen's screen over HTTP: its files, what a person sees, what they do, and a stream that says when to look again.
// Must let a person change only what is their own; it works under a policy without inline script or style.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Type, type Static } from 'typebox';
import type { SimulatorOptions } from './accounts.ts';
import { citizenView } from './citizen-view.ts';
import { ownLetters } from './email/letters.route.ts';
import { pictureShelf, portrait, type PictureShelf } from './pictures.ts';
import type { Simulator } from './simulator.ts';
import { networkViews, placeBelow } from './stand-ins.ts';
import type { Person } from './world.ts';

/** `simulator` with its acts, since people may do what is their own. */
export type CitizenDeps = Pick<SimulatorOptions, 'accounts' | 'clock' | 'prefix' | 'dataDir'> & {
  simulator: Simulator;
};

const Me = Type.Object({ me: Type.String() });
const text = Type.String({ maxLength: 8000 });
const NewComment = Type.Object({
  me: Type.String(),
  postId: Type.String(),
  parentId: Type.Optional(Type.String()),
  text,
  picture: Type.Optional(Type.String()),
});
const NewLetter = Type.Object({
  me: Type.String(),
  accountId: Type.String(),
  text,
  picture: Type.Optional(Type.String()),
});
const Changed = Type.Object({ me: Type.String(), text });

class ScreenError extends Error {
  statusCode: number;
  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}
const must = <Thing>(found: Thing | undefined, message: string): Thing => {
  if (found === undefined) throw new ScreenError(404, message);
  return found;
};
const says = (words: string, picture: string | undefined): void => {
  if (words.trim() === '' && picture === undefined) throw new ScreenError(400, 'Tulis sesuatu atau sertakan gambar.');
};

const policy =
  "default-src 'self'; img-src 'self' blob:; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'";
const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};
const screenDir = join(import.meta.dirname, 'screen');
const font = '@fontsource-variable/plus-jakarta-sans/files/plus-jakarta-sans-latin-wght-normal.woff2';

const guarded = (reply: FastifyReply, type: string): FastifyReply => {
  if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', policy);
  return reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-cache').type(type);
};

const files = (app: FastifyInstance): void => {
  for (const name of readdirSync(screenDir)) {
    const body = readFileSync(join(screenDir, name));
    const url = name === 'index.html' ? '/' : `/${name}`;
    app.get(url, { prefixTrailingSlash: 'slash' }, (_request, reply) =>
      guarded(reply, types[name.split('.').at(-1) ?? ''] ?? '').send(body),
    );
  }
  const letters = readFileSync(fileURLToPath(import.meta.resolve(font)));
  app.get('/jakarta.woff2', (_request, reply) => guarded(reply, 'font/woff2').send(letters));
};

const pictures = (app: FastifyInstance, shelf: PictureShelf, people: Map<string, Person>): void => {
  app.get<{ Params: { name: string } }>('/media/:name', async ({ params }, reply) => {
    const { type, bytes } = must(await shelf.find(params.name), 'Gambar tidak ada.');
    return guarded(reply, type).send(bytes);
  });
  app.get<{ Params: { name: string } }>('/portrait/:name', ({ params }, reply) => {
    const key = params.name.replace(/\.svg$/, '');
    return guarded(reply, 'image/svg+xml').send(portrait(people.get(key)));
  });
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    scope.post('/api/pictures', { bodyLimit: 5 * 1024 * 1024 }, async ({ body }) => {
      const name = Buffer.isBuffer(body) ? await shelf.keep(body) : undefined;
      if (name === undefined) throw new ScreenError(415, 'Gambar harus PNG, JPEG, GIF, atau WebP.');
      return { picture: name };
    });
  });
};

/** Says "look again" at each change, a few times a second at most. */
const live = (app: FastifyInstance, { store }: Simulator): void => {
  const open = new Set<FastifyReply>();
  let told: NodeJS.Timeout | undefined;
  const stop = store.onChange(() => {
    told ??= setTimeout(() => {
      told = undefined;
      for (const reply of open) reply.raw.write(`data: ${String(store.world.version)}\n\n`);
    }, 150).unref();
  });
  app.addHook('preClose', (done) => {
    stop();
    clearTimeout(told);
    for (const reply of open) reply.raw.end();
    done();
  });
  app.get('/api/live', (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    reply.raw.write(`retry: 1000\ndata: ${String(store.world.version)}\n\n`);
    open.add(reply);
    request.raw.once('close', () => open.delete(reply));
  });
};

const speaking = (app: FastifyInstance, { simulator, accounts }: CitizenDeps): void => {
  const { acts, store } = simulator;
  const { world } = store;
  const person = (me: string): Person => must(world.people.get(me), 'Warga tidak ada.');
  app.post<{ Body: Static<typeof NewComment> }>('/api/comments', { schema: { body: NewComment } }, ({ body }) => {
    const { me, postId, parentId, picture } = body;
    says(body.text, picture);
    const post = must(world.posts.get(postId), 'Kiriman tidak ada.');
    const account = must(
      accounts.find(({ id }) => id === post.accountId),
      'Akun tidak ada.',
    );
    const above = parentId === undefined ? undefined : must(world.comments.get(parentId), 'Komentar sudah dihapus.');
    return acts.comment(account, {
      ...{ postId, author: person(me).key, text: body.text },
      ...(above === undefined ? {} : { parentId: placeBelow(account.channel, above) }),
      ...(picture === undefined ? {} : { picture }),
    });
  });
  app.post<{ Body: Static<typeof NewLetter> }>('/api/messages', { schema: { body: NewLetter } }, ({ body }) => {
    const { me, accountId, picture } = body;
    says(body.text, picture);
    const account = must(
      accounts.find(({ id }) => id === accountId),
      'Akun tidak ada.',
    );
    return acts.message(account, {
      ...{ person: person(me).key, fromCity: false, text: body.text },
      ...(picture === undefined ? {} : { picture }),
    });
  });
  app.post<{ Body: Static<typeof Me> }>('/api/looked', { schema: { body: Me } }, async ({ body }) => {
    await acts.looked(person(body.me).key);
    return { ok: true };
  });
};

const changing = (app: FastifyInstance, { simulator: { acts, store } }: CitizenDeps): void => {
  const { world } = store;
  type Edit = { Params: { id: string }; Body: Static<typeof Changed> };
  type Remove = { Params: { id: string }; Querystring: Static<typeof Me> };
  const gone = 'Sudah tidak ada, atau bukan milik Anda.';
  const ownComment = (id: string, me: string): string =>
    must(world.comments.get(id)?.author === me ? id : undefined, gone);
  const ownLetter = (id: string, me: string): string => {
    const letter = world.messages.get(id);
    return must(letter?.person === me && !letter.fromCity ? id : undefined, gone);
  };
  const edit = { schema: { body: Changed } };
  const remove = { schema: { querystring: Me } };
  app.patch<Edit>('/api/comments/:id', edit, async ({ params, body }) => {
    says(body.text, undefined);
    return must(await acts.editComment(ownComment(params.id, body.me), body.text), gone);
  });
  app.patch<Edit>('/api/messages/:id', edit, async ({ params, body }) => {
    says(body.text, undefined);
    return must(await acts.editMessage(ownLetter(params.id, body.me), body.text), gone);
  });
  app.delete<Remove>('/api/comments/:id', remove, async ({ params, query }) =>
    must(await acts.removeComment(ownComment(params.id, query.me)), gone),
  );
  app.delete<Remove>('/api/messages/:id', remove, async ({ params, query }) =>
    must(await acts.removeMessage(ownLetter(params.id, query.me)), gone),
  );
};

/** Everybody may be anybody of the network: there is no sign-in on the citizen's screen. */
export const citizenRoutes = async (parent: FastifyInstance, deps: CitizenDeps): Promise<void> => {
  const { prefix, simulator } = deps;
  const { world } = simulator.store;
  const shelf = pictureShelf(deps.dataDir, simulator.store.nextSeq);
  if (prefix !== '') parent.get(prefix, (_request, reply) => reply.redirect(`${prefix}/`));
  await parent.register(
    async (app) => {
      files(app);
      pictures(app, shelf, world.people);
      live(app, simulator);
      app.get('/api/networks', () => ({ networks: networkViews() }));
      app.get<{ Querystring: { me?: string } }>('/api/view', ({ query }) => {
        const [first] = world.people.values();
        const me = must(world.people.get(query.me ?? '') ?? first, 'Belum ada warga.');
        return citizenView({ ...deps, world, acts: simulator.acts }, me);
      });
      speaking(app, deps);
      changing(app, deps);
      ownLetters(app, simulator);
    },
    { prefix },
  );
};
