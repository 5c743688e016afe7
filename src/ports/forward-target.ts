// Another city system to which cases are passed on, as the configuration file describes it. Tokens and keys are secret.

/** `open311`: GeoReport v2. `http`: any interface, described by paths and templates. `by-hand`: an officer enters the case there. */
export const targetKinds = ['open311', 'http', 'by-hand'] as const;

/** The registers of the SOP that a system may stand for, beside systems of the city's own. */
export const registerNames = ['upik', 'sp4n-lapor'] as const;
/** `upik`: its number registers the case (SOP row 4). `sp4n-lapor`: the national service, for what is not the city's. */
export type RegisterName = (typeof registerNames)[number];

/** What an officer may be asked besides the text, by the names that stand in templates as `{title}`. */
export const forwardFields = ['title', 'place', 'happenedOn', 'agency', 'class', 'privacy'] as const;

/** One of these names, as it stands in braces in a template. */
export type ForwardField = (typeof forwardFields)[number];
/** `happenedOn` is a date as `2026-11-25`; `class` and `privacy` are those of core/sp4n.ts. */
export type ForwardFields = Readonly<Partial<Record<ForwardField | 'lat' | 'long', string>>> & {
  /** What the system's own category asked, as JSON: a text, or a list of texts where several may be chosen. */
  readonly [attribute: `attribute:${string}`]: string;
};

type TargetBase = {
  id: string;
  name: string;
  register?: RegisterName;
  /** Our categories in its words; `*` for all others. */
  services: Readonly<Record<string, string>>;
  /** Its states in words for officers; what is not among them is shown as it came. */
  statuses: Readonly<Record<string, string>>;
  /** What it calls the classes and privacies of core/sp4n.ts, where that is not what people call them. */
  words?: Readonly<Partial<Record<'class' | 'privacy', Readonly<Record<string, string>>>>>;
};

/** A city's endpoint of GeoReport v2. */
export type Open311Target = TargetBase & {
  kind: 'open311';
  /** Its endpoint, without a slash at its end. */
  url: string;
  apiKey: string;
  jurisdiction?: string;
  /** Unless set, the city's discovery tells. */
  format?: 'json' | 'xml';
};

/** How a case is put there. `body` is a template; the other texts are paths in the answer (channels/json-shape.ts). */
export type HttpCreate = {
  method: 'POST' | 'PUT';
  path: string;
  as: 'json' | 'form';
  body: unknown;
  number: string;
  /** Where the answer says what is wrong. */
  error?: string;
};

/** How it is asked whether it has our case. `reference`: where an entry holds our number, told from those that only resemble it. */
export type HttpFind = { path: string; list: string; number: string; reference?: string };

/** How it is asked for news; `id`, `at`, `state` and `text` are paths within one entry of `list`. */
export type HttpNews = {
  path: string;
  status?: string;
  list?: string;
  id?: string;
  at?: string;
  state?: string;
  text?: string;
};

/** A system with an interface of its own, which the file describes by paths and templates. */
export type HttpTarget = TargetBase & {
  kind: 'http';
  url: string;
  token: string;
  /** The header that holds the token, and the word before it; '' for none. */
  header: string;
  scheme: string;
  create: HttpCreate;
  find?: HttpFind;
  news?: HttpNews;
};

/** A system without an interface: an officer enters the case there by a text that is made to be copied. */
export type ByHandTarget = TargetBase & {
  kind: 'by-hand';
  /** What an officer opens. */
  url?: string;
  /** The text to copy, as templates; a line of which nothing is known is left out. */
  lines: readonly string[];
};

/** Told apart by `kind`; each is spoken to by one folder of `registers`, and one by hand by nobody. */
export type ForwardTarget = Open311Target | HttpTarget | ByHandTarget;
