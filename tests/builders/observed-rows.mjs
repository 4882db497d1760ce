/** What people leave behind on a day, kind by kind, as a source sends it. */

const minutes = (random, most) => Math.round(random() * most * 10) / 10;

function pick(random, weighted) {
  let at = random() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    at -= weight;
    if (at < 0) return value;
  }
  return weighted[0][0];
}

const outcomes = [
  ['used', 60],
  ['corrected', 22],
  ['did-myself', 12],
  ['asked-someone', 6],
];

const roles = [
  ['colleague', 60],
  ['super-user', 20],
  ['manager', 10],
  ['service-desk', 10],
];

function interaction(random, { person, useCase }) {
  const outcome = pick(random, outcomes);
  return {
    kind: 'interaction',
    person: person.id,
    ring: person.ring,
    useCase,
    outcome,
    prompt: pick(random, [
      ['none', 80],
      ['nudge', 15],
      ['manual-mail', 5],
    ]),
    setting: pick(random, [
      ['work', 90],
      ['exercise', 6],
      ['sandbox', 4],
    ]),
    ...(random() < 0.1 ? { scope: 'out' } : {}),
    ...(random() < 0.12 ? { help: 'helped' } : {}),
    ...(random() < 0.3 ? { minutesLearning: minutes(random, 8) } : {}),
    ...(outcome === 'corrected' ? { minutesCorrecting: minutes(random, 20) } : {}),
    ...(outcome === 'used' ? { minutesSaved: minutes(random, 30) } : {}),
  };
}

function help(random, { person, useCase, colleague }) {
  return {
    kind: 'help',
    person: person.id,
    ...(random() < 0.8 ? { otherPerson: colleague } : {}),
    ring: person.ring,
    useCase,
    role: pick(random, roles),
    minutes: minutes(random, 25),
  };
}

/** How often, for each time somebody uses it. */
const aside = [
  [
    0.07,
    (random, { person, useCase }) => ({
      kind: 'rating',
      person: person.id,
      ring: person.ring,
      useCase,
      verdict: random() < 0.8 ? 'good' : 'poor',
      score: Math.round(random() * 100) / 10,
    }),
  ],
  [
    0.02,
    (random, { person, useCase }) => ({
      kind: 'ticket',
      person: person.id,
      ring: person.ring,
      useCase,
      category: pick(random, [
        ['how-to', 60],
        ['fault', 25],
        ['access', 15],
      ]),
      minutes: minutes(random, 40),
    }),
  ],
  [0.03, help],
  [
    0.05,
    (random, { person, someUseCase }) => ({
      kind: 'due-task',
      person: person.id,
      ring: person.ring,
      useCase: someUseCase,
      path: pick(random, [
        ['nudged', 40],
        ['embedded', 40],
        ['separate', 20],
      ]),
    }),
  ],
  [
    0.04,
    (random, { person }) => ({
      kind: 'prompt',
      person: person.id,
      ring: person.ring,
      way: random() < 0.8 ? 'nudge' : 'manual-mail',
    }),
  ],
  [
    0.02,
    (random, { person, useCase }) => ({
      kind: 'workaround',
      person: person.id,
      ring: person.ring,
      useCase,
      minutes: minutes(random, 30),
    }),
  ],
  [
    0.03,
    (random, { useCase }) => ({
      kind: 'audit',
      useCase,
      verdict: random() < 0.93 ? 'right' : 'wrong',
      review: random() < 0.6 ? 'reviewed' : 'unreviewed',
      flagged: random() < 0.05 ? 'flagged' : 'unflagged',
    }),
  ],
];

/** One time of use with whatever comes of it. */
export function* usesOf(random, moment) {
  yield interaction(random, moment);
  for (const [share, make] of aside) {
    if (random() > share) continue;
    const row = make(random, moment);
    if (row.kind !== 'due-task' || row.useCase !== undefined) yield row;
  }
}

/** On the first day with access: what hurt before, and the training. */
export function* firstDayOf(random, { person }) {
  const common = { person: person.id, ring: person.ring };
  yield { kind: 'pain', ...common, moment: 'before', value: Math.round(random() * 500) / 10 };
  const state = random() < 0.9 ? 'completed' : 'not-completed';
  yield { kind: 'training', ...common, state, minutes: 45, score: Math.round(random() * 10) };
}

/** Once a month somebody is asked. */
export function* monthlyOf(random, { person }) {
  const common = { kind: 'pulse', person: person.id, ring: person.ring };
  yield { ...common, question: 'satisfaction', score: Math.round(random() * 10) };
  if (random() < 0.3) {
    const answer = pick(random, [
      ['skill', 30],
      ['overwhelmed', 30],
      ['does-not-fit', 20],
      ['role-concern', 20],
    ]);
    yield { ...common, question: 'barrier', answer };
  }
  yield {
    kind: 'pain',
    person: person.id,
    ring: person.ring,
    moment: 'after',
    value: Math.round(random() * 400) / 10,
  };
}

/** Once a day, of nobody. */
export function availabilityOf(random) {
  const minutesDown = random() < 0.05 ? Math.round(random() * 60) : 0;
  return { kind: 'availability', minutesUp: 600 - minutesDown, minutesDown };
}
