// Which test files share a process. What a file loads and warms up costs more than most files' tests: one process pays it for several.
import { globSync } from 'node:fs';

/**
 * The first row that fits a file counts; rows stand in the order in which their files begin: the longest first, so that
 * none is left alone at the end. `together`: so many files at most in one process.
 */
const kinds = [
  // They kill, freeze and outlive programs: a process each.
  { name: 'chaos', of: /^test\/chaos\//, together: 1 },
  { name: 'long', of: /^test\/(attack|width|mass-assignment|access-matrix)/, together: 1 },
  { name: 'browser', of: /^test\/e2e\/|\.browser\.test\.ts$/, together: 6 },
  { name: 'channels at work', of: /^test\/channels-e2e\//, together: 8 },
  { name: 'command line', of: /^src\/cli\//, together: 6 },
  // Tests of components, named as these are: the console is made ready once.
  { name: 'screens', of: /\/[A-Z]\w*\.test\.ts$|^test\/(beds\/)?screens\.test\.ts$/, together: 80 },
  { name: 'whole', of: /^test\//, together: 14 },
  { name: 'portal', of: /^src\/portal\//, together: 20 },
  { name: 'features', of: /^src\/features\//, together: 30 },
  { name: 'http', of: /^src\/http\//, together: 30 },
  { name: 'database', of: /^src\/(db|run|keys|training)\//, together: 34 },
  { name: 'work', of: /^src\/(app|jobs|files|registers)\//, together: 32 },
  { name: 'channels', of: /^src\/channels\/|^simulator\//, together: 40 },
  { name: 'pure', of: /./, together: 80 },
];

const kindOf = (file) => kinds.findIndex(({ of }) => of.test(file));

/** Files of about equal number each, every n-th: neighbours are alike, and must not all be heavy ones. */
const dealt = (files, together) => {
  const count = Math.ceil(files.length / together);
  return Array.from({ length: count }, (_, hand) => files.filter((_file, at) => at % count === hand));
};

/** `{ name, files }` in the order in which they begin; every test file whose path holds a wanted word is in exactly one. */
export const testGroups = (wanted = []) => {
  const files = globSync(['src/**/*.test.ts', 'simulator/**/*.test.ts', 'test/**/*.test.ts'])
    .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
    .sort();
  return kinds.flatMap(({ name, together }, kind) =>
    dealt(
      files.filter((file) => kindOf(file) === kind),
      together,
    ).map((some, at) => ({ name: `${name} ${at + 1}`, files: some })),
  );
};
