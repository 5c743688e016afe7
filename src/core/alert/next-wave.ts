// Whom a matter that nobody took calls next, where several go on at one moment: each person hears once, as the strictest of them has it.
import type { Alert } from './alert.ts';

/** What goes on: its groups in the order in which they are called, each person's alert as this matter would tell it. */
export type Waves = { key: string; waves: readonly (readonly Alert[])[] };

/** `alerts`: to whom this one is the first to tell it. `also`: to whom another of them does at this moment, who hear it by this one's ways too. */
export type NextWave = { key: string; alerts: readonly Alert[]; also: readonly Alert[] };

/**
 * The first group of each in which somebody did not hear of it yet, not by another of these either. Nothing of whom nobody is left.
 * `heard`: keys under which somebody was told before.
 */
export const nextWaves = (going: readonly Waves[], heard: ReadonlySet<string>): NextWave[] => {
  const telling = new Set<string>();
  return going.flatMap(({ key, waves }) => {
    const isNew = (alert: Alert): boolean => !heard.has(alert.key) && !telling.has(alert.key);
    const found = waves.findIndex((wave) => wave.some(isNew));
    const passed = found === -1 ? waves : waves.slice(0, found + 1);
    const also = passed.flat().filter((alert) => telling.has(alert.key));
    const alerts = waves[found]?.filter(isNew) ?? [];
    for (const alert of alerts) telling.add(alert.key);
    return alerts.length + also.length === 0 ? [] : [{ key, alerts, also }];
  });
};
