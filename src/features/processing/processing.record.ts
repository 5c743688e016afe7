// The record of processing as rows of words (UU 27/2022 article 31): made once, for the screen, the file and the paper alike. Pure.
import type { Role } from '#core/access.ts';
import type { Instant } from '#core/time.ts';
import { channelLooks, isOnOwnPages } from '#channels/kinds.ts';
import type { Sheet } from '#ports/paper.ts';
import type { ProcessingName, RecipientKind } from '#ports/processing.ts';
import { csvFile } from '#src/files/csv-file.ts';
import { text as consoleEn } from '#words/en/console.ts';
import { processing as en } from '#words/en/processing.ts';
import { text as consoleId } from '#words/id/console.ts';
import { processing as id } from '#words/id/processing.ts';
import { serverWords } from '#words/server.ts';
import { processingNames, processingOf } from './activities.ts';
import type { ProcessingAnswer } from './processing.contract.ts';
import type { FoundProcessing } from './processing.query.ts';

type Language = 'id' | 'en';

const wordsIn = { id, en } as const;
const rolesIn = { id: consoleId.roles, en: consoleEn.roles } as const;

/** Names of those who are set up, as the settings call them. */
export type Receivers = Readonly<Record<Exclude<RecipientKind, 'platforms'>, readonly string[]>>;

export type Recording = {
  found: FoundProcessing;
  receivers: Receivers;
  controller: string | undefined;
  language: Language;
  now: Instant;
};

const joined = (parts: readonly string[], none: string): string => (parts.length === 0 ? none : parts.join('; '));

const readersFact = (name: ProcessingName, language: Language): string => {
  const words = wordsIn[language];
  const { whole, hidden } = processingOf(name).readers;
  const named = (held: readonly Role[]): string => held.map((role) => rolesIn[language][role]).join(', ');
  return joined(
    [
      ...(whole.length === 0 ? [] : [named(whole)]),
      ...(hidden.length === 0 ? [] : [words.withoutPerson(named(hidden))]),
    ],
    words.nobody,
  );
};

const spanFact = (name: ProcessingName, { found, language }: Recording): string => {
  const words = wordsIn[language];
  const { spans } = processingOf(name);
  const told = spans.map((kind) => {
    const days = found.retention[kind];
    return `${words.spans[kind]}: ${days === undefined ? words.unset : words.days(days)}`;
  });
  return joined(told, words.ends[name]);
};

/** Platforms are named as the city calls them; what is said to an officer, or written on our own pages, goes to nobody outside. */
const recipientsFact = (name: ProcessingName, { found, receivers, language }: Recording): string => {
  const words = wordsIn[language];
  const spoken = channelLooks(language).filter((look) => look.spoken === true);
  const platforms = found.channels
    .filter((channel) => channel !== 'open311' && !isOnOwnPages(channel))
    .filter((channel) => !spoken.some((look) => look.name === channel))
    .map((channel) => channelLooks(language).find((look) => look.name === channel)?.label ?? channel);
  const parts = processingOf(name).recipients.flatMap((kind) => {
    const names = kind === 'platforms' ? platforms : receivers[kind];
    return names.length === 0 ? [] : [`${words.recipients[kind]}: ${names.join(', ')}`];
  });
  return joined(parts, words.noRecipients);
};

/** One row an activity, with what the database, the settings and the roles say of it now. */
export const processingRecord = (recording: Recording): ProcessingAnswer => {
  const { found, controller, language, now } = recording;
  const words = wordsIn[language];
  return {
    madeAt: new Date(now).toISOString(),
    controller: controller ?? words.unnamed,
    heads: Object.values(words.heads),
    activities: processingNames.map((name) => {
      const { whose, basis } = processingOf(name);
      return {
        name: words.activities[name].name,
        facts: [
          ...[words.activities[name].purpose, words.bases[basis], words.subjects[whose], words.activities[name].data],
          ...[found.columns[name].join('; '), readersFact(name, language), spanFact(name, recording)],
          recipientsFact(name, recording),
        ],
      };
    }),
  };
};

/** A row an activity. */
export const processingCsv = ({ heads, activities }: ProcessingAnswer, language: Language): string =>
  csvFile([[wordsIn[language].activity, ...heads], ...activities.map(({ name, facts }) => [name, ...facts])]);

/** A heading an activity: eight columns side by side would be read by nobody. */
export const processingSheet = (
  { heads, activities, controller }: ProcessingAnswer,
  { language, now, moment }: { language: Language; now: Instant; moment: string },
): Sheet => {
  const words = wordsIn[language];
  const { page, unshown } = serverWords[language].paper;
  return {
    ...{ language, title: words.title, madeAt: now, foot: `${words.title} · ${moment}` },
    ...{ page: page('{n}', '{of}'), unshown: unshown('{count}') },
    parts: [
      { kind: 'text', text: words.lead },
      { kind: 'facts', facts: [[words.controller, controller]] },
      ...activities.flatMap(({ name, facts }) => [
        { kind: 'heading' as const, text: name },
        { kind: 'facts' as const, facts: facts.map((fact, at) => [heads[at] ?? '', fact] as const) },
      ]),
      { kind: 'text', text: words.notHere },
    ],
  };
};
