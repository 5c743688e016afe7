// Somebody with everything that a person leaves behind at the desk, and what is asked of their data there.
import assert from 'node:assert/strict';
import type { Answer, Desk, Person } from '../beds/desk.ts';
import { fresh, steps, take } from '../given/cases.ts';
import { comment, direct, edit } from '../given/intake.ts';

export const requestsPath = '/api/v1/person-requests';

export type Someone = ReturnType<typeof someone>;
/** Somebody of whom nothing is like anybody else's. */
export const someone = (who = fresh('w')) => {
  const tag = [...who.slice(-8)].map((sign) => 'ghijklmnopqrstuv'[Number.parseInt(sign, 16)] ?? 'w').join('');
  const digits = [...tag].map((sign) => String(sign.codePointAt(0) ?? 0).slice(-1)).join('');
  const name = `Paramitha Wati${tag}`;
  return {
    ...{ who, name, handle: `gerobak${tag}`, phone: `0812${digits}`, words: [`selokan${tag}`, `kucing${tag}`] },
    identity: { name, phone: `0812${digits}`, address: `Jalan Sepi${tag} 7`, kelurahan: 'Demangan' },
    /** What must stand nowhere afterwards. */
    secrets: [`wati${tag}`, `gerobak${tag}`, `812${digits}`, `sepi${tag}`, `selokan${tag}`, `kucing${tag}`],
  };
};

/** Requests as officers make them, and a person to ask about. */
export const wholePerson = (desk: Desk) => {
  const file = async (number: string, kind = 'erase', who: Person = 'operator'): Promise<string> => {
    const answer = await desk.send(who, 'POST', requestsPath, { kind, number, words: 'Tolong.' });
    assert.equal(answer.statusCode, 201, answer.body);
    return (JSON.parse(answer.body) as { id: string }).id;
  };
  const propose = (who: Person, id: string): Promise<Answer> =>
    desk.send(who, 'POST', `${requestsPath}/${id}/propose`, { basis: 'asked' });
  const confirm = (who: Person, id: string): Promise<Answer> =>
    desk.send(who, 'POST', `${requestsPath}/${id}/confirm`, {});

  const sendAll = async (): Promise<void> => {
    for (let sent = 1; sent > 0;) sent = await desk.deliver();
  };

  /** Everything that a person leaves behind: public and private words, an edit, a picture, an identity, an answer, a task for the field. */
  const givenPerson = async ({ who, name, handle, phone, identity, words }: Someone = someone()): Promise<string> => {
    const [post, first] = [fresh('post'), fresh('m')];
    const [ditch, cat] = words;
    const author = { id: who, name, handle };
    const sentAt = desk.now();
    await desk.arrives(comment(first, `Ada ${ditch ?? ''} di sini`, { who, post, author, sentAt }));
    const number = await desk.latest();
    await desk.arrives({ ...edit(first, `Ada ${ditch ?? ''} dan ${cat ?? ''}`), editedAt: sentAt + 1000 });
    await desk.arrives(
      direct(fresh('m'), `Saya ${name}, ${phone}`, {
        ...{ who, author, sentAt },
        attachments: [{ kind: 'image', url: `https://cdn.example/${cat ?? ''}.jpg`, title: cat ?? '' }],
      }),
    );
    await take(desk, number, steps.ask);
    await desk.does('medsos', number, 'ProvideIdentity', { identity });
    await desk.does('medsos', number, 'AddNote', { text: `Sudah ditelepon, ${name} setuju.` });
    for (const step of ['approve', 'register', 'dispose'] as const) await take(desk, number, steps[step]);
    const task = { task: `Temui yang punya ${cat ?? ''}, kuras ${ditch ?? ''}.`, hours: 12 };
    assert.equal((await desk.send('pupkp', 'POST', `/api/v1/cases/${number}/field-links`, task)).statusCode, 201);
    for (const step of ['report', 'convey'] as const) await take(desk, number, steps[step]);
    await sendAll();
    return number;
  };

  return { file, propose, confirm, sendAll, givenPerson };
};
