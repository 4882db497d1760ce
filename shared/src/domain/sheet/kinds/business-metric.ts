import { choice, date, measurer, number, person, refusing, text } from '../../declared/field.js';
import { namedIn, roles } from '../../declared/who.js';
import { sheetKind } from '../sheet-kind.js';

/** Whoever measures learning measures the pilot's own effort, not what the business has of it. */
const learning = [
  'learning',
  'elearning',
  'training',
  'course',
  'workshop',
  'certif',
  'curricul',
  'seminar',
  'lern',
  'schulung',
  'weiterbildung',
  'fortbildung',
  'kurse',
  'kursteil',
  'kursabschl',
  'zertifi',
];
const anyNumber = { min: -1e12, max: 1e12 };

/** The one business metric of a program; without its co-owner's signature it is only proposed. */
export const businessMetric = sheetKind({
  name: 'business-metric',
  subjects: ['program'],
  fields: [
    refusing(text('metric'), 'learning-metric', learning),
    text('unit', 40),
    choice('direction', ['up', 'down']),
    number('baseline', 'as-stated', anyNumber),
    number('target', 'as-stated', anyNumber),
    text('source', 400),
    date('measuredOn', 'past'),
    measurer('measuredBy'),
    person('coOwner'),
  ],
  rules: [{ rule: 'improves', from: 'baseline', to: 'target', direction: 'direction' }],
  writers: roles('program-manager', 'sponsor'),
  signatures: [
    { name: 'owner', by: roles('governance-owner') },
    { name: 'co-owner', by: namedIn('coOwner') },
  ],
});
