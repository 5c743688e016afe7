// How the parent and the children of a case stand, for one officer: what they may not see is counted, and what is in a lane is not there at all.
import { sql } from 'kysely';
import type { Status } from '#core/complaint/complaint.ts';
import type { RecordedEvent } from '#core/complaint/recorded.ts';
import { cutText } from '#core/cut-text.ts';
import { isItsOwn } from '#db/children.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { CaseAnswer } from './case.contract.ts';
import type { FoundCase } from './case.query.ts';
import type { FamilyView } from './family.contract.ts';

type ChildRow = {
  id: string;
  number: string;
  status: Exclude<Status, 'none'>;
  due_at: Date | null;
  paused: boolean;
  lead_agency_id: string | null;
  category: string | null;
  words: string | null;
  seen: boolean;
};

const findChildren = async (db: ReadTables, viewer: Viewer, parentId: string): Promise<ChildRow[]> => {
  const { rows } = await sql<ChildRow>`
    select c.id, c.number, c.status, c.due_at, c.paused, c.lead_agency_id, k.name as category, m.text as words, ${visibleTo(viewer)} as seen
    from ${readableCasesOf(viewer)} c
    left join category k on k.id = c.category_id
    left join lateral (select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where c.parent_id = ${parentId} and ${sql.raw(isItsOwn)}
    order by c.opened_at, c.number`.execute(db);
  return rows;
};

type ParentRow = { number: string; status: Status; seen: boolean };

const findParent = async (db: ReadTables, viewer: Viewer, id: string): Promise<ParentRow | undefined> => {
  const { rows } = await sql<ParentRow>`
    select c.number, c.status, ${visibleTo(viewer)} as seen from ${readableCasesOf(viewer)} c where c.id = ${id}`.execute(
    db,
  );
  return rows[0];
};

const mostWords = 120;

/** Where the person is hidden its category says what it is about: whose words they are is not looked up for a list. */
const whatOf = ({ category, words }: ChildRow, withWords: boolean): { what?: string } => {
  const what = category ?? (withWords && words !== null ? cutText(words, mostWords) : null);
  return what === null ? {} : { what };
};

const childOf = (row: ChildRow, withWords: boolean, now: number): FamilyView['children'][number] => {
  const { number, status, due_at: due, paused, lead_agency_id: agencyId } = row;
  const isRunning = due !== null && !paused;
  return {
    ...{ number, status, ...whatOf(row, withWords) },
    ...(agencyId === null ? {} : { agencyId }),
    ...(isRunning ? { dueAt: due.toISOString() } : {}),
    ...(isRunning && due.getTime() < now ? { late: true as const } : {}),
  };
};

const parentPart = (row: ParentRow | undefined): Pick<FamilyView, 'parent' | 'parentHidden'> => {
  if (row === undefined) return {};
  return row.seen ? { parent: { number: row.number, status: row.status } } : { parentHidden: true };
};

/** Nothing of a case that has neither. */
export const findFamily = async (
  db: ReadTables,
  viewer: Viewer,
  { id, state: { file } }: FoundCase,
  { withWords, now }: { withWords: boolean; now: number },
): Promise<Pick<CaseAnswer, 'family'>> => {
  const { parent, children } = file;
  if (parent === undefined && children === undefined) return {};
  const all = await findChildren(db, viewer, parent?.complaintId ?? id);
  const others = all.filter((one) => one.id !== id);
  const seen = others.filter((one) => one.seen);
  const found = parent === undefined ? undefined : await findParent(db, viewer, parent.complaintId);
  return {
    family: {
      ...{ isChild: parent !== undefined, ...parentPart(found) },
      children: seen.map((row) => childOf(row, withWords, now)),
      hidden: others.length - seen.length,
      done: all.filter(({ status }) => status === 'closed').length,
      all: all.length,
    },
  };
};

/** A child that this officer is not shown, as one in a sensitive lane, is told of without its number. */
export const withoutHidden = (
  timeline: CaseAnswer['timeline'],
  { family }: Pick<CaseAnswer, 'family'>,
): CaseAnswer['timeline'] =>
  timeline.map((told) => {
    const { event } = told;
    if (event.type !== 'ChildOpened') return told;
    const { number, complaintId: _id, ...rest } = event;
    const isShown = family?.children.some((child) => child.number === number) === true;
    return isShown ? told : { ...told, event: rest as RecordedEvent };
  });
