// People at a desk of the test's own: asked in, signed in, looked at.
import assert from 'node:assert/strict';
import type { LinkAnswer, OfficersAnswer, OfficerView } from '#features/officer/officer.contract.ts';
import { json, type Answer, type Desk, type Person } from '../beds/desk.ts';
import { cookieIn } from '../beds/http-server.ts';

/** A password that nobody guesses. */
export const good = 'kuda betul baterai';
export const demo = (who: Person): string => `${who}@demo.tanggap.example`;
export const linkFrom = (answer: Answer): LinkAnswer => JSON.parse(answer.body) as LinkAnswer;
export const tokenIn = ({ link }: LinkAnswer): string => link.split('#')[1] ?? '';

type Made = { id: string; email: string; cookie: string };

export type People = {
  post: (url: string, payload: object, cookie?: string) => Promise<Answer>;
  /** The cookie of a fresh session; undefined where it was refused. */
  signIn: (email: string, password: string) => Promise<string | undefined>;
  listed: (who?: Person) => Promise<OfficerView[]>;
  idOf: (email: string) => Promise<string>;
  /** Somebody new who has chosen a password, signed in. */
  given: (role: string, more?: object) => Promise<Made>;
  seen: (cookie: string) => Promise<Answer>;
};

export const peopleAt = (desk: Desk): People => {
  const post: People['post'] = (url, payload, cookie) =>
    desk.app.inject({ method: 'POST', url, payload, ...(cookie === undefined ? {} : { headers: { cookie } }) });
  const signIn: People['signIn'] = async (email, password) => {
    const answer = await post('/api/auth/sign-in/email', { email, password });
    return answer.statusCode === 200 ? cookieIn(answer.headers['set-cookie']) : undefined;
  };
  const listed: People['listed'] = async (who = 'operator') =>
    json<OfficersAnswer>(await desk.get(who, '/api/v1/officers')).officers;
  let made = 0;
  return {
    post,
    signIn,
    listed,
    idOf: async (email) => {
      const found = (await listed()).find((one) => one.email === email);
      assert.ok(found !== undefined, email);
      return found.id;
    },
    given: async (role, more = {}) => {
      made += 1;
      const email = `baru${String(made)}@contoh.example`;
      const body = { email, name: 'Baru Contoh', role, ...more };
      const invited = await desk.send('operator', 'POST', '/api/v1/officers', body);
      assert.equal(invited.statusCode, 201, invited.body);
      await post('/api/auth/link/use', { token: tokenIn(linkFrom(invited)), password: good });
      return { id: linkFrom(invited).id, email, cookie: (await signIn(email, good)) ?? '' };
    },
    seen: (cookie) => desk.app.inject({ url: '/api/v1/session', headers: { cookie } }),
  };
};
