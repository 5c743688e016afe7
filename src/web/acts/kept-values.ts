// What was typed into forms and not sent yet: it survives a closed dialog, an ended session and a reload of the tab.
// Must not outlive the tab, and must not write a reporter's identity anywhere.
const place = 'tanggap-isian';
/** What a form held, by the names of its fields. */
type Kept = Readonly<Record<string, unknown>>;

/** Kept in memory only. */
const personal: readonly string[] = ['name', 'phone', 'address', 'kelurahan'];

const withoutPerson = (values: Kept): Kept =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !personal.includes(name)));

const written = (): Map<string, Kept> => {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]');
    return new Map(Array.isArray(stored) ? (stored as [string, Kept][]) : []);
  } catch {
    return new Map();
  }
};

let kept: Map<string, Kept> | undefined;
const all = (): Map<string, Kept> => (kept ??= written());

const write = (): void => {
  const entries = [...all()].map(([key, values]) => [key, withoutPerson(values)]);
  try {
    if (entries.length === 0) sessionStorage.removeItem(place);
    else sessionStorage.setItem(place, JSON.stringify(entries));
  } catch {
    // A browser that keeps nothing still holds it until the page is left.
  }
};

export const findKept = (key: string): Kept | undefined => all().get(key);

export const keepValues = (key: string, values: object): void => {
  all().set(key, { ...values });
  write();
};

export const forgetKept = (key: string): void => {
  all().delete(key);
  write();
};

/** What names a person is in memory and nowhere else. */
const held = new Map<string, object>();

/** What `holdInMemory` was given under this key: a key belongs to one form of one officer. */
export const findHeld = <Values extends object>(key: string): Values | undefined => held.get(key) as Values | undefined;

/** For forms that name a person from their first field on: until it is let go, or the officer leaves. */
export const holdInMemory = (key: string, values: object): void => {
  held.set(key, values);
};

export const letGo = (key: string): void => {
  held.delete(key);
};

/** For whoever leaves the desk on purpose. */
export const forgetAllKept = (): void => {
  all().clear();
  held.clear();
  write();
};
