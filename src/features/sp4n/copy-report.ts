// From a copied report to a case: refused where the report is there already, else taken down as its channel reads it.
// Must let the name of an anonymous reporter into nothing that is kept.
import { copyProblems, type CopyProblem } from '#core/passed-report.ts';
import { actorOf, type FeatureDeps } from '#http/feature-deps.ts';
import type { ProblemCode, ProblemExtra, ProblemLanguage } from '#http/problem.ts';
import type { Officer } from '#http/session.ts';
import type { Sp4nBody } from './sp4n.contract.ts';
import { findReportCase, getCaseNumber, isSp4nAccount } from './sp4n.query.ts';

/** With `report-taken` the case's number goes along; nothing was taken down then. */
export type Copied = { ok: true; number: string } | { ok: false; problem: ProblemCode; extra?: ProblemExtra };

const problemWords: Record<ProblemLanguage, Record<CopyProblem, string>> = {
  id: { missing: 'belum diisi', wrong: 'tidak dikenali' },
  en: { missing: 'is missing', wrong: 'is not understood' },
};

const takenWords: Record<ProblemLanguage, (number: string) => string> = {
  id: (number) => `Tercatat sebagai ${number}.`,
  en: (number) => `It is recorded as ${number}.`,
};

const payloadOf = ({ trackingId, passedAt, name, accountId: _line, ...report }: Sp4nBody): object => ({
  report: {
    ...report,
    id: trackingId.trim(),
    name: report.privacy === 'anonymous' ? '' : name.trim(),
    status: '',
    url: '',
    passedAt: Date.parse(passedAt),
  },
});

/** Checks by the same rules as the form in the browser; the clock begins when SP4N-LAPOR! passed it on. */
export const copyReport = async (
  deps: FeatureDeps,
  body: Sp4nBody,
  { officer, language }: { officer: Officer; language: ProblemLanguage },
): Promise<Copied> => {
  const now = deps.clock.now();
  const db = deps.database.kysely;
  const errors = Object.entries(copyProblems({ ...body, passedAt: Date.parse(body.passedAt) }, now)).map(
    ([name, problem]) => ({
      place: `body/${name}`,
      message: problemWords[language][problem],
    }),
  );
  if (errors.length > 0) return { ok: false, problem: 'invalid-request', extra: { errors } };
  if (!(await isSp4nAccount(db, body.accountId))) return { ok: false, problem: 'not-found' };
  const number = await findReportCase(db, body.trackingId.trim());
  if (number !== undefined)
    return { ok: false, problem: 'report-taken', extra: { number, detail: takenWords[language](number) } };
  const statement = { channel: 'sp4n-lapor', accountId: body.accountId, payload: payloadOf(body) };
  const taken = await deps.doors.takeDown({ ...statement, by: actorOf(officer), now, note: '' });
  if (!taken.ok) return { ok: false, problem: taken.refusal };
  return { ok: true, number: await getCaseNumber(db, taken.complaintId) };
};
