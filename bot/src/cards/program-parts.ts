import type { StatusLine } from '@causeway/shared/api/chat-reply.js';
import type { ProgramId } from '@causeway/shared/lib/ids.js';
import { botProgramText } from '@causeway/shared/text/bot-program-text.js';
import { botText } from '@causeway/shared/text/bot-text.js';
import { formatNumber } from '@causeway/shared/text/format.js';
import type { ButtonAction, CardElement } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { budgets, line } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

const mostStops = 3;

function stopLine(stop: StatusLine['stops'][number], { locale }: Reader): CardElement {
  const words = botProgramText(locale);
  const places = [
    stop.ring !== null && words.stage(formatNumber(stop.ring, locale)),
    stop.useCaseName !== null && safeText(stop.useCaseName, budgets.name),
  ].filter((place) => place !== false);
  const where = places.length > 0 ? places.join(', ') : words.everywhere;
  const said = stop.kind === 'halt' ? words.halted(where) : words.held(where);
  return line(said, { color: stop.kind === 'halt' ? 'Attention' : 'Warning' });
}

/** What is stopped; what may not be used comes before what does not grow. */
export function stopLines(stops: StatusLine['stops'], reader: Reader): readonly CardElement[] {
  const halts = stops.filter(({ kind }) => kind === 'halt');
  const others = stops.filter(({ kind }) => kind !== 'halt');
  return [...halts, ...others].slice(0, mostStops).map((stop) => stopLine(stop, reader));
}

/** Names there are to ask about, where none of them was named. */
export function offeredLines(
  {
    offered,
    programs,
  }: { readonly offered: readonly string[] | null; programs: readonly { name: string }[] },
  { locale }: Reader,
): readonly CardElement[] {
  const words = botProgramText(locale);
  const others = (offered ?? []).filter((name) => programs.every((one) => one.name !== name));
  const names = others.map((name) => safeText(name, budgets.name)).join(', ');
  if (offered === null) return [];
  if (programs.length > 0)
    return names === '' ? [] : [line(words.others(names), { isSubtle: true })];
  return [line(words.unknown), ...(names === '' ? [] : [line(words.offered(names))])];
}

/** To the page of the one it is about; of several, to the tab. */
export function openProgram(
  programs: readonly { readonly programId: ProgramId }[],
  links: Links,
  { locale }: Reader,
): ButtonAction {
  const [only, ...others] = programs;
  if (!only || others.length > 0) return openUrl(botText(locale).openTab, links({ page: 'home' }));
  return openUrl(botProgramText(locale).openHow, links({ page: 'how', id: only.programId }));
}
