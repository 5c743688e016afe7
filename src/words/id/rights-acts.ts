// What the record of administrative acts says of people's rights, and of how long data is kept.
import type { ActSentences, RightsAct } from '../administrative-acts.ts';
import { countsIn, erasureBases, fieldsIn, requestKinds } from './person-request.ts';
import { reportNames } from './report-mail.ts';
import { retentionNames } from './retention.ts';
import { numeral } from './numeral.ts';

/** Within the sentences of all acts. */
export const rightsActs: Pick<ActSentences, RightsAct> = {
  RetentionChanged: (act) =>
    `menetapkan masa simpan ${retentionNames[act.kind]}: ${act.days === undefined ? 'tanpa batas' : `${numeral(act.days)} hari`}`,
  DataDestroyed: (act) =>
    `menghancurkan ${numeral(act.count)} baris ${retentionNames[act.kind]} yang lewat masa simpannya`,
  ReportReadersChanged: (act) =>
    `mengubah penerima ${reportNames[act.kind]} lewat surel: ${numeral(act.roles.length)} peran, ${numeral(act.outside)} alamat luar`,
  PersonRequestFiled: (act) =>
    `${act.via === 'portal' ? 'meneruskan' : 'mencatat'} permintaan ${requestKinds[act.kind]} pada aduan ${act.number}`,
  PersonRequestSettled: (act) =>
    `${act.outcome === 'done' ? 'memenuhi' : 'menolak'} permintaan ${requestKinds[act.kind]} pada aduan ${act.number}`,
  PersonExported: (act) => `mengekspor data pribadi pelapor aduan ${act.number}`,
  PersonCorrected: (act) =>
    `memperbaiki data pelapor aduan ${act.number}: ${fieldsIn(act.fields)} (${numeral(act.cases)} aduan)`,
  RestrictionLifted: (act) => `mencabut pembatasan data pelapor aduan ${act.number}`,
  ErasureProposed: (act) => `mengusulkan penghapusan data pelapor aduan ${act.number}: ${erasureBases[act.basis]}`,
  PersonErased: (act) => `menghapus data pelapor aduan ${act.number} (${countsIn(act.destroyed)})`,
};
