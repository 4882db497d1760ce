import { availabilityOf, firstDayOf, monthlyOf, usesOf } from './observed-rows.mjs';

const dayMs = 86_400_000;
const hourMs = 3_600_000;

/** From 0 up to 1 (mulberry32): one seed, one company. */
function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const provenances = ['volunteered', 'volunteered', 'picked', 'assigned', 'assigned', 'unknown'];
const strata = ['skeptical', 'enthusiastic', 'high-workload', 'less-technical', 'struggling'];

/** Monday to Thursday much, Friday less, and hardly anything at the weekend. */
const rhythm = { 1: 1, 2: 1.1, 3: 1.05, 4: 0.95, 5: 0.6, 6: 0.03, 0: 0.02 };
/** Everybody's days off, counted from the first day. */
const publicHolidays = new Set([24, 25, 60]);

function peopleOf(random, { people, days, firstDay }) {
  return Array.from({ length: people }, (_, at) => {
    const ring = 1 + Math.floor(random() * 3);
    // The later the ring, the later its people get access; a few never do.
    const accessDay = firstDay + (ring - 1) * Math.floor(days / 6) + Math.floor(random() * 5);
    const hasLeft = random() < 0.05;
    const holiday = firstDay + Math.floor(random() * days);
    return {
      id: `person-${at}@contoso.example`,
      ring,
      accessDay,
      leftDay: hasLeft ? firstDay + Math.floor(random() * days) : Infinity,
      holiday,
      holidayEnd: holiday + 5 + Math.floor(random() * 10),
      eagerness: 0.2 + random() ** 2 * 3,
      provenance: provenances[Math.floor(random() * provenances.length)],
      labels: strata.filter(() => random() < 0.12),
    };
  });
}

function participantOf(person) {
  return {
    person: person.id,
    provenance: person.provenance,
    source: 'The wave plan',
    ring: person.ring,
    accessAt: person.accessDay * dayMs,
    ...(person.leftDay === Infinity ? {} : { leftAt: person.leftDay * dayMs + 17 * hourMs }),
    ...(person.labels.length > 0 ? { labels: person.labels, labelSource: 'data' } : {}),
  };
}

function isAway(person, day, sinceFirst) {
  if (day < person.accessDay || day > person.leftDay) return true;
  return publicHolidays.has(sinceFirst) || (day >= person.holiday && day < person.holidayEnd);
}

/** Rows as a careless source breaks them, one mistake each. */
const mistakes = [
  (row) => ({ ...row, kind: 'interactions' }),
  (row) => ({ ...row, at: '17.11.2026' }),
  (row) => ({ ...row, ring: 0 }),
  (row) => ({ ...row, comment: 'It went well.' }),
  (row) => ({ ...row, useCase: 'Something else entirely' }),
  () => 'no row at all',
];

/**
 * A company that uses its tool for some weeks: rhythm of the week, holidays, leavers, everything that
 * can be observed, and a source that repeats itself, errs and puts it right. What is to become of the
 * rows yielded so far stands in `expected`.
 */
export class ObservedCompany {
  expected = { accepted: 0, repeated: 0, refused: 0, corrections: 0 };
  #random;
  #people;
  #options;
  #keys = 0;
  #recent = [];

  constructor({ firstDay, ...options }) {
    const usual = { seed: 1, people: 5_000, days: 90, busyness: 1, faults: true, useCases: [] };
    this.#options = { ...usual, firstDay, ...options };
    this.#random = seeded(this.#options.seed);
    this.#people = peopleOf(this.#random, this.#options);
  }

  participants() {
    return this.#people.map(participantOf);
  }

  /** In the order in which it happened, row by row. */
  *rows() {
    const { days, firstDay } = this.#options;
    for (let since = 0; since < days; since += 1) {
      for (const row of this.#dayRows(firstDay + since, since)) yield* this.#sent(row);
    }
  }

  *#dayRows(day, since) {
    const random = this.#random;
    const at = (hour) => day * dayMs + Math.floor((hour + random()) * hourMs);
    yield { ...availabilityOf(random), at: at(0) };
    for (const person of this.#people) {
      if (isAway(person, day, since)) continue;
      const [someUseCase] = this.#options.useCases;
      const moment = { person, useCase: undefined, someUseCase, colleague: this.#anybody() };
      const early = [];
      if (day === person.accessDay) early.push(...firstDayOf(random, moment));
      else if ((day - person.accessDay) % 30 === 0) early.push(...monthlyOf(random, moment));
      for (const row of early) yield { ...row, at: at(8) };
      const likely = person.eagerness * rhythm[(day + 4) % 7] * 2 * this.#options.busyness;
      const times = Math.floor(likely * random() + random());
      for (let time = 0; time < times; time += 1) {
        moment.useCase = this.#useCase();
        const hour = 8 + Math.floor(random() * 9);
        for (const row of usesOf(random, moment)) yield { ...row, at: at(hour) };
      }
    }
  }

  #anybody() {
    return this.#people[Math.floor(this.#random() * this.#people.length)].id;
  }

  #useCase() {
    const { useCases } = this.#options;
    return useCases[Math.floor(this.#random() * (useCases.length + 1))];
  }

  *#sent(fields) {
    this.#keys += 1;
    const row = { key: `coach-${String(this.#keys).padStart(9, '0')}`, ...fields };
    if (row.useCase === undefined) delete row.useCase;
    this.expected.accepted += 1;
    yield row;
    if (this.#options.faults) yield* this.#slips(row);
  }

  /** What else comes of a source that is only human: about two rows in a hundred. */
  *#slips(row) {
    const random = this.#random;
    if (random() < 0.02) this.#recent.push(row);
    if (random() > 0.02 || this.#recent.length === 0) return;
    const old = this.#recent[Math.floor(random() * this.#recent.length)];
    const slip = random();
    if (slip < 0.5) {
      this.expected.repeated += 1;
      yield { ...old };
    } else if (slip < 0.7) {
      this.expected.refused += 1;
      yield { ...old, at: old.at + 1 };
    } else if (slip < 0.9) {
      this.expected.refused += 1;
      const broken = mistakes[Math.floor(random() * mistakes.length)];
      yield broken({ ...row, key: `${row.key}-broken` });
    } else {
      yield this.#correction(old);
    }
  }

  #correction(old) {
    this.#recent.splice(this.#recent.indexOf(old), 1);
    this.expected.accepted += 1;
    this.expected.corrections += 1;
    const key = `${old.key}-right`;
    if (this.#random() < 0.3) return { key, kind: 'retraction', at: old.at, corrects: old.key };
    return { ...old, key, corrects: old.key, at: old.at + 60_000 };
  }
}
