// The city's roads, as the desk keeps them. None is ever deleted.
import { roadTroublesIn, type Road, type RoadTrouble } from '#core/place/road.ts';
import type { KeptList } from './desk-lists.ts';
import type { Queryable } from './queryable.ts';
import { insertRows, upsertRows, type RowOf } from './rows.ts';

const rowOf = ({ fromPlace, toPlace, ...road }: Road): RowOf<'road'> => ({
  ...road,
  ...{ from_place: fromPlace, to_place: toPlace },
});

/** Those that the program brings along, where they are not there yet: what somebody changed stays. */
export const addMissingRoads = async (db: Queryable, roads: readonly Road[]): Promise<void> => {
  await insertRows(db, 'road', roads.map(rowOf), 'on conflict (id) do nothing');
};

export const roadList: KeptList<Road, RoadTrouble> = {
  name: 'road',
  lock: 'lock table road in share row exclusive mode',
  read: async (db) =>
    (
      await db.query<Road>(
        `select id, name, from_place as "fromPlace", to_place as "toPlace", authority, source
         from road order by lower(name) collate "C", from_place, id`,
      )
    ).rows,
  tidied: ({ name, fromPlace, toPlace, source, ...road }) => ({
    ...road,
    ...{ name: name.trim(), fromPlace: fromPlace.trim(), toPlace: toPlace.trim(), source: source.trim() },
  }),
  troublesIn: (after) => roadTroublesIn(after),
  write: (client, changes) =>
    upsertRows(
      client,
      'road',
      ['id'],
      changes.flatMap(({ after }) => (after === undefined ? [] : [rowOf(after)])),
    ),
  actsOf: ({ id: roadId, before, after, fields }) => {
    const named = { roadId, name: after?.name ?? '' };
    return before === undefined
      ? [{ type: 'RoadAdded', ...named }]
      : [{ type: 'RoadChanged', ...named, changed: [...fields] }];
  },
};
