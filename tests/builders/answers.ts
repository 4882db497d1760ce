import type { Field } from '@causeway/shared/domain/declared/field.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { newTestId } from './ids.js';

export type Answers = Record<string, unknown>;

/** An answer this field takes. Numbers rise and dates fall from field to field, as rules between them want it. */
function anAnswer(field: Field, at: number, now: number): unknown {
  switch (field.type) {
    case 'text':
    case 'long-text':
      return `What is written in ${field.name}`;
    case 'choice':
      return field.values[0];
    case 'number':
      return field.min + at;
    case 'share':
      return 0.25;
    case 'date':
      return field.when === 'past' ? now - dayMs : now + (100 - at) * dayMs;
    case 'yes-no':
      return true;
    case 'texts':
      return ['One', 'Two'];
    case 'evidence':
      return [newTestId<'evidence'>()];
    case 'person':
    case 'entry':
    case 'use-case':
    case 'criterion':
      return newTestId();
  }
}

/** Every field answered. */
export function answersFor(fields: readonly Field[], now: number): Answers {
  return Object.fromEntries(fields.map((field, at) => [field.name, anAnswer(field, at, now)]));
}
