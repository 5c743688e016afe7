// Whether many write of the same right now: the last hour against what such hours bring. What it is about is guessed from the words, until an
// officer says it; a guess may alarm and never acts.
import type { Alert, CrowdFigures } from '#core/alert/alert.ts';
import { crowdKey, crowdsIn, talliesOf, type Crowd, type Report } from '#core/alert/crowd.ts';
import { alertsOf, dangerCallMs, type Matter } from '#core/alert/matter.ts';
import { wavesOf, type Staff } from '#core/alert/who.ts';
import { suggestedCategories, type Suggestible } from '#core/category-suggestion.ts';
import { kelurahanIn } from '#core/place/said-place.ts';
import { hourMs, type Instant } from '#core/time.ts';
import { writeAlerts } from '#db/alerts/alert-rows.ts';
import { noteWaves, openMatters } from '#db/alerts/matters.ts';
import { findStaff } from '#db/alerts/staff.ts';
import { inTransaction, type Queryable } from '#db/queryable.ts';
import type { JobDeps } from '../job.ts';
import {
  findPast,
  findUncounted,
  findWordsOf,
  findWritten,
  isAloneInLooking,
  keepTally,
  wasTold,
  type Written,
} from './crowds.queue.ts';

type OfCase = Report & { caseId: string };

/** So many of its cases are named. */
const mostCases = 50;

/** What an officer said of it, else the likeliest that the words say. */
const reportOf = (written: Written, categories: readonly Suggestible[]): OfCase => {
  const { person, caseId, text, categoryId, kelurahan } = written;
  const category = categoryId ?? suggestedCategories([text], categories)[0]?.id;
  const [said, ...more] = kelurahan === null ? kelurahanIn(text) : [];
  const place = kelurahan ?? (more.length === 0 ? said?.code : undefined);
  return {
    ...{ person, caseId },
    ...(category === undefined ? {} : { categoryId: category }),
    ...(place === undefined ? {} : { kelurahan: place }),
  };
};

type Reading = { db: Queryable; categories: readonly Suggestible[] };

const reportsIn = async ({ db, categories }: Reading, from: Instant, until: Instant): Promise<OfCase[]> =>
  (await findWritten(db, from, until)).map((written) => reportOf(written, categories));

const countPast = async (reading: Reading, now: Instant): Promise<void> => {
  for (const hour of await findUncounted(reading.db, now)) {
    const reports = await reportsIn(reading, hour, hour + hourMs);
    const people = new Set(reports.map(({ person }) => person)).size;
    await keepTally(reading.db, hour, people, talliesOf(reports));
  }
};

const matterOf = (toldAs: string, now: Instant): Matter => ({
  ...{ key: `${toldAs}:${String(now)}`, group: `${toldAs}:${String(now)}`, what: 'crowd', urgency: 'now', at: now },
  call: { to: 'admin-medsos', withLead: true },
  nextAfterMs: dangerCallMs,
});

const figuresOf = (
  { categoryId, kelurahan, people: count, usual }: Crowd,
  reports: readonly OfCase[],
): CrowdFigures => {
  const isIn = (one: OfCase): boolean =>
    (categoryId === undefined || one.categoryId === categoryId) &&
    (kelurahan === undefined || one.kelurahan === kelurahan);
  const caseIds = [...new Set(reports.filter(isIn).map(({ caseId }) => caseId))].slice(0, mostCases);
  return {
    ...{ count, usual, caseIds },
    ...(categoryId === undefined ? {} : { categoryId }),
    ...(kelurahan === undefined ? {} : { kelurahan }),
  };
};

const tell = async (db: Queryable, crowd: CrowdFigures, staff: readonly Staff[], now: Instant): Promise<number> => {
  const toldAs = `crowd:${crowdKey(crowd)}`;
  if (await wasTold(db, toldAs, now)) return 0;
  const matter = matterOf(toldAs, now);
  await openMatters(db, [matter]);
  const [first = []] = wavesOf(matter.call, staff);
  const alerts: Alert[] = alertsOf(matter, first, now).map((alert) => ({ ...alert, details: { crowd } }));
  await noteWaves(db, [{ key: matter.key, next: undefined }]);
  return writeAlerts(db, alerts, now);
};

/** How many messages were written of crowds that nobody was told of. */
export const lookForCrowds = (pool: JobDeps['pool'], now: Instant): Promise<number> =>
  inTransaction(pool, async (client) => {
    if (!(await isAloneInLooking(client))) return 0;
    const reading = { db: client, categories: await findWordsOf(client) };
    await countPast(reading, now);
    const reports = await reportsIn(reading, now - hourMs, now + 1);
    const crowds = crowdsIn(reports, await findPast(client, now));
    const staff = crowds.length === 0 ? [] : await findStaff(client, now);
    let told = 0;
    for (const crowd of crowds) told += await tell(client, figuresOf(crowd, reports), staff, now);
    return told;
  });
