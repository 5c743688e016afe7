// What the record of administrative acts says of people's rights and of how long data is kept, in English.
import type { ActSentences, RightsAct } from '../administrative-acts.ts';
import { counted } from './counted.ts';
import { countsIn, erasureBases, fieldsIn, requestKinds } from './person-request.ts';
import { reportNames } from './report-mail.ts';
import { retentionNames } from './retention.ts';

/** Within the sentences of all acts. */
export const rightsActs: Pick<ActSentences, RightsAct> = {
  RetentionChanged: (act) =>
    `set how long ${retentionNames[act.kind]} are kept: ${act.days === undefined ? 'without end' : counted(act.days, 'day')}`,
  DataDestroyed: (act) => `destroyed ${counted(act.count, 'row')} of ${retentionNames[act.kind]} past their time`,
  ReportReadersChanged: (act) =>
    `changed who gets the ${reportNames[act.kind]} by mail: ${counted(act.roles.length, 'role')}, ${counted(act.outside, 'outside address', 'outside addresses')}`,
  PersonRequestFiled: (act) =>
    `${act.via === 'portal' ? 'passed on' : 'wrote down'} a request (${requestKinds[act.kind]}) on complaint ${act.number}`,
  PersonRequestSettled: (act) =>
    `${act.outcome === 'done' ? 'fulfilled' : 'declined'} a request (${requestKinds[act.kind]}) on complaint ${act.number}`,
  PersonExported: (act) => `exported the personal data of the reporter of ${act.number}`,
  PersonCorrected: (act) =>
    `corrected the data of the reporter of ${act.number}: ${fieldsIn(act.fields)} (${counted(act.cases, 'complaint')})`,
  RestrictionLifted: (act) => `lifted the restriction on the data of the reporter of ${act.number}`,
  ErasureProposed: (act) => `proposed to erase the reporter of ${act.number}: ${erasureBases[act.basis]}`,
  PersonErased: (act) => `erased the reporter of ${act.number} (${countsIn(act.destroyed)})`,
};
