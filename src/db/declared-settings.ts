// What the settings declared at the last start, so that a change of them becomes an administrative act.
// Keeps digests under a key, never what stands in a setting: it may be a secret.
import { createHmac } from 'node:crypto';
import type { Pool } from 'pg';
import type { AdministrativeAct, SettingKind } from '#core/administration.ts';
import type { Recording } from './administrative-log.ts';
import { inTransaction, type Queryable } from './queryable.ts';

/** One entry of the configuration file; kept as a digest, so that no secret of it stands here. */
export type DeclaredSetting = { kind: SettingKind; name: string; value: unknown };
type Digest = { kind: SettingKind; name: string; digest: Buffer };

const placeOf = ({ kind, name }: Pick<Digest, 'kind' | 'name'>): string => `${kind}\0${name}`;

const actsBetween = (before: readonly Digest[], now: readonly Digest[]): AdministrativeAct[] => {
  const known = new Map(before.map((one) => [placeOf(one), one.digest]));
  const present = new Set(now.map(placeOf));
  return [
    ...now.flatMap(({ kind, name, digest }): AdministrativeAct[] => {
      const was = known.get(placeOf({ kind, name }));
      if (was === undefined) return [{ type: 'SettingAdded', kind, name }];
      return was.equals(digest) ? [] : [{ type: 'SettingChanged', kind, name }];
    }),
    ...before
      .filter((one) => !present.has(placeOf(one)))
      .map(({ kind, name }): AdministrativeAct => ({ type: 'SettingRemoved', kind, name })),
  ];
};

const keep = async (db: Queryable, settings: readonly Digest[]): Promise<void> => {
  await db.query('delete from declared_setting');
  await db.query(
    'insert into declared_setting (kind, name, digest) select * from unnest($1::text[], $2::text[], $3::bytea[])',
    [settings.map(({ kind }) => kind), settings.map(({ name }) => name), settings.map(({ digest }) => digest)],
  );
};

/** `key` makes the digests; under another one every entry looks changed. */
export type SettingDeps = Recording & { pool: Pool; key: Buffer };

/** Records what is other than at the last start; nothing where nothing is. */
export const declareSettings = (
  { pool, key, administration, clock }: SettingDeps,
  settings: readonly DeclaredSetting[],
): Promise<void> =>
  inTransaction(pool, async (client) => {
    const now = settings.map(({ kind, name, value }) => ({
      kind,
      name,
      digest: createHmac('sha256', key)
        .update(JSON.stringify([kind, name, value ?? null]))
        .digest(),
    }));
    // Processes that start together record a change once.
    await client.query('lock table declared_setting in share row exclusive mode');
    const { rows } = await client.query<Digest>('select kind, name, digest from declared_setting order by kind, name');
    const acts = actsBetween(rows, now);
    if (acts.length === 0) return;
    await keep(client, now);
    for (const act of acts) await administration.record(client, { by: { kind: 'settings' }, at: clock.now(), act });
  });
