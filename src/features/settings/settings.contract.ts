// /api/v1/settings: how what is settled in the console stands, of each part a line; no case and no person.
import { Type, type Static } from 'typebox';
import { roles } from '#core/access.ts';
import { lampStates } from '#core/findings/health.ts';
import { ways } from '#core/way/way.ts';
import { partNames, type Part } from './part.contract.ts';

/** How many stand in a list. */
const counted = Type.Optional(Type.Object({ of: Type.Number() }));

/** Each is missing for whoever is not shown its screen. */
const parts = {
  /**
   * `of`: accounts that can sign in; `waiting`: those whose link nobody has opened; `missing`: roles that the desk cannot do without and that none
   * of the first holds.
   */
  officers: Type.Optional(
    Type.Object({ of: Type.Number(), waiting: Type.Number(), missing: Type.Array(Type.Enum(roles)) }),
  ),
  /** `gaps`: shifts of so many days, from the one that runs on, in which nobody stands; `planned`: whether anybody stands in any, past ones too. */
  roster: Type.Optional(
    Type.Object({ days: Type.Number(), of: Type.Number(), gaps: Type.Number(), planned: Type.Boolean() }),
  ),
  /** Sensitive lanes; `unstaffed`: seen by nobody but the team lead; `unconfirmed`: seats that wait for a second person. */
  lanes: Type.Optional(Type.Object({ of: Type.Number(), unstaffed: Type.Number(), unconfirmed: Type.Number() })),
  /** Of those in service; `partners` of them are systems that send cases, with a key in the file of lists. */
  accounts: Type.Optional(
    Type.Object({
      of: Type.Number(),
      partners: Type.Number(),
      troubled: Type.Array(Type.Object({ channel: Type.String(), handle: Type.String(), problem: Type.String() })),
    }),
  ),
  /** The year whose holidays nobody told yet. */
  holidays: Type.Optional(Type.Object({ missing: Type.Optional(Type.Number()) })),
  /** Ways to officers that lead to nobody any more. */
  ways: Type.Optional(Type.Object({ failing: Type.Array(Type.Enum(ways)) })),
  /** Of those that take cases: short names of such as have nobody who can sign in to answer. */
  agencies: Type.Optional(Type.Object({ of: Type.Number(), withoutOfficer: Type.Array(Type.String()) })),
  categories: counted,
  roads: counted,
  outsideBodies: counted,
  templates: counted,
  /** Of those in use: how many are past their last day, and how many near it. */
  articles: Type.Optional(Type.Object({ of: Type.Number(), expired: Type.Number(), soon: Type.Number() })),
  calendars: counted,
  /** Receivers of what happens; `givenUp`: tellings that nobody tries any more. */
  webhooks: Type.Optional(Type.Object({ of: Type.Number(), off: Type.Number(), givenUp: Type.Number() })),
  /** Kinds of data that are destroyed after a span, and of how many kinds. */
  retention: Type.Optional(Type.Object({ limited: Type.Number(), of: Type.Number() })),
  /** Payloads that could not be read, and the last whole back-up; `backedUpAt` is missing where there was none. */
  machine: Type.Optional(
    Type.Object({ unread: Type.Number(), backup: Type.Enum(lampStates), backedUpAt: Type.Optional(Type.String()) }),
  ),
  /** When versions that are chosen already come into force, the nearest first. */
  sops: Type.Optional(Type.Object({ plannedFrom: Type.Array(Type.String()) })),
  /** How `tanggap verify-log` ended the last time; `checked` is missing where nobody has run it. */
  log: Type.Optional(
    Type.Object({ checked: Type.Optional(Type.Object({ at: Type.String(), whole: Type.Boolean() })) }),
  ),
} satisfies Record<Part, unknown>;

/** A part that somebody is shown stands in it, or is named as unknown. */
export const SettingsAnswer = Type.Object({
  ...parts,
  /** Theirs to see, and could not be read this time. */
  unknown: Type.Array(Type.Enum(partNames)),
});
export type SettingsAnswer = Static<typeof SettingsAnswer>;
/** How one part stands. */
export type StateOf<Key extends Part> = NonNullable<SettingsAnswer[Key]>;
