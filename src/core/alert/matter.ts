// What somebody must look at, made of what officers are told: under which key it is kept, whom it calls, and how long it waits for whom.
// Must not know who is there: who.ts does, by the staff of the moment.
import { ladderOf, sopOf, waysOfRung } from '../sop/in-force.ts';
import type { SopKey, StepName } from '../sop/key.ts';
import type { Terms } from '../sop/terms.ts';
import { hourMs, minuteMs, type DurationMs, type Instant } from '../time.ts';
import type { Role } from '../access.ts';
import type { Lane } from '../lane/lane.ts';
import type { RungWays } from '../sop/shape.ts';
import { joinedWays } from '../way/named-ways.ts';
import type { Alert, AlertUrgency, AlertWhat } from './alert.ts';
import { alertRuleOf } from './rules.ts';
import type { Call, Called } from './who.ts';

/** The case as it stands when its news is looked at. */
export type AlertedCase = {
  id: string;
  closed: boolean;
  sop: SopKey;
  step?: StepName;
  stepOpenedAt?: Instant;
  dueAt?: Instant;
  /** Its running promise is broken, or that of its lane. */
  missed?: true;
  holder?: string;
  lane?: Lane;
};

/** One notice as it was written. */
export type News = {
  effectKey: string;
  to: Role;
  agencyId?: string;
  userId?: string;
  what: string;
  at: Instant;
  of?: AlertedCase;
};

/** What is looked at by one rung; `group`: what one person hears of once, whatever rungs they stand on. */
export type Matter = {
  key: string;
  group: string;
  what: AlertWhat;
  urgency: AlertUrgency;
  call: Call;
  at: Instant;
  /** Absent: whoever was told first is the last. */
  nextAfterMs?: DurationMs;
  complaintId?: string;
  step?: StepName;
  dueAt?: Instant;
  /** Absent: by the own order of whoever is told. */
  ways?: RungWays;
};

/** In danger nobody waits as long as at a counter. */
export const dangerCallMs = 5 * minuteMs;
/** More words of danger in a case that was called out already call nobody anew. */
export const dangerAgainMs = hourMs;

/** What is about the running step's promise, and ends with it. */
export const ofDeadline: readonly string[] = ['deadline-near', 'deadline-missed', 'escalated'];

/** What is about a moment that is still to come, and ends with that one, whatever happened. */
export const ofWarning: readonly string[] = ['deadline-near'];

const uuid = /^[0-9a-f]{8}-[0-9a-f-]{27}(?=:)/;

/** What calls to work of the step that runs, whatever becomes of its promise, and ends with the step. */
export const ofStep: readonly string[] = [
  'own-time-missed',
  'disposition-refused',
  'result-waiting',
  'result-sent-back',
  'reopened',
];

/** Effects of one append are one thing to whoever hears several of them; other keys end with their role. */
export const groupOf = (effectKey: string): string => uuid.exec(effectKey)?.[0] ?? effectKey.replace(/:[^:]*$/, '');

/** One that nobody took, as it is kept, with the case as it stands now. */
export type Uncalled = Omit<Matter, 'at' | 'nextAfterMs' | 'step'> & { of?: AlertedCase };

/** At night the roster was asked when it happened, and is asked again here: whoever is on duty, then the rest. */
const calledRole = ({ what, to }: News): Role => (what === 'opened-at-night' ? 'admin-medsos' : to);

const callOf = (news: News, withLead: boolean): Call => {
  const { what, agencyId, userId, of } = news;
  return {
    to: calledRole(news),
    ...(agencyId === undefined ? {} : { agencyId }),
    ...(userId === undefined || what === 'opened-at-night' ? {} : { userId }),
    ...(of?.holder === undefined ? {} : { holder: of.holder }),
    ...(of?.lane === undefined ? {} : { lane: of.lane }),
    ...(withLead ? { withLead } : {}),
  };
};

/** Of a promise that was broken: also of one that was found to be by the very act that kept it late, or gave it another day. */
const isOfBreach = (what: string): boolean => what === 'deadline-missed' || what === 'escalated';

/** What it was told of has ended meanwhile: another step runs, or none, or its promise is another one. */
const isOver = ({ what, at, of }: News): boolean =>
  of !== undefined &&
  (of.closed ||
    ((ofDeadline.includes(what) || ofStep.includes(what)) && (of.stepOpenedAt ?? 0) > at) ||
    (isOfBreach(what) && of.missed !== true));

/** How long whoever was called has to take it; of what is about no case, as in danger. */
export const callWaitOf = (
  urgency: AlertUrgency,
  of: Pick<AlertedCase, 'sop' | 'step'> | undefined,
  terms: Pick<Terms, 'sops'>,
): DurationMs =>
  urgency === 'danger' || of?.step === undefined
    ? dangerCallMs
    : ladderOf(sopOf(terms, of.sop), of.step).nextCallAfterMs;

/** What a step's ladder names for the rung that hears of it, as the case's own version has it; of anything but a rung nothing. */
export const namedWays = (
  { what, call }: Pick<Matter, 'what' | 'call'>,
  of: Pick<AlertedCase, 'sop' | 'step'> | undefined,
  terms: Pick<Terms, 'sops'>,
): Pick<Matter, 'ways'> => {
  if (what !== 'escalated' || of?.step === undefined) return {};
  const ways = waysOfRung(sopOf(terms, of.sop), of.step, call.to);
  return ways.length === 0 ? {} : { ways };
};

/** Undefined of what the bell alone tells, and of what is over. */
export const matterOf = (news: News, terms: Pick<Terms, 'sops'>): Matter | undefined => {
  const rule = alertRuleOf(news.what);
  if (rule === undefined || isOver(news)) return undefined;
  const { effectKey, what, at, of } = news;
  const [group, call] = [groupOf(effectKey), callOf(news, rule.withLead === true)];
  return {
    key: [group, what, call.to, call.agencyId ?? '', call.userId ?? ''].join(':'),
    ...{ group, what: what as AlertWhat, urgency: rule.urgency, call, at },
    ...namedWays({ what: what as AlertWhat, call }, of, terms),
    ...(rule.walks === true ? { nextAfterMs: callWaitOf(rule.urgency, of, terms) } : {}),
    ...(of === undefined ? {} : { complaintId: of.id }),
    ...(of?.step === undefined ? {} : { step: of.step }),
    ...(of?.dueAt === undefined ? {} : { dueAt: of.dueAt }),
  };
};

/** One alert for each of a wave; who heard of the same thing before has its key already. */
export const alertsOf = (
  { key, group, what, urgency, call, complaintId, dueAt, ways }: Omit<Matter, 'at'>,
  wave: readonly Called[],
  at: Instant,
): Alert[] =>
  wave.map(({ userId, insteadOf }) => ({
    ...{ key: `${group}:${userId}`, matter: key, userId, what, urgency, at },
    ...(insteadOf === undefined ? {} : { insteadOf }),
    ...(complaintId === undefined ? {} : { complaintId }),
    ...(call.agencyId === undefined ? {} : { agencyId: call.agencyId }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(ways === undefined ? {} : { ways }),
  }));

/** Of one key the first is told, by the ways of all: whoever stands on two rungs hears once, as the stricter of them has it. */
export const onceEach = (alerts: readonly Alert[]): Alert[] =>
  [...Map.groupBy(alerts, ({ key }) => key).values()].flatMap((alike) => {
    const ways = joinedWays(...alike.map((alert) => alert.ways ?? []));
    return alike.slice(0, 1).map((first) => (ways.length === 0 ? first : { ...first, ways }));
  });
