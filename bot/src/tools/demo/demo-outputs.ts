import type { RaiseFlagBody } from '@causeway/shared/api/mine.js';

/** Invented outputs of two invented tools; every one reads like something people really flag. */

export interface DemoOutput {
  readonly text: string;
  readonly reason: RaiseFlagBody['reason'];
}

export const coachOutputs: readonly DemoOutput[] = [
  {
    reason: 'made-up',
    text: 'According to the 2024 sales playbook, chapter 9, discounts of up to 35% need no sign-off for returning customers.',
  },
  {
    reason: 'did-not-fit',
    text: 'Great question! Have you tried building rapport? Building rapport is a key part of any sales conversation. Start by building rapport.',
  },
  {
    reason: 'wrong',
    text: 'The renewal date of this contract is 31 March. (The contract attached says 30 June.)',
  },
  {
    reason: 'unsafe-or-unfair',
    text: 'Given her part-time schedule she may be less ambitious, so I would suggest giving the larger accounts to somebody else.',
  },
  {
    reason: 'did-not-fit',
    text: 'Step 1: open the CRM. Step 2: open the customer. Step 3: think about what the customer needs. Step 4: write it down.',
  },
  {
    reason: 'wrong',
    text: 'Your win rate rose from 24% to 22% this quarter, a clear improvement.',
  },
  {
    reason: 'made-up',
    text: 'As your colleague wrote in the thread yesterday, the customer already agreed to the annual plan.',
  },
  {
    reason: 'leaked',
    text: 'For comparison: another customer in the same industry pays 41 per seat and has a termination clause in September.',
  },
];

export const assistantOutputs: readonly DemoOutput[] = [
  {
    reason: 'wrong',
    text: 'You can return the item within 60 days for a full refund. (Our policy is 30 days.)',
  },
  {
    reason: 'made-up',
    text: 'I have opened ticket 4471-B for you and a technician will call before noon.',
  },
  {
    reason: 'unsafe-or-unfair',
    text: 'You may reset the breaker while the cover is open, as long as your hands are dry.',
  },
  {
    reason: 'wrong',
    text: 'Summary: the customer is happy with the delivery. (The customer wrote that nothing has arrived.)',
  },
  {
    reason: 'did-not-fit',
    text: 'Dear customer, we are sorry to hear that. Please contact customer service. (I am customer service.)',
  },
  {
    reason: 'leaked',
    text: 'The previous person with this problem, at the address in Elm Street, solved it by replacing the adapter.',
  },
  { reason: 'made-up', text: 'Article 7 of the warranty covers water damage for five years.' },
  {
    reason: 'wrong',
    text: 'The tariff that suits you best is the one you already have, because it is 12 euros dearer.',
  },
];

export const demoNotes: readonly (string | null)[] = [
  null,
  'I nearly sent this on.',
  null,
  'Second time this week.',
  'The source is right there in the thread and says the opposite.',
  null,
];

export const demoAnswers = [
  {
    kind: 'changed',
    text: 'We changed the instructions so that it quotes the policy page instead of recalling it. Thank you for catching this.',
    toAll: 'It now quotes the policy page instead of recalling it.',
  },
  {
    kind: 'no-change',
    text: 'No change, because this needs the contract system, which is not connected yet. Until then please look renewal dates up yourself.',
    toAll:
      'Renewal dates stay as they are for now: they need the contract system, which is not connected yet. Please look them up there.',
  },
  {
    kind: 'changed',
    text: 'Answers about other customers are now blocked before they reach you. The person affected was told.',
  },
] as const;

export const demoDismissals = [
  {
    reason: 'works-as-intended',
    text: 'It is meant to answer from the public price list only; special terms are not in it on purpose.',
  },
  {
    reason: 'not-enough-to-go-on',
    text: 'We could not find out what was asked before. If you see it again, please flag it together with the question.',
  },
  {
    reason: 'not-this-tool',
    text: 'This reply came from a mailbox rule, not from the assistant. We told the mailbox team.',
  },
] as const;
