// What walks of chance vary of the acts between an agency and the reporter.
import { at, people, start } from './given.ts';

export const insideVariants = {
  contact: [
    { how: 'visit', outcome: 'met' },
    { how: 'visit', outcome: 'not-there', by: people.helper },
  ],
  agreeVisit: [{ visitAt: at(30) }, { visitAt: at(200), by: people.helper }],
  minutes: [{ heldAt: at(8) }, { by: people.helper, present: [] }],
  grantPhone: [{ agencyId: 'dlh', span: 'three-days' }, { agencyId: 'dishub' }],
  openPhone: [{ by: people.helper }, { reason: 'x' }],
  makeLink: [{ linkId: 'link-2', by: people.helper }, { untilAt: start }],
  byLink: [{ linkId: 'link-2' }, { name: '' }],
};
