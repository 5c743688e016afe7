// Payloads whose adapters do not read them yet as their platform means them. A file leaves this list with the repair; none may be added.
export const waiting: readonly string[] = [
  'fb-03-visitor-photo-post',
  'fb-09-sticker-2026',
  'fb-14-dashboard-test',
  'ig-03-own-comment-scoped-id',
  'tg-06-checklist',
  'tg-08-live-photo',
  'tg-09-rich-message',
  'x-02-xaa-mention',
  'x-03-xaa-reply',
  'x-05-xaa-dm',
  'x-06-xaa-encrypted-chat',
  'x-08-page-defaults-only',
  'yt-01-comment',
];
