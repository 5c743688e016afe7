// What every caller must get of the routes that all lists of the desk have, and of drafts: a part of access-table.ts.

/** Lists that the operator and the team lead keep. */
export const deskLists = ['articles', 'calendars', 'categories', 'holidays', 'outside-bodies', 'roads'] as const;

/** Rows by hand, and files and history beside them. */
export const listAccess = <Expected, Caller>(officers: (may: readonly Caller[], status?: number) => Expected) => ({
  /** A row of each list, added and changed by hand. */
  listRows: (lists: readonly string[], may: readonly Caller[]): Record<string, Expected> =>
    Object.fromEntries(
      lists.flatMap((list) => [
        [`POST /api/v1/${list}`, officers(may, 201)],
        [`PUT /api/v1/${list}/:id`, officers(may, 404)],
      ]),
    ),
  /** The same of every list. */
  listWays: (lists: readonly string[], may: readonly Caller[]): Record<string, Expected> => {
    const ways = ['GET .csv', 'GET .xlsx', 'POST /file/preview', 'GET /history'].map((way) => [way, 200] as const);
    const all = [...ways, ['POST /file', 422] as const, ['POST /history/:seq/take-back', 409] as const];
    return Object.fromEntries(
      lists.flatMap((list) =>
        all.map(([way, status]) => [way.replace(' ', ` /api/v1/${list}`), officers(may, status)]),
      ),
    );
  },
  /** What the city knows: `may` answer reporters, and may be offered it. */
  knowledgeRows: (may: readonly Caller[], operator: Caller): Record<string, Expected> => ({
    'GET /api/v1/articles': officers([...may, operator]),
    'GET /api/v1/articles/offered': officers(may),
    'GET /api/v1/articles/asked-again': officers(may),
    'POST /api/v1/articles/:id/used': officers(may, 404),
  }),
  /** What waits to leave of a case. */
  heldRows: (expected: Expected): Record<string, Expected> => ({
    'POST /api/v1/cases/:number/held/:id/call-back': expected,
    'POST /api/v1/cases/:number/held/:id/move': expected,
  }),
  /** What one shift hands over to the next. */
  shiftRows: (may: readonly Caller[]): Record<string, Expected> => ({
    'GET /api/v1/shift-notes': officers(may),
    'POST /api/v1/shift-notes': officers(may),
    'POST /api/v1/shift-notes/:id/take': officers(may, 404),
  }),
  /** Each person's own on a case: what they typed, that they have it open, whom they may name there, and what it may be like. */
  draftRows: (expected: Expected): Record<string, Expected> => ({
    'PUT /api/v1/cases/:number/drafts/:act': expected,
    'PUT /api/v1/cases/:number/presence': expected,
    'GET /api/v1/cases/:number/nameable': expected,
    'GET /api/v1/cases/:number/alike': expected,
    'POST /api/v1/cases/:number/drafts/:act/drop': expected,
  }),
});

const article = {
  ...{ question: 'Contoh?', answer: 'Contoh.', alsoCalled: '', categoryId: '', ownerId: '', source: 'Contoh 1/2031' },
  ...{ validUntil: '2031-03-01', state: 'used' },
};

let asked = 0;

/** What is sent to those that take something: each question is asked once. */
export const knowledgeBodies: Readonly<Record<string, () => { payload: object }>> = {
  'POST /api/v1/articles': () => ({ payload: { ...article, question: `Contoh ${String((asked += 1))}?` } }),
  'PUT /api/v1/articles/:id': () => ({ payload: article }),
  'POST /api/v1/articles/:id/used': () => ({ payload: {} }),
};
