import type { SaidOfUseCase } from '../use-case/use-case-traits.js';
import type { Blueprint, BlueprintName } from './blueprint.js';

const unsaid: SaidOfUseCase = {
  problemClass: null,
  accessPath: null,
  decidesAboutPeople: null,
  tellsThem: null,
  goesToOthers: null,
};
/** Something that was done before, and what comes out stays with whoever asked. */
const ownWork: SaidOfUseCase = {
  ...unsaid,
  problemClass: 'same-faster',
  decidesAboutPeople: false,
  goesToOthers: false,
};
const forOthers: SaidOfUseCase = { ...ownWork, goesToOthers: true };

const answeringCustomers = {
  name: 'answering-customers',
  useCases: { questions: forOthers, complaints: forOthers, followUps: forOthers },
  metric: { direction: 'down' },
  criteria: [
    { measure: 'quality', direction: 'above', threshold: 0.8 },
    { measure: 'audited-error-rate-unreviewed', direction: 'below', threshold: 0.05 },
    { measure: 'sustained-use-30', direction: 'above', threshold: 0.5 },
  ],
} as const satisfies Blueprint;

const reviewingDocuments = {
  name: 'reviewing-documents',
  useCases: { gaps: ownWork, comparing: ownWork, questions: ownWork },
  metric: { direction: 'down' },
  criteria: [
    { measure: 'audited-error-rate-reviewed', direction: 'below', threshold: 0.05 },
    { measure: 'quality', direction: 'above', threshold: 0.85 },
    { measure: 'acceptance', direction: 'above', threshold: 0.7 },
  ],
} as const satisfies Blueprint;

const preparingConversations = {
  name: 'preparing-conversations',
  useCases: {
    preparing: { ...ownWork, problemClass: null },
    practising: { ...ownWork, problemClass: 'different-problem' },
    // Whether it says anything about the one who is coached is the company's own choice.
    feedback: { ...unsaid, problemClass: 'different-problem' },
  },
  metric: { direction: 'up' },
  criteria: [
    { measure: 'sustained-use-30', direction: 'above', threshold: 0.5 },
    { measure: 'acceptance', direction: 'above', threshold: 0.7 },
    { measure: 'first-use-success', direction: 'above', threshold: 0.7 },
  ],
} as const satisfies Blueprint;

const summarising = {
  name: 'summarising',
  useCases: { meetings: forOthers, longTexts: ownWork, handing: forOthers },
  metric: { direction: 'down' },
  criteria: [
    { measure: 'quality', direction: 'above', threshold: 0.85 },
    { measure: 'audited-error-rate-unreviewed', direction: 'below', threshold: 0.05 },
    { measure: 'acceptance', direction: 'above', threshold: 0.7 },
  ],
} as const satisfies Blueprint;

/** Every ready-made beginning, in the order it is offered. */
export const blueprints = {
  'answering-customers': answeringCustomers,
  'reviewing-documents': reviewingDocuments,
  'preparing-conversations': preparingConversations,
  summarising,
} as const satisfies Readonly<Record<BlueprintName, Blueprint>>;
