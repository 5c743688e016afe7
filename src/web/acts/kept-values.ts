// What was typed into forms and not sent yet: it survives a closed dialog, an ended session and a reload of the tab.
// Must not outlive the tab, and must not write a reporter's identity anywhere.
import type { Values } from './act-body.ts';

const place = 'tanggap-isian';
/** Kept in memory only. */
const personal = { name: '', phone: '', address: '', kelurahan: '' } as const satisfies Partial<Values>;

const written = (): Map<string, Values> => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    return new Map(Array.isArray(stored) ? (stored as [string, Values][]) : []);
  } catch {
    return new Map();
  }
};

let kept: Map<string, Values> | undefined;
const all = (): Map<string, Values> => (kept ??= written());

const write = (): void => {
  const entries = [...all()].map(([key, values]) => [key, { ...values, ...personal }]);
  try {
    if (entries.length === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(entries));
  } catch {
    // A browser that keeps nothing still holds it until the page is left.
  }
};

export const findKept = (key: string): Values | undefined => all().get(key);

export const keepValues = (key: string, values: Values): void => {
  all().set(key, values);
  write();
};

export const forgetKept = (key: string): void => {
  all().delete(key);
  write();
};

/** For whoever leaves the desk on purpose. */
export const forgetAllKept = (): void => {
  all().clear();
  write();
};
