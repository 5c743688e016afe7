// What of all that officers are told goes beyond the bell, how urgent it is, and whether it is called on until somebody takes it.
// Complete, so that whatever is told anew must be thought of here.
import type { NotifyEffect } from '../complaint/reactions.ts';
import type { AlertUrgency } from './alert.ts';

/** `withLead`: the team lead hears of it together with the first. `walks`: goes on from person to person until one takes it. */
export type AlertRule = { urgency: Exclude<AlertUrgency, 'digest'>; walks?: true; withLead?: true };

type Told = NotifyEffect['what'];

const danger: AlertRule = { urgency: 'danger', walks: true, withLead: true };
const late: AlertRule = { urgency: 'now', walks: true };
const soon: AlertRule = { urgency: 'now' };
/** It counts in the morning's digest, and stands in the bell. */
const canWait = 'can-wait';

const rules: Record<Told, AlertRule | typeof canWait> = {
  'danger-suspected': danger,
  'danger-set': danger,
  'deadline-missed': late,
  'own-time-missed': late,
  escalated: late,
  'opened-at-night': late,
  // The next one is called by the next warning, or by the deadline itself.
  'deadline-near': soon,
  'assigned-to-you': soon,
  mentioned: soon,
  reminded: soon,
  'disposed-to-you': soon,
  'result-sent-back': soon,
  // Each begins a time that whoever is told must keep, which would be half over by the morning.
  'disposition-refused': soon,
  'result-waiting': soon,
  reopened: soon,
  'visit-missed': soon,
  'many-reveals': soon,
  'personal-data-published': soon,
  'person-request-near': soon,
  'person-request-missed': soon,
  'identity-provided': canWait,
  'identity-proposed': canWait,
  'privacy-chosen': canWait,
  'reporter-wrote': canWait,
  withdrawn: canWait,
  'draft-waiting': canWait,
  'draft-returned': canWait,
  'to-register': canWait,
  'to-dispose': canWait,
  'referred-elsewhere': canWait,
  'ask-elsewhere': canWait,
  'passed-on': canWait,
  'part-reported': canWait,
  'link-reported': canWait,
  'phone-asked': canWait,
  'phone-decided': canWait,
  'extension-asked': canWait,
  'extension-decided': canWait,
  'promise-made': canWait,
  'delivery-failed': canWait,
  'photos-not-sent': canWait,
  'tell-by-hand': canWait,
  'followers-unanswered': canWait,
  'person-request': canWait,
};

/** Undefined of what the bell alone tells; so of whatever nobody knows. */
export const alertRuleOf = (what: string): AlertRule | undefined => {
  const rule = Object.hasOwn(rules, what) ? rules[what as Told] : canWait;
  return rule === canWait ? undefined : rule;
};

/** What goes beyond the bell, by its names. */
export const alertKinds = (Object.keys(rules) as Told[]).filter((what) => alertRuleOf(what) !== undefined);
