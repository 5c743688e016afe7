// Words of the screen of accounts whose messages become no case for a while, in English.
import type { blockedAccounts as indonesian } from '../id/blocked-accounts.ts';
import type { Same } from '../same.ts';

/** Why, until when, how much was set aside, and lifting it. */
export const blockedAccounts: Same<typeof indonesian> = {
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
};
