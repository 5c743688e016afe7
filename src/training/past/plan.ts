// The past of a training installation, made up by chance that can be had again: who wrote what and when, and what the desk and its agencies then
// did. Nights are quiet, offices are closed on holidays, the rains bring floods, one day went viral. Must know nothing of how it is lived through.
import { chanceOf, counted, drawn, type Chance } from '#core/chance.ts';
import { dateOf, dayOf, midnightOf } from '#core/city-day.ts';
import { allKelurahan } from '#core/place/kelurahan.ts';
import { hourMs, minuteMs, dayMs, type Holidays, type Instant } from '#core/time.ts';
import { agencyWays, channelShares, topics, type Topic } from './topics.ts';

/** What is done. `field`: work that is finished; `promise`: a day that is named for it. */
export type Act =
  | { does: 'ask' | 'provide' | 'goWithout' | 'categorise' | 'approve' | 'answer' | 'inform' | 'register' | 'dispose' }
  | { does: 'acknowledge' | 'refuse' | 'disposeAgain' | 'field' | 'convey' | 'accepted' | 'reopen' }
  | { does: 'beside'; as: 'praise' | 'spam' | 'greeting' }
  | { does: 'promise'; until: Instant }
  | { does: 'locate'; kelurahan: string }
  | { does: 'rate'; score: 1 | 2 | 3 | 4 | 5 };
export type Deed = Act & { at: Instant };

/** One case: of the `writer`-th person of its channel. */
export type Story = {
  at: Instant;
  channel: string;
  writer: number;
  topic: Topic;
  kelurahan: string;
  text: string;
  deeds: readonly Deed[];
};

type Begun = Pick<Story, 'channel' | 'at' | 'topic'>;

export type Wanted = { now: Instant; days: number; cases: number; seed: number; holidays: Holidays };

/** Of an hour of the day: citizens sleep, too. */
const hourShares = [2, 1, 1, 1, 2, 5, 9, 12, 13, 12, 11, 11, 12, 10, 9, 10, 11, 12, 14, 15, 13, 10, 7, 4];
const wetMonths = ['11', '12', '01', '02', '03'];
const viralTimes = 9;
/** It rained hard these last days: so there is work under way when somebody looks. */
const stormDays = 4;
const stormTimes = 4;
const people = 25;

type Times = Wanted & { chance: Chance; firstDay: number };

const isWet = (day: number): boolean => wetMonths.includes(dateOf(midnightOf(day)).slice(5, 7));
const isWeekend = (day: number): boolean => (day + 3) % 7 >= 5;
const isClosed = ({ holidays }: Times, day: number): boolean =>
  isWeekend(day) || holidays.includes(dateOf(midnightOf(day)));

/** The hour of a day in which work is done, or the next one in which it is again. */
const atWork = (times: Times, at: Instant, who: 'desk' | 'office' | 'crews'): Instant => {
  const [opens, closes] = { desk: [6, 22], office: [7.5, 16], crews: [6.5, 17.5] }[who] as [number, number];
  let day = dayOf(at);
  const hour = (at - midnightOf(day)) / hourMs;
  if (hour >= closes) day += 1;
  while (who === 'office' && isClosed(times, day)) day += 1;
  const from = midnightOf(day) + opens * hourMs;
  return at >= from ? at : from + times.chance() * 100 * minuteMs;
};

/** Most within a part of the time, a few long after it. */
const after = (chance: Chance, usualHours: number, slow = 1): number => {
  const isSlow = chance() < 0.05 * slow;
  return usualHours * (isSlow ? 1.2 + 4 * chance() : slow * (0.05 + 0.95 * chance() ** 1.6)) * hourMs;
};

/** How slow this agency was then: the others got better over the year; the depot of refuse was closed for a month, and traffic had a bad spring. */
const slowThen = ({ firstDay, days }: Times, agencyId: string, at: Instant): number => {
  const part = (dayOf(at) - firstDay) / days;
  const usual = agencyWays[agencyId]?.slow ?? 1;
  if (agencyId === 'dlh' && part > 0.45 && part < 0.55) return usual * 2.2;
  return usual * (1.25 - 0.35 * part);
};

/** Deeds one after the other, each so long after the one before. */
const diary = (times: Times, from: Instant) => {
  const deeds: Deed[] = [];
  let at = from;
  const then = (act: Act, afterMs: number, who?: 'desk' | 'office' | 'crews'): void => {
    at = Math.round(at + afterMs);
    if (who !== undefined) at = Math.round(atWork(times, at, who));
    deeds.push({ ...act, at });
  };
  return { deeds, then, now: () => at };
};
type Diary = ReturnType<typeof diary>;

