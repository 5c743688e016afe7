#!/usr/bin/env node
// The command `tanggap`: hands over to the program under the Node it brought along. Holds no verbs itself.
process.argv.splice(2, 0, 'src/cli/tanggap.ts');
await import('../scripts/setup.mjs');
