import type { ApiKey } from '@causeway/shared/domain/api-key/api-key.js';
import { apiKeyTokenText, readApiKeyToken } from '@causeway/shared/domain/api-key/api-key-token.js';
import {
  decideMakeApiKey,
  decideRotateApiKey,
  decideStopOldSecret,
} from '@causeway/shared/domain/api-key/decide-api-key.js';
import { evolveApiKey } from '@causeway/shared/domain/api-key/evolve-api-key.js';
import { isSameHash } from '@causeway/shared/domain/api-key/is-same-hash.js';
import { isUseWorthNoting } from '@causeway/shared/domain/api-key/is-use-worth-noting.js';
import { lastUseOf } from '@causeway/shared/domain/api-key/last-use-of.js';
import { secretShown } from '@causeway/shared/domain/api-key/secret-shown.js';
import { decideSaveCohortRule } from '@causeway/shared/domain/cohort-rule/decide-cohort-rule.js';
import { namesUnknownRule } from '@causeway/shared/domain/cohort-rule/names-unknown-rule.js';
import { hourMs, minuteMs } from '@causeway/shared/lib/instant.js';
import fc from 'fast-check';
import { aCohortRule, anApiKey } from '../builders/cohort';
import { newTestId } from '../builders/ids';

const seed = 20_261_121;

describe('the token of a key', () => {
  it('is read as it was written, whatever letters the secret has', () => {
    const secrets = fc.stringMatching(/^[A-Za-z0-9_-]{43}$/);
    fc.assert(
      fc.property(secrets, (secret) => {
        const token = { tenantId: newTestId<'tenant'>(), apiKeyId: newTestId<'api-key'>(), secret };
        expect(readApiKeyToken(apiKeyTokenText(token))).toEqual(token);
      }),
      { seed },
    );
  });
});

describe('two hashes', () => {
  it('are the same when every character is', () => {
    const hex = fc.stringMatching(/^[0-9a-f]{0,64}$/);
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        expect(isSameHash(one, other)).toBe(one === other);
        expect(isSameHash(one, one)).toBe(true);
      }),
      { seed },
    );
  });
});

describe('a key', () => {
  it('takes the name of a revoked one, and of no other', () => {
    const old = anApiKey({ name: 'Service Desk' });
    const made = anApiKey({ name: 'service desk' });
    expect(decideMakeApiKey(made, [old])).toMatchObject({ code: 'name-taken' });
    expect(decideMakeApiKey(made, [{ ...old, revokedAt: 5 }]).kind).toBe('accepted');
  });

  it('has its use noted once an hour', () => {
    const key = anApiKey({ lastUsedAt: 1_000_000 });
    expect(isUseWorthNoting(anApiKey(), 1_000_000)).toBe(true);
    expect(isUseWorthNoting(key, 1_000_000 + 59 * minuteMs)).toBe(false);
    expect(isUseWorthNoting(key, 1_000_000 + 60 * minuteMs)).toBe(true);
  });
});

