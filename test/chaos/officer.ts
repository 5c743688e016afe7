// An officer who answers questions as they come, whatever happens to the program meanwhile, and never knows whether a press arrived.
import { setTimeout as rest } from 'node:timers/promises';
import { call, signIn } from '../beds/processes.ts';

type Inbox = { cases?: { number: string; excerpt: string }[] };

export type Answering = {
  /** Case numbers whose answer was accepted, or had been when the press was repeated. */
  answered: ReadonlySet<string>;
  /** What the last look at the inbox said. */
  standing: () => string;
  ended: Promise<void>;
};

const pause = 300;

/** Answers every case whose words hold `word`, until `isOver`. Ends by throwing when an act is refused for another reason. */
export const answerAll = (url: string, email: string, word: string, isOver: () => boolean): Answering => {
  const answered = new Set<string>();
  let cookie: string | undefined;
  let standing = 'not looked yet';

  const answer = async (number: string): Promise<void> => {
    const act = { type: 'AnswerInformation', text: `Jawaban atas ${number}: kantor buka pukul delapan.` };
    const { status, body } = await call(`${url}/api/v1/cases/${number}/commands`, cookie ?? '', 'POST', act);
    if (status === 200 || body['code'] === 'case-closed') answered.add(number);
    else if (status > 0 && status < 500 && body['code'] !== 'version-conflict')
      throw new Error(`answering ${number}: ${String(status)} ${JSON.stringify(body)}`);
  };
  const round = async (): Promise<void> => {
    cookie ??= await signIn(url, email).catch(() => undefined);
    if (cookie === undefined) return;
    const inbox = await call<Inbox>(`${url}/api/v1/cases?folder=triage&q=${word}`, cookie, 'GET');
    standing = `inbox ${String(inbox.status)}, ${String(inbox.body.cases?.length)} rows`;
    if (inbox.status === 401) throw new Error('the session did not survive');
    // A password is still owed: at the next sign-in it is paid.
    if (inbox.status === 403) cookie = undefined;
    if (inbox.status === 200) for (const { number } of inbox.body.cases ?? []) await answer(number);
  };
  const ended = (async () => {
    while (!isOver()) {
      await round();
      await rest(pause);
    }
  })();
  return { answered, standing: () => standing, ended };
};
