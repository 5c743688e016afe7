// Words on accounts whose messages become no case for a while, in English.
import type { blocks as indonesian } from '../id/block.ts';
import type { Same } from '../same.ts';

/** On their screen, and beside a case that was closed as one of these. */
export const blocks: Same<typeof indonesian> = {
  title: 'Blocked accounts',
  lead: 'What these accounts write becomes no complaint while they are blocked. All of it is kept among the messages set aside, and counted.',
  none: 'No account is blocked',
  noneHint: 'An account can be blocked from a complaint that was closed as spam or abuse.',
  reasons: { spam: 'Spam', abuse: 'Abuse' },
  until: (moment) => `until ${moment}`,
  by: (who, moment) => `Blocked by ${who}, ${moment}`,
  kept: (n) => `${String(n)} ${n === 1 ? 'message' : 'messages'} set aside`,
  stands: 'Blocked',
  over: 'Over',
  lifted: (who) => `Lifted by ${who}`,
  appeal: 'Appeal',
  appealHint: 'What the account’s owner said, and when.',
  save: 'Save the appeal',
  saved: 'Appeal saved.',
  lift: 'Lift the block',
  liftDone: 'Block lifted.',
  othersLift: 'Admin Pusat can lift it.',
  block: 'Block this writer',
  days: (n) => `${String(n)} ${n === 1 ? 'day' : 'days'}`,
  blockHint: 'What they write is set aside, not deleted, and the block ends by itself.',
  blockDone: 'Writer blocked.',
};
