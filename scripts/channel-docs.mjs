// Writes docs/channels.md anew from the code. Run it by `npm run channel-docs` after changing a channel's limits or settings.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { channelDocs } from '../src/channels/channel-table.ts';

writeFileSync(fileURLToPath(new URL('../docs/channels.md', import.meta.url)), channelDocs());
