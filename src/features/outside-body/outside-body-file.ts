// The list of bodies outside the city as a table for a spreadsheet. Knows its columns and what may stand in them.
import { isResting, type ListedBody } from '#db/outside-bodies.ts';
import { checkedBy, mayStand, type Sheet } from '../desk-list/sheet.ts';
import { OutsideBodyBody } from './outside-body.contract.ts';

const check = checkedBy(OutsideBodyBody);
const rests: Readonly<Record<string, string>> = { ya: 'yes', tidak: '', '': '' };

/** New rows get ids of `newId`. */
export const outsideBodySheet = (newId: () => string): Sheet<ListedBody> => ({
  list: 'outside-body',
  columns: [
    { field: 'id', head: 'id' },
    { field: 'name', head: 'nama' },
    { field: 'serves', head: 'urusan' },
    { field: 'phone', head: 'telepon' },
    { field: 'email', head: 'surel' },
    { field: 'web', head: 'laman' },
    { field: 'hours', head: 'jam' },
    { field: 'answer', head: 'jawaban' },
    {
      field: 'resting',
      head: 'istirahat',
      read: (said) => rests[said.toLowerCase()] ?? { fault: mayStand('outside-body', 'resting') },
      write: (kept) => (kept === '' ? 'tidak' : 'ya'),
    },
  ],
  needed: 'name',
  usual: {
    ...{ id: '', name: '', serves: '', phone: '', email: '', web: '', hours: '', answer: '', resting: '' },
  },
  check: ({ id: _id, ...body }) => check({ ...body, resting: isResting(body) }),
  idOf: newId,
  nameOf: ({ name }) => name,
});
