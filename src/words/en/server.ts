// The same as the Indonesian, in English.
import { bundleSheet } from './bundle-sheet.ts';
import { casePaper } from './case-paper.ts';
import { caseRegister } from './case-register.ts';
import { declined } from './declined.ts';
import { deskFields } from './desk-fields.ts';
import { fields } from './fields.ts';
import { listFile } from './list-file.ts';
import { jssRows } from './jss-rows.ts';
import { moved } from './moved.ts';
import { offline } from './offline.ts';
import { paper } from './paper.ts';
import { passwords } from './passwords.ts';
import { peopleProblems } from './people-problems.ts';
import { problems } from './problems.ts';
import { recap } from './recap.ts';
import { refusals } from './refusals.ts';
import { survey } from './survey.ts';
import { surveySheet } from './survey-sheet.ts';
import { unreadable } from './unreadable.ts';
import { wayProblems } from './way-problems.ts';

/** By topic; problems of the server and of officers’ accounts have one list of codes. */
export const server = {
  problems: { ...problems, ...peopleProblems, ...wayProblems },
  bundleSheet,
  casePaper,
  caseRegister,
  listFile,
  declined,
  deskFields,
  fields,
  jssRows,
  moved,
  offline,
  paper,
  passwords,
  recap,
  refusals,
  survey,
  surveySheet,
  unreadable,
};
