// The list of verbs. Each is loaded only when it is called, so that a small one starts at once.
import type { Verb, VerbName } from './verb.ts';

/** A verb before it is loaded. */
export type Listed = { load: () => Promise<Verb> };

/** By the word that is typed after `tanggap`, in the order of the help. */
export const verbs: Readonly<Record<string, Listed>> = {
  start: {
    load: async () => (await import('./start.ts')).start,
  },
  migrate: {
    load: async () => (await import('./migrate.ts')).migrateVerb,
  },
  doctor: {
    load: async () => (await import('./doctor.ts')).doctor,
  },
  'clear-training': {
    load: async () => (await import('./clear-training.ts')).clearTrainingVerb,
  },
  user: {
    load: async () => (await import('./user.ts')).user,
  },
  backup: {
    load: async () => (await import('./backup.ts')).backup,
  },
  restore: {
    load: async () => (await import('./restore.ts')).restore,
  },
  'verify-log': {
    load: async () => (await import('./verify-log.ts')).verifyLogVerb,
  },
  'verify-bundle': {
    load: async () => (await import('./verify-bundle.ts')).verifyBundleVerb,
  },
  reseal: {
    load: async () => (await import('./reseal.ts')).resealVerb,
  },
  rebuild: {
    load: async () => (await import('./rebuild.ts')).rebuildVerb,
  },
  recompute: {
    load: async () => (await import('./recompute.ts')).recomputeVerb,
  },
  bench: {
    load: async () => (await import('./bench.ts')).bench,
  },
} satisfies Record<VerbName, Listed>;
