// Open311 GeoReport v2 as the configuration file describes it: what may be reported, and who may report it.

/** The values of `type` in the service list of GeoReport v2. */
export const serviceTypes = ['realtime', 'batch', 'blackbox'] as const;
/** `batch`: a token first, the number by it. `blackbox`: no number ever, for what must stay unseen. */
export type ServiceType = (typeof serviceTypes)[number];

/** The values of `datatype` in a service's definition (GeoReport v2). */
export const attributeTypes = ['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist'] as const;

/** How an attribute's answer is written and checked. */
export type AttributeType = (typeof attributeTypes)[number];

/** One more question of a service. Without `variable` it is only told. */
export type ServiceAttribute = {
  code: string;
  datatype: AttributeType;
  required: boolean;
  variable: boolean;
  description: string;
  datatypeDescription: string;
  values: readonly { key: string; name: string }[];
};

/** A category of complaints. */
export type CityService = {
  code: string;
  name: string;
  group: string;
  description: string;
  keywords: string;
  type: ServiceType;
  attributes: readonly ServiceAttribute[];
};

/** What a partner's key may be good for. */
export const partnerScopes = ['create', 'updates'] as const;
/** `create`: may report. `updates`: reads and writes news of its own reports, and tells them to its reporters. */
export type PartnerScope = (typeof partnerScopes)[number];

/** A program of somebody else's that speaks for reporters. Its key is secret. */
export type Partner = {
  id: string;
  name: string;
  key: string;
  scopes: readonly PartnerScope[];
  perMinute: number;
  /** Hosts, or suffixes with a leading dot, from which its reporters' pictures may be fetched. */
  mediaHosts: readonly string[];
};

/** Everything of the section `open311`; keys of partners are secret. */
export type Open311Settings = {
  /** The city's domain; the host of PUBLIC_URL unless set. */
  jurisdiction?: string;
  contact: string;
  services: readonly CityService[];
  partners: readonly Partner[];
};

/** The category of whatever has no other. */
export const generalService: CityService = {
  code: 'umum',
  name: 'Aduan umum',
  group: 'Umum',
  description: 'Semua hal yang menjadi urusan kota dan belum punya kategori sendiri.',
  keywords: '',
  type: 'realtime',
  attributes: [],
};

/** Without a section in the file: one service for everything, and no partner. */
export const noOpen311: Open311Settings = { contact: '', services: [generalService], partners: [] };
