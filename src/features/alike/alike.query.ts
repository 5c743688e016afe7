// What may be the same as a case, in words that its officer may read: the index leads to a few, the core says which of them are alike.
import { sql } from 'kysely';
import { cutText } from '#core/cut-text.ts';
import { alikeAfterEndMs, likestOf, matterOf } from '#core/follow/alike.ts';
import type { Instant } from '#core/time.ts';
import { findMaybeAlike, type AlikeTo, type MaybeAlike } from '#db/search/find-alike.ts';
import { readByAgencies } from '#db/search/read-by-agencies.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, seesReporter, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { AlikeAnswer } from './alike.contract.ts';

export type AlikeDeps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'> };

type Own = Omit<AlikeTo, 'roots'> & { isSealed: boolean; text: string };

/** Undefined also for a case that the viewer may not see. Its first messages say what it is about. */
const findOwn = async ({ db, vault }: AlikeDeps, viewer: Viewer, number: string): Promise<Own | undefined> => {
  const texts = seesReporter(viewer)
    ? sql`array(select m.text from message m where m.complaint_id = c.id and m.text <> '' order by m.sent_at, m.id limit 4)`
    : sql`array[]::text[]`;
  const { rows } = await sql<Omit<Own, 'text'> & { texts: string[] }>`
    select c.id, c.parent_id as "parentId", c.category_id as "categoryId", c.kelurahan, c.reported_at as "reportedAt",
      c.lane is not null as "isSealed", ${texts} as texts
    from ${readableCasesOf(viewer)} c where c.number = ${number} and ${visibleTo(viewer)}`.execute(db);
  const [found] = rows;
  if (found === undefined) return undefined;
  const { texts: own, ...rest } = found;
  const read =
    seesReporter(viewer) || found.isSealed ? own : (await readByAgencies({ db, vault }, [found.id])).get(found.id);
  return { ...rest, text: (read ?? []).join('\n') };
};

/** What the index does not hold yet as agencies read it is hidden anew. */
const withTexts = async (deps: AlikeDeps, rows: readonly MaybeAlike[], viewer: Viewer): Promise<MaybeAlike[]> => {
  const open = seesReporter(viewer) ? [] : rows.filter(({ text }) => text === null).map(({ id }) => id);
  const read = await readByAgencies(deps, open);
  return rows.map((row) => ({ ...row, text: row.text ?? read.get(row.id)?.[0] ?? '' }));
};

const mostShown = 5;
const mostLetters = 140;

/** Undefined where there is no such case for this viewer. One in a sensitive lane is held against no other. */
export const findAlikeCases = async (
  deps: AlikeDeps,
  viewer: Viewer,
  { number, now }: { number: string; now: Instant },
): Promise<AlikeAnswer | undefined> => {
  const own = await findOwn(deps, viewer, number);
  if (own === undefined) return undefined;
  if (own.isSealed) return { sealed: true, cases: [] };
  const { text, isSealed: _, ...to } = own;
  const asked = { viewer, to: { ...to, roots: matterOf(text) }, since: new Date(now - alikeAfterEndMs) };
  const rows = await withTexts(deps, await findMaybeAlike(deps.db, asked), viewer);
  const known = rows.map((row) => ({
    ...{ row, serviceCode: row.categoryId ?? '', kelurahan: row.kelurahan ?? undefined, summary: row.text ?? '' },
  }));
  const reporting = {
    words: text,
    serviceCodes: own.categoryId === null ? [] : [own.categoryId],
    kelurahan: own.kelurahan ?? undefined,
  };
  return {
    cases: likestOf(reporting, known, { most: mostShown }).map(({ known: { row }, likeness }) => ({
      ...{ number: row.number, status: row.status, reportedAt: row.reportedAt.toISOString() },
      excerpt: cutText(row.text ?? '', mostLetters),
      ...(row.category === null ? {} : { category: row.category }),
      ...(row.kelurahan === null ? {} : { kelurahan: row.kelurahan }),
      ...(row.agency === null ? {} : { agency: row.agency }),
      ...{ words: [...likeness.words], ofKind: likeness.ofKind, atPlace: likeness.atPlace },
    })),
  };
};
