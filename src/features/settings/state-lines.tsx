// How a setting stands, in one line: what somebody must see to, or that all is well. Of a setting without a line nothing can be said.
import { channelName } from '#web/ui/channel-name.ts';
import { momentWords } from '#web/ui/time-words.ts';
import { text } from '#words/console.ts';
import { late } from '#words/late.ts';
import type { SettingsAnswer } from './settings.contract.ts';

const words = late.allSettings.states;

/** `alarm`: somebody must see to it; `well`: nobody need; `told`: how it is, which may be meant. */
export type StateLine = { words: string; mood: 'alarm' | 'well' | 'told' };

type Of<Part extends keyof SettingsAnswer> = NonNullable<SettingsAnswer[Part]>;

const mostNamed = 3;

const well = (said: string): StateLine => ({ words: said, mood: 'well' });
const told = (said: string): StateLine => ({ words: said, mood: 'told' });
const alarm = (said: string): StateLine => ({ words: said, mood: 'alarm' });

const named = (names: readonly string[]): string => {
  const more = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(more > 0 ? [words.others(more)] : [])].join(', ');
};

const accountsLine = ({ of, partners, troubled }: Of<'accounts'>): StateLine => {
  if (of === 0) return alarm(words.noAccount);
  const [first] = troubled;
  if (first === undefined) return well(words.accountsWell(of, partners));
  const whose = `${first.handle} (${channelName(first.channel)})`;
  return alarm(words.accountsTroubled(troubled.length, of, `${whose}: ${late.reasonOf(first.problem)}`));
};

const logLine = ({ checked }: Of<'log'>): StateLine => {
  if (checked === undefined) return alarm(words.neverChecked);
  const at = momentWords(checked.at);
  return checked.whole ? well(words.logWhole(at)) : alarm(words.logBroken(at));
};

const sopsLine = ({ plannedFrom: [next, ...others] }: Of<'sops'>): StateLine =>
  told(next === undefined ? words.nonePlanned : words.planned(others.length + 1, momentWords(next)));

const waysLine = ({ failing }: Of<'ways'>): StateLine =>
  failing.length === 0
    ? well(words.waysWell)
    : alarm(words.waysFail(failing.map((way) => late.ways.names[way]).join(', ')));

const agenciesLine = ({ of, withoutOfficer }: Of<'agencies'>): StateLine =>
  withoutOfficer.length === 0
    ? well(words.agenciesWell(of))
    : alarm(words.withoutOfficer(withoutOfficer.length, of, named(withoutOfficer)));

const holidaysLine = ({ missing }: Of<'holidays'>): StateLine =>
  missing === undefined ? well(words.holidaysTold) : alarm(words.holidaysMissing(missing));

const officersLine = ({ of, missing }: Of<'officers'>): StateLine =>
  missing.length === 0
    ? well(words.officers(of))
    : alarm(words.rolesMissing(of, late.allSettings.and(missing.map((role) => text.roles[role]))));

const rosterLine = ({ days, of, gaps }: Of<'roster'>): StateLine =>
  gaps === 0 ? well(words.rosterFull(days)) : alarm(words.rosterGaps(gaps, of, days));

const lanesLine = ({ of, unstaffed, unconfirmed }: Of<'lanes'>): StateLine => {
  if (unconfirmed > 0) return alarm(words.seatsUnconfirmed(unconfirmed));
  return unstaffed === 0 ? well(words.lanesHeld(of)) : told(words.lanesUnstaffed(unstaffed, of));
};

const countLine = ({ of }: { of: number }): StateLine => told(of === 0 ? words.empty : words.counted(of));

const webhooksLine = ({ of, off, givenUp }: Of<'webhooks'>): StateLine => {
  if (of === 0) return told(words.noWebhook);
  return off + givenUp === 0 ? well(words.webhooksWell(of)) : alarm(words.webhooksTroubled(of, off, givenUp));
};

/** Names only what must be seen to, where anything must. */
const machineLine = ({ unread, backup, backedUpAt }: Of<'machine'>): StateLine => {
  const saved = backedUpAt === undefined ? words.neverBackedUp : words.backedUp(momentWords(backedUpAt));
  const wrong = [...(unread === 0 ? [] : [words.unread(unread)]), ...(backup === 'good' ? [] : [saved])];
  return wrong.length === 0 ? well(`${words.allRead} ${saved}`) : alarm(wrong.join(' '));
};

const retentionLine = ({ limited, of }: Of<'retention'>): StateLine => told(words.retention(limited, of));

type Line = readonly [path: string, line: StateLine | undefined];

const peopleLines = ({ officers, roster, lanes, ways, agencies }: SettingsAnswer): Line[] => [
  ['/petugas', officers && officersLine(officers)],
  ['/petugas/piket', roster && rosterLine(roster)],
  ['/petugas/jalur-khusus', lanes && lanesLine(lanes)],
  ['/petugas/pemberitahuan', ways && waysLine(ways)],
  ['/petugas/perangkat-daerah', agencies && agenciesLine(agencies)],
];

const listLines = ({ categories, roads, outsideBodies, templates, calendars, holidays }: SettingsAnswer): Line[] => [
  ['/petugas/kategori', categories && countLine(categories)],
  ['/petugas/jalan', roads && countLine(roads)],
  ['/petugas/lembaga-luar', outsideBodies && countLine(outsideBodies)],
  ['/templat', templates && countLine(templates)],
  ['/petugas/jam-kerja', calendars && countLine(calendars)],
  ['/petugas/hari-libur', holidays && holidaysLine(holidays)],
];

const machineLines = ({ accounts, webhooks, machine, retention, sops, log }: SettingsAnswer): Line[] => [
  ['/akun', accounts && accountsLine(accounts)],
  ['/operator/webhook', webhooks && webhooksLine(webhooks)],
  ['/operator', machine && machineLine(machine)],
  ['/hak/penyimpanan', retention && retentionLine(retention)],
  ['/waktu/sop', sops && sopsLine(sops)],
  ['/administrasi', log && logLine(log)],
];

/** By the addresses of the screens. */
export const stateLines = (answer: SettingsAnswer): ReadonlyMap<string, StateLine> =>
  new Map(
    [...peopleLines(answer), ...listLines(answer), ...machineLines(answer)].flatMap(([path, line]) =>
      line === undefined ? [] : [[path, line] as const],
    ),
  );
