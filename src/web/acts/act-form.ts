// What a form behind an act knows of its case, what it holds, and how what stops it is said.
import type { PostPrices } from '#core/answer-cost.ts';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { IdentityField } from '#core/complaint/complaint.ts';
import type { Whole } from '#core/complaint/stays-whole.ts';
import type { CasePlace } from '#core/place/case-place.ts';
import type { PublicRefusal, ReplyWindows } from '#core/reply-window.ts';
import { text } from '#words/console.ts';
import type { Limit, Problem, Problems } from './act-values.ts';
import type { Draft } from './draft-keeper.ts';

export type Agency = { id: string; name: string; shortName: string };
export type Template = { id: string; purpose: string; name: string; body: string };

/** The facts of one case that its forms show or start from. */
export type ActFacts = {
  number: string;
  /** How far the case was on the page: what others did since then is shown before an act counts. */
  version: number;
  channel: string;
  hasPublic: boolean;
  /** Nobody in danger is answered later. */
  danger?: true;
  /** In a sensitive lane: there is nothing to say for others than the reporter. */
  inLane?: true;
  hasPrivate: boolean;
  /** The channel carries no private message. */
  onlyPublic?: true;
  publicLimit?: Limit;
  privateLimit?: Limit;
  /** Where public answers are paid by the post. */
  postPrices?: PostPrices;
  /** Until when a private text may leave; absent where officers speak with the reporter themselves. */
  windows?: ReplyWindows;
  /** Why a public answer would be refused, and where what it would answer can be opened. */
  publicRefusal?: { why: PublicRefusal; url?: string };
  /** Why nothing leaves through the city's account now. */
  held?: { untilAt?: string; reason?: string };
  agencies: readonly Agency[];
  /** Whom the case is about, where that is an agency: it is never given the case. */
  accusedAgencyId?: string;
  /** What the case is about, and to which agency such cases usually go; absent while nobody said. */
  category?: { name: string; agencyId: string };
  templates: readonly Template[];
  messages: readonly { id: string; text: string }[];
  /** Of a case whose message holds several matters: what of them is open besides; `isChild`: it is one of them itself. */
  family?: { isChild: boolean; open: readonly { number: string; what?: string }[]; openHidden: number };
  /** Why no matter of a message can be broken off: it is a child or a register's, is answered by its own case alone, or nobody knows who reported it. */
  whole?: Whole;
  identityFields: readonly IdentityField[];
  upikText: string;
  jssUrl?: string;
  draft?: string;
  /** What whoever sits here has typed on this case and not sent, on whatever device. */
  drafts?: readonly (Draft & { act: OfficerCommand })[];
  /** Where the matter is, as it was recorded last. */
  place?: CasePlace;
  dueAt?: string;
  /** By when words must have left that are sent later; absent while no clock runs. */
  sendBefore?: string;
  /** The agencies that have the case, and which of them want to call its reporter. */
  parties?: readonly { id: string; name: string }[];
  phoneAsks?: readonly { id: string; agency: string; reason: string }[];
  extension?: { agency: string; untilAt: string; reason: string };
  agencyAnswer?: string;
  /** Pictures of the field, and on which ways of a result they would go; those of the final report are ticked. */
  photos: readonly { id: string; url: string; source: 'result' | 'progress' | 'added' }[];
  /** What the reporter sent of it: may stand before those of the work on their page. */
  beforePhotos: readonly { id: string; url: string }[];
  photoWays: readonly { channel: string; visibility: 'public' | 'private'; takes: boolean }[];
  reporterName?: string;
  /** As the platform writes it, without its @. */
  handle?: string;
  /** The reporter's identity is complete from an earlier case. */
  knownIdentity: boolean;
  /** What came by a public link and waits, masked. */
  proposals: readonly { id: string; givenAt: string; says: readonly string[] }[];
  /** Another case that was chosen beside this one, for a form that asks for one. */
  otherNumber?: string;
  /** Joins of the reporter with those of other cases, the latest first. */
  joins: readonly { joinId: string; otherNumber: string; by: string; at: string }[];
};

export type ActForm<Values> = {
  facts: ActFacts;
  values: Values;
  problems: Problems<keyof Values & string>;
  /** Where personal data was found last, in the words as they were then. */
  exposed: Problems<keyof Values & string>;
  set: (change: Partial<Values>) => void;
};

export const problemWords = (problem: Problem | undefined): string | undefined => {
  if (problem === undefined) return undefined;
  switch (problem.kind) {
    case 'missing':
      return text.forms.missing;
    case 'typo':
      return text.forms.otherCaseWrong;
    case 'no-moment':
      return text.moment.dayWrong;
    case 'no-point':
      return text.forms.place.pointTroubles[problem.why];
    case 'no-upik-number':
      return text.forms.noUpikNumber;
    case 'personal-data':
      return text.forms.personalDataIn(problem.finds.map(({ kind }) => kind));
    case 'placeholder':
      return text.forms.placeholderLeft(problem.name);
    case 'too-long':
      return text.forms.tooLong(problem.over);
    case 'too-many-hashtags':
      return text.forms.tooManyHashtags(problem.most);
  }
};
