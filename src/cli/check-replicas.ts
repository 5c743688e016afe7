// What the doctor says of the replicas that lists are read from. Changes nothing.
import { mostBehindMs, openReadFrom, type ReplicaStanding } from '#db/read-from.ts';
import type { Askable } from '#db/queryable.ts';
import type { Config } from '#config/config.ts';
import type { Finding } from './check-machine.ts';

const fromPrimary = 'daftar dibaca dari basis data utama';

const lagOf = ({ behindBytes = 0, behindMs, appliedMs }: ReplicaStanding): string =>
  `tertinggal ${String(behindBytes)} bita, ${(((behindBytes === 0 ? behindMs : appliedMs) ?? 0) / 1000).toFixed(1)} s`;

type Said = Pick<Finding, 'state' | 'says'>;

/** Of one that follows and has not everything: how old that is, by its own clock. */
const behind = (standing: ReplicaStanding): Said =>
  (standing.appliedMs ?? 0) > mostBehindMs
    ? { state: 'wrong', says: `${lagOf(standing)}: tidak dibaca sebelum kurang dari ${String(mostBehindMs / 1000)} s` }
    : { state: 'note', says: `${lagOf(standing)}: yang perlu lebih baru dibaca dari basis data utama` };

const saidOf = (standing: ReplicaStanding): Said => {
  switch (standing.state) {
    case 'used':
      return { state: 'well', says: `dibaca; ${lagOf(standing)}` };
    case 'behind':
      return behind(standing);
    case 'ahead':
      return { state: 'wrong', says: `lebih maju daripada basis data utama: bangun lagi; ${fromPrimary}` };
    case 'unreachable':
      return { state: 'wrong', says: `tidak dapat dihubungi; ${fromPrimary}` };
    case 'not-a-replica':
      return {
        state: 'wrong',
        says: `menerima tulisan sendiri, bukan replika (lagi): bangun lagi sebagai replika, atau arahkan DATABASE_URL ke sana bila kini itulah yang utama; ${fromPrimary}`,
      };
    case 'other-database':
      return { state: 'wrong', says: `salinan basis data lain, bukan dari DATABASE_URL; ${fromPrimary}` };
    case 'not-allowed':
      return { state: 'wrong', says: `penggunanya tidak boleh membaca semua tabel: beri hak select; ${fromPrimary}` };
    case 'unproven':
      return { state: 'wrong', says: `tidak dapat ditanya salinan dari mana (pg_control_system); ${fromPrimary}` };
  }
};

/** One for each that is named; wrong where somebody must do something for it to be read. */
export const checkReplicas = async (
  primary: Askable,
  { databaseReadUrls: urls }: Pick<Config, 'databaseReadUrls'>,
): Promise<Finding[]> => {
  if (urls.length === 0) return [];
  const hears = (): boolean => true;
  const readFrom = openReadFrom({ primary, urls, hears, onEvent: () => undefined, lookEveryMs: 0 });
  try {
    // Twice, since an age is told by where the primary was before a replica was asked.
    await readFrom.look();
    await readFrom.look();
    return readFrom.standings().map((standing) => ({ about: `replika ${standing.name}`, ...saidOf(standing) }));
  } finally {
    await readFrom.close();
  }
};
