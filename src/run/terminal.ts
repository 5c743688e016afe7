// What whoever starts the program by hand sees of it.
import type { Config, Env } from '#config/config.ts';
import { operator } from '#words/operator.ts';

/** In training a terminal is somebody trying it out: a line for each request would push the address off the screen. */
export const forTerminal = (env: Env, isTerminal: boolean): Env => {
  const isSaid = (env['LOG_LEVEL'] ?? '').trim() !== '';
  const mode = (env['TANGGAP_MODE'] ?? '').trim();
  return isTerminal && !isSaid && (mode === '' || mode === 'training') ? { ...env, LOG_LEVEL: 'warn' } : env;
};

type Started = { url: string; config: Pick<Config, 'training' | 'publicUrl' | 'logLevel'> };

/** In training the addresses to open, in production one line; the remark on the log level only where a person reads it. */
export const welcome = ({ url, config }: Started, isTerminal: boolean): string =>
  config.training
    ? [
        '',
        ...operator.starting.runsTraining(config.publicUrl),
        ...(isTerminal && config.logLevel === 'warn' ? [operator.starting.onlyWarnings] : []),
        '',
      ].join('\n')
    : operator.starting.runs(url);
