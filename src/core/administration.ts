// The vocabulary of administrative acts: what was changed at the desk itself, and by whom.
// Must name no secret and no person but by an officer's id: what stands here can never be erased.
import type { Role } from './access.ts';
import type { Actor } from './complaint/complaint.ts';

/** `command-line`: whoever holds the machine; `settings`: the configuration file, at a start; `program`: the program itself. */
export type AdministrativeActor =
  Extract<Actor, { kind: 'officer' }> | { kind: 'command-line' } | { kind: 'settings' } | { kind: 'program' };

/** What an officer holds. */
type Post = { role: Role; agencyId?: string };
type OfAccount = { channel: string; accountId: string };

/** What the configuration file lists, by its own names. */
export type SettingKind = 'agency' | 'partner' | 'webhook' | 'forward' | 'setting';

/** `changed` holds names of fields, never what stands in them. */
export type AdministrativeAct =
  | ({ type: 'OfficerInvited'; officerId: string } & Post)
  | { type: 'InvitationWithdrawn'; officerId: string }
  | ({ type: 'OfficerAdded'; officerId: string } & Post)
  | ({ type: 'OfficerChanged'; officerId: string; changed: string[]; former?: Post } & Post)
  | { type: 'OfficerSwitchedOff'; officerId: string }
  | { type: 'OfficerSwitchedOn'; officerId: string }
  | { type: 'SubstituteNamed'; officerId: string; substituteId: string; until: string }
  | { type: 'SubstituteEnded'; officerId: string; substituteId: string }
  | { type: 'PasswordReset'; officerId: string }
  | { type: 'PasswordChanged'; officerId: string }
  | { type: 'SecondFactorAdded'; officerId: string; factor: string }
  | { type: 'SecondFactorRemoved'; officerId: string; factor: string }
  | { type: 'SessionsEnded'; officerId: string; which: 'one' | 'others' | 'all'; count: number }
  | ({ type: 'AccountConnected' } & OfAccount)
  | ({ type: 'AccountChanged'; changed: string[] } & OfAccount)
  | ({ type: 'AccountRemoved' } & OfAccount)
  | { type: 'TemplateAdded'; templateId: string }
  | { type: 'TemplateChanged'; templateId: string; changed: string[] }
  | { type: 'TemplateRemoved'; templateId: string }
  | { type: 'SettingAdded'; kind: SettingKind; name: string }
  | { type: 'SettingChanged'; kind: SettingKind; name: string }
  | { type: 'SettingRemoved'; kind: SettingKind; name: string }
  | { type: 'KeyRotated'; chainVersion: number }
  | { type: 'TrainingCleared'; rows: number }
  | { type: 'RevealsOverLimit'; officerId: string; count: number; withinMinutes: number };
