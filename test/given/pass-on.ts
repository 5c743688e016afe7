// Acts on praise and proposals that are passed on, as tests of the procedure write them.
import { act, acts, people, upTo } from './given.ts';

export const passingActs = {
  passOn: act('PassOn', people.medsos, { agencyId: 'dlh', text: 'Untuk petugas taman.' }),
  notePassedOn: act('NotePassedOn', people.helper, {}),
};

export const praised = [...upTo.triage, acts.notComplaint(1)];
export const passedOn = [...praised, passingActs.passOn(2)];
