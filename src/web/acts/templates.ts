// Words that forms start from: templates of the office, filled with what is known of the case.
import { calledByTitle } from '#core/template-words.ts';
import { anybody } from '#words/id/spoken.ts';
import { channelToCitizens } from '../ui/channel-name.ts';
import { momentToCitizens } from '../ui/time-words.ts';
import type { ActFacts } from './act-form.ts';
import type { Noting, Publishing } from './act-values.ts';

/** A template with its placeholders filled where the value is known; unknown ones stay visible. */
export const fillTemplate = (body: string, known: Readonly<Record<string, string | undefined>>): string =>
  (known['sapaan'] === anybody ? calledByTitle(body) : body).replaceAll(/\{([a-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(known, name) ? (known[name] ?? whole) : whole,
  );

/** How a public answer calls somebody: by their account where the platform has them, else by the name that they write under. */
const greetingOf = ({ handle, reporterName }: ActFacts): string =>
  handle === undefined ? (reporterName ?? anybody) : `@${handle.replace(/^@/, '')}`;

export const knownOf = (facts: ActFacts): Record<string, string | undefined> => ({
  nomor: facts.number,
  nama: facts.reporterName,
  sapaan: greetingOf(facts),
  kanal: channelToCitizens(facts.channel),
  tenggat: facts.dueAt === undefined ? undefined : momentToCitizens(facts.dueAt),
  lacak: `${location.origin}/lacak/${facts.number}`,
  hasil: facts.agencyAnswer,
});

type NotePurpose = 'ask-note' | 'answer-note';

/** Platforms refuse the same words twice: which of the templates it is depends on the case. */
export const startingNote = (purpose: NotePurpose, facts: ActFacts): Noting => {
  const fitting = facts.templates.filter((template) => template.purpose === purpose);
  const digits = Number.parseInt(facts.number.replaceAll(/\D/g, '').slice(-6), 10);
  const template = fitting[digits % fitting.length];
  const publicNote = template === undefined ? '' : fillTemplate(template.body, knownOf(facts));
  return { publicNote, withNote: true };
};

/** Nothing personal is published yet. */
export const quiet: Publishing = { publishAnyway: false, publishReason: '' };

/** The first template of its purpose. */
export const startingText = (purpose: string, facts: ActFacts): string => {
  const template = facts.templates.find((one) => one.purpose === purpose);
  return template === undefined ? '' : fillTemplate(template.body, knownOf(facts));
};
