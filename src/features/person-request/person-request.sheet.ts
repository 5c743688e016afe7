// All that is kept of one person as a sheet of paper, with the same as data within it, for whoever takes it elsewhere. Pure.
import type { PaperEntry, PaperPart, Sheet } from '#ports/paper.ts';
import { personData as en } from '#words/en/person-request.ts';
import { personData as id } from '#words/id/person-request.ts';
import { serverWords } from '#words/server.ts';
import { channelName } from '#channels/kinds.ts';
import type { PersonDataAnswer } from './person-request.contract.ts';

type Language = 'id' | 'en';

const wordsIn = { id, en } as const;
const fields = ['name', 'phone', 'address', 'kelurahan'] as const;

const formats = {
  id: new Intl.DateTimeFormat('id-ID', { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', dateStyle: 'medium', timeStyle: 'short' }),
} as const;

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');

const momentIn = (iso: string, language: Language): string => `${formats[language].format(new Date(iso))} WIB`;

/** A field by its name on paper; one of a later version by its own. */
const wordsOf = (field: string, language: Language): string =>
  Object.entries(wordsIn[language].fields).find(([name]) => name === field)?.[1] ?? field;

const identitiesIn = ({ identities }: PersonDataAnswer, language: Language): PaperEntry[] =>
  identities.map((one) => {
    const replaced = one.replaced === undefined ? undefined : wordsIn[language].replaced[one.replaced];
    const given = fields.flatMap((field) =>
      one[field] === undefined ? [] : [`${wordsOf(field, language)}: ${one[field]}`],
    );
    return { head: joined([momentIn(one.givenAt, language), replaced]), text: given.join('\n') };
  });

const looksIn = ({ looks }: PersonDataAnswer, language: Language): PaperEntry[] =>
  looks.map(({ at, number, by, fields: opened, reason }) => ({
    head: joined([momentIn(at, language), number, by]),
    text: joined([opened?.map((field) => wordsOf(field, language)).join(', '), reason]),
  }));

const saidIn = (said: PersonDataAnswer['messages'], language: Language): PaperEntry[] =>
  said.map(({ at, number, text }) => ({ head: joined([momentIn(at, language), number]), text }));

/** Every list of what is kept, under its heading. */
const listsIn = (data: PersonDataAnswer, language: Language): [heading: string, entries: PaperEntry[]][] => {
  const words = wordsIn[language];
  const accounts = data.accounts.map(({ channel, name, handle, id: account }) => ({
    head: channelName(channel, language),
    text: joined([name, handle, account]),
  }));
  const cases = data.cases.map((one) => ({ head: one.number, text: momentIn(one.reportedAt, language) }));
  return [
    [words.identity, identitiesIn(data, language)],
    [words.accounts, accounts],
    [words.cases, cases],
    [words.messages, saidIn(data.messages, language)],
    [words.answers, saidIn(data.answers, language)],
    [words.looks, looksIn(data, language)],
  ];
};

/** Each list as entries; that there is nothing is said. */
export const personSheet = (data: PersonDataAnswer, language: Language): Sheet => {
  const words = wordsIn[language];
  const { page, unshown } = serverWords[language].paper;
  const lists = listsIn(data, language).flatMap(([text, entries]): PaperPart[] => [
    { kind: 'heading', text },
    entries.length === 0 ? { kind: 'text', text: words.none } : { kind: 'entries', entries },
  ]);
  return {
    ...{ language, title: words.title, madeAt: Date.parse(data.madeAt) },
    foot: joined([words.title, data.number, momentIn(data.madeAt, language)]),
    ...{ page: page('{n}', '{of}'), unshown: unshown('{count}') },
    parts: [{ kind: 'text', text: words.lead }, ...lists],
    enclosed: {
      ...{ name: `${data.number}.json`, type: 'application/json', text: JSON.stringify(data, null, 2) },
      note: words.enclosed,
    },
  };
};
