// The procedure as its official sheet: the same words as its page, the lanes drawn from the steps by which deadlines are counted.
import { commonFamily, familyOf, inForce, sopOf, standingAt, type SopStanding } from '#core/sop/in-force.ts';
import type { SopKey } from '#core/sop/key.ts';
import type { Sop, Step } from '#core/sop/shape.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Instant } from '#core/time.ts';
import type { PaperActivity, PaperBox, PaperPart, Sheet } from '#ports/paper.ts';
import { serverWords } from '#words/server.ts';
import type { Language } from './language.ts';
import { familyWords, limitLines, stepWords } from './limits.ts';
import { momentWords } from './moments.ts';
import { actorText, sopSheetText, sopText } from './words.ts';

/** In the order of the form; whoever has no step has no lane. */
const lanes = ['reporter', 'admin-medsos', 'admin-pusat', 'admin-agency'] as const;

const numbered = (lines: readonly string[]): string[] => lines.map((line, index) => `${String(index + 1)}. ${line}`);

const noteOf = ({ name, acts }: Step, language: Language): string => {
  const words = sopText[language];
  if (name === 'ask-identity') return words.notComplaint;
  return name === 'coordinate' && acts.includes('AnswerDirectly') ? words.answered : '';
};

const lanesPart = (sop: Sop, language: Language): PaperPart => {
  const { steps } = sop;
  const [words, sheet] = [sopText[language], sopSheetText[language]];
  const { columns } = words;
  const used = lanes.filter((lane) => steps.some(({ actor }) => actor === lane));
  const rows = steps.map((step, index): PaperActivity => {
    const { activity, needs, output } = stepWords(step, language, familyOf(sop.key));
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

const datesOf = ({ key }: Sop, { terms, language }: Shown): readonly string[] => {
  const sheet = sopSheetText[language];
  const from = terms.sops.enacted.find((one) => one.key === key)?.from ?? -Infinity;
  const version = Number(key.slice(key.lastIndexOf('@') + 1));
  const isCommon = familyOf(key) === commonFamily;
  if (!Number.isFinite(from)) return isCommon ? sheet.enacted : sheet.undated;
  return (isCommon ? sheet.later : sheet.versionFrom)(version, momentWords(from, language));
};

/** Above all else where it is not what new cases begin under. */
const standingLines = (standing: SopStanding, language: Language): string[] => {
  const sheet = sopSheetText[language];
  switch (standing.state) {
    case 'in-force':
      return [];
    case 'planned':
      return [sheet.planned(momentWords(standing.from, language))];
    case 'past':
      return [sheet.past(momentWords(standing.until, language))];
  }
};

const identity = (sop: Sop, shown: Shown, standing: SopStanding): PaperBox => {
  const { language } = shown;
  const sheet = sopSheetText[language];
  const family = familyWords(familyOf(sop.key), language);
  const name = sheet.name(family?.name ?? sopText[language].heading);
  const source = family === undefined ? [] : [family.source];
  const lines = [...standingLines(standing, language), ...datesOf(sop, shown), ...sheet.signed, name, ...source];
  return { head: sheet.facts, lines };
};

type Shown = { terms: Terms; now: Instant; language: Language };

const boxes = (sop: Sop, shown: Shown, standing: SopStanding): PaperPart => {
  const { language } = shown;
  const [words, sheet] = [sopText[language], sopSheetText[language]];
  const [office = '', ...below] = sheet.office;
  const enacted = familyOf(sop.key) === commonFamily ? [] : [words.heading];
  return {
    kind: 'boxes',
    pairs: [
      [{ head: office, lines: below }, identity(sop, shown, standing)],
      [
        { head: words.basisHeading, lines: numbered(words.basis) },
        { head: sheet.staffHeading, lines: numbered(sheet.staff) },
      ],
      [
        { head: sheet.relatedHeading, lines: [...numbered([...enacted, ...words.related]), sheet.relatedNote] },
        { head: sheet.equipmentHeading, lines: numbered(words.equipment) },
      ],
      [
        { head: words.warningHeading, lines: [words.warning] },
        { head: words.recordHeading, lines: [words.record] },
      ],
    ],
  };
};

/** Of one version, marked where new cases do not begin under it; undefined where it was taken back or is none. Names nobody: who signs writes it. */
export const sopSheetOf = (shown: Shown, key: SopKey): Sheet | undefined => {
  const { terms, now, language } = shown;
  const standing = standingAt(terms, key, now);
  if (standing === undefined) return undefined;
  const sop = sopOf(terms, key);
  const sheet = sopSheetText[language];
  const { page, unshown } = serverWords[language].paper;
  const [mark] = standingLines(standing, language);
  return {
    ...{ language, title: sheet.title, madeAt: now, landscape: true },
    foot: mark === undefined ? sheet.foot : `${mark}. ${sheet.foot}`,
    ...{ page: page('{n}', '{of}'), unshown: unshown('{count}') },
    parts: [boxes(sop, shown, standing), { kind: 'heading', text: sheet.lanesHeading }, lanesPart(sop, language)],
  };
};

/** Of the version of social media in force at this moment. */
export const sopSheet = (shown: Shown): Sheet => {
  const { key } = inForce(shown.terms, commonFamily, shown.now);
  const sheet = sopSheetOf(shown, key);
  if (sheet === undefined) throw new Error(`${key} is in force and has no sheet`);
  return sheet;
};
