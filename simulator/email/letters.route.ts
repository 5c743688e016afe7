// Letters by hand: the trainer's and the tests' way to write in anybody's name, and the citizen's own on the screen.
import type { FastifyInstance } from 'fastify';
import { Type, type Static } from 'typebox';
import { emailIds } from './ids.ts';
import type { SimStore } from '../store.ts';
import type { Letter, Person } from '../world.ts';
import type { Post } from './post.ts';

const address = Type.String({ pattern: String.raw`^[^\s<>@]{1,64}@[^\s<>@]{1,190}$` });
const subject = Type.String({ maxLength: 300 });
const text = Type.String({ maxLength: 200_000 });

const AnyLetter = Type.Object({
  /** A person of the network by their key; or anybody by `from`. */
  person: Type.Optional(Type.String()),
  from: Type.Optional(address),
  name: Type.Optional(Type.String({ maxLength: 200 })),
  subject: Type.Optional(subject),
  text,
  html: Type.Optional(text),
  picture: Type.Optional(Type.String()),
  inReplyTo: Type.Optional(Type.String({ maxLength: 500 })),
  /** A program wrote it, an absence note say. */
  automatic: Type.Optional(Type.Boolean()),
});
type AnyLetter = Static<typeof AnyLetter>;

const OwnLetter = Type.Object({
  me: Type.String(),
  subject: Type.Optional(subject),
  text: Type.String({ maxLength: 20_000 }),
  picture: Type.Optional(Type.String()),
  /** The letter that is answered, by its id here. */
  answers: Type.Optional(Type.String()),
});

class LetterError extends Error {
  statusCode: number;
  constructor(statusCode: number, message: string) {
    super(message);
    this.statusCode = statusCode;
  }
}
const must = <Thing>(found: Thing | undefined, what: string): Thing => {
  if (found === undefined) throw new LetterError(404, `${what} tidak ada`);
  return found;
};

type Deps = { post: Post | undefined; store: SimStore };

const shown = ({ source: _bytes, ...letter }: Letter) => letter;

const writerOf = ({ people }: { people: Map<string, Person> }, { person, from, name }: AnyLetter) => {
  if (person === undefined) return { from: must(from, 'from'), name: name ?? '' };
  const known = must(people.get(person), `warga ${person}`);
  return { from: from ?? emailIds.person(known.key), name: name ?? known.name };
};

/** A private message on this channel is a letter without a subject. */
export const plainLetter = (post: Post | undefined, { key, name }: Person, words: { text: string; picture?: string }) =>
  must(post, 'akun surel').write({ ...words, from: emailIds.person(key), name, subject: '' });

/** Below the control interface. */
export const letterControl = (app: FastifyInstance, { post, store }: Deps): void => {
  const { world } = store;
  app.get('/letters', () => ({ letters: [...world.letters.values()].map(shown) }));
  app.post<{ Body: AnyLetter }>('/letters', { schema: { body: AnyLetter } }, async ({ body }) => {
    const { person: _key, subject: about = '', ...words } = body;
    const letter = await must(post, 'akun surel').write({ ...words, ...writerOf(world, body), subject: about });
    return shown(letter);
  });
};

/** Programs put one mark before the subject of what they answer, however often it was answered. */
const answerSubject = (answered: string): string => (/^re:/i.test(answered) ? answered : `Re: ${answered}`);

/** Below the citizen's screen. */
export const ownLetters = (app: FastifyInstance, { post, store }: Deps): void => {
  const { world } = store;
  app.post<{ Body: Static<typeof OwnLetter> }>('/api/letters', { schema: { body: OwnLetter } }, async ({ body }) => {
    const { me, answers, picture } = body;
    const writer = must(world.people.get(me), 'Warga');
    const from = emailIds.person(writer.key);
    if (body.text.trim() === '' && picture === undefined)
      throw new LetterError(400, 'Tulis sesuatu atau sertakan gambar.');
    const answered = answers === undefined ? undefined : must(world.letters.get(answers), 'Surat');
    if (answered !== undefined && answered.from !== from && !answered.to.includes(from))
      throw new LetterError(404, 'Surat itu bukan milik Anda.');
    const letter = await must(post, 'Akun surel').write({
      ...{ from, name: writer.name, text: body.text },
      subject: answered === undefined ? (body.subject ?? '') : answerSubject(answered.subject),
      ...(answered === undefined ? {} : { inReplyTo: answered.messageId }),
      ...(picture === undefined ? {} : { picture }),
    });
    return shown(letter);
  });
};
