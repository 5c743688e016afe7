// A case as its reporter's page gets it, made of acts alone: no database, no server. And the page's text as somebody reads it.
import assert from 'node:assert/strict';
import type { Command } from '#core/complaint/command.ts';
import type { CaseView } from '#portal/case-view.ts';
import { draw, type Page } from '#portal/layout.ts';
import { at, knownTerms, played } from './given.ts';

/** `hours` after the start is when somebody looks. */
export type Looked = Partial<
  Pick<CaseView, 'language' | 'faults' | 'requests' | 'answered' | 'photos' | 'surveyed'>
> & {
  typed?: Partial<CaseView['typed']>;
  hours?: number;
  channel?: string;
};

const untyped: CaseView['typed'] = {
  score: '',
  comment: '',
  reason: '',
  words: '',
  why: '',
  right: '',
  rightWords: '',
};

/** As the database has them. */
export const agencyNames: CaseView['names'] = new Map([
  ['dpupkp', 'Dinas Pekerjaan Umum'],
  ['dlh', 'Dinas Lingkungan Hidup'],
]);

export const citizenView = (commands: readonly Command[], looked: Looked = {}): CaseView => {
  const { hours = 0, language = 'id', faults = {}, channel, requests = [], answered = [], photos = [] } = looked;
  const typed = { ...untyped, ...looked.typed };
  const { state, events } = played(commands);
  if (state.status === 'none') assert.fail('no case');
  const found = { id: 'complaint-1', channel: channel ?? state.file.threads[0]?.channel ?? '', state };
  return {
    found,
    events,
    language,
    faults,
    requests,
    answered,
    surveyed: looked.surveyed ?? false,
    asked: [],
    typed,
    names: agencyNames,
    photos,
    now: at(hours),
    terms: knownTerms,
  };
};

const marks: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#96;': '`',
};

/** What stands on it, without markup and with single blanks; what is no more than a mark within a sentence parts no words. */
export const readable = (markup: string): string =>
  markup
    .replaceAll(/<\/?(?:time|wbr|code)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot|#39|#96);/g, (mark) => marks[mark] ?? mark)
    .replaceAll(/\s+/g, ' ')
    .trim();

/** A page's own part, without header and footer. */
export const mainOf = (page: Page): string => {
  const whole = draw(page, undefined);
  return whole.slice(whole.indexOf('<main'), whole.indexOf('</main>'));
};
