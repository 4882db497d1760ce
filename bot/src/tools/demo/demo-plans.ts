import { assistantCohort, coachingCohort, contractCohort } from './demo-cohorts.js';
import type { DemoPlan } from './demo-plan.js';

/** Stalled in stress testing, and overdue. */
export const coachingPlan: DemoPlan = {
  tool: 'Sales Coach (demo)',
  teamsAppId: '0d1f6c7a-33b5-4b0e-9a52-6f0a6f2f9c11',
  name: 'Sales coaching pilot (demo)',
  begins: { phase: 'demonstration', ring: null, daysAgo: 98 },
  owner: 'owner-1',
  lead: 'manager-1',
  cohort: coachingCohort,
  useCases: [
    {
      key: 'calls',
      name: 'Preparing a customer call',
      standard: 'Every figure and date is in the customer record it cites.',
      isTried: true,
    },
    { key: 'feedback', name: 'Feedback after a call', standard: null, isTried: true },
    {
      key: 'follow-up',
      name: 'Writing the follow-up',
      standard: 'It promises nothing that was not said in the call.',
      isTried: false,
    },
  ],
};

/** On its second ring of three, with one use case on hold. */
export const assistantPlan: DemoPlan = {
  tool: 'Service Assistant (demo)',
  teamsAppId: '7c0b8f6e-0a7d-4d41-8a6c-2f54f90a3d22',
  name: 'Service assistant rollout (demo)',
  begins: { phase: 'infrastructure-build', ring: null, daysAgo: 120 },
  owner: 'owner-2',
  lead: 'owner-2',
  cohort: assistantCohort,
  useCases: [
    {
      key: 'reply',
      name: 'Drafting a reply',
      standard: 'Policy statements quote the policy page; nothing is promised that no person did.',
      isTried: true,
    },
    {
      key: 'summary',
      name: 'Summarising a case',
      standard: 'The summary says what the customer wants and what is open.',
      isTried: true,
    },
    {
      key: 'refund',
      name: 'Suggesting a refund',
      standard: 'The amount follows from the rule it quotes.',
      isTried: true,
    },
  ],
};

/** Before its first step, with the question already put to those who decide. */
export const contractPlan: DemoPlan = {
  tool: 'Contract Reader (demo)',
  teamsAppId: '3e94d0b7-61fa-4c28-95b3-8d7a20c6e133',
  name: 'Contract review pilot (demo)',
  begins: { phase: 'demonstration', ring: null, daysAgo: 37 },
  owner: 'owner-1',
  lead: 'deputy-1',
  cohort: contractCohort,
  useCases: [
    {
      key: 'clauses',
      name: 'Finding unusual clauses',
      standard: 'Every clause it names is quoted with its number.',
      isTried: true,
    },
    {
      key: 'compare',
      name: 'Comparing with our standard terms',
      standard: 'No difference in liability, term or price is missed.',
      isTried: true,
    },
  ],
};
