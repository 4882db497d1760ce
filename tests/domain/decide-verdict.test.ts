import type { Authority } from '@causeway/shared/domain/approval/voices.js';
import { dayMs } from '@causeway/shared/lib/instant.js';
import { anApproval } from '../builders/approval';
import { someMonday } from '../builders/flag';
import {
  after,
  codeOf,
  forLegal,
  legal,
  lena,
  lev,
  mia,
  sponsor,
  sven,
  verdict,
} from './verdict-story';

describe('a verdict', () => {
  it('is counted by function; the last one needed grants, and not one earlier', () => {
    let approval = anApproval();
    approval = after(approval, verdict(approval, lena, legal));
    approval = after(approval, verdict(approval, sven, sponsor));
    expect(approval.state).toBe('open');
    approval = after(approval, verdict(approval, lev, legal));
    expect(approval.state).toBe('granted');
    expect(approval.verdicts.map(({ personId, role }) => [personId, role])).toEqual([
      [lena, 'approver-legal'],
      [sven, 'sponsor'],
      [lev, 'approver-legal'],
    ]);
  });

  it('of who asked is refused, also through somebody else', () => {
    const approval = anApproval({ requestedBy: lena });
    expect(codeOf(verdict(approval, lena, legal))).toBe('own-request');
    expect(codeOf(verdict(approval, lev, forLegal(lena)))).toBe('own-request');
    expect(codeOf(verdict(approval, lena, forLegal(lev)))).toBe('own-request');
  });

  it('of who measured is refused, also through somebody else', () => {
    const approval = anApproval();
    const measuredBy = [lena];
    expect(codeOf(verdict(approval, lena, legal, { measuredBy }))).toBe('measured-it');
    expect(codeOf(verdict(approval, lev, forLegal(lena), { measuredBy }))).toBe('measured-it');
    expect(codeOf(verdict(approval, lev, legal, { measuredBy }))).toBe('accepted');
  });

  it('of somebody without a function that is asked for is refused', () => {
    const other: Authority = { roles: ['program-manager', 'approver-security'], delegated: [] };
    expect(codeOf(verdict(anApproval(), lena, other))).toBe('no-function');
    const asSponsor = { voice: { role: 'sponsor', onBehalfOf: null } } as const;
    expect(codeOf(verdict(anApproval(), lena, legal, asSponsor))).toBe('no-function');
  });

  it('counts a person once, for one function, in person or through somebody else', () => {
    const first = anApproval();
    const approval = after(first, verdict(first, lena, legal));
    expect(codeOf(verdict(approval, lena, legal))).toBe('decided-already');
    expect(codeOf(verdict(approval, lev, forLegal(lena)))).toBe('decided-already');
    expect(codeOf(verdict(approval, lena, forLegal(lev)))).toBe('decided-already');
    const through = after(first, verdict(first, lev, forLegal(lena)));
    expect(codeOf(verdict(through, lena, legal))).toBe('decided-already');
    expect(codeOf(verdict(through, lev, legal))).toBe('decided-already');
  });

  it('handed over counts for the function only while the one who handed it over holds it', () => {
    expect(codeOf(verdict(anApproval(), lev, forLegal(lena)))).toBe('accepted');
    expect(codeOf(verdict(anApproval(), lev, forLegal(lena, [])))).toBe('no-function');
  });

  it('of a sponsor is a sponsor’s, whatever else they hold or were handed', () => {
    const both: Authority = { roles: ['approver-legal', 'sponsor'], delegated: [] };
    const first = anApproval();
    const approval = after(first, verdict(first, sven, both));
    expect(approval.verdicts.map(({ role }) => role)).toEqual(['sponsor']);
    expect(codeOf(verdict(approval, lena, both))).toBe('function-decided');
    const handed: Authority = { ...forLegal(lena), roles: ['sponsor'] };
    const chosen = { voice: { role: 'approver-legal', onBehalfOf: lena } } as const;
    expect(codeOf(verdict(first, sven, handed, chosen))).toBe('no-function');
  });

  it('too many for a function is of no use, but a no always is', () => {
    const first = anApproval();
    const approval = after(first, verdict(first, sven, sponsor));
    expect(codeOf(verdict(approval, mia, sponsor))).toBe('function-decided');
    const no = { verdict: 'reject', reason: 'Not yet.', criteria: ['load'] } as const;
    expect(after(approval, verdict(approval, mia, sponsor, no)).state).toBe('rejected');
  });

  it('against it says why and what would be a yes, of what was asked', () => {
    const no = {
      verdict: 'reject',
      reason: 'Audit more offers.',
      criteria: ['audited-right'],
    } as const;
    const say = (change: object) =>
      codeOf(verdict(anApproval(), lena, legal, { ...no, ...change }));
    expect(say({ reason: ' ' })).toBe('reason-missing');
    expect(say({ criteria: [] })).toBe('criteria-missing');
    expect(say({ criteria: ['audited-right', 'weather'] })).toBe('unknown-criterion');
    const approval = after(anApproval(), verdict(anApproval(), lena, legal, no));
    expect(approval).toMatchObject({ state: 'rejected', endedBy: lena });
    expect(approval.verdicts).toMatchObject([
      { reason: 'Audit more offers.', criteria: ['audited-right'] },
    ]);
  });

  it('drawn from an older state is refused with what happened since', () => {
    const first = anApproval();
    const granted = after(first, verdict(first, lena, legal));
    expect(verdict(granted, lev, legal, { version: 1 })).toEqual({
      kind: 'rejected',
      code: 'stale',
      facts: {
        about: 'approval',
        state: 'open',
        version: 2,
        heldBy: lena,
        isOwn: false,
        at: someMonday + dayMs,
        ownVerdict: null,
        ownAt: null,
        change: null,
        changeName: null,
      },
    });
  });

  it('is too late from the moment it expires, even before the clock has come by', () => {
    const approval = anApproval();
    const at = (now: number) => codeOf(verdict(approval, lena, legal, { now }));
    expect(at(approval.expiresAt - 1)).toBe('accepted');
    expect(at(approval.expiresAt)).toBe('approval-expired');
  });
});
