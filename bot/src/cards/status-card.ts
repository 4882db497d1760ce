import type { ChatReply, StatusLine } from '@causeway/shared/api/chat-reply.js';
import { botProgramText } from '@causeway/shared/text/bot-program-text.js';
import { phaseNames } from '@causeway/shared/text/composition-text.js';
import { formatDay, formatNumber } from '@causeway/shared/text/format.js';
import type { AdaptiveCard, CardElement } from './adaptive-card.js';
import type { Reader } from './card-parts.js';
import { adaptiveCard, budgets, heading, line, present, title } from './card-parts.js';
import { safeText } from './escape-text.js';
import type { Links } from './links.js';
import { offeredLines, openProgram, stopLines } from './program-parts.js';

type Words = ReturnType<typeof botProgramText>;

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
      ...stopLines(stops, reader),
      stops.length === 0 && line(words.nothingStopped),
      line(dateLine(program, words, reader), { isSubtle: true }),
    ]),
  };
}

/** How the programs stand that somebody asks about. */
export function statusCard(
  reply: Extract<ChatReply, { kind: 'status' }>,
  reader: Reader,
  links: Links,
): AdaptiveCard {
  const { programs, hasMore, offered } = reply;
  const words = botProgramText(reader.locale);
  return adaptiveCard(
    reader,
    [
      title(words.statusTitle),
      programs.length === 0 && offered === null && line(words.noPrograms),
      ...offeredLines(reply, reader),
      ...programs.map((program) => programPart(program, words, reader)),
      hasMore && line(words.moreInTab, { isSubtle: true }),
    ],
    [openProgram(programs, links, reader)],
  );
}
