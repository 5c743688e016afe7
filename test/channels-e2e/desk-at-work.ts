// The whole program with its simulator, an officer's and a citizen's hand on it over real HTTP: for tests that follow one channel from end to end.
import assert from 'node:assert/strict';
import type { Cleanup } from '../beds/database.ts';
import { wellFormed } from '../tables/act-cells.ts';
import { steps, type Step } from '../given/cases.ts';
import { eventually } from '../scenes/channel-scene.ts';
import { cookieIn } from '../beds/http-server.ts';
import { call } from '../beds/processes.ts';
import { givenProgram, type GivenProgram } from '../beds/program.ts';
import { identity } from '../people/reporter.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { AccountsAnswer, AccountView } from '#features/account/account.contract.ts';
import type { CaseAnswer } from '#features/case/case.contract.ts';
import type { InboxAnswer } from '#features/inbox/inbox.contract.ts';
import { trainingPassword } from '#config/training-password.ts';
import { trainingAccounts } from '#training/people.ts';

/** What the city wrote, as the simulator took it. */
export type Taken = { kind: string; text: string; person?: string; targetId: string; tag?: string };

export type DeskAtWork = {
  program: GivenProgram;
  accountId: string;
  /** What the simulator's control answers. */
  control: (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;
  /** The number of this channel's newest case, once there is one besides those known. */
  newCase: (known?: readonly string[]) => Promise<string>;
  page: (number: string) => Promise<CaseAnswer>;
  act: (who: Step['who'], number: string, type: OfficerCommand, fields?: object) => Promise<void>;
  /** A picture that the agency adds to the case; its id. */
  uploads: (number: string, picture: Buffer) => Promise<string>;
  /** Waits until the case shows what is asked for. */
  shows: (number: string, wanted: (page: CaseAnswer) => boolean) => Promise<CaseAnswer>;
  /** Waits until the city wrote something of this kind on the account. */
  taken: (wanted: (one: Taken) => boolean) => Promise<Taken>;
  /** Waits until a message of the city did not go out; its reason. */
  failure: (number: string) => Promise<string | undefined>;
  /** Waits until the program has asked the platform at a path that ends so: what was there before is left alone. */
  asksAt: (end: string) => Promise<void>;
  /** Moves the clock once nothing of this account is under way: what is settled afterwards would wait for a time that never comes. */
  later: (ms: number) => Promise<void>;
  /** The account as its operator sees it. */
  account: () => Promise<AccountView | undefined>;
  /** Fills in the one-time form behind the link in these words. */
  fillsIn: (words: string) => Promise<void>;
};

const signIn = async (url: string, who: string): Promise<string> => {
  const answer = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${who}@demo.tanggap.example`, password: trainingPassword }),
  });
  assert.equal(answer.status, 200, await answer.text());
  return cookieIn(answer.headers.getSetCookie());
};

const uploadTo = async (url: string, number: string, picture: Buffer): Promise<string> => {
  const body = new FormData();
  body.append('file', new Blob([Uint8Array.from(picture)]), 'foto.jpg');
  const headers = { cookie: await signIn(url, 'pupkp'), 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(`${url}/api/v1/cases/${number}/attachments`, { method: 'POST', headers, body });
  assert.equal(answer.status, 201);
  return ((await answer.json()) as { id: string }).id;
};

type Ask = <Answer>(who: string, method: 'GET' | 'POST', path: string, body?: object) => Promise<Answer>;

const askingAs = (url: string): Ask => {
  const cookies = new Map<string, Promise<string>>();
  return async <Answer>(who: string, method: 'GET' | 'POST', path: string, body?: object) => {
    const cookie = cookies.get(who) ?? signIn(url, who);
    cookies.set(who, cookie);
    const answer = await call<Answer>(`${url}/api/v1/${path}`, await cookie, method, body);
    assert.equal(answer.status, 200, `${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
};

const controlOf =
  (url: string): DeskAtWork['control'] =>
  async (method, path, body) => {
    const answer = await fetch(`${url}/simulator/control/${path}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    return (await answer.json()) as Record<string, unknown>;
  };

const fillsIn = async (words: string): Promise<void> => {
  const link = /https?:\S+\/identitas\/[\w-]+/.exec(words)?.[0];
  assert.ok(link, words);
  const answer = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(link).origin },
    body: new URLSearchParams(identity),
  });
  assert.equal(answer.status, 303, await answer.text());
};

const hasFailed = ({ delivery }: CaseAnswer['messages'][number]): boolean => delivery?.state === 'failed';

/** What a citizen wrote, in its order. */
export const written = ({ messages }: CaseAnswer): CaseAnswer['messages'] =>
  messages.filter(({ from }) => from === 'reporter');

const patienceMs = 20_000;

type OfAccount = { program: GivenProgram; channel: string; accountId: string };

const restOf = ({ program, channel, accountId }: OfAccount): Promise<true> =>
  eventually(async () => {
    const { rows } = await program.parts.database.pool.query<{ busy: boolean }>(
      `select exists (select 1 from outbox where status = 'sending' and channel = $1 and account_id = $2)
         or exists (select 1 from poll_cursor where leased_until is not null and channel = $1 and account_id = $2) as busy`,
      [channel, accountId],
    );
    return rows[0]?.busy === false ? true : undefined;
  }, patienceMs);

export const deskAtWork = async (t: Cleanup, channel: string): Promise<DeskAtWork> => {
  const program = await givenProgram(t);
  const { url } = program;
  const ask = askingAs(url);
  const control = controlOf(url);
  const accountId = trainingAccounts.find((one) => one.channel === channel)?.id ?? '';
  const page = (number: string) => ask<CaseAnswer>('medsos', 'GET', `cases/${number}`);
  const act: DeskAtWork['act'] = async (who, number, type, fields = wellFormed[type]) => {
    await ask(who, 'POST', `cases/${number}/commands`, { type, ...fields });
  };
  const shows: DeskAtWork['shows'] = (number, wanted) =>
    eventually(async () => {
      const now = await page(number);
      return wanted(now) ? now : undefined;
    }, patienceMs);
  return {
    ...{ program, accountId, control, page, act, fillsIn },
    uploads: (number, picture) => uploadTo(url, number, picture),
    newCase: (known = []) =>
      eventually(async () => {
        const { cases } = await ask<InboxAnswer>('medsos', 'GET', 'cases?folder=all');
        return cases.find(({ number }) => !known.includes(number))?.number;
      }, patienceMs),
    shows,
    account: async () => {
      const { accounts } = await ask<AccountsAnswer>('operator', 'GET', 'accounts');
      return accounts.find((one) => one.channel === channel && one.id === accountId);
    },
    asksAt: async (end) => {
      await eventually(async () => {
        const { calls } = (await control('GET', 'calls')) as { calls: { path: string }[] };
        return calls.some(({ path }) => path.endsWith(end)) ? true : undefined;
      }, patienceMs);
    },
    later: async (ms) => {
      await restOf({ program, channel, accountId });
      program.clock.forward(ms);
    },
    failure: async (number) => {
      const { messages } = await shows(number, (now) => now.messages.some(hasFailed));
      return messages.find(hasFailed)?.delivery?.reason;
    },
    taken: (wanted) =>
      eventually(async () => {
        const { received } = (await control('GET', `received?accountId=${accountId}`)) as { received: Taken[] };
        return received.find(wanted);
      }, patienceMs),
  };
};

/** From the identity to the field's report, with pictures: what every channel has in common. Gives the pictures' ids. */
export const carryToConveying = async (
  { act, shows, uploads }: DeskAtWork,
  number: string,
  pictures: readonly Buffer[] = [],
): Promise<string[]> => {
  await shows(number, ({ status }) => status === 'coordination');
  await act('pusat', number, 'ApproveInterim', steps.approve.fields);
  await act('medsos', number, 'RegisterInUpik', { upikNumber: `JSS-${number}` });
  await act('pusat', number, 'Dispose', steps.dispose.fields);
  const attachmentIds: string[] = [];
  for (const picture of pictures) attachmentIds.push(await uploads(number, picture));
  await act('pupkp', number, 'ReportFieldResult', { ...steps.report.fields, attachmentIds });
  return attachmentIds;
};
