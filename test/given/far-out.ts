// How far walks of chance begin into what they seldom come to by themselves.
import type { Command } from '#core/complaint/command.ts';
import { acts, at, upTo } from './given.ts';
import { issueActs } from './issue.ts';
import { passedOn, praised } from './pass-on.ts';
import { proposed } from './proposal.ts';
import { requestUpTo } from './request.ts';
/** Up to each, an hour apart. */
export const farOut = {
  ...requestUpTo,
  promised: [
    ...upTo.disposed,
    acts.fieldResult(6, { outcome: 'scheduled', plannedAt: at(200) }),
    acts.convey(7),
    acts.delivered(8),
  ],
  sentBack: [...upTo.conveying, acts.sendBack(7)],
  sealed: [...upTo.disposed, acts.toLane(6, { accusedAgencyId: 'dpupkp' })],
  moreTimeAsked: [...upTo.disposed, acts.askExtension(6)],
  drafted: [...upTo.coordination, acts.draft(3)],
  referred: [...upTo.triage, acts.refer(1, { askAt: at(50) })],
  inTheField: [...upTo.disposed, acts.makeLink(6), acts.byLink(7)],
  calledOn: [...upTo.disposed, acts.agreeVisit(6, { visitAt: at(10) }), acts.grantPhone(6), acts.openPhone(7)],
  childInDanger: [...upTo.triage, acts.toLane(0.5, { lane: 'women-and-children' })],
  praised,
  proposed,
  passedOn,
  underAnIssue: [...upTo.registration, issueActs.link(4)],
} as const satisfies Record<string, readonly Command[]>;
