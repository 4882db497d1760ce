import type { FlagFilter } from '@causeway/shared/api/flags.js';
import { flagFilterSchema } from '@causeway/shared/api/flags.js';
import type { FlagState } from '@causeway/shared/domain/flag/flag.js';
import { flagStates } from '@causeway/shared/domain/flag/flag.js';

export const openColumns: readonly FlagState[] = ['new', 'in-triage', 'confirmed', 'answered'];
export const hiddenColumns: readonly FlagState[] = ['dismissed', 'withdrawn'];

/** All that a board's address says, so that a link shows the same board. */
export interface BoardView {
  readonly filter: FlagFilter;
  readonly layout: 'columns' | 'list';
  /** The one state a list, or a narrow screen, shows. */
  readonly state: FlagState;
  readonly alsoShow: readonly FlagState[];
}

function asState(text: string | null | undefined): FlagState | undefined {
  return flagStates.find((state) => state === text);
}

/** What cannot be read is left out, one part at a time: a mistyped filter does not lose the others. */
function readFilter(search: URLSearchParams): FlagFilter {
  let filter: FlagFilter = {};
  for (const name of Object.keys(flagFilterSchema.shape)) {
    const value = search.get(name);
    if (value === null) continue;
    const part = flagFilterSchema.safeParse({ [name]: value });
    if (part.success) filter = { ...filter, ...part.data };
  }
  return filter;
}

export function readBoardView(search: URLSearchParams): BoardView {
  const also = (search.get('also') ?? '').split(',');
  return {
    filter: readFilter(search),
    layout: search.get('layout') === 'list' ? 'list' : 'columns',
    state: asState(search.get('state')) ?? 'new',
    alsoShow: hiddenColumns.filter((state) => also.includes(state)),
  };
}

export function writeBoardView(view: BoardView): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(view.filter)) {
    if (value !== undefined) search.set(name, value);
  }
  if (view.layout === 'list') search.set('layout', 'list');
  if (view.state !== 'new') search.set('state', view.state);
  if (view.alsoShow.length > 0) search.set('also', view.alsoShow.join(','));
  return search;
}
