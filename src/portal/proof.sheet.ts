// The sheet for the Ombudsman as data for the press: the same words as its page, and no link that only a screen can follow.
import { channelName } from '#channels/kinds.ts';
import type { Organisation } from '#config/config-file.ts';
import { receiptSheet } from '#http/receipt-sheet.ts';
import type { PaperEntry, PaperPart, Sheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import { historyOf } from './history.ts';
import { stepsOf } from './journey.ts';
import { momentWords } from './moments.ts';
import { proofFacts, type ProofView } from './proof.page.ts';
import { nowOf } from './now.ts';
import { proofText, trackText } from './words.ts';

const listed = (text: string, none: string, entries: readonly PaperEntry[]): PaperPart[] => [
  { kind: 'heading', text },
  entries.length === 0 ? { kind: 'text', text: none } : { kind: 'entries', entries },
];

const sentOf = ({ sent, language }: ProofView): PaperEntry[] => {
  const words = proofText[language];
  return sent.map(({ at, where, text, deleted, files }) => ({
    head: [momentWords(at.getTime(), language), words.where[where], ...(files > 0 ? [words.files(files)] : [])].join(
      ' · ',
    ),
    text: deleted ? words.deleted : text,
  }));
};

const toldOf = ({ told, language }: ProofView): PaperEntry[] => {
  const words = proofText[language];
  return told.map(({ at, where, text, standing }) => ({
    head: [momentWords(at.getTime(), language), words.where[where], words.standing[standing]].join(' · '),
    text,
  }));
};

/** Of what the page shows; `view.now` is when it is made. */
export const proofSheet = (view: ProofView): Sheet => {
  const { found, events, names, language, address, now } = view;
  const words = proofText[language];
  const { page, unshown } = serverWords[language].paper;
  const { number } = found.state.file;
  const happened = historyOf(events, language, names, stepsOf(view))
    .toReversed()
    .map(({ at, text }) => ({ head: momentWords(at, language), text }));
  return {
    ...{ language, title: words.heading, madeAt: now },
    foot: `${words.title(number)} · ${momentWords(now, language)}`,
    ...{ page: page('{n}', '{of}'), unshown: unshown('{count}') },
    parts: [
      { kind: 'text', text: words.lead },
      { kind: 'facts', facts: proofFacts(view) },
      ...listed(words.sentHeading, words.none, sentOf(view)),
      ...listed(words.toldHeading, words.none, toldOf(view)),
      ...listed(words.happenedHeading, words.none, happened),
      { kind: 'text', text: words.check(address) },
    ],
  };
};

/** The receipt once more, for whoever holds the case's pass: without the code, which opened it, and with nobody's name. */
export const proofReceipt = (view: ProofView, office: Organisation): Sheet => {
  const { found, sent, language, address, now } = view;
  const { number, reportedAt } = found.state.file;
  const { sentence, dueAt } = nowOf(view, trackText[language]);
  const words = trackText[language];
  return receiptSheet({
    ...{ language, office, number, openUrl: address, trackUrl: address, now, receivedAt: reportedAt },
    place: channelName(found.channel, language),
    description: sent.find(({ deleted, text }) => !deleted && text.trim() !== '')?.text ?? proofText[language].none,
    next: dueAt === undefined ? sentence : `${sentence} ${words.untilLabel} ${momentWords(dueAt, language)}.`,
  });
};
