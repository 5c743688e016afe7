// Routes as addresses that lead somewhere: every part that is a name gets one that is there, or is known not to be.

export type Place = { number: string; attachmentId: string };
export const filled = (path: string, { number, attachmentId }: Place): string =>
  path
    .replace(/^\/lampiran\/:id/, `/lampiran/${attachmentId}`)
    .replace(/\/questions$/, '/questions?serviceCode=umum')
    .replace(/\/satisfaction$/, '/satisfaction?from=2026-03-01&until=2026-03-31')
    .replace(/\/dashboard$/, '/dashboard?from=2026-03-01&until=2026-03-31')
    .replace(/\/dashboard\/shares$/, '/dashboard/shares?from=2026-03-01&until=2026-03-31&by=step')
    .replace(/\/dashboard\/cases$/, '/dashboard/cases?from=2026-03-01&until=2026-03-31&what=step&outcome=late')
    .replace(/\/retention\/preview$/, '/retention/preview?kind=identity&days=30')
    .replace(/\/looks$/, '/looks?officer=x&from=2026-03-01T00:00:00Z&until=2026-03-02T00:00:00Z')
    .replace(/\/differences$/, '/differences?list=only-jss')
    .replace('/drafts/:act', '/drafts/AddNote')
    .replace('/set-aside/:id/', '/set-aside/all/')
    .replace('/forwards/:target', '/forwards/tidak-ada')
    .replace('/deliveries/:id/', '/deliveries/424242/')
    .replace('/alerts/:id', '/alerts/424242')
    .replace('services/:file', 'services/umum.json')
    .replace(':file', 'tidak-ada.json')
    .replace('.:format', '.json')
    .replace('/sops/:key/', '/sops/tidak-ada/')
    .replace(':number', number)
    .replace('/:webhook/', '/tidak-ada/')
    .replace(':channel', 'phone')
    .replace(/:(?:id|token|accountId|provider)/, 'tidak-ada')
    .replace(/^\/meja\/\*/, '/meja/aduan')
    .replace(/^\/api\/docs\/\*/, '/api/docs/static/swagger-ui.css');
