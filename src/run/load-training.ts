// The only way to training's room: a process in production never loads it, nor the simulator behind it.
import type { Config } from '#config/config.ts';
import type { Training } from '#training/training.ts';

/** Undefined in production, where the module is not even imported. */
export const loadTraining = async ({ training }: Pick<Config, 'training'>): Promise<Training | undefined> =>
  training ? (await import('#training/training.ts')).training : undefined;
