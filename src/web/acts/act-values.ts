// What forms of acts hold as typed where several do, what stops them, and what they become: an act's fields as its contract has them. Types only.
import type { Static, TObject } from 'typebox';
import type { OfficerCommand } from '#core/complaint/act-table.ts';
import type { PersonalFind } from '#core/personal-data.ts';
import type { PointTrouble } from '#core/place/point.ts';
import type { LengthUnit } from '#core/text-length.ts';
import type { ActFields } from '#features/acts/act.contract.ts';

/** What a form holds of a contract, field for field: words, those ticked, '' as long as nothing is chosen. Other kinds of fields need a form that says what it holds. */
export type Entered<Contract extends TObject> = {
  [Name in keyof Static<Contract>]-?: NonNullable<Static<Contract>[Name]> extends readonly (infer One)[]
    ? One[]
    : NonNullable<Static<Contract>[Name]> extends string
      ? NonNullable<Static<Contract>[Name]> | ''
      : never;
};

/** Personal data goes out all the same, for `publishReason`. */
export type Publishing = { publishAnyway: boolean; publishReason: string };
/** The few words in public beside a private message, and whether they go out at all. */
export type Noting = { publicNote: string; withNote: boolean };

export type TextName = 'text' | 'publicText' | 'privateText' | 'publicNote';
/** What a field for words needs of its form: the texts that it holds, and what is said of publishing them. */
export type Wording = Partial<Record<TextName, string> & Noting & Publishing & { privately: boolean }>;

export type Limit = { max: number; unit: LengthUnit; hashtags?: number };
/** Whether the first text of an act is read by everybody, and how long the channel lets each text be. */
export type Outlet = {
  text: boolean;
  /** There is a public conversation beside which a note can stand. */
  note?: boolean;
  /** Where channels take pictures along with words. */
  photos?: { privately: boolean; openly: boolean };
  limits: Partial<Record<TextName, Limit>>;
};

export type Problem =
  | { kind: 'missing' }
  | { kind: 'typo' }
  | { kind: 'no-upik-number' }
  | { kind: 'no-moment' }
  | { kind: 'no-point'; why: PointTrouble }
  /** `text`: in which it was found. */
  | { kind: 'personal-data'; text: string; finds: readonly PersonalFind[] }
  | { kind: 'placeholder'; name: string }
  | { kind: 'too-long'; over: number }
  | { kind: 'too-many-hashtags'; most: number };
/** By the names under which a form holds something. */
export type Problems<Name extends string = string> = { [Held in Name]?: Problem };
/** What is sent of an act, or which fields still need something. */
export type Checked<Body extends object = object> = { ok: true; body: Body } | { ok: false; problems: Problems };
export type CheckedAct<T extends OfficerCommand> = Checked<ActFields<T>>;
