import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { noticeSchema } from '@causeway/shared/api/mine.js';
import { listMyNotices } from '@causeway/shared/api/mine.js';
import { noticeKinds } from '@causeway/shared/domain/notice/notice.js';
import { noticePath } from '@causeway/tab/features/notice/notice-path.js';
import { screen } from '@testing-library/react';
import type { z } from 'zod';
import { CompanyApi } from './company-api.js';
import { openTab } from './open-tab.js';
import { idNumber, programId, sampleMe } from './sample.js';

type Line = z.input<typeof noticeSchema>;

const called = { facts: {}, names: {} };
const about = { programId, what: 'business-metric', title: null, called, subject: 'program' };

function line(number: number, part: Partial<Line>): Line {
  return {
    id: idNumber(1_300 + number),
    kind: 'sheet-signature',
    subjectId: idNumber(1_400 + number),
    createdAt: Date.now(),
    seenAt: null,
    delivery: 'sent',
    excerpt: 'Sales coaching',
    toolName: null,
    answerText: null,
    about,
    waitsForYou: false,
    ...part,
  };
}

/** Of somebody without a part in any program. */
function inbox(...notices: Line[]): CompanyApi {
  const api = new CompanyApi({ me: sampleMe({ grants: [] }) });
  api.on(listMyNotices, () => ({ notices, next: null }));
  return api;
}

describe('the inbox', () => {
  it('says of each message what it is about, and leads to that very thing', async () => {
    const facts = { measure: 'quality', direction: 'above', threshold: 0.9 };
    const criterion = `registered-criteria/${idNumber(1)}`;
    const waiver = { ...about, what: criterion, called: { facts, names: {} }, subject: null };
    openTab(
      '/',
      inbox(
        line(1, {}),
        line(2, { about: { ...about, what: 'replaces' } }),
        line(3, { kind: 'waiver-asked', about: waiver }),
        line(4, { kind: 'register-asked', about: { ...about, what: 'success-answer' } }),
        line(5, { kind: 'approval-requested', about: { ...about, what: 'ring:2' } }),
        line(6, { kind: 'stage-halted', about: { ...about, what: '' } }),
      ),
    );
    const to = async (name: RegExp) =>
      (await screen.findByRole('link', { name })).getAttribute('href');
    const program = `/programs/${programId}`;
    expect(await to(/^Your agreement is asked for: .*metric/)).toMatch(
      `${program}/sheets/business-metric/program`,
    );
    expect(await to(/^Your agreement is asked for: What changes, and what does not$/)).toMatch(
      `${program}/sheets/replaces/program`,
    );
    expect(await to(/: Quality above 90%$/)).toMatch(
      `${program}/gate?exception=${idNumber(1_403)}`,
    );
    expect(await to(/^Your word is asked for: What does success look like/)).toMatch(
      `${program}/registers/success-answer/${idNumber(1_404)}`,
    );
    expect(await to(/^Your decision is asked for: /)).toMatch(`/approvals/${idNumber(1_405)}`);
    expect(await to(/^Use is stopped for now$/)).toMatch(`/how/${programId}`);
  });

  it('does not pretend to lead to what is gone', async () => {
    openTab('/', inbox(line(1, { about: null })));
    expect(await screen.findByText('Your agreement is asked for')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Your agreement/ })).toBeNull();
  });
});

describe('a message of any kind', () => {
  const shell = readFileSync(path.join(__dirname, '../../tab/src/app/shell.tsx'), 'utf8');
  const routes = [...shell.matchAll(/<Route\s+path="([^"*]+)"/g)].map(([, route]) => route ?? '');
  const isRoute = (address: string) =>
    routes.some((route) =>
      new RegExp(`^${route.replace(/:[A-Za-z]+/g, '[^/?#]+')}([?#].*)?$`).test(address),
    );

  it.each(noticeKinds)(
    'leads to a page there is, with a part in the program or without: %s',
    (kind) => {
      const notice = line(1, { kind }) as Parameters<typeof noticePath>[0];
      for (const hasPart of [true, false]) {
        const to = noticePath(notice, { hasPart: () => hasPart });
        expect([to, to !== undefined && isRoute(to)]).toEqual([to, true]);
      }
    },
  );
});
