// What the program of a made-up city runs with: no platform, no reports, one folder.
import { emptyTraining } from '#test/beds/empty-training.ts';

export const envOf = (folder: string): Readonly<Record<string, string>> => ({
  TANGGAP_MODE: 'training',
  TANGGAP_ROLE: 'web',
  DATA_DIR: folder,
  PORT: '0',
  PUBLIC_URL: 'http://127.0.0.1:3000',
  ...emptyTraining,
  LOG_LEVEL: 'fatal',
});
