// The agencies as a list that the desk keeps: names where no configuration declares them, and how each is reached. Whether one takes cases is
// changed by its own acts alone (agency-life.ts).
import type { KeptList, ListTrouble } from './desk-lists.ts';
import { tellChange, timesChanged } from './live-news.ts';
import type { Queryable } from './queryable.ts';
import { upsertRows } from './rows.ts';
import { findCalendarChoices } from './sop-versions.ts';

/** As the screen of agencies calls them. */
export const standingStates = ['serving', 'resting', 'ended'] as const;

/** `state`: one of those above. `calendar`: of the desk's, by which its own time is counted; empty where it is as the step's. */
export type KeptAgency = Record<
  'id' | 'name' | 'shortName' | 'phone' | 'email' | 'address' | 'state' | 'calendar',
  string
>;

const findDeclared = async (db: Queryable, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows } = await db.query<{ id: string }>(
    `select id from agency where id = any($1) and (declared_by = 'training'
       or exists (select from declared_setting s where s.kind = 'agency' and s.name = agency.id))`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
};

/** Short names by which officers choose, of those that have not ended. */
const twiceIn = (agencies: readonly KeptAgency[]): ListTrouble[] => {
  const taken = new Set<string>();
  return agencies.flatMap(({ id, shortName, state }) => {
    const name = shortName.toLowerCase();
    if (state === 'ended') return [];
    if (taken.has(name)) return [{ id, field: 'shortName', why: 'short-name-taken' }];
    taken.add(name);
    return [];
  });
};

export const agencyList: KeptList<KeptAgency, ListTrouble> = {
  name: 'agency',
  // Calendars are held still too: none becomes a period of another meanwhile.
  lock: 'lock table calendar in share mode; lock table agency in share row exclusive mode',
  read: async (db) =>
    (
      await db.query<KeptAgency>(
        `select id, name, short_name as "shortName", phone, email, address,
           case when ended_at is not null then 'ended' when resting_at is not null then 'resting' else 'serving' end as state, calendar
         from agency order by lower(short_name) collate "C", id`,
      )
    ).rows,
  tidied: (row) => ({
    ...row,
    ...{ name: row.name.trim(), shortName: row.shortName.trim(), phone: row.phone.trim() },
    ...{ email: row.email.trim(), address: row.address.trim(), calendar: row.calendar.trim() },
  }),
  troublesIn: async (after, changes, db) => {
    const declared = await findDeclared(
      db,
      changes.map(({ id }) => id),
    );
    const calendars = (await findCalendarChoices(db)).map(({ key }) => key);
    const own = changes.flatMap(({ id, before, fields, after: wanted }): ListTrouble[] => {
      const state = before === undefined ? 'serving' : before.state;
      const named = fields.find((field) => field === 'name' || field === 'shortName');
      const isUnknown = fields.includes('calendar') && !['', ...calendars].includes(wanted?.calendar ?? '');
      return [
        ...(isUnknown ? [{ id, field: 'calendar', why: 'no-calendar' }] : []),
        ...(wanted === undefined || wanted.state === state ? [] : [{ id, field: 'state', why: 'agency-state' }]),
        ...(declared.has(id) && named !== undefined ? [{ id, field: named, why: 'agency-declared-name' }] : []),
      ];
    });
    return [...own, ...(changes.length === 0 ? [] : twiceIn(after))];
  },
  write: async (client, changes) => {
    const rows = changes.flatMap(({ after }) => (after === undefined ? [] : [after]));
    await upsertRows(
      client,
      'agency',
      ['id'],
      rows.map(({ shortName: short_name, state: _state, ...row }) => ({ ...row, short_name })),
    );
    if (changes.some(({ fields }) => fields.includes('calendar'))) await tellChange(client, { what: timesChanged });
  },
  actsOf: ({ id: agencyId, before, fields }) =>
    before === undefined
      ? [{ type: 'AgencyAdded', agencyId }]
      : [{ type: 'AgencyChanged', agencyId, changed: [...fields] }],
};
