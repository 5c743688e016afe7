// A recap or report drawn up, for whoever opens it and for whoever is sent it: the same sheet.
import { cityZone, dateOf, startOfDate } from '#core/city-day.ts';
import type { Instant } from '#core/time.ts';
import type { Terms } from '#core/sop/terms.ts';
import { findRecap, type Recap } from '#db/recaps.ts';
import { findSatisfaction } from '#db/figures/satisfaction.ts';
import { findSummary } from '#db/figures/summary.ts';
import type { ReadDatabase } from '#db/queryable.ts';
import type { ProblemLanguage } from '#http/problem.ts';
import { siteOf, type Office, type Site } from '#http/site.ts';
import type { Paper, PlainSheet } from '#ports/paper.ts';
import type { DrawnReport, DrawReport } from '#ports/reports.ts';
import { serverWords } from '#words/server.ts';
import { dayWords, groupText, recapSheet, summarySentences, type SummaryPrint } from './recap.sheet.ts';
import { findPassed, findPassedOfYear } from './report.query.ts';
import { reportSheet, type ReportPrint } from './report.sheet.ts';
import { periodOf } from './report-period.ts';

const dayMs = 86_400_000;

/** Read when the first is asked for. */
const stepNames = async (language: ProblemLanguage): Promise<(step: string) => string> => {
  const { text } = await (language === 'en' ? import('#words/en/console.ts') : import('#words/id/console.ts'));
  const steps: Record<string, { name: string } | undefined> = text.steps;
  return (step) => steps[step]?.name ?? step;
};

/** Of training it is said that nothing of it is real. */
const trainingPart = (training: boolean): Pick<SummaryPrint, 'training'> => (training ? { training } : {});

/** As it was counted, with what was written to it. */
export const printOf = async (
  { day, figures, analysis, madeAt }: Recap,
  language: ProblemLanguage,
  training: boolean,
): Promise<SummaryPrint> => {
  const last = dateOf(startOfDate(day) + 6 * dayMs);
  return {
    ...{ summary: figures, language, analysis, madeAt: madeAt.getTime(), stepName: await stepNames(language) },
    ...trainingPart(training),
    title: serverWords[language].recap.week(dayWords(day, language, 'long'), dayWords(last, language, 'long')),
  };
};

/** `terms`: by which steps are called. */
type Asked = { db: ReadDatabase['kysely']; site: Site; terms: Terms };

/** Drawn up from the record at this moment. */
export const reportOf = async (
  { db, site, terms }: Asked,
  asked: { period: string; language: ProblemLanguage },
  now: Instant,
): Promise<{ print: ReportPrint; sheet: PlainSheet }> => {
  const { language } = asked;
  const { period, before, name } = periodOf(asked.period, language);
  const summary = await findSummary(db, { period, before, zone: cityZone });
  const print = {
    ...{ summary, language, period, analysis: '', madeAt: now, stepName: await stepNames(language) },
    ...trainingPart(site.training),
    survey: await findSatisfaction(db, period, now),
    title: serverWords[language].recap.report(name),
  };
  const isYear = asked.period.length === 4;
  const passed = await (isYear ? findPassedOfYear({ db, terms }, period, now) : findPassed({ db, terms }, period));
  return { print, sheet: reportSheet(print, site.organisation, passed) };
};

/** What drawing up for the mail takes. `settingsUrl`: where officers say what they want. */
export type Drawing = {
  database: ReadDatabase;
  terms: () => Terms;
  paper: Paper;
  organisation: () => Office | undefined;
  training: boolean;
  publicUrl: string;
};

type Sheet = { print: SummaryPrint; sheet: PlainSheet; name: string; path: string };

const sheetOf = async (
  { database, terms, organisation, training }: Drawing,
  { kind, period, language }: Parameters<DrawReport>[0],
  now: Instant,
): Promise<Sheet | undefined> => {
  const { file } = serverWords[language].recap;
  const site = siteOf(organisation(), training);
  if (kind !== 'week') {
    const report = await reportOf({ db: database.kysely, site, terms: terms() }, { period, language }, now);
    return { ...report, name: `${file.report}-${period}`, path: '/meja/rekap' };
  }
  const recap = await findRecap(database.pool, period);
  if (recap === undefined) return undefined;
  const print = await printOf(recap, language, training);
  return {
    print,
    sheet: recapSheet(print, site.organisation),
    name: `${file.week}-${period}`,
    path: `/meja/rekap/${period}`,
  };
};

/** The sentences of the report, where it is read in the console, and the sheet as a PDF. */
export const drawnReports =
  (drawing: Drawing): DrawReport =>
  async (asked, now): Promise<DrawnReport | undefined> => {
    const drawn = await sheetOf(drawing, asked, now);
    if (drawn === undefined) return undefined;
    const { print, sheet, name, path } = drawn;
    const printed = await drawing.paper.print(sheet);
    if (!printed.ok) return undefined;
    const { mail } = serverWords[asked.language].recap;
    const link = `${drawing.publicUrl}${path}`;
    const settings = `${drawing.publicUrl}/meja/saya/pemberitahuan`;
    const place = { number: '-', deadline: '-', link, button: mail.open };
    const lines =
      asked.kind === 'week'
        ? groupText(print)
        : [print.title, '', ...summarySentences(print).map((line) => `• ${line}`)].join('\n');
    return {
      subject: print.title,
      text: `${lines}\n\n${mail.enclosed(`${name}.pdf`)}\n${link}`,
      files: [{ name: `${name}.pdf`, contentType: 'application/pdf', bytes: Buffer.from(printed.bytes) }],
      readers: {
        officer: { ...place, closing: mail.closing, settings },
        outside: { ...place, closing: mail.outside, settings: drawing.publicUrl, withoutPage: true },
      },
    };
  };