describe('a key with a new secret', () => {
  const first = 'aa'.repeat(32);
  const second = 'bb'.repeat(32);
  const key = anApiKey({ secretHash: first, lastUsedAt: 5 });
  const now = key.madeAt + hourMs;

  function rotated(before: ApiKey, secretHash: string, overlapHours: number, at: number): ApiKey {
    const { secretMadeAt } = before;
    const decision = decideRotateApiKey(before, {
      secretMadeAt,
      secretHash,
      overlapHours,
      now: at,
    });
    if (decision.kind === 'rejected') throw new Error(decision.code);
    return decision.events.reduce<ApiKey>(evolveApiKey, before);
  }

  it('takes the old one as well until its time is over, and not a moment longer', () => {
    const after = rotated(key, second, 24, now);
    const ends = now + 24 * hourMs;
    const shown = (hash: string, at: number) => secretShown(after, hash, at);
    expect([shown(second, now), shown(second, ends)]).toEqual(['newest', 'newest']);
    expect([shown(first, now), shown(first, ends - 1)]).toEqual(['old', 'old']);
    expect(shown(first, ends)).toBeUndefined();
    expect(shown('cc'.repeat(32), now)).toBeUndefined();
    expect(shown('', now)).toBeUndefined();
    const revoked = { ...after, revokedAt: now };
    expect([first, second].map((hash) => secretShown(revoked, hash, now))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('takes it no more at once where it is in wrong hands', () => {
    const after = rotated(key, second, 0, now);
    expect(secretShown(after, first, now)).toBeUndefined();
    expect(after.oldSecret).toBeNull();
    expect(lastUseOf(after)).toBe(5);
  });

  it('takes two secrets and never three', () => {
    const third = 'cc'.repeat(32);
    const after = rotated(rotated(key, second, 168, now), third, 1, now + 1);
    const shown = [first, second, third].map((hash) => secretShown(after, hash, now + 1));
    expect(shown).toEqual([undefined, 'old', 'newest']);
  });

  it('says which of the two is in use, and when it was last used at all', () => {
    const after = rotated(key, second, 24, now);
    expect([after.lastUsedAt, after.oldSecret?.lastUsedAt]).toEqual([null, 5]);
    expect(lastUseOf(after)).toBe(5);
    expect(lastUseOf({ ...after, lastUsedAt: 9 })).toBe(9);
  });

  it('gets no other from what it was before, so that nobody is shut out by surprise', () => {
    const after = rotated(key, second, 24, now);
    const stale = { secretMadeAt: key.secretMadeAt, now };
    const again = { ...stale, secretHash: first, overlapHours: 24 };
    expect(decideRotateApiKey(after, again)).toMatchObject({ code: 'stale' });
    expect(decideStopOldSecret(after, stale)).toMatchObject({ code: 'stale' });
  });

  it('lets go of the old one early, while there is one', () => {
    const after = rotated(key, second, 24, now);
    const stop = (of: ApiKey, at: number) =>
      decideStopOldSecret(of, { secretMadeAt: of.secretMadeAt, now: at });
    const stopped = stop(after, now + 1);
    if (stopped.kind === 'rejected') throw new Error(stopped.code);
    const alone = stopped.events.reduce<ApiKey>(evolveApiKey, after);
    expect(secretShown(alone, first, now + 1)).toBeUndefined();
    expect(secretShown(alone, second, now + 1)).toBe('newest');
    expect(stop(alone, now + 1)).toMatchObject({ code: 'old-secret-ended' });
    expect(stop(after, now + 24 * hourMs)).toMatchObject({ code: 'old-secret-ended' });
    expect(stop({ ...after, revokedAt: now }, now)).toMatchObject({ code: 'key-revoked-already' });
  });
});

describe('a cohort rule', () => {
  const rule = aCohortRule();

  it('says what hurts and what allows to look', () => {
    expect(decideSaveCohortRule({ ...rule, indicator: '' }, undefined, [])).toMatchObject({
      code: 'indicator-missing',
    });
    expect(decideSaveCohortRule({ ...rule, legalBasis: ' ' }, undefined, [])).toMatchObject({
      code: 'legal-basis-missing',
    });
  });

  it('stays as it is once people came by it', () => {
    const again = { ...rule, madeAt: rule.madeAt + 1 };
    expect(decideSaveCohortRule(again, rule, [rule])).toEqual({ kind: 'accepted', events: [] });
    const other = { ...rule, threshold: rule.threshold + 1 };
    expect(decideSaveCohortRule(other, rule, [rule])).toMatchObject({ code: 'rule-is-kept' });
  });

  it('has its name alone in the program', () => {
    const twin = aCohortRule({ name: rule.name.toUpperCase() });
    expect(decideSaveCohortRule(twin, undefined, [rule])).toMatchObject({ code: 'name-taken' });
  });

  it.each([
    ['rule: Low ratings', false],
    ['RULE:low ratings ', false],
    [`rule:${rule.id}`, false],
    ['rule: Low rating', true],
    ['rule:', true],
    ['Drawn at random', false],
    ['the rule: Low rating', false],
  ])('has to be there where rows name one: %s', (source, isUnknown) => {
    expect(namesUnknownRule(source, [rule])).toBe(isUnknown);
  });
});
