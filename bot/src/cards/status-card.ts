import type { ChatReply, StatusLine } from '@causeway/shared/api/chat-reply.js';
import { botProgramText } from '@causeway/shared/text/bot-program-text.js';
import { botText } from '@causeway/shared/text/bot-text.js';
import { phaseNames } from '@causeway/shared/text/composition-text.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import { openUrl } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { adaptiveCard, budgets, heading, line, present, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';

type Words = ReturnType<typeof botProgramText>;

const mostStops = 3;

function stopLine(stop: StatusLine['stops'][number], words: Words, { locale }: Reader) {
  const places = [
    stop.ring !== null && words.stage(formatNumber(stop.ring, locale)),
    stop.useCaseName !== null && safeText(stop.useCaseName, budgets.name),
  ].filter((place) => place !== false);
  const where = places.length > 0 ? places.join(', ') : words.everywhere;
  const said = stop.kind === 'halt' ? words.halted(where) : words.held(where);
  return line(said, { color: 'Warning' });
}

function dateLine({ decideBy, isOverdue }: StatusLine, words: Words, reader: Reader): string {
  if (decideBy === null) return words.noDate;
  const day = formatDay(decideBy, reader.locale, reader.timeZone);
  return isOverdue ? words.wasDue(day) : words.decideBy(day);
}

function programPart(program: StatusLine, words: Words, reader: Reader): CardElement {
  const { name, toolName, phase, ring, stops } = program;
  const called = [name, toolName].filter((one) => one !== '');
  return {
    type: 'Container',
    spacing: 'Medium',
    items: present([
      heading(called.map((one) => safeText(one, budgets.name)).join(' – ')),
      line(words.phase(phaseNames(reader.locale)[phase])),
      ring !== null && line(words.stage(formatNumber(ring, reader.locale))),
      ...stops.slice(0, mostStops).map((stop) => stopLine(stop, words, reader)),
      stops.length === 0 && line(words.nothingStopped),
      line(dateLine(program, words, reader), { isSubtle: true }),
    ]),
  };
}

/** How the programs stand that somebody asks about. */
export function statusCard(
  { programs, hasMore }: Extract<ChatReply, { kind: 'status' }>,
  reader: Reader,
  links: Links,
): AdaptiveCard {
  const words = botProgramText(reader.locale);
  return adaptiveCard(
    reader,
    [
      title(words.statusTitle),
      programs.length === 0 && line(words.noPrograms),
      ...programs.map((program) => programPart(program, words, reader)),
      hasMore && line(words.moreInTab, { isSubtle: true }),
    ],
    [openUrl(botText(reader.locale).openTab, links({ page: 'home' }))],
  );
}
