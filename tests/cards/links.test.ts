import { readFileSync } from 'node:fs';
import path from 'node:path';
import { localLinks, teamsLinks } from '@causeway/bot/cards/links.js';

const targets = [
  { page: 'home' },
  { page: 'waiting' },
  { page: 'approval', id: 'x1' },
  { page: 'flag', id: 'x1' },
  { page: 'my-flag', id: 'x1' },
  { page: 'hand-over', id: 'x1' },
  { page: 'charter', id: 'x1' },
  { page: 'how', id: 'x1' },
  { page: 'entry', programId: 'x1', list: 'success-answer', id: 'x2' },
  { page: 'exception', programId: 'x1', id: 'x2' },
] as const;

const shell = readFileSync(path.join(__dirname, '../../tab/src/app/shell.tsx'), 'utf8');
const routes = [...shell.matchAll(/<Route\s+path="([^"*]+)"/g)].map(([, route]) => route ?? '');

function isRoute(address: string): boolean {
  return routes.some((route) =>
    new RegExp(`^${route.replace(/:[A-Za-z]+/g, '[^/]+')}$`).test(address),
  );
}

describe('a link of a card', () => {
  it.each(targets)('leads to a page the tab has: %j', (target) => {
    const origin = 'http://127.0.0.1:3978';
    const local = localLinks(origin)(target);
    expect(local.startsWith(`${origin}/tab`)).toBe(true);
    expect(isRoute(local.slice(`${origin}/tab`.length).replace(/\?.*/, ''))).toBe(true);
    const url = new URL(teamsLinks('app-id')(target));
    expect(`${url.origin}${url.pathname}`).toBe('https://teams.microsoft.com/l/entity/app-id/home');
    const context: unknown = JSON.parse(url.searchParams.get('context') ?? '');
    expect(context).toEqual({ subEntityId: local.slice(`${origin}/tab`.length) });
  });
});
