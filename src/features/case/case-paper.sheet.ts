// What is printed of one case while it is worked on: lembar disposisi, berita acara, lembar aduan. Made of its page as an agency sees it: the
// matter without the person, who stands on a lembar disposisi only where that was asked for and recorded. Pure.
import { channelName } from '#channels/kinds.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import { cutText } from '#core/cut-text.ts';
import { placeWords, readPlace } from '#core/place/case-place.ts';
import type { Office } from '#http/site.ts';
import { letterheadOf, sheetFrame, sheetMinute } from '#http/sheet-frame.ts';
import type { PaperPart, PaperSign, Sheet } from '#ports/paper.ts';
import { saidWords } from '#words/event-words.ts';
import { serverWords } from '#words/server.ts';
import {
  agencyIn,
  closedWords,
  happenedOf,
  known,
  listed,
  messageOf,
  resultWords,
  stepIn,
  stepsOf,
  type CasePaper,
} from './bundle.sheet.ts';

/** `url` is the case's address at the desk; `person` stands there only where it was opened for this very print. */
export type CasePrint = CasePaper & {
  office: Office;
  url: string;
  now: number;
  person?: Partial<Record<IdentityField, string>>;
};

/** So much of a report stands on a sheet of one page. */
export const mostReport = 900;

type Fact = [name: string, value: string];

const personFields = ['name', 'phone', 'address', 'kelurahan'] as const satisfies readonly IdentityField[];

const wordsOf = ({ language }: Pick<CasePrint, 'language'>) => serverWords[language].casePaper;

const heading = (text: string): PaperPart => ({ kind: 'heading', text });
const said = (text: string): PaperPart => ({ kind: 'text', text });

/** What the reporter wrote, as long as it has room. */
const reportOf = (print: CasePrint): string => {
  const words = wordsOf(print);
  const all = print.bundle.case.messages
    .filter(({ from, deleted, text }) => from === 'reporter' && deleted !== true && text.trim() !== '')
    .map(({ text }) => text.trim())
    .join('\n\n');
  if (all === '') return words.noWords;
  return all.length <= mostReport ? all : `${cutText(all, mostReport).trimEnd()}${words.cut}`;
};

const natureOf = (print: CasePrint): string => {
  const { level, lane, privacy } = print.bundle.case;
  const words = wordsOf(print);
  return [words.nature[level], ...(lane === undefined && privacy === undefined ? [] : [words.secret])].join(' · ');
};

const dueOf = (print: CasePrint): string => {
  const { clock } = print.bundle.case;
  const words = wordsOf(print);
  if (clock === undefined || clock.paused) return words.noDue;
  return words.due(stepIn(print, clock.step), sheetMinute(print.language, clock.dueAt));
};

const placeOf = ({ bundle }: CasePrint): string =>
  bundle.case.place === undefined ? '' : placeWords(readPlace(bundle.case.place));

const factsOf = (print: CasePrint, more: readonly Fact[] = []): PaperPart => {
  const { facts } = wordsOf(print);
  const { number, upikNumber, reportedAt, channel, category } = print.bundle.case;
  return {
    kind: 'facts',
    facts: [
      ...known([
        [facts.number, number],
        [facts.upik, upikNumber],
        [facts.nature, natureOf(print)],
        [facts.received, sheetMinute(print.language, reportedAt)],
        [facts.channel, channelName(channel, print.language)],
        [facts.category, category?.name],
        [facts.place, placeOf(print)],
        [facts.due, dueOf(print)],
      ]),
      ...more,
    ],
  };
};

const frameOf = (print: CasePrint): Omit<Sheet, 'title' | 'parts'> => {
  const { language, office, url, now } = print;
  const { number } = print.bundle.case;
  const words = wordsOf(print);
  return {
    ...sheetFrame(language),
    ...{ madeAt: now, foot: words.foot(number, sheetMinute(language, now)) },
    letterhead: { ...letterheadOf(office), code: { words: url, alt: words.code(number), caption: words.caption } },
  };
};

