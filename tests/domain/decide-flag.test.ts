import { hourMs, minuteMs } from '@causeway/shared/lib/instant.js';
import {
  decideAnswerFlag,
  decideAskReporter,
  decideClaimFlag,
  decideConfirmFlag,
  decideDismissFlag,
  decideHandFlagTo,
  decideReleaseFlag,
  decideReopenFlag,
  decideSetSeverity,
  decideUndoMove,
} from '@causeway/shared/domain/flag/decide-flag.js';
import {
  decideReopenAsReporter,
  decideReplyToQuestion,
  decideWithdrawFlag,
} from '@causeway/shared/domain/flag/decide-flag-as-reporter.js';
import { decideExpireClaim } from '@causeway/shared/domain/flag/decide-flag-by-clock.js';
import { decideCloseCorrection } from '@causeway/shared/domain/flag/decide-correction.js';
import type { Flag } from '@causeway/shared/domain/flag/flag.js';
import type { OwnerMove } from '@causeway/shared/domain/flag/decide-flag.js';
import { colleague, FlagStory, noon, owner } from './flag-story.js';

const answer = (flag: Flag, move: OwnerMove) =>
  decideAnswerFlag(flag, {
    ...move,
    kind: 'no-change',
    text: 'No change, because the source is right.',
  });
const dismiss = (flag: Flag, move: OwnerMove) =>
  decideDismissFlag(flag, { ...move, reason: 'duplicate', text: 'Answered in the flag before.' });
const ask = (flag: Flag, move: OwnerMove) =>
  decideAskReporter(flag, { ...move, text: 'Which contract?' });

function triaged() {
  return new FlagStory().given(decideClaimFlag);
}

function answered() {
  return triaged().given(decideConfirmFlag).given(answer);
}

describe('what everybody may read of an answer', () => {
  const toAll = ' It quotes the policy now. ';
  const change = { kind: 'changed', text: 'You were right.' } as const;
  const answerForAll = (flag: Flag, move: OwnerMove) =>
    decideAnswerFlag(flag, { ...move, ...change, toAll });
  const confirmed = (mode: 'named' | 'confidential') =>
    new FlagStory({ mode }).given(decideClaimFlag).given(decideConfirmFlag);

  it('is kept beside the answer, and is nothing unless it was written', () => {
    const told = confirmed('named').given(answerForAll).flag;
    expect(told.triage.answer?.toAll).toBe('It quotes the policy now.');
    expect(answered().flag.triage.answer).not.toHaveProperty('toAll');
  });

  it('is refused for what was flagged in confidence', () => {
    const story = confirmed('confidential');
    expect(story.when(answerForAll)).toMatchObject({ code: 'confidential-is-not-told' });
  });
});

describe('claiming', () => {
  it('takes a new flag into triage for four hours', () => {
    const { triage } = triaged().flag;
    expect(triage.state).toBe('in-triage');
    expect(triage.claim).toEqual({ personId: owner, until: noon + 4 * hourMs });
  });

  it('refuses a flag that a colleague holds, and says until when', () => {
    const refused = triaged().when(decideClaimFlag, { by: colleague });
    expect(refused).toMatchObject({
      code: 'held-by-other',
      facts: { heldBy: owner, until: noon + 4 * hourMs },
    });
  });

  it('lets a colleague take over once the claim has lapsed', () => {
    const taken = triaged().given(decideClaimFlag, { by: colleague, now: noon + 4 * hourMs });
    expect(taken.flag.triage.claim?.personId).toBe(colleague);
  });

  it('gives a lapsed flag back as new, but keeps a confirmed one confirmed', () => {
    const lapse = (flag: Flag) => decideExpireClaim(flag, noon + 4 * hourMs);
    expect(triaged().given(lapse).flag.triage).toMatchObject({ state: 'new', claim: null });
    const confirmed = triaged().given(decideConfirmFlag).given(lapse);
    expect(confirmed.flag.triage).toMatchObject({ state: 'confirmed', claim: null });
  });

  it('does not lapse a minute early', () => {
    const early = triaged().when((flag) => decideExpireClaim(flag, noon + 4 * hourMs - minuteMs));
    expect(early).toMatchObject({ code: 'not-due' });
  });

  it('hands a flag over with a full claim for the colleague', () => {
    const handed = triaged().given((flag, move) =>
      decideHandFlagTo(flag, { ...move, to: colleague }),
    );
    expect(handed.flag.triage.claim).toEqual({ personId: colleague, until: noon + 4 * hourMs });
  });

  it('puts a released flag back to new', () => {
    expect(triaged().given(decideReleaseFlag).flag.triage.state).toBe('new');
  });
});

describe('a stale press', () => {
  it('is refused with what happened since', () => {
    const refused = triaged().when(decideClaimFlag, { version: 1, by: colleague });
    expect(refused).toMatchObject({
      code: 'stale',
      facts: { state: 'in-triage', version: 2, heldBy: owner },
    });
  });
});

