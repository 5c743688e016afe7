// The list of categories as a table for a spreadsheet. Knows its columns and what may stand in them.
import { categoryLevels } from '#core/complaint/category.ts';
import { categoryStates } from '#core/category-tree.ts';
import { checkedBy, type Sheet } from '../desk-list/sheet.ts';
import { CategoryBody, type CategoryRow } from './category.contract.ts';

const check = checkedBy(CategoryBody);

/** New rows get ids of `newId`. */
export const categorySheet = (newId: () => string): Sheet<CategoryRow> => ({
  list: 'category',
  columns: [
    { field: 'id', head: 'id' },
    { field: 'parentId', head: 'kelompok' },
    { field: 'name', head: 'nama' },
    { field: 'nameEn', head: 'nama_inggris' },
    { field: 'agencyId', head: 'perangkat_daerah' },
    { field: 'level', head: 'prioritas' },
    { field: 'words', head: 'kata' },
    { field: 'questions', head: 'pertanyaan' },
    { field: 'serviceCode', head: 'kode_layanan' },
    { field: 'state', head: 'keadaan' },
  ],
  needed: 'name',
  usual: {
    ...{ id: '', parentId: '', name: '', nameEn: '', agencyId: '', level: categoryLevels[0], words: '' },
    ...{ questions: '', serviceCode: '', state: categoryStates[0] },
  },
  check: ({ id: _id, ...body }) => check(body),
  idOf: newId,
  nameOf: ({ name }) => name,
});
