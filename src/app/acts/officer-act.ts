// What an officer may ask for on a case, what each act is handed, and what stands in its way. Types, and the few moves that acts share.
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { CommandOf } from '#core/complaint/command.ts';
import type { Actor, Complaint } from '#core/complaint/complaint.ts';
import type { LaterTrouble } from '#core/complaint/steps/sent-later.ts';
import type { Refusal } from '#core/complaint/refusal.ts';
import type { PersonalFind } from '#core/personal-data.ts';
import type { Instant } from '#core/time.ts';
import type { ActAsks } from '#ports/act-asks.ts';
import type { Limits } from '#ports/channel.ts';
import type { Identity, IdentityVault } from '#ports/identity-vault.ts';
import type { Ids } from '#ports/ids.ts';
import type { Store, Tx } from '#ports/store.ts';
import type { Handled, Moved } from '../handle-command.ts';
import type { TextTrouble } from './text-lengths.ts';

/** Where an act's fields are not those of its command: what they name is found, made or sealed first. */
type Named = {
  ProvideIdentity: { identity?: Identity };
  SettleProposal: { proposalId: string; outcome: 'accepted' | 'refused' };
  JoinAsDuplicate: { number: string };
  MergeInto: { number: string };
  UndoJoining: { reason: string };
  JoinReporter: { number: string };
  Categorise: { categoryId: string };
  ReferElsewhere: Omit<
    CommandOf<'ReferElsewhere'>,
    'now' | 'by' | 'exposes' | 'type' | 'bodyName' | 'contacts' | 'askAt'
  > & {
    askAt?: string;
  };
  NoteElsewhere: Omit<CommandOf<'NoteElsewhere'>, 'now' | 'by' | 'exposes' | 'type' | 'contacts' | 'askAt'> & {
    askAt?: string;
  };
  /** `child`: one matter of one message, which stays; `passage`: the words of it, else all of them. */
  SplitOff: { messageIds: string[]; child?: true; passage?: string };
  Assign: { to: string; note?: string };
  AddNote: { text: string; mentions?: string[] };
  AskExtension: { reason: string; untilAt: string };
  AgreeVisit: { visitAt: string };
  RecordMinutes: Omit<CommandOf<'RecordMinutes'>, 'now' | 'by' | 'heldAt'> & { heldAt?: string };
  ReportFieldResult: Omit<CommandOf<'ReportFieldResult'>, 'now' | 'by' | 'plannedAt'> & { plannedAt?: string };
};
type Fields<T extends OfficerCommand> = T extends keyof Named ? Named[T] : Omit<CommandOf<T>, 'now' | 'by' | 'exposes'>;

/** One act as it is asked for. */
export type OfficerAct = { [T in OfficerCommand]: { type: T } & Fields<T> }[OfficerCommand];
export type ActOf<T extends OfficerCommand> = Extract<OfficerAct, { type: T }>;

export type Officer = Extract<Actor, { kind: 'officer' }>;

/** A case as it was found for the officer: `version` is how many events it had. */
export type SeenCase = { id: string; version: number; state: Exclude<Complaint, { status: 'none' }> };

/** What acts need beside the record. Each asks of it what it needs. */
export type ActPorts = {
  store: Store;
  ids: Pick<Ids, 'uuid'>;
  vault: Pick<IdentityVault, 'keep' | 'open' | 'proposals'>;
  asks: ActAsks;
  limitsOf: (channel: string, accountId?: string) => Limits | undefined;
  /** Whether a file of this type can be cleaned of what cameras write beside the picture. */
  isSendable: (contentType: string) => boolean;
  /** A link that everybody may read: what comes by it is a proposal. */
  makePublicLink: (wanted: { complaintId: string; now: Instant }) => Promise<{ url: string }>;
  /** `hidden`: as a one-time link is written down; it becomes the address when the message goes out. */
  makeIdentityLink: (wanted: { complaintId: string; reporterId: string; now: Instant }) => Promise<{ hidden: string }>;
};

/** Where what was typed tells who the reporter is: a place in that field, in UTF-16 units. */
export type Exposed = PersonalFind & { place: string };

/** Said by its name alone. */
type PlainRefusal =
  | Refusal
  | 'unknown-agency'
  | 'unknown-body'
  | 'unknown-category'
  | 'unknown-officer'
  | 'cannot-be-named'
  | 'agency-resting'
  | 'unknown-attachment'
  | 'key-used'
  | LaterTrouble;

/** Nothing was appended, and why. */
export type Declined =
  | Moved
  | { ok: false; refusal: PlainRefusal }
  | { ok: false; refusal: 'personal-data-in-public'; exposed: readonly Exposed[] }
  | { ok: false; refusal: 'text-too-long'; texts: readonly TextTrouble[] }
  | { ok: false; refusal: 'photos-too-large'; limits: NonNullable<Limits['photos']> }
  | { ok: false; refusal: 'upik-number-taken'; takenBy: string }
  | {
      ok: false;
      refusal: 'field-wrong';
      field: 'upikNumber' | 'untilAt' | 'plannedAt' | 'visitAt' | 'heldAt' | 'askAt';
    };

/** One act on one case, by whoever asks for it now. `seen`: the version that they saw. */
export type Doing = {
  ports: ActPorts;
  found: SeenCase;
  by: Officer;
  seen: number | undefined;
  now: Instant;
  /** Not before then is a reporter told of what may be taken back until then. */
  tellAt?: Instant;
};

/** What is done inside the door's transaction: everything beside the record was asked and made before. */
export type Work = (tx: Tx) => Promise<Handled | Declined>;
/** `alone`: the work reads and changes this case and nothing else. */
export type Ready = { ok: true; work: Work; alone?: true };
export type Prepared = Ready | Declined;

export const ready = (work: Work): Prepared => ({ ok: true, work });
export const declined = (refusal: PlainRefusal): Declined => ({
  ok: false,
  refusal,
});

/** When, and by whom. */
export const asked = ({ now, by }: Doing): { now: Instant; by: Officer } => ({ now, by });