describe('answering', () => {
  it('is refused from new', () => {
    expect(new FlagStory().when(answer)).toMatchObject({
      code: 'not-in-state',
      facts: { state: 'new' },
    });
  });

  it('takes "no change, because" as a full answer', () => {
    expect(answered().flag.triage).toMatchObject({
      state: 'answered',
      answer: { kind: 'no-change' },
      claim: null,
    });
  });

  it('waits for the correction of what reached a customer', () => {
    const story = new FlagStory({ reach: 'customer' })
      .given(decideClaimFlag)
      .given(decideConfirmFlag);
    expect(story.when(answer)).toMatchObject({ code: 'correction-open' });
    story.given((flag, move) =>
      decideCloseCorrection(flag, { ...move, how: 'not-possible', text: 'The address bounced.' }),
    );
    expect(story.when(answer).kind).toBe('accepted');
  });

  it('opens no correction when nobody else saw it', () => {
    expect(new FlagStory({ reach: 'nobody' }).flag.triage.correction).toBeNull();
    expect(new FlagStory({ reach: 'my-team' }).flag.triage.correction).not.toBeNull();
  });

  it('needs words', () => {
    const story = triaged().given(decideConfirmFlag);
    const silent = story.when((flag, move) =>
      decideAnswerFlag(flag, { ...move, kind: 'changed', text: '  ' }),
    );
    expect(silent).toMatchObject({ code: 'text-missing' });
  });
});

describe('dismissing', () => {
  it('is for flags in triage, not for confirmed ones', () => {
    expect(triaged().given(dismiss).flag.triage.state).toBe('dismissed');
    expect(triaged().given(decideConfirmFlag).when(dismiss)).toMatchObject({
      code: 'not-in-state',
    });
  });
});

describe('reopening', () => {
  const stillWrong = (flag: Flag) => decideReopenAsReporter(flag, 'It still says March.');

  it("is the reporter's once", () => {
    const story = answered().given(stillWrong);
    expect(story.flag.triage).toMatchObject({ state: 'in-triage', answer: null });
    story.given(decideClaimFlag).given(decideConfirmFlag).given(answer);
    expect(story.when(stillWrong)).toMatchObject({ code: 'reopened-once' });
  });

  it("is an owner's again and again, and they hold it then", () => {
    const reopen = (flag: Flag, move: OwnerMove) =>
      decideReopenFlag(flag, { ...move, because: 'Seen again.' });
    const story = answered().given(reopen).given(decideConfirmFlag).given(answer).given(reopen);
    expect(story.flag.triage).toMatchObject({ state: 'in-triage', claim: { personId: owner } });
  });
});

describe('withdrawing', () => {
  it('is possible before an answer and not after', () => {
    expect(triaged().given(decideWithdrawFlag).flag.triage.state).toBe('withdrawn');
    expect(answered().when(decideWithdrawFlag)).toMatchObject({ code: 'not-in-state' });
  });
});

describe('asking the reporter', () => {
  it('takes the flag if nobody holds it', () => {
    expect(new FlagStory().given(ask).flag.triage).toMatchObject({
      state: 'in-triage',
      claim: { personId: owner },
      question: { text: 'Which contract?', reply: null },
    });
  });

  it('waits for the reply before the next question', () => {
    const story = triaged().given(ask);
    expect(story.when(ask)).toMatchObject({ code: 'question-open' });
    story.given((flag) => decideReplyToQuestion(flag, 'The second one.', noon + hourMs));
    expect(story.when(ask).kind).toBe('accepted');
  });
});

describe('severity', () => {
  it("is the owner's word with a reason", () => {
    const override = (because: string) => (flag: Flag, move: OwnerMove) =>
      decideSetSeverity(flag, {
        ...move,
        judgement: { kind: 'overridden', severity: 'critical', because },
      });
    expect(triaged().when(override(' '))).toMatchObject({ code: 'text-missing' });
    expect(triaged().given(override('The regulator asked.')).flag.triage.severity).toBe('critical');
  });
});

describe('undo', () => {
  it('puts the whole triage back', () => {
    const story = triaged();
    const before = story.flag.triage;
    expect(story.given(dismiss).given(decideUndoMove).flag.triage).toEqual(before);
  });

  it('is for the one who moved, for ten minutes, and once', () => {
    const story = triaged();
    expect(story.when(decideUndoMove, { by: colleague })).toMatchObject({ code: 'not-the-mover' });
    expect(story.when(decideUndoMove, { now: noon + 10 * minuteMs })).toMatchObject({
      code: 'undo-expired',
    });
    expect(story.given(decideUndoMove).when(decideUndoMove)).toMatchObject({
      code: 'nothing-to-undo',
    });
  });
});
