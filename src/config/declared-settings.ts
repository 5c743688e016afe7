// Which settings are declared at a start, by the names they are recorded under. No I/O.
import type { DeclaredSetting } from '#db/declared-settings.ts';
import type { Config } from './config.ts';

/** Accounts and officers are rows that record themselves; settings that processes may differ in are left out. */
export const declaredSettingsOf = ({ mode, publicUrl, desk }: Config): DeclaredSetting[] => {
  const { partners, ...open311 } = desk.open311;
  return [
    { kind: 'setting', name: 'TANGGAP_MODE', value: mode },
    { kind: 'setting', name: 'PUBLIC_URL', value: publicUrl },
    { kind: 'setting', name: 'organisation', value: desk.organisation },
    { kind: 'setting', name: 'open311', value: open311 },
    ...desk.agencies.map((value) => ({ kind: 'agency' as const, name: value.id, value })),
    ...partners.map((value) => ({ kind: 'partner' as const, name: value.id, value })),
    ...desk.webhooks.map((value) => ({ kind: 'webhook' as const, name: value.id, value })),
    ...desk.forwards.map((value) => ({ kind: 'forward' as const, name: value.id, value })),
  ];
};