/** Everybody reads what is written there. */
export const isPublic = (channel: string): boolean => ['instagram', 'facebook', 'x', 'threads'].includes(channel);
/** An officer speaks there: no platform is told anything. */
export const isByHand = (channel: string): boolean => ['phone', 'walk-in'].includes(channel);

const told = ({ then }: Diary, channel: string, { chance }: Times): void =>
  then({ does: 'accepted' }, isByHand(channel) ? (10 + 60 * chance()) * minuteMs : 8000);

/** What an agency does until its result is there. */
const inTheField = (times: Times, { then, now }: Diary, agencyId: string): void => {
  const { chance } = times;
  const who = agencyWays[agencyId]?.crews === true ? 'crews' : 'office';
  const slow = slowThen(times, agencyId, now());
  then({ does: 'acknowledge' }, after(chance, 2, slow), who);
  then({ does: 'field' }, after(chance, 10, slow), who);
};

const conveyed = (times: Times, diaryOf: Diary, channel: string): void => {
  diaryOf.then({ does: 'convey' }, after(times.chance, 6), 'desk');
  told(diaryOf, channel, times);
};

/** Stars by how long it took: who was kept waiting is content more seldom. */
const starsAfter = (chance: Chance, tookMs: number): 1 | 2 | 3 | 4 | 5 => {
  const luck = chance() - Math.min(0.35, tookMs / (20 * dayMs));
  if (luck > 0.45) return 5;
  if (luck > 0.2) return 4;
  if (luck > 0.05) return 3;
  return luck > -0.08 ? 2 : 1;
};

const afterwards = (
  times: Times,
  diaryOf: Diary,
  { channel, at }: Pick<Story, 'channel' | 'at'>,
  agencyId: string,
): void => {
  const { chance } = times;
  const { then, now } = diaryOf;
  if (chance() < 0.05) {
    then({ does: 'reopen' }, (2 + 40 * chance()) * hourMs);
    inTheField(times, diaryOf, agencyId);
    conveyed(times, diaryOf, channel);
  }
  if (chance() < 0.32)
    then({ does: 'rate', score: starsAfter(chance, now() - at) }, (0.2 + 30 * chance() ** 2) * hourMs);
};

/** Work that takes a day of its own, which is told: most are kept. */
const promised = (times: Times, diaryOf: Diary, channel: string, agencyId: string): void => {
  const { chance } = times;
  const { then, now } = diaryOf;
  const who = agencyWays[agencyId]?.crews === true ? 'crews' : 'office';
  then({ does: 'acknowledge' }, after(chance, 2), who);
  const day = dayOf(now()) + 4 + Math.floor(5 * chance());
  const until = midnightOf(day) + 16 * hourMs;
  then({ does: 'promise', until }, after(chance, 8), who);
  conveyed(times, diaryOf, channel);
  const late = chance() < 0.22;
  then({ does: 'field' }, until - now() + (late ? 4 + 60 * chance() : -2 - 40 * chance()) * hourMs);
  conveyed(times, diaryOf, channel);
};

const throughAgency = (times: Times, diaryOf: Diary, story: Begun): void => {
  const { chance } = times;
  const { then } = diaryOf;
  const { channel } = story;
  then({ does: 'approve' }, after(chance, 9), 'desk');
  then({ does: 'register' }, after(chance, 5), 'desk');
  then({ does: 'dispose' }, after(chance, 2), 'desk');
  const { agencyId } = story.topic;
  if (chance() < 0.1) promised(times, diaryOf, channel, agencyId);
  else {
    if (chance() < 0.04) {
      then({ does: 'refuse' }, after(chance, 3), 'office');
      then({ does: 'disposeAgain' }, after(chance, 2), 'desk');
    }
    inTheField(times, diaryOf, agencyId);
    conveyed(times, diaryOf, channel);
  }
  afterwards(times, diaryOf, story, agencyId);
};

const deedsOf = (times: Times, story: Begun, kelurahan: string): Deed[] => {
  const { chance } = times;
  const { channel, at } = story;
  const diaryOf = diary(times, at);
  const { deeds, then } = diaryOf;
  const isNight = chance() < 0.75 ? 'desk' : undefined;
  if (chance() < 0.08) {
    then(
      { does: 'beside', as: (['praise', 'spam', 'greeting'] as const)[Math.floor(chance() * 3)] ?? 'praise' },
      after(chance, 1.6),
      isNight,
    );
    return deeds;
  }
  if (chance() < 0.05) {
    then({ does: 'inform' }, after(chance, 1.6), isNight);
    told(diaryOf, channel, times);
    return deeds;
  }
  if (chance() < 0.05) then({ does: 'goWithout' }, after(chance, 1.6), isNight);
  else {
    then({ does: 'ask' }, after(chance, 1.6), isNight);
    // Whoever never answers is reminded, and closed after thirty days.
    if (chance() < 0.08) return deeds;
    then({ does: 'provide' }, (0.05 + 14 * chance() ** 3) * hourMs);
  }
  then({ does: 'categorise' }, (1 + 20 * chance()) * minuteMs, 'desk');
  if (chance() < 0.9) then({ does: 'locate', kelurahan }, minuteMs);
  if (chance() < 0.12) {
    then({ does: 'answer' }, after(chance, 10), 'desk');
    told(diaryOf, channel, times);
  } else throughAgency(times, diaryOf, story);
  return deeds;
};

