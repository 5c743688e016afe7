// The agencies as a table for a spreadsheet: names, how each is reached, and how it stands, which no file changes.
import { Type } from 'typebox';
import { standingStates, type KeptAgency } from '#db/agency-list.ts';
import { checkedBy, type Sheet } from '../desk-list/sheet.ts';

const line = (maxLength: number, pattern: string) => Type.String({ maxLength, pattern });

const check = checkedBy(
  Type.Object({
    // As the configuration file spells them.
    id: line(40, '^[a-z0-9][a-z0-9-]*$'),
    name: line(200, '\\S'),
    shortName: line(40, '\\S'),
    // Digits enough for a number of the city, as people write them; several parted by commas.
    phone: line(80, '^$|^[+0-9(][0-9()+.,/ -]{2,}$'),
    email: line(120, '^$|^[^@\\s,;]+@[^@\\s,;]+\\.[^@\\s.,;]{2,}$'),
    address: Type.String({ maxLength: 300 }),
    state: Type.Enum(standingStates),
    calendar: Type.String({ maxLength: 64 }),
  }),
);

/** An id is never made: officers, cases and the configuration name agencies by it. */
export const agencySheet: Sheet<KeptAgency> = {
  list: 'agency',
  columns: [
    { field: 'id', head: 'kode' },
    { field: 'shortName', head: 'nama_singkat' },
    { field: 'name', head: 'nama' },
    { field: 'phone', head: 'telepon' },
    { field: 'email', head: 'surel' },
    { field: 'address', head: 'alamat' },
    { field: 'state', head: 'keadaan' },
    { field: 'calendar', head: 'kalender' },
  ],
  needed: 'id',
  usual: { id: '', name: '', shortName: '', phone: '', email: '', address: '', state: 'serving', calendar: '' },
  check,
  idOf: ({ id }) => id,
  nameOf: ({ shortName, id }) => shortName || id,
};
