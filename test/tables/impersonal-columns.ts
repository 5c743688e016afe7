// Columns of the database that tell of nobody: ids of ours, states, names of offices, digests of what is no person's. A new column of text stands
// here or in db/personal-columns.ts: whoever adds one says which, and the record of processing tells the rest by itself.

/** Columns by table, as one text each. */
const columns: Readonly<Record<string, string>> = {
  account_permission: 'state_hash channel account_id verifier',
  account_spend: 'channel account_id month usd',
  act_key: 'user_id key digest outcome',
  administrative_event: 'type hash',
  administrative_head: 'hash',
  alert: 'key matter what agency_id urgency details',
  alert_matter: 'key what role agency_id step urgency',
  agency: 'id name short_name declared_by phone email address',
  attachment: 'uploaded_by kind status refusal content_type',
  blocked_writer: 'id channel account_id blocked_by lifted_by',
  breach: 'step',
  case_count: 'agency_id status turn',
  case_count_minute: 'agency_id status turn',
  case_publication: 'service_code published_by',
  category: 'id parent_id name name_en agency_id level words questions service_code state',
  chain_key: 'sealed',
  channel_account: 'channel id handle api_url sealed_secrets problem declared_by',
  complaint_agency: 'agency_id part status turn category_id',
  complaint_thread: 'channel account_id visibility',
  declared_setting: 'kind name digest',
  desk_setting: 'name value',
  duty_roster: 'day shift',
  early_inbound: 'channel account_id',
  event: 'type hash',
  event_text: 'field',
  field_link: 'agency_id made_by',
  forward: 'target_id service_code status their_status asked_by trouble',
  forward_news: 'update_id status',
  given_up_id: 'channel account_id',
  inbound: 'channel status account_id',
  installation: 'made_in',
  issue: 'id title opened_by',
  issue_recipient: 'statement_id asked_by asked_role status refusal',
  issue_statement: 'id issue_id kind wordings written_by approved_by',
  jss_column: 'heading use',
  jss_entry: 'key entry_date category status agency agency_id',
  jss_import: 'digest file_name imported_by first_date last_date faulty_keys',
  kept_key: 'purpose sealed',
  lane_seat: 'lane appointed_by confirmed_by ended_by',
  list_change: 'list row_id how changed_by before after',
  log_head: 'hash',
  message: 'channel account_id visibility remarks',
  migration: 'name sha256',
  notice: 'effect_key role agency_id what account_channel account_id',
  officer: 'id agency_id declared_by',
  officer_credential: 'id provider_id user_id scope',
  officer_link: 'officer_id purpose created_by',
  officer_passkey: 'id user_id device_type transports aaguid',
  officer_session: 'id user_id acting_for',
  officer_substitution: 'id created_by',
  officer_two_factor: 'id user_id',
  officer_used_code: 'user_id',
  officer_verification: 'id',
  outbox: 'effect_key purpose channel account_id visibility status reason attachment_ids photos_reason',
  outside_answer: 'channel account_id visibility',
  outside_body: 'id name serves phone email web hours answer',
  passed_over: 'channel account_id what',
  person_request: 'kind via asked_by proposed_by basis settled_by outcome ground lifted_by',
  poll_cursor: 'channel account_id cursor',
  reconciliation_mark: 'list marked_by undone_by',
  referral: 'body_id body_name outcome',
  road: 'id name from_place to_place authority source',
  register_entry: 'registered_by',
  reply_template: 'id purpose name body',
  reporter_handle: 'channel account_id',
  reporter_join: 'joined_by',
  retention: 'kind',
  service_list: 'digest',
  service_request: 'partner_id service_code',
  service_request_trial: 'id partner_id service_code',
  thread_alias: 'channel account_id',
  unplaced: 'channel account_id reason state settled_by',
  webhook: 'id',
  webhook_delivery: 'webhook_id type status',
};

const ofCase =
  'status sop step escalated_to channel account_id visibility lead_agency_id close_reason turn stands_with level category_id held_by lane issue_id visits';

const all: Readonly<Record<string, string>> = {
  ...columns,
  complaint: ofCase,
  sealed_complaint: ofCase,
  every_complaint: '',
};

/** As `table.column`. */
export const impersonalColumns: ReadonlySet<string> = new Set(
  Object.entries(all).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`)),
);

/** Parents without rows of their own. */
export const emptyParents = ['every_complaint'] as const;