/** One of these by its weight. */
const weighed = <T>(chance: Chance, all: readonly T[], weightOf: (one: T) => number): T => {
  let left = chance() * all.reduce((sum, one) => sum + weightOf(one), 0);
  const found = all.find((one) => (left -= weightOf(one)) < 0) ?? all.at(-1);
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

const channelAt = ({ chance, firstDay, days }: Times, day: number): string => {
  const part = (day - firstDay) / days;
  return weighed(chance, Object.entries(channelShares), ([, [first, last]]) => first + (last - first) * part)[0];
};

const isStorm = ({ now }: Times, day: number): boolean => dayOf(now) - day < stormDays;

const topicAt = (times: Times, day: number, viralDay: number): Topic => {
  const { chance } = times;
  const viral = topics.find(({ categoryId }) => categoryId === 'sampah');
  if (day === viralDay && viral !== undefined && chance() < 0.85) return viral;
  const rain = isStorm(times, day) ? 2 : 1;
  return weighed(chance, topics, ({ share, wet, dry }) => share * (isWet(day) ? wet ** rain : dry));
};

/** Some kelurahan have more of it than others, in each year the same. */
const placeAt = ({ chance }: Times): { code: string; name: string } => {
  const all = allKelurahan;
  const at = Math.min(all.length - 1, Math.floor(drawn([0, 6, 11, 17, 22, 26, 31, 36, 40, 45], () => chance() ** 1.3)));
  return all[(at * 19) % all.length] ?? { code: '', name: '' };
};

/** Where nobody is written to by a platform. */
const atTheDesk = ['phone', 'phone', 'walk-in'];

const storyAt = (times: Times, day: number, viralDay: number): Story | undefined => {
  const { chance, now } = times;
  const hour = weighed(chance, [...hourShares.keys()], (one) => hourShares[one] ?? 0);
  const at = Math.round(midnightOf(day) + (hour + chance()) * hourMs);
  const usual = channelAt(times, day);
  const topic = topicAt(times, day, viralDay);
  const { code, name } = placeAt(times);
  const words = topic.words[Math.floor(chance() * topic.words.length)] ?? '';
  const deeds = deedsOf(times, { at, channel: usual, topic }, code);
  const isOpen = (deeds.at(-1)?.at ?? at) > now || (deeds.at(-1)?.does === 'ask' && now - at < 33 * dayMs);
  const done = deeds.filter((deed) => deed.at <= now - minuteMs);
  // What is new belongs to whoever sits down to learn; what is under way came where nobody is written to by a platform.
  if (isOpen && !done.some(({ does }) => does === 'categorise')) return undefined;
  return {
    ...{
      at,
      topic,
      kelurahan: name,
      deeds: done,
      channel: isOpen && !isByHand(usual) ? (atTheDesk[Math.floor(chance() * 3)] ?? 'phone') : usual,
    },
    writer: Math.floor(chance() * people),
    text: `${words}, ${name}. (contoh latihan)`,
  };
};

const weightOf = (times: Times, day: number, viralDay: number): number => {
  const growth = 1 + (0.5 * (day - times.firstDay)) / times.days;
  const rest = isClosed(times, day) ? 0.55 : 1;
  return (
    growth *
    rest *
    (isWet(day) ? 1.15 : 1) *
    (day === viralDay ? viralTimes : 1) *
    (isStorm(times, day) ? stormTimes : 1)
  );
};

/** The cases in the order in which they came. The same day makes the same past. */
export const planPast = (wanted: Wanted): Story[] => {
  const today = dayOf(wanted.now);
  const times: Times = { ...wanted, chance: chanceOf(wanted.seed), firstDay: today - wanted.days };
  const viralDay = today - Math.floor(wanted.days / 5);
  const all = Array.from({ length: wanted.days + 1 }, (_, at) => times.firstDay + at);
  const weights = all.map((day) => weightOf(times, day, viralDay));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return all
    .flatMap((day, at) =>
      Array.from({ length: counted((wanted.cases * (weights[at] ?? 0)) / whole, times.chance) }, () =>
        storyAt(times, day, viralDay),
      ),
    )
    .filter((story) => story !== undefined)
    .filter(({ at }) => at < wanted.now)
    .toSorted((one, other) => one.at - other.at);
};
