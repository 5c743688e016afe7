// A case's evidence on paper: printed from the very file that was signed, which travels in the PDF. Adds nothing to what the file says. Pure.
import { channelName } from '#channels/kinds.ts';
import type { Role } from '#core/access.ts';
import type { ChainProof } from '#db/signed-bundle.ts';
import { sheetFrame, sheetMoment } from '#http/sheet-frame.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import type { PaperEntry, PaperPart, PaperPicture, Sheet } from '#ports/paper.ts';
import type { ConsoleWords } from '#words/console.ts';
import type { LateWords } from '#words/late.ts';
import { eventWords, saidWords, type Naming } from '#words/event-words.ts';
import { serverWords } from '#words/server.ts';
import type { BundledAgency, BundledFile, BundledLook } from './bundle.query.ts';
import type { CaseAnswer, Message } from './case.contract.ts';

/** As it is signed. */
export type CaseBundle = {
  number: string;
  madeAt: string;
  madeAs: Role;
  at: string;
  case: CaseAnswer;
  agencies: readonly BundledAgency[];
  files: readonly BundledFile[];
  looks: readonly BundledLook[];
  chain: ChainProof;
  signature: { publicKey: string; value: string };
};

/** `text` is the file, byte for byte, and `digest` its SHA-256; `pictures` are small ones by the ids of their attachments. */
export type BundlePaper = {
  bundle: CaseBundle;
  text: string;
  digest: string;
  language: ProblemLanguage;
  console: ConsoleWords & Pick<LateWords, 'case' | 'history'>;
  pictures: ReadonlyMap<string, Uint8Array>;
};

/** What any paper of a case is made of; `bundle` where it is evidence, too. */
export type CasePaper = Pick<BundlePaper, 'language' | 'console' | 'pictures'> & {
  bundle: Pick<CaseBundle, 'case' | 'agencies' | 'files'>;
};

type Fact = [name: string, value: string];

/** Those that are known. */
export const known = (facts: readonly (readonly [string, string | undefined])[]): Fact[] =>
  facts.flatMap(([name, value]): Fact[] => (value === undefined || value === '' ? [] : [[name, value]]));

const wordsOf = ({ language }: Pick<CasePaper, 'language'>) => serverWords[language].bundleSheet;

/** By its name; one that nobody knows by its id. */
export const agencyIn =
  ({ bundle }: CasePaper) =>
  (id: string): string =>
    bundle.agencies.find((one) => one.id === id)?.name ?? id;

/** As the console calls it. */
export const stepIn = ({ console }: CasePaper, name: string): string =>
  (console.steps as Record<string, { name: string } | undefined>)[name]?.name ?? name;

/** When, and why. */
export const closedWords = ({ bundle, console, language }: CasePaper): string | undefined => {
  const { closedAt, closeReason } = bundle.case;
  if (closedAt === undefined) return undefined;
  const reasons: Record<string, string | undefined> = console.history.closings;
  return [sheetMoment(language, closedAt), reasons[closeReason ?? '']].filter(Boolean).join(' · ');
};

/** With what came out of it. */
export const resultWords = ({ bundle, console }: CasePaper): string | undefined => {
  const { result } = bundle.case;
  if (result === undefined) return undefined;
  return `${saidWords(console.history, result.text)} (${console.history.outcomes[result.outcome]})`;
};

const factsOf = (paper: BundlePaper): PaperPart => {
  const { bundle, console, language } = paper;
  const { facts } = wordsOf(paper);
  const { case: page, number, madeAt, madeAs, at } = bundle;
  const { disposition } = page;
  const nameOf = agencyIn(paper);
  return {
    kind: 'facts',
    facts: known([
      [facts.number, number],
      [facts.upik, page.upikNumber],
      [facts.channel, channelName(page.channel, language)],
      [facts.received, sheetMoment(language, page.reportedAt)],
      [facts.category, page.category?.name],
      [facts.status, console.statuses[page.status]],
      [facts.closed, closedWords(paper)],
      [facts.lead, disposition && nameOf(disposition.leadAgencyId)],
      [facts.helping, disposition?.helpingAgencyIds.map(nameOf).join(', ')],
      [facts.instruction, disposition && saidWords(console.history, disposition.instruction)],
      [facts.result, resultWords(paper)],
      [facts.made, sheetMoment(language, madeAt)],
      [facts.by, console.roles[madeAs]],
      [facts.at, at],
    ]),
  };
};

/** A table, or a word that there is none. */
const table = (paper: CasePaper, heading: string, head: readonly string[], rows: readonly string[][]): PaperPart[] => [
  { kind: 'heading', text: heading },
  rows.length === 0 ? { kind: 'text', text: wordsOf(paper).none } : { kind: 'table', head, rows },
];

/** Entries, or a word that there are none. */
export const listed = (paper: CasePaper, heading: string, entries: readonly PaperEntry[]): PaperPart[] => [
  { kind: 'heading', text: heading },
  entries.length === 0 ? { kind: 'text', text: wordsOf(paper).none } : { kind: 'entries', entries },
];

/** Each step with its deadline. */
export const stepsOf = (paper: CasePaper): PaperPart[] => {
  const { bundle, console, language } = paper;
  const { steps } = wordsOf(paper);
  const at = (moment: string | undefined): string => (moment === undefined ? '' : sheetMoment(language, moment));
  const rows = bundle.case.steps.map((one) => [
    stepIn(paper, one.step),
    console.case.stepState[one.state],
    at(one.dueAt),
    at(one.at),
  ]);
  return table(paper, steps.heading, steps.head, rows);
};