const agenciesOf = (print: CasePrint): PaperPart[] => {
  const words = wordsOf(print);
  const { disposition } = print.bundle.case;
  if (disposition === undefined) return [heading(words.agencies), said(words.noAgency), { kind: 'ruled', lines: 2 }];
  const nameOf = agencyIn(print);
  const helping = disposition.helpingAgencyIds.map(nameOf).join('\n');
  return [
    heading(words.agencies),
    {
      kind: 'facts',
      facts: known([
        [words.facts.lead, nameOf(disposition.leadAgencyId)],
        [words.facts.helping, helping],
      ]),
    },
  ];
};

const instructionOf = (print: CasePrint): PaperPart[] => {
  const { disposition } = print.bundle.case;
  const words = wordsOf(print);
  return [
    heading(words.instruction),
    ...(disposition === undefined ? [] : [said(saidWords(print.console.history, disposition.instruction))]),
    { kind: 'ruled', lines: disposition === undefined ? 4 : 2 },
  ];
};

const personOf = (print: CasePrint): PaperPart[] => {
  const words = wordsOf(print);
  const { person } = print;
  const fields = personFields.map((field) => [print.console.case.fields[field], person?.[field]] as const);
  return [
    heading(words.reporter),
    person === undefined ? said(words.reporterHidden) : { kind: 'facts', facts: known(fields) },
  ];
};

/** Whoever gave it to the agencies last. */
const disposedBy = ({ bundle }: CasePrint): string =>
  bundle.case.timeline.findLast(({ event }) => event.type === 'Disposed')?.by ?? '';

/** One A4: what goes with the matter to whoever is to act. */
export const dispositionSheet = (print: CasePrint): Sheet => {
  const words = wordsOf(print);
  const blank = (as: string, name = ''): PaperSign => ({ as, name });
  const { from, to, initials } = words.signs;
  return {
    ...frameOf(print),
    ...{ title: words.disposition.title, onePage: true },
    parts: [
      factsOf(print),
      heading(words.report),
      said(reportOf(print)),
      ...personOf(print),
      ...agenciesOf(print),
      ...instructionOf(print),
      { kind: 'signs', signs: [blank(from, disposedBy(print)), blank(to), blank(initials)] },
    ],
  };
};

/** One A4 for the field: what is known, room for what is found, and for whoever was there. */
export const minutesSheet = (print: CasePrint): Sheet => {
  const { minutes } = wordsOf(print);
  const { number, result } = print.bundle.case;
  const done = result === undefined ? '' : print.console.history.outcomes[result.outcome];
  const reported =
    result === undefined ? [] : [said(minutes.reported(done)), said(saidWords(print.console.history, result.text))];
  return {
    ...frameOf(print),
    ...{ title: minutes.title, onePage: true },
    parts: [
      factsOf(print),
      ...agenciesOf(print),
      said(minutes.lead(number)),
      heading(minutes.found),
      ...reported,
      { kind: 'ruled', lines: result === undefined ? 6 : 4 },
      heading(minutes.rest),
      { kind: 'ruled', lines: 3 },
      { kind: 'signs', signs: minutes.signs.map((as) => ({ as, name: '' })) },
    ],
  };
};

const standingOf = (print: CasePrint): Fact[] => {
  const { facts } = wordsOf(print);
  const { status, rating } = print.bundle.case;
  return known([
    [facts.status, print.console.statuses[status]],
    [facts.closed, closedWords(print)],
    [facts.rating, rating === undefined ? undefined : `${String(rating)}/5`],
  ]);
};

/** Everything of its page that can be printed, for whoever meets over it. */
export const caseSheet = (print: CasePrint): Sheet => {
  const words = wordsOf(print);
  const { messages, number } = print.bundle.case;
  const talk = serverWords[print.language].bundleSheet;
  const result = resultWords(print);
  const { disposition } = print.bundle.case;
  return {
    ...frameOf(print),
    title: words.sheet.title(number),
    parts: [
      said(words.sheet.lead),
      factsOf(print, standingOf(print)),
      ...stepsOf(print),
      ...(disposition === undefined
        ? []
        : [
            ...agenciesOf(print),
            heading(words.instruction),
            said(saidWords(print.console.history, disposition.instruction)),
          ]),
      ...(result === undefined ? [] : [heading(words.result), said(result)]),
      ...listed(
        print,
        talk.messages.heading,
        messages.map((one) => messageOf(one, print)),
      ),
      ...listed(print, talk.happened, happenedOf(print)),
    ],
  };
};
