// What must be told to whom because something happened. Pure; texts for people are made elsewhere.
import type { SendPurpose, ThreadRef, Visibility } from './complaint.ts';
import type { Role } from '../access.ts';
import type { Sp4nStatus } from '../sp4n.ts';
import type { Instant } from '../time.ts';
import type { AutomaticTemplate } from './told-ends.ts';

/** What a sentence of the program names beside the case. */
export type Named = { untilAt?: Instant; agencyId?: string; upikNumber?: string };

/** A message that must leave by a platform: its words are the officer's, or named by `template` for automatic ones. */
export type SendEffect = {
  kind: 'send';
  purpose: SendPurpose;
  thread: ThreadRef;
  visibility: Visibility;
  text:
    | { kind: 'given'; text: string }
    /** `untilAt`: the moment that it names; `agencyId`, `upikNumber`: to whom it went, and as what. */
    | ({ kind: 'template'; template: AutomaticTemplate; number: string } & Named)
    | { kind: 'status'; status: Sp4nStatus };
  /** It stays until then, and may be taken back. */
  notBefore?: Instant;
  /** A letter to an office, outside any conversation. */
  to?: { address: string; subject: string };
  /** Pictures of the case that go along where the channel takes them. */
  attachmentIds?: string[];
};

/** Something an officer must see: by role, within one agency where named; `userId`: that officer alone. */
export type NotifyEffect = {
  kind: 'notify';
  to: Role;
  agencyId?: string;
  userId?: string;
  /** Whoever the roster names at that moment; where it names nobody, the role. */
  onDuty?: true;
  what:
    | 'identity-provided'
    | 'identity-proposed'
    | 'privacy-chosen'
    | 'danger-suspected'
    | 'danger-set'
    | 'reporter-wrote'
    | 'withdrawn'
    | 'draft-waiting'
    | 'draft-returned'
    | 'to-register'
    | 'to-dispose'
    | 'disposed-to-you'
    | 'referred-elsewhere'
    | 'ask-elsewhere'
    | 'passed-on'
    | 'disposition-refused'
    | 'part-reported'
    | 'link-reported'
    | 'visit-missed'
    | 'phone-asked'
    | 'phone-decided'
    | 'extension-asked'
    | 'extension-decided'
    | 'result-waiting'
    | 'result-sent-back'
    | 'promise-made'
    | 'deadline-near'
    | 'deadline-missed'
    | 'own-time-missed'
    | 'escalated'
    | 'delivery-failed'
    | 'photos-not-sent'
    | 'tell-by-hand'
    | 'followers-unanswered'
    | 'personal-data-published'
    | 'many-reveals'
    | 'assigned-to-you'
    | 'mentioned'
    | 'reminded'
    | 'opened-at-night'
    | 'person-request'
    | 'person-request-near'
    | 'person-request-missed'
    | 'reopened';
};

/** What must happen outside once an event stands; queued in its transaction, done after it. */
export type Effect = SendEffect | NotifyEffect;
