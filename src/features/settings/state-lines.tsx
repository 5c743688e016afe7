// How a setting stands, in one line: what somebody must see to, or that all is well. Of a setting without a line nothing can be said.
import { channelName } from '#web/ui/channel-name.ts';
import { momentWords } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import { partNames, partPaths, type Part } from './part.contract.ts';
import type { SettingsAnswer, StateOf } from './settings.contract.ts';

const words = late.allSettings.states;

/** `alarm`: somebody must see to it; `well`: nobody need; `told`: how it is, which may be meant. */
export type StateLine = { words: string; mood: 'alarm' | 'well' | 'told' };

const mostNamed = 3;

const well = (said: string): StateLine => ({ words: said, mood: 'well' });
const told = (said: string): StateLine => ({ words: said, mood: 'told' });
const alarm = (said: string): StateLine => ({ words: said, mood: 'alarm' });

const named = (names: readonly string[]): string => {
  const more = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(more > 0 ? [words.others(more)] : [])].join(', ');
};

const accountsLine = ({ of, partners, troubled }: StateOf<'accounts'>): StateLine => {
  if (of === 0) return alarm(words.noAccount);
  const [first] = troubled;
  if (first === undefined) return well(words.accountsWell(of, partners));
  const whose = `${first.handle} (${channelName(first.channel)})`;
  return alarm(words.accountsTroubled(troubled.length, of, `${whose}: ${late.reasonOf(first.problem)}`));
};

const logLine = ({ checked }: StateOf<'log'>): StateLine => {
  if (checked === undefined) return alarm(words.neverChecked);
  const at = momentWords(checked.at);
  return checked.whole ? well(words.logWhole(at)) : alarm(words.logBroken(at));
};

const sopsLine = ({ plannedFrom: [next, ...others] }: StateOf<'sops'>): StateLine =>
  told(next === undefined ? words.nonePlanned : words.planned(others.length + 1, momentWords(next)));

const waysLine = ({ failing }: StateOf<'ways'>): StateLine =>
  failing.length === 0
    ? well(words.waysWell)
    : alarm(words.waysFail(failing.map((way) => late.ways.names[way]).join(', ')));

const agenciesLine = ({ of, withoutOfficer }: StateOf<'agencies'>): StateLine =>
  withoutOfficer.length === 0
    ? well(words.agenciesWell(of))
    : alarm(words.withoutOfficer(withoutOfficer.length, of, named(withoutOfficer)));

const holidaysLine = ({ missing }: StateOf<'holidays'>): StateLine =>
  missing === undefined ? well(words.holidaysTold) : alarm(words.holidaysMissing(missing));

const officersLine = ({ of, waiting, missing }: StateOf<'officers'>): StateLine => {
  const more = waiting === 0 ? '' : ` ${words.waiting(waiting)}`;
  const names = late.allSettings.and(missing.map((role) => text.roles[role]));
  return missing.length === 0 ? well(`${words.officers(of)}${more}`) : alarm(`${words.rolesMissing(of, names)}${more}`);
};

/** A desk may do without a roster. */
const rosterLine = ({ days, of, gaps, planned }: StateOf<'roster'>): StateLine => {
  if (!planned) return told(words.rosterUnused);
  return gaps === 0 ? well(words.rosterFull(days)) : alarm(words.rosterGaps(gaps, of, days));
};

const lanesLine = ({ of, unstaffed, unconfirmed }: StateOf<'lanes'>): StateLine => {
  if (unconfirmed > 0) return alarm(words.seatsUnconfirmed(unconfirmed));
  return unstaffed === 0 ? well(words.lanesHeld(of)) : told(words.lanesUnstaffed(unstaffed, of));
};

const countLine = ({ of }: { of: number }): StateLine => told(of === 0 ? words.empty : words.counted(of));

/** One that nobody checks becomes wrong without a sign. */
const articlesLine = ({ of, expired, soon }: StateOf<'articles'>): StateLine => {
  if (expired + soon > 0) return alarm(late.knowledge.due(expired, soon));
  return of === 0 ? told(words.empty) : well(words.articlesWell(of));
};

const webhooksLine = ({ of, off, givenUp }: StateOf<'webhooks'>): StateLine => {
  if (of === 0) return told(words.noWebhook);
  return off + givenUp === 0 ? well(words.webhooksWell(of)) : alarm(words.webhooksTroubled(of, off, givenUp));
};

/** Names only what must be seen to, where anything must. */
const machineLine = ({ unread, backup, backedUpAt }: StateOf<'machine'>): StateLine => {
  const saved = backedUpAt === undefined ? words.neverBackedUp : words.backedUp(momentWords(backedUpAt));
  const wrong = [...(unread === 0 ? [] : [words.unread(unread)]), ...(backup === 'good' ? [] : [saved])];
  return wrong.length === 0 ? well(`${words.allRead} ${saved}`) : alarm(wrong.join(' '));
};

const retentionLine = ({ limited, of }: StateOf<'retention'>): StateLine => told(words.retention(limited, of));

/** What is said of each. */
const lines: { readonly [Key in Part]: (state: StateOf<Key>) => StateLine } = {
  officers: officersLine,
  roster: rosterLine,
  lanes: lanesLine,
  ways: waysLine,
  agencies: agenciesLine,
  categories: countLine,
  roads: countLine,
  outsideBodies: countLine,
  templates: countLine,
  articles: articlesLine,
  calendars: countLine,
  holidays: holidaysLine,
  accounts: accountsLine,
  webhooks: webhooksLine,
  machine: machineLine,
  retention: retentionLine,
  sops: sopsLine,
  log: logLine,
};

const lineOf = <Key extends Part>(part: Key, answer: SettingsAnswer): (readonly [string, StateLine])[] => {
  const path = partPaths[part];
  // Whatever could not be read may be wrong.
  if (answer.unknown.includes(part)) return [[path, alarm(words.unreadable)]];
  const state: SettingsAnswer[Key] = answer[part];
  return state === undefined ? [] : [[path, lines[part](state)]];
};

/** By the addresses of the screens. */
export const stateLines = (answer: SettingsAnswer): ReadonlyMap<string, StateLine> =>
  new Map(partNames.flatMap((part) => lineOf(part, answer)));