const fileWords = ({ bundle }: CasePaper, id: string): string => {
  const file = bundle.files.find((one) => one.id === id);
  return file === undefined ? '' : [file.kind, file.sha256 ?? file.status].join(' · ');
};

const picturesOf = (paper: CasePaper, ids: readonly string[]): PaperPicture[] =>
  ids.flatMap((id): PaperPicture[] => {
    const bytes = paper.pictures.get(id);
    return bytes === undefined ? [] : [{ bytes, kind: 'png', alt: fileWords(paper, id) }];
  });

const messageText = ({ text, hidden, deleted }: Message, paper: CasePaper): string => {
  const { messages } = wordsOf(paper);
  if (deleted === true) return messages.deleted;
  return hidden === true ? messages.hidden : text;
};

/** Who said it, when, where, and what. */
export const messageOf = (message: Message, paper: CasePaper): PaperEntry => {
  const { console, language } = paper;
  const { messages } = wordsOf(paper);
  const { from, visibility, sentAt, editedAt, delivery, attachments } = message;
  const ids = attachments.map(({ id }) => id);
  const unshown = ids.filter((id) => !paper.pictures.has(id)).map((id) => fileWords(paper, id));
  return {
    head: [
      sheetMoment(language, sentAt),
      messages[from],
      messages[visibility],
      ...(editedAt === undefined ? [] : [messages.edited]),
      ...(delivery === undefined ? [] : [console.case.delivery[delivery.state]]),
    ].join(' · '),
    text: [messageText(message, paper), ...unshown].filter(Boolean).join('\n'),
    pictures: picturesOf(paper, ids),
  };
};

/** Of the work; those of a conversation stand beside their message. */
const photosOf = (paper: BundlePaper): PaperPart[] => {
  const pictures = picturesOf(
    paper,
    paper.bundle.case.photos.map(({ id }) => id),
  );
  return pictures.length === 0 ? [] : listed(paper, wordsOf(paper).photos, [{ head: '', text: '', pictures }]);
};

/** Each event as a sentence. */
export const happenedOf = (paper: CasePaper): PaperEntry[] => {
  const { bundle, console, language } = paper;
  const naming: Naming = {
    step: (name) => stepIn(paper, name),
    agency: agencyIn(paper),
    officer: (id) => id,
    moment: (at) => sheetMoment(language, at),
  };
  return bundle.case.timeline.map(({ at, by, event }) => ({
    head: [sheetMoment(language, at), event.by.kind === 'reporter' ? console.history.by.reporter : by].join(' · '),
    text: eventWords(console.history, event, naming),
  }));
};

const notesOf = ({ bundle, console, language }: BundlePaper): PaperEntry[] =>
  bundle.case.notes.map(({ at, by, text }) => ({
    head: [sheetMoment(language, at), by].join(' · '),
    text: saidWords(console.history, text),
  }));

const filesOf = (paper: BundlePaper): PaperPart[] => {
  const { files } = wordsOf(paper);
  const rows = paper.bundle.files.map(({ kind, bytes, sha256 }) => [
    kind,
    bytes === undefined ? '' : String(bytes),
    sha256 ?? files.none,
  ]);
  return table(paper, files.heading, files.head, rows);
};

const looksOf = (paper: BundlePaper): PaperPart[] => {
  const { bundle, console, language } = paper;
  const { looks, look } = wordsOf(paper);
  const what: Record<string, string | undefined> = look;
  const rows = bundle.looks.map((one) => [
    sheetMoment(language, one.at),
    what[one.what] ?? one.what,
    one.role === undefined ? '' : console.roles[one.role],
    one.officer ?? '',
  ]);
  return table(paper, looks.heading, looks.head, rows);
};

const proofOf = (paper: BundlePaper): PaperPart[] => {
  const { bundle, digest } = paper;
  const { chain, signature, number, at } = bundle;
  const { proof } = wordsOf(paper);
  const rows = chain.events.map(({ version, seq, hash }) => [String(version), String(seq), hash]);
  return [
    { kind: 'heading', text: proof.heading },
    { kind: 'text', text: proof.lead },
    {
      kind: 'facts',
      facts: [
        [proof.digest, digest],
        [proof.signature, signature.value],
        [proof.key, signature.publicKey],
        [proof.size, String(chain.size)],
        [proof.root, chain.root],
        [proof.head, `${String(chain.head.seq)} · ${chain.head.hash}`],
      ],
    },
    { kind: 'text', text: proof.check(`${number}.json`, at) },
    { kind: 'table', head: proof.events, rows },
  ];
};

/** Every part stands in the enclosed file. */
export const bundleSheet = (paper: BundlePaper): Sheet => {
  const { bundle, language, text, digest } = paper;
  const { number, madeAt } = bundle;
  const words = wordsOf(paper);
  const enclosed = { name: `${number}.json`, type: 'application/json', text, note: words.enclosed(number) };
  return {
    ...sheetFrame(language),
    ...{ title: words.title(number), foot: words.foot(number, digest), madeAt: Date.parse(madeAt), enclosed },
    parts: [
      { kind: 'text', text: words.lead },
      factsOf(paper),
      ...stepsOf(paper),
      ...listed(
        paper,
        words.messages.heading,
        bundle.case.messages.map((one) => messageOf(one, paper)),
      ),
      ...photosOf(paper),
      ...listed(paper, words.happened, happenedOf(paper)),
      ...listed(paper, words.notes, notesOf(paper)),
      ...filesOf(paper),
      ...looksOf(paper),
      ...proofOf(paper),
    ],
  };
};
