// The cases of sensitive lanes, for whoever has a seat there; and who has one.
import { sql } from 'kysely';
import { rolesOf, sightOfAll, type Holding } from '#core/access.ts';
import type { Existing } from '#core/complaint/decision.ts';
import type { Status } from '#core/complaint/complaint.ts';
import { cutText } from '#core/cut-text.ts';
import { isStaffed, laneAgencyWords, lanes, type Lane } from '#core/lane/lane.ts';
import type { Terms } from '#core/sop/terms.ts';
import { clockColumns, findClock, type MaybeClockRow } from '#db/clock-columns.ts';
import { readingFor } from '#db/known-people.ts';
import { findSeats } from '#db/lane-seats.ts';
import type { ReadTables } from '#db/queryable.ts';
import { readableCasesOf, visibleTo, type Viewer } from '#db/visible-to.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { LaneCase, LaneCasesAnswer, LaneSeatsAnswer } from './lane.contract.ts';

const mostRows = 200;
const excerptLength = 160;

type Deps = { db: ReadTables; vault: Pick<IdentityVault, 'openAll'>; terms: Terms };

type Row = MaybeClockRow & {
  id: string;
  number: string;
  lane: Lane;
  status: Exclude<Status, 'none'>;
  channel: string;
  reported_at: Date;
  state: Existing;
  text: string | null;
  accused_agency: string | null;
};

const viewOf = (row: Row, terms: Terms, read: (text: string) => string): LaneCase => {
  const clock = findClock(row, terms);
  const { accused, laneDue } = row.state.file;
  const named = [accused?.person, row.accused_agency].filter((one) => typeof one === 'string');
  return {
    ...{ number: row.number, lane: row.lane, status: row.status, channel: row.channel },
    ...{ reportedAt: row.reported_at.toISOString(), excerpt: cutText(read(row.text ?? ''), excerptLength) },
    ...(clock === undefined ? {} : { clock }),
    ...(laneDue === undefined ? {} : { answerBy: new Date(laneDue.at).toISOString() }),
    ...(named.length === 0 ? {} : { accused: named.join(', ') }),
  };
};

/** Nothing for whoever has no seat; of an agency those that it was given. */
export const findLaneCases = async (deps: Deps, viewer: Viewer): Promise<LaneCasesAnswer> => {
  const { lanes: own = [] } = viewer;
  if (own.length === 0) return { lanes: [], cases: [] };
  const { rows } = await sql<Row>`
    select c.id, c.number, c.lane, c.status, c.channel, c.reported_at, c.state, ${clockColumns}, m.text,
      a.short_name as accused_agency
    from ${readableCasesOf(viewer)} c
    left join agency a on a.id = c.state #>> '{file,accused,agencyId}'
    left join lateral (
      select text from message where complaint_id = c.id and text <> '' order by sent_at, id limit 1) m on true
    where c.lane is not null and ${visibleTo(viewer)}
    order by c.priority, c.due_at, c.last_message_at desc, c.id limit ${mostRows}`.execute(deps.db);
  const reading = await readingFor(
    deps,
    viewer,
    rows.map(({ id }) => id),
  );
  return { lanes: [...own], cases: rows.map((row) => viewOf(row, deps.terms, (text) => reading(row.id, text))) };
};

type Sitting = Holding & { id: string; name: string };

const personOf = ({ id, name, ...held }: Sitting) => ({ id, name, roles: [...rolesOf(held)] });

/** Names of agencies to which a case can be given now. */
const findTakingNames = async (db: ReadTables): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`
    select name from agency where ended_at is null and resting_at is null`.execute(db);
  return rows.map(({ name }) => name.toLowerCase());
};

/** Each lane with its seats, and those who could sit there. */
export const findLaneSeats = async (db: ReadTables): Promise<LaneSeatsAnswer> => {
  const rows = await findSeats(db);
  const holding = rows.filter(({ confirmed }) => confirmed);
  const names = await findTakingNames(db);
  const { rows: officers } = await sql<Sitting>`
    select id, name, role, also_roles as "alsoRoles" from officer where disabled_at is null
    order by lower(name) collate "C", id`.execute(db);
  return {
    lanes: lanes.map((lane) => ({
      lane,
      staffed: isStaffed(lane, holding),
      ...(names.some((name) => name.includes(laneAgencyWords[lane])) ? {} : { agencyMissing: laneAgencyWords[lane] }),
      seats: rows.filter((row) => row.lane === lane).map((row) => ({ ...personOf(row), confirmed: row.confirmed })),
    })),
    officers: officers.filter((held) => sightOfAll(held).cases !== 'none').map(personOf),
  };
};
