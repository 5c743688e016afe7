// The roads as a table for a spreadsheet.
import type { Road, RoadAuthority } from '#core/place/road.ts';
import { checkedBy, mayStand, type Sheet } from '../desk-list/sheet.ts';
import { RoadBody } from './road.contract.ts';

const check = checkedBy(RoadBody);

/** As the file says them. */
const said: Readonly<Record<RoadAuthority, string>> = {
  ...{ unknown: 'belum diketahui', city: 'kota', province: 'provinsi', national: 'nasional' },
  ...{ neighbour: 'kabupaten tetangga', community: 'kampung' },
};
const read = (cell: string): string | undefined =>
  Object.entries(said).find(([authority, word]) => [authority, word, ''].includes(cell.toLowerCase()))?.[0];

/** New rows get ids of `newId`, but for those that are in the list by name and part. */
export const roadSheet = (newId: () => string): Sheet<Road> => ({
  list: 'road',
  columns: [
    { field: 'id', head: 'id' },
    { field: 'name', head: 'nama' },
    { field: 'fromPlace', head: 'dari' },
    { field: 'toPlace', head: 'sampai' },
    {
      field: 'authority',
      head: 'kewenangan',
      read: (cell) => read(cell) ?? { fault: mayStand('road', 'authority') },
      write: (kept) => said[kept as RoadAuthority] ?? kept,
    },
    { field: 'source', head: 'dasar' },
  ],
  needed: 'name',
  usual: { id: '', name: '', fromPlace: '', toPlace: '', authority: 'unknown', source: '' },
  check: ({ id: _id, ...body }) => check(body),
  idOf: (road, known) =>
    known.find(
      ({ name, fromPlace, toPlace }) => name === road.name && fromPlace === road.fromPlace && toPlace === road.toPlace,
    )?.id ?? newId(),
  nameOf: ({ name }) => name,
});
