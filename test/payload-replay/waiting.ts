// Payloads whose adapters do not read them yet as their platform means them. A file leaves this list with the repair; none may be added.
export const waiting: readonly string[] = [
  'fb-03-visitor-photo-post',
  'fb-09-sticker-2026',
  'fb-14-dashboard-test',
  'ig-03-own-comment-scoped-id',
];
