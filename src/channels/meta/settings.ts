// What the accounts of Meta's channels are declared with.

/** The app's secret signs webhooks, the verify token answers their handshake, the access token writes. */
export const metaNeeds = ['appSecret', 'verifyToken', 'accessToken'] as const;

/** The version of the Graph API, for example v24.0, when ours is no longer served; the app's id lets us ask when the token ends; `otherIds`: by which the platform calls the account elsewhere, divided by commas. */
export const metaMay = ['graphVersion', 'appId', 'otherIds'] as const;
