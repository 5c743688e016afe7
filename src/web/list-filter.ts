// What the list is narrowed to, as it stands in the page's address: one address for each state of the list, so that it can be shared and left.
import { useSearchParams } from 'wouter';
import { narrowings, type Narrowing } from '#core/complaint/narrowing.ts';
import { codesIn } from '#core/place/kelurahan.ts';

/** As time stands in the address. */
export const narrowingNames: Readonly<Record<Narrowing, string>> = {
  ...{ late: 'lewat', near: 'hampir' },
  ...{ hour: 'jam', open: 'terbuka', promised: 'janji' },
};

/** What the server is asked for, by its own names; empty where nothing is chosen. */
export type ListAsked = Record<
  'folder' | 'urgency' | 'category' | 'area' | 'agency' | 'holder' | 'channel' | 'from' | 'to' | 'sort' | 'q',
  string
>;

/** What each is called in the address. */
export const addressNames: Readonly<Record<keyof ListAsked, string>> = {
  folder: 'map',
  urgency: 'waktu',
  category: 'kategori',
  area: 'wilayah',
  agency: 'perangkat',
  holder: 'pemegang',
  channel: 'kanal',
  from: 'sejak',
  to: 'sampai',
  sort: 'urut',
  q: 'cari',
};

const names = Object.keys(addressNames) as (keyof ListAsked)[];

/** What narrows a folder beside its name. */
export const filterNames = names.filter((name) => name !== 'folder' && name !== 'sort');

/** An address that names no area of the city, or no time, is not asked for. */
export const askedIn = (params: URLSearchParams): ListAsked => {
  const said = (name: keyof ListAsked): string => params.get(addressNames[name]) ?? '';
  const within = narrowings.find((one) => narrowingNames[one] === said('urgency'));
  return {
    folder: params.get(addressNames.folder) ?? 'mine',
    urgency: within ?? '',
    category: said('category'),
    area: codesIn(said('area')).length === 0 ? '' : said('area'),
    agency: said('agency'),
    holder: said('holder'),
    channel: said('channel'),
    from: said('from'),
    to: said('to'),
    sort: said('sort'),
    q: said('q'),
  };
};

/** The address's question for a state of the list; the folder that everybody begins with stands in it all the same, so that it stays what it is. */
export const questionOf = (asked: Partial<ListAsked>): URLSearchParams => {
  const params = new URLSearchParams();
  for (const name of names) {
    const value = asked[name] ?? '';
    const within = narrowings.find((one) => one === value);
    if (value !== '')
      params.set(addressNames[name], name === 'urgency' && within !== undefined ? narrowingNames[within] : value);
  }
  return params;
};

export type ListFilter = {
  asked: ListAsked;
  /** Behind the address of a case beside the list. */
  search: string;
  choose: (change: Partial<ListAsked>) => void;
  /** In place of all that was chosen. */
  show: (asked: Partial<ListAsked>) => void;
};

/** A press that narrows takes the place of the address before it; another view of the list is a step that the way back undoes. */
export const useListFilter = (): ListFilter => {
  const [params, setParams] = useSearchParams();
  const asked = askedIn(params);
  return {
    asked,
    search: params.size === 0 ? '' : `?${params.toString()}`,
    choose: (change) => setParams(questionOf({ ...asked, ...change }), { replace: change.folder === undefined }),
    show: (wanted) => setParams(questionOf(wanted)),
  };
};
