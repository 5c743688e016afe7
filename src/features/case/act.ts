// An officer's press on the case page: handed to the door of acts, and answered by what it came to.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { HoldSeconds } from '#core/complaint/hold-seconds.ts';
import { obstacle } from '#core/complaint/standing.ts';
import { hidingPeople } from '#db/known-people.ts';
import { seesReporter } from '#db/visible-to.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import type { Officer } from '#http/session.ts';
import type { Moved } from '#app/handle-command.ts';
import type { Act } from '#features/acts/act.contract.ts';
import { timelineForAgency } from './case-for-agency.ts';
import { findCase, withNames, type FoundCase } from './case.query.ts';
import { toldEvent } from './case.view.ts';
import { problemOfDeclined } from './declined-words.ts';
import { movedWords } from './moved-words.ts';

/** `answer` is the body of the response. */
export type Done =
  | { ok: true; answer: Record<string, unknown> }
  | { ok: false; problem: ProblemCode; extra?: ProblemExtra };

/** Who acts, on the case as they saw it, under their form's key, and the language in which they are refused. */
export type Asking = {
  officer: Officer;
  expectedVersion: number | undefined;
  key: string | undefined;
  /** For how long words wait. */
  seconds?: HoldSeconds;
  /** The moment at which they leave instead. */
  sendAt?: number;
  language: ProblemLanguage;
};

type Doing = Pick<Asking, 'officer' | 'language'> & {
  deps: FeatureDeps;
  found: FoundCase;
  now: number;
  type: OfficerCommand;
};

type ToldEvents = ReturnType<typeof toldEvent>[];

/** An agency is told what others did as it reads it on the page. */
const shownTo = async ({ deps, found, officer }: Doing, events: ToldEvents): Promise<ToldEvents> => {
  if (seesReporter(officer)) return events;
  const reading = await hidingPeople({ db: deps.database.kysely, vault: deps.vault }, [found.id]);
  return timelineForAgency(events, (text) => reading(found.id, text));
};

/** Whether the act is still possible on the case as the others left it. */
const stillFits = async ({ deps, found, officer, type }: Doing): Promise<boolean> => {
  const now = await findCase(deps.database.kysely, officer, found.state.file.number);
  return now !== undefined && obstacle(now.state, actorOf(officer), type) === undefined;
};

/** What others did since the officer looked. */
const toldMoved = async (doing: Doing, { version, since }: Moved): Promise<Done> => {
  const { deps, officer, language, now } = doing;
  const shown = await shownTo(doing, (await withNames(deps.database.kysely, since)).map(toldEvent));
  const detail = movedWords({ language, userId: officer.userId, now, fits: await stillFits(doing) }, shown);
  const extra = { version, since: shown, ...(detail === undefined ? {} : { detail }) };
  return { ok: false, problem: 'case-moved', extra };
};

/** From whom a case was taken by an act that gives it to somebody else: a list that shows another, or nobody, is older than that. */
const takenFrom = ({ state }: FoundCase, act: Act): { takenFrom?: string } => {
  const { holder } = state.file;
  const takes = act.type === 'Claim' || act.type === 'Assign';
  return takes && holder !== undefined ? { takenFrom: holder.userId } : {};
};

/** Does one act on a case that the officer may see, once. */
export const doAct = async (deps: FeatureDeps, found: FoundCase, act: Act, asking: Asking): Promise<Done> => {
  const { officer, expectedVersion: seen, key, seconds = 0, sendAt, language } = asking;
  const now = deps.clock.now();
  const performed = await deps.doors.act(found, act, { by: actorOf(officer), seen, key, now, seconds, sendAt });
  if (performed.ok) {
    // What is held takes its draft along, and gives it back where it is called back.
    const own = { userId: officer.userId, complaintId: found.id, act: act.type };
    if (performed.held === undefined) await deps.desk.drafts.drop(own);
    return { ok: true, answer: { ...performed, ...takenFrom(found, act) } };
  }
  if (performed.refusal === 'case-moved')
    return toldMoved({ deps, found, officer, language, now, type: act.type }, performed);
  return { ok: false, ...problemOfDeclined(performed, language) };
};
