// What is said on every screen, page and sheet, in both languages: one way in for tests of sentences.
import { text as consoleEn } from '#words/en/console.ts';
import { late as lateEn } from '#words/en/late.ts';
import { officerSpeech as speechEn } from '#words/en/officer-speech.ts';
import { operator as operatorEn } from '#words/en/operator.ts';
import { text as consoleId } from '#words/id/console.ts';
import { late as lateId } from '#words/id/late.ts';
import { officerSpeech as speechId } from '#words/id/officer-speech.ts';
import { operator as operatorId } from '#words/id/operator.ts';
import * as portal from '#src/portal/words.ts';
import type { ConsoleWords } from '#words/console.ts';
import type { LateWords } from '#words/late.ts';
import type { OperatorWords } from '#words/operator.ts';
import type { Language, Same } from '#words/same.ts';
import { serverWords } from '#words/server.ts';

/** By who is spoken to. */
export type Rooms = {
  console: ConsoleWords;
  late: LateWords;
  operator: OperatorWords;
  server: Same<(typeof serverWords)['id']>;
  speech: Same<typeof speechId>;
  /** Citizens' pages. */
  identity: Same<(typeof portal.identityText)['id']>;
  track: Same<(typeof portal.trackText)['id']>;
  events: Same<(typeof portal.historyText)['id']>;
  proof: Same<(typeof portal.proofText)['id']>;
  field: Same<(typeof portal.fieldText)['id']>;
  sop: Same<(typeof portal.sopText)['id']>;
};

const pagesOf = (language: Language) => ({
  ...{ identity: portal.identityText[language], track: portal.trackText[language] },
  ...{ events: portal.historyText[language], proof: portal.proofText[language] },
  ...{ field: portal.fieldText[language], sop: portal.sopText[language] },
});

/** The same places in both. */
export const rooms: Readonly<Record<Language, Rooms>> = {
  id: {
    ...{ console: consoleId, late: lateId, operator: operatorId, server: serverWords.id, speech: speechId },
    ...pagesOf('id'),
  },
  en: {
    ...{ console: consoleEn, late: lateEn, operator: operatorEn, server: serverWords.en, speech: speechEn },
    ...pagesOf('en'),
  },
};
