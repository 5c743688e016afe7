// The procedure as its official sheet: the same words as its page, the lanes drawn from the steps by which deadlines are counted.
import { commonFamily, inForce } from '#core/sop/in-force.ts';
import type { Sop, Step } from '#core/sop/shape.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { PaperActivity, PaperBox, PaperPart, Sheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import type { Language } from './language.ts';
import { limitLines, stepWords } from './limits.ts';
import { momentWords } from './moments.ts';
import { actorText, sopSheetText, sopText } from './words.ts';

/** In the order of the form; whoever has no step has no lane. */
const lanes = ['reporter', 'admin-medsos', 'admin-pusat', 'admin-agency'] as const;

const numbered = (lines: readonly string[]): string[] => lines.map((line, index) => `${String(index + 1)}. ${line}`);

const noteOf = ({ name }: Step, language: Language): string => {
  const words = sopText[language];
  if (name === 'ask-identity') return words.notComplaint;
  return name === 'coordinate' ? words.answered : '';
};

const lanesPart = ({ steps }: Sop, language: Language): PaperPart => {
  const [words, sheet] = [sopText[language], sopSheetText[language]];
  const { columns } = words;
  const used = lanes.filter((lane) => steps.some(({ actor }) => actor === lane));
  const rows = steps.map((step, index): PaperActivity => {
    const { activity, needs, output } = stepWords(step, language);
    const limit = limitLines(step, language, words.noLimit).join(' ');
    return {
      ...{ lane: used.indexOf(step.actor), shape: step.shape, word: sheet.words[step.shape] },
      cells: [String(index + 1), activity, needs, limit, output, noteOf(step, language)],
    };
  });
  return {
    kind: 'lanes',
    head: [columns.step, columns.activity, columns.needs, columns.limit, columns.output, sheet.note],
    groups: sheet.groups,
    lanes: used.map((lane) => actorText[language][lane]),
    rows,
  };
};

const identity = ({ key }: Sop, { terms, language }: Shown): PaperBox => {
  const sheet = sopSheetText[language];
  const from = terms.sops.enacted.find((one) => one.key === key)?.from ?? -Infinity;
  const version = Number(key.slice(key.lastIndexOf('@') + 1));
  const dates = Number.isFinite(from) ? sheet.later(version, momentWords(from, language)) : sheet.enacted;
  return { head: sheet.facts, lines: [...dates, ...sheet.signed, sheet.name(sopText[language].heading)] };
};

type Shown = { terms: Terms; now: Instant; language: Language };

const boxes = (sop: Sop, shown: Shown): PaperPart => {
  const { language } = shown;
  const [words, sheet] = [sopText[language], sopSheetText[language]];
  const [office = '', ...below] = sheet.office;
  return {
    kind: 'boxes',
    pairs: [
      [{ head: office, lines: below }, identity(sop, shown)],
      [
        { head: words.basisHeading, lines: numbered(words.basis) },
        { head: sheet.staffHeading, lines: numbered(sheet.staff) },
      ],
      [
        { head: sheet.relatedHeading, lines: [...numbered(words.related), sheet.relatedNote] },
        { head: sheet.equipmentHeading, lines: numbered(words.equipment) },
      ],
      [
        { head: words.warningHeading, lines: [words.warning] },
        { head: words.recordHeading, lines: [words.record] },
      ],
    ],
  };
};

/** Of the version in force at this moment. Names nobody: who signs writes it. */
export const sopSheet = (shown: Shown): Sheet => {
  const { terms, now, language } = shown;
  const sop = inForce(terms, commonFamily, now);
  const sheet = sopSheetText[language];
  const { page, unshown } = serverWords[language].paper;
  return {
    ...{ language, title: sheet.title, madeAt: now, landscape: true, foot: sheet.foot },
    ...{ page: page('{n}', '{of}'), unshown: unshown('{count}') },
    parts: [boxes(sop, shown), { kind: 'heading', text: sheet.lanesHeading }, lanesPart(sop, language)],
  };
};
