// What the slices of features/ are given by the composition root.
import type { AccountNotes } from '#app/check-account.ts';
import type { Doors } from '#app/doors.ts';
import type { AccountBook } from '#db/accounts.ts';
import type { AdministrativeLog } from '#db/administrative-log.ts';
import type { DeskDoors } from '#db/desk-doors.ts';
import type { ReadDatabase } from '#db/queryable.ts';
import type { Live } from '#db/live.ts';
import type { Asking } from '#db/people.ts';
import type { WayDoors } from '#db/ways/way-doors.ts';
import type { ReplicaStanding } from '#db/read-from.ts';
import { rolesOf, type Role } from '#core/access.ts';
import type { Actor } from '#core/complaint/complaint.ts';
import type { Terms } from '#core/sop/terms.ts';
import type { Account, Channel, Limits } from '#ports/channel.ts';
import type { Clock } from '#ports/clock.ts';
import type { ForwardTarget } from '#ports/forward-target.ts';
import type { ForwardQuestion } from '#ports/forwards.ts';
import type { IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store } from '#ports/store.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Open311Settings } from '#ports/open311.ts';
import type { Evidence } from '#ports/evidence.ts';
import type { Paper } from '#ports/paper.ts';
import type { SignInSettings } from '#ports/sign-in.ts';
import type { Webhook } from '#ports/webhooks.ts';
import type { Organisation } from '#config/config-file.ts';
import type { ReadingOf } from './reading.ts';
import type { Office } from './site.ts';
import { getOfficer, passedAs, type Officer } from './session.ts';

/** The same for every slice: it takes what it needs from here, and reaches the outside in no other way. */
export type FeatureDeps = {
  /** For questions alone: what is written goes through `doors` and `desk`. */
  database: ReadDatabase;
  /** For what a request is only shown: it may come from a replica. What decides on an act or a right asks `database`. */
  readingOf: ReadingOf;
  /** How the replicas fare; none where there are none. */
  standings: () => readonly ReplicaStanding[];
  /** The only ways in which anything of a case is changed. */
  doors: Doors;
  /** The only ways in which the desk itself is changed. */
  desk: DeskDoors;
  /** The only ways in which an officer's own addresses are read and changed. */
  ways: WayDoors;
  /** By which push services know the installation. */
  pushKey: string;
  /** Whether letters leave by the city's own mail, so that no mailbox is needed for them. */
  hasCityMail: boolean;
  /** As known at this moment: settings change while the program runs. */
  terms: () => Terms;
  /** With the versions of a case that was just read, whichever process enacted them a moment ago. */
  termsFor: Store['termsFor'];
  /** Of holidays that stand in the file of lists: the desk's own list says nothing of them. */
  declaredYears: readonly string[];
  /** What opens the case's tracking page: made from its id, kept nowhere. */
  trackCodeOf: (complaintId: string) => string;
  /** Every change of the desk itself is recorded in the transaction that makes it; handed on to `desk`. */
  administration: AdministrativeLog;
  clock: Clock;
  ids: Ids;
  vault: Omit<IdentityVault, 'keep' | 'setAside'>;
  /** Signs what is taken along. */
  evidence: Evidence;
  /** Makes PDFs of what is handed out. */
  paper: Paper;
  objects: Pick<ObjectStore, 'get'>;
  live: Live;
  publicUrl: string;
  training: boolean;
  accounts: Pick<AccountBook, 'states' | 'find' | 'findEvenResting' | 'change' | 'renew'> & AccountNotes;
  /** undefined for a channel that is not built. */
  makeChannel: (account: Account) => Channel | undefined;
  /** Those of one account where it is named and served: its settings may widen them. */
  limitsOf: (channel: string, accountId?: string) => Limits | undefined;
  /** A number's digest under the installation's key: the same caller is known again, and nobody can read the number from it. */
  callerIdOf: (phone: string) => string;
  /** The office that answers and how it shows itself, where the screen of settings or the configuration file names one; it changes while the program runs. */
  organisation: () => Office | undefined;
  /** What the configuration file alone names. */
  declared: Organisation | undefined;
  open311: Open311Settings;
  signIn: SignInSettings;
  forwards: readonly ForwardTarget[];
  /** What another system asks of a case of this category besides the words; throws when it cannot be asked. */
  forwardQuestions: (targetId: string, serviceCode: string) => Promise<readonly ForwardQuestion[]>;
  webhooks: readonly Webhook[];
};

/** An officer as the core knows them. */
export const actorOf = ({ userId, role, alsoRoles, agencyId }: Officer): Extract<Actor, { kind: 'officer' }> => ({
  kind: 'officer',
  userId,
  role,
  ...(alsoRoles === undefined ? {} : { alsoRoles }),
  ...(agencyId === undefined ? {} : { agencyId }),
});

/** In the first of these roles that they hold, and else in their own first one: the record names one. */
const actingIn = (officer: Officer, preferred: readonly Role[]): Asking['actor'] => {
  const { alsoRoles: _beside, ...actor } = actorOf(officer);
  return { ...actor, role: preferred.find((role) => rolesOf(officer).includes(role)) ?? actor.role };
};

/** Their own first role where the guard let it pass, else another one that it did. */
const letIn = (officer: Officer, passed: readonly Role[]): readonly Role[] =>
  passed.includes(officer.role) ? [officer.role] : passed;

/** Whoever asks for a change of the desk itself, and where it is recorded; `widest`: where roles may differently much, the one that may most first. */
export const askingOf = (
  { clock, administration }: Pick<FeatureDeps, 'clock' | 'administration'>,
  request: object,
  widest?: readonly Role[],
): Asking => ({
  actor: actingIn(getOfficer(request), widest ?? letIn(getOfficer(request), passedAs(request))),
  now: clock.now(),
  administration,
});
