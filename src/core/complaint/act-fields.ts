// Fields that several acts have in common. Types only.
import type { Role } from '../access.ts';
import type { PersonalKind } from '../personal-data.ts';
import type { Instant } from '../time.ts';

/**
 * Of an act whose words everybody may read. `exposes`: what they tell of what is known of the reporter, found outside.
 * `publishAnyway`: they go out all the same.
 */
export type Publishing = { exposes?: PersonalKind[]; publishAnyway?: { reason: string } };

/** A few words below the reporter's comment, once their platform has taken the private message: that it is there. */
export type Noting = { publicNote?: string };

/** Pictures of the field that go along in private; `photosInPublic`: where everybody reads it, too. `beforeIds`: the reporter's own, which stand before them on their page and go nowhere. */
export type Picturing = { attachmentIds?: string[]; photosInPublic?: true; beforeIds?: string[] };

/** What an agency tells of its work; the files are those that its officer uploaded. */
export type Working = { text: string; attachmentIds: string[] };

/** When the desk asks a body what became of a matter. */
export type AskingAgain = { askAt?: Instant };

/** To whom a matter is referred; `contacts`: how the body is reached, as its list has it: nobody's personal data. */
export type Referring = { bodyId: string; bodyName: string; contacts: string[] };

/** A colleague as the record names them: `role` as which they read the case, `agencyId` for whom. */
export type Mentioned = { userId: string; role: Role; agencyId?: string };

/** Words for colleagues; `mentions`: those of them who are called to look, each of whom may read this very case. */
export type Calling = { text: string; mentions?: Mentioned[] };
