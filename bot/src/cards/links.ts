import { assertNever } from '@causeway/shared/lib/assert-never.js';

type LinkTarget =
  | { readonly page: 'home' | 'waiting' }
  | {
      readonly page: 'flag' | 'my-flag' | 'hand-over' | 'charter' | 'approval' | 'how';
      readonly id: string;
    }
  | {
      readonly page: 'entry';
      readonly programId: string;
      readonly list: string;
      readonly id: string;
    }
  | { readonly page: 'exception'; readonly programId: string; readonly id: string };

/** Makes the addresses buttons may open. Nothing else in a card opens anything. */
export type Links = (target: LinkTarget) => string;

/** Where the tab has these pages; a test holds the two together. */
function pathOf(target: LinkTarget): string {
  switch (target.page) {
    case 'home':
      return '/';
    case 'waiting':
      return '/waiting';
    case 'entry':
      return `/programs/${target.programId}/registers/${target.list}/${target.id}`;
    case 'exception':
      return `/programs/${target.programId}/gate?exception=${target.id}`;
    case 'approval':
      return `/approvals/${target.id}`;
    case 'how':
      return `/how/${target.id}`;
    case 'flag':
      return `/board/flags/${target.id}`;
    case 'my-flag':
      return `/flags/${target.id}`;
    case 'hand-over':
      return `/hand-overs/${target.id}`;
    case 'charter':
      return `/charters/${target.id}`;
    default:
      return assertNever(target);
  }
}

/** Deep links into the tab inside Teams; the tab finds the path as its sub-page. */
export function teamsLinks(appId: string): Links {
  return (target) => {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: pathOf(target) }));
    return `https://teams.microsoft.com/l/entity/${encodeURIComponent(appId)}/home?context=${context}`;
  };
}

/** Without Teams around, plain addresses of the tab: `http://127.0.0.1:3978`. */
export function localLinks(origin: string): Links {
  return (target) => `${origin}/tab${pathOf(target)}`;
}
